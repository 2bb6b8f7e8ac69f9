"""Occupations described by what is done: `people who clean teeth`, `the guy that reads meters`, `laying bricks`."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from bot.understanding.data import read
from bot.understanding.occupation_text import DOER, Named, OccupationText
from knowledge.broad_titles import broad_title
from knowledge.title_words import singular
from knowledge.titles import TitleIndex

_WHO = re.compile(
    r"\b(?:people|ppl|persons?|someone|somebody|guys?|man|men|wom[ae]n|lad(?:y|ies)|folks?|workers?|ones?|those) "
    r"(?:who|that|which) "
)
_ENDS = frozenset({
    "make", "makes", "earn", "earns", "get", "gets", "salary", "salaries", "pay", "paid", "wage", "wages", "how",
    "what", "is", "are", "do", "does", "for", "need", "needs", "called", "in", "near", "at", "per", "job", "jobs",
    "income",
})  # fmt: skip
_LITTLE = frozenset({"a", "an", "the", "their", "your", "our", "my", "peoples", "other", "all"})
_LONGEST = 5
_OBJECT = 3
"""Words of what a doing is done to."""
_LETTERS = 5
"""Of the shortest doing: "laying"."""
_LEAST = 0.4
_BASE = 0.75
_DOING_BASE = 0.6
_CHOICES = 4
_TRADE = 0.45
"""Score of the likest title, from which a kind of work names whoever does it."""
_KNOWN = 0.99
"""Score of a title of exactly these words."""
_CLEAR = 1.3
"""How many times likelier the best title must be than the next, not to be asked about."""


def described(text: OccupationText) -> list[Named]:
    """The occupations that a text describes; several choices where none is clear."""
    people = [named for match in _WHO.finditer(text.folded) if (named := _people(text, match))]
    gerunds = [
        place
        for place, word in enumerate(text.words)
        if word.endswith("ing") and len(word) > _LETTERS and word not in text.lists.filler
    ]
    doings = [named for place in gerunds if (named := _doing(text, place))]
    trades = [named for place in range(1, len(text.words)) if (named := _trade(text, place))]
    found = list(people)
    for one in (*doings, *trades):
        if not any(map(one.overlaps, found)):
            found.append(one)
    return found


def _people(text: OccupationText, who: re.Match[str]) -> Named | None:
    """Those of whom a text tells what they do."""
    first = next((place for place, token in enumerate(text.tokens) if token.start >= who.end()), None)
    if first is None:
        return None
    last = _end(text, first, _LONGEST)
    if last == first:
        return None
    words = [singular(text.words[first]), *text.words[first + 1 : last + 1]]
    similar = max(
        (text.similar(title) for title in (text.between(first, last), *_titles(words, text.index))),
        key=lambda found: found[0].score if found else 0.0,
    )
    if not similar or similar[0].score < _LEAST:
        return None
    clear = len(similar) == 1 or similar[0].score >= min(_KNOWN, _CLEAR * similar[1].score)
    place = next(place for place, token in enumerate(text.tokens) if token.start == who.start())
    return Named(place, last, tuple(similar[:_CHOICES]), _BASE, broad=not clear)


def _doing(text: OccupationText, first: int) -> Named | None:
    """Whoever does what a text speaks of, when there is a title of just that: "driving forklifts"."""
    last = _end(text, first, _OBJECT + 1)
    stem = text.words[first].removesuffix("ing")
    for end in range(last, first, -1):
        done_to = text.words[first + 1 : end + 1]
        if not text.lists.filler.isdisjoint({*done_to} - _LITTLE):
            continue
        for verb in (stem, f"{stem}e", stem[:-1]):
            for title in _titles([verb, *done_to], text.index):
                known = text.index.exact(title)
                if known:
                    return Named(first, end, tuple(known[:_CHOICES]), _DOING_BASE, broad=False)
    return None


def _trade(text: OccupationText, last: int) -> Named | None:
    """Whoever does the work that a text speaks of: "bicycle repair", "paving work"."""
    if text.words[last] not in _works() or not text.free[last]:
        return None
    first = last
    while first > 0 and last - first < _OBJECT and not text.breaks[first - 1] and _done_to(text, first - 1):
        first -= 1
    words = [word for place in range(first, last + 1) for word in text.normal[place]]
    if first == last or text.index.has(words) or broad_title(words):
        return None
    similar = text.similar(text.between(first, last))
    if not similar or similar[0].score < _TRADE:
        return None
    clear = len(similar) == 1 or similar[0].score >= _CLEAR * similar[1].score
    return Named(first, last, tuple(similar[:_CHOICES]), _DOING_BASE, broad=not clear)


def _done_to(text: OccupationText, place: int) -> bool:
    """Whether a word may be what some work is done to: in titles, and neither a title nor a doer's name itself."""
    word, normal = text.words[place], text.normal[place]
    if not text.free[place] or not normal or word in text.lists.filler or word in text.lists.everyday:
        return False
    return not word.endswith(DOER) and not text.index.has(normal) and all(map(text.index.knows, normal))


def _end(text: OccupationText, first: int, longest: int) -> int:
    """The last word of a description that starts at a word."""
    last = first
    while last + 1 < len(text.tokens) and last - first + 1 < longest:
        if text.breaks[last] or text.words[last + 1] in _ENDS or not text.free[last + 1]:
            break
        last += 1
    return last


def _titles(words: Sequence[str], index: TitleIndex) -> Iterator[str]:
    """What titles may call a person who does what `words` say, a verb and what it is done to."""
    for length in range(min(3, len(words) - 1), 0, -1):
        nouns = _nouns().get(" ".join(words[:length]))
        if nouns or length == 1:
            done_to = " ".join(word for word in words[length:] if word not in _LITTLE)
            for noun in nouns or _agents(words[0], index):
                if done_to:
                    yield f"{done_to} {noun}"
            return


def _agents(verb: str, index: TitleIndex) -> list[str]:
    """The nouns for a person who does what a verb says that stand in titles: cutter, inspector, driver."""
    stems = (verb, verb + verb[-1], verb.removesuffix("e"))
    return [noun for stem in dict.fromkeys(stems) for noun in (f"{stem}er", f"{stem}or") if index.knows(noun)]


@cache
def _nouns() -> dict[str, list[str]]:
    """Verb -> nouns of those who do it."""
    return {verb: nouns.split(", ") for verb, nouns in read("doing")["nouns"].items()}


@cache
def _works() -> frozenset[str]:
    """Nouns for the doing of something."""
    return frozenset(read("doing")["works"].split(", "))
