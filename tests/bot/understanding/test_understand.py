"""Understanding whole questions: outcomes, slots, ellipses, and that no text ever breaks it."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.understanding.question import Outcome
from bot.understanding.understand import Understanding, load_understanding, understand
from knowledge.base import KnowledgeBase

MARKUP = [
    "<@U123ABC> plumber salary",
    "<https://example.com|nurse> pay in <#C1|texas>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "'; DROP TABLE occupation; --",
    "{{ 7 * 7 }} {% for x in y %}",
    "${jndi:ldap://x} %s %n \\x00",
    "```how much do *nurses* make```",
    "\u202eesrun a si tahw\u202c",
    "كم يكسب السباك في تكساس",
    "水管工的工资是多少",
    "👩‍🚒💰❓" * 50,
    "a" * 10_000,
    "plumber " * 2_000,
    "\x00\x07\x1b[31m",
    "OCCUPATION PLACE AMOUNT",
    "?",
    "",
    "   \n\t ",
]
WORDS = (
    r"""how much do plumbers make in ohio what about $60k an hour <@U1> &amp; ' " ; -- {{ }} vs or nurse"""
)
PIECES = st.sampled_from([*WORDS.split(), "🙂", "\u200f", "\x00"])


@pytest.fixture(scope="module")
def knowledge() -> Understanding:
    return load_understanding(KnowledgeBase.open())


@pytest.mark.parametrize("text", MARKUP, ids=range(len(MARKUP)))
def test_odd_texts_are_understood_as_something(text: str, knowledge: Understanding) -> None:
    question = understand(text, knowledge)
    assert question.outcome is not Outcome.NO_DATA
    assert 0 <= question.intent_score <= 1


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.one_of(st.text(max_size=300), st.lists(PIECES, max_size=25).map(" ".join)))
def test_any_text_gives_a_question(text: str, knowledge: Understanding) -> None:
    question = understand(text, knowledge)
    assert question.text == text
    assert question == understand(text, knowledge)


@pytest.mark.parametrize(
    ("text", "intent", "named"),
    [
        ("plumber", "overview", True),
        ("what about plumbers", "overview", True),
        ("ohio", "overview", False),
        ("and in texas?", "overview", False),
        ("ok electricians instead", "overview", True),
        ("electricians in ohio", "pay", True),
    ],
)
def test_ellipsis(text: str, intent: str, named: bool, knowledge: Understanding) -> None:
    question = understand(text, knowledge)
    assert (question.intent, question.follow_up, bool(question.occupations)) == (intent, True, named)
    assert question.intent_score < 0.5
    assert "ellipsis" in {reason.step for reason in question.reasons}
    assert question.outcome is (Outcome.ANSWERED if named else Outcome.CLARIFY)


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("how much do they make", "pay"),
        ("is it dying", "outlook"),
        ("will AI kill it", "automation"),
        ("hw many r thre", "employment"),
        ("and schooling for both", "education"),
        ("which pays more", "compare"),
        ("per hour?", "pay"),
    ],
)
def test_follow_up(text: str, intent: str, knowledge: Understanding) -> None:
    question = understand(text, knowledge)
    assert (question.intent, question.follow_up, question.outcome) == (intent, True, Outcome.CLARIFY)


def test_context_that_names_an_occupation_spares_the_question_back(knowledge: Understanding) -> None:
    class Earlier:
        occupations = ("47-2152",)

    assert understand("how much do they make", knowledge, Earlier()).outcome is Outcome.ANSWERED


@pytest.mark.parametrize(
    ("text", "outcome", "step"),
    [
        ("what does walgreens pay to start", Outcome.OUT_OF_SCOPE, "employer"),
        ("how much does walgreens pay pharmacists", Outcome.ANSWERED, "employer"),
        ("how much do nurses make in canada", Outcome.OUT_OF_SCOPE, "foreign"),
        ("how much do counselors make", Outcome.CLARIFY, "occupation"),
        ("how much do snargleblarts make", Outcome.CLARIFY, "intent"),
        ("barber pay in portland", Outcome.CLARIFY, "place"),
        ("what's the weather in boston", Outcome.OUT_OF_SCOPE, "scope"),
        ("thanks a lot!", Outcome.SMALLTALK, "intent"),
    ],
)
def test_outcome(text: str, outcome: Outcome, step: str, knowledge: Understanding) -> None:
    question = understand(text, knowledge)
    assert question.outcome is outcome
    assert step in {reason.step for reason in question.reasons}


def test_slots_of_one_question(knowledge: Understanding) -> None:
    question = understand("is $30 an hour fair for an electrician in ohio", knowledge)
    assert question.intent == "pay_check"
    assert question.occupations[0].soc == "47-2111"
    assert question.place is not None
    assert question.place.ref == "OH"
    assert question.amount is not None
    assert (question.amount.value, question.amount.per) == (30, "hour")


def test_two_names_of_one_occupation_are_no_comparison(knowledge: Understanding) -> None:
    assert understand("translator or interpreter salary", knowledge).intent == "pay"
