"""The parts of the title index: spelling and sound, signs of words, descriptions, owners of a shared title."""

import pytest

from knowledge.rows import Title
from knowledge.title_descriptions import FILE, MOST, stem_weights
from knowledge.title_likelihood import signs
from knowledge.title_spelling import Spelling, most_slips, sound
from knowledge.title_store import Ragged
from knowledge.titles import TitleIndex

WORDS = sorted(["chef", "chief", "hanger", "manager", "operator", "school", "surgeon", "serger", "wright"])


@pytest.fixture(scope="module")
def spelling() -> Spelling:
    sounds = sorted({sound(word) for word in WORDS})
    sound_words = Ragged.of(
        [[at for at, word in enumerate(WORDS) if sound(word) == heard] for heard in sounds]
    )
    return Spelling(WORDS, sounds, sound_words, Ragged.of([[0] for _ in WORDS], "I"))


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("maanger", "manager"),
        ("oeprator", "operator"),
        ("cheif", "chief"),
        ("sergun", "surgeon"),
        ("skool", "school"),
        ("rite", "wright"),
    ],
)
def test_the_likeliest_repair(spelling: Spelling, written: str, meant: str) -> None:
    assert WORDS[spelling.repairs(written)[0].word] == meant


def test_no_word_is_like_a_stranger(spelling: Spelling) -> None:
    assert spelling.repairs("qqqq") == ()


@pytest.mark.parametrize(("word", "slips"), [("cat", 1), ("cook", 2), ("surgeon", 2), ("operator", 3)])
def test_longer_words_may_have_more_slips(word: str, slips: int) -> None:
    assert most_slips(word) == slips


def test_unknown_words_give_no_signs() -> None:
    assert list(signs([-1], [-1])) == []
    assert len({sign for sign, _ in signs([4, 7], [1, 2])}) == 8


def test_descriptions_hold_stems_and_weights_alone() -> None:
    weights = stem_weights()
    assert len(weights) > 800, FILE
    for soc, stems in weights.items():
        assert list(stems) == sorted(stems), soc
        assert all(0 < weight <= MOST for weight in stems.values()), soc
        assert MOST in stems.values(), soc


def test_a_description_decides_where_titles_say_little() -> None:
    titles = [
        Title("Care Aide", "29-1131", "alternate"),
        Title("Care Worker", "47-2152", "alternate"),
    ]
    index = TitleIndex.build(titles, {}, set())
    assert index.search("animal care")[0].soc == "29-1131"
    assert index.search("pipe care")[0].soc == "47-2152"


def test_the_owner_with_more_such_titles_comes_first() -> None:
    titles = [
        Title(name, soc, "alternate")
        for soc, names in {
            "45-2091": ["Tractor Operator", "Combine Operator", "Farm Tractor Operator"],
            "41-2031": ["Tractor Operator", "Store Clerk", "Shoe Seller"],
        }.items()
        for name in names
    ]
    index = TitleIndex.build(titles, {"41-2031": 3_000_000.0}, set())
    assert [match.soc for match in index.exact("tractor operator")] == ["45-2091", "41-2031"]


def test_the_owner_that_the_classification_lists_comes_before_the_one_with_more_such_titles() -> None:
    titles = [
        *(Title(name, "45-2091", "alternate") for name in ("Tractor Operator", "Farm Tractor Operator")),
        Title("Tractor Operator", "53-7051", "listed"),
    ]
    index = TitleIndex.build(titles, {"45-2091": 3_000_000.0}, set())
    assert [match.soc for match in index.exact("tractor operator")] == ["53-7051", "45-2091"]
