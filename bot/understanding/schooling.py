"""The level of education that a search names: the one wanted, the most a person has, or one that is denied."""

from dataclasses import dataclass

from bot.understanding.data import read
from bot.understanding.limit_mentions import LimitMention, mention_of
from bot.understanding.normalize import Text
from bot.understanding.phrases import Found, Phrases, listed, words_of

_DATA = read("limits")
_LEVELS = Phrases(listed(_DATA["education"]))
_NAMES: list[str] = list(_DATA["education"])
_EXACT = frozenset(_NAMES[4:])
"""Levels that are meant alone unless more or less is said; from an associate's degree up."""
_AT_MOST, _BELOW = words_of([_DATA["at_most"]]), words_of([_DATA["below"]])
_ASKED = words_of([_DATA["asked"]])
_DENYING, _BETWEEN = words_of([_DATA["denying"]]), words_of([_DATA["between"]])
_ANY_DEGREE = frozenset(phrase.strip() for phrase in _DATA["any_degree"].split(","))
_NO_DEGREE = _NAMES[3]


@dataclass(frozen=True, slots=True)
class Schooling:
    """A level of education as a condition."""

    level: str
    """One of the publisher's eight."""
    exact: bool
    """Whether that level alone counts, else everything up to it."""


def find_schooling(text: Text) -> tuple[Schooling | None, list[LimitMention]]:
    """The first level named, as a condition, and the words of all."""
    found = list(_LEVELS.find(text))
    mentions = [mention_of(text, one, "education", one.value, 0.85) for one in found]
    return (_condition(text, found[0]) if found else None), mentions


def _condition(text: Text, found: Found[str]) -> Schooling:
    before = text.words[max(found.first - 4, 0) : found.first]
    behind = text.words[found.last : found.last + 2]
    denied = _denied(text.words, found.first) or _unneeded(text.words, found.last)
    if denied and text.words[found.first] not in _DENYING:
        return Schooling(_below(found), exact=False)
    at_most = not _AT_MOST.isdisjoint(before) or behind in (("or", "less"), ("or", "lower"), ("or", "below"))
    return Schooling(found.value, exact=found.value in _EXACT and not at_most)


def _below(found: Found[str]) -> str:
    """The highest level that somebody without this one may have."""
    return _NO_DEGREE if found.phrase in _ANY_DEGREE else _NAMES[max(_NAMES.index(found.value) - 1, 0)]


def _unneeded(words: tuple[str, ...], last: int) -> bool:
    """Whether a level is denied behind it: "a bachelors isn't required"."""
    behind = words[last : last + 3]
    return not _DENYING.isdisjoint(behind[:2]) and not _ASKED.isdisjoint(behind[1:])


def _denied(words: tuple[str, ...], first: int) -> bool:
    """Whether a level is said not to be needed: "that don't require a", "less than a", "without any"."""
    at = first - 1
    while at >= 0 and words[at] in _BETWEEN:
        at -= 1
    if at < 0:
        return False
    if words[at] == "than":
        return words[at - 1] in _BELOW and (at == 1 or words[at - 2] not in _DENYING)
    return words[at] in _DENYING or words[at] in _BELOW
