"""What is refused though it names an occupation, and what is not."""

import pytest

from bot.understanding.loading import Understanding
from bot.understanding.question import Outcome
from bot.understanding.understand import understand


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("salary of the mayor of tucson", "one holder of an office"),
        ("what does the governor of the state of utah make", None),
        ("how much is the us vice president paid", "one holder of an office"),
        ("how do you get to be a supreme court justice", "one holder of an office"),
        ("what is the pope's job", "one holder of an office"),
        ("does walmart hire pharmacists", "a named employer"),
        ("can a machinist work at boeing", "a named employer"),
        ("does aetna cover a podiatrist", "a named employer"),
        ("neet score for surgeons", "another country"),
        ("why do butchers wear striped aprons", "not about careers"),
        ("national plumber week 2031", "not about careers"),
    ],
)
def test_refused_beside_an_occupation(text: str, why: str | None, knowledge: Understanding) -> None:
    question = understand(text, knowledge)
    assert question.outcome is Outcome.OUT_OF_SCOPE
    reasons = {reason.result for reason in question.reasons if reason.step == "scope"}
    assert why is None or why in reasons


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("president of a bank salary", "pay"),
        ("roofer pay in pope county", "pay"),
        ("chief of police salary in utah", "pay"),
        ("what do pharmacists make at walmart", "pay"),
        ("why do butchers make so little", "pay"),
        ("interviewer salary", "pay"),
        ("do plumbers work weekends", "work_life_balance"),
        ("what can i do with a b.sc in geology", "majors"),
    ],
)
def test_not_refused(text: str, intent: str, knowledge: Understanding) -> None:
    question = understand(text, knowledge)
    assert question.outcome in (Outcome.ANSWERED, Outcome.CLARIFY)
    assert question.intent == intent


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("highest paid type of engineer", "engineers"),
        ("which kind of nurse makes the most", "nurses"),
        ("what sort of mechanics earn the most", "mechanics"),
        ("best paid surgeons", "surgeons"),
    ],
)
def test_kinds_of_people_are_ranked(text: str, people: str, knowledge: Understanding) -> None:
    question = understand(text, knowledge)
    assert (question.intent, question.limits.people) == ("find_careers", people)
