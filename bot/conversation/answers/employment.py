"""How many there are and where they work."""

import re
from collections.abc import Iterable
from typing import Literal

from bot.conversation import facts, industries
from bot.conversation.building import built, no_data
from bot.understanding.question import Question
from knowledge.base import KnowledgeBase
from knowledge.models import NATION, Fact
from responses.answer import Answer
from responses.views import EmploymentView, IndustryJobs

_SHOWN = 5
_MOST_CONCENTRATED = 3
_ASKS_FOR_INDUSTRIES = re.compile(r"\b(?:employers?|who (?:hires?|employs?))\b")
Focus = Literal["count", "places", "industries"]


def answer(question: Question, base: KnowledgeBase) -> Answer:
    """Wage and salary jobs (OEWS), all jobs (projections), and the places and industries with most of them."""
    occupation, place = facts.asked_occupation(question, base), facts.asked_place(question, base)
    focus = _focus(question)
    if question.industry or focus == "industries":  # published for the nation only; a caveat says so
        place = base.place(NATION)
    cell = base.wage(occupation.soc, "employment", place.ref, question.industry)
    projected = base.figure(occupation.soc, "projected_employment_2024")
    kind = question.place_kind if question.place_kind in ("state", "metro") else "state"
    hidden = place.kind != "nation" and focus == "count"
    if not facts.has_value(cell) and (projected is None or hidden):
        return no_data(
            question,
            "suppressed" if hidden else "no wages",
            base.metrics["employment"].label,
            occupation=occupation,
            place=place,
            footnote=cell.footnote,
            nearest=_nearest(base, occupation.soc, place.states[:1]) if hidden else None,
            source="oews",
        )
    # Who asks about one place is told of that place: no ranking of others, no industries of the nation.
    alone = hidden and question.place_kind is None and question.limits.top is None
    elsewhere = {} if alone else _elsewhere(base, occupation.soc, kind, question.limits.top or _SHOWN)
    view = EmploymentView(
        occupation=occupation,
        place=place,
        employment=cell,
        nation=facts.shown(base.wage(occupation.soc, "employment")) if place.kind != "nation" else None,
        projected=projected,
        self_employed=base.figure(occupation.soc, "self_employed_pct_2024"),
        per_1000=facts.shown(base.wage(occupation.soc, "jobs_per_1000", place.ref)),
        location_quotient=facts.shown(base.wage(occupation.soc, "location_quotient", place.ref)),
        place_kind=kind,
        industry=_industry(base, cell) if question.industry and facts.has_value(cell) else None,
        **elsewhere,
        **_groups(base, occupation.soc, question.limits.top or _SHOWN) if focus == "industries" else {},
        focus=focus,
        nearest=_nearest(base, occupation.soc, place.states[:1]) if not facts.has_value(cell) else None,
    )
    if place.kind == "nation":
        question = question.model_copy(update={"place": None})
    return built(question, "employment", view, place=place)


def _elsewhere(
    base: KnowledgeBase, soc: str, kind: Literal["state", "metro"], most: int
) -> dict[str, tuple[Fact, ...] | tuple[IndustryJobs, ...]]:
    """The places and industries with most jobs, and where they are most concentrated."""
    concentrated = base.across_places(soc, "location_quotient", "state")
    return {
        "places": facts.highest(base.across_places(soc, "employment", kind), most),
        "concentrated": facts.highest(concentrated, _MOST_CONCENTRATED),
        "industries": tuple(_industry(base, fact) for fact in facts.largest_industries(base, soc, _SHOWN)),
    }


def _focus(question: Question) -> Focus:
    if question.industry is not None:
        return "count"
    by_employer = question.place is None and _ASKS_FOR_INDUSTRIES.search(question.read)
    if question.place_kind == "industry" or by_employer:
        return "industries"
    asks_for_places = question.place is None and (question.place_kind or question.limits.top)
    return "places" if asks_for_places else "count"


def _industry(base: KnowledgeBase, jobs: Fact) -> IndustryJobs:
    """The jobs of an occupation in an industry with the shares that they make up."""
    soc, industry = str(jobs.soc), str(jobs.industry)
    return IndustryJobs(
        jobs=jobs,
        share=industries.share_of_occupation(base, soc, industry),
        of_industry=industries.share_of_industry(base, soc, industry),
        quotient=industries.industry_quotient(base, soc, industry),
    )


def _groups(base: KnowledgeBase, soc: str, most: int) -> dict[str, tuple[IndustryJobs, ...]]:
    found = [_industry(base, fact) for fact in industries.across_industries(base, soc, "employment")]

    def largest(rows: Iterable[IndustryJobs]) -> list[IndustryJobs]:
        return sorted(rows, key=lambda row: -(facts.number(row.jobs) or 0))

    measured = (row for row in largest(found) if row.of_industry)
    dense = sorted(measured, key=lambda row: -(facts.number(row.of_industry) or 0))
    return {"groups": tuple(largest(found)[:most]), "densest": tuple(dense[:_MOST_CONCENTRATED])}


def _nearest(base: KnowledgeBase, soc: str, states: tuple[str, ...]) -> Fact | None:
    candidates = (base.wage(soc, "employment", ref) for ref in (*states, NATION))
    return next((fact for fact in candidates if facts.has_value(fact)), None)
