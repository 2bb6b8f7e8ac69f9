"""Conversations: what each turn is understood as, given the turns before it."""

from typing import NamedTuple

import pytest

from bot.conversation.advisor import Advisor
from bot.conversation.state import ConversationState


class Expected(NamedTuple):
    text: str
    intent: str
    soc: str | None = None
    place: str | None = None


ROOFER, WELDER, BAKER, NURSE = "47-2181", "51-4121", "51-3011", "29-1141"
CONVERSATIONS = {
    "a place alone": [
        Expected("roofer pay", "pay", ROOFER),
        Expected("arizona?", "pay", ROOFER, "AZ"),
        Expected("and nevada", "pay", ROOFER, "NV"),
    ],
    "which of two places": [
        Expected("roofer pay in arizona", "pay", ROOFER, "AZ"),
        Expected("utah", "pay", ROOFER, "UT"),
        Expected("which one pays better", "pay_places", ROOFER),
    ],
    "a ranking by another kind": [
        Expected("best paying states for roofers", "pay_places", ROOFER),
        Expected("by industry?", "pay_places", ROOFER),
        Expected("what about bakers", "pay_places", BAKER),
        Expected("in restaurants?", "pay", BAKER),
    ],
    "a ranking after a figure": [
        Expected("roofer pay in utah", "pay", ROOFER, "UT"),
        Expected("by sector", "pay_places", ROOFER),
        Expected("and by state", "pay_places", ROOFER),
    ],
    "jobs by industry": [
        Expected("how many welders are there", "employment", WELDER),
        Expected("by industry", "employment", WELDER),
    ],
    "level and rate": [
        Expected("what do bakers earn", "pay", BAKER),
        Expected("by the hour?", "pay", BAKER),
        Expected("starting pay?", "pay", BAKER),
    ],
    "another occupation, same question and place": [
        Expected("welder salary in ohio", "pay", WELDER, "OH"),
        Expected("what about bakers", "pay", BAKER, "OH"),
    ],
    "another question, same occupation": [
        Expected("welder salary in ohio", "pay", WELDER, "OH"),
        Expected("is it growing", "outlook", WELDER, "OH"),
        Expected("how do i become one", "education", WELDER, "OH"),
    ],
    "all that was mentioned": [
        Expected("roofer pay", "pay", ROOFER),
        Expected("welder?", "pay", WELDER),
        Expected("which of the two pays more", "compare", ROOFER),
    ],
    "an ambiguous name after a clear one": [
        Expected("roofer pay", "pay", ROOFER),
        Expected("teacher?", "pay"),
    ],
    "all that was mentioned, by growth": [
        Expected("roofer pay", "pay", ROOFER),
        Expected("welder?", "pay", WELDER),
        Expected("which of those grows fastest", "compare", ROOFER),
        Expected("which is less stressful", "compare", ROOFER),
    ],
    "an item of a list": [
        Expected("baker vs welder", "compare", BAKER),
        Expected("how do i become the second one", "education", WELDER),
    ],
    "a search narrowed": [
        Expected("fastest growing careers", "find_careers"),
        Expected("in utah", "find_careers", None, "UT"),
        Expected("over 90k", "find_careers", None, "UT"),
    ],
    "a place more after places side by side": [
        Expected("roofer pay in utah vs nevada", "pay_places", ROOFER, "UT"),
        Expected("idaho?", "pay", ROOFER, "ID"),
    ],
    "against the nation": [
        Expected("roofer pay in utah", "pay", ROOFER, "UT"),
        Expected("hows that compare to the us", "pay", ROOFER, "UT"),
    ],
    "another meaning ruled out": [
        Expected("bus driver salary in utah", "pay", "53-3052", "UT"),
        Expected("not transit", "pay", "53-3051", "UT"),
    ],
    "the other one": [
        Expected("baker vs welder", "compare", BAKER),
        Expected("the first", "overview", BAKER),
        Expected("pay for the other one", "pay", WELDER),
    ],
    "an occupation named after a search": [
        Expected("highest paying jobs", "find_careers"),
        Expected("welder?", "overview", WELDER),
    ],
    "an occupation in the last clause": [
        Expected("how long does it take to become a nurse", "education", NURSE),
        Expected("hmm too long. baker?", "education", BAKER),
    ],
    "from a ranking of states back to the nation": [
        Expected("which states pay bakers best", "pay_places", BAKER),
        Expected("for the entire us", "pay", BAKER),
    ],
    "a choice by number": [
        Expected("mechanic wages", "pay"),
        Expected("1", "pay", "49-3023"),
    ],
    "thanks changes nothing": [
        Expected("roofer pay", "pay", ROOFER),
        Expected("thank you!", "thanks"),
        Expected("in utah?", "pay", ROOFER, "UT"),
    ],
    "a new question forgets the place": [
        Expected("roofer pay in utah", "pay", ROOFER, "UT"),
        Expected("how much do registered nurses make", "pay", NURSE),
    ],
    "the quiz's own choice": [
        Expected("what career suits me", "recommend"),
        Expected("Helping and teaching", "recommend"),
    ],
    "a subject after an occupation": [
        Expected("what does a welder do", "duties", WELDER),
        Expected("any job openings near phoenix", "find_jobs", WELDER, "metro:0038060"),
    ],
}


