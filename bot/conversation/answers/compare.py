"""Occupations side by side, led by what was asked for: growth, schooling, jobs, stress ... or else by pay."""

from collections.abc import Sequence

from bot.conversation import criteria, facts
from bot.conversation.building import built, no_data
from bot.understanding.question import Question
from knowledge.base import KnowledgeBase
from responses.answer import Answer, Chart, Series
from responses.views import Compared, CompareView, Criterion

_MOST = 5


def answer(question: Question, base: KnowledgeBase) -> Answer:
    """Pay, outlook, education and way in of two to five occupations, all at the same place and period."""
    place = facts.asked_place(question, base)
    text = criteria.without_titles(question)
    asked = criteria.asked_by(text)
    sides = tuple(
        _side(base, match.soc, place.ref, asked.criterion) for match in question.occupations[:_MOST]
    )
    if not any(side.pay or side.growth or side.employment for side in sides):
        occupation = sides[0].occupation
        return no_data(
            question, "no wages", base.metrics["annual_median"].label, occupation=occupation, source="oews"
        )
    ordered = _ordered(sides, lowest=asked.lowest)
    highest = _ordered(sides, lowest=False)
    values = [facts.number(side.asked) for side in highest]
    by_pay = asked.criterion == criteria.PAY and len(values) > 1 and None not in values
    apart = by_pay and values[0] != values[-1]
    top, bottom = (highest[0].asked, highest[-1].asked) if highest else (None, None)
    if criteria.asks_how_far_apart(text) and criteria.told_from_below(text):
        top, bottom = bottom, top
    view = CompareView(
        sides=sides,
        place=place,
        criterion=asked.criterion,
        lowest=asked.lowest,
        ordered=ordered,
        difference=facts.percent_difference(top, bottom) if apart else None,
        gap=facts.difference(top, bottom)
        if apart and top and bottom and criteria.asks_how_far_apart(text)
        else None,
        higher=highest[0].occupation if apart else None,
    )
    return built(question, "compare", view, place=place, chart=_chart(ordered, asked.criterion))


def _ordered(sides: Sequence[Compared], *, lowest: bool) -> tuple[Compared, ...]:
    """The sides that have the figure asked for, in one unit, the one asked for first."""
    known = [side for side in sides if facts.has_value(side.asked)]
    if len({side.asked.unit for side in known if side.asked}) > 1:
        return ()
    return tuple(
        sorted(known, key=lambda side: criteria.height(side.asked) if side.asked else 0.0, reverse=not lowest)
    )


def _chart(ordered: Sequence[Compared], criterion: Criterion) -> Chart | None:
    """The figure asked for as bars; None for words and for fewer than two figures."""
    points = tuple(
        (side.occupation.title, side.asked)
        for side in ordered
        if side.asked is not None and facts.number(side.asked) is not None
    )
    if len(points) < 2:
        return None
    return Chart(kind="bar", title=criteria.title(criterion), series=(Series(name="Figure", points=points),))


def _side(base: KnowledgeBase, soc: str, place: str, criterion: Criterion) -> Compared:
    return Compared(
        occupation=base.occupation(soc),
        asked=criteria.measured(base, soc, criterion, place),
        pay=facts.pay(base, soc, place),
        pay_low=facts.pay(base, soc, place, "p10"),
        pay_high=facts.pay(base, soc, place, "p90"),
        growth=base.figure(soc, "growth_pct_2024_34"),
        openings=base.figure(soc, "annual_openings_2024_34"),
        employment=facts.shown(base.wage(soc, "employment", place)),
        education=base.figure(soc, "typical_education"),
        experience=base.figure(soc, "work_experience"),
        training=base.figure(soc, "on_the_job_training"),
    )
