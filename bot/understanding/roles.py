"""Which of several occupations a question asks about, and which only tell who asks: the background.

"Im a cashier, how do i become a florist" asks about florists; the cashier is where the person comes from.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from bot.understanding.data import read
from bot.understanding.mentions import Mention

_REACH = 60
"""Characters before a name that are looked at."""


class _Patterns(NamedTuple):
    own: re.Pattern[str]
    theirs: re.Pattern[str]


def with_roles(named: Sequence[Mention], folded: str) -> tuple[Mention, ...]:
    """The occupations, those marked that only tell who asks; none is where nothing else is named.

    What somebody else is or does stands behind what is asked about, but before what the person is or was.
    """
    if len(named) < 2:
        return tuple(named)
    for told in (_is_own_or_theirs, _is_own):
        marked = [
            replace(one, background=told(folded[max(0, one.start - _REACH) : one.start])) for one in named
        ]
        asked = {one.best.soc for one in marked if not one.background}
        if asked:
            return tuple(replace(one, background=one.best.soc not in asked) for one in marked)
    return tuple(named)


def _is_own(before: str) -> bool:
    return _patterns().own.search(before) is not None


def _is_own_or_theirs(before: str) -> bool:
    return _is_own(before) or _patterns().theirs.search(before) is not None


@cache
def _patterns() -> _Patterns:
    lists = {name: "|".join(_longest_first(phrases)) for name, phrases in read("roles").items()}
    tail = rf"(?:[ ,]+(?:{lists['between']}))*[ ,]+$"
    return _Patterns(
        own=re.compile(rf"(?<![a-z'])(?:{lists['own']}|{lists['left']}){tail}"),
        theirs=re.compile(rf"\b(?:{lists['people']}),?(?: who| that)? (?:{lists['theirs']}){tail}"),
    )


def _longest_first(phrases: str) -> list[str]:
    return sorted((re.escape(phrase.strip()) for phrase in phrases.split(",")), key=len, reverse=True)
