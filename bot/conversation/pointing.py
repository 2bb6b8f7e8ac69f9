"""What a few words point at among things said before: a number, first and last, or a word of a title."""

import re
from functools import cache
from pathlib import Path
from typing import Any

from rapidfuzz import fuzz

from bot.conversation.state import ConversationState
from knowledge.base import KnowledgeBase
from knowledge.data_files import read_yaml

_REFERENCES = Path(__file__).with_name("data") / "references.yaml"
POINTED = 84
"""Similarity (rapidfuzz, 0 to 100) from which a word counts as pointing at a title."""


@cache
def references() -> dict[str, Any]:
    """The words by which people point back, from `data/references.yaml`."""
    content: dict[str, Any] = read_yaml(_REFERENCES)
    return content


def listed_item(words: list[str], state: ConversationState) -> str | None:
    """ "The second one", "number 2", "2": an occupation that the last answer listed."""
    if not state.listed:
        return None
    known = references()
    pointing = len(words) == 1 or set(words) & set(known["pointing"])
    for number, names in known["ordinals"].items():
        telling = set(words) & (set(names) - {"one", "a", "b", "c", "d", "e"})
        if telling and pointing and number <= len(state.listed):
            return str(state.listed[number - 1])
    if set(words) & set(known["last"]) and pointing:
        return state.listed[-1]
    return None


def pointed_at(words: list[str], codes: tuple[str, ...], base: KnowledgeBase) -> str | None:
    """The one occupation of `codes` that the words point at: first, last, or by a word of its titles."""
    if not codes:
        return None
    for name, position in (("first", 0), ("last", -1)):
        if set(words) & set(references()[name]):
            return codes[position]
    telling = [word for word in words if word not in references()["filler"] and len(word) > 2]
    if not telling:
        return None
    scores = sorted(((_pointing(telling, soc, base), soc) for soc in codes), reverse=True)
    clear = len(scores) == 1 or scores[0][0] > scores[1][0]
    return scores[0][1] if clear and scores[0][0] >= POINTED else None


def _pointing(telling: list[str], soc: str, base: KnowledgeBase) -> float:
    """How well the best of the words fits a word of the occupation's title or, a little less, of its job titles."""
    title = re.findall(r"\w+", base.occupation(soc).title.casefold())
    job_titles = {word for row in base.titles(soc) for word in re.findall(r"\w+", row.title.casefold())}
    own = max((fuzz.ratio(word, part) for word in telling for part in title), default=0)
    return max(own, *(96.0 if word in job_titles else 0.0 for word in telling))
