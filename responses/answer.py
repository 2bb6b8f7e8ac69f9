"""What the templates are given: facts and derived figures, no wording."""

from functools import cached_property
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, SerializeAsAny

from knowledge.models import Fact, Industry, Match, Metric, Occupation, Place, Source

Surface = Literal["slack", "text"]


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)


class View(_Frozen):
    """What one template reads; each template has its own in `responses/views`. No sentences."""

    # Dozens of views are declared and one is used in a reply: each builds its validator when first used.
    model_config = ConfigDict(defer_build=True)


class FollowUp(_Frozen):
    """A likely next question, shown as a button."""

    label: str
    """At most 75 characters."""
    question: str
    """The full question that pressing the button asks; never relies on what was said before."""


class Series(_Frozen):
    """One line, bar set or pie of a chart; every fact is also in the answer's text or table."""

    name: str
    points: tuple[tuple[str, Fact], ...]


class Chart(_Frozen):
    """A chart that the answer would like to show where the surface can draw one."""

    kind: Literal["bar", "line", "area", "pie"]
    title: str
    series: tuple[Series, ...]
    x_label: str = ""
    y_label: str = ""


class Table(_Frozen):
    """A ranking or comparison: a header and rows of texts and facts."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str | Fact, ...], ...]


class Caveat(_Frozen):
    """Something asked for that the answer could not take into account; said behind its first sentences."""

    kind: Literal["unknown place", "unmeasured", "unread", "industry in a place", "years", "counted with"]
    words: str = ""
    """The person's own words for it."""
    place: Place | None = None
    """What the answer is for instead."""
    occupation: Occupation | None = None
    """What the words are counted with."""


class Answer(_Frozen):
    """Facts for one question, ready to be worded by `responses/templates/<template>/`."""

    outcome: Literal["answered", "clarify", "no_data", "out_of_scope", "smalltalk"]
    intent: str
    template: str
    """Folder of templates; the intent's own name unless several intents share one wording."""
    occupations: tuple[Match, ...] = ()
    choices: tuple[Match, ...] = ()
    place_choices: tuple[Place, ...] = ()
    place: Place | None = None
    view: SerializeAsAny[View] = View()
    """What the template reads: the model that `responses.views.TEMPLATES` names for it."""
    table: Table | None = None
    chart: Chart | None = None
    caveats: tuple[Caveat, ...] = ()
    follow_ups: tuple[FollowUp, ...] = ()
    also: "Answer | None" = None
    """The answer to a second thing asked in the same breath; only its lead is shown."""


class Context(_Frozen):
    """The lookups that wording needs: names for codes. Filled by the caller from the knowledge base."""

    occupations: dict[str, Occupation]
    places: dict[str, Place]
    industries: dict[str, Industry]
    sources: dict[str, Source]
    metrics: dict[str, Metric]

    @cached_property
    def names_with_digits(self) -> tuple[str, ...]:
        """Names that may put a digit into a text without being a figure: for the audit of texts."""
        named = [found.title for found in self.occupations.values()]
        named += [found.name for found in self.industries.values()]
        named += [found.label for found in self.metrics.values()]
        return tuple(name for name in named if any(character.isdigit() for character in name))


class Reply(_Frozen):
    """What is sent: plain text that is always a full answer, and Slack blocks."""

    text: str
    blocks: list[dict[str, Any]]
    facts: tuple[Fact, ...]
    """Every figure the text shows, in order: recorded by the number filters while rendering."""
