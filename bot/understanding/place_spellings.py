"""Which known name of a place a phrase misspells, told by one or two letters."""

from collections.abc import Collection, Iterable
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

LONGEST = 3
"""Words of a name that is recognised misspelt."""


class PlaceSpellings:
    """Names of places by their first letter and number of words."""

    def __init__(self, names: Iterable[str], ordinary: Collection[str]) -> None:
        """`names`: of words parted by blanks. `ordinary`: words that misspell nothing."""
        self._ordinary = ordinary
        self._names: dict[tuple[str, int], list[str]] = {}
        for name in sorted(names):
            self._names.setdefault((name[0], name.count(" ") + 1), []).append(name)
        self._first_words = {
            key: {name.split(" ", 1)[0] for name in found} for key, found in self._names.items()
        }
        self.meant = lru_cache(maxsize=4_096)(self._meant)
        self.word_counts = lru_cache(maxsize=4_096)(self._word_counts)
        self._of_length = lru_cache(maxsize=2_048)(self._find_of_length)

    def _meant(self, phrase: str, allowed: int) -> str | None:
        """The name that a phrase misspells by at most `allowed` letters; None for ordinary words."""
        names = self._of_length(phrase[0], phrase.count(" ") + 1, len(phrase), allowed)
        best = process.extractOne(phrase, names, scorer=OSA.distance, score_cutoff=allowed) if names else None
        if best is None:
            return None
        pairs = zip(phrase.split(), best[0].split(), strict=True)
        return best[0] if all(self._may_misspell(typed, right) for typed, right in pairs) else None

    def _word_counts(self, word: str) -> tuple[int, ...]:
        """How many words the names have that may start with a word, well or badly spelt; the most first.

        No phrase of another number of words that starts with it has a `meant` name.
        """
        if not word.isalpha():
            return ()
        return tuple(
            count
            for count in range(LONGEST, 0, -1)
            if any(self._may_misspell(word, first) for first in self._first_words.get((word[0], count), ()))
        )

    def _may_misspell(self, typed: str, right: str) -> bool:
        """Whether a word may stand for a word of a name."""
        if typed == right:
            return True
        return typed not in self._ordinary and OSA.distance(typed, right) <= (2 if len(right) >= 8 else 1)

    def _find_of_length(self, letter: str, words: int, length: int, allowed: int) -> list[str]:
        """The names with this first letter and so many words that differ by at most `allowed` letters in length."""
        names = self._names.get((letter, words), ())
        return [name for name in names if abs(len(name) - length) <= allowed]
