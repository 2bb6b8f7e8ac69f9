"""A question as the readers of occupations see it: which words are free, how titles have them, where names end."""

import re
from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from bot.understanding.near_titles import near_word
from bot.understanding.normalize import Text
from bot.understanding.occupation_words import occupation_words
from knowledge.models import Match
from knowledge.title_words import normal_word, normal_words, word_lists
from knowledge.titles import TitleIndex

_BREAKS = frozenset(",;/?!()|+:")
_FRAME = re.compile(
    r"\b(?:how|hwo|hw|howe|wat|waht|what|whats|wht) (?:much|mch|muhc|mutch|many|do|does|is|are)\b.*"
    r"\b(?:makes?|mak|maek|made|gets?|bring|do|doing|exist|there)\b"
)
"""How much do ... make, in the many ways people type it."""
_CODE = re.compile(r"(?<![\d-])\d{2}-\d{4}(?:\.\d{2})?(?![\d-])")
_CATCH_ALL = 0.7
ALL_OTHER = "All Other"
"""In the titles of the occupations that gather what has none of its own."""
JOINTS = frozenset({"and", "or", "vs", "versus", "than", "&"})
"""Words that part two names: "nurse or teacher"."""
# How the name of a doer ends; a lone word that ends otherwise is seldom meant as a job.
DOER = (
    "er", "ers", "or", "ors", "ist", "ists", "ian", "ians", "ant", "ants", "ent", "ents", "eer", "eers",
    "man", "men", "woman", "women", "smith", "smiths", "wright", "wrights", "ess",
)  # fmt: skip


class Named(NamedTuple):
    """Words of a question that name an occupation, before the words round them are weighed."""

    first: int
    last: int
    """Places of its first and last word."""
    matches: tuple[Match, ...]
    base: float
    """How surely the words alone name an occupation, 0 to 1."""
    broad: bool
    lent: bool = False
    """Whether a part of the name stands with another one."""

    def overlaps(self, other: "Named") -> bool:
        """Whether two names share a word."""
        return self.first <= other.last and other.first <= self.last


class OccupationText:
    """One question; a `place` is the index of a word."""

    def __init__(self, text: Text, index: TitleIndex, taken: Sequence[tuple[int, int]]) -> None:
        """`taken`: spans of `text.folded` read as something else."""
        self.index, self.lists = index, occupation_words()
        self.folded, self.tokens, self.words = text.folded, text.tokens, text.words
        self._cleaned = text.cleaned
        codes = [match.span() for match in _CODE.finditer(text.folded)] if "-" in text.folded else []
        self.codes = [span for span in codes if index.by_code(text.folded[slice(*span)][:7])]
        """Spans of the SOC codes typed as such."""
        unrelated = [match.span() for match in self.lists.unrelated.finditer(text.folded)]
        blocked = [*taken, *self.codes, *unrelated]
        self.free = [
            not blocked or not any(token.start < end and start < token.end for start, end in blocked)
            for token in self.tokens
        ]
        """Of each word, whether it is read as nothing else."""
        self.normal = [normal_word(word) for word in self.words]
        """Of each word, the words by which titles have it: none, one or several."""
        gaps = [text.folded[a.end : b.start] for a, b in pairwise(self.tokens)]
        self.breaks = [gap != " " and not _BREAKS.isdisjoint(gap) for gap in gaps] + [True]
        """Of each word, whether a clause ends behind it."""
        career = self.lists.career
        self.career = frozenset([place for place, word in enumerate(self.words) if word in career])
        """Places of the words that speak of work."""

    @cached_property
    def misspelt(self) -> frozenset[int]:
        """Places of the words that may be misspelt: long, and in no title."""
        return frozenset([place for place, word in enumerate(self.words) if self._is_misspelt(place, word)])

    @cached_property
    def slips(self) -> frozenset[int]:
        """Places of misspelt words of the frame of a question about work: "plumbr salry"."""
        return frozenset(
            place
            for place in self.misspelt
            if self.free[place]
            and self.words[place] not in self.lists.filler
            and near_word(self.words[place], self.lists.career)
        )

    @cached_property
    def framed(self) -> bool:
        """Whether the question is about work by its frame, or is a name alone: "nurce?"."""
        if self.career or self.slips or _FRAME.search(self.folded):
            return True
        return (
            sum(
                free and word not in self.lists.filler
                for free, word in zip(self.free, self.words, strict=True)
            )
            == 1
        )

    @cached_property
    def capitals(self) -> bool:
        """Whether the whole text is in capitals."""
        return self._cleaned.isupper()

    def between(self, first: int, last: int) -> str:
        """The text from one word to another, both included."""
        return self.folded[self.tokens[first].start : self.tokens[last].end]

    def similar(self, title: str) -> list[Match]:
        """The occupations whose titles are most like one; a named occupation before a catch-all about as like."""
        found = self.index.search(title)
        claims = {match.soc: match.score * (_CATCH_ALL if ALL_OTHER in match.title else 1) for match in found}
        return sorted(found, key=lambda match: -claims[match.soc])

    def keeps_head(self, title: str, place: int) -> bool:
        """Whether a title has the word at a place, which says what somebody is, or that word says little."""
        head = self.normal[place][-1]
        return head in word_lists().generic or head in normal_words(title)

    def gap(self, place: int) -> str:
        """What stands between a word and the next one."""
        if place + 1 == len(self.tokens):
            return ""
        return self.folded[self.tokens[place].end : self.tokens[place + 1].start]

    def in_capitals(self, place: int) -> bool:
        """Whether a word is in capitals in a text that is not."""
        token = self.tokens[place]
        return self._cleaned[token.start : token.end].isupper() and not self.capitals

    def _is_misspelt(self, place: int, word: str) -> bool:
        return (
            len(word) > 4
            and word.isalpha()
            and not word.endswith("ed")
            and word not in self.lists.everyday
            and not all(map(self.index.knows, self.normal[place]))
        )
