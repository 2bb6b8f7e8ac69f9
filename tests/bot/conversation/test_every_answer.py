"""Every intent for every occupation: rendered, with figures that are all facts and blocks that Slack accepts."""

import re
from collections.abc import Iterator

import pytest

from bot.conversation.answers import SMALLTALK, answer_function
from bot.understanding.question import Amount, Limits, Question
from knowledge.base import KnowledgeBase
from knowledge.models import Match, Place
from responses.answer import Answer, Context
from responses.audit import stray_numbers
from responses.limits import check_blocks
from responses.render import render
from responses.views import TEMPLATES

WITHOUT_OCCUPATION = {"clarify", "no_data", "out_of_scope", "sources", "define", "find_careers", "recommend"}
INTENTS = tuple(intent for intent in TEMPLATES if intent not in {*SMALLTALK, *WITHOUT_OCCUPATION})
PLACES = ("CA", "WY", "PR", "metro:0035620", "metro:0010180", "metro:4100006")
PLACED = ("overview", "pay", "pay_places", "pay_check", "pay_trend", "outlook", "employment", "compare")
BROKEN = re.compile(r"\b(?:None|nan|NaN|null|inf)\b|\$0(?![.\d])|\{\{|\bundefined\b")
NONE_ON_PURPOSE = re.compile(r"^.*(?:xperience|raining).*: none\.?$", re.MULTILINE | re.IGNORECASE)


def questions(base: KnowledgeBase, intent: str, places: tuple[Place | None, ...]) -> Iterator[Question]:
    codes = list(base.figure_occupations)
    for position, soc in enumerate(codes):
        for place in places:
            named = [soc, codes[position - 1]] if intent in ("compare", "transition") else [soc]
            yield Question(
                text="a question",
                intent=intent,
                intent_score=1.0,
                occupations=tuple(
                    Match(soc=code, title=base.occupation(code).title, matched="", score=1.0)
                    for code in named
                ),
                place=place,
                amount=Amount(value=50_000, per="year", words="50k") if intent == "pay_check" else None,
            )


def faults(answer: Answer, context: Context) -> list[str]:
    """What is wrong with the rendered answer, nothing as a rule."""
    reply = render(answer, context, "slack")
    typed = "$50,000" if answer.intent == "pay_check" else ""
    found = [
        f"stray {number}" for number in stray_numbers(reply.text, reply.facts, context, typed, answer.view)
    ]
    found += [f"reads {broken}" for broken in BROKEN.findall(NONE_ON_PURPOSE.sub("", reply.text))]
    return found + check_blocks(reply.blocks)


@pytest.mark.parametrize("intent", INTENTS)
def test_every_occupation(intent: str, base: KnowledgeBase, context: Context) -> None:
    answer = answer_function(intent)
    wrong = {
        question.occupations[0].soc: found
        for question in questions(base, intent, (None,))
        if (found := faults(answer(question, base), context))
    }
    assert wrong == {}


@pytest.mark.parametrize("ref", PLACES)
@pytest.mark.parametrize("intent", PLACED)
def test_a_sample_of_places(intent: str, ref: str, base: KnowledgeBase, context: Context) -> None:
    answer = answer_function(intent)
    wrong = {
        question.occupations[0].soc: found
        for question in list(questions(base, intent, (base.place(ref),)))[::12]
        if (found := faults(answer(question, base), context))
    }
    assert wrong == {}


def test_every_industry(base: KnowledgeBase, context: Context) -> None:
    answer = answer_function("pay")
    wrong = {}
    for soc in list(base.figure_occupations)[::25]:
        for fact in base.across_industries(soc, "employment")[::10]:
            match = Match(soc=soc, title=base.occupation(soc).title, matched="", score=1.0)
            asked = Question(
                text="", intent="pay", intent_score=1.0, occupations=(match,), industry=fact.industry
            )
            if found := faults(answer(asked, base), context):
                wrong[soc, fact.industry] = found
            if found := faults(answer_function("employment")(asked, base), context):
                wrong[soc, fact.industry] = found
    assert wrong == {}


@pytest.mark.parametrize("intent", ["pay_places", "employment"])
@pytest.mark.parametrize("lowest", [False, True])
def test_rankings_of_industries(intent: str, lowest: bool, base: KnowledgeBase, context: Context) -> None:
    answer = answer_function(intent)
    by_industry = {"place_kind": "industry", "limits": Limits(lowest=lowest)}
    wrong = {
        question.occupations[0].soc: found
        for question in list(questions(base, intent, (None,)))[::9]
        if (found := faults(answer(question.model_copy(update=by_industry), base), context))
    }
    assert wrong == {}


@pytest.mark.parametrize(
    "text",
    [
        "which grows faster",
        "which needs less school",
        "which has fewer jobs",
        "which has more openings",
        "which is less stressful",
        "which has the better balance",
        "which is more flexible",
        "which is harder on the body",
        "which is safer from ai",
    ],
)
def test_comparisons_by_what_was_asked(text: str, base: KnowledgeBase, context: Context) -> None:
    answer = answer_function("compare")
    wrong = {
        question.occupations[0].soc: found
        for question in list(questions(base, "compare", (None,)))[::15]
        if (found := faults(answer(question.model_copy(update={"text": text}), base), context))
    }
    assert wrong == {}