@pytest.mark.parametrize("name", CONVERSATIONS)
def test_conversation(name: str, advisor: Advisor) -> None:
    state = ConversationState()
    for expected in CONVERSATIONS[name]:
        turn = advisor.ask(expected.text, state)
        state = turn.state
        place = turn.answer.place.ref if turn.answer.place and turn.answer.place.kind != "nation" else None
        first = turn.answer.occupations[0].soc if turn.answer.occupations else None
        assert (turn.answer.intent, first, place) == expected[1:], expected.text


def test_an_item_of_a_search_by_number(advisor: Advisor) -> None:
    first = advisor.ask("highest paying jobs in maine")
    second = advisor.ask("number 3", first.state)
    assert second.answer.intent == "overview"
    assert second.answer.occupations[0].soc == first.state.listed[2]


def test_two_places_for_what_was_talked_about(advisor: Advisor) -> None:
    turn = advisor.ask("utah vs nevada", advisor.ask("roofer pay").state)
    assert (turn.answer.intent, turn.answer.occupations[0].soc) == ("pay_places", ROOFER)
    assert [place.code for place in turn.question.places] == ["UT", "NV"]


def test_narrowing_keeps_the_conditions(advisor: Advisor) -> None:
    first = advisor.ask("fastest growing careers without a degree")
    second = advisor.ask("in utah", first.state)
    assert second.question.limits == first.question.limits
    assert second.answer.place is not None
    assert second.answer.place.code == "UT"


@pytest.mark.parametrize(
    ("texts", "kind", "lowest"),
    [
        (("best paying states for roofers", "and the lowest?"), "state", True),
        (("worst paying states for roofers", "which pay best"), "state", False),
        (("which industries pay roofers most", "and the least?"), "industry", True),
        (("which industries pay roofers least", "by city?"), "metro", True),
        (("which industries pay roofers least", "what about bakers"), "industry", True),
        (("highest paying jobs", "and the lowest?"), None, True),
    ],
)
def test_a_ranking_asked_for_again(texts: tuple[str, ...], kind: str, lowest: bool, advisor: Advisor) -> None:
    state = ConversationState()
    for text in texts:
        turn = advisor.ask(text, state)
        state = turn.state
    assert (turn.question.place_kind, turn.question.limits.lowest) == (kind, lowest)
    assert turn.answer.outcome == "answered"


def test_an_amount_asked_about_is_kept_for_another_place(advisor: Advisor) -> None:
    first = advisor.ask("is $60k good for a roofer")
    second = advisor.ask("in utah?", first.state)
    assert second.answer.intent == "pay_check"
    assert second.question.amount is not None
    assert second.question.amount.value == 60_000


def test_the_state_holds_codes_and_no_words(advisor: Advisor) -> None:
    turn = advisor.ask("is $60k fair for my poor cousin bartholomew, a roofer in utah")
    kept = turn.state.model_dump_json().casefold()
    assert ROOFER in kept
    assert not any(word in kept for word in ("bartholomew", "cousin", "fair", "roofer"))


def test_the_state_survives_being_stored(advisor: Advisor) -> None:
    state = advisor.ask("fastest growing jobs in utah over 90k").state
    assert ConversationState.model_validate_json(state.model_dump_json(exclude_defaults=True)) == state
