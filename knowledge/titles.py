"""Job title -> occupation: the index of everything that people call the occupations."""

import heapq
import math
from array import array
from collections import defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple, Self

from knowledge.models import Match
from knowledge.rows import Title
from knowledge.title_build import compile_titles
from knowledge.title_spelling import Spelling
from knowledge.title_store import Store
from knowledge.title_words import normal_words, readings, stem, word_lists


@dataclass(frozen=True)
class Weights:
    """How much each sign counts; set by trial on titles left out of the index."""

    family: float = 0.55
    """A word of the same stem, against the word itself."""
    look_alike: float = 0.75
    """A misspelled word's most likely meaning, times its similarity."""
    seniority: float = 0.35
    """A word such as "senior", against any other."""
    head: float = 0.6
    """Extra for both titles ending in the same word."""
    pair: float = 0.5
    """Extra for two words standing side by side in both."""
    neighbours: int = 30
    power: float = 4.0
    """How fast a less similar title's vote falls."""
    votes: float = 1.0
    words: float = 0.5
    heads: float = 0.5
    catch_all: float = 0.9
    prior: float = 0.01


class Slot(NamedTuple):
    """One word of a query and the known words it may stand for."""

    word: str
    alternatives: dict[int, float]
    """Known word -> how much it counts, 0 to 1."""
    weight: float
    """How telling the word is."""


