"""Words that name many occupations: which of them ask back, and what they may mean."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from knowledge.data_files import read_yaml
from knowledge.title_words import normal_words

_FILE = Path(__file__).parent / "aliases" / "broad.yaml"


class BroadTitle(NamedTuple):
    """A word or phrase that names several occupations."""

    written: str
    kind: str
    """`broad`: those with most jobs are offered; `ambiguous`: offered in order; `default`: the first is meant."""
    codes: tuple[str, ...]
    """SOC codes or prefixes."""


@cache
def broad_titles() -> dict[str, BroadTitle]:
    """Every such word of `aliases/broad.yaml` by its normalised words."""
    loaded: dict[str, dict[str, list[str]]] = read_yaml(_FILE)
    return {
        " ".join(normal_words(written)): BroadTitle(written, kind, tuple(codes))
        for kind, entries in loaded.items()
        for written, codes in entries.items()
    }


@cache
def _most_words() -> dict[str, int]:
    """Of the first words of all such titles, how many words a title has that starts with it."""
    most: dict[str, int] = {}
    for name in broad_titles():
        first = name.split(" ", 1)[0]
        most[first] = max(most.get(first, 0), name.count(" ") + 1)
    return most


def longest_from(word: str) -> int:
    """Words of the longest such title that starts with a normalised word; 0 without one."""
    return _most_words().get(word, 0)


def broad_title(words: Sequence[str]) -> BroadTitle | None:
    """What the normalised words name, when that is several occupations."""
    return broad_titles().get(" ".join(words))
