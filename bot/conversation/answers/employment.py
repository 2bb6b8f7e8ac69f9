"""How many there are and where they work."""

import re
from typing import Literal

from bot.conversation import facts
from bot.conversation.building import built, no_data
from bot.understanding.question import Question
from knowledge.base import KnowledgeBase
from knowledge.models import NATION, Fact
from responses.answer import Answer
from responses.views import EmploymentView

_SHOWN = 5
_MOST_CONCENTRATED = 3
_ASKS_FOR_INDUSTRIES = re.compile(
    r"\b(?:industr\w+|sectors?|employers?|who (?:hires|employs))\b", re.IGNORECASE
)


def answer(question: Question, base: KnowledgeBase) -> Answer:
    """Wage and salary jobs (OEWS), all jobs (projections), and the places and industries with most of them."""
    occupation, place = facts.asked_occupation(question, base), facts.asked_place(question, base)
    cell = base.wage(occupation.soc, "employment", place.ref, question.industry)
    projected = base.figure(occupation.soc, "projected_employment_2024")
    kind = question.place_kind or "state"
    if not facts.has_value(cell) and projected is None:
        return no_data(
            question,
            "no wages",
            base.metrics["employment"].label,
            occupation=occupation,
            place=place,
            footnote=cell.footnote,
            source="oews",
        )
    view = EmploymentView(
        occupation=occupation,
        place=place,
        employment=cell,
        nation=facts.shown(base.wage(occupation.soc, "employment")) if place.kind != "nation" else None,
        projected=projected,
        self_employed=base.figure(occupation.soc, "self_employed_pct_2024"),
        per_1000=facts.shown(base.wage(occupation.soc, "jobs_per_1000", place.ref)),
        location_quotient=facts.shown(base.wage(occupation.soc, "location_quotient", place.ref)),
        places=facts.highest(
            base.across_places(occupation.soc, "employment", kind), question.limits.top or _SHOWN
        ),
        place_kind=kind,
        concentrated=facts.highest(
            base.across_places(occupation.soc, "location_quotient", "state"), _MOST_CONCENTRATED
        ),
        industries=facts.largest_industries(base, occupation.soc, _SHOWN),
        focus=_focus(question),
        nearest=_nearest(base, occupation.soc, place.states[:1]) if not facts.has_value(cell) else None,
    )
    return built(question, "employment", view, place=place)


def _focus(question: Question) -> Literal["count", "places", "industries"]:
    if question.place is None and _ASKS_FOR_INDUSTRIES.search(question.text):
        return "industries"
    asks_for_places = question.place is None and (question.place_kind or question.limits.top)
    return "places" if asks_for_places else "count"


def _nearest(base: KnowledgeBase, soc: str, states: tuple[str, ...]) -> Fact | None:
    candidates = (base.wage(soc, "employment", ref) for ref in (*states, NATION))
    return next((fact for fact in candidates if facts.has_value(fact)), None)
