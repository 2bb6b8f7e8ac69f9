"""Which intent a question has: a linear model over word and character n-grams, helped by the nearest example.

The model is trained by `bot.understanding.train` and read from `model/intents.bin`: a line of JSON, then one row
of signed bytes a feature bucket. One row is added for each word and word n-gram; what the characters of a word
contribute is worked out once a word and remembered.
"""

import json
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from operator import itemgetter
from pathlib import Path
from typing import NamedTuple

from rapidfuzz import fuzz, process

from bot.understanding import features
from bot.understanding.spelling import Speller
from bot.understanding.weight_rows import RAISED, WeightRows

MODEL = Path(__file__).parent / "model" / "intents.bin"
_CANDIDATES = 3
_SHOWN = 3
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
    """Words that career questions use, the most used first."""
    sentences: dict[str, list[str]]
    """Masked example sentences by intent."""


class _Word(NamedTuple):
    """What a word and its character n-grams add to the score of each intent."""

    row: int
    """The word's own row of weights ..."""
    own: int
    """... and its weights, as a sum of rows."""
    characters: int
    """The weights of its character n-grams, as a wide sum."""
    grams: int
    """How many these are."""
    square: float
    """What both add to the squared length."""


class IntentClassifier:
    """Scores masked questions; built once, then only read."""

    def __init__(self, header: Header, weights: bytes) -> None:
        self.header = header
        self.intents = header.intents
        self._rows = WeightRows(weights, len(header.intents))
        self._vocabulary = frozenset(header.vocabulary)
        self._speller = Speller(header.vocabulary)
        self._word = lru_cache(maxsize=_REMEMBERED_WORDS)(self._read_word)
        self._shape = cache(self._read_shape)

    def classify(self, masked: str) -> list[IntentScore]:
        """All intents, likeliest first, of a question whose entities are replaced by slot words."""
        return self.classify_tokens(self.tokens(masked))

    def tokens(self, masked: str) -> list[str]:
        """The words of a masked question as `classify_tokens` wants them: misspelt ones put right."""
        return [self._speller.correct(token) for token in features.tokenize(masked)]

    def classify_tokens(self, tokens: Sequence[str]) -> list[IntentScore]:
        """All intents, likeliest first, of the words of a masked question."""
        words = [self._word(token) for token in tokens]
        phrases = features.phrase_names(tokens)
        buckets = [features.bucket(phrase) for phrase in phrases]
        scores = self._linear(tokens, words, buckets)
        order = sorted(range(len(scores)), key=scores.__getitem__, reverse=True)
        nearest: list[str] = [""] * len(scores)
        question = " ".join(tokens)
        for index in order[:_CANDIDATES]:
            sentences = self.header.sentences[self.intents[index]]
            found = process.extractOne(question, sentences, scorer=fuzz.ratio)
            if found:
                nearest[index] = found[0]
                scores[index] += self.header.similarity_weight * found[1] / 100
        probabilities = _softmax(scores, self.header.temperature)
        order.sort(key=probabilities.__getitem__, reverse=True)
        ranked = [
            IntentScore(self.intents[index], probabilities[index], (), nearest[index]) for index in order
        ]
        reasons = self._reasons(order[0], dict(zip(tokens, words, strict=True)), phrases, buckets)
        ranked[0] = ranked[0]._replace(reasons=reasons)
        return ranked

    def words_of(self, intent: str) -> frozenset[str]:
        """Every word of the example sentences of an intent."""
        return frozenset(word for sentence in self.header.sentences[intent] for word in sentence.split())

    def unknown_words(self, tokens: Iterable[str]) -> int:
        """How many words are neither slot words nor used by any example about careers."""
        return sum(token not in self._vocabulary and token not in features.SLOT_WORDS for token in tokens)

    def _linear(self, tokens: Sequence[str], words: Sequence[_Word], phrases: Sequence[int]) -> list[float]:
        """The score of each intent. `phrases`: their buckets."""
        rows, shapes = self._rows, features.shape_names(tokens, self._vocabulary)
        own = rows.columns(rows.total(phrases) + sum([word.own for word in words]))
        forms = rows.columns(sum(map(self._shape, shapes)))
        pieces = rows.wide_columns(sum([word.characters for word in words]))
        counts = len(phrases) + len(words), len(shapes), sum([word.grams for word in words])
        by_own, by_form, by_piece = (RAISED * count for count in counts)
        character, shape = features.CHARACTER_VALUE, features.SHAPE_VALUE
        square = sum([word.square for word in words]) + len(phrases) + len(shapes) * shape * shape
        factor = self.header.scale / math.sqrt(square)
        return [
            factor * (word - by_own + shape * (form - by_form) + character * (piece - by_piece))
            for word, form, piece in zip(own, forms, pieces, strict=True)
        ]

    def _read_word(self, word: str) -> _Word:
        rows, (own, grams) = self._rows, features.word_buckets(word)
        square = 1.0 + len(grams) * features.CHARACTER_VALUE**2
        return _Word(own, rows.total((own,)), rows.widened(rows.total(grams)), len(grams), square)

    def _read_shape(self, name: str) -> int:
        return self._rows.total((features.bucket(name),))

    def _reasons(
        self, intent: int, words: dict[str, _Word], phrases: Sequence[str], buckets: Sequence[int]
    ) -> tuple[Ngram, ...]:
        """The words and phrases that spoke most for an intent."""
        rows, spoke = self._rows, []
        own = rows.weights([word.row for word in words.values()], intent)
        for (name, word), weight in zip(words.items(), own, strict=True):
            pieces = rows.wide_column(word.characters, intent) - RAISED * word.grams
            spoke.append((weight + features.CHARACTER_VALUE * pieces, name))
        spoke += zip(rows.weights(buckets, intent), phrases, strict=True)
        spoke.sort(key=itemgetter(0), reverse=True)
        return tuple(
            Ngram(name.strip("^$ "), weight * self.header.scale)
            for weight, name in spoke[:_SHOWN]
            if weight > 0
        )


@cache
def load_classifier(path: Path = MODEL) -> IntentClassifier:
    """Read the trained model."""
    head, _, weights = path.read_bytes().partition(b"\n")
    return IntentClassifier(Header(**json.loads(head)), weights)


def _softmax(scores: Sequence[float], temperature: float) -> list[float]:
    top, exp = max(scores), math.exp
    powers = [exp((score - top) / temperature) for score in scores]
    total = sum(powers)
    return [power / total for power in powers]
