"""How many letters each word of a long list shares with a given word: a sieve before words are compared one by one.

For every letter, and for its second, third ... occurrence, one whole number says which words have it, a byte a word.
Adding up the numbers of a given word's letters counts what it shares with all words at once.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cache


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
        counts = {letter: bytearray(len(words)) for letter in set("".join(words))}
        for at, word in enumerate(in_order):
            for letter in word:
                counts[letter][at] += 1
        self._marks = {
            (letter, before): int.from_bytes(count.translate(_more_than(before)), "little")
            for letter, count in counts.items()
            for before in range(max(count))
        }

    def within(self, word: str, slips: int) -> list[int]:
        """Places of all words that may differ from `word` in so many letters added, dropped, changed or swapped."""
        marks = self._marks
        total = sum([marks[letter] for letter in _numbered(word) if letter in marks])
        counts, found = total.to_bytes(len(self._places), "little"), []
        for length in range(len(word) - slips, len(word) + slips + 1):
            start, end = self._spans.get(length, (0, 0))
            enough = _at_least(max(len(word), length) - slips) if end else None
            if enough:
                found += [self._places[match.start()] for match in enough.finditer(counts, start, end)]
        return found


def _numbered(word: str) -> list[tuple[str, int]]:
    """The letters of a word, each with how many of it came before."""
    return [(letter, word.count(letter, 0, at)) for at, letter in enumerate(word)]


def _more_than(count: int) -> bytes:
    """A table for `bytes.translate`: 1 for a byte above `count`, 0 for others."""
    return bytes(value > count for value in range(256))


@cache
def _at_least(count: int) -> re.Pattern[bytes]:
    """A byte of at least `count`; below 256."""
    return re.compile(rb"[\x%02x-\xff]" % max(count, 0))
