"""Where an occupation stands among all others in the figures that speak for or against work."""

from bisect import bisect_left, bisect_right
from functools import lru_cache
from typing import NamedTuple

from bot.conversation import facts, measures, work_life
from knowledge.base import KnowledgeBase
from knowledge.models import Fact

_HOURS = 2080
"""Hours of the publisher's year, by which hourly wages are held against annual ones."""


class Standing(NamedTuple):
    """A figure and the share of occupations (percent, derived) that have less of it, or more where `more` is false."""

    fact: Fact
    share: Fact
    more: bool


def openings_for_size(base: KnowledgeBase, soc: str) -> Fact | None:
    """Projected openings a year for every 100 jobs (derived)."""
    return measures.openings_per_100_jobs(
        base.figure(soc, "annual_openings_2024_34"), base.figure(soc, "projected_employment_2024")
    )


def place(base: KnowledgeBase, soc: str, name: str) -> float | None:
    """The share (0 to 1) of occupations with less of a measure of `data/measures.yaml`; None without a figure."""
    value = _value(_figure(base, soc, name))
    return None if value is None else work_life.rank(_sorted_values(base, name), value)


def best(base: KnowledgeBase, soc: str, *, liked: bool) -> Standing | None:
    """The measure in which an occupation stands out most in what people like or dislike; None without any."""
    found = []
    for name, good in measures.settings()["standings"].items():
        fact = _figure(base, soc, name)
        value = _value(fact)
        if fact is None or value is None:
            continue
        values, more = _sorted_values(base, name), good == liked
        beaten = bisect_left(values, value) if more else len(values) - bisect_right(values, value)
        found.append((beaten / len(values), fact, more, len(values)))
    if not found:
        return None
    share, fact, more, measured = max(found, key=lambda one: one[0])
    return Standing(fact, measures.share_beaten(fact, share, measured, lower=more), more)


def _figure(base: KnowledgeBase, soc: str, name: str) -> Fact | None:
    if name == "pay":
        return facts.pay(base, soc)
    if name == "openings":
        return openings_for_size(base, soc)
    return work_life.score(base, soc, name) if name in work_life.SCORES else base.figure(soc, name)


def _value(fact: Fact | None) -> float | None:
    """A figure to order by: hourly wages as annual ones, top-coded wages as the top code."""
    value = facts.floor(fact) if fact else None
    return value * _HOURS if fact and value is not None and fact.unit == "USD/hour" else value


@lru_cache(maxsize=16)
def _sorted_values(base: KnowledgeBase, name: str) -> tuple[float, ...]:
    values = (_value(_figure(base, soc, name)) for soc in base.figure_occupations)
    return tuple(sorted(value for value in values if value is not None))
