"""Job title -> occupation: the index of everything that people call the occupations."""

import heapq
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Self

from knowledge.models import Match
from knowledge.rows import Title
from knowledge.title_build import compile_titles
from knowledge.title_neighbours import NONE, Nearest, Neighbours
from knowledge.title_owners import order_owners
from knowledge.title_slots import Slots
from knowledge.title_store import Store
from knowledge.title_words import normal_words, readings

_EXACT = 1.0
_REPAIRED = 0.93
_COMPARED = 2  # readings of a title compared with others: outside and inside its parenthesis
_LAST = "~"  # behind every character of a code
_BEHIND_BLANK = (
    "!"  # the character behind the blank: titles that start with a word are before the word and this
)
_REMEMBERED = 4_096
_OTHER_OWNER = 0.9  # of the score of an exact title's first owner


class TitleIndex:
    """Everything that people call the occupations; finds the occupations that a job title may mean."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._entry = dict(zip(store.keys, range(len(store.keys)), strict=True))
        self._slots = Slots(store)
        self._neighbours = Neighbours(store, self._slots.telling)
        self._places_under = lru_cache(_REMEMBERED)(self._read_places_under)
        self.longest_from = lru_cache(_REMEMBERED)(self._longest_from)
        self._known = lru_cache(_REMEMBERED)(self._owners_of_entry)

    @classmethod
    def build(cls, titles: Iterable[Title], weights: Mapping[str, float], all_other: Container[str]) -> Self:
        """Compile `titles`. `weights`: employment by SOC code, for ties; `all_other`: the catch-all codes."""
        store = compile_titles(titles, weights, all_other)
        order_owners(store, cls(store)._scores)
        return cls(store)

    @classmethod
    def from_bytes(cls, blob: bytes) -> Self:
        """The index that `to_bytes` wrote; raises BaseInvalid for anything else."""
        return cls(Store.from_bytes(blob))

    def to_bytes(self) -> bytes:
        """The compiled index as one blob."""
        return self._store.to_bytes()

    def search(self, text: str, limit: int = 5) -> list[Match]:
        """The occupations that the job title `text` may mean, one entry an occupation, best first."""
        parts = _parts(text)
        found = self._exact(parts) or self._repaired(parts)
        if len(found) < limit:
            for match in self._similar(
                parts[:_COMPARED], limit + len(found), most=0.8 if found else _REPAIRED
            ):
                found.setdefault(match.soc, match)
        return list(found.values())[:limit]

    def exact(self, text: str) -> list[Match]:
        """The occupations that have a title of exactly these words, best first."""
        return list(self._exact(_parts(text)).values())

    def lookup(self, words: Sequence[str]) -> tuple[str, list[Match]]:
        """A title of exactly these normalised words, as written, and its occupations; ("", []) for none."""
        entry = self._entry.get(" ".join(words))
        if entry is None:
            return "", []
        return self._store.written[entry], list(self._known(entry))

    def has(self, words: Sequence[str]) -> bool:
        """Whether there is a title of exactly these normalised words."""
        return " ".join(words) in self._entry

    def knows(self, word: str) -> bool:
        """Whether any title has the normalised word."""
        return self._slots.knows(word)

    def respellings(self, words: Sequence[str]) -> list[tuple[float, list[str]]]:
        """Known titles that differ from the normalised words in spelling alone, likeliest first."""
        found = [(score, spelled) for score, spelled in self._slots.respellings(words) if self.has(spelled)]
        return sorted(found, key=lambda choice: -choice[0])

    def by_code(self, soc: str) -> Match | None:
        """The occupation of a SOC code, or None."""
        place = bisect_left(self._store.socs, soc)
        if place == len(self._store.socs) or self._store.socs[place] != soc:
            return None
        return self._match(place, -1, 1.0, "code of")

    def under(self, codes: Sequence[str], by_jobs: bool, limit: int = 5) -> list[Match]:
        """The occupations under SOC codes or prefixes: those with most jobs first, or in the order given."""
        places = self._places_under(tuple(codes), by_jobs)
        return [
            self._match(place, -1, 0.9 - 0.1 * rank, "one of") for rank, place in enumerate(places[:limit])
        ]

    def _read_places_under(self, codes: tuple[str, ...], by_jobs: bool) -> list[int]:
        store = self._store
        found: list[int] = []
        for prefix in codes:
            found += range(bisect_left(store.socs, prefix), bisect_left(store.socs, prefix + _LAST))
        places = list(dict.fromkeys(found))
        if by_jobs:
            places.sort(key=lambda place: (store.catch_all[place], -store.soc_weights[place], place))
        return places

    def _longest_from(self, word: str) -> int:
        """Words of the longest title that starts with a normalised word; 0 without one."""
        keys = self._store.keys
        first, end = bisect_left(keys, word), bisect_left(keys, word + _BEHIND_BLANK)
        return max((key.count(" ") + 1 for key in keys[first:end]), default=0)

    def _owners_of_entry(self, entry: int) -> tuple[Match, ...]:
        return tuple(self._owners(entry, _EXACT, "known title"))

    def _exact(self, parts: list[list[str]]) -> dict[str, Match]:
        found: dict[str, Match] = {}
        for words in parts:
            entry = self._entry.get(" ".join(words))
            if entry is not None:
                for match in self._known(entry):
                    found.setdefault(match.soc, match)
        return found

    def _repaired(self, parts: list[list[str]]) -> dict[str, Match]:
        """Titles that differ only in the spelling of a word or two."""
        for words in parts:
            best: tuple[float, int] | None = None
            for score, spelled in self._slots.respellings(words):
                entry = self._entry.get(" ".join(spelled))
                if entry is not None and (best is None or score > best[0]):
                    best = score, entry
            if best is not None:
                return {
                    match.soc: match for match in self._owners(best[1], _REPAIRED * best[0], "spelling of")
                }
        return {}

    def _owners(self, entry: int, score: float, reason: str) -> list[Match]:
        return [
            self._match(soc, entry, score if rank == 0 else score * _OTHER_OWNER, reason)
            for rank, soc in enumerate(self._store.entry_socs[entry])
        ]

    def _similar(self, parts: list[list[str]], limit: int, most: float) -> list[Match]:
        """Occupations of similar titles, by the vote of the nearest ones and by the evidence of each word."""
        total: dict[int, float] = defaultdict(float)
        nearest: dict[int, Nearest] = {}
        for words in parts:
            scores, near = self._neighbours.scores(self._slots.of(words))
            for soc, score in scores.items():
                total[soc] += score
            for soc, title in near.items():
                nearest[soc] = max(title, nearest.get(soc, NONE))
        cast = sum(total.values()) or 1.0
        matches: list[Match] = []
        score = most
        for soc in heapq.nlargest(limit, total, key=lambda soc: (total[soc], -soc)):
            title = nearest.get(soc, NONE)
            score = min(score, most * (0.5 * title.similarity + 0.5 * (total[soc] / cast) ** 0.5))
            reason = "like" if title is not NONE else "words in common"
            matches.append(self._match(soc, title.entry, score, reason))
        return matches

    def _scores(self, words: Sequence[str]) -> dict[int, float]:
        """How much the titles like these words speak for each occupation."""
        return self._neighbours.scores(self._slots.of(words))[0]

    def _match(self, soc: int, entry: int, score: float, reason: str) -> Match:
        title = self._store.soc_titles[soc]
        matched = self._store.written[entry] if entry >= 0 else title
        return Match(
            soc=self._store.socs[soc],
            title=title,
            matched=matched,
            score=round(score, 3),
            reason=f'{reason} "{matched}"',
        )


def _parts(text: str) -> list[list[str]]:
    """The normalised words of each reading of a title, each once."""
    parts: list[list[str]] = []
    for words in map(normal_words, readings(text)):
        if words and words not in parts:
            parts.append(words)
    return parts
