"""Which known words a written word may stand for: spelling repair by letter triples."""

import math
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from rapidfuzz.distance import OSA, JaroWinkler

from knowledge.title_store import Ragged

_COMPARED = 24  # candidates, by shared triples, that are compared letter by letter
_LISTS = 12  # triples looked up, rarest first
_KEPT = 8
_USUAL = 0.012  # for each e-fold of titles in which a candidate stands
_REMEMBERED = 8_192


class Repair(NamedTuple):
    """A known word that a written word may stand for."""

    word: int
    """Its place in the vocabulary."""
    similarity: float
    """0 to 1."""
    distance: int
    """Letters added, dropped, changed or swapped."""


def triples(word: str) -> set[str]:
    """The overlapping letter triples of a word, its two ends marked."""
    marked = f"<{word}>"
    return {marked[i : i + 3] for i in range(len(marked) - 2)}


class Spelling:
    """Finds the words of a vocabulary that look like a given word, without going through the vocabulary."""

    def __init__(
        self, vocabulary: Sequence[str], grams: Sequence[str], gram_words: Ragged, uses: Ragged
    ) -> None:
        """`uses`: for each word the titles it stands in, so that of two like words the usual one wins."""
        self._vocabulary = vocabulary
        self._uses = uses
        self._gram = {gram: place for place, gram in enumerate(grams)}
        self._gram_words = gram_words
        self._known: dict[str, tuple[Repair, ...]] = {}

    def repairs(self, word: str) -> tuple[Repair, ...]:
        """Known words that look like `word`, most alike first."""
        if word not in self._known:
            if len(self._known) > _REMEMBERED:
                self._known.clear()
            self._known[word] = self._search(word)
        return self._known[word]

    def _search(self, word: str) -> tuple[Repair, ...]:
        places = [self._gram[gram] for gram in triples(word) if gram in self._gram]
        places.sort(key=self._gram_words.length)
        shared: Counter[int] = Counter()
        for place in places[:_LISTS]:
            shared.update(self._gram_words[place])
        length, vocabulary = len(word) + 2, self._vocabulary
        likely = sorted(shared, key=lambda other: -shared[other] / (length + len(vocabulary[other])))
        found = []
        for other in likely[:_COMPARED]:
            written = vocabulary[other]
            distance = OSA.distance(word, written)
            alike = 0.7 * (1 - distance / max(len(word), len(written)))
            alike += 0.3 * JaroWinkler.similarity(word, written)
            alike = min(0.99, alike + _USUAL * math.log1p(self._uses.length(other)))
            found.append(Repair(other, alike, distance))
        found.sort(key=lambda repair: (-repair.similarity, repair.word))
        return tuple(found[:_KEPT])
