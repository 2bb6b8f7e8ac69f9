"""Derived measures: each a function of published facts, its formula and its inputs' years in the fact it returns.

`docs/measures.md` documents them; parts, weights and thresholds are in `data/measures.yaml`.
"""

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

from bot.conversation.facts import number
from bot.understanding.limits import PER_YEAR
from knowledge.data_files import read_yaml
from knowledge.models import Fact
from responses.views.common import Rate

_DATA = Path(__file__).with_name("data") / "measures.yaml"
_LETTERS = 3


@cache
def settings() -> dict[str, Any]:
    """`data/measures.yaml`, read once."""
    loaded: dict[str, Any] = read_yaml(_DATA)
    return loaded


def joint_period(inputs: Sequence[Fact]) -> str:
    """What facts of several periods refer to: `2022`, `2020 to 2022`."""
    periods = sorted({fact.period for fact in inputs}, key=lambda period: (period[-4:], period))
    return periods[0] if len(periods) == 1 else f"{periods[0]} to {periods[-1]}"


def interest_code(interests: Sequence[Fact]) -> Fact | None:
    """The initials of the three strongest RIASEC interests, strongest first (text); None without six scores."""
    scored = [fact for fact in interests if number(fact) is not None]
    if len(scored) < 6:
        return None
    strongest = sorted(scored, key=lambda fact: -(number(fact) or 0))[:_LETTERS]
    themes = [fact.metric.removeprefix("riasec_") for fact in strongest]
    return Fact(
        metric="interest_code",
        value="".join(theme[0].upper() for theme in themes),
        unit="text",
        soc=scored[0].soc,
        period=joint_period(scored),
        source="derived",
        formula="initials of the three highest scores: "
        + ", ".join(f"{fact.metric} {fact.value}" for fact in strongest),
    )


def at_national_prices(wage: Fact | None, parity: Fact | None) -> Fact | None:
    """A wage in the dollars of average national prices (same unit), from the regional price parity of its place."""
    value, level = number(wage), number(parity)
    if wage is None or parity is None or value is None or not level:
        return None
    return Fact(
        metric=f"{wage.metric}_at_national_prices",
        # As the publisher rounds wages: to the cent, to ten dollars.
        value=round(100 * value / level, 2) if wage.unit == "USD/hour" else 10 * round(10 * value / level),
        unit=wage.unit,
        soc=wage.soc,
        place=wage.place,
        period=f"{wage.period} at prices of {parity.period}",
        source="derived",
        formula=f"100 x {wage.metric} / {parity.metric} of {parity.period}, with {value:,.2f} and {level}",
    )


def pay_for(rate: Rate | None, annual: Fact | None) -> Fact | None:
    """Annual pay for a shorter time: a twelfth a month; a week or a day of the publisher's 2,080 hours a year.

    To ten dollars, as the publisher rounds annual wages; a day to the dollar. None for hours and years, which are
    published, and for a wage by the hour.
    """
    value = number(annual)
    if annual is None or value is None or annual.unit != "USD/year" or rate in (None, "hour", "year"):
        return None
    parts = PER_YEAR[rate]
    return Fact(
        metric=f"{annual.metric}_per_{rate}",
        value=round(value / parts, 0 if rate == "day" else -1),
        unit=f"USD/{rate}",
        soc=annual.soc,
        place=annual.place,
        industry=annual.industry,
        period=annual.period,
        source="derived",
        formula=f"{annual.metric} / {parts:g}, with {value:,.0f}",
    )


def openings_per_100_jobs(openings: Fact | None, employment: Fact | None) -> Fact | None:
    """Projected openings a year for every 100 jobs at the start of the projection."""
    count, jobs = number(openings), number(employment)
    if openings is None or employment is None or count is None or not jobs:
        return None
    return Fact(
        metric="openings_per_100_jobs",
        value=round(100 * count / jobs, 1),
        unit="per 100 jobs",
        soc=openings.soc,
        place=openings.place,
        period=openings.period,
        source="derived",
        formula=f"100 x {openings.metric} / {employment.metric}, with {count:,.0f} and {jobs:,.0f}",
    )


def pay_spread(high: Fact | None, low: Fact | None) -> Fact | None:
    """How many times the 10th percentile the 90th is; None where one is not published or top-coded."""
    above, below = number(high), number(low)
    if high is None or low is None or above is None or not below:
        return None
    return Fact(
        metric="pay_spread",
        value=round(above / below, 2),
        unit="ratio",
        soc=high.soc,
        place=high.place,
        period=high.period,
        source="derived",
        formula=f"{high.metric} / {low.metric}, with {above:,.2f} and {below:,.2f}",
    )


def real_change(change: Fact | None, prices: Fact | None) -> Fact | None:
    """A change in percent beyond the change of prices over the same years (percent)."""
    nominal, inflation = number(change), number(prices)
    if change is None or nominal is None or inflation is None:
        return None
    return change.model_copy(
        update={
            "metric": "real_" + change.metric,
            "value": round(100 * ((1 + nominal / 100) / (1 + inflation / 100) - 1), 1),
            "formula": f"100 x ((1 + {nominal}/100) / (1 + {inflation}/100) - 1): the change beyond the CPI-U",
        }
    )


def share_beaten(fact: Fact, share: float, measured: int, *, lower: bool) -> Fact:
    """A figure as the share (0 to 1) of the `measured` occupations whose figure is lower, or else higher (percent)."""
    return fact.model_copy(
        update={
            "metric": f"{fact.metric}_rank",
            "value": int(100 * share),
            "unit": "percent",
            "source": "derived",
            "formula": f"share of the {measured} occupations measured whose {fact.metric} is "
            f"{'lower' if lower else 'higher'}",
        }
    )
