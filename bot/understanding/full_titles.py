"""Occupations named by their whole official title, or by the way an answer words it, commas and all.

People paste these from a page, or from the bot's own answer; no part of such a title names anything else.
"""

from collections.abc import Mapping

from bot.understanding.mentions import Mention
from bot.understanding.normalize import Text, split
from bot.understanding.phrases import Phrases
from knowledge.models import Match, Occupation
from responses import naming

FullTitles = Phrases[Match]
_LEAST_WORDS = 2
"""A title of one word is found, and weighed by the words round it, like any other name."""


def full_titles(occupations: Mapping[str, Occupation]) -> FullTitles:
    """The titles of several words, each with its occupation."""
    titles: dict[str, Match] = {}
    for occupation in occupations.values():
        for title in (occupation.title, naming.people(occupation)):
            words = split(title)
            if len(words) >= _LEAST_WORDS:
                match = Match(
                    soc=occupation.soc,
                    title=occupation.title,
                    matched=title,
                    score=1.0,
                    reason="the whole title",
                )
                titles.setdefault(" ".join(words), match)
    return Phrases(titles)


def find_full_titles(text: Text, titles: FullTitles) -> list[Mention]:
    """The whole titles in a text."""
    mentions = []
    for found in titles.find(text):
        start, end = text.tokens[found.first].start, text.tokens[found.last - 1].end
        mentions.append(Mention(start, end, text.folded[start:end], (found.value,), 1.0))
    return mentions
