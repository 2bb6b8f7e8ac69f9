"""Train the intent model from the example sentences: `python -m bot.understanding.train`.

Needs numpy (extra `dev`). The same sentences give the same model. A fifth of the sentences is held out first, to fit
the temperature and the weight of the nearest example; then all sentences are used.
"""

import json
import math
import random
from collections import Counter
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import click
import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz, process

from bot.understanding import features
from bot.understanding.augment import beside_the_point, masked, patterned, vary
from bot.understanding.catalogue import Intent, fingerprint, read_intents
from bot.understanding.classify import MODEL
from bot.understanding.spelling import Speller

Floats = NDArray[np.float32]
_VARIANTS = 4
_HELD_OUT = 0.2
"""Share of the sentences that calibrate the model before it is trained on all."""
_EPOCHS = 8
_BATCH = 256
_RATE = 0.25
_DECAY = 1e-4
_UNWRAPPED = {"greeting", "thanks", "goodbye", "help", "identity"}


@dataclass
class Example:
    """A sentence of an intent."""

    sentence: str
    label: int
    intent: str


@dataclass
class Matrix:
    """Sparse rows of hashed features."""

    columns: NDArray[np.int64]
    values: Floats
    starts: NDArray[np.int64]
    labels: NDArray[np.int64]


def examples(intents: dict[str, Intent]) -> list[Example]:
    """Every example sentence with its label."""
    return [
        Example(sentence, label, intent.name)
        for label, intent in enumerate(intents.values())
        for sentence in intent.sentences + intent.follow_up_sentences
    ]


def made_up(intents: dict[str, Intent]) -> list[Example]:
    """The sentences that patterns make, for training alone."""
    labels = {name: label for label, name in enumerate(intents)}
    return [Example(sentence, labels[intent], intent) for intent, sentence in patterned()]


def vocabulary_of(sentences: list[Example]) -> list[str]:
    """Words that at least two sentences about careers use, the most used first."""
    counts = Counter(
        word
        for example in sentences
        if example.intent != "out_of_scope"
        for word in set(features.tokenize(masked(example.sentence)))
    )
    return sorted(
        (word for word, count in counts.items() if count > 1), key=lambda word: (-counts[word], word)
    )


def featurize(texts: list[str], labels: list[int], words: list[str]) -> Matrix:
    """Rows of unit length, as `IntentClassifier` scores them; `words` is the vocabulary."""
    vocabulary, speller = frozenset(words), Speller(words)
    columns: list[int] = []
    values: list[float] = []
    starts = []
    word_buckets = cache(features.word_buckets)
    for text in texts:
        starts.append(len(columns))
        tokens = [speller.correct(token) for token in features.tokenize(text)]
        row: list[tuple[int, float]] = []
        for token in tokens:
            own, grams = word_buckets(token)
            row.append((own, 1.0))
            row += [(gram, features.CHARACTER_VALUE) for gram in grams]
        row += [(features.bucket(name), 1.0) for name in features.phrase_names(tokens)]
        shapes = features.shape_names(tokens, vocabulary)
        row += [(features.bucket(name), features.SHAPE_VALUE) for name in shapes]
        length = math.sqrt(sum(value * value for _, value in row))
        columns += [column for column, _ in row]
        values += [value / length for _, value in row]
    return Matrix(
        np.array(columns, np.int64),
        np.array(values, np.float32),
        np.array([*starts, len(columns)], np.int64),
        np.array(labels, np.int64),
    )


def fit(matrix: Matrix, classes: int, epochs: int = _EPOCHS) -> Floats:
    """Multinomial logistic regression by AdaGrad; weights of shape (buckets, classes)."""
    weights = np.zeros((features.BUCKETS, classes), np.float32)
    history = np.full((features.BUCKETS, classes), 1e-3, np.float32)
    shuffle = np.random.default_rng(1)
    for epoch in range(epochs):
        order = shuffle.permutation(len(matrix.labels))
        for first in range(0, len(order), _BATCH):
            _step(matrix, order[first : first + _BATCH], weights, history, _RATE / (1 + epoch / 4))
    return weights


def _step(matrix: Matrix, rows: NDArray[np.int64], weights: Floats, history: Floats, rate: float) -> None:
    lengths = matrix.starts[rows + 1] - matrix.starts[rows]
    taken = np.concatenate([np.arange(matrix.starts[row], matrix.starts[row + 1]) for row in rows])
    columns, values = matrix.columns[taken], matrix.values[taken, None]
    bounds = np.concatenate(([0], np.cumsum(lengths)[:-1]))
    error = _probabilities(np.add.reduceat(weights[columns] * values, bounds, axis=0))
    error[np.arange(len(rows)), matrix.labels[rows]] -= 1
    gradients = np.repeat(error, lengths, axis=0) * values
    order = np.argsort(columns, kind="stable")
    ordered = columns[order]
    firsts = np.flatnonzero(np.concatenate(([True], ordered[1:] != ordered[:-1])))
    touched = ordered[firsts]
    gradient = np.add.reduceat(gradients[order], firsts, axis=0) + _DECAY * weights[touched]
    history[touched] += gradient * gradient
    weights[touched] -= rate * gradient / np.sqrt(history[touched])


def _probabilities(scores: Floats) -> Floats:
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    shares: Floats = powers / powers.sum(axis=1, keepdims=True)
    return shares


