"""Replies to "Which one do you mean?": what each is taken for, given the question that was asked back about."""

import pytest

from bot.conversation.advisor import Advisor
from bot.conversation.state import ConversationState

DESIGNER, COOK, DRIVER, PILOT = (
    "designer salary",
    "cook wages in maine",
    "driver pay",
    "how do i become a pilot",
)
SCIENTIST, COACH, INSPECTOR = "scientist outlook", "counselor pay", "supervisor salary"

CHOSEN = (
    # The name of an option, with and without the noun.
    (DESIGNER, "graphic", "27-1024"),
    (DESIGNER, "the interior kind", "27-1025"),
    (DESIGNER, "interior, i guess", "27-1025"),
    (DESIGNER, "intirior", "27-1025"),
    (COOK, "the fast food one", "35-2011"),
    (COACH, "i meant the rehab one", "21-1015"),
    (PILOT, "the commercial one please", "53-2012"),
    # Positions; a "one" behind a name is no number.
    (DESIGNER, "1", "27-1024"),
    (DESIGNER, "one", "27-1024"),
    (DESIGNER, "option 2", "15-1255"),
    (DESIGNER, "b", "15-1255"),
    (COOK, "the second one", "35-2011"),
    (COOK, "the last one", "35-2013"),
    (PILOT, "the latter", "53-2012"),
    # What is ruled out.
    (PILOT, "not the airline ones", "53-2012"),
    (PILOT, "airline, not commercial", "53-2011"),
    (COACH, "drug, not school", "21-1018"),
    # Of the noun, but not among the options.
    (DESIGNER, "fashion", "27-1022"),
    (DRIVER, "forklift", "53-7051"),
    (DRIVER, "uber", "53-3054"),
    (SCIENTIST, "soil", "19-1013"),
    (INSPECTOR, "janitor", "37-1011"),
    (PILOT, "drone", "53-2012"),
    ("physician pay", "skin", "29-1213"),
    # Another occupation altogether.
    (DRIVER, "flight attendants", "53-2031"),
    (COOK, "bakers", "51-3011"),
)


@pytest.mark.parametrize(("asked", "reply", "soc"), CHOSEN)
def test_the_occupation_of_a_reply(advisor: Advisor, asked: str, reply: str, soc: str) -> None:
    first = advisor.ask(asked)
    assert first.answer.outcome == "clarify", "the first question must ask back"
    second = advisor.ask(reply, first.state)
    assert [match.soc for match in second.answer.occupations] == [soc]
    assert second.answer.intent == first.answer.intent
    assert second.question.place == first.question.place


OFFERED_AGAIN = (
    (COOK, "texas", "TX", 5),
    (COOK, "whats it in texas", "TX", 5),
    (COOK, "in austin", "metro:0012420", 5),
    (DESIGNER, "not graphic", None, 4),
    (DESIGNER, "none of those", None, None),
    (DESIGNER, "how much do they make", None, 5),
    (PILOT, "neither", None, 2),
)


@pytest.mark.parametrize(("asked", "reply", "place", "offered"), OFFERED_AGAIN)
def test_options_are_offered_again(
    advisor: Advisor, asked: str, reply: str, place: str | None, offered: int | None
) -> None:
    first = advisor.ask(asked)
    second = advisor.ask(reply, first.state)
    assert second.answer.outcome == "clarify"
    assert (second.question.place.ref if second.question.place else None) == place
    assert second.answer.choices
    assert offered is None or len(second.answer.choices) == offered


@pytest.mark.parametrize(
    "reply", ["which one is the highest paid", "all of them", "any", "idk", "not sure", "both?"]
)
def test_all_options_side_by_side(advisor: Advisor, reply: str) -> None:
    first = advisor.ask("pilot pay in texas")
    second = advisor.ask(reply, first.state)
    assert second.answer.intent == "compare"
    assert [match.soc for match in second.answer.occupations] == list(first.state.choices)
    assert second.answer.place is not None
    assert second.answer.place.code == "TX"


def test_none_of_the_options_brings_the_next(advisor: Advisor) -> None:
    first = advisor.ask(DESIGNER)
    second = advisor.ask("something else", first.state)
    assert not {match.soc for match in second.answer.choices} & set(first.state.choices)


def test_what_is_asked_may_change_before_the_choice(advisor: Advisor) -> None:
    state = ConversationState()
    for text in ("tell me about designers", "pay", "fashion"):
        turn = advisor.ask(text, state)
        state = turn.state
    assert (turn.answer.intent, turn.answer.occupations[0].soc) == ("pay", "27-1022")


def test_place_and_name_at_once(advisor: Advisor) -> None:
    turn = advisor.ask("fast food, in ohio", advisor.ask(COOK).state)
    assert [match.soc for match in turn.answer.occupations] == ["35-2011"]
    assert turn.answer.place is not None
    assert turn.answer.place.code == "OH"


NEW_QUESTIONS = (
    ("how much do plumbers make", "pay", "47-2152"),
    ("fastest growing jobs", "find_careers", None),
    ("what does median mean", "define", None),
    ("what does the commercial one do", "duties", "53-2012"),
)


@pytest.mark.parametrize(("reply", "intent", "soc"), NEW_QUESTIONS)
def test_a_reply_that_asks_something_itself(
    advisor: Advisor, reply: str, intent: str, soc: str | None
) -> None:
    turn = advisor.ask(reply, advisor.ask("pilot pay").state)
    assert turn.answer.intent == intent
    assert (turn.answer.occupations[0].soc if turn.answer.occupations else None) == soc


def test_the_noun_is_remembered(advisor: Advisor) -> None:
    state = ConversationState()
    found = []
    for text in ("manager salary in iowa", "hotel", "and construction", "what about sales"):
        turn = advisor.ask(text, state)
        state = turn.state
        found += [match.soc for match in turn.answer.occupations]
        assert turn.question.place is not None
    assert found == ["11-9081", "11-9021", "11-2022"]


def test_another_occupation_is_not_of_the_noun(advisor: Advisor) -> None:
    state = advisor.ask("hotel", advisor.ask("manager salary").state).state
    assert [match.soc for match in advisor.ask("nurses", state).answer.occupations] == ["29-1141"]


def test_options_can_be_pointed_at_later(advisor: Advisor) -> None:
    state = advisor.ask("the second one", advisor.ask(COOK).state).state
    turn = advisor.ask("and the first one", state)
    assert turn.answer.occupations[0].soc == "35-2014"
    assert turn.answer.intent == "pay"


def test_a_state_tells_places_of_one_name_apart(advisor: Advisor) -> None:
    first = advisor.ask("baker pay in portland")
    assert first.answer.place_choices
    turn = advisor.ask("maine", first.state)
    assert turn.answer.place is not None
    assert turn.answer.place.ref == "metro:0038860"


def test_small_talk_leaves_the_options(advisor: Advisor) -> None:
    first = advisor.ask(PILOT)
    second = advisor.ask("thanks", first.state)
    assert second.answer.intent == "thanks"
    assert second.state.choices == first.state.choices
