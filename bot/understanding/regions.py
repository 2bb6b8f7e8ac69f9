"""Regions for which no figures are published: `new england`, `the midwest`, `the south`."""

from bot.understanding.data import read
from bot.understanding.phrases import Phrases, listed, words_of

_DATA = read("regions")
_REGIONS = Phrases(listed(_DATA["regions"]))
_WEAK = Phrases(listed(_DATA["weak"]))
_BEFORE = words_of([_DATA["before"]])
PARTS = words_of([_DATA["parts"]])
"""Words that, in front of a state, name a part of it: "upstate", "rural"."""


def region_at(words: tuple[str, ...], at: int) -> tuple[str, int] | None:
    """The region named from a word on, as an answer says it, and the index after it."""
    found = _REGIONS.at(words, at)
    if found is None and at and words[at - 1] in _BEFORE:
        found = _WEAK.at(words, at)
    return (found.value, found.last) if found else None
