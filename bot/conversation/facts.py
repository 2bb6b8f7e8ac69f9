"""Derived figures and lookups that several answers share. A derived figure says from which facts it was worked out."""

from bisect import bisect_left
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from bot.understanding.question import Question
from knowledge.base import KnowledgeBase
from knowledge.data_files import read_yaml
from knowledge.models import NATION, TOP_CODES, Fact, Occupation, Place
from responses.views import OccupationRow
from responses.views.common import Rate

_SCALE = Path(__file__).with_name("data") / "growth_scale.yaml"
TOP_CODED = "5"
_ROUNDED = 0.1
"""Percent by which a change worked out from published jobs may differ from the published one."""
_SECTOR = 2
_GOVERNMENT_IN_ALL = "999"
"""Codes that gather governments with their schools and hospitals, which stand among the sectors once already."""


def has_value(fact: Fact | None) -> bool:
    """Whether there is something to show: a value, or "at or above" the publisher's top code."""
    return fact is not None and (fact.value is not None or fact.footnote == TOP_CODED)


def number(fact: Fact | None) -> float | None:
    """The value to reckon with; None where there is none or it is top-coded."""
    return float(fact.value) if fact is not None and isinstance(fact.value, int | float) else None


def floor(fact: Fact) -> float | None:
    """The value, or for a top-coded wage the top code: it is that much at the least."""
    return float(TOP_CODES[fact.unit]) if fact.value is None and fact.footnote == TOP_CODED else number(fact)


def shown(fact: Fact | None) -> Fact | None:
    """The fact if there is something to show."""
    return fact if has_value(fact) else None


def percent_difference(fact: Fact | None, against: Fact | None, metric: str | None = None) -> Fact | None:
    """By how many percent `fact` is above (or, negative, below) `against`; None unless both have values.

    `metric` names the difference where one answer has several of the same figure.
    """
    value, base = number(fact), number(against)
    if fact is None or against is None or value is None or not base:
        return None
    return Fact(
        metric=metric or f"{fact.metric}_difference_pct",
        value=round(100 * (value / base - 1), 1),
        unit="percent",
        soc=fact.soc,
        place=fact.place,
        industry=fact.industry,
        period=fact.period if fact.period == against.period else f"{against.period} to {fact.period}",
        source="derived",
        formula=f"100 x ({_told_apart(fact, against)} / {_told_apart(against, fact)} - 1), "
        f"with {value:,.2f} and {base:,.2f}",
    )


def difference(fact: Fact, against: Fact) -> Fact | None:
    """By how much `fact` is above (or, negative, below) `against`; None unless both have values in one unit."""
    value, base = number(fact), number(against)
    if value is None or base is None or fact.unit != against.unit:
        return None
    return fact.model_copy(
        update={
            "metric": f"{fact.metric}_difference",
            "value": round(value - base, 2),
            "source": "derived",
            "formula": f"{_told_apart(fact, against)} - {_told_apart(against, fact)}, "
            f"with {value:,.2f} and {base:,.2f}",
        }
    )


def _told_apart(fact: Fact, other: Fact) -> str:
    """The metric, and whatever sets the fact apart from the other: `annual_median of 00-0000`."""
    apart = [
        str(getattr(fact, name))
        for name in ("soc", "place", "industry", "period")
        if getattr(fact, name) != getattr(other, name) and getattr(fact, name)
    ]
    return " ".join([fact.metric, *(["of", ", ".join(apart)] if apart else [])])


def pay_metric(
    base: KnowledgeBase, soc: str, place: str = NATION, measure: str = "median", rate: Rate | None = None
) -> str:
    """The annual metric of a measure (median, p10 ...), or the hourly one where only that is published."""
    if rate == "hour":
        return f"hourly_{measure}"
    by_year = has_value(base.wage(soc, f"annual_{measure}", place))
    if rate is None and not by_year and has_value(base.wage(soc, f"hourly_{measure}", place)):
        return f"hourly_{measure}"
    return f"annual_{measure}"