def scores_of(matrix: Matrix, weights: Floats) -> Floats:
    """Scores of every row, shape (rows, classes)."""
    parts = [
        (weights[matrix.columns[a:b]] * matrix.values[a:b, None]).sum(axis=0)
        for a, b in zip(matrix.starts, matrix.starts[1:], strict=False)
    ]
    return np.array(parts, np.float32)


def similarities(texts: list[str], by_intent: list[list[str]], scores: Floats, words: list[str]) -> Floats:
    """Likeness (0 to 1) to the nearest example of each of the three likeliest intents; elsewhere 0."""
    likeness, speller = np.zeros_like(scores), Speller(words)
    for row, text in enumerate(texts):
        query = " ".join(map(speller.correct, features.tokenize(text)))
        for index in np.argsort(-scores[row])[:3]:
            found = process.extractOne(query, by_intent[int(index)], scorer=fuzz.ratio)
            likeness[row, index] = found[1] / 100 if found else 0.0
    return likeness


def calibrate(scores: Floats, likeness: Floats, labels: NDArray[np.int64]) -> tuple[float, float, float]:
    """The temperature and likeness weight of least log loss on held-out sentences; and their accuracy."""
    best = (math.inf, 1.0, 0.0, 0.0)
    for weight in (0.0, 1.0, 2.0, 3.0, 4.0, 6.0, 8.0):
        joined = (scores + weight * likeness).astype(np.float32)
        for temperature in (0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0, 1.2, 1.4, 1.7, 2.0):
            shares = _probabilities((joined / temperature).astype(np.float32))
            loss = float(-np.log(shares[np.arange(len(labels)), labels] + 1e-9).mean())
            accuracy = float((joined.argmax(axis=1) == labels).mean())
            best = min(best, (loss, temperature, weight, accuracy))
    return best[1:]


def varied(sentences: list[Example], variants: int = _VARIANTS) -> tuple[list[str], list[int]]:
    """Every sentence as it stands and in several typed forms."""
    texts, labels = [], []
    elsewhere = next(example.label for example in sentences if example.intent == "out_of_scope")
    for example in sentences:
        chance = _chance("forms", example)
        forms = [masked(example.sentence)]
        polite = example.intent not in _UNWRAPPED
        forms += [vary(example.sentence, chance, polite) for _ in range(variants)]
        texts += forms
        labels += [example.label] * len(forms)
        for _ in range(variants // 2):
            stray = beside_the_point(example.sentence, chance)
            if stray is not None:
                texts.append(stray)
                labels.append(elsewhere)
    return texts, labels


def training_rows(sentences: list[Example], made: list[Example]) -> tuple[list[str], list[int]]:
    """Texts and labels to learn from: the sentences in many forms and those made of patterns in one more."""
    texts, labels = varied(sentences)
    more, their_labels = varied(made, 1)
    return texts + more, labels + their_labels


def _chance(purpose: str, example: Example) -> random.Random:
    """A sentence's own dice, the same every time: a sentence more or less changes no other's forms."""
    return random.Random(f"{purpose} {example.sentence}")  # noqa: S311  not for secrets


def sentences_by_intent(sentences: list[Example], classes: int) -> list[list[str]]:
    """Masked, tokenized and without duplicates: what the nearest example is looked up among."""
    lists: list[dict[str, None]] = [{} for _ in range(classes)]
    for example in sentences:
        lists[example.label][" ".join(features.tokenize(masked(example.sentence)))] = None
    return [list(names) for names in lists]


@click.command()
@click.option("--model", type=click.Path(path_type=Path), default=MODEL, show_default=True)
def train(model: Path) -> None:
    """Train the intent model from bot/understanding/intents/*.yaml."""
    intents = read_intents()
    everything = examples(intents)
    made = made_up(intents)
    classes = len(intents)
    held = [_chance("held", example).random() < _HELD_OUT for example in everything]
    kept = [example for example, out in zip(everything, held, strict=True) if not out]
    unseen = [example for example, out in zip(everything, held, strict=True) if out]
    words = vocabulary_of(kept)
    weights = fit(featurize(*training_rows(kept, made), words), classes)
    texts, labels = varied(unseen, 1)
    scores = scores_of(featurize(texts, labels, words), weights)
    likeness = similarities(texts, sentences_by_intent(kept, classes), scores, words)
    temperature, similarity_weight, accuracy = calibrate(scores, likeness, np.array(labels, np.int64))
    click.echo(
        f"held out: {len(labels)} sentences, {accuracy:.1%} right, temperature {temperature}, "
        f"likeness weight {similarity_weight}"
    )
    words = vocabulary_of(everything)
    weights = fit(featurize(*training_rows(everything, made), words), classes)
    scale = float(np.quantile(np.abs(weights[weights != 0]), 0.9995)) / 127
    packed = np.clip(np.round(weights / scale), -127, 127).astype(np.int8)
    header = {
        "sha256": fingerprint(intents),
        "intents": list(intents),
        "scale": scale,
        "temperature": temperature,
        "similarity_weight": similarity_weight,
        "needs": {name: list(intent.needs) for name, intent in intents.items()},
        "inherits": {name: list(intent.inherits) for name, intent in intents.items()},
        "vocabulary": words,
        "sentences": dict(zip(intents, sentences_by_intent(everything, classes), strict=True)),
    }
    content = json.dumps(header).encode() + b"\n" + packed.tobytes()
    model.parent.mkdir(parents=True, exist_ok=True)
    model.write_bytes(content)
    click.echo(f"{model}: {model.stat().st_size:,} bytes, {len(everything)} sentences, {classes} intents")


if __name__ == "__main__":
    train()
