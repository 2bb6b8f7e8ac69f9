"""Growth, demand and openings."""

from bot.conversation import facts, measures
from bot.conversation.building import built, no_data
from bot.conversation.direct import asked_of_outlook
from bot.understanding.question import Question
from knowledge.base import KnowledgeBase
from knowledge.models import Fact
from responses.answer import Answer, Chart, Series
from responses.views import OutlookView

ALL_OCCUPATIONS = "00-0000"


def answer(question: Question, base: KnowledgeBase) -> Answer:
    """The nation's projections; a state's growth beside it, with its own older period."""
    occupation, place = facts.asked_occupation(question, base), facts.asked_place(question, base)
    growth = base.figure(occupation.soc, "growth_pct_2024_34")
    if growth is None:
        return no_data(
            question,
            "no projections",
            base.metrics["growth_pct_2024_34"].label,
            occupation=occupation,
            nearest=facts.shown(base.wage(occupation.soc, "employment", place.ref)),
            source="projections",
        )
    state = place.states[0] if place.kind == "metro" and place.states else place.ref
    brief = base.brief(occupation.soc)
    view = OutlookView(
        occupation=occupation,
        asked=asked_of_outlook(question, growth),
        place=place,
        growth=growth,
        growth_label=facts.growth_label(base, growth),
        growth_all=base.figure(ALL_OCCUPATIONS, "growth_pct_2024_34"),
        openings=base.figure(occupation.soc, "annual_openings_2024_34"),
        openings_per_100=_openings_per_100(base, occupation.soc),
        openings_per_100_all=_openings_per_100(base, ALL_OCCUPATIONS)
        if occupation.soc != ALL_OCCUPATIONS
        else None,
        change=base.figure(occupation.soc, "employment_change_2024_34"),
        employment_start=base.figure(occupation.soc, "projected_employment_2024"),
        employment_end=base.figure(occupation.soc, "projected_employment_2034"),
        state_growth=base.figure(occupation.soc, "state_growth_pct_2022_32", state)
        if place.kind != "nation"
        else None,
        demand=brief.demand if brief else None,
    )
    jobs = tuple(
        (fact.period, fact) for fact in (view.employment_start, view.employment_end) if fact is not None
    )
    chart = Chart(kind="bar", title="Jobs now and projected", series=(Series(name="Jobs", points=jobs),))
    return built(question, "outlook", view, place=place, chart=chart if len(jobs) > 1 else None)


def _openings_per_100(base: KnowledgeBase, soc: str) -> Fact | None:
    return measures.openings_per_100_jobs(
        base.figure(soc, "annual_openings_2024_34"), base.figure(soc, "projected_employment_2024")
    )
