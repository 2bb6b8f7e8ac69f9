"""What reading occupations gives: the mentions of a question, each with the occupations it may mean."""

from dataclasses import dataclass

from knowledge.broad_titles import broad_title
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
    qualifier: tuple[int, int] | None = None
    """Where a word stands, apart from the name, that told which one is meant: `mechanics (auto)`."""

    lent: bool = False
    """True when a part of the name stands with another one: "civil" of "civil or mechanical engineers"."""
    background: bool = False
    """True when it only tells who asks, beside another occupation that is asked about."""

    @property
    def plain(self) -> bool:
        """Whether the words are what everyone calls the occupation, and not a title that few have heard of.

        Our own everyday names are written small; the publishers' titles count when they have several words.
        """
        best, words = self.best, _singular(self.words)
        if broad_title(words.split()) or broad_title(self.words.split()):
            return True
        everyday = best.matched.islower() or " " in best.matched
        same = everyday and _singular(best.matched.lower()) == words
        return same or best.title.lower().startswith((f"{words}s", f"{words},"))

    @property
    def best(self) -> Match:
        """The likeliest occupation."""
        return self.matches[0]


def _singular(words: str) -> str:
    """The words with the ending of a plural taken off the last one."""
    for plural, one in (("ies", "y"), ("men", "man"), ("ses", "s"), ("s", "")):
        if words.endswith(plural):
            return words.removesuffix(plural) + one
    return words


@dataclass(frozen=True, slots=True)
class OccupationReading:
    """The occupations that a question names, in its order."""

    mentions: tuple[Mention, ...] = ()

    def sure(self, least: float = 0.5) -> tuple[Mention, ...]:
        """The mentions of at least this score."""
        return tuple(mention for mention in self.mentions if mention.score >= least)
