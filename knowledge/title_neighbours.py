"""Which occupations the titles nearest to a query vote for."""

import heapq
import math
from array import array
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import add
from typing import NamedTuple

from knowledge.title_descriptions import Descriptions
from knowledge.title_likelihood import Likelihood
from knowledge.title_slots import Slot
from knowledge.title_store import Store


@dataclass(frozen=True)
class Weights:
    """How much each sign counts: from `vote` to `share` in the logarithm of an occupation's likelihood.

    Fitted as a conditional logit on titles left out of the index.
    """

    head: float = 0.3
    """Extra when both titles end in the same word, which is usually the job itself."""
    pair: float = 1.0
    """Extra for two words standing side by side in both."""
    neighbours: int = 40
    """Titles that vote."""
    compared: int = 50
    """Titles whose similarity is worked out in full."""
    vote: float = 0.242
    """The logarithm of an occupation's share of the votes ..."""
    unvoted: float = 0.003
    """... to which so much is added."""
    similarity: float = 2.155
    """The similarity of an occupation's nearest title."""
    fit: float = 1.413
    """The logarithm of one and twice how well the description fits against the best ..."""
    described: float = 0.127
    """... and how well it fits in itself."""
    share: float = 0.409
    """The logarithm of an occupation's share of all titles."""
    catch_all: float = -0.16
    """An "All Other" occupation."""
    enough: int = 150
    """Titles found by rarer words from which on frequent words add no more."""
    frequent: int = 600
    """Titles from which on a word is looked up title by title."""


DEFAULT = Weights()
_FAR = 9.0  # an occupation so many e-folds less likely than the first is left out


class Nearest(NamedTuple):
    """The title nearest to a query that an occupation has."""

    similarity: float
    """0 to 1."""
    entry: int


NONE = Nearest(0.0, -1)
"""When only single words speak for an occupation."""


class Neighbours:
    """Compares a query with the titles of the index."""

    def __init__(self, store: Store, telling: "array[float]", weights: Weights = DEFAULT) -> None:
        self._store = store
        self._telling = telling
        self._weights = weights
        self._likelihood = Likelihood(store)
        self._descriptions = Descriptions(store)
        self._before = [
            weights.share * math.log(max(share, 1e-6))
            + weights.fit * math.log(1 + 2 * least)
            + weights.catch_all * catch_all
            for share, least, catch_all in zip(
                store.shares, self._descriptions.least, store.catch_all, strict=True
            )
        ]
        self._flags: dict[int, bytearray] = {}

    def scores(self, slots: Sequence[Slot]) -> tuple[dict[int, float], dict[int, Nearest]]:
        """Occupation -> its probability, and its nearest title where that is near enough to vote."""
        if not slots:
            return {}, {}
        weights, store = self._weights, self._store
        votes: dict[int, float] = defaultdict(float)
        nearest: dict[int, Nearest] = {}
        for similarity, entry in self._nearest(slots):
            owners = store.entry_socs[entry]
            vote = similarity * similarity / math.sqrt(len(owners))
            for soc in owners:
                votes[soc] += vote
                if soc not in nearest:
                    nearest[soc] = Nearest(similarity, entry)
        cast = sum(votes.values()) or 1.0
        words, stems = [slot.known for slot in slots], [slot.stem for slot in slots]
        signs = self._likelihood.weights(words, stems, [slot.trust for slot in slots])
        scores = list(map(add, signs, self._before))
        for soc, vote in votes.items():
            scores[soc] += weights.vote * math.log(vote / (cast * weights.unvoted) + 1)
            scores[soc] += weights.similarity * nearest[soc].similarity
        fits, described = self._descriptions.fits([slot.word for slot in slots])
        least = self._descriptions.least
        for soc, fit in fits.items():
            scores[soc] += weights.described * described[soc]
            if fit > least[soc]:
                scores[soc] += weights.fit * math.log((1 + 2 * fit) / (1 + 2 * least[soc]))
        best = max(scores)
        chances = {soc: math.exp(score - best) for soc, score in enumerate(scores) if score > best - _FAR}
        total = sum(chances.values())
        return {soc: chance / total for soc, chance in chances.items()}, nearest

    def _nearest(self, slots: Sequence[Slot]) -> list[tuple[float, int]]:
        """The most similar titles, as similarity and entry, best first."""
        likely = self._likely(slots)
        length = self._length([slot.weight for slot in slots])
        scored = [(self._overlap(slots, entry) / length, entry) for entry in likely]
        return heapq.nlargest(self._weights.neighbours, scored)

    def _likely(self, slots: Sequence[Slot]) -> list[int]:
        """The titles worth comparing in full: those that share the most telling words."""
        postings = self._store.word_entries
        wanted = sorted(
            (postings.length(word), word, value * slot.weight**2)
            for slot in slots
            for word, value in slot.alternatives.items()
        )
        shared: dict[int, float] = defaultdict(float)
        for size, word, worth in wanted:
            if size > self._weights.frequent and len(shared) > self._weights.enough:
                flags = self._flagged(word)
                for entry in shared:
                    if flags[entry]:
                        shared[entry] += worth
            else:
                for entry in postings[word]:
                    shared[entry] += worth
        return heapq.nlargest(self._weights.compared, shared, key=shared.__getitem__)

    def _flagged(self, word: int) -> bytearray:
        """One byte an entry: whether a frequent word stands in it."""
        if word not in self._flags:
            flags = bytearray(len(self._store.keys))
            for entry in self._store.word_entries[word]:
                flags[entry] = 1
            self._flags[word] = flags
        return self._flags[word]

    def _length(self, weights: Sequence[float]) -> float:
        """The length of a title as a vector: its words, its last word again, its pairs of neighbours."""
        total = sum(weight * weight for weight in weights) + self._weights.head * weights[-1] ** 2
        return math.sqrt(total + self._weights.pair * sum(a * b for a, b in pairwise(weights)))

    def _overlap(self, slots: Sequence[Slot], entry: int) -> float:
        """The part of the query that a title has, over the title's length."""
        words = self._store.entry_words[entry].tolist()
        last, last_slot = len(words) - 1, len(slots) - 1
        overlap, before, strength, weight_before = 0.0, -9, 0.0, 0.0
        for place, slot in enumerate(slots):
            at, value = -9, 0.0
            alternatives = slot.alternatives
            for position, word in enumerate(words):
                worth = alternatives.get(word, 0.0)
                if worth > value:
                    at, value = position, worth
            if value:
                square = value * slot.weight**2
                overlap += square
                if at == last and place == last_slot:
                    overlap += self._weights.head * square
                if at == before + 1:
                    overlap += self._weights.pair * min(value, strength) * slot.weight * weight_before
            before, strength, weight_before = at, value, slot.weight
        return overlap / self._length([self._telling[word] for word in words])
