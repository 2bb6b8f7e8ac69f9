"""Occupations described by what is done, and names that take in the words before them."""

import pytest

from bot.understanding.loading import Understanding
from bot.understanding.understand import understand


def _first(text: str, knowledge: Understanding) -> str | None:
    occupations = understand(text, knowledge).occupations
    return occupations[0].soc if occupations else None


@pytest.mark.parametrize(
    ("text", "soc"),
    [
        ("what do the people who fix elevators make", "47-4021"),
        ("salary of somebody that installs carpets", "47-2041"),
        ("how much do guys who work on airplanes make", "49-3011"),
        ("pay of people who take care of animals", "39-2021"),
        ("what does someone who flies helicopters earn", "53-2012"),
        ("what do ppl who sell insurance make", "41-3021"),
        ("how much can i make laying bricks", "47-2021"),
        ("does driving a forklift pay well", "53-7051"),
        ("walking dogs pay", "39-2021"),
        ("how much do you make painting houses", "47-2141"),
    ],
)
def test_who_does_something_is_called_so(text: str, soc: str, knowledge: Understanding) -> None:
    assert _first(text, knowledge) == soc


@pytest.mark.parametrize(
    ("text", "soc"),
    [
        ("is camera repair a dying trade", "49-9061"),
        ("how hard is drywall work on the body", "47-2081"),
        ("pay in horse breeding", "45-2021"),
        ("is logging dangerous", "45-4022"),
        ("how do i get into firefighting", "33-2011"),
        ("do nurses work nights", "29-1141"),
        ("where do glaziers work", "47-2121"),
    ],
)
def test_a_trade_is_named_by_its_work(text: str, soc: str, knowledge: Understanding) -> None:
    assert _first(text, knowledge) == soc


@pytest.mark.parametrize(
    ("text", "soc"),
    [
        ("i'm writing a report about roofers", "47-2181"),
        ("training to be a surveyor", "17-1022"),
        ("im moving to nevada, what do bakers make", "51-3011"),
    ],
)
def test_what_the_asker_does_is_no_occupation(text: str, soc: str, knowledge: Understanding) -> None:
    assert [match.soc for match in understand(text, knowledge).occupations] == [soc]


@pytest.mark.parametrize(
    ("text", "soc"),
    [
        ("tire shop worker salary", "49-3093"),
        ("septic truck driver pay", "47-4071"),
        ("pay of a parts counter guy", "41-2022"),
        ("mechanical draftsman salary", "17-3013"),
        ("fiber optic line installer pay", "49-9052"),
        ("jail nurse salary", "29-1141"),
        ("union electrician pay", "47-2111"),
        ("good plumber pay", "47-2152"),
    ],
)
def test_a_name_takes_in_the_words_that_change_it(text: str, soc: str, knowledge: Understanding) -> None:
    assert _first(text, knowledge) == soc


@pytest.mark.parametrize(
    "text",
    [
        "can i collect unemployment after quitting a job",
        "what do you get paid for jury duty",
        "vampire salary",
        "whom do i chase to get my pay",
    ],
)
def test_verbs_and_other_words_are_no_occupations(text: str, knowledge: Understanding) -> None:
    assert _first(text, knowledge) is None


def test_a_relative_in_law_is_no_lawyer(knowledge: Understanding) -> None:
    assert _first("my sister-in-law is a florist, is that a good job", knowledge) == "27-1023"


@pytest.mark.parametrize("text", ["phd salary", "what do people with a phd earn"])
def test_a_doctorate_is_no_physician(text: str, knowledge: Understanding) -> None:
    assert not str(_first(text, knowledge)).startswith("29-")
