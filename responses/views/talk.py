"""Views of small talk, help, clarification and of what cannot be answered."""

from typing import Literal

from knowledge.models import Fact, Occupation, Place, Source
from responses.answer import View


class HelpView(View):
    """Help, greeting, thanks, goodbye, identity: `Answer.follow_ups` carry the examples to press."""

    examples: tuple[str, ...] = ()
    """Questions that people can type."""


class SourcesView(View):
    """Where figures come from."""

    sources: tuple[Source, ...]


class OutOfScopeView(View):
    """Why a question is not answered here."""

    reason: Literal[
        "resume", "employer", "visa", "law", "country", "money", "personal", "person", "crisis", "other"
    ] = "other"
    """person: one known person is asked about, a star or the holder of an office.
    crisis: the person may be in danger; nothing is offered but where to find help.
    """
    country: str | None = None
    """The country named, when the reason is `country`."""
    occupation: Occupation | None = None
    """What could be offered instead: the occupation in the question, if any."""


class ClarifyView(View):
    """A question back. The choices are `Answer.choices` or `Answer.place_choices`."""

    kind: Literal["occupation", "place", "intent", "two occupations"] = "occupation"
    words: str | None = None
    """What the person called it."""
    questions: tuple[str, ...] = ()
    """For each choice, the full question that choosing it asks; empty: the choice's own title or name."""
    needed_for: str | None = None
    """Intent that needs it; words the question (`whose pay`)."""


class NoDataView(View):
    """Understood, but no such figure is published."""

    reason: Literal[
        "suppressed",
        "no wages",
        "no projections",
        "not by place",
        "not by industry",
        "no industries",
        "not here",
        "no brief",
        "no match",
        "not covered",
    ]
    """suppressed: the footnote says why. no wages, no projections: the occupation is outside the survey.
    not by place, not by industry: the figure exists for the nation only. no industries: no industry releases it.
    not here: the occupation has no row at this place. no brief: no description or list of this kind.
    no match: a search found nothing. not covered: anything else."""
    wanted: str
    """A noun phrase for what was asked, as a rule the metric's label: `median annual wage`."""
    occupation: Occupation | None = None
    place: Place | None = None
    footnote: str | None = None
    nearest: Fact | None = None
    """The nearest figure that exists."""
    source: str | None = None
    """Key of the source that was looked in."""


class DefineView(View):
    """What a term means. The definitions are `responses/terms.yaml`."""

    term: str
    """A key or alias of `responses/terms.yaml`, or the person's own words."""
