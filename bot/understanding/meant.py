"""Which of the occupations found in a text the person means, and which are ordinary words, industries or fields."""

import re

from bot.understanding.fields_of_work import JOB_NOUNS, PREPOSITIONS, SORTS
from bot.understanding.industries import IndustryMention
from bot.understanding.limit_mentions import LimitMention
from bot.understanding.mentions import Mention
from knowledge.broad_titles import broad_title
from knowledge.title_words import normal_words

_SUPERLATIVE = re.compile(r"est\b|\bmost\b|\bleast\b|\btop\b")
_OCCUPATIONS = frozenset({"jobs", "careers", "occupations", "roles", "positions", "professions"})
_DESCRIBED = re.compile(r"\b(?:who|that)\b")
_PRAISE = re.compile(r"\bbest\b")
_SPEAKER = re.compile(r"\b(?:i'?m|i am|we are|as) (?:an? )?$")
_HIRING = re.compile(
    r"\W{0,2}(?:who is |and |trying to |looking to )?(?:hir(?:e|ing)|recruit(?:ing)?|looking for|seeking)\b"
)
_MEANT_AFTER = re.compile(r"\W{0,3}i mean[ts]?\b")
_MEANT_BEFORE = re.compile(
    r"(?:\b(?:i mean[ts]?|no,? wait|wait,? no|sorry|oops|scratch that|actually|er+|make that)|[,.;]+ no)\W{0,3}"
    r"(?:i mean[ts]?\W{0,3})?(?:an? |the )?$"
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
    if len(named) > 1:
        named = _without_the_speaker(_as_meant(_without_the_denied(named, folded), folded), folded)
    named = [mention for mention in named if not _is_industry(mention, named, industries, folded)]
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
    before = [one for one in named if _MEANT_BEFORE.search(folded[: one.start])]
    return before or [one for one in named if _MEANT_AFTER.match(folded, one.end)] or named


def _is_industry(
    mention: Mention, named: list[Mention], industries: tuple[IndustryMention, ...], folded: str
) -> bool:
    """Whether words that could name an occupation say where another one works: "developers in finance"."""
    inside = [where for where in industries if where.start < mention.end and mention.start < where.end]
    other = any(one is not mention and one.score > mention.score for one in named)
    if any(
        where.score > mention.score and JOB_NOUNS.intersection(folded[where.end :].split()[:1])
        for where in inside
    ):
        return True
    return other and any(mention.broad or mention.score < where.score for where in inside)


def _is_field(mention: Mention, limits: tuple[LimitMention, ...], folded: str) -> bool:
    """Whether a word that is somewhere a title names a field or a wish: "green jobs", "highest paid doctors"."""
    inside = [limit for limit in limits if limit.start <= mention.start and mention.end <= limit.end]
    described = _DESCRIBED.search(mention.words) is not None
    if any(limit.kind in {"people", "interest"} for limit in inside) or any(
        limit.kind == "interest" and mention.start <= limit.start and limit.end <= mention.end
        for limit in (limits if described else ())
    ):
        return True
    fields = [limit for limit in limits if limit.kind == "group" and _within(mention, limit, folded)]
    if any(_asked_for(field, limits, folded) for field in fields):
        return True
    if any(limit.kind == "excluded" for limit in inside):
        return any(limit.kind in {"group", "interest", "order"} for limit in limits)
    if (
        mention.plain
        or " " in mention.words
        or broad_title(normal_words(mention.words)) is not None
        or mention.best.title == mention.best.matched
    ):
        return False
    return any(limit.kind in {"group", "wish"} for limit in inside)


def _asked_for(field: LimitMention, limits: tuple[LimitMention, ...], folded: str) -> bool:
    """Whether a field and no occupation is meant: "best paid business jobs", "growing construction jobs"."""
    if any(limit.kind == "excluded" for limit in limits):
        return True
    orders = [limit for limit in limits if limit.kind == "order"]
    if any(folded[order.end : field.start].isspace() for order in orders):
        return True
    before, behind = folded[: field.start].split(), folded[field.end :].split(maxsplit=1)
    if not _OCCUPATIONS.isdisjoint(before[-3:-1]) and before[-1] in PREPOSITIONS:
        return True
    ranked = any(limit.kind == "top" for limit in limits) or bool(_PRAISE.search(folded))
    ordered = ranked or any(_SUPERLATIVE.search(order.reason) for order in orders)
    if (ordered or " and " in field.reason) and _jobs_behind(field, folded):
        return True
    return bool(behind) and behind[0] in SORTS


def _jobs_behind(field: LimitMention, folded: str) -> bool:
    """Whether a field stands in front of a word for jobs: "business jobs"."""
    behind = folded[field.end :].split(maxsplit=1)
    return bool(behind) and behind[0].strip(",.?!") in JOB_NOUNS


def _within(mention: Mention, field: LimitMention, folded: str) -> bool:
    """Whether a name lies within a field, a noun for work behind it included: "manufacturing trades"."""
    if not field.start <= mention.start < field.end:
        return False
    beyond = folded[field.end : mention.end].split()
    return all(word in JOB_NOUNS for word in beyond)


def _ordinary(mention: Mention, ordinary: frozenset[str]) -> bool:
    """Whether an ordinary word was taken for a title that is spelt otherwise: "later" for "laster"."""
    same = mention.best.matched.lower().rstrip("s") == mention.words.rstrip("s")
    if len(mention.words) == 1:
        return True
    if mention.lent:
        return False
    broad_name = mention.best.reason.startswith("one of")
    return mention.words in ordinary and not same and not broad_name
