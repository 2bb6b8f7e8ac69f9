"""What a question about hours and conditions asks for leads its answer, and nothing of the description is lost."""

from typing import get_args

import pytest

from bot.conversation import aspects
from bot.conversation.advisor import Advisor
from bot.conversation.answers import answer_function
from bot.understanding.question import Question
from knowledge.base import KnowledgeBase
from knowledge.models import Match
from responses.answer import Context
from responses.audit import stray_numbers
from responses.render import render
from responses.views import AspectName, WorkEnvironmentView, WorkLifeBalanceView

ASKING = {
    "flexibility": "is it flexible",
    "physical demand": "is it physically hard",
    "sitting or standing": "are they on their feet",
    "stress": "is it stressful",
    "travel": "do they travel",
    "work from home": "can it be done from home",
    "danger": "is it dangerous",
    "outdoors": "is it outdoors",
    "company": "do they work alone",
    "hours": "do they work nights",
}


def question(text: str, soc: str, base: KnowledgeBase, intent: str = "work_environment") -> Question:
    match = Match(soc=soc, title=base.occupation(soc).title, matched="", score=1.0)
    return Question(text=text, read=text, intent=intent, intent_score=1.0, occupations=(match,))


def at_large(soc: str, base: KnowledgeBase, context: Context) -> str:
    """The answer to a question about balance that names no aspect."""
    answer = answer_function("work_life_balance")(question("", soc, base, "work_life_balance"), base)
    return render(answer, context, "text").text


@pytest.mark.parametrize(
    ("text", "aspect"),
    [
        *((text, aspect) for aspect, text in ASKING.items()),
        ("overtime?", "hours"),
        ("do they get summers off", "hours"),
        ("is it part-time work", "hours"),
        ("are there long hours and is it stressful", "hours"),
        ("is it stressful and are the hours long", "stress"),
        ("how bad is the burnout", "stress"),
        ("is it hard on the back", "physical demand"),
        ("would i sit at a desk", "sitting or standing"),
        ("how often are they away from home", "travel"),
        ("is it a remote job", "work from home"),
        ("do they get hurt", "danger"),
        ("rain or shine, are they outside", "outdoors"),
        ("do they choose their own hours", "flexibility"),
        ("what is the work life balance", None),
        ("where do they work", None),
        ("working conditions", None),
    ],
)
def test_the_words_that_come_first_decide(text: str, aspect: str | None, base: KnowledgeBase) -> None:
    assert aspects.asked_for(question(text, "47-2181", base)) == aspect


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("do locksmiths work at night", "Shop hours for some"),
        ("how stressful is being a judge", "The work of judges"),
        ("are roofers' jobs physically demanding", "The work of roofers is much more physically demanding than most"),
        ("can a technical writer work from home", "The work of technical writers can be done from home"),
        ("do sales engineers travel", "Full time and often beyond; travel of several days"),
        ("do bakers travel", "No source here says how much bakers travel."),
        ("do podiatrists have a physically hard job", "In physical strength and stamina, the work of podiatrists"),
    ],
)  # fmt: skip
def test_what_is_asked_leads(text: str, start: str, advisor: Advisor) -> None:
    shown = advisor.reply(advisor.ask(text).answer, "text").text
    assert shown.startswith(start)


@pytest.mark.parametrize("aspect", get_args(AspectName))
@pytest.mark.parametrize("intent", ["work_environment", "work_life_balance"])
def test_an_answer_says_all_of_the_description_once(
    aspect: str, intent: str, base: KnowledgeBase, context: Context
) -> None:
    wrong = {}
    for soc in list(base.figure_occupations)[::9]:
        answer = answer_function(intent)(question(ASKING[aspect], soc, base, intent), base)
        assert isinstance(answer.view, WorkEnvironmentView | WorkLifeBalanceView)
        assert answer.view.asked is None or answer.view.asked.name == aspect
        reply = render(answer, context, "text")
        text = reply.text
        brief = base.brief(soc)
        assert brief is not None
        said = [text.count(part) for part in (brief.schedule, brief.conditions) if ". " not in part]
        lost = [] if set(said) <= {1} else [f"said {said} times"]
        lost += stray_numbers(text, reply.facts, context, "", answer.view)
        if lost:
            wrong[soc] = lost
    assert wrong == {}


@pytest.mark.parametrize(
    ("soc", "several"), [("33-3051", False), ("31-1120", True), ("29-1141", None)]
)  # fmt: skip
def test_ratings_of_parts_of_an_occupation_are_named(
    soc: str, several: bool | None, base: KnowledgeBase, context: Context
) -> None:
    text = at_large(soc, base, context)
    assert ("These ratings are" in text) == (several is not None)
    assert ("the mean of those of" in text) == bool(several)


@pytest.mark.parametrize("soc", ["15-1252", "29-2043", "27-1029"])
def test_without_scores_the_answer_leads_with_what_there_is(
    soc: str, base: KnowledgeBase, context: Context
) -> None:
    text = at_large(soc, base, context)
    brief = base.brief(soc)
    assert brief is not None
    assert text.startswith(brief.schedule)
    assert text.index("percentile among occupations") < text.index("There is no score of balance or stress")
