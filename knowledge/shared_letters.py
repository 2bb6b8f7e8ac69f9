"""How many letters each text of a long list shares with a given one: a sieve before texts are compared one by one.

For every letter, and for its being there once, twice ..., one whole number says how many of it each text has at the
most, a byte a text. Adding up the numbers of a given text's letters counts what it shares with all texts at once.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cache

Letters = list[tuple[str, int]]
"""The letters of a text, each with how often it stands there."""


def letters_of(text: str) -> Letters:
    """The letters of a text, in no particular order."""
    return [(letter, text.count(letter)) for letter in set(text)]


class LetterCounts:
    """A list of texts, each of fewer than 256 letters."""

    def __init__(self, texts: Sequence[str]) -> None:
        counts = {letter: bytearray(len(texts)) for letter in set("".join(texts))}
        for at, text in enumerate(texts):
            for letter in text:
                counts[letter][at] += 1
        self._upto = {
            letter: [
                int.from_bytes(count.translate(_at_most(most)), "little") for most in range(1, max(count) + 1)
            ]
            for letter, count in counts.items()
        }
        """Of each letter, by how often it may count: how often each text has it."""

    def shared(self, letters: Letters) -> int:
        """How many of these letters each text of the list has: one byte each, the first text's lowest."""
        total, known = 0, self._upto
        for letter, count in letters:
            if letter in known:
                upto = known[letter]
                total += upto[count - 1] if count < len(upto) else upto[-1]
        return total


class SharedLetters:
    """A list of words, each of fewer than 256 letters."""

    def __init__(self, words: Sequence[str]) -> None:
        self._places = sorted(range(len(words)), key=lambda place: len(words[place]))
        in_order = [words[place] for place in self._places]
        lengths = list(map(len, in_order))
        self._spans = {
            length: (bisect_left(lengths, length), bisect_right(lengths, length)) for length in set(lengths)
        }
        """Where the words of each length are in `_places`."""
        self._counts = LetterCounts(in_order)

    def within(self, word: str, slips: int) -> list[int]:
        """Places of all words that may differ from `word` in so many letters added, dropped, changed or swapped."""
        counts, found = self._counts.shared(letters_of(word)).to_bytes(len(self._places), "little"), []
        for length in range(len(word) - slips, len(word) + slips + 1):
            start, end = self._spans.get(length, (0, 0))
            enough = _at_least(max(len(word), length) - slips) if end else None
            if enough:
                found += [self._places[match.start()] for match in enough.finditer(counts, start, end)]
        return found


@cache
def _at_most(count: int) -> bytes:
    """A table for `bytes.translate`: a byte itself, but not more than `count`."""
    return bytes(min(value, count) for value in range(256))


@cache
def _at_least(count: int) -> re.Pattern[bytes]:
    """A byte of at least `count`; below 256."""
    return re.compile(rb"[\x%02x-\xff]" % max(count, 0))