class TitleIndex:
    """Everything that people call the occupations; finds the occupations that a job title may mean."""

    def __init__(self, store: Store, weights: Weights = Weights()) -> None:  # noqa: B008  (frozen)
        self._store = store
        self._weights = weights
        self._entry = {key: place for place, key in enumerate(store.keys)}
        self._word = {word: place for place, word in enumerate(store.words)}
        self._soc = {soc: place for place, soc in enumerate(store.socs)}
        self._spelling = Spelling(store.words, store.grams, store.gram_words)
        total = len(store.keys) + 1
        self._idf = array(
            "f",
            [math.log(total / (store.word_entries.length(place) + 0.5)) for place in range(len(store.words))],
        )
        families: dict[str, list[int]] = defaultdict(list)
        for place, word in enumerate(store.words):
            families[stem(word)].append(place)
        self._families = families
        self._seniority = frozenset(word_lists()["seniority"])
        self._rarest = math.log(total / 0.5)

    @classmethod
    def build(cls, titles: Iterable[Title], weights: Mapping[str, float], all_other: Container[str]) -> Self:
        """Compile `titles`. `weights`: employment by SOC code, for ties; `all_other`: the catch-all codes."""
        return cls(compile_titles(titles, weights, all_other))

    @classmethod
    def from_bytes(cls, blob: bytes) -> Self:
        """The index that `to_bytes` wrote; raises BaseInvalid for anything else."""
        return cls(Store.from_bytes(blob))

    def to_bytes(self) -> bytes:
        """The compiled index as one blob."""
        return self._store.to_bytes()

    def search(self, text: str, limit: int = 5) -> list[Match]:
        """The occupations that the job title `text` may mean, one entry an occupation, best first."""
        parts = readings(text)
        exact = self.exact(text)
        found = {match.soc: match for match in exact}
        if len(found) < limit:
            for match in self._similar(parts, limit + len(found), certain=bool(exact)):
                found.setdefault(match.soc, match)
        return list(found.values())[:limit]

    def exact(self, text: str) -> list[Match]:
        """The occupations that have a title of exactly these words, best first."""
        found: dict[int, Match] = {}
        for part in readings(text):
            entry = self._entry.get(" ".join(normal_words(part)))
            if entry is None:
                continue
            for rank, soc in enumerate(self._store.entry_socs[entry]):
                reason = f'known title "{self._store.written[entry]}"'
                found.setdefault(soc, self._match(soc, entry, 1.0 if rank == 0 else 0.9, reason))
        return list(found.values())

    def _match(self, soc: int, entry: int, score: float, reason: str) -> Match:
        return Match(
            soc=self._store.socs[soc],
            title=self._store.soc_titles[soc],
            matched=self._store.written[entry],
            score=round(score, 3),
            reason=reason,
        )

    def _slots(self, words: Sequence[str]) -> list[Slot]:
        slots = []
        for word in words:
            alternatives: dict[int, float] = {}
            for other in self._families.get(stem(word), ()):
                alternatives[other] = self._weights.family
            known = self._word.get(word)
            if known is not None:
                alternatives[known] = 1.0
                weight = self._idf[known]
            else:
                repairs = self._spelling.repairs(word)
                for repair in repairs:
                    if repair.similarity > 0.6:
                        value = self._weights.look_alike * repair.similarity**2
                        alternatives[repair.word] = max(alternatives.get(repair.word, 0), value)
                weight = self._rarest * 0.8
                if alternatives:
                    best = max(alternatives, key=alternatives.__getitem__)
                    weight = max(self._idf[best], 3.0)
            if word in self._seniority:
                weight *= self._weights.seniority
            slots.append(Slot(word, alternatives, weight))
        return slots

    def _similar(self, parts: Sequence[str], limit: int, certain: bool) -> list[Match]:
        votes: dict[int, float] = defaultdict(float)
        best: dict[int, tuple[float, int]] = {}
        for part in parts:
            slots = self._slots(normal_words(part))
            if not slots:
                continue
            for soc, (score, entry, similarity) in self._ranked(slots).items():
                votes[soc] += score
                if entry >= 0 and similarity > best.get(soc, (0.0, -1))[0]:
                    best[soc] = (similarity, entry)
        top = heapq.nlargest(limit, votes, key=lambda soc: (votes[soc], -soc))
        total = sum(votes.values()) or 1.0
        matches = []
        for soc in top:
            similarity, entry = best.get(soc, (0.0, -1))
            share = votes[soc] / total
            score = min(0.89 if certain else 0.97, 0.5 * similarity + 0.45 * share)
            if entry >= 0:
                reason = f'like "{self._store.written[entry]}"'
                matches.append(self._match(soc, entry, score, reason))
            else:
                matches.append(
                    Match(
                        soc=self._store.socs[soc],
                        title=self._store.soc_titles[soc],
                        matched=self._store.soc_titles[soc],
                        score=round(score, 3),
                        reason="words in common",
                    )
                )
        return matches

    def _ranked(self, slots: Sequence[Slot]) -> dict[int, tuple[float, int, float]]:
        weights, store = self._weights, self._store
        neighbours = self._neighbours(slots)
        votes: dict[int, float] = defaultdict(float)
        best: dict[int, tuple[float, int]] = {}
        for similarity, entry in neighbours:
            owners = store.entry_socs[entry]
            vote = similarity**weights.power / len(owners) ** 0.5
            for soc in owners:
                votes[soc] += vote
                if soc not in best:
                    best[soc] = (similarity, entry)
        cast = sum(votes.values()) or 1.0
        evidence = self._evidence(slots)
        strongest = max(evidence.values(), default=1.0) or 1.0
        result = {}
        for soc in votes.keys() | evidence.keys():
            score = (
                weights.votes * votes.get(soc, 0.0) / cast
                + weights.words * evidence.get(soc, 0.0) / strongest
            )
            if store.catch_all[soc]:
                score *= weights.catch_all
            similarity, entry = best.get(soc, (0.0, -1))
            result[soc] = (score, entry, similarity)
        return result

    def _neighbours(self, slots: Sequence[Slot]) -> list[tuple[float, int]]:
        """The most similar titles, as similarity and entry, best first."""
        store, weights = self._store, self._weights
        partial: dict[int, float] = defaultdict(float)
        for slot in slots:
            square = slot.weight**2
            seen: dict[int, float] = {}
            for word, value in sorted(slot.alternatives.items(), key=lambda item: item[1]):
                for entry in store.word_entries[word]:
                    seen[entry] = value
            for entry, value in seen.items():
                partial[entry] += value * square
        likely = heapq.nlargest(4 * weights.neighbours, partial, key=partial.__getitem__)
        length = self._length([slot.weight for slot in slots])
        scored = [(self._similarity(slots, entry) / length, entry) for entry in likely]
        return heapq.nlargest(weights.neighbours, scored)

    def _length(self, idf: Sequence[float]) -> float:
        squares = [value * value for value in idf]
        total = sum(squares) + self._weights.head * squares[-1]
        total += self._weights.pair * sum(a * b for a, b in zip(idf, idf[1:], strict=False))
        return math.sqrt(total)

    def _similarity(self, slots: Sequence[Slot], entry: int) -> float:
        words = self._store.entry_words[entry]
        idf = [self._idf[word] for word in words]
        positions = {word: place for place, word in enumerate(words)}
        last = len(words) - 1
        dot, before, strength = 0.0, -9, 0.0
        for place, slot in enumerate(slots):
            at, value = -9, 0.0
            for word, worth in slot.alternatives.items():
                if worth > value and word in positions:
                    at, value = positions[word], worth
            if value:
                dot += value * slot.weight**2
                if at == last and place == len(slots) - 1:
                    dot += self._weights.head * value * slot.weight**2
                if at == before + 1:
                    dot += self._weights.pair * min(value, strength) * slot.weight * slots[place - 1].weight
            before, strength = at, value
        return dot / self._length(idf)

    def _evidence(self, slots: Sequence[Slot]) -> dict[int, float]:
        """How much the words, one by one, speak for each occupation."""
        store = self._store
        evidence: dict[int, float] = defaultdict(float)
        total = len(store.keys)
        for place, slot in enumerate(slots):
            if not slot.alternatives:
                continue
            head = place == len(slots) - 1
            word = max(slot.alternatives, key=slot.alternatives.__getitem__)
            value = slot.alternatives[word]
            tables = [(store.word_socs, store.word_counts, self._weights.words)]
            if head:
                tables.append((store.head_socs, store.head_counts, self._weights.heads))
            for socs, counts, worth in tables:
                share = store.word_entries.length(word) / total
                for soc, count in zip(socs[word], counts[word], strict=True):
                    evidence[soc] += (
                        value * worth * math.log1p(count / (0.5 + 2 * store.soc_sizes[soc] * share))
                    )
        return evidence
