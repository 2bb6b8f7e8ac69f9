"""Occupations named by known titles whose spelling is off: `registerd nurse`, `plumer`."""

from collections.abc import Sequence

from rapidfuzz.distance import OSA

from bot.understanding.known_titles import meanings
from bot.understanding.near_titles import NearTitle, certain, near_titles
from bot.understanding.occupation_text import DOER, Named, OccupationText

_LONGEST = 4  # words
_LONG_WORD = 8  # letters; a word so long and so close to a doer's name is no other word misspelled
_SHORT_WORD = 6  # letters; of one word among several
_SURE, _LIKELY = 0.7, 0.55
_CHOICES = 5
_SPELLINGS = 3  # of one run of words that are looked at


def misspelt_phrase(text: OccupationText, first: int, last: int) -> Named | None:
    """A known title of several words whose spelling is off, before its parts are read alone."""
    return misspelt_title(text, first, last, shortest=2)


def misspelt_title(text: OccupationText, first: int, last: int, shortest: int = 1) -> Named | None:
    """A known title whose spelling is off, anywhere between two words; the longest one."""
    for length in range(min(last - first + 1, _LONGEST), shortest - 1, -1):
        for start in range(first, last - length + 2):
            end = start + length - 1
            if text.misspelt.isdisjoint(range(start, end + 1)):
                continue
            words = [word for place in range(start, end + 1) for word in text.normal[place]]
            if len(words) == 1 and text.framed and first == last:
                near = near_titles(words[0], text.index, text.lists.everyday)
                if near:
                    return _near(text, start, near)
            for alike, spelled in text.index.respellings(words)[:_SPELLINGS]:
                if _plausible(text, words, spelled):
                    matches, broad = meanings(spelled, text.index)
                    sure = length > 1 or len(words[0]) >= _LONG_WORD
                    return Named(start, end, matches, (_SURE if sure else _LIKELY) * alike, broad)
    return None


def _near(text: OccupationText, place: int, near: list[NearTitle]) -> Named:
    """The occupations that a misspelt word means: those of the surest name, or a choice between several."""
    base = _SURE if near[0].alike > 1 else _LIKELY
    named = [meanings(name.words, text.index) for name in near]
    if certain(near):
        return Named(place, place, named[0][0], base, named[0][1])
    best = {match.soc: match for matches, _ in named for match in matches[:2]}
    return Named(place, place, tuple(best.values())[:_CHOICES], base, broad=True)


def _plausible(text: OccupationText, words: Sequence[str], spelled: Sequence[str]) -> bool:
    """Whether a known title is surely what was meant: hardly changed, and for a lone word a doer's name."""
    if len(words) == 1 and not spelled[-1].endswith(DOER):
        return False
    if len(words) == 1 and not text.career and len(words[0]) < _LONG_WORD:
        return False
    if len(words) != len(spelled):
        return True
    short = _LONG_WORD if len(words) == 1 else _SHORT_WORD
    return all(
        word[0] == meant[0] and OSA.distance(word, meant) <= (1 if len(word) < short else 2)
        for word, meant in zip(words, spelled, strict=True)
        if word != meant
    )
