"""Two things asked in one breath: the first is answered whole, the second with its key sentence and a button."""

import pytest

from bot.conversation.advisor import Advisor

TWO = (
    ("how much do surveyors make and how do i become one", "pay", "education", "Surveyors typically need"),
    ("are bakers growing and what does it pay in ohio", "outlook", "pay", "Bakers in Ohio earn a median"),
    (
        "what does a glazier do and how much do they make",
        "duties",
        "pay",
        "Glaziers in the United States earn",
    ),
    ("florist salary and job outlook", "pay", "outlook", "projected to shrink"),
    (
        "how long does it take to become a barber? whats the pay",
        "education",
        "pay",
        "Barbers in the United States earn",
    ),
)


@pytest.mark.parametrize(("text", "first", "second", "sentence"), TWO)
def test_both_are_answered(advisor: Advisor, text: str, first: str, second: str, sentence: str) -> None:
    answer = advisor.ask(text).answer
    assert answer.intent == first
    assert answer.also is not None
    assert answer.also.intent == second
    assert sentence in advisor.reply(answer, "text").text
    assert "Source" in str(advisor.reply(answer, "slack").blocks[-1])
    button = advisor.ask(answer.follow_ups[0].question).answer
    assert (button.intent, button.occupations[0].soc) == (second, answer.occupations[0].soc)


def test_the_facts_of_both_are_told(advisor: Advisor) -> None:
    reply = advisor.reply(advisor.ask("baker pay and job outlook").answer, "text")
    assert {"annual_median", "growth_pct_2024_34"} <= {fact.metric for fact in reply.facts}


def test_the_second_follows_what_was_talked_about(advisor: Advisor) -> None:
    answer = advisor.ask(
        "what do they earn and how do i start", advisor.ask("tell me about bakers").state
    ).answer
    assert answer.also is not None
    assert (answer.intent, answer.also.intent) == ("pay", "education")


ONE = (
    "health and safety engineer salary",
    "baker vs butcher pay and outlook",
    "pros and cons of being a baker",
    "baker salary, ohio",
    "what are the duties and responsibilities of a baker",
    "baker wages and salary",
)


@pytest.mark.parametrize("text", ONE)
def test_one_thing_is_asked(advisor: Advisor, text: str) -> None:
    assert advisor.ask(text).answer.also is None
