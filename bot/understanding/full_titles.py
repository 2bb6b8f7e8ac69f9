"""Occupations named by their whole official title, or by the way an answer words it, commas and all.

People paste these from a page, or from the bot's own answer; no part of such a title names anything else.
"""

from collections.abc import Mapping

from bot.understanding.mentions import Mention
from bot.understanding.normalize import Text, split
from bot.understanding.phrases import Phrases
from knowledge.models import Match, Occupation
from responses import naming

FullTitles = Phrases[tuple[Occupation, str]]
"""Each with its occupation and as it is written."""
_TELLING = frozenset({"and", "except", "of", "other", "all", "postsecondary", "including"})


def may_hold_title(text: Text) -> bool:
    """Whether a text holds a comma or a word that tells a whole title from names that are found without it."""
    return "," in text.folded or not _TELLING.isdisjoint(text.words)


def full_titles(occupations: Mapping[str, Occupation]) -> FullTitles:
    """The titles with a comma or a telling word, each with its occupation; others are found like any name."""
    titles: dict[str, tuple[Occupation, str]] = {}
    for occupation in occupations.values():
        for title in (occupation.title, naming.people(occupation)):
            words = split(title)
            if "," in title or not _TELLING.isdisjoint(words):
                titles.setdefault(" ".join(words), (occupation, title))
    return Phrases(titles)


def find_full_titles(text: Text, titles: FullTitles) -> list[Mention]:
    """The whole titles in a text."""
    mentions = []
    for found in titles.find(text):
        occupation, title = found.value
        start, end = text.tokens[found.first].start, text.tokens[found.last - 1].end
        match = Match(
            soc=occupation.soc, title=occupation.title, matched=title, score=1.0, reason="the whole title"
        )
        mentions.append(Mention(start, end, text.folded[start:end], (match,), 1.0))
    return mentions
