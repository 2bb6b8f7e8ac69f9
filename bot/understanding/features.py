"""A masked question -> hashed features, the same in training and when answering.

A masked question has slot words in capitals where entities stood: `how much do OCCUPATION make in PLACE`.
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from zlib import crc32

BUCKETS = 1 << 16
CHARACTER_VALUE = 0.35
"""Weight of a character n-gram next to a word n-gram: there are about ten times as many of them."""

SHAPE_VALUE = 1.5
"""Weight of what is known of the question as a whole."""

SLOT_WORDS = frozenset({"OCCUPATION", "PLACE", "AMOUNT", "INDUSTRY", "SUBJECT", "EMPLOYER", "COUNTRY"})
_TOKEN = re.compile(r"[^\W_]+(?:['’*.][^\W_]+)*|\$+")
_DIGITS = re.compile(r"\d+")
_MAX_TOKENS = 60


def tokenize(masked: str) -> list[str]:
    """The words of a masked question, slot words kept in capitals.

    `an` is `a`, `$` a word and a digit `0`; apostrophes are dropped.
    """
    return [
        word if word in SLOT_WORDS else _plain(word) for word in _TOKEN.findall(masked[:600])[:_MAX_TOKENS]
    ]


def _plain(word: str) -> str:
    if word[0] == "$":
        return "dollars"
    if word == "an":
        return "a"
    if not word.isalpha():
        word = _DIGITS.sub("0", word.replace("'", "").replace("’", ""))
    return word.lower()[:24]


def word_buckets(word: str) -> tuple[int, tuple[int, ...]]:
    """Bucket of the word itself and buckets of its character 2- to 5-grams (none for a slot word)."""
    own = crc32(word.encode()) % BUCKETS
    if word in SLOT_WORDS:
        return own, ()
    padded = f"_{word}_"
    grams = {padded[i : i + n] for n in range(2, 6) for i in range(len(padded) - n + 1)}
    return own, tuple(crc32(f"#{gram}".encode()) % BUCKETS for gram in sorted(grams))


def phrase_names(tokens: Sequence[str]) -> list[str]:
    """Word 2- and 3-grams, with the ends of the question marked."""
    padded = ["^", *tokens, "$"]
    pairs = [f"{a} {b}" for a, b in pairwise(padded)]
    triples = [f"{a} {b} {c}" for a, b, c in zip(padded, padded[1:], padded[2:], strict=False)]
    return pairs + triples


def shape_names(tokens: Sequence[str], vocabulary: frozenset[str]) -> list[str]:
    """Which slots were found, how long the question is, how many of its words career questions never use."""
    unknown = sum(1 for token in tokens if token not in vocabulary and token not in SLOT_WORDS)
    names = [f"@{slot}{min(tokens.count(slot), 2)}" for slot in ("OCCUPATION", "PLACE")]
    names += [
        f"@{slot}" for slot in ("AMOUNT", "INDUSTRY", "SUBJECT", "EMPLOYER", "COUNTRY") if slot in tokens
    ]
    names.append(f"@length{min(len(tokens), 6) if len(tokens) < 8 else 8}")
    names.append(f"@unknown{min(unknown, 4)}")
    names.append(f"@share{4 * unknown // max(len(tokens), 1)}")
    return names


def bucket(name: str) -> int:
    """Bucket of a named feature."""
    return crc32(name.encode()) % BUCKETS
