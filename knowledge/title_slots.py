"""What each word of a job title may stand for in the vocabulary of the index."""

import math
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from knowledge.title_spelling import Repair, Spelling
from knowledge.title_store import Store
from knowledge.title_words import singular, stem, word_lists

_FAMILY = 0.55  # a word of the same stem, against the word itself
_LOOK_ALIKE = 0.9  # a respelled word, times its similarity squared
_PART = 0.6  # a part of a compound ...
_WHOLE_PART = 0.9  # ... and one that says it all ("jig" of jigman)
_SENIORITY = 0.35  # how telling a word like "senior" is, against any other as rare
_LEAST_SIMILAR = 0.6
_RESPELLED = 2  # words of one title that may be respelled
_LEAST_ALIKE = 0.55
_RARE = 4  # titles up to which a known word may be the misspelling of a usual one ...
_USUAL = 20  # ... that stands in at least so many
_GENERIC = 0.5  # one word for "somebody who works" against another
_UNKNOWN = 7.0  # how telling a word is that the index does not know


@dataclass(frozen=True, slots=True)
class Slot:
    """One word of a query and the known words it may stand for."""

    word: str
    alternatives: dict[int, float]
    """Known word -> how much it counts, 0 to 1."""
    weight: float
    """How telling the word is: its inverse document frequency, less for seniority."""
    known: int
    """The known word it most likely stands for; -1 when there is none."""
    stem: int
    """The number of its stem, or of that word's; -1 for none."""
    trust: float
    """How sure it is that the word stands for `known`, 0 to 1."""


class Slots:
    """Reads words of a query against the vocabulary."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._word = dict(zip(store.words, range(len(store.words)), strict=True))
        self._stem = dict(zip(store.stems, range(len(store.stems)), strict=True))
        self._spelling = Spelling(store.words, store.sounds, store.sound_words, store.word_entries)
        self._generic = word_lists().generic
        self._seniority = frozenset(singular(word) for word in word_lists().seniority)
        total, offsets = len(store.keys) + 1, store.word_entries.offsets
        self.telling = array(
            "f", (math.log(total / (offsets[i + 1] - offsets[i] + 0.5)) for i in range(len(store.words)))
        )
        """The inverse document frequency of each word."""

    def knows(self, word: str) -> bool:
        """Whether any title has the word."""
        return word in self._word

    def of(self, words: Sequence[str]) -> list[Slot]:
        """A slot a word, in order; neighbouring words that are one word in the index share one."""
        slots = []
        place = 0
        while place < len(words):
            joined = self._word.get("".join(words[place : place + 2])) if place + 1 < len(words) else None
            if joined is not None and not (words[place] in self._word and words[place + 1] in self._word):
                slots.append(self._slot(words[place] + words[place + 1], place + 2 == len(words)))
                place += 2
                continue
            slots.append(self._slot(words[place], place == len(words) - 1))
            place += 1
        return slots

    def respellings(self, words: Sequence[str]) -> Iterator[tuple[float, list[str]]]:
        """Other spellings of the whole title, each with how alike it is, 0 to 1."""
        unknown = [place for place, word in enumerate(words) if word not in self._word]
        if len(unknown) > _RESPELLED:
            return
        if unknown:
            yield from self._respelled(words, unknown)
        else:
            for place, word in enumerate(words):
                if self._uses(word) <= _RARE:
                    yield from self._respelled(words, [place])
        for place in range(len(words) - 1):
            yield 0.99, [*words[:place], words[place] + words[place + 1], *words[place + 2 :]]
        for place in unknown:
            for left, right in self._parts(words[place]):
                yield 0.98, [*words[:place], left, right, *words[place + 1 :]]

    def _uses(self, word: str) -> int:
        return self._store.word_entries.length(self._word[word])

    def _respelled(self, words: Sequence[str], places: Sequence[int]) -> Iterator[tuple[float, list[str]]]:
        """Every way to respell the words at `places`, all of them."""
        choices = [
            [
                repair
                for repair in self._spelling.repairs(words[place])
                if self._plausible(words[place], repair)
            ]
            for place in places
        ]
        for chosen in product(*choices):
            spelled, alike = list(words), float(len(words) - len(places))
            for place, repair in zip(places, chosen, strict=True):
                spelled[place] = self._store.words[repair.word]
                alike += repair.similarity
            yield alike / len(words), spelled

    def _plausible(self, word: str, repair: Repair) -> bool:
        """Whether people would write the known word so."""
        if word in self._word and (
            repair.distance > 1 or self._store.word_entries.length(repair.word) < _USUAL
        ):
            return False
        if word.endswith("man") and word[:-3] in self._word:
            return False
        return repair.distance <= 1 + len(word) // 4 and repair.similarity > _LEAST_ALIKE

    def _parts(self, word: str) -> Iterator[tuple[str, str]]:
        for cut in range(3, len(word) - 2):
            if word[:cut] in self._word and word[cut:] in self._word:
                yield word[:cut], word[cut:]

    def _slot(self, word: str, last: bool) -> Slot:
        family = self._stem.get(stem(word))
        alternatives = {} if family is None else dict.fromkeys(self._store.stem_words[family], _FAMILY)
        own = self._word.get(word)
        if own is not None:
            alternatives[own] = 1.0
            weight = self.telling[own]
        else:
            for other, value in self._stand_ins(word):
                alternatives[other] = max(alternatives.get(other, 0.0), value)
            weight = max((self.telling[other] for other in alternatives), default=_UNKNOWN)
        known = max(alternatives, key=lambda other: alternatives[other], default=-1)
        trust = alternatives.get(known, 0.0)
        if family is None and known >= 0:
            family = self._stem[stem(self._store.words[known])]
        if own is None and trust <= _FAMILY:  # the stem is known, the word is any of the family
            known, trust = -1, 1.0
        if word in self._generic:
            weight *= _SENIORITY
            for generic in self._generic & self._word.keys():
                alternatives.setdefault(self._word[generic], _GENERIC)
        elif word in self._seniority and not last:
            weight *= _SENIORITY
        return Slot(word, alternatives, weight, known, -1 if family is None else family, trust)

    def _stand_ins(self, word: str) -> Iterator[tuple[int, float]]:
        """Known words that an unknown one may be a misspelling or a compound of, and how much each counts."""
        for repair in self._spelling.repairs(word):
            if repair.similarity > _LEAST_SIMILAR:
                yield repair.word, _LOOK_ALIKE * repair.similarity**2
        for left, right in self._parts(word):
            yield self._word[left], _PART if right != "man" else _WHOLE_PART
            yield self._word[right], _PART
