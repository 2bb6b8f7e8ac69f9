"""The word lists that tell an occupation from an ordinary word, from `data/occupation_words.yaml`."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from knowledge.data_files import read_yaml

_FILE = Path(__file__).parent / "data" / "occupation_words.yaml"


@dataclass(frozen=True)
class OccupationWords:
    """The lists of `data/occupation_words.yaml`; what each is for stands there."""

    career: frozenset[str]
    before: frozenset[str]
    after: frozenset[str]
    filler: frozenset[str]
    everyday: frozenset[str]
    object: frozenset[str]
    capitals: frozenset[str]
    unrelated: re.Pattern[str]


@cache
def occupation_words() -> OccupationWords:
    """The lists, read once."""
    loaded = read_yaml(_FILE)
    phrases = "|".join(map(re.escape, sorted(loaded.pop("unrelated"), key=len, reverse=True)))
    unrelated = re.compile(rf"\b(?:{phrases})\b|(?<=[/$])hrs?\b|(?<=\d )pct\b|(?<=\dth )pct\b")
    return OccupationWords(
        **{name: frozenset(words.split()) for name, words in loaded.items()}, unrelated=unrelated
    )
