"""Occupations named inside a question: where, which, and how surely."""

import re
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import NamedTuple

from rapidfuzz.distance import OSA

from bot.understanding.mentions import Mention, OccupationReading
from bot.understanding.near_titles import NearTitle, certain, near_titles, near_word
from bot.understanding.normalize import Text, normalize
from bot.understanding.occupation_words import occupation_words
from knowledge.broad_titles import broad_title
from knowledge.models import Match
from knowledge.title_words import normal_words
from knowledge.titles import TitleIndex

_LONGEST = 8  # words of one mention
_SPECIALTY = 3  # words before a broad name that may narrow it
_ENOUGH = 0.5  # of a narrowed title's score, to take it over the broad name
_LONG_WORD = 8  # letters; a word so long and so close to a doer's name is no other word misspelled
_FEW = 0.3  # of a similar title's score, below which it is not worth a mention
_BREAKS = frozenset(",;/?!()|+:")
# How the name of a doer ends; a lone word that ends otherwise is seldom meant as a job.
_DOER = (
    "er", "ers", "or", "ors", "ist", "ists", "ian", "ians", "ant", "ants", "ent", "ents", "eer", "eers",
    "man", "men", "woman", "women", "smith", "smiths", "wright", "wrights", "ess",
)  # fmt: skip
_JOINTS = frozenset({"and", "or", "vs", "versus", "than", "&"})


_FRAME = re.compile(
    r"\b(?:how|hwo|hw|howe|wat|waht|what|whats|wht) (?:much|mch|muhc|mutch|many|do|does|is|are)\b.*"
    r"\b(?:makes?|mak|maek|made|gets?|bring|do|doing|exist|there)\b"
)
_CODE = re.compile(r"(?<![\d-])\d{2}-\d{4}(?:\.\d{2})?(?![\d-])")


class _Found(NamedTuple):
    """Words of the question that name an occupation, before the words round them are weighed."""

    first: int
    last: int
    """Places of its first and last word."""
    matches: tuple[Match, ...]
    base: float
    broad: bool


def find_occupations(
    text: Text | str, index: TitleIndex, taken: Sequence[tuple[int, int]] = ()
) -> OccupationReading:
    """Every occupation that a question names, in order. `taken`: spans of `text.folded` read as something else."""
    clean = normalize(text) if isinstance(text, str) else text
    if not clean.tokens:
        return OccupationReading()
    reader = _Reader(clean, index, taken)
    found = reader.found()
    named = frozenset(place for one in found for place in range(one.first, one.last + 1))
    mentions = reader.codes() + [reader.weighed(one, named) for one in found]
    return OccupationReading(tuple(sorted(mentions, key=lambda mention: mention.start)))


def _overlap(one: _Found, other: _Found) -> bool:
    return one.first <= other.last and other.first <= one.last


_ReadRun = Callable[[int, int], _Found | None]


