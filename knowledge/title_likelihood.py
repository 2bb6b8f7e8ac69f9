"""How likely an occupation is, given the words of a title: naive Bayes over signs that single words give.

The signs of a title are its words, its last word (usually the job itself), its pairs of neighbours and the stems of
its words, the last and the first. Each sign has a weight for every occupation with a title that shows it: the
logarithm of how much oftener the occupation's titles show it than all titles do, smoothed, in 1 / `_SCALE`.
"""

import math
from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from knowledge.title_store import Ragged, Store

_WORD, _LAST, _PAIR, _STEM, _LAST_STEM, _FIRST_STEM = range(6)
_KIND, _LEFT = 60, 30  # bits below the kind of a sign, and below the first of its two words
_SCALE = 24.0
_HEAVIEST = 255
_FEWEST = 5.0  # titles added to those of each occupation, so that few titles make no strong claims
# Set by trial on titles left out of the index.
_SHARPNESS = 0.35  # signs are not independent of each other: the power of their joint likelihood
_PRIOR = 0.7  # the power of an occupation's share of all titles


def signs(words: Sequence[int], stems: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The signs of a title as whole numbers, each with the place of its word. -1: a word or stem not known."""
    last = len(words) - 1
    for place, word in enumerate(words):
        if word >= 0:
            yield _WORD << _KIND | word, place
        if stems[place] >= 0:
            yield _STEM << _KIND | stems[place], place
    if words[last] >= 0:
        yield _LAST << _KIND | words[last], last
    if stems[last] >= 0:
        yield _LAST_STEM << _KIND | stems[last], last
    if stems[0] >= 0:
        yield _FIRST_STEM << _KIND | stems[0], 0
    for place, (left, right) in enumerate(pairwise(words)):
        if left >= 0 and right >= 0:
            yield _PAIR << _KIND | left << _LEFT | right, place


def columns(
    entry_words: Sequence[Sequence[int]],
    entry_socs: Sequence[Sequence[int]],
    word_stems: Sequence[int],
    socs: int,
) -> tuple["array[int]", Ragged, Ragged, "array[float]"]:
    """The signs, sorted; of each the occupations and their weights; each occupation's share of all titles."""
    shown: dict[int, dict[int, float]] = defaultdict(lambda: defaultdict(float))
    sizes = [0.0] * socs
    for words, owners in zip(entry_words, entry_socs, strict=True):
        part = 1 / len(owners)
        for soc in owners:
            sizes[soc] += part
        for sign in {sign for sign, _ in signs(words, [word_stems[word] for word in words])}:
            counts = shown[sign]
            for soc in owners:
                counts[soc] += part
    total = sum(sizes)
    kept = sorted(shown)
    sign_socs, sign_weights = [], []
    for sign in kept:
        counts = shown[sign]
        usual = sum(counts.values()) / total
        sign_socs.append(sorted(counts))
        sign_weights.append([_weight(counts[soc] / (sizes[soc] + _FEWEST) / usual) for soc in sign_socs[-1]])
    shares = array("f", [size / total for size in sizes])
    return array("Q", kept), Ragged.of(sign_socs), Ragged.of(sign_weights, "B"), shares


def _weight(ratio: float) -> int:
    return min(_HEAVIEST, round(_SCALE * math.log(1 + ratio)))


class Likelihood:
    """Weighs the signs of a title."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._prior = [max(share, 1e-6) ** _PRIOR for share in store.shares]
        self._prior_total = sum(self._prior)

    def weights(self, words: Sequence[int], stems: Sequence[int], trust: Sequence[float]) -> dict[int, float]:
        """Occupation -> logarithm of how much the signs raise its likelihood. `trust`: in each word, 0 to 1."""
        store, keys = self._store, self._store.signs
        found: dict[int, float] = defaultdict(float)
        for sign, place in signs(words, stems):
            at = bisect_left(keys, sign)
            if at == len(keys) or keys[at] != sign:
                continue
            scale = trust[place] / _SCALE
            for soc, weight in zip(store.sign_socs[at], store.sign_weights[at], strict=True):
                found[soc] += scale * weight
        return found

    def chances(self, words: Sequence[int], stems: Sequence[int], trust: Sequence[float]) -> dict[int, float]:
        """Occupation -> its probability; occupations for which no sign speaks are left out."""
        found = self.weights(words, stems, trust)
        prior = self._prior
        chance = {soc: prior[soc] * math.exp(_SHARPNESS * weight) for soc, weight in found.items()}
        total = self._prior_total + sum(chance.values()) - sum(prior[soc] for soc in found)
        return {soc: value / total for soc, value in chance.items()}
