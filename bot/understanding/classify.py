"""Which intent a question has: a linear model over word and character n-grams, helped by the nearest example.

The model is trained by `bot.understanding.train` and read from `model/intents.bin.gz`: a line of JSON, then one row
of signed bytes a feature bucket. Scoring is plain Python: one row is added for each word and word n-gram, and what
the characters of a word contribute is worked out once a word and remembered.
"""

import gzip
import json
import math
from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from operator import add
from pathlib import Path
from typing import NamedTuple

from rapidfuzz import fuzz, process

from bot.understanding import features

MODEL = Path(__file__).parent / "model" / "intents.bin.gz"
_CANDIDATES = 3
_REMEMBERED_WORDS = 4096


class Ngram(NamedTuple):
    """A piece of the question and how much it spoke for the intent."""

    words: str
    weight: float


class IntentScore(NamedTuple):
    """An intent, how likely it is, and why."""

    intent: str
    probability: float
    reasons: tuple[Ngram, ...]
    """The n-grams that spoke most for it; empty but for the best intent."""
    nearest: str
    """The example sentence nearest to the question; empty but for the first few intents."""


@dataclass(frozen=True)
class Header:
    """What the model file says of itself."""

    sha256: str
    """Fingerprint of the sentences it was trained on."""
    intents: list[str]
    scale: float
    """What a weight of 1 in the file stands for."""
    temperature: float
    """Divides the scores, so that probabilities are as often right as they say."""
    similarity_weight: float
    """What full likeness to an example sentence adds to an intent's score."""
    needs: dict[str, list[str]]
    inherits: dict[str, list[str]]
    vocabulary: list[str]
    """Words that career questions use."""
    sentences: dict[str, list[str]]
    """Masked example sentences by intent."""


class IntentClassifier:
    """Scores masked questions; built once, then only read."""

    def __init__(self, header: Header, weights: bytes) -> None:
        self.header = header
        self.intents = header.intents
        self._width = len(header.intents)
        self._weights = memoryview(weights).cast("b")
        self._vocabulary = frozenset(header.vocabulary)
        self._words: OrderedDict[str, tuple[list[float], float]] = OrderedDict()

    def classify(self, masked: str) -> list[IntentScore]:
        """All intents, likeliest first, of a question whose entities are replaced by slot words."""
        tokens = features.tokenize(masked)
        scores = self._linear(tokens)
        order = sorted(range(self._width), key=scores.__getitem__, reverse=True)
        nearest: dict[int, str] = {}
        query = " ".join(tokens)
        for index in order[:_CANDIDATES]:
            found = process.extractOne(query, self.header.sentences[self.intents[index]], scorer=fuzz.ratio)
            if found:
                nearest[index] = found[0]
                scores[index] += self.header.similarity_weight * found[1] / 100
        probabilities = _softmax(scores, self.header.temperature)
        order.sort(key=probabilities.__getitem__, reverse=True)
        return [
            IntentScore(
                self.intents[index],
                probabilities[index],
                self._reasons(tokens, index) if place == 0 else (),
                nearest.get(index, ""),
            )
            for place, index in enumerate(order)
        ]

    def unknown_words(self, tokens: Iterable[str]) -> int:
        """How many words are neither slot words nor used by any example about careers."""
        return sum(token not in self._vocabulary and token not in features.SLOT_WORDS for token in tokens)

    def _linear(self, tokens: list[str]) -> list[float]:
        total: list[float] = [0.0] * self._width
        square = 0.0
        for token in tokens:
            row, norm = self._word(token)
            total = list(map(add, total, row))
            square += norm
        phrases = features.phrase_names(tokens)
        for name in phrases:
            total = list(map(add, total, self._row(features.bucket(name))))
        shapes = features.shape_names(tokens, self._vocabulary)
        value = features.SHAPE_VALUE
        for name in shapes:
            total = [
                sum_ + value * weight
                for sum_, weight in zip(total, self._row(features.bucket(name)), strict=True)
            ]
        square += len(phrases) + len(shapes) * value * value
        factor = self.header.scale / math.sqrt(square)
        return [value * factor for value in total]

    def _row(self, bucket: int) -> memoryview:
        start = bucket * self._width
        return self._weights[start : start + self._width]

    def _word(self, word: str) -> tuple[list[float], float]:
        """The sum of the rows of a word and its character n-grams, and what they add to the squared length."""
        known = self._words.get(word)
        if known is not None:
            return known
        own, grams = features.word_buckets(word)
        total = [0.0] * self._width
        for gram in grams:
            total = list(map(add, total, self._row(gram)))
        value = features.CHARACTER_VALUE
        row = [value * characters + whole for characters, whole in zip(total, self._row(own), strict=True)]
        entry = row, 1.0 + len(grams) * value * value
        if len(self._words) >= _REMEMBERED_WORDS:
            self._words.popitem(last=False)
        self._words[word] = entry
        return entry

    def _reasons(self, tokens: list[str], intent: int) -> tuple[Ngram, ...]:
        scale = self.header.scale
        found = [Ngram(token, self._word(token)[0][intent] * scale) for token in dict.fromkeys(tokens)]
        for name in features.phrase_names(tokens):
            weight = self._weights[features.bucket(name) * self._width + intent]
            found.append(Ngram(name.strip("^$ "), weight * scale))
        best = sorted(found, key=lambda ngram: -ngram.weight)[:3]
        return tuple(ngram for ngram in best if ngram.weight > 0)


@cache
def load_classifier(path: Path = MODEL) -> IntentClassifier:
    """Read the trained model."""
    head, _, weights = gzip.decompress(path.read_bytes()).partition(b"\n")
    return IntentClassifier(Header(**json.loads(head)), weights)


def _softmax(scores: list[float], temperature: float) -> list[float]:
    top = max(scores)
    powers = [math.exp((score - top) / temperature) for score in scores]
    total = sum(powers)
    return [power / total for power in powers]
