"""Which of several occupations a few words mean, by the words of its titles."""

import re

from rapidfuzz import fuzz

from bot.conversation.said import carriers
from knowledge.base import KnowledgeBase
from knowledge.title_words import normal_word

POINTED = 84
"""Similarity (rapidfuzz, 0 to 100) from which a word counts as pointing at a title."""
_OF_JOB_TITLE = 96.0
"""Worth of a word that stands in one of the occupation's job titles, on the same scale."""
_MOST_OF = 0.6
"""Share of the telling words that must point at one title."""


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
