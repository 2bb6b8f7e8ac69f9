"""A choice by what is done: "the eyeglasses kind", "the one who builds bridges", after a broad noun was asked about."""

import re

from bot.conversation.said import Said, carriers, listed_words, pattern
from bot.conversation.state import ConversationState
from knowledge.base import KnowledgeBase
from knowledge.broad_titles import broad_title
from knowledge.models import Match
from knowledge.title_descriptions import stem_weights
from knowledge.title_words import normal_words, stem

_LIKELY = 0.4
"""Score of a similar title from which it is taken for the one meant."""
_CLEAR = 1.3
"""How many times likelier the best must be than the next."""
_TELLING = 4
"""Weight of a stem in a description, of 9, from which the description alone tells."""
_MOST = 80
"""Occupations of a broad noun that are looked through."""


def described_choice(reply: Said, state: ConversationState, base: KnowledgeBase) -> str | None:
    """The one occupation that a reply describes; None where it describes none, or several as well."""
    words = _telling(reply)
    if state.noun is None or not words or reply.denied:
        return None
    return _by_titles(words, state.noun, base) or _by_descriptions(words, state, base)


def describes(reply: Said) -> bool:
    """Whether a reply says what somebody does rather than what they are called."""
    return pattern("describing").search(" ".join(reply.words)) is not None


def _telling(reply: Said) -> list[str]:
    """The words that tell what is done, without those of doing anything."""
    found = pattern("describing").search(" ".join(reply.words))
    said = found["what"].split() if found else list(reply.telling)
    return [word for word in said if word not in carriers() and word not in listed_words("doing")]


def _by_titles(words: list[str], noun: str, base: KnowledgeBase) -> str | None:
    """The occupation that has a title much like the words and the noun."""
    wanted = {part for word in words for part in normal_words(word)}
    found = base.title_index.search(f"{' '.join(words)} {noun}")
    clear = len(found) == 1 or (len(found) > 1 and found[0].score >= _CLEAR * found[1].score)
    if not clear or found[0].score < _LIKELY or wanted.isdisjoint(_words(found[0])):
        return None
    return found[0].soc


def _words(match: Match) -> list[str]:
    return normal_words(match.matched)


def _by_descriptions(words: list[str], state: ConversationState, base: KnowledgeBase) -> str | None:
    """The occupation of the noun whose description the words are most telling of."""
    broad = broad_title(normal_words(state.noun or ""))
    if broad is None:
        return None
    stems = {stem(part) for word in words for part in re.findall(r"[a-z]+", word)}
    weights = stem_weights()
    scores = {
        match.soc: sum(weights.get(match.soc, {}).get(one, 0) for one in stems)
        for match in base.title_index.under(broad.codes, by_jobs=True, limit=_MOST)
    }
    best = sorted(scores, key=scores.__getitem__, reverse=True)[:2]
    if not best or scores[best[0]] < _TELLING or (len(best) > 1 and scores[best[0]] == scores[best[1]]):
        return None
    return best[0]
