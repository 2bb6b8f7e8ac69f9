"""The title index: exact, misspelled, reordered, abbreviated and unknown titles; storage; prior; catch-alls."""

import pytest

from knowledge.broad_titles import broad_title, broad_titles
from knowledge.errors import BaseInvalid
from knowledge.rows import Title
from knowledge.title_words import normal_words, readings
from knowledge.titles import TitleIndex

TITLES = [
    Title(title, soc, kind)
    for soc, kind, names in [
        ("29-1141", "soc", ["Registered Nurses"]),
        ("29-1141", "alternate", ["Intensive Care Nurse", "Emergency Room Nurse", "RN (Registered Nurse)"]),
        ("29-2061", "soc", ["Licensed Practical and Licensed Vocational Nurses"]),
        ("47-2031", "soc", ["Carpenters"]),
        (
            "47-2031",
            "alternate",
            ["Finish Carpenter", "Rough Carpenter", "Bridge Carpenter", "Cabinet Hanger"],
        ),
        ("47-2152", "soc", ["Plumbers, Pipefitters, and Steamfitters"]),
        ("47-2152", "alternate", ["Plumber", "Pipe Fitter", "Journeyman Plumber"]),
        ("47-2111", "soc", ["Electricians"]),
        ("47-2111", "alternate", ["Industrial Electrician", "Residential Wireman"]),
        ("21-1012", "soc", ["Educational, Guidance, and Career Counselors and Advisors"]),
        ("21-1012", "alternate", ["School Counselor", "Guidance Counselor"]),
        ("21-1019", "soc", ["Counselors, All Other"]),
        ("21-1019", "alternate", ["Grief Counselor", "Bereavement Counselor"]),
        ("11-1011", "soc", ["Chief Executives"]),
        ("11-1011", "alternate", ["CEO (Chief Executive Officer)", "Agency Director"]),
        ("11-9021", "soc", ["Construction Managers"]),
        ("11-9111", "soc", ["Medical and Health Services Managers"]),
        ("41-1011", "alternate", ["Shift Manager", "Store Manager"]),
        ("35-1012", "alternate", ["Shift Manager", "Kitchen Manager"]),
        ("43-3031", "everyday", ["bookkeeper", "bookkeeping"]),
        ("51-9195", "alternate", ["Glass Blower", "Jig Molder"]),
        ("53-3032", "alternate", ["Truck Driver", "Tractor Trailer Driver"]),
        ("27-2011", "soc", ["Actors"]),
    ]
    for title in names
]
WEIGHTS = {"35-1012": 1_200_000.0, "41-1011": 1_100_000.0, "29-1141": 3_300_000.0}


@pytest.fixture(scope="module")
def index() -> TitleIndex:
    return TitleIndex.build(TITLES, WEIGHTS, {"21-1019"})


@pytest.mark.parametrize(
    ("text", "soc"),
    [
        ("Registered Nurses", "29-1141"),
        ("registered nurse", "29-1141"),
        ("R.N.", "29-1141"),
        ("rn", "29-1141"),
        ("ceo", "11-1011"),
        ("Chief Executive Officer", "11-1011"),
        ("CEO (Chief Executive Officer)", "11-1011"),
        ("plummer", "47-2152"),
        ("electrican", "47-2111"),
        ("guidence counsler", "21-1012"),
        ("carpenter, finish", "47-2031"),
        ("trim carpenter", "47-2031"),
        ("senior carpenter", "47-2031"),
        ("pipefitter", "47-2152"),
        ("glassblower", "51-9195"),
        ("book keeper", "43-3031"),
        ("actress", "27-2011"),
        ("wirewoman residential", "47-2111"),
        ("school counselors", "21-1012"),
        ("neonatal intensive care nurse", "29-1141"),
    ],
)
def test_the_best_match(index: TitleIndex, text: str, soc: str) -> None:
    matches = index.search(text)
    assert matches, text
    assert matches[0].soc == soc
    assert matches[0].reason


