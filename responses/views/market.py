"""Views of the questions about jobs: how many, how many more, and searches over all occupations."""

from typing import Literal

from knowledge.models import Fact, Industry, Occupation, Place
from responses.answer import View
from responses.views.common import OccupationRow, Order, SearchConditions


class OutlookAsked(View):
    """What a question on the outlook asks outright."""

    reply: str | None = None
    """`Yes`, `No` ... with which the answer begins."""
    openings: bool = False
    """True when openings were asked for: they lead."""


class OutlookView(View):
    """Growth, demand, openings."""

    occupation: Occupation
    asked: OutlookAsked | None = None
    place: Place
    growth: Fact | None = None
    """`growth_pct_2024_34`, the nation."""
    growth_label: str | None = None
    """The publisher's own words for it: `much faster than average`."""
    growth_all: Fact | None = None
    """The same for all occupations."""
    openings: Fact | None = None
    openings_per_100: Fact | None = None
    """Openings a year for every 100 jobs at the start, derived."""
    openings_per_100_all: Fact | None = None
    """The same for all occupations."""
    change: Fact | None = None
    """`employment_change_2024_34`, in jobs."""
    employment_start: Fact | None = None
    """`projected_employment_2024`."""
    employment_end: Fact | None = None
    """`projected_employment_2034`."""
    state_growth: Fact | None = None
    """`state_growth_pct_2022_32` at `place`, when `place` is a state (or the state of the area)."""
    demand: str | None = None
    """The brief on what drives demand."""


class IndustryJobs(View):
    """How much of an occupation an industry holds, and how much of the industry it is."""

    jobs: Fact
    """OEWS employment; `industry` says where."""
    share: Fact | None = None
    """Percent of the occupation's jobs that are there, derived."""
    of_industry: Fact | None = None
    """Percent of the jobs there that are of the occupation, derived."""
    quotient: Fact | None = None
    """How many times as common it is there as among all jobs, derived."""


class EmploymentView(View):
    """How many there are and where they work."""

    occupation: Occupation
    place: Place
    employment: Fact | None = None
    """OEWS employment at `place`; value None when suppressed."""
    nation: Fact | None = None
    """The nation's, when `place` is not the nation."""
    projected: Fact | None = None
    """`projected_employment_2024`: all jobs, the self-employed included."""
    self_employed: Fact | None = None
    """`self_employed_pct_2024`."""
    per_1000: Fact | None = None
    """`jobs_per_1000` at `place`."""
    location_quotient: Fact | None = None
    places: tuple[Fact, ...] = ()
    """OEWS employment by state or area, largest first."""
    place_kind: Literal["state", "metro"] = "state"
    concentrated: tuple[Fact, ...] = ()
    """`location_quotient` of the states where the occupation is most concentrated, highest first."""
    industry: IndustryJobs | None = None
    """The industry asked about, of which `employment` then is; published for the nation only."""
    industries: tuple[IndustryJobs, ...] = ()
    """Sectors, those with most of the jobs first."""
    groups: tuple[IndustryJobs, ...] = ()
    """Industries at the finest level, those with most of the jobs first; where `industries` leads."""
    densest: tuple[IndustryJobs, ...] = ()
    """Industries at the finest level of whose jobs it makes up most; where `industries` leads."""
    focus: Literal["count", "places", "industries"] = "count"
    """Which part leads the answer."""
    nearest: Fact | None = None
    """Where `employment` is suppressed: the figure of the nearest place that has one."""


class FindCareersView(SearchConditions):
    """A ranked or filtered search over all occupations."""

    careers: tuple[OccupationRow, ...]
    fields: bool = False
    """True when the rows are the major groups of the classification."""
    order: Order = "pay"
    lowest: bool = False
    place: Place
    matching: int
    """How many occupations meet the conditions; shown as `the top 10 of 69`. None, and no careers, where nothing
    was named that figures tell."""
    national: bool = False
    """True when `order` is the nation's figure although a place was named: its jobs are elsewhere too."""
    industry: Industry | None = None
    """The industry that the figures of pay and jobs are of."""
    group: str | None = None
    """Title of the group asked for (`Computer and Mathematical Occupations`) or a plain name (`health`)."""
    group_growth: tuple[Fact, ...] = ()
    """`growth_pct_2024_34` of the groups asked for, where the classification has them and growth orders."""
    growth_all: Fact | None = None
    """The same for all occupations, beside `group_growth`."""
    excluded: tuple[str, ...] = ()
    """Names of what was left out."""
