"""Views of the questions about pay."""

from typing import Literal

from pydantic import Field

from knowledge.models import Fact, Industry, Occupation, Place
from responses.answer import View
from responses.views.common import Rate

Level = Literal["p10", "p25", "median", "p75", "p90", "mean", "range"]


class PayView(View):
    """What an occupation earns at one place, in one industry, or both left open."""

    occupation: Occupation
    place: Place
    wages: dict[str, Fact]
    """By OEWS metric name (`annual_median`, `hourly_p90` ...); suppressed cells too, their value None."""
    industry: Industry | None = None
    levels: tuple[str, ...] = ()
    """Several points of the range that were asked for, lowest first: `p25`, `p75`."""
    level: Level | None = None
    """The part of the range that was asked for: it leads the answer."""
    starting: bool = False
    """Whether the lowest tenth stands for the pay of beginners, which was asked for and which no source has."""
    rate: Rate | None = None
    """As asked; None leads with the year."""
    shorter: Fact | None = None
    """The annual figure that leads, for the day, week or month that was asked for (derived)."""
    nation: Fact | None = None
    """The nation's figure for what leads the answer (its median unless a level was asked), same rate.
    None when the place is the nation and no industry is named."""
    difference: Fact | None = None
    """Percent, derived: this figure against `nation`; negative is below."""
    everyone: Fact | None = None
    """The same figure for all occupations at `place`; None where an industry or a percentile was asked for."""
    above_everyone: Fact | None = None
    """Percent, derived: this figure against `everyone`."""
    at_national_prices: Fact | None = None
    """This figure at national prices (derived), in a state."""
    parity: Fact | None = None
    """The state's regional price parity (nation = 100)."""
    nearest: Fact | None = None
    """Where the figure asked for is not published here: the nearest one that is, of any place and rate."""
    employment: Fact | None = None
    """OEWS employment of the same cell."""


class PayPlacesView(View):
    """Where an occupation earns most or least, or how named places compare."""

    occupation: Occupation
    kind: Literal["state", "metro"]
    ranked: tuple[Fact, ...]
    """Annual (or hourly) medians, one a place, in the order to show."""
    lowest: bool = False
    within: Place | None = None
    """The state whose areas are ranked, or None for the whole country."""
    named: bool = False
    """True when the person named these places: a comparison and not a ranking."""
    missing: tuple[Fact, ...] = ()
    """Named places for which no figure is released (value None, footnote)."""
    nation: Fact | None = None
    against_nation: dict[str, Fact] = Field(default_factory=dict)
    """By place ref: percent, derived: the place's pay against `nation`."""
    difference: Fact | None = None
    """Percent, derived: the first named place against the second (only when two were named)."""
    adjusted: dict[str, Fact] = Field(default_factory=dict)
    """By place ref: the wage at national prices (USD/year, derived); its period names the year of the
    prices too."""
    parities: dict[str, Fact] = Field(default_factory=dict)
    """By place ref: regional price parity (nation = 100)."""
    releasing: int | None = None
    """How many places publish a figure, as a plain count."""


class IndustryPay(View):
    """One line of a ranking of industries."""

    pay: Fact
    """The median there; `industry` says where."""
    against_nation: Fact | None = None
    """Percent, derived: against the median across all industries; None where one of the two is top-coded."""
    jobs: Fact | None = None
    """OEWS employment of the same cell."""
    share: Fact | None = None
    """Percent of the occupation's jobs that are there, derived."""


class PayIndustriesView(View):
    """In which industries an occupation earns most or least; published for the nation."""

    occupation: Occupation
    ranked: tuple[IndustryPay, ...]
    """In the order to show."""
    lowest: bool = False
    nation: Fact | None = None
    """The median across all industries."""
    larger: tuple[IndustryPay, ...] = ()
    """The same ranking of those that hold a fair share of the jobs; empty where it would repeat `ranked`."""
    least_share: int = 0
    """From how many percent of the jobs on a share counts as fair."""
    releasing: int = 0
    """How many industries publish a figure, as a plain count."""


class Span(View):
    """A change of pay up to the newest figure of a history."""

    since: str
    """The period that it starts from: `May 2021`."""
    change: Fact
    """Percent, derived."""
    prices: Fact | None = None
    """Percent change of consumer prices over the same time, derived."""
    real_change: Fact | None = None
    """Percent change beyond prices, derived."""


class PayTrendView(View):
    """How an occupation's pay has changed."""

    occupation: Occupation
    place: Place
    history: tuple[Fact, ...]
    """One metric, oldest first; may be as short as two years for a state."""
    change: Fact | None = None
    """Percent from the first to the last of `history`, derived."""
    prices: Fact | None = None
    """Percent change of consumer prices over the same time, derived from CPI-U."""
    real_change: Fact | None = None
    """Percent change beyond prices, derived."""
    spans: tuple[Span, ...] = ()
    """The same over fewer years, shortest first."""
    new_method: bool = False
    """True when `history` crosses May 2021, when the publisher changed its method."""
    new_code: bool = False
    """True when the code's meaning changed within `history` (SOC 2010 to SOC 2018)."""


class Sum(View):
    """An amount of money that the person named: their figure, not ours."""

    value: float
    per: Literal["hour", "week", "month", "year"]


Band = Literal[
    "below p10", "p10 to p25", "p25 to median", "at median", "median to p75", "p75 to p90", "above p90"
]


class PayCheckView(View):
    """Whether an amount is good or fair for an occupation."""

    occupation: Occupation
    place: Place
    amount: Sum
    annual: Fact | None = None
    """The amount by the year or the hour, as the wages are (derived); None when it already is."""
    wages: dict[str, Fact]
    """The five percentiles of one rate by metric name; any may be suppressed."""
    band: Band | None = None
    """Where the amount falls; None when the percentiles do not say."""
    difference: Fact | None = None
    """Percent against the median, derived."""
    nation: Fact | None = None
    """The nation's median when `place` is not the nation."""
    nearest: Fact | None = None
    """As in PayView."""
