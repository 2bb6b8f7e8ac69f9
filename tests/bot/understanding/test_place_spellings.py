"""Misspelt places: what is spared of looking up changes nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.understanding import places
from bot.understanding.classify import load_classifier
from bot.understanding.gazetteer import Gazetteer
from bot.understanding.normalize import normalize
from bot.understanding.places import find_places
from knowledge.base import KnowledgeBase

GAZETTEER = Gazetteer(KnowledgeBase.open())
NAMES = sorted(name for name in GAZETTEER.words if len(name) > 1)
WORDS = [*NAMES, *load_classifier().header.vocabulary, "77005", "05401", "pa", "in", "tx", "or"]


def slips(word: str) -> list[str]:
    """A word with each of its letters left out, doubled or swapped with the next one."""
    return [
        form
        for at in range(len(word))
        for form in (
            word[:at] + word[at + 1 :],
            word[: at + 1] + word[at:],
            word[:at] + word[at + 1 : at + 2] + word[at : at + 1] + word[at + 2 :],
        )
        if form
    ]


@pytest.mark.parametrize("allowed", [1, 2])
def test_word_counts_leave_out_no_name(allowed: int) -> None:
    spellings = GAZETTEER.spellings
    found = 0
    for name in ("oklahoma", "new jersey", "salt lake city", "san francisco", "ohio", "st. louis", "el paso"):
        for phrase in filter(str.strip, slips(name)):
            words = phrase.split()
            if spellings.meant(phrase, allowed) and all(map(str.isalpha, words)):
                found += 1
                assert len(words) in spellings.word_counts(words[0])
    assert found > 50


@given(
    st.lists(st.sampled_from(WORDS).flatmap(lambda word: st.sampled_from([word, *slips(word)])), max_size=8)
)
def test_words_that_name_no_place_are_passed_over(words: list[str]) -> None:
    text = normalize(" ".join(words))
    quick = find_places(text, GAZETTEER)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(places, "_may_name", lambda gazetteer, word: True)
        assert find_places(text, GAZETTEER) == quick
