"""Whether the name a person used stands for only part of the occupation that is answered for."""

from bot.understanding.question import Question
from knowledge.base import KnowledgeBase
from knowledge.brief import Brief
from knowledge.models import Match
from knowledge.title_words import normal_words

_SHORT = 4
"""Letters; abbreviations stand for the whole name."""
_STEM, _LEAST_STEM = 4, 3
_SAY_LITTLE = frozenset({"tech", "agen", "work", "spec", "assi", "repr", "rep", "sale"})
"""Beginnings of words that many different occupations end in: a cath lab tech is no other kind of tech."""
_SURE, _SYNONYMS = 2, 4
"""How many everyday names of a brief mean the same as the title; the fewer where a kind is called so too."""


def counted_with(question: Question, base: KnowledgeBase) -> str | None:
    """The person's own word, where the statistics count it with others: "dog groomer" under animal caretakers."""
    if len(question.occupations) != 1:
        return None
    match = question.occupations[0]
    brief = base.brief(match.soc)
    if len(match.matched) <= _SHORT or brief is None or not match.reason.startswith("known"):
        return None
    title = base.occupation(match.soc).title
    if _share_a_stem(normal_words(match.matched), normal_words(title)):
        return None
    return None if _same(match, brief) else match.matched.lower()


def _share_a_stem(name: list[str], title: list[str]) -> bool:
    """Whether both have a word that begins alike: "welding" and "welders"."""
    stems = {word[:_STEM] for word in name}
    own = (stems - _SAY_LITTLE) or stems
    other = {word[:_STEM] for word in title}
    return any(
        one == two
        or (min(len(one), len(two)) >= _LEAST_STEM and (one.startswith(two) or two.startswith(one)))
        for one in own
        for two in other
    )


def _same(match: Match, brief: Brief) -> bool:
    name = normal_words(match.matched)
    narrower = len(name) > 1 and any(name[-1] in normal_words(kind.name) for kind in brief.kinds)
    little = name[-1][:_STEM] in _SAY_LITTLE
    most = _SYNONYMS if not narrower else _SURE if little else 0
    synonyms = ([word[:_STEM] for word in normal_words(called)] for called in brief.also_called[:most])
    return [word[:_STEM] for word in name] in synonyms
