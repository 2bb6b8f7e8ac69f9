"""What a person asks: the typed outcome of understanding."""

from enum import StrEnum
from typing import Literal

from pydantic import BaseModel, ConfigDict

from knowledge.models import Match, Place
from responses.views.common import Order, Rate

Level = Literal["p10", "p25", "median", "p75", "p90", "mean", "range"]


class Outcome(StrEnum):
    """How a question ends; the contract of `ask --json`."""

    ANSWERED = "answered"
    CLARIFY = "clarify"
    NO_DATA = "no_data"
    OUT_OF_SCOPE = "out_of_scope"
    SMALLTALK = "smalltalk"


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Reason(_Frozen):
    """One step of understanding and why it came out so; what `ask --explain` prints."""

    step: str
    """`intent`, `occupation`, `place`, `amount`, `industry`, ..."""
    words: str
    """The words of the text that decided."""
    result: str
    score: float


class Amount(_Frozen):
    """A sum of money that the person named."""

    value: float
    """Dollars per `per`."""
    per: Literal["hour", "week", "month", "year"]
    words: str


class Limits(_Frozen):
    """The conditions of a search for occupations (find_careers), and of a ranking."""

    top: int | None = None
    """How many to show, when the person said so."""
    order: Order | None = None
    lowest: bool = False
    """The bottom of the ranking instead of the top (shrinking, lowest paid)."""
    education: str | None = None
    """One of the publisher's eight education levels."""
    education_exact: bool = False
    """True when only that level counts ("that want a masters"); else it is the most a person has."""
    minimum_pay: float | None = None
    """Dollars a year."""
    maximum_pay: float | None = None
    minimum_growth: float | None = None
    """Percent over the projection decade."""
    group: str | None = None
    """Major group code such as `15-0000`, or a list of prefixes joined by blanks."""
    fields: bool = False
    """Whether fields of work are to be ranked ("the best paid field"), and not their occupations."""
    people: str | None = None
    """What the person calls those to be ranked: `doctors`; `group` holds their codes."""
    excluded: tuple[str, ...] = ()
    """SOC code prefixes to leave out ("besides doctors")."""
    remote: bool | None = None
    training: tuple[str, ...] = ()
    """How the publisher's kinds of on-the-job training begin that count (`Apprenticeship`, `Short-term` ...)."""
    inexperienced: bool = False
    """No work experience in a related occupation."""
    relative: tuple[str, ...] = ()
    """`less education`, `more pay`: against an occupation that is named, for careers like it."""
    scored: tuple[str, ...] = ()
    """`low stress`, `high balance` ...: scores out of ten that must be low or high, beside another order."""
    unmeasured: tuple[str, ...] = ()
    """Wishes that no published figure measures, in the person's words ("summers off", "at 16")."""


class Question(_Frozen):
    """A question understood: which intent, which occupations, where, within which limits, how sure and why."""

    text: str
    """As it was typed."""
    read: str = ""
    """As it was read: in lower case, without markup, misspelt ordinary words put right."""
    intent: str
    intent_score: float
    """0 to 1, calibrated: the share of such decisions that are right on the development sets."""
    outcome: Outcome = Outcome.ANSWERED
    """CLARIFY, OUT_OF_SCOPE and SMALLTALK are decided here; NO_DATA only by looking up."""
    occupations: tuple[Match, ...] = ()
    choices: tuple[Match, ...] = ()
    """When an occupation could not be told: up to five, best first."""
    alternatives: tuple[Match, ...] = ()
    """Other meanings of the one occupation that was taken: for "no, I meant ..."."""
    place: Place | None = None
    places: tuple[Place, ...] = ()
    """Every place named, in order; more than one makes a comparison of places."""
    unknown_place: str | None = None
    """A region, part of a state, town or ZIP code that is named but has no figures; `place` holds it, if any."""
    place_choices: tuple[Place, ...] = ()
    """When a place name is ambiguous (Portland)."""
    foreign: str | None = None
    """Another country that the question names."""
    industry: str | None = None
    """The publisher's industry code."""
    amount: Amount | None = None
    level: Level | None = None
    levels: tuple[Level, ...] = ()
    """All points of the range of pay that are asked for, lowest first, where there are several."""
    rate: Rate | None = None
    limits: Limits = Limits()
    unread: tuple[str, ...] = ()
    """Words in the place of a field of work that nothing recognised, for a search to say so."""
    subject: str | None = None
    """A field of study (CIP code) or an interest, for majors and recommend."""
    term: str | None = None
    """The term to explain, for define."""
    years: tuple[int, ...] = ()
    """The year asked for, or the first and the last one of a span; "since 2018" ends with the newest figures."""
    place_kind: Literal["state", "metro", "industry", None] = None
    """Whether a ranking was asked by state, by metropolitan area or, in place of either, by industry."""
    follow_up: bool = False
    """True when it leans on what was said before."""
    reasons: tuple[Reason, ...] = ()


def amended(question: Question, *reasons: Reason, **update: object) -> Question:
    """The question with other values and further reasons."""
    return question.model_copy(update={**update, "reasons": (*question.reasons, *reasons)})
