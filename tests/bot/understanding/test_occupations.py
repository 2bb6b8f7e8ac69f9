"""Occupations inside questions: found where they are named, and nowhere else."""

from pathlib import Path

import pytest
import yaml

from bot.understanding.normalize import normalize
from bot.understanding.occupations import find_occupations
from knowledge.rows import Title
from knowledge.titles import TitleIndex

EVERYDAY = Path(__file__).parents[3] / "knowledge" / "aliases" / "everyday.yaml"
OFFICIAL = {
    "29-1141": "Registered Nurses",
    "25-2031": "Secondary School Teachers",
    "25-2021": "Elementary School Teachers",
    "17-2051": "Civil Engineers",
    "17-2141": "Mechanical Engineers",
    "35-2014": "Cooks, Restaurant",
    "21-1012": "Educational, Guidance, and Career Counselors",
    "53-7062": "Laborers and Freight, Stock, and Material Movers, Hand",
}
SURE = 0.5


@pytest.fixture(scope="module")
def index() -> TitleIndex:
    everyday: dict[str, list[str]] = yaml.safe_load(EVERYDAY.read_text(encoding="utf-8"))
    titles = [Title(name, soc, "everyday") for soc, names in everyday.items() for name in names]
    titles += [Title(title, soc, "soc") for soc, title in OFFICIAL.items()]
    return TitleIndex.build(titles, {"53-3032": 2_000_000.0}, set())


@pytest.mark.parametrize(
    ("question", "socs"),
    [
        ("im in 11th grade and sort of wondering what a glassblower gets", ["51-9195"]),
        ("whats the sallary of a plumer in ohio", ["47-2152"]),
        ("PA vs NP", ["29-1071", "29-1171"]),
        ("how do i become an emt", ["29-2042"]),
        ("about shipping: what's a logistician earn in kentucky", ["13-1081"]),
        ("shcool counsler wages in wisconsin", ["21-1012"]),
        ("will their be work for coders, computer programers i mean", ["15-1252", "15-1251"]),
        ("truck driver pay in the trucking sector", ["53-3032"]),
        ("physical therapy", ["29-1123"]),
        ("nursing", ["29-1141"]),
        ("29-1141", ["29-1141"]),
        ("what does 17-2141.00 pay", ["17-2141"]),
        ("neonatal nurse salary", ["29-1141"]),
        ("plumber, electrician or welder?", ["47-2152", "47-2111", "51-4121"]),
        ("dental hygenist", ["29-1292"]),
        ("how much does a nurse anesthetist make", ["29-1151"]),
    ],
)
def test_found(index: TitleIndex, question: str, socs: list[str]) -> None:
    mentions = find_occupations(question, index).sure(SURE)
    assert [mention.best.soc for mention in mentions] == socs


@pytest.mark.parametrize(
    "question",
    [
        "play some jazz",
        "nurse a baby",
        "how do i cook a turkey",
        "book me a flight",
        "what's my bank balance",
        "is it a good idea",
        "set a timer for ten minutes",
        "when does my driver license expire",
        "what is a regression line",
        "do you know any jokes",
        "what time is it in london",
        "order a pizza",
        "transfer ten dollars to savings",
        "how long should corn cook on the grill",
        "who is the secretary of state",
        "turn up the volume",
        "",
        "???",
    ],
)
def test_not_found(index: TitleIndex, question: str) -> None:
    assert find_occupations(question, index).sure(SURE) == ()


@pytest.mark.parametrize("question", ["what is an engineer", "how much does a teacher make", "doctor salary"])
def test_broad_words_ask_back(index: TitleIndex, question: str) -> None:
    (mention,) = find_occupations(question, index).sure(SURE)
    assert mention.broad
    assert 1 < len(mention.matches) <= 5


def test_offsets_are_those_of_the_folded_text(index: TitleIndex) -> None:
    text = normalize("  What does a *Welder* earn, or a plumber? ")
    for mention in find_occupations(text, index).mentions:
        assert text.folded[mention.start : mention.end] == mention.words


def test_taken_words_are_left_alone(index: TitleIndex) -> None:
    text = normalize("barista salary in baker county")
    start = text.folded.index("baker")
    mentions = find_occupations(text, index, [(start, start + 5)]).sure(SURE)
    assert [mention.words for mention in mentions] == ["barista"]


def test_it_in_capitals_is_a_field_and_in_small_letters_a_pronoun(index: TitleIndex) -> None:
    assert find_occupations("IT jobs", index).mentions[0].words == "it"
    assert not find_occupations("does it pay well", index).sure(SURE)
