"""The few rules beside the classifier: what a bare name, two occupations or a missing occupation make of a question."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
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
_LIKELIEST_ON_ONE = "the likeliest intent on one occupation"
_ON_DEGREE = frozenset({"pay", "outlook", "employment", "overview", "find_jobs"})
_ON_MOVE = frozenset({"overview", "similar", "education", "majors", "compare", "advancement"})
_ON_ONE = frozenset({"overview", "pay", "outlook", "education"})


@dataclass(frozen=True, slots=True)
class Shape:
    """What the words of a masked question say beside its intent."""

    tokens: tuple[str, ...]
    mentions: int
    """Occupations named."""
    occupations: int
    """Of these, different ones; two names may mean the same."""
    asked: int
    """Of these, the ones that do more than tell who asks."""
    places: int
    unknown: int
    """Words that career questions do not use."""
    education: bool = False
    """Whether it names a level of education."""
    amounts: int = 0
    """Sums of money named."""
    subjects: int = 0
    """Fields of study named."""
    ranks_people: bool = False
    """Whether a kind of people is to be ranked: "highest paid doctors"."""
    conditions: bool = False
    """Whether it names conditions of a search for occupations: a field, an order, a wish."""
    field: bool = False
    """Whether it names a field of work."""
    ranks_fields: bool = False
    """Whether fields of work are to be ranked: "the best paid field"."""

    @property
    def ellipsis(self) -> bool:
        """Nothing but a slot and filler: it means whatever was asked before."""
        rest = [token for token in self.tokens if token not in _WORDS["filler"]]
        return bool(rest) and _BARE.issuperset(rest)

    @property
    def acknowledges(self) -> bool:
        """Whether nothing is said but that something was heard: "ok", "lol", "got it"."""
        return bool(self.tokens) and _WORDS["acknowledging"].issuperset(self.tokens)

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
    def moves(self) -> bool:
        """Whether one occupation leads to another: "aide to nurse"."""
        tokens = [token for token in self.tokens if token not in ("a", "an")]
        pairs = zip(tokens, tokens[1:], tokens[2:], strict=False)
        return self.occupations > 1 and any(
            (start, goal) == ("OCCUPATION", "OCCUPATION") and way in ("to", "into")
            for start, way, goal in pairs
        )

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
    intent, probability, *_ = next(score for score in scores if score.intent not in NOT_CAREERS)
    for why, rule in _RULES:
        meant = rule(intent, shape)
        if meant == _LIKELIEST_ON_ONE:
            meant = next(score.intent for score in scores if score.intent in _ON_ONE)
        if meant is not None:
            return meant, probability, Reason(step="rule", words=why, result=meant, score=1.0)
    return intent, probability, None


def _searching(intent: str, shape: Shape) -> str | None:
    asks = shape.conditions and shape.searching and intent in _ON_OCCUPATION
    return "find_careers" if asks and not shape.mentions else None


def _on_a_field(intent: str, shape: Shape) -> str | None:
    of_study = intent == "majors" and not shape.subjects and shape.searching
    asks = shape.field and (intent in _ON_FIELD or of_study) and not shape.pointing
    return "find_careers" if asks and not shape.mentions else None


def _people_to_rank(_: str, shape: Shape) -> str | None:
    ranks = shape.ranks_people or (shape.ranks_fields and not shape.pointing)
    return "find_careers" if ranks and not shape.mentions else None


def _from_one_to_another(intent: str, shape: Shape) -> str | None:
    return "transition" if shape.moves and intent in _ON_MOVE else None


def _in_several_places(intent: str, shape: Shape) -> str | None:
    if shape.asked != 1 or shape.places < 2:
        return None
    if intent == "compare":
        return shape.figure or "pay_places"
    return "pay_places" if intent in ("pay", "transition") else None


def _on_a_degree(intent: str, shape: Shape) -> str | None:
    return "majors" if intent in _ON_DEGREE and shape.subjects and not shape.mentions else None


def _set_against(intent: str, shape: Shape) -> str | None:
    return "compare" if shape.asked > 1 and shape.against and intent in _ON_ONE else None


def _side_by_side(intent: str, shape: Shape) -> str | None:
    named = [token for token in shape.tokens if token not in ("a", "an", "and", "or")]
    beside = any(pair == ("OCCUPATION", "OCCUPATION") for pair in pairwise(named))
    return "compare" if shape.asked > 1 and beside and intent in _ON_ONE else None


def _against_nothing(intent: str, shape: Shape) -> str | None:
    alone = shape.occupations == 1 and shape.places == 1 and not shape.pointing
    return "pay" if intent == "compare" and alone else None


def _enough_schooling(intent: str, shape: Shape) -> str | None:
    asks = intent == "pay_check" or "enough" in shape.tokens
    return "education" if asks and shape.education and not shape.amounts else None


def _one_by_two_names(intent: str, shape: Shape) -> str | None:
    same = shape.occupations == 1 and shape.mentions > 1
    return _LIKELIEST_ON_ONE if intent == "compare" and same else None


def _one_end(intent: str, shape: Shape) -> str | None:
    if intent != "transition" or shape.occupations != 1 or shape.pointing:
        return None
    return "education" if shape.reaching else "similar"


_RULES: tuple[tuple[str, Callable[[str, Shape], str | None]], ...] = (
    ("conditions of a search and no occupation", _searching),
    ("a field of work and no occupation", _on_a_field),
    ("a kind of people, or fields of work, to be ranked", _people_to_rank),
    ("from one occupation to another", _from_one_to_another),
    ("two occupations set against each other", _set_against),
    ("several occupations side by side", _side_by_side),
    ("one occupation at one place and nothing against it", _against_nothing),
    ("a level of education and no amount of money", _enough_schooling),
    ("one occupation in several places", _in_several_places),
    ("a degree and no occupation", _on_a_degree),
    ("both names mean one occupation", _one_by_two_names),
    ("one end of the move is not named", _one_end),
)
"""Why each rule holds, and what it makes of the likeliest intent; the first that applies decides."""
