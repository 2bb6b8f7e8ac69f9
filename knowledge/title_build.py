"""Compiles the titles of all occupations into the columns of the title index."""

from array import array
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Mapping

from knowledge.rows import Title
from knowledge.title_spelling import triples
from knowledge.title_store import Ragged, Store
from knowledge.title_words import normal_words, readings, split_off_abbreviation, stem

_RANK = {"own": -1, "soc": 0, "everyday": 1, "short": 2, "reported": 3, "alternate": 4, "census": 5}
_SHORT = 65_535  # words that two bytes can number
_OWN_NAMES = ("soc", "everyday")


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
    entry_socs, entry_names = [], []
    for entry_key in keys:
        owners = entries[entry_key].owners
        order = sorted(owners, key=lambda soc: (owners[soc], soc in all_other, -weights.get(soc, 0), soc))
        entry_socs.append([number[soc] for soc in order])
        entry_names.append([int(owners[soc] <= _RANK[_OWN_NAMES[-1]]) for soc in order])
    word_entries: list[list[int]] = [[] for _ in words]
    word_socs: list[Counter[int]] = [Counter() for _ in words]
    head_socs: list[Counter[int]] = [Counter() for _ in words]
    sizes = array("I", bytes(4 * len(socs)))
    for entry, numbers in enumerate(entry_words):
        for word in dict.fromkeys(numbers):
            word_entries[word].append(entry)
            word_socs[word].update(entry_socs[entry])
        head_socs[numbers[-1]].update(entry_socs[entry])
        for soc in entry_socs[entry]:
            sizes[soc] += 1
    gram_words: dict[str, list[int]] = defaultdict(list)
    stem_words: dict[str, list[int]] = defaultdict(list)
    for place, spelled in enumerate(words):
        stem_words[stem(spelled)].append(place)
        for gram in sorted(triples(spelled)):
            gram_words[gram].append(place)
    grams = sorted(gram_words)
    stems = sorted(stem_words)
    return Store(
        socs=socs,
        soc_titles=[soc_titles[soc] for soc in socs],
        soc_weights=array("f", [weights.get(soc, 0.0) for soc in socs]),
        catch_all=array("B", [soc in all_other for soc in socs]),
        written=[entries[entry_key].written for entry_key in keys],
        keys=keys,
        entry_socs=Ragged.of(entry_socs),
        entry_names=Ragged.of(entry_names, "B"),
        entry_words=Ragged.of(entry_words, "I" if len(words) > _SHORT else "H"),
        words=words,
        word_entries=Ragged.of(word_entries, "I"),
        word_socs=Ragged.of([sorted(counts) for counts in word_socs]),
        word_counts=Ragged.of([[counts[soc] for soc in sorted(counts)] for counts in word_socs]),
        head_socs=Ragged.of([sorted(counts) for counts in head_socs]),
        head_counts=Ragged.of([[counts[soc] for soc in sorted(counts)] for counts in head_socs]),
        soc_sizes=sizes,
        grams=grams,
        gram_words=Ragged.of([gram_words[gram] for gram in grams], "I" if len(words) > _SHORT else "H"),
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