class _Reader:
    """One question being read."""

    def __init__(self, text: Text, index: TitleIndex, taken: Sequence[tuple[int, int]]) -> None:
        self._text, self._index, self._lists = text, index, occupation_words()
        self._tokens = text.tokens
        codes = [match.span() for match in _CODE.finditer(text.folded)]
        self._codes = [span for span in codes if index.by_code(text.folded[slice(*span)][:7])]
        blocked = [*taken, *self._codes, *self._unrelated()]
        self._free = [
            not any(token.start < end and start < token.end for start, end in blocked)
            for token in self._tokens
        ]
        self._normal = [normal_words(token.word) for token in self._tokens]
        self._break = [
            bool(_BREAKS.intersection(text.folded[a.end : b.start])) for a, b in pairwise(self._tokens)
        ] + [True]
        self._capitals = text.cleaned.isupper()
        self._slips = self._misspelt_frame()
        self._framed = self._career() or bool(self._slips) or bool(_FRAME.search(text.folded))
        self._framed = self._framed or self._says_one_word()

    def _unrelated(self) -> list[tuple[int, int]]:
        """Set phrases that hold the name of an occupation and mean something else."""
        return [match.span() for match in self._lists.unrelated.finditer(self._text.folded)]

    def codes(self) -> list[Mention]:
        """The SOC codes typed as such."""
        mentions = []
        for start, end in self._codes:
            written = self._text.folded[start:end]
            match = self._index.by_code(written[:7])
            if match is not None:
                mentions.append(Mention(start, end, written, (match,), 1.0))
        return mentions

    def found(self) -> list[_Found]:
        """The names found: as known titles, then by their spelling, then by likeness alone."""
        phrases = self._by_runs((), self._respelled_phrase)
        found = [one for one in self._known() if not any(_overlap(one, phrase) for phrase in phrases)]
        found += phrases
        found += self._by_runs(found, self._respelled)
        if self._career() and not any(self.weighed(one).score >= _ENOUGH for one in found):
            found += self._by_runs(found, self._alike)
        return found

    def _known(self) -> list[_Found]:
        found: list[_Found] = []
        place = 0
        while place < len(self._tokens):
            name = self._longest_at(place)
            if name is None:
                place += 1
                continue
            joined = self._joined(found[-1], name) if found else None
            if joined is not None:
                found[-1] = joined
            else:
                found.append(self._narrowed(name, found[-1].last if found else -1))
            place = name.last + 1
        return found

    def _joined(self, before: _Found, name: _Found) -> _Found | None:
        """A name straight before a broad one as one title with it: "infosec analyst"."""
        if not name.broad or before.broad or before.last + 1 != name.first or self._break[before.last]:
            return None
        similar = self._index.search(self._words_of(before.first, name.last))
        if not similar or similar[0].score < _ENOUGH:
            return None
        return _Found(before.first, name.last, tuple(similar), name.base, broad=False)

    def _longest_at(self, first: int) -> _Found | None:
        """The longest known name that starts at a word."""
        if not self._free[first] or not self._normal[first]:
            return None
        words: list[str] = []
        best = None
        for last in range(first, min(first + _LONGEST, len(self._tokens))):
            if not self._free[last] or self._tokens[last].word in ("or", "vs", "versus", "than"):
                break
            words.extend(self._normal[last])
            if self._normal[last]:
                best = self._name(first, last, words) or best
            if self._break[last]:
                gap = self._gap(last)
                if not gap or gap.strip(", "):
                    break
        return best

    def _gap(self, place: int) -> str:
        """What stands between a word and the next one."""
        tokens = self._tokens
        return (
            self._text.folded[tokens[place].end : tokens[place + 1].start] if place + 1 < len(tokens) else ""
        )

    def _name(self, first: int, last: int, words: Sequence[str]) -> _Found | None:
        broad = broad_title(words)
        single = first == last
        word = self._tokens[first].word
        if single and word in self._lists.capitals and not self._in_capitals(first):
            return None
        base = 0.85 if not single else 0.35 if word in self._lists.everyday else 0.8
        if broad is not None:
            matches = self._index.under(broad.codes, by_jobs=broad.kind == "broad")
            if matches:
                return _Found(first, last, tuple(matches), base, broad.kind != "default")
        if single and word in self._lists.filler:
            return None
        if not self._index.has(words):
            return None
        written, matches = self._index.lookup(words)
        if not single and not self._same_joints(first, last, written):
            return None
        if single and base > 0.35:
            base = self._single_word_base(first, written, own=matches[0].matched == matches[0].title)
        return _Found(first, last, tuple(matches[:5]), base, broad=False)

    def _single_word_base(self, place: int, written: str, own: bool) -> float:
        """How far a lone word that is somewhere a job title can be trusted to be meant as one."""
        word = self._tokens[place].word
        if len(word) < 6 and written.isupper():
            return 0.65 if self._in_capitals(place) else 0.4
        if own or word.endswith(_DOER):
            return 0.75
        return 0.35

    def _in_capitals(self, place: int) -> bool:
        token = self._tokens[place]
        return not self._capitals and self._text.cleaned[token.start : token.end].isupper()

    def _same_joints(self, first: int, last: int, written: str) -> bool:
        """Whether a joint or a comma between the words belongs to the title rather than parts two of them."""
        inside = any(token.word in _JOINTS for token in self._tokens[first : last + 1])
        inside = inside or any(self._break[first:last])
        return not inside or bool({"and", "or", "&"} & set(written.lower().split())) or "," in written

    def _narrowed(self, name: _Found, previous: int) -> _Found:
        """A broad name with the specialty before it: "art teacher", "k9 officer"."""
        if not name.broad:
            return name
        first = name.first
        while first - 1 > previous and name.first - first < _SPECIALTY:
            word = self._tokens[first - 1].word
            if self._break[first - 1] or not self._free[first - 1] or word in self._lists.filler:
                break
            first -= 1
        if first == name.first:
            return name
        similar = self._index.search(self._words_of(first, name.last))
        if similar and similar[0].score >= _ENOUGH:
            return _Found(first, name.last, tuple(similar), name.base + 0.1, broad=False)
        return name

    def _words_of(self, first: int, last: int) -> str:
        return self._text.folded[self._tokens[first].start : self._tokens[last].end]

    def _by_runs(self, found: Sequence[_Found], read: _ReadRun) -> list[_Found]:
        """Read what is left between fillers and names, run by run."""
        covered = {place for one in found for place in range(one.first, one.last + 1)}
        runs: list[list[int]] = [[]]
        for place, token in enumerate(self._tokens):
            if (
                place in covered
                or not self._free[place]
                or token.word in self._lists.filler
                or place in self._slips
                or not self._normal[place]
            ):
                runs.append([])
                continue
            runs[-1].append(place)
            if self._break[place]:
                runs.append([])
        results = (read(run[0], run[-1]) for run in runs if run)
        return [result for result in results if result is not None]

    def _respelled_phrase(self, first: int, last: int) -> _Found | None:
        """A known title of several words whose spelling is off ("registerd nurse"), before its parts are read alone."""
        return self._respelled(first, last, shortest=2)

    def _respelled(self, first: int, last: int, shortest: int = 1) -> _Found | None:
        """A known title whose spelling is off, anywhere in a run; the longest one."""
        for length in range(min(last - first + 1, 4), shortest - 1, -1):
            for start in range(first, last - length + 2):
                end = start + length - 1
                if not any(self._misspelled(place) for place in range(start, end + 1)):
                    continue
                words = [word for place in range(start, end + 1) for word in self._normal[place]]
                if len(words) == 1 and self._framed and first == last:
                    near = near_titles(words[0], self._index, self._lists.everyday)
                    if near:
                        return self._near(start, near)
                for alike, spelled in self._index.respellings(words)[:3]:
                    if self._plausible(words, spelled):
                        matches, broad = self._matches_of(spelled)
                        sure = length > 1 or len(words[0]) >= _LONG_WORD
                        return _Found(start, end, matches, (0.7 if sure else 0.55) * alike, broad)
        return None

    def _says_one_word(self) -> bool:
        """Whether the text is nothing but one word and fillers: "nurce?"."""
        rest = (
            token
            for place, token in enumerate(self._tokens)
            if self._free[place] and token.word not in self._lists.filler
        )
        return len(list(rest)) == 1

    def _near(self, place: int, near: list[NearTitle]) -> _Found:
        """The occupations that a misspelt word means: those of the surest name, or a choice between several."""
        base = 0.7 if near[0].alike > 1 else 0.55
        meanings = [self._matches_of(name.words) for name in near]
        if certain(near):
            return _Found(place, place, meanings[0][0], base, meanings[0][1])
        best = {match.soc: match for matches, _ in meanings for match in matches[:2]}
        return _Found(place, place, tuple(best.values())[:5], base, broad=True)

    def _misspelt_frame(self) -> frozenset[int]:
        """The places of misspelt words of the frame of a question about work: "plumbr salry"."""
        return frozenset(
            place
            for place, token in enumerate(self._tokens)
            if self._free[place]
            and len(token.word) > 4
            and token.word not in self._lists.filler
            and self._misspelled(place)
            and near_word(token.word, self._lists.career)
        )

    def _misspelled(self, place: int) -> bool:
        word = self._tokens[place].word
        return (
            len(word) > 4
            and word.isalpha()
            and not word.endswith("ed")
            and word not in self._lists.everyday
            and not all(self._index.knows(normal) for normal in self._normal[place])
        )

    def _plausible(self, words: Sequence[str], spelled: Sequence[str]) -> bool:
        """Whether a known title is surely what was meant: hardly changed, and for a lone word a doer's name."""
        if len(words) == 1 and not spelled[-1].endswith(_DOER):
            return False
        if len(words) == 1 and not self._career() and len(words[0]) < _LONG_WORD:
            return False
        if len(words) != len(spelled):
            return True
        return all(
            word[0] == meant[0] and OSA.distance(word, meant) <= (1 if len(word) < 6 else 2)
            for word, meant in zip(words, spelled, strict=True)
            if word != meant
        )

    def _matches_of(self, words: Sequence[str]) -> tuple[tuple[Match, ...], bool]:
        broad = broad_title(words)
        if broad is not None:
            return tuple(
                self._index.under(broad.codes, by_jobs=broad.kind == "broad")
            ), broad.kind != "default"
        return tuple(self._index.lookup(words)[1][:5]), False

    def _alike(self, first: int, last: int) -> _Found | None:
        """The occupations whose titles are most like a run that is no known title."""
        last = min(last, first + _LONGEST - 1)
        if not all(
            self._index.knows(word) for place in range(first, last + 1) for word in self._normal[place]
        ):
            return None
        similar = self._index.search(self._words_of(first, last))
        if not similar or similar[0].score < _FEW:
            return None
        names_a_doer = self._normal[last][-1].endswith(_DOER)
        base = (0.6 if names_a_doer else 0.35) * similar[0].score
        return _Found(first, last, tuple(similar), base, broad=False)

    def _career(self) -> bool:
        return any(token.word in self._lists.career for token in self._tokens)

    def weighed(self, found: _Found, named: frozenset[int] = frozenset()) -> Mention:
        """The mention with its score: what the words round it say on whether work is meant.

        `named`: the places of all words that name occupations.
        """
        lists, tokens = self._lists, self._tokens
        before = tokens[found.first - 1].word if found.first and not self._break[found.first - 1] else ""
        after = tokens[found.last + 1].word if not self._break[found.last] else ""
        inside = range(found.first, found.last + 1)
        outside = [place for place in range(len(tokens)) if place not in inside]
        score = found.base
        score += 0.15 * (before in lists.before) + 0.15 * (after in lists.after)
        if any(tokens[place].word in lists.career for place in outside):
            score += 0.25
        joined = any(token.word in _JOINTS for token in tokens)  # "nurse or teacher"
        rest = (place for place in outside if self._free[place] and not (joined and place in named))
        if not any(tokens[place].word not in lists.filler for place in rest):
            score += 0.3
        if after in lists.object and before not in ("a", "an", "the", "as"):
            score -= 0.35
        return Mention(
            tokens[found.first].start,
            tokens[found.last].end,
            self._words_of(found.first, found.last),
            found.matches,
            round(max(0.0, min(1.0, score)), 3),
            found.broad,
        )
