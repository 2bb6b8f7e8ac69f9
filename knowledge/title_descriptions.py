"""What the publishers' descriptions of an occupation say for it when a title has their words.

`title_descriptions.txt` has a line an occupation: its code and the stems of the words most telling of its description,
tasks, activities, tools and fields of study, each with a weight from 1 to 9 (made by `title_descriptions_make`).
"""

import math
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from knowledge.title_store import Ragged, Store
from knowledge.title_words import stem

FILE = Path(__file__).with_suffix(".txt")
MOST = 9
"""The weight of an occupation's most telling stem."""
_DOUBT = 0.3  # how well a description might fit that is missing, or says only "all other"


@cache
def stem_weights() -> dict[str, dict[str, int]]:
    """SOC code -> stem -> weight."""
    weights = {}
    for line in FILE.read_text(encoding="utf-8").splitlines():
        soc, *pairs = line.split(" ")
        weights[soc] = {word: int(weight) for word, _, weight in (pair.rpartition(":") for pair in pairs)}
    return weights


def columns(socs: Sequence[str]) -> tuple[list[str], Ragged, Ragged]:
    """For the occupations `socs`, by number: the stems, sorted, and of each its occupations and their weights."""
    weights = stem_weights()
    stems: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for number, soc in enumerate(socs):
        for name, weight in weights.get(soc, {}).items():
            stems[name].append((number, weight))
    names = sorted(stems)
    return (
        names,
        Ragged.of([[number for number, _ in stems[name]] for name in names]),
        Ragged.of([[weight for _, weight in stems[name]] for name in names], "B"),
    )


class Descriptions:
    """Compares the words of a title with the descriptions."""

    def __init__(self, store: Store) -> None:
        self._store = store
        described = set(store.described_socs.members)
        self.least = [
            _DOUBT if catch_all or soc not in described else 0.0
            for soc, catch_all in enumerate(store.catch_all)
        ]
        """The fit that each occupation is given at the least: a catch-all's description says little."""
        self._described = len(described)

    def fits(self, words: Sequence[str]) -> tuple[dict[int, float], dict[int, float]]:
        """How well the description of each occupation fits the words: against the best (1), and in itself.

        In itself: the sum of a logarithm a word, of how telling the word is. Occupations with nothing are left out.
        """
        store = self._store
        against: dict[int, float] = defaultdict(float)
        itself: dict[int, float] = defaultdict(float)
        for word in words:
            name = stem(word)
            place = bisect_left(store.described_stems, name)
            if place == len(store.described_stems) or store.described_stems[place] != name:
                continue
            socs = store.described_socs[place]
            telling = math.log((self._described + 1) / len(socs))
            logarithms = [math.log1p(0.5 * weight * telling) for weight in range(MOST + 1)]
            for soc, weight in zip(socs, store.described_weights[place], strict=True):
                against[soc] += weight * telling
                itself[soc] += logarithms[weight]
        best = max(against.values(), default=1.0)
        return {soc: score / best for soc, score in against.items()}, itself
