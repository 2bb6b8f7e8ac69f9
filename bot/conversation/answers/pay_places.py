"""Where an occupation earns most or least, by place or by industry, and how named places compare."""

from collections.abc import Sequence

from bot.conversation import facts, measures
from bot.conversation.answers import pay_industries
from bot.conversation.building import built, no_data
from bot.understanding.question import Question
from knowledge.base import KnowledgeBase
from knowledge.models import NATION, Fact
from responses.answer import Answer
from responses.views import PayPlacesView

_SHOWN = 5


def answer(question: Question, base: KnowledgeBase) -> Answer:
    """A ranking of states, areas or industries, or the places that the person named side by side."""
    occupation = facts.asked_occupation(question, base)
    metric = facts.pay_metric(base, occupation.soc)
    if len(question.places) > 1:
        return _named(question, base, metric)
    if question.place_kind == "industry":
        return pay_industries.answer(question, base)
    within = question.place if question.place and question.place.kind == "state" else None
    kind = "metro" if within else (question.place_kind or "state")
    found = base.across_places(occupation.soc, metric, kind)
    if within is not None:
        found = [fact for fact in found if within.code in base.place(fact.place).states]
    if not found:
        return no_data(
            question,
            "not by place",
            base.metrics[metric].label,
            occupation=occupation,
            place=within,
            nearest=facts.pay(base, occupation.soc, within.ref if within else NATION)
            or facts.pay(base, occupation.soc),
            source="oews",
        )
    ranked = sorted(found, key=_height, reverse=not question.limits.lowest)
    nation = facts.shown(base.wage(occupation.soc, metric))
    listed = tuple(ranked[: question.limits.top or _SHOWN])
    view = PayPlacesView(
        occupation=occupation,
        kind=kind,
        ranked=listed,
        lowest=question.limits.lowest,
        within=within,
        nation=nation,
        against_nation=_against(listed, nation),
        parities=_parities(base, listed),
        releasing=len(found),
    )
    return built(question, "pay_places", view)


def _height(fact: Fact) -> float:
    """What a wage is ranked by: a top-coded one by the top code, since nothing more is known of it."""
    return facts.floor(fact) or 0.0


def _named(question: Question, base: KnowledgeBase, metric: str) -> Answer:
    occupation = facts.asked_occupation(question, base)
    wages = [base.wage(occupation.soc, metric, place.ref) for place in question.places]
    released = sorted((fact for fact in wages if facts.has_value(fact)), key=_height, reverse=True)
    nation = facts.shown(base.wage(occupation.soc, metric))
    parities = _parities(base, released)
    view = PayPlacesView(
        occupation=occupation,
        kind="metro" if any(place.kind == "metro" for place in question.places) else "state",
        ranked=tuple(released),
        named=True,
        missing=tuple(fact for fact in wages if not facts.has_value(fact)),
        nation=nation,
        against_nation=_against(released, nation),
        difference=facts.percent_difference(released[0], released[1]) if len(released) == 2 else None,
        adjusted=_adjusted(released, parities),
        parities=parities,
    )
    return built(question, "pay_places", view)


def _against(wages: Sequence[Fact], nation: Fact | None) -> dict[str, Fact]:
    found = {fact.place: facts.percent_difference(fact, nation) for fact in wages}
    return {ref: fact for ref, fact in found.items() if fact is not None}


def _adjusted(wages: Sequence[Fact], parities: dict[str, Fact]) -> dict[str, Fact]:
    """The wages at national prices."""
    found = {fact.place: measures.at_national_prices(fact, parities.get(fact.place)) for fact in wages}
    return {ref: fact for ref, fact in found.items() if fact is not None}


def _parities(base: KnowledgeBase, wages: Sequence[Fact]) -> dict[str, Fact]:
    """Regional price parities of the states among the places."""
    found = {fact.place: base.place_figure(fact.place, "rpp_all_items") for fact in wages}
    return {ref: fact for ref, fact in found.items() if fact is not None}
