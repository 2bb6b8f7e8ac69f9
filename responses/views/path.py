"""Views of the questions about getting into an occupation and moving on from it."""

from typing import Literal

from pydantic import Field

from knowledge.models import Fact, Occupation, Place
from responses.answer import View
from responses.views.common import Link, OccupationRow, Order, SearchConditions

SchoolingKind = Literal["need", "enough", "with", "without", "experience", "time"]


class SchoolingAsked(View):
    """What a question on the way in asks outright."""

    kind: SchoolingKind
    level: str | None = None
    """One of the publisher's levels, or `degree` for any degree."""
    holds: bool | None = None
    """Whether it is so by the typical education or experience; None for a duration."""
    passage: str | None = None
    """The brief on how long it takes."""


class EducationView(View):
    """How to become one."""

    occupation: Occupation
    asked: SchoolingAsked | None = None
    """What leads the answer in place of the typical education."""
    education: Fact | None = None
    """`typical_education`."""
    experience: Fact | None = None
    """`work_experience`."""
    training: Fact | None = None
    """`on_the_job_training`."""
    attainment: tuple[Fact, ...] = ()
    """`attainment_*`: what people in the occupation have, in percent; the template shows the largest."""
    job_zone: Fact | None = None
    entry: str | None = None
    """The brief on ways in."""
    licences: str | None = None
    certifications: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    """Titles of fields of study that prepare for it."""


class LicensingView(View):
    """Licences, certifications, registration."""

    occupation: Occupation
    reply: str | None = None
    """`Yes`, `In most states, yes` ... to a question whether one is needed."""
    place: Place
    licences: str | None = None
    certifications: tuple[str, ...] = ()
    education: Fact | None = None
    links: tuple[Link, ...] = ()
    """Where to check, such as the licence finder of the Department of Labor."""


class MajorsView(View):
    """What to study for an occupation, or what a field of study leads to: one of the two is set."""

    occupation: Occupation | None = None
    fields: tuple[str, ...] = ()
    """Titles of fields of study for `occupation`."""
    education: Fact | None = None
    field: str | None = None
    """Title of the field that was asked about, or what to call the family of fields."""
    family: bool = False
    """Whether `field` gathers several fields of study."""
    entry: str | None = None
    """The brief's words on how people get into `occupation`: with which degree and subjects."""
    careers: tuple[OccupationRow, ...] = ()
    """Occupations that `field` prepares for, in the order to show."""
    matching: int | None = None
    """How many occupations there are in all."""


class InCommon(View):
    """Why an occupation is like another."""

    tier: str | None = None
    """How close the publisher puts it: Primary-Short, Primary-Long, Supplemental; None where it relates nothing."""
    skills: tuple[Fact, ...] = ()
    """`skill_*` of the career, where both stand high."""
    education: bool = False
    """True when the typical education is the same."""
    pay: Fact | None = None
    """Percent, derived: the career's median pay against the occupation's, where the two are near."""


class SimilarView(SearchConditions):
    """Careers like one, all of them or those that meet conditions."""

    occupation: Occupation
    own: OccupationRow
    """The line of `occupation` itself, to hold against."""
    related: int = 0
    """How many occupations are related, whatever the conditions."""
    differences: tuple[str, ...] = ()
    """`less education`, `less stress` ...: in what the careers differ from the occupation, as the person asked."""
    order: Order = "pay"
    """What the careers are ordered by where a difference orders them; else the closest come first."""
    careers: tuple[OccupationRow, ...] = ()
    in_common: dict[str, InCommon] = Field(default_factory=dict)
    """By code of the career."""


Criterion = Literal[
    "pay",
    "growth",
    "openings",
    "education",
    "employment",
    "stress",
    "balance",
    "flexibility",
    "physical_demand",
    "exposure",
]


class Compared(View):
    """One side of a comparison."""

    occupation: Occupation
    asked: Fact | None = None
    """The figure of the criterion that was asked for."""
    pay: Fact | None = None
    pay_low: Fact | None = None
    pay_high: Fact | None = None
    growth: Fact | None = None
    openings: Fact | None = None
    employment: Fact | None = None
    education: Fact | None = None
    experience: Fact | None = None
    training: Fact | None = None


class CompareView(View):
    """Two to four occupations side by side."""

    sides: tuple[Compared, ...]
    place: Place
    criterion: Criterion = "pay"
    """By what they were to be compared; it leads the answer."""
    lowest: bool = False
    """True when the one with the least of it was asked for."""
    ordered: tuple[Compared, ...] = ()
    """The sides with a figure for the criterion, the one asked for first; empty where the figures differ in unit."""
    difference: Fact | None = None
    """Percent, derived: the higher median against the lower one, where pay leads. Negative where the difference was
    asked for from below: the lower one against the higher.
    """
    gap: Fact | None = None
    """Dollars, derived: the same difference, where it was asked for; it then leads."""
    higher: Occupation | None = None
    """Which side earns more; None when they earn the same or a figure is missing."""


class TransitionView(View):
    """From one occupation to another."""

    start: Occupation
    goal: Occupation
    start_pay: Fact | None = None
    goal_pay: Fact | None = None
    difference: Fact | None = None
    """Percent, derived: the goal's median against the start's."""
    start_education: Fact | None = None
    goal_education: Fact | None = None
    goal_experience: Fact | None = None
    goal_training: Fact | None = None
    goal_growth: Fact | None = None
    shared: tuple[str, ...] = ()
    """Names of skills (or knowledge, software) that both ask for."""
    missing: tuple[str, ...] = ()
    """Names that the goal asks for more of."""
    licences: str | None = None
    """The brief on the goal's licences."""
    related: bool = False
    """True when the publisher lists the two as related."""


class RecommendView(View):
    """What might suit a person."""

    themes: tuple[str, ...] = ()
    """What was understood, in plain words: `working with animals`, `artistic interests`, `biology`."""
    careers: tuple[OccupationRow, ...] = ()
    quiz: bool = False
    """True when nothing was named yet: the template asks what the person enjoys; follow-ups are choices."""


class FindJobsView(View):
    """Job listings elsewhere."""

    openings_asked: bool = False
    """True when openings were asked for: they lead."""
    occupation: Occupation | None = None
    place: Place | None = None
    links: tuple[Link, ...] = ()
    openings: Fact | None = None
    employment: Fact | None = None


class FindSchoolsView(View):
    """Schools and programmes elsewhere."""

    occupation: Occupation | None = None
    place: Place | None = None
    field: str | None = None
    fields: tuple[str, ...] = ()
    education: Fact | None = None
    links: tuple[Link, ...] = ()
