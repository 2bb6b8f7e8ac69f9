"""Published measures of exposure to AI and automation, as values and as ranks among occupations."""

from bisect import bisect_left

from bot.conversation import facts
from bot.conversation.building import built, no_data
from bot.understanding.question import Question
from knowledge.base import KnowledgeBase
from knowledge.models import Fact
from responses.answer import Answer
from responses.views import AutomationView

MEASURES = ("llm_exposure_human_beta", "aioe", "frey_osborne_probability")
"""Newest first."""


def answer(question: Question, base: KnowledgeBase) -> Answer:
    """Every measure that covers the occupation, with the projections beside it."""
    occupation = facts.asked_occupation(question, base)
    found = [fact for name in MEASURES if (fact := base.figure(occupation.soc, name)) is not None]
    growth = base.figure(occupation.soc, "growth_pct_2024_34")
    if not found:
        return no_data(
            question,
            "not covered",
            "published exposure measure",
            occupation=occupation,
            nearest=growth,
            source="llm_exposure",
        )
    view = AutomationView(
        occupation=occupation,
        measures=tuple(found),
        ranks={fact.metric: _rank(base, fact) for fact in found},
        growth=growth,
        growth_label=facts.growth_label(base, growth),
    )
    return built(question, "automation", view)


def _rank(base: KnowledgeBase, fact: Fact) -> Fact:
    """The share of occupations that the measure puts lower, in percent."""
    values = base.sorted_values(fact.metric)
    lower = bisect_left(values, facts.number(fact) or 0)
    return fact.model_copy(
        update={
            "metric": f"{fact.metric}_rank",
            "value": int(100 * lower / len(values)),
            "unit": "percent",
            "source": "derived",
            "formula": f"share of the {len(values)} occupations measured whose {fact.metric} is lower",
        }
    )
