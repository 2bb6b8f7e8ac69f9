"""Which point of the range of pay a question asks for, and for what length of time."""

import re
from dataclasses import dataclass
from typing import get_args

from bot.understanding.data import read
from bot.understanding.normalize import Text, has_digit
from bot.understanding.phrases import Phrases, listed
from bot.understanding.question import Level
from responses.views.common import Rate


@dataclass(frozen=True, slots=True)
class LevelMention:
    """Words that name a level or a rate."""

    start: int
    end: int
    level: Level | None
    rate: Rate | None
    score: float
    reason: str


EXTREME = "the most or least"
"""Reason of a mention that asks for the most or the least that somebody earns."""


@dataclass(frozen=True, slots=True)
class LevelReading:
    """The level and the rate asked for; None where the question does not say."""

    level: Level | None = None
    levels: tuple[Level, ...] = ()
    """All points of the range that are named, lowest first, where there are several."""
    rate: Rate | None = None
    """None also when both are asked for ("hourly and annually")."""
    mentions: tuple[LevelMention, ...] = ()


_LEVELS: dict[str, Level] = {
    "p10": "p10", "p25": "p25", "median": "median", "p75": "p75", "p90": "p90", "mean": "mean", "range": "range",
}  # fmt: skip
_RATES: dict[str, Rate] = {rate: rate for rate in get_args(Rate)}
_SAID_WITH_MEAN: dict[str, Rate] = {"hourly": "hour", "annual": "year"}
_PUBLISHED: tuple[tuple[int, Level], ...] = (
    (10, "p10"),
    (25, "p25"),
    (50, "median"),
    (75, "p75"),
    (90, "p90"),
)
_PERCENTILE = re.compile(
    r"\b(\d{1,2})(?:st|nd|rd|th)? ?-?(?:percentiles?|percentle|percintile|pctile|pctl|%ile|% ?ile)\b"
    r"|\b(10|25|50|75|90)(?:th|(?=,| and| &|/))(?=(?:,|,? (?:and|or|to|through|&)| |/) ?(?:the )?"
    r"\d{2}(?:th|, \d{2}th| percentile|(?: and|,)))"
    r"|\b(\d{1,2})(?:st|nd|rd|th) ?pct\b"
    r"|\bp(10|25|50|75|90)\b|\b(\d{1,2})(?:st|nd|rd|th)\b(?= (?:of|pay|wage|salary))"
)
_PART = re.compile(
    r"\b(?P<end>top|highest|best|upper|bottom|lowest|low|lower|worst) (?:paid |paying |earning |earners )?"
    r"(?P<share>\d{1,2}|ten|five|one|twenty five) ?(?:%|percent|pct)"
)
_PERCENT_SIGNS = ("%", "percent", "pct")
_EXTREME = re.compile(
    r"\b(?P<end>most|highest|max|maximum|least|lowest|minimum|min)"
    r"(?: (?:that|amount|money|pay|salary|wage|possible|ever))* (?:an?|the|you|u|they|one|someone|i|we)\b"
    r"(?: [\w'-]+){0,5}? (?:can|could|will|would|might|may|makes?|earns?|gets?)\b"
)
"""`the most a baker can make`; "most of them" and "what most bakers make" are no extremes."""
_WORDED = {"one": 1, "five": 5, "ten": 10, "twenty five": 25}
_HOURLY_SIGN = re.compile(r"(?<=/)(?:hr|hour)\b")
_TOP = frozenset({"top", "highest", "best", "upper"})
_MOST = frozenset({"most", "highest", "max", "maximum"})


def _phrases() -> Phrases[str]:
    data = read("levels")
    values = listed(data["levels"]) | listed(data["rates"])
    return Phrases(values | dict.fromkeys((phrase.strip() for phrase in data["not_levels"].split(",")), ""))


_PHRASES = _phrases()


def _starting() -> frozenset[str]:
    data = read("levels")
    low = listed({"": data["not_starting"]})
    return frozenset(phrase for phrase in listed({"": data["levels"]["p10"]}) if phrase not in low)


_STARTING = _starting()


def asks_for_starting(words: str) -> bool:
    """Whether the words of a level ask for the pay of beginners, and not just for the lowest."""
    return words in _STARTING


def find_levels(text: Text) -> LevelReading:
    """The level (percentile, mean, range) and the rate (hour to year) that a text asks for, with the words."""
    mentions = [*_percentiles(text.folded), *_phrased(text)]
    mentions.sort(key=lambda mention: (mention.start, -mention.end))
    levels = [mention.level for mention in mentions if mention.level]
    rates = {mention.rate for mention in mentions if mention.rate}
    level: Level | None = levels[0] if levels else None
    named = tuple(point for _, point in _PUBLISHED if point in levels)
    if {"p10", "p90"} <= set(levels):
        level = "range"
    several = named if len(named) > 1 and named != ("p10", "p90") else ()
    return LevelReading(level, several, rates.pop() if len(rates) == 1 else None, tuple(mentions))


def _phrased(text: Text) -> list[LevelMention]:
    mentions = []
    for found in _PHRASES.find(text):
        start, end = text.tokens[found.first].start, text.tokens[found.last - 1].end
        if found.value in _LEVELS:
            mentions.append(LevelMention(start, end, _LEVELS[found.value], None, 0.9, found.phrase))
            if found.value == "mean":  # "mean hourly" says both
                mentions += [
                    LevelMention(start, end, None, rate, 0.95, found.phrase)
                    for word, rate in _SAID_WITH_MEAN.items()
                    if word in found.phrase.split()
                ]
        elif found.value:
            mentions.append(LevelMention(start, end, None, _RATES[found.value], 0.95, found.phrase))
    for match in _HOURLY_SIGN.finditer(text.folded) if "/" in text.folded else ():
        mentions.append(LevelMention(match.start(), match.end(), None, "hour", 0.95, match.group()))
    return mentions


def _percentiles(folded: str) -> list[LevelMention]:
    """`90th percentile`, `p25`, `top 10%`, `lowest paid 10%`."""
    mentions = []
    for match in _PERCENTILE.finditer(folded) if has_digit(folded) else ():
        level = _nearest(int(next(filter(None, match.groups()))))
        mentions.append(LevelMention(match.start(), match.end(), level, None, 1.0, "percentile"))
    for match in _EXTREME.finditer(folded):
        level = "p90" if match["end"] in _MOST else "p10"
        mentions.append(LevelMention(match.start(), match.end("end"), level, None, 0.9, EXTREME))
    for match in _PART.finditer(folded) if any(sign in folded for sign in _PERCENT_SIGNS) else ():
        share = _WORDED.get(match["share"]) or int(match["share"])
        level = _nearest(100 - share if match["end"] in _TOP else share)
        mentions.append(LevelMention(match.start(), match.end(), level, None, 0.95, "share of the workers"))
    return mentions


def _nearest(percentile: int) -> Level:
    """The published level that is closest to a percentile."""
    return min(_PUBLISHED, key=lambda published: abs(published[0] - percentile))[1]
