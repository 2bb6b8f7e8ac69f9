"""An item of what was listed, offered or compared, and what is asked about it in the same breath."""

import pytest

from bot.conversation.advisor import Advisor
from bot.conversation.pointing import position

POSITIONS = (
    ("number 2", (1,)),
    ("what does no. 3 make", (2,)),
    ("#4 please", (3,)),
    ("option b", (1,)),
    ("the second one. school?", (1,)),
    ("third, pay in ohio", (2,)),
    ("ok so the last one", (-1,)),
    ("is the 2nd growing", (1,)),
    ("10", (9,)),
    ("compare 1 and 3", (0, 2)),
    ("the first two", (0, 1)),
    ("the last three", (-3, -2, -1)),
    ("my first job was bad", None),
    ("in the first year", None),
    ("first responders", None),
    ("i have 2 kids", None),
    ("no one", None),
    ("25% more", None),
    ("5 years of experience", None),
)


@pytest.mark.parametrize(("text", "places"), POSITIONS)
def test_a_position(text: str, places: tuple[int, ...] | None) -> None:
    found = position(text)
    assert (found.places if found else None) == places


RANKED, SIMILAR, OFFERED = "fastest growing trades in texas", "careers like a glazier", "engineer pay in utah"
LISTS = (
    (RANKED, "more on number 2", 1, "overview"),
    (RANKED, "how much does number 2 make", 1, "pay"),
    (RANKED, "whats the pay for number 3", 2, "pay"),
    (RANKED, "what do i need for no 4", 3, "education"),
    (RANKED, "tell me about the last one", -1, "overview"),
    (SIMILAR, "tell me more about number 3", 2, "overview"),
    (SIMILAR, "is the second growing", 1, "outlook"),
    (SIMILAR, "the first, what do they do all day", 0, "duties"),
    (OFFERED, "2", 1, "pay"),
    (OFFERED, "the third one please", 2, "pay"),
    (OFFERED, "number 3, is it stressful", 2, "work_life_balance"),
)


@pytest.mark.parametrize(("opening", "text", "item", "intent"), LISTS)
def test_an_item_of_a_list(advisor: Advisor, opening: str, text: str, item: int, intent: str) -> None:
    first = advisor.ask(opening)
    turn = advisor.ask(text, first.state)
    listed = first.state.choices or first.state.listed
    assert [match.soc for match in turn.answer.occupations] == [listed[item]]
    assert (turn.answer.intent, turn.state.place) == (intent, first.state.place)


def test_the_item_stays_in_hand(advisor: Advisor) -> None:
    state = advisor.ask(RANKED).state
    second = state.listed[1]
    for text, place in (
        ("more on number 2", "TX"),
        ("what do they make", "TX"),
        ("in denver", "metro:0019740"),
    ):
        turn = advisor.ask(text, state)
        state = turn.state
        assert ([match.soc for match in turn.answer.occupations], state.place) == ([second], place)
    assert turn.answer.intent == "pay"


FIRST, SECOND = "51-3021", "39-5012"
OF_TWO = (
    (("the first, how do i become one",), "education", FIRST),
    (("the first, how do i become one", "and the other"), "education", SECOND),
    (("the first, how do i become one", "and the other", "the first again"), "education", FIRST),
    (("second, pay in ohio",), "pay", SECOND),
    (("second, pay in ohio", "no the other one"), "pay", FIRST),
    (("the second, what do they do all day",), "duties", SECOND),
    (("the first one", "pay for the other job"), "pay", SECOND),
)


@pytest.mark.parametrize(("texts", "intent", "soc"), OF_TWO)
def test_one_of_two_compared(advisor: Advisor, texts: tuple[str, ...], intent: str, soc: str) -> None:
    turn = advisor.ask("butcher vs cosmetologist")
    for text in texts:
        turn = advisor.ask(text, turn.state)
    assert (turn.answer.intent, [match.soc for match in turn.answer.occupations]) == (intent, [soc])


def test_several_items_stand_side_by_side(advisor: Advisor) -> None:
    first = advisor.ask(RANKED)
    turn = advisor.ask("compare 1 and 3", first.state)
    assert turn.answer.intent == "compare"
    assert [match.soc for match in turn.answer.occupations] == [first.state.listed[0], first.state.listed[2]]


@pytest.mark.parametrize(
    ("text", "intent"), [("the second one", "pay"), ("how many work in number 2", "employment")]
)
def test_a_place_of_a_ranking(advisor: Advisor, text: str, intent: str) -> None:
    first = advisor.ask("which states pay butchers the most")
    turn = advisor.ask(text, first.state)
    assert (turn.answer.intent, turn.state.place) == (intent, first.state.listed_places[1])
    assert [match.soc for match in turn.answer.occupations] == [FIRST]


def test_no_item_beyond_the_list(advisor: Advisor) -> None:
    turn = advisor.ask("number 9", advisor.ask("barber vs butcher").state)
    assert len(turn.answer.occupations) != 1


@pytest.mark.parametrize("text", ["compare it with the first one", "how does that compare to number 1"])
def test_the_one_in_hand_beside_an_item(advisor: Advisor, text: str) -> None:
    first = advisor.ask(RANKED)
    second = advisor.ask("number 3", first.state)
    turn = advisor.ask(text, second.state)
    assert turn.answer.intent == "compare"
    listed = first.state.listed
    assert [match.soc for match in turn.answer.occupations] == [listed[2], listed[0]]
