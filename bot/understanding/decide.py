"""The few rules beside the classifier: what a bare name, two occupations or a missing occupation make of a question."""

from dataclasses import dataclass
from typing import Literal

from bot.understanding.classify import IntentScore
from bot.understanding.data import read
from bot.understanding.phrases import words_of
from bot.understanding.question import Reason

_WORDS = {key: words_of([words]) for key, words in read("follow_words").items()}
_BARE = frozenset({"OCCUPATION", "PLACE", "INDUSTRY"})
_EVERYONE_FROM = 4
"""Words; "average?" alone asks about what was said before."""
ALL_OCCUPATIONS = "00-0000"
SMALLTALK = frozenset({"greeting", "thanks", "goodbye", "help", "identity"})
NOT_CAREERS = SMALLTALK | {"out_of_scope"}
_ON_OCCUPATION = frozenset({
    "overview", "automation", "work_environment", "work_life_balance", "outlook", "interests", "similar", "find_jobs",
    "duties", "pay", "pros_cons", "transition", "skills",
})  # fmt: skip
_ON_FIELD = frozenset({"outlook", "overview"})
_ON_ONE = frozenset({"overview", "pay", "outlook", "education"})


@dataclass(frozen=True, slots=True)
class Shape:
    """What the words of a masked question say beside its intent."""

    tokens: tuple[str, ...]
    mentions: int
    """Occupations named."""
    occupations: int
    """Of these, different ones; two names may mean the same."""
    places: int
    unknown: int
    """Words that career questions do not use."""
    ranks_people: bool = False
    """Whether a kind of people is to be ranked: "highest paid doctors"."""
    conditions: bool = False
    """Whether it names conditions of a search for occupations: a field, an order, a wish."""
    field: bool = False
    """Whether it names a field of work."""

    @property
    def ellipsis(self) -> bool:
        """Nothing but a slot and filler: it means whatever was asked before."""
        rest = [token for token in self.tokens if token not in _WORDS["filler"]]
        return bool(rest) and _BARE.issuperset(rest)

    @property
    def place_kind(self) -> Literal["state", "metro", "industry"] | None:
        """By what a ranking is asked for, when the words say so."""
        if not _WORDS["industries"].isdisjoint(self.tokens):
            return "industry"
        if not _WORDS["metros"].isdisjoint(self.tokens):
            return "metro"
        return None if _WORDS["states"].isdisjoint(self.tokens) else "state"

    @property
    def lowest(self) -> bool:
        """Whether the bottom of a ranking is asked for."""
        return not _WORDS["lowest"].isdisjoint(self.tokens)

    @property
    def pointing(self) -> bool:
        """Whether a word points at something said before."""
        return not _WORDS["pronouns"].isdisjoint(self.tokens)

    @property
    def against(self) -> bool:
        """Whether two things are set against each other."""
        return not _WORDS["against"].isdisjoint(self.tokens)

    @property
    def reaching(self) -> bool:
        """Whether an occupation is named as a goal."""
        return not _WORDS["reaching"].isdisjoint(self.tokens)

    @property
    def figure(self) -> str | None:
        """The intent of a figure other than pay that the words name."""
        if not _WORDS["outlook"].isdisjoint(self.tokens):
            return "outlook"
        return None if _WORDS["employment"].isdisjoint(self.tokens) else "employment"

    @property
    def searching(self) -> bool:
        """Whether it speaks of occupations in general."""
        return not self.pointing and not _WORDS["occupations"].isdisjoint(self.tokens)

    @property
    def everyone(self) -> bool:
        """Whether it asks about all who work."""
        enough = len(self.tokens) >= _EVERYONE_FROM
        plain = not self.pointing and not self.unknown
        return enough and plain and not _WORDS["everyone"].isdisjoint(self.tokens)


def settle_intent(scores: list[IntentScore], shape: Shape) -> tuple[str, float, Reason | None]:
    """The intent of a question about careers: the likeliest that its slots allow, and the rule if one decided."""
    ranked = [score for score in scores if score.intent not in NOT_CAREERS]
    intent, probability = ranked[0].intent, ranked[0].probability
    if not shape.mentions and shape.conditions and shape.searching and intent in _ON_OCCUPATION:
        return "find_careers", probability, _rule("conditions of a search and no occupation", "find_careers")
    if not shape.mentions and shape.field and intent in _ON_FIELD and not shape.pointing:
        return "find_careers", probability, _rule("a field of work and no occupation", "find_careers")
    if shape.ranks_people and not shape.mentions:
        return "find_careers", probability, _rule("a kind of people to be ranked", "find_careers")
    if shape.occupations > 1 and shape.against and intent in _ON_ONE:
        return "compare", probability, _rule("two occupations set against each other", "compare")
    if intent == "compare" and shape.occupations == 1 and shape.places > 1:
        meant = shape.figure or "pay_places"
        return meant, probability, _rule("one occupation in several places", meant)
    if intent == "compare" and shape.occupations == 1 and shape.mentions > 1:
        meant = next(score.intent for score in ranked if score.intent in _ON_ONE)
        return meant, probability, _rule("both names mean one occupation", meant)
    if intent == "transition" and shape.occupations == 1 and not shape.pointing:
        goal = "education" if shape.reaching else "similar"
        return goal, probability, _rule("one end of the move is not named", goal)
    return intent, probability, None


def _rule(words: str, result: str) -> Reason:
    return Reason(step="rule", words=words, result=result, score=1.0)
