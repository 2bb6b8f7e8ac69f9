"""Which known words a written word may stand for: by the letters that differ, and by how the words sound."""

import math
import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA, JaroWinkler

from knowledge.shared_letters import SharedLetters
from knowledge.title_store import Ragged

_KEPT = 8
_USUAL = 0.012  # for each e-fold of titles in which a candidate stands
_SAME_LETTERS = 0.4  # of a distance, where the letters are the same in another order ...
_SOUNDS_ALIKE = 0.6  # ... and where the words sound alike
_MOST_SOUNDING = 4  # letters that words of the same sound may differ in
_REMEMBERED = 8_192
_SPELLINGS = (
    ("sch", "sk"), ("tch", "ch"), ("ph", "f"), ("gh", ""), ("ck", "k"), ("qu", "k"), ("x", "ks"), ("ce", "se"),
    ("ci", "si"), ("cy", "sy"), ("dg", "g"), ("wr", "r"), ("kn", "n"), ("sc", "s"),
)  # fmt: skip
_SAME_SOUND = str.maketrans({"c": "k", "q": "k", "z": "s", "v": "f", "j": "g"})
_SILENT = re.compile(r"(?<!^)[aeiouyhw]")
_DOUBLE = re.compile(r"(.)\1+")


class Repair(NamedTuple):
    """A known word that a written word may stand for."""

    word: int
    """Its place in the vocabulary."""
    similarity: float
    """0 to 1."""
    distance: int
    """Letters added, dropped, changed or swapped."""


def sound(word: str) -> str:
    """Roughly how a word sounds: its consonants, those that sound alike as one letter ("sergun", "surgeon")."""
    for written, heard in _SPELLINGS:
        if written in word:
            word = word.replace(written, heard)
    word = _SILENT.sub("", word.translate(_SAME_SOUND))
    return _DOUBLE.sub(r"\1", word)


class Spelling:
    """Finds the words of a vocabulary that look or sound like a given word."""

    def __init__(
        self, vocabulary: Sequence[str], sounds: Sequence[str], sound_words: Ragged, uses: Ragged
    ) -> None:
        """`sounds`: sorted, with the words of each. `uses`: each word's titles; of like words the usual wins."""
        self._vocabulary = vocabulary
        self._uses = uses
        self._sounds = sounds
        self._sound_words = sound_words
        self._known: dict[str, tuple[Repair, ...]] = {}

    def repairs(self, word: str) -> tuple[Repair, ...]:
        """Known words that look like `word`, most alike first."""
        if word not in self._known:
            if len(self._known) > _REMEMBERED:
                self._known.clear()
            self._known[word] = self._search(word)
        return self._known[word]

    def _search(self, word: str) -> tuple[Repair, ...]:
        heard, letters = sound(word), sorted(word)
        found = {place: (distance, False) for place, distance in self._near(word)}
        place = bisect_left(self._sounds, heard)
        if len(heard) > 1 and place < len(self._sounds) and self._sounds[place] == heard:
            for other in self._sound_words[place]:
                distance = OSA.distance(word, self._vocabulary[other])
                if distance <= _MOST_SOUNDING:
                    found[other] = min(distance, most_slips(word)), True
        repairs = []
        for other, (distance, alike) in found.items():
            written = self._vocabulary[other]
            same = sorted(written) == letters
            slip = distance * (_SAME_LETTERS if same else _SOUNDS_ALIKE if alike else 1.0)
            similarity = 0.7 * (1 - slip / max(len(word), len(written)))
            similarity += 0.3 * JaroWinkler.similarity(word, written)
            similarity = min(0.99, similarity + _USUAL * math.log1p(self._uses.length(other)))
            repairs.append(Repair(other, similarity, distance))
        repairs.sort(key=lambda repair: (-repair.similarity, repair.word))
        return tuple(repairs[:_KEPT])

    @cached_property
    def _letters(self) -> SharedLetters:
        """Worked out when the first misspelt word is met: most questions have none."""
        return SharedLetters(self._vocabulary)

    def _near(self, word: str) -> list[tuple[int, int]]:
        """The words that few enough letters tell from `word`: place and distance."""
        most = most_slips(word)
        places = self._letters.within(word, most)
        words = [self._vocabulary[place] for place in places]
        near = process.extract(word, words, scorer=OSA.distance, score_cutoff=most, limit=None)
        return [(places[at], int(distance)) for _, distance, at in near]


def most_slips(word: str) -> int:
    """How many letters of a word a person may get wrong."""
    return 1 + min(2, len(word) // 4)
