"""What a few words point at among things said before: a position, or a word of a title."""

import re
from functools import cache
from typing import TypeVar

from rapidfuzz import fuzz

from bot.conversation.said import carriers, pattern, references
from bot.conversation.state import ConversationState
from knowledge.base import KnowledgeBase
from knowledge.title_words import normal_word

_Item = TypeVar("_Item")
POINTED = 84
"""Similarity (rapidfuzz, 0 to 100) from which a word counts as pointing at a title."""
_OF_JOB_TITLE = 96.0
"""Worth of a word that stands in one of the occupation's job titles, on the same scale."""
_MOST_OF = 0.6
"""Share of the telling words that must point at one title."""


def position(text: str) -> int | None:
    """The position that a folded text points at, from 0; -1 for the last; None when it points at none.

    Numerals count only alone or behind a marker: "2", "option b", never "the commercial one".
    """
    known, pointed = references(), _ordinal().search(text)
    if pointed is not None:
        return _place(known["ordinals"], pointed.group().strip())
    words = [word.strip("().,!?") for word in text.split()]
    words = [word for word in words if word and (len(words) == 1 or word not in _POLITE)]
    if words and words[0] in known["markers"]:
        words = words[1:]
        marked = True
    else:
        marked = False
    if not words or (len(words) > 1 and not marked):
        return None
    return _place(known["numerals"], words[0].lstrip("#"))


_POLITE = frozenset(
    {"please", "pls", "plz", "ok", "okay", "the", "thanks", "um", "uh", "go", "with", "i", "want", "tho"}
)


def _place(named: dict[int, list[str]], word: str) -> int | None:
    number = next((number for number, names in named.items() if word in names), None)
    return number - 1 if number is not None and number > 0 else number


@cache
def _ordinal() -> re.Pattern[str]:
    names = "|".join(name for names in references()["ordinals"].values() for name in names)
    (written,) = references()["patterns"]["item"]
    return re.compile(written.replace("{ordinals}", names))


@cache
def pointing_words() -> frozenset[str]:
    """The ordinals and numerals, which spelling may take for a title: "latter" for a lather."""
    known = references()
    named = (*known["ordinals"].values(), *known["numerals"].values())
    return frozenset(name for names in named for name in names)


def at(items: tuple[_Item, ...], text: str) -> _Item | None:
    """The item that a folded text points at by its position; None when it points at none of them."""
    place = position(text)
    return items[place] if items and place is not None and place < len(items) else None


def listed_item(text: str, state: ConversationState) -> str | None:
    """ "The second one", "number 2", "2": an occupation that the last answer listed, or that was talked about."""
    if len(state.mentioned) == 2 and len(state.occupations) == 1 and pattern("other").search(text):
        return next(soc for soc in state.mentioned if soc not in state.occupations)
    talked = state.mentioned if len(state.mentioned) > 1 else ()
    return at(state.listed or talked, text)


def pointed_at(
    telling: tuple[str, ...], codes: tuple[str, ...], base: KnowledgeBase, *, by_job_titles: bool = True
) -> str | None:
    """The one occupation of `codes` whose titles most of the telling words point at."""
    best = best_by_words(telling, codes, base, by_job_titles=by_job_titles)
    return best[0] if len(best) == 1 else None


def best_by_words(
    telling: tuple[str, ...], codes: tuple[str, ...], base: KnowledgeBase, *, by_job_titles: bool = True
) -> list[str]:
    """The occupations that most of the words point at best; several where they point as well at each.

    `by_job_titles`: whether a word of a job title counts beside those of the occupation's own title.
    """
    words = [word for word in telling if word not in carriers()]
    scores = {soc: _pointing(words, soc, base, by_job_titles) for soc in codes}
    best = max(scores.values(), default=(0, 0.0))
    if not words or best[0] < _MOST_OF * len(words):
        return []
    return [soc for soc, score in scores.items() if score == best]


def _pointing(words: list[str], soc: str, base: KnowledgeBase, by_job_titles: bool) -> tuple[int, float]:
    """How many words point at the occupation, and how well: by its title or, a little less, by its job titles."""
    title = set(_parts(base.occupation(soc).title))
    rows = base.titles(soc) if by_job_titles else []
    job_titles = {word for row in rows for word in _parts(row.title)}
    scores = [_likeness(word, title, job_titles) for word in words]
    return sum(score > 0 for score in scores), sum(scores)


def _likeness(word: str, title: set[str], job_titles: set[str]) -> float:
    best = max((fuzz.ratio(word, part) for part in title), default=0.0)
    if word in job_titles or job_titles.intersection(normal_word(word)):
        best = max(best, _OF_JOB_TITLE)
    return best if best >= POINTED and len(word) > 1 else 0.0


def _parts(title: str) -> list[str]:
    return re.findall(r"\w+", title.casefold())
