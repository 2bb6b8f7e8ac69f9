"""The nouns of the knowledge base: what an occupation, a place, a figure and its source are.

Everything here is frozen: facts do not change while the bot runs.
"""

from enum import StrEnum
from typing import Literal

from pydantic import BaseModel, ConfigDict

NATION = "US"
TOP_CODES = {"USD/year": 239_200, "USD/hour": 115.0}
"""The publisher's top codes by unit (OEWS May 2025, footnote 5): such a wage is this much or more."""


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Level(StrEnum):
    """How fine an occupation code is, in the publisher's own terms."""

    TOTAL = "total"
    MAJOR = "major"
    MINOR = "minor"
    BROAD = "broad"
    DETAILED = "detailed"


class Occupation(_Frozen):
    """One code of the occupational classification."""

    soc: str
    """SOC 2018 code such as `29-1141`."""
    title: str
    """The publisher's title, such as `Registered Nurses`."""
    level: Level
    parent: str | None
    """The next broader code; None for all occupations."""
    all_other: bool
    """A catch-all ("..., All Other"): never wins a ranking or a title match against a named occupation."""
    wage_code: str | None
    """The code under which wages and employment (OEWS) are published; often `soc` itself, None where there are none."""
    projection_code: str | None
    """The code under which projections are published; None where there are none."""


class Place(_Frozen):
    """The nation, a state or territory, or a metropolitan or nonmetropolitan area."""

    kind: Literal["nation", "state", "metro"]
    code: str
    """`US`, a postal code, or the publisher's seven-digit area code."""
    name: str
    states: tuple[str, ...] = ()
    """Postal codes of the states it lies in; the first one is the primary one."""
    nonmetropolitan: bool = False

    @property
    def ref(self) -> str:
        """How facts name the place: `US`, `CA` or `metro:0041860`."""
        return f"metro:{self.code}" if self.kind == "metro" else self.code


class Industry(_Frozen):
    """An industry for which the nation's figures are published."""

    code: str
    """The publisher's six-character code, such as `622000`."""
    name: str
    level: int
    """0 all, 1 ownership, 2 sector, 3 three-digit NAICS, 4 four-digit, 5 five-digit and ownership parts."""


class Source(_Frozen):
    """A publication that figures come from."""

    key: str
    title: str
    publisher: str
    period: str
    """What the figures refer to, such as `May 2025`."""
    released: str | None = None
    """ISO date of the release."""
    licence: str
    url: str
    note: str | None = None
    """What a careful reader should know: a derived copy, approximate codes, an older period."""


class Metric(_Frozen):
    """What a figure measures."""

    name: str
    unit: str
    """`USD/year`, `USD/hour`, `jobs`, `jobs/year`, `percent`, `percentile`, `score`, `text`, ..."""
    label: str
    """A noun phrase for people: `median annual wage`."""
    source: str
    """Key of the source."""
    period: str | None = None
    """Where it differs from the source's own period."""


class Fact(_Frozen):
    """A figure with all that is needed to trust it."""

    metric: str
    value: float | int | str | None
    """None where the publisher releases no such figure; `footnote` then says why."""
    unit: str
    soc: str | None = None
    place: str = NATION
    """`US`, a postal code or `metro:CODE`."""
    industry: str | None = None
    period: str
    source: str
    """Key of the source, or `derived`."""
    footnote: str | None = None
    """The publisher's footnote code: 4 hourly or annual only, 5 at or above the top code, 8 not released."""
    formula: str | None = None
    """How a derived figure was worked out from which facts; None for a published one."""


class Match(_Frozen):
    """An occupation recognised in a text, with the reason."""

    soc: str
    title: str
    matched: str
    """The words of the text, or the known title, that matched."""
    score: float
    """0 to 1."""
    reason: str = ""
    """How it matched: exact title, alias, misspelling, words in common ..."""
