"""What reading places gives: the mentions of a question, each with the places it may mean."""

from dataclasses import dataclass
from typing import NamedTuple

from knowledge.models import Place


class NamedPlace(NamedTuple):
    """A place whose name starts at some word of a text, as one of the readers found it."""

    last: int
    """Index after its last word."""
    places: tuple[Place, ...]
    """Several when the person has to choose, none when it has no figures."""
    score: float
    """0 to 1."""
    reason: str
    unknown: str | None = None
    """A region, a part of a state, a town or a ZIP code that is named by it but has no figures of its own."""


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A place named in the text; several `places` when the person has to choose, none when it has no figures."""

    start: int
    end: int
    places: tuple[Place, ...]
    score: float
    """0 to 1."""
    reason: str


@dataclass(frozen=True, slots=True)
class PlaceReading:
    """All that a text says about where."""

    mentions: tuple[PlaceMention, ...] = ()
    denied: tuple[PlaceMention, ...] = ()
    """Those that the person does not mean: "not texas, tennessee"; empty when no other place is named."""
    left: tuple[PlaceMention, ...] = ()
    """Those that the person moves away from: "moving from ohio to maine"."""
    foreign: str | None = None
    """Another country that the text names; None when it goes on to name a place of the United States."""
    foreign_span: tuple[int, int] | None = None
    unknown: str | None = None
    """A region, a part of a state, a town or a ZIP code that is named but has no figures of its own."""

    @property
    def places(self) -> tuple[Place, ...]:
        """The places that are clear, each once, in order; behind the others those that are left."""
        named = sorted(self.mentions, key=lambda mention: mention in self.left)
        meant = (mention for mention in named if mention not in self.denied)
        return tuple(dict.fromkeys(mention.places[0] for mention in meant if len(mention.places) == 1))

    @property
    def choices(self) -> tuple[Place, ...]:
        """The places to choose from when the first name is ambiguous and no place is clear."""
        return () if self.places else next((m.places for m in self.mentions if m.places), ())
