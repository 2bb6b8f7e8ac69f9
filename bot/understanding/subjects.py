"""A field of study named in a question: `psychology degree`, `majoring in history`, `after B.Tech`."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

from bot.understanding.data import read
from bot.understanding.normalize import Text
from bot.understanding.phrases import Found, Phrases, listed, words_of


@dataclass(frozen=True, slots=True)
class SubjectMention:
    """A field of study named in the text."""

    start: int
    end: int
    cips: tuple[str, ...]
    """Codes of the classification of instructional programs, the usual one first."""
    title: str
    """The publisher's title of the first code."""
    score: float
    reason: str


_DATA = read("subjects")
_HEADS, _STUDYING, _BETWEEN, _TAILS = (
    words_of([_DATA[key]]) for key in ("heads", "studying", "between", "tails")
)
_STOPS = frozenset(".!?;")
_LOOKED_BACK = 4
_NO_ABBREVIATION = 4
"""Letters; behind a shorter word a full stop ends no sentence: "b.sc. physics"."""
_OWN_DEGREE = frozenset(listed({"": _DATA["own_degree"]}))


class Subjects:
    """Official and everyday names of the fields of study."""

    def __init__(self, fields: Mapping[str, str]) -> None:
        self.fields = fields
        official = {_short(title): cip for cip, title in fields.items() if len(cip) == 7}
        everyday = {name: cip for name, cip in listed(_DATA["subjects"]).items() if cip in fields}
        self.phrases = Phrases({name: cip for name, cip in (official | everyday).items() if name})


def _short(title: str) -> str:
    """`Psychology, General.` -> `psychology`."""
    return title.split(" (", 1)[0].rstrip(". ").lower().removesuffix(", general").strip()


def find_subjects(text: Text, subjects: Subjects) -> tuple[SubjectMention, ...]:
    """The fields of study that a text names as such: beside a degree, a major or a word for studying."""
    words = text.words
    found = list(subjects.phrases.find(text))
    scores = [_score(text, name) for name in found]
    for near, (first, second) in enumerate(pairwise(found)):
        if second.first - first.last == 1 and words[first.last] in {
            "and",
            "or",
        }:  # "business and economics majors"
            scores[near] = scores[near + 1] = max(scores[near], scores[near + 1])
    return tuple(
        SubjectMention(
            text.tokens[name.first].start,
            text.tokens[name.last - 1].end,
            tuple(name.value.split()),
            subjects.fields[name.value.split()[0]],
            score,
            name.phrase,
        )
        for name, score in zip(found, scores, strict=True)
        if score
    )


def _score(text: Text, found: Found[str]) -> float:
    """How sure it is that a name is meant as a field of study; 0 when nothing says so."""
    words = text.words
    if found.phrase in _OWN_DEGREE:
        return 0.95
    behind = words[found.last] if found.last < len(words) else ""
    if behind in _TAILS:
        return 0.95
    before = _before(text, found.first)
    while before and before[-1] in {"a", "an", "the", "my", "general"}:
        before = before[:-1]
    if not before or (before[-1] in _HEADS and before[-2:-1] in (["no"], ["without"])):
        return 0.0
    if before[-1] in _HEADS | _STUDYING:
        return 0.85
    return 0.95 if before[-1] in _BETWEEN and len(before) > 1 and before[-2] in _HEADS | _STUDYING else 0.0


def _before(text: Text, first: int) -> list[str]:
    """The few words before a word that stand in the same sentence."""
    start = first
    while start > 0 and first - start < _LOOKED_BACK:
        gap = text.folded[text.tokens[start - 1].end : text.tokens[start].start]
        if not _STOPS.isdisjoint(gap) and len(text.words[start - 1]) >= _NO_ABBREVIATION:
            break
        start -= 1
    return list(text.words[start:first])
