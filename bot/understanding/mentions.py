"""What reading occupations gives: the mentions of a question, each with the occupations it may mean."""

from dataclasses import dataclass

from knowledge.models import Match


@dataclass(frozen=True, slots=True)
class Mention:
    """An occupation named in a question."""

    start: int
    """First character in the folded text."""
    end: int
    """One past the last character."""
    words: str
    """What stands there."""
    matches: tuple[Match, ...]
    """The occupations it may mean, best first."""
    score: float
    """How likely the person means an occupation by it, 0 to 1."""
    broad: bool = False
    """True when `matches` are choices to ask about: a broad word, or one of several meanings."""

    @property
    def best(self) -> Match:
        """The likeliest occupation."""
        return self.matches[0]


@dataclass(frozen=True, slots=True)
class OccupationReading:
    """The occupations that a question names, in its order."""

    mentions: tuple[Mention, ...] = ()

    def sure(self, least: float = 0.5) -> tuple[Mention, ...]:
        """The mentions of at least this score."""
        return tuple(mention for mention in self.mentions if mention.score >= least)
