"""Views of the questions about the work itself: what it is, what it asks for, what it is like."""

from typing import Literal

from pydantic import Field

from knowledge.models import Fact, Occupation, Place
from knowledge.rows import Technology, Tool
from responses.answer import View
from responses.views.common import Kind, Link, OccupationRow, Quality


class OverviewView(View):
    """An occupation at a glance."""

    occupation: Occupation
    place: Place
    summary: str | None = None
    """The brief's own summary."""
    duties: tuple[str, ...] = ()
    kinds: tuple[Kind, ...] = ()
    by_kind: bool = False
    """True when the kinds were asked for: they lead the answer."""
    also_called: tuple[str, ...] = ()
    pay: Fact | None = None
    pay_low: Fact | None = None
    """p10 of the same rate as `pay`."""
    pay_high: Fact | None = None
    """p90."""
    employment: Fact | None = None
    """OEWS employment."""
    education: Fact | None = None
    growth: Fact | None = None
    growth_label: str | None = None
    """The publisher's own words for the growth: `much faster than average`."""
    openings: Fact | None = None
    links: tuple[Link, ...] = ()
    """Pages that show what a text cannot: a film of the work, maps of jobs and pay."""


class DutiesView(View):
    """What an occupation does all day."""

    occupation: Occupation
    summary: str | None = None
    duties: tuple[str, ...] = ()
    kinds: tuple[Kind, ...] = ()


AspectName = Literal[
    "flexibility",
    "physical demand",
    "sitting or standing",
    "stress",
    "travel",
    "work from home",
    "danger",
    "outdoors",
    "company",
    "hours",
]


class AspectAnswer(View):
    """What answers a question about one aspect of hours and conditions."""

    name: AspectName
    score: Fact | None = None
    """The score out of ten that measures it (derived)."""
    fact: Fact | None = None
    """The figure that measures it, or that stands by where there is no score."""
    passage: str | None = None
    """What the brief says of it."""
    mentioned: bool = True
    """False where the passage does not speak of it but of the place of work at large."""
    ratings: tuple[Fact, ...] = ()
    """Work-context ratings that belong to it (approximate)."""


class WorkEnvironmentView(View):
    """Where, when and under which conditions; the passages without what `asked` says."""

    occupation: Occupation
    asked: AspectAnswer | None = None
    """Where the question is about one aspect: it leads."""
    workplace: str | None = None
    schedule: str | None = None
    conditions: str | None = None
    industries: tuple[Fact, ...] = ()
    """OEWS employment by industry, largest first."""
    contexts: tuple[Fact, ...] = ()
    """Work-context scores (approximate), most telling first."""
    rated_for: Fact | None = None
    """The occupations within this one whose ratings those are (text); None where it was rated itself."""
    teleworkable: Fact | None = None


class Score(View):
    """A score out of ten, a rank among occupations (derived), and the published facts that it rests on."""

    name: str
    """`work-life balance`, `stress`, `flexibility` or `physical demand`."""
    fact: Fact
    parts: tuple[tuple[str, Fact], ...]
    """Names of the ingredients with their facts."""


class WorkLifeBalanceView(View):
    """Hours, stress, balance; the passages without what `asked` says."""

    occupation: Occupation
    asked: AspectAnswer | None = None
    """Where the question is about one aspect: it leads."""
    scores: tuple[Score, ...] = ()
    """Balance first; those whose ingredients are published."""
    rated_for: Fact | None = None
    """The occupations within this one whose ratings the scores rest on (text); None where it was rated itself."""
    stand_ins: tuple[Fact, ...] = ()
    """Where there are no scores: percentiles among occupations that bear on them."""
    schedule: str | None = None
    conditions: str | None = None
    teleworkable: Fact | None = None
    """Where no score shows it."""


class SkillsView(View):
    """Skills and qualities."""

    occupation: Occupation
    qualities: tuple[Quality, ...] = ()
    skills: tuple[Fact, ...] = ()
    """`skill_*` percentiles or `onet_skill_*` importance, highest first."""
    knowledge: tuple[Fact, ...] = ()
    """`onet_knowledge_*`, highest first."""
    styles: tuple[Fact, ...] = ()
    """`work_style_*`, highest first."""


class ToolsView(View):
    """Software, technology, equipment."""

    occupation: Occupation
    technologies: tuple[Technology, ...] = ()
    """In-demand and hot ones first."""
    tools: tuple[Tool, ...] = ()


class InterestsView(View):
    """Fit by interests, values and styles."""

    occupation: Occupation
    code: Fact | None = None
    """Initials of the three strongest interests (text, derived)."""
    published_code: Fact | None = None
    """The publisher's own code, where it leaves out a letter that is weak."""
    interests: tuple[Fact, ...] = ()
    """`riasec_*`, highest first."""
    values: tuple[Fact, ...] = ()
    """`work_value_*`, highest first."""
    styles: tuple[Fact, ...] = ()


class AutomationView(View):
    """Exposure to AI and automation. The measures forecast nothing; the template says so."""

    occupation: Occupation
    measures: tuple[Fact, ...] = ()
    """`frey_osborne_probability`, `llm_exposure_*`, `aioe`; the newest first."""
    ranks: dict[str, Fact] = Field(default_factory=dict)
    """By metric: the share of occupations that score lower (unit `percent`, derived)."""
    growth: Fact | None = None
    growth_label: str | None = None


PointKind = Literal[
    "high pay",
    "low pay",
    "wide pay range",
    "fast growth",
    "slow growth",
    "decline",
    "many openings",
    "few openings",
    "many openings for its size",
    "few openings for its size",
    "short way in",
    "long way in",
    "degree first",
    "on-the-job training",
    "experience needed",
    "remote",
    "on site",
    "self-employment",
    "low stress",
    "high stress",
    "burnout risk",
    "good balance",
    "poor balance",
    "flexible",
    "rigid",
    "physical demand",
    "low exposure",
    "high exposure",
    "more than most",
    "less than most",
]


class Point(View):
    """One strength or challenge: a fact and, where it helps, what it is held against."""

    kind: PointKind
    fact: Fact
    against: Fact | None = None
    """The same metric for all occupations, the other end of a range, the balance beside high stress, or the share of
    occupations with less (`more than most`) or more of it."""


class ProsConsView(View):
    """Strengths and challenges, each from a figure; the brief's prose where there is any."""

    occupation: Occupation
    strengths: tuple[Point, ...] = ()
    challenges: tuple[Point, ...] = ()
    challenges_first: bool = False
    """True when the challenges alone were asked for: they lead."""
    rated_for: Fact | None = None
    """The occupations within this one whose ratings its scores rest on (text); None where it was rated itself."""
    conditions: str | None = None


class AdvancementView(View):
    """The career ladder."""

    occupation: Occupation
    advancement: str | None = None
    """The brief's own paragraph."""
    pay_entry: Fact | None = None
    """p10."""
    pay_median: Fact | None = None
    pay_top: Fact | None = None
    """p90."""
    next_steps: tuple[OccupationRow, ...] = ()
    """Related occupations that earn more, as a rule the managers of the same group first."""
