"""In which industry: `in hospitals`, `for the federal government`, `in the trucking industry`."""

from collections.abc import Mapping
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from bot.understanding.data import read
from bot.understanding.fields_of_work import JOB_NOUNS
from bot.understanding.normalize import Text
from bot.understanding.phrases import Found, Phrases, listed, words_of
from knowledge.models import Industry


@dataclass(frozen=True, slots=True)
class IndustryMention:
    """An industry named in the text."""

    start: int
    end: int
    code: str
    """The publisher's six-character code."""
    score: float
    reason: str


_DATA = read("industries")
_LISTS = ("prepositions", "articles", "tails", "soft_tails", "behind", "subjects")
_WORDS = {key: words_of([_DATA[key]]) for key in _LISTS}
_WEAK = frozenset(listed({"": _DATA["weak"]}))
_WORKED_IN = frozenset(listed({"": _DATA["worked_in"]}))
_EMPLOYERS = frozenset(listed({"": _DATA["employers"]}))
_WORK = frozenset({"working", "work", "works", "worked", "jobs", "job", "career", "careers", "employed"})
_GOVERNMENT = "999"
"""How the codes of governments begin, who are named in front of "jobs" as fields are: "federal jobs"."""
_CLOSE_ENOUGH = 88
"""Percent of likeness from which words in front of "industry" are taken for an official name."""


class Industries:
    """Official and everyday names of the industries."""

    def __init__(self, industries: Mapping[str, Industry]) -> None:
        finest_first = sorted(industries.values(), key=lambda industry: -industry.level)
        names = {_short(industry.name): industry.code for industry in finest_first if industry.level >= 2}
        self.official = names
        everyday = {name: code for name, code in listed(_DATA["industries"]).items() if code in industries}
        self.phrases = Phrases(names | everyday)


def _short(name: str) -> str:
    """`Sector 52 - Finance and Insurance` and `Hospitals (622)` -> the name as people would say it."""
    name = name.split(" - ", 1)[1] if name.startswith("Sector") and " - " in name else name
    return name.split(" (", 1)[0].lower()


def find_industries(text: Text, industries: Industries) -> tuple[IndustryMention, ...]:
    """The industries that a text names, in order. The words of an occupation alone are never an industry."""
    mentions: list[IndustryMention] = []
    words, at = text.words, 0
    while at < len(words):
        found = _behind_preposition(text, industries, at) or _before_tail(words, industries, at)
        if found is None:
            at += 1
            continue
        (code, first, last, phrase), score = found
        start, end = text.tokens[first].start, text.tokens[last - 1].end
        mentions.append(IndustryMention(start, end, code, score, phrase))
        at = last
    return tuple(mentions)


def _behind_preposition(text: Text, industries: Industries, at: int) -> tuple[Found[str], float] | None:
    """`in hospitals`, `at a car dealership`, `working in finance`: with nothing behind that belongs to the name."""
    words = text.words
    if words[at] not in _WORDS["prepositions"] or at + 1 >= len(words):
        return None
    if at and words[at - 1] in _WORDS["subjects"]:
        return None
    first = at + 1
    found = industries.phrases.at(words, first)
    article = words[first] in _WORDS["articles"] and first + 1 < len(words)
    if found is None and article:
        first += 1
        found = industries.phrases.at(words, first)
    if found is None:
        return None
    if found.last < len(words) and words[found.last] in _WORDS["tails"] | _WORDS["soft_tails"]:
        return found._replace(last=found.last + 1), 0.97
    if not _closes(text, found.last) or not _stands_alone(words, at, found, article):
        return None
    return found, 0.9


def _stands_alone(words: tuple[str, ...], at: int, found: Found[str], article: bool) -> bool:
    """Whether a name needs no "industry" behind it here."""
    preposition = words[at]
    if found.phrase in _EMPLOYERS:
        return preposition == "for" and (article or found.phrase.startswith(("the ", "a ")))
    if found.phrase in _WEAK and not (article and preposition != "for"):
        return found.phrase in _WORKED_IN and preposition == "in" and at > 0 and words[at - 1] in _WORK
    return True


def _closes(text: Text, last: int) -> bool:
    """Whether the name ends here: a clause ends, or a word follows that cannot belong to it."""
    if last >= len(text.words) or text.words[last] in _WORDS["behind"]:
        return True
    gap = text.folded[text.tokens[last - 1].end : text.tokens[last].start]
    return any(mark in gap for mark in ",.?!;:()")


def _before_tail(words: tuple[str, ...], industries: Industries, at: int) -> tuple[Found[str], float] | None:
    """`trucking industry`, `the health sector`, or an official name in other words in front of `industry`."""
    found = industries.phrases.at(words, at)
    if found is not None and found.last < len(words):
        if words[found.last] in _WORDS["tails"]:
            return found._replace(last=found.last + 1), 0.95
        if found.value.startswith(_GOVERNMENT) and words[found.last] in JOB_NOUNS:
            return found, 0.9
    if words[at] not in {"industry", "sector"} or at < 2:
        return None
    first = max(at - 4, 0)
    for index in range(at - 1, first - 1, -1):
        if words[index] in _WORDS["prepositions"] | _WORDS["articles"]:
            first = index + 1
            break
    phrase = " ".join(words[first:at])
    best = process.extractOne(
        phrase, list(industries.official), scorer=fuzz.ratio, score_cutoff=_CLOSE_ENOUGH
    )
    if best is None:
        return None
    code = industries.official[best[0]]
    return Found(code, first, at + 1, f"like {best[0]}"), best[1] / 100
