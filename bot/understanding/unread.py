"""Words in the place of a field of work that nothing recognised: "best paid zorbing jobs", "careers in floofing"."""

from collections.abc import Iterable

from bot.understanding.data import read
from bot.understanding.fields_of_work import FIELD_PREPOSITIONS, JOB_NOUNS
from bot.understanding.normalize import Text
from bot.understanding.phrases import words_of

_PLAIN = words_of(
    [read("occupation_words")["filler"], read("occupation_words")["career"], read("fields")["plain"]]
)
"""Words that questions are made of; they name no field."""
_MOST = 3
"""Words of a field's name."""


def unread_fields(text: Text, spans: Iterable[tuple[int, int]]) -> tuple[str, ...]:
    """The words straight in front of a noun for work, or behind it and "in", that stand in none of the spans."""
    taken = list(spans)
    free = [
        token.word not in _PLAIN
        and token.word.isalpha()
        and not any(token.start < end and start < token.end for start, end in taken)
        for token in text.tokens
    ]
    found = []
    for at, word in enumerate(text.words):
        if word not in JOB_NOUNS:
            continue
        first = at
        while first > 0 and free[first - 1] and at - first < _MOST:
            first -= 1
        found.append((first, at))
        last = start = at + 2
        if start < len(free) and text.words[at + 1] in FIELD_PREPOSITIONS:
            while last < len(free) and free[last] and last - start < _MOST:
                last += 1
            found.append((start, last))
    return tuple(dict.fromkeys(" ".join(text.words[first:last]) for first, last in found if last > first))