def pay(base: KnowledgeBase, soc: str, place: str = NATION, measure: str = "median") -> Fact | None:
    """The annual figure, or the hourly one where only that is published; None where neither is."""
    return shown(base.wage(soc, pay_metric(base, soc, place, measure), place))


def nearest_wage(
    base: KnowledgeBase, soc: str, metric: str, place: Place, industry: str | None = None
) -> Fact | None:
    """The nearest figure that is published: the other rate here, then the state, then the nation."""
    kind, _, measure = metric.partition("_")
    other = f"{'hourly' if kind == 'annual' else 'annual'}_{measure}"
    refs = [place.ref, *(place.states[:1] if place.kind == "metro" else ()), NATION]
    candidates = [base.wage(soc, other, place.ref, industry)] if kind in ("annual", "hourly") else []
    for ref in dict.fromkeys(refs if industry is None else [NATION]):
        candidates.append(base.wage(soc, metric, ref))
        if kind in ("annual", "hourly"):
            candidates.append(base.wage(soc, other, ref))
    return next((fact for fact in candidates if has_value(fact)), None)


def highest(found: Iterable[Fact], most: int | None = None) -> tuple[Fact, ...]:
    """The facts with the highest values, highest first."""
    return tuple(sorted(found, key=lambda fact: -(number(fact) or 0))[:most])


def most_distinctive(base: KnowledgeBase, found: Iterable[Fact], most: int) -> tuple[Fact, ...]:
    """The facts in which the occupation stands highest among all occupations, not those that are high for everyone."""

    def rank(fact: Fact) -> float:
        values = base.sorted_values(fact.metric)
        return bisect_left(values, number(fact) or 0) / len(values)

    return tuple(sorted(found, key=rank, reverse=True)[:most])


def largest_industries(base: KnowledgeBase, soc: str, most: int) -> tuple[Fact, ...]:
    """The sectors that employ most of the occupation, largest first."""
    found = base.across_industries(soc, "employment", _SECTOR)
    return highest((fact for fact in found if not str(fact.industry).startswith(_GOVERNMENT_IN_ALL)), most)


@cache
def _scale() -> list[dict[str, object]]:
    steps: list[dict[str, object]] = read_yaml(_SCALE)
    return steps


def growth_label(base: KnowledgeBase, growth: Fact | None) -> str | None:
    """The publisher's own words for a growth figure, such as `much faster than average`.

    The publisher rounds the unrounded change: 504,500 to 527,200 jobs is 4.4995%, published as 4.5% and called 4%.
    """
    value = number(growth)
    if growth is None or growth.soc is None or value is None:
        return None
    start, end = (number(base.figure(growth.soc, f"projected_employment_{year}")) for year in (2024, 2034))
    if start and end and abs(100 * (end / start - 1) - value) < _ROUNDED:
        value = 100 * (end / start - 1)
    whole = int(value + 0.5) if value >= 0 else -int(-value + 0.5)
    return next(str(step["label"]) for step in _scale() if whole >= float(str(step["from"])))


def occupation_row(base: KnowledgeBase, soc: str, place: str = NATION) -> OccupationRow:
    """The line of an occupation in a list: pay, growth, openings, employment, education where published."""
    return OccupationRow(
        occupation=base.occupation(soc),
        pay=pay(base, soc, place),
        growth=base.figure(soc, "growth_pct_2024_34"),
        openings=base.figure(soc, "annual_openings_2024_34"),
        employment=shown(base.wage(soc, "employment", place)),
        education=base.figure(soc, "typical_education"),
    )


def asked_occupation(question: Question, base: KnowledgeBase) -> Occupation:
    """The first occupation of a question; callers have made sure that there is one."""
    return base.occupation(question.occupations[0].soc)


def asked_place(question: Question, base: KnowledgeBase) -> Place:
    """The place of a question, the nation when none was named."""
    return question.place or base.place(NATION)