@pytest.mark.parametrize("text", ["", "   ", "?!", "the of", "(", "🙂", "xqzv " * 400])
def test_nothing_breaks_it(index: TitleIndex, text: str) -> None:
    assert len(index.search(text)) <= 5


def test_an_occupation_is_listed_once_and_the_best_first(index: TitleIndex) -> None:
    matches = index.search("nurse manager", limit=4)
    assert len({match.soc for match in matches}) == len(matches) <= 4
    assert [match.score for match in matches] == sorted((match.score for match in matches), reverse=True)
    assert all(0 <= match.score <= 1 for match in matches)


def test_employment_decides_between_owners_of_one_title(index: TitleIndex) -> None:
    assert [match.soc for match in index.search("shift manager")[:2]] == ["35-1012", "41-1011"]


def test_a_catch_all_does_not_beat_a_named_occupation(index: TitleIndex) -> None:
    assert index.search("counselor")[0].soc == "21-1012"


def test_the_blob_gives_the_same_index(index: TitleIndex) -> None:
    blob = index.to_bytes()
    again = TitleIndex.from_bytes(blob)
    assert again.to_bytes() == blob
    for text in ("trim carpenter", "ceo", "guidence counsler"):
        assert again.search(text) == index.search(text)


@pytest.mark.parametrize("blob", [b"", b"nonsense", b"TITLES1\n", b"TITLES1\nabc"])
def test_a_damaged_blob_is_refused(blob: bytes) -> None:
    with pytest.raises(BaseInvalid):
        TitleIndex.from_bytes(blob)


def test_the_order_of_titles_does_not_matter(index: TitleIndex) -> None:
    assert TitleIndex.build(reversed(TITLES), WEIGHTS, {"21-1019"}).to_bytes() == index.to_bytes()


def test_occupations_under_codes_come_by_jobs_or_in_order(index: TitleIndex) -> None:
    assert [match.soc for match in index.under(["29-"], by_jobs=True)] == ["29-1141", "29-2061"]
    assert [match.soc for match in index.under(["29-2061", "29-1141"], by_jobs=False)] == [
        "29-2061",
        "29-1141",
    ]


def test_a_code_finds_its_occupation(index: TitleIndex) -> None:
    match = index.by_code("47-2111")
    assert match is not None
    assert match.title == "Electricians"
    assert index.by_code("47-9999") is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Nurses", ["nurse"]),
        ("Salespeople", ["salesman"]),
        ("Policewomen", ["policeman"]),
        ("HVAC Tech", ["hvac", "technician"]),
        ("Bus driver's", ["bus", "driver"]),
        ("Café Manager", ["cafe", "manager"]),
        ("C++ dev", ["c++", "developer"]),
        ("Secretaries of the board", ["secretary", "board"]),
    ],
)
def test_normal_words(text: str, words: list[str]) -> None:
    assert normal_words(text) == words


def test_readings_of_a_title_with_its_abbreviation() -> None:
    assert readings("CEO (Chief Executive Officer)") == [
        "CEO",
        "Chief Executive Officer",
        "CEO (Chief Executive Officer)",
    ]


@pytest.mark.parametrize(
    ("word", "kind"),
    [("engineers", "broad"), ("teacher", "broad"), ("nurses", "default"), ("da", "ambiguous")],
)
def test_broad_words(word: str, kind: str) -> None:
    found = broad_title(normal_words(word))
    assert found is not None
    assert found.kind == kind
    assert all(len(code) <= 7 and code[2] == "-" for code in found.codes)
    assert len(broad_titles()) > 100


@pytest.mark.parametrize(
    ("word", "words"), [("intensive", 3), ("carpenter", 1), ("school", 2), ("care", 0), ("in", 0)]
)
def test_longest_title_from_a_word(index: TitleIndex, word: str, words: int) -> None:
    assert index.longest_from(word) == words
