"""Large employers named in a question: figures are never published by employer."""

from dataclasses import dataclass

from bot.understanding.data import read, words_in
from bot.understanding.normalize import Text
from bot.understanding.phrases import Phrases, words_of

_DATA = read("employers")
_BEFORE, _BEHIND, _ALWAYS = (words_of([_DATA[key]]) for key in ("before", "behind", "always_behind"))

WORDS = frozenset(words_in(_DATA))
"""Every word of an employer's name."""


@dataclass(frozen=True, slots=True)
class EmployerMention:
    """An employer named in the text."""

    start: int
    end: int
    name: str
    """As the person typed it, in lower case."""
    score: float
    """0.95 for a name that is nothing else, 0.7 for one that is also an ordinary word."""


def _names() -> Phrases[float]:
    scores = dict.fromkeys((name.strip() for name in _DATA["names"].split(",")), 0.95)
    scores |= dict.fromkeys((name.strip() for name in _DATA["weak"].split(",")), 0.7)
    return Phrases(scores | dict.fromkeys((name.strip() for name in _DATA["occupations"].split(",")), 0.0))


_NAMES = _names()


def find_employers(text: Text) -> tuple[EmployerMention, ...]:
    """The large employers that a text names, in order."""
    mentions = []
    for found in _NAMES.find(text):
        if not found.value or (
            found.value < 0.9 and not _stands_as_employer(text.words, found.first, found.last)
        ):
            continue
        start, end = text.tokens[found.first].start, text.tokens[found.last - 1].end
        mentions.append(EmployerMention(start, end, found.phrase, found.value))
    return tuple(mentions)


def _stands_as_employer(words: tuple[str, ...], first: int, last: int) -> bool:
    """Whether an ordinary word stands between words that belong to an employer."""
    before = words[first - 1] if first else ""
    behind = words[last] if last < len(words) else ""
    if behind in _BEHIND:
        return before in _BEFORE or not before or behind in _ALWAYS
    return before in {"at", "for"} and not behind
