"""How likely an occupation is, given the words of a title: a log-linear model over signs that single words give.

The signs of a title are its words, its last word (usually the job itself), its pairs of neighbours and the stems of its
words, the last and the first. Each sign has a weight for every occupation with a title that shows it: the logarithm of
how much oftener the occupation's titles show it than all titles do, smoothed. It has such weights for the minor and
major groups of the classification too, so that a word known from the neighbours of an occupation also speaks for it.
"""

import math
from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from knowledge.title_store import Ragged, Store

_WORD, _LAST, _PAIR, _STEM, _LAST_STEM, _FIRST_STEM = range(6)
_KIND, _LEFT = 60, 30  # bits below the kind of a sign, and below the first of its two words
_SCALE = 100.0
_HEAVIEST = 255
_MINOR, _MAJOR = 4, 2  # characters of a code that name its group
_FEWEST = (5.0, 10.0, 20.0)  # titles added to those of each class, so that few titles make no strong claims
# How much the signs of each kind count for an occupation, its minor and its major group: fitted as a conditional logit
# on titles left out of the index.
_COUNTS = {
    _WORD: (0.08, 0.0, 0.146),
    _LAST: (0.189, 0.28, 0.0),
    _PAIR: (0.0, 0.203, 0.0),
    _STEM: (0.197, 0.0, 0.079),
    _LAST_STEM: (0.076, 0.146, 0.0),
    _FIRST_STEM: (0.224, 0.139, 0.123),
}


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


def group_numbers(socs: Sequence[str]) -> list[tuple[int, int]]:
    """The numbers of each occupation's minor and major group; groups are numbered on from the occupations."""
    names = sorted({soc[:length] for soc in socs for length in (_MINOR, _MAJOR)})
    number = {name: place for place, name in enumerate(names, len(socs))}
    return [(number[soc[:_MINOR]], number[soc[:_MAJOR]]) for soc in socs]


def columns(
    entry_words: Sequence[Sequence[int]],
    entry_socs: Sequence[Sequence[int]],
    word_stems: Sequence[int],
    socs: Sequence[str],
) -> tuple["array[int]", Ragged, Ragged, "array[float]"]:
    """The signs, sorted; of each the classes, as numbers, and their weights; each occupation's share of all titles.

    A class is an occupation or a group of them (see `group_numbers`).
    """
    classes = [(soc, *groups) for soc, groups in enumerate(group_numbers(socs))]
    shown: dict[int, dict[int, float]] = defaultdict(lambda: defaultdict(float))
    sizes: dict[int, float] = defaultdict(float)
    levels = {number: level for members in classes for level, number in enumerate(members)}
    for words, owners in zip(entry_words, entry_socs, strict=True):
        part = 1 / len(owners)
        held = [number for soc in owners for number in classes[soc]]
        for number in held:
            sizes[number] += part
        for sign in {sign for sign, _ in signs(words, [word_stems[word] for word in words])}:
            counts = shown[sign]
            for number in held:
                counts[number] += part
    total = sum(sizes[soc] for soc in range(len(socs)))
    kept, sign_classes, sign_weights = sorted(shown), [], []
    for sign in kept:
        weights = _weights(sign, shown[sign], sizes, levels, total)
        sign_classes.append(sorted(weights))
        sign_weights.append([weights[number] for number in sign_classes[-1]])
    shares = array("f", [sizes[soc] / total for soc in range(len(socs))])
    return array("Q", kept), Ragged.of(sign_classes), Ragged.of(sign_weights, "B"), shares


def _weights(
    sign: int,
    counts: Mapping[int, float],
    sizes: Mapping[int, float],
    levels: Mapping[int, int],
    total: float,
) -> dict[int, int]:
    """The weight of a sign for each class that shows it, in 1 / `_SCALE`; classes of no weight are left out."""
    usual = sum(count for number, count in counts.items() if levels[number] == 0) / total
    weights = {}
    for number, count in counts.items():
        level = levels[number]
        ratio = count / (sizes[number] + _FEWEST[level]) / usual
        weights[number] = min(_HEAVIEST, round(_SCALE * _COUNTS[sign >> _KIND][level] * math.log1p(ratio)))
    return {number: weight for number, weight in weights.items() if weight}


class Likelihood:
    """Weighs the signs of a title."""

    def __init__(self, store: Store) -> None:
        self._store = store
        groups = group_numbers(store.socs)
        self._minor, self._major = [minor for minor, _ in groups], [major for _, major in groups]
        self._classes = 1 + max((max(pair) for pair in groups), default=0)

    def weights(self, words: Sequence[int], stems: Sequence[int], trust: Sequence[float]) -> list[float]:
        """How much the signs speak for each occupation, as a logarithm. `trust`: in each word, 0 to 1."""
        store, keys = self._store, self._store.signs
        found = [0.0] * self._classes
        for sign, place in signs(words, stems):
            at = bisect_left(keys, sign)
            if at == len(keys) or keys[at] != sign:
                continue
            scale = trust[place] / _SCALE
            for number, weight in zip(store.sign_socs[at], store.sign_weights[at], strict=True):
                found[number] += scale * weight
        return [
            own + found[minor] + found[major]
            for own, minor, major in zip(found, self._minor, self._major, strict=False)
        ]
