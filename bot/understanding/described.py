"""Occupations described by what is done: `people who clean teeth`, `the guy that reads meters`."""

import re

from bot.understanding.occupation_text import Named, OccupationText

_WHO = re.compile(
    r"\b(?:people|ppl|persons?|someone|somebody|guys?|man|men|wom[ae]n|lad(?:y|ies)|folks?|workers?|ones?|those) "
    r"(?:who|that|which) "
)
_ENDS = frozenset({
    "make", "makes", "earn", "earns", "get", "gets", "salary", "salaries", "pay", "paid", "wage", "wages", "how",
    "what", "is", "are", "do", "does", "for", "need", "needs", "called", "in", "near", "at", "per", "job", "jobs",
    "income",
})  # fmt: skip
_LONGEST = 5
_LEAST = 0.4
_BASE = 0.75
_CHOICES = 4
_CLEAR = 1.3
"""How many times likelier the best title must be than the next, not to be asked about."""


def described(text: OccupationText) -> list[Named]:
    """The occupations that a text describes; several choices where none is clear."""
    found = []
    for match in _WHO.finditer(text.folded):
        first = next((place for place, token in enumerate(text.tokens) if token.start >= match.end()), None)
        if first is None:
            continue
        last = first
        while last + 1 < len(text.tokens) and last - first + 1 < _LONGEST:
            if text.breaks[last] or text.words[last + 1] in _ENDS or not text.free[last + 1]:
                break
            last += 1
        similar = text.index.search(text.between(first, last)) if last > first else []
        if similar and similar[0].score >= _LEAST:
            clear = len(similar) == 1 or similar[0].score >= _CLEAR * similar[1].score
            who = next(place for place, token in enumerate(text.tokens) if token.start == match.start())
            found.append(Named(who, last, tuple(similar[:_CHOICES]), _BASE, broad=not clear))
    return found
