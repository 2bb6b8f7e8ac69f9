"""How an occupation's pay has changed, in dollars and beyond prices."""

from bot.conversation import facts, measures
from bot.conversation.building import built, no_data
from bot.understanding.question import Question
from knowledge.base import KnowledgeBase
from knowledge.models import Fact, Place
from responses.answer import Answer, Chart, Series
from responses.views import PayTrendView, Span

NEW_METHOD = 2021
"""OEWS estimates of May 2021 and later rest on a model-based method; the publisher advises care across the break."""


def answer(question: Question, base: KnowledgeBase) -> Answer:
    """Every May since 2013 for the nation; the last two for a state; areas are not kept over time."""
    occupation, asked = facts.asked_occupation(question, base), facts.asked_place(question, base)
    measure = question.level if question.level and question.level != "range" else "median"
    metric = facts.pay_metric(base, occupation.soc, measure=measure, rate=question.rate)
    history, place = _history(base, occupation.soc, metric, asked)
    history = _within(history, question.years)
    if len(history) < 2:
        return no_data(
            question,
            "not covered",
            f"earlier {base.metrics[metric].label}",
            occupation=occupation,
            place=asked,
            nearest=facts.pay(base, occupation.soc),
            source="oews_history",
        )
    change = facts.percent_difference(history[-1], history[0])
    prices = _prices(base, history[0], history[-1])
    view = PayTrendView(
        occupation=occupation,
        place=place,
        history=history,
        change=change,
        prices=prices,
        real_change=measures.real_change(change, prices),
        spans=_spans(base, history),
        new_method=_year(history[0]) < NEW_METHOD <= _year(history[-1]),
        new_code=False,
    )
    points = tuple((str(_year(fact)), fact) for fact in history if facts.number(fact) is not None)
    chart = Chart(kind="line", title="Pay over time", series=(Series(name="Median pay", points=points),))
    return built(question, "pay_trend", view, place=place, chart=chart)


def _history(base: KnowledgeBase, soc: str, metric: str, place: Place) -> tuple[tuple[Fact, ...], Place]:
    """Years with a figure. Top-coded ones are left out: every year had a top code of its own."""
    if place.kind == "state":
        found = [
            fact for fact in base.state_history(soc, metric, place.ref) if facts.number(fact) is not None
        ]
        if len(found) > 1:
            return tuple(found), place
    history = [fact for fact in base.history(soc, metric) if facts.number(fact) is not None]
    return tuple(history), base.place("US")


def _within(history: tuple[Fact, ...], years: tuple[int, ...]) -> tuple[Fact, ...]:
    """The years asked for: a single one and what came after it, or a span. The whole where there are too few."""
    if not years:
        return history
    last = years[-1] if len(years) > 1 else _year(history[-1]) if history else 0
    asked = tuple(fact for fact in history if years[0] <= _year(fact) <= last)
    return asked if len(asked) > 1 else history


def _year(fact: Fact) -> int:
    return int(fact.period.split()[-1])


def _prices(base: KnowledgeBase, first: Fact, last: Fact) -> Fact | None:
    """Change of consumer prices between the calendar years of two facts, from annual averages of the CPI-U."""
    indexes = [base.place_figure("US", "cpi_u", str(_year(fact))) for fact in (first, last)]
    return facts.percent_difference(indexes[1], indexes[0])


def _spans(base: KnowledgeBase, history: tuple[Fact, ...]) -> tuple[Span, ...]:
    """The changes over the years of `measures.yaml` that are shorter than the whole history."""
    by_year, last = {_year(fact): fact for fact in history}, history[-1]
    starts = [by_year.get(_year(last) - years) for years in measures.settings()["pay_trend_years"]]
    found = []
    for start in starts:
        change = facts.percent_difference(last, start)
        if start is None or start is history[0] or change is None:
            continue
        prices = _prices(base, start, last)
        real = measures.real_change(change, prices)
        found.append(Span(since=start.period, change=change, prices=prices, real_change=real))
    return tuple(found)
