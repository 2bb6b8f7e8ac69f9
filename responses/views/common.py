"""Parts that several views share."""

from typing import Literal

from pydantic import ConfigDict

from knowledge.models import Fact, Occupation
from responses.answer import View

Rate = Literal["hour", "day", "week", "month", "year"]
Order = Literal[
    "pay",
    "growth",
    "change",
    "openings",
    "employment",
    "automation",
    "stress",
    "balance",
    "flexibility",
    "physical_demand",
    "outdoors",
    "sitting",
]
"""What a list of occupations is ranked by; `change` is the number of jobs won or lost."""


class SearchConditions(View):
    """What the occupations of a list meet, as the person asked."""

    education: str | None = None
    """One of the publisher's eight levels."""
    education_exact: bool = False
    minimum_pay: float | None = None
    """The person's own conditions, dollars a year."""
    maximum_pay: float | None = None
    minimum_growth: float | None = None
    remote: bool | None = None
    training: tuple[str, ...] = ()
    """How the kinds of on-the-job training begin that count."""
    inexperienced: bool = False
    scored: tuple[str, ...] = ()
    """`low stress`, `high balance` ...: scores that must be low or high."""


class OccupationRow(View):
    """One line of a ranking or list of occupations. A template shows the facts that are there."""

    occupation: Occupation
    pay: Fact | None = None
    """`annual_median`, or `hourly_median` where the publisher gives wages by the hour only."""
    growth: Fact | None = None
    """`growth_pct_2024_34`."""
    openings: Fact | None = None
    """`annual_openings_2024_34`."""
    employment: Fact | None = None
    education: Fact | None = None
    """`typical_education`."""
    measure: Fact | None = None
    """What the list is ordered by, where it is none of the others: an automation measure, a score, a change."""


class Quality(View):
    """A personal quality that the work asks for, from the brief."""

    name: str
    why: str


class Kind(View):
    """A named sort of worker within an occupation; the brief's own fits as it is."""

    model_config = ConfigDict(from_attributes=True)

    name: str
    about: str
    """A phrase after the name: `care for premature and sick newborns`."""


class Link(View):
    """A page elsewhere."""

    label: str
    url: str
