"""Which of the occupations found in a text the person means, and which are ordinary words, industries or fields."""

import re

from bot.understanding.fields_of_work import JOB_NOUNS
from bot.understanding.industries import IndustryMention
from bot.understanding.limit_mentions import LimitMention
from bot.understanding.mentions import Mention
from knowledge.broad_titles import broad_title
from knowledge.title_words import normal_words

_SUPERLATIVE = re.compile(r"est\b|\bmost\b|\bleast\b|\btop\b")
_SPEAKER = re.compile(r"\b(?:i'?m|i am|we are|as) (?:an? )?$")
_HIRING = re.compile(
    r"\W{0,2}(?:who is |and |trying to |looking to )?(?:hir(?:e|ing)|recruit(?:ing)?|looking for|seeking)\b"
)
_MEANT_AFTER = re.compile(r"\W{0,3}i mean[ts]?\b")
_MEANT_BEFORE = re.compile(
    r"\b(?:i mean[ts]?|no,? wait|wait,? no|sorry|oops|scratch that|actually)\W{0,3}(?:i mean[ts]?\W{0,3})?"
    r"(?:an? |the )?$"
)
_DENIED = re.compile(r"\b(?:not|isn't|isnt|aren't|arent|instead of|rather than)(?: an?| the| about)? $")


def meant(
    found: list[Mention],
    folded: str,
    ordinary: frozenset[str],
    industries: tuple[IndustryMention, ...],
    limits: tuple[LimitMention, ...],
) -> list[Mention]:
    """The occupations meant. `ordinary`: words that questions about careers are made of."""
    named = [mention for mention in found if not _ordinary(mention, ordinary)]
    named = _without_the_speaker(_as_meant(_without_the_denied(named, folded), folded), folded)
    named = [mention for mention in named if not _is_industry(mention, named, industries)]
    return [mention for mention in named if not _is_field(mention, limits, folded)]


def _without_the_denied(named: list[Mention], folded: str) -> list[Mention]:
    """Without what the person says they do not mean: "not a butcher, a baker", "instead of plumber electrician"."""
    others = [one for one in named if not _DENIED.search(folded[: one.start])]
    return others or named


def _without_the_speaker(named: list[Mention], folded: str) -> list[Mention]:
    """Without the speaker who seeks people for another occupation: "i'm a recruiter hiring a welder"."""
    others = [
        one for one in named if not (_SPEAKER.search(folded[: one.start]) and _HIRING.match(folded, one.end))
    ]
    return others or named


def _as_meant(named: list[Mention], folded: str) -> list[Mention]:
    """Of several names the one that the person says they meant: "coders, computer programmers i mean"."""
    meant = [
        one
        for one in named
        if _MEANT_AFTER.match(folded, one.end) or _MEANT_BEFORE.search(folded[: one.start])
    ]
    return meant or named


def _is_industry(mention: Mention, named: list[Mention], industries: tuple[IndustryMention, ...]) -> bool:
    """Whether words that could name an occupation say where another one works: "developers in finance"."""
    inside = [where for where in industries if where.start < mention.end and mention.start < where.end]
    other = any(one is not mention and one.score > mention.score for one in named)
    return other and any(mention.broad or mention.score < where.score for where in inside)


def _is_field(mention: Mention, limits: tuple[LimitMention, ...], folded: str) -> bool:
    """Whether a word that is somewhere a title names a field or a wish: "green jobs", "highest paid doctors"."""
    inside = [limit for limit in limits if limit.start <= mention.start and mention.end <= limit.end]
    ordered = any(limit.kind == "order" and _SUPERLATIVE.search(limit.reason) for limit in limits)
    if any(limit.kind == "people" or (ordered and _jobs_behind(limit, folded)) for limit in inside):
        return True
    if (
        mention.plain
        or " " in mention.words
        or broad_title(normal_words(mention.words)) is not None
        or mention.best.title == mention.best.matched
    ):
        return False
    return any(limit.kind in {"group", "wish"} for limit in inside)


def _jobs_behind(limit: LimitMention, folded: str) -> bool:
    """Whether a field stands in front of a word for jobs: "business jobs"."""
    words = folded[limit.end :].split(maxsplit=1)
    return limit.kind == "group" and bool(words) and words[0].strip(",.?!") in JOB_NOUNS


def _ordinary(mention: Mention, ordinary: frozenset[str]) -> bool:
    """Whether an ordinary word was taken for a title that is spelt otherwise: "later" for "laster"."""
    same = mention.best.matched.lower().rstrip("s") == mention.words.rstrip("s")
    if len(mention.words) == 1:
        return True
    named = mention.best.reason.startswith("one of") and not mention.words.endswith("ing")
    return mention.words in ordinary and not same and not named
