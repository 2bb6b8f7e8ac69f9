"""Compiles the titles of all occupations into the columns of the title index."""

from array import array
from collections import defaultdict
from collections.abc import Container, Iterable, Mapping

from knowledge import title_descriptions as descriptions
from knowledge import title_likelihood as likelihood
from knowledge.rows import Title
from knowledge.title_spelling import sound
from knowledge.title_store import Ragged, Store
from knowledge.title_words import normal_words, readings, split_off_abbreviation, stem

_RANK = {
    "own": -1,
    "soc": 0,
    "everyday": 1,
    "listed": 2,
    "short": 3,
    "reported": 4,
    "alternate": 5,
    "census": 6,
}
_SHORT = 65_535  # words that two bytes can number


def compile_titles(titles: Iterable[Title], weights: Mapping[str, float], all_other: Container[str]) -> Store:
    """The columns of the index over `titles`. `weights`: employment; `all_other`: catch-all codes."""
    rows = sorted(titles, key=lambda row: (_RANK.get(row.kind, 9), row.soc, row.title))
    socs = sorted({row.soc for row in rows})
    number = {soc: place for place, soc in enumerate(socs)}
    soc_titles = {row.soc: row.title for row in reversed(rows)}
    entries = _entries(rows)
    keys = sorted(entries)
    words = sorted({word for entry_key in keys for word in entry_key.split()})
    word_number = {word: place for place, word in enumerate(words)}
    entry_words = [[word_number[word] for word in entry_key.split()] for entry_key in keys]
    entry_socs, entry_kinds = [], []
    for entry_key in keys:
        owners = entries[entry_key].owners
        order = sorted(owners, key=lambda soc: (owners[soc], soc in all_other, -weights.get(soc, 0), soc))
        entry_socs.append([number[soc] for soc in order])
        entry_kinds.append([owners[soc] - _RANK["own"] for soc in order])
    word_entries: list[list[int]] = [[] for _ in words]
    for entry, numbers in enumerate(entry_words):
        for word in dict.fromkeys(numbers):
            word_entries[word].append(entry)
    sound_words: dict[str, list[int]] = defaultdict(list)
    stem_words: dict[str, list[int]] = defaultdict(list)
    for place, spelled in enumerate(words):
        stem_words[stem(spelled)].append(place)
        sound_words[sound(spelled)].append(place)
    sounds = sorted(sound_words)
    stems = sorted(stem_words)
    stem_number = {name: place for place, name in enumerate(stems)}
    word_stems = [stem_number[stem(word)] for word in words]
    signs, sign_socs, sign_weights, shares = likelihood.columns(entry_words, entry_socs, word_stems, socs)
    described_stems, described_socs, described_weights = descriptions.columns(socs)
    return Store(
        socs=socs,
        soc_titles=[soc_titles[soc] for soc in socs],
        soc_weights=array("f", [weights.get(soc, 0.0) for soc in socs]),
        catch_all=array("B", [soc in all_other for soc in socs]),
        written=[entries[entry_key].written for entry_key in keys],
        keys=keys,
        entry_socs=Ragged.of(entry_socs),
        entry_kinds=Ragged.of(entry_kinds, "B"),
        entry_words=Ragged.of(entry_words, "I" if len(words) > _SHORT else "H"),
        words=words,
        word_entries=Ragged.of(word_entries, "I"),
        signs=signs,
        sign_socs=sign_socs,
        sign_weights=sign_weights,
        shares=shares,
        sounds=sounds,
        sound_words=Ragged.of([sound_words[heard] for heard in sounds], "I" if len(words) > _SHORT else "H"),
        described_stems=described_stems,
        described_socs=described_socs,
        described_weights=described_weights,
        stems=stems,
        stem_words=Ragged.of([stem_words[name] for name in stems], "I" if len(words) > _SHORT else "H"),
    )


class _Entry:
    """One normalised title while the index is being built."""

    def __init__(self, written: str) -> None:
        self.written = written
        self.owners: dict[str, int] = {}


def _entries(rows: list[Title]) -> dict[str, _Entry]:
    """Every reading of every title by its key, with the occupations that own it."""
    entries: dict[str, _Entry] = {}
    for row in rows:
        rank = _RANK.get(row.kind, 9)
        for reading in readings(row.title):
            normal = normal_words(reading)
            if not normal:
                continue
            for part in dict.fromkeys([" ".join(normal), *map(" ".join, split_off_abbreviation(normal))]):
                entry = entries.setdefault(part, _Entry(reading))
                entry.owners.setdefault(row.soc, rank)
    return entries
