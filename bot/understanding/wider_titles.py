"""A known title together with a word beside it that it leaves out: `tire shop worker`, `septic truck driver`."""

from collections.abc import Sequence

from bot.understanding.occupation_text import Named, OccupationText
from knowledge.models import Match
from knowledge.title_words import normal_words, stem

_WORDS = 2
"""Words before a name that may belong to it."""
_TRUSTED = 0.5
"""Of how surely a name names an occupation at all."""
_LEAST = 0.5
"""Of a wider title's score, to take it over the name."""
_CLEAR = 1.25
"""How many times likelier it must be than the name where no title has the words before it."""


def widened(text: OccupationText, name: Named, previous: int) -> Named:
    """The name with the words before it, where these make a likelier title of another occupation; else as it is.

    `previous`: the last word of the name before; -1 without one.
    """
    if name.broad or name.base < _TRUSTED:
        return name
    first = name.first
    while first - 1 > previous and name.first - first < _WORDS and _belongs(text, first - 1):
        first -= 1
        similar = text.similar(text.between(first, name.last))
        if similar and similar[0].score >= _LEAST and _likelier(text, name, first, similar):
            return Named(first, name.last, tuple(similar), name.base, broad=False)
    return name


def _likelier(text: OccupationText, name: Named, first: int, similar: Sequence[Match]) -> bool:
    """Whether the likest title is of another occupation and has the words before the name, or is far likelier."""
    best, own = similar[0], name.matches[0]
    if best.soc == own.soc or best.matched == own.matched or not text.keeps_head(best.matched, name.last):
        return False
    before = {stem(word) for place in range(first, name.first) for word in text.normal[place]}
    if before <= {*map(stem, normal_words(best.matched))}:
        return True
    rival = next((match.score for match in similar if match.soc == own.soc), 0.0)
    return name.first - first == 1 and best.score >= _CLEAR * rival


def _belongs(text: OccupationText, place: int) -> bool:
    """Whether a word may be part of the name behind it."""
    return (
        text.free[place]
        and not text.breaks[place]
        and bool(text.normal[place])
        and text.words[place] not in text.lists.filler
        and all(map(text.index.knows, text.normal[place]))
    )
