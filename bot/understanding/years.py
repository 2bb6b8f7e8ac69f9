"""The years that a question names: `in 2019`, `since 2018`, `2020 vs 2025`, `over the last 10 years`."""

import re

from bot.understanding.data import read
from bot.understanding.normalize import Text, has_digit

_DATA = read("years")
_WORDED: dict[str, int] = _DATA["worded"]
_NUMBER = "|".join(sorted(_WORDED, key=len, reverse=True))
_FIRST, _LAST = 1980, 2040
_YEAR = re.compile(
    r"(?<![\w$.,-])(?:19[89]\d|20[0-4]\d)(?![\w%,]\d|k\b|\d| ?(?:dollars|bucks|hours|hrs|people|jobs|a month))"
)
_SINCE = re.compile(rf"\b(?:{'|'.join(_DATA['since'])}) $")
_SPANS = ("year", "yr", "decade")
_PAST = re.compile(
    rf"\b(?:last|past|previous) (?P<count>\d{{1,2}}|{_NUMBER}) ?(?:years|yrs|year|yr)\b"
    rf"|\b(?P<ago>\d{{1,2}}|{_NUMBER}) ?(?:years|yrs|year|yr) ago\b"
    r"|\b(?P<decade>(?:last|past|previous) decade)\b|\b(?P<last>last year)\b"
)


def find_years(text: Text, newest: int) -> tuple[int, ...]:
    """The year asked for, or the first and the last one of a span; empty without one. `newest`: of the figures."""
    named = [
        (int(match.group()), bool(_SINCE.search(text.folded[: match.start()])))
        for match in (_YEAR.finditer(text.folded) if has_digit(text.folded) else ())
        if _FIRST <= int(match.group()) <= _LAST
    ]
    years = [year for year, _ in named]
    if len(years) > 1:
        return min(years), max(years)
    if named and named[0][1] and years[0] < newest:
        return years[0], newest
    return tuple(years) or _counted_back(text.folded, newest)


def _counted_back(folded: str, newest: int) -> tuple[int, ...]:
    match = _PAST.search(folded) if any(word in folded for word in _SPANS) else None
    if match is None:
        return ()
    if match["last"]:
        return (newest - 1,)
    if match["decade"]:
        return newest - 10, newest
    count = match["count"] or match["ago"]
    first = newest - (_WORDED[count] if count in _WORDED else int(count))
    return (first, newest) if match["count"] else (first,)
