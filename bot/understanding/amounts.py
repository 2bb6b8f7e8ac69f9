"""Sums of money in a question: `$85k`, `38 dollars an hour`, `six figures`, `between 50 and 70k`."""

import re
from dataclasses import dataclass
from typing import Literal

from bot.understanding.data import read
from bot.understanding.normalize import Text, has_digit
from bot.understanding.question import Amount

Per = Literal["hour", "week", "month", "year"]
Bound = Literal["least", "most", None]

HOURLY_BELOW = 300
"""A bare number under this is dollars an hour."""


@dataclass(frozen=True, slots=True)
class AmountMention:
    """A sum of money named in the text."""

    start: int
    end: int
    amount: Amount
    bound: Bound
    """`least` for "over 100k" and "100k plus", `most` for "under 50k"."""
    score: float
    reason: str


_DATA = read("amounts")
_PER: dict[str, Per] = {word: per for per, words in _DATA["per"].items() for word in words.split()}
_COUNTED = "|".join(_DATA["counted"].split())
_SPELT = {words: float(value) for words, value in _DATA["spelt"].items()}

_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{2,3} 000\b|\d+(?:\.\d+)?"
_TIMES = r"k\b|m\b|mil\b|mill\b|grand\b|thousand\b|thou\b|million\b|hundred thousand\b"
_UNIT = "|".join(sorted(map(re.escape, _PER), key=len, reverse=True))
_ONE = re.compile(
    rf"(?<![\w.])(?P<sign>[$]|usd ?)? ?(?P<number>{_NUMBER}) ?(?P<times>{_TIMES})?(?P<more> ?\+)?"
    rf"(?P<to> ?(?:-|to|and) ?[$]?(?P<second>{_NUMBER}) ?(?P<times2>{_TIMES})?(?P<more2> ?\+)?)?"
    r"(?! ?%)(?P<noun> ?(?:dollars?|bucks|usd|\$))?"
    rf"(?P<unit> ?(?:(?P<link>a|an|per|each|every|the|p|/) ?/? ?)?(?P<per>{_UNIT})\b\.?)?"
)
_SPELT_OUT = re.compile(
    rf"\b(?P<words>{'|'.join(sorted(map(re.escape, _SPELT), key=len, reverse=True))})"
    rf"(?P<noun> (?:dollars?|bucks))?(?P<unit> (?:(?P<link>a|an|per|each) )?(?P<per>{_UNIT})\b)?"
)
_LEAST_BEFORE = re.compile(
    r"(?:over|above|more than|at least|minimum(?: of)?|north of|exceeding|upwards of|from|>=?) ?$"
)
_MOST_BEFORE = re.compile(r"(?:under|below|less than|at most|up to|no more than|maximum(?: of)?|max|<=?) ?$")
_MORE_BEHIND = re.compile(r" ?(?:\+|plus\b|or (?:more|above|higher|better)\b|and (?:up|above|over)\b)")
_LESS_BEHIND = re.compile(r" ?(?:or (?:less|under|below|lower)\b|and (?:under|below)\b)")
_MONEY_BEFORE = re.compile(
    rf"\b(?:{'|'.join(_DATA['money_before'].split())}) (?:only |about |around |like |roughly |just )?$"
)
_NOT_BEFORE = re.compile(rf"(?:\b(?:{'|'.join(_DATA['not_before'].split())}) |#)$")
_COUNTED_BEHIND = re.compile(rf"[ -]?(?:{_COUNTED})\b|(?:st|nd|rd|th)\b|[%°]| ?percent")
_JUDGED_BEHIND = re.compile(
    r" (?:good|fair|ok|okay|enough|decent|low|high|too|reasonable|a good|a fair|right|normal)\b"
)
_ZIP_BEFORE = re.compile(r"\b(?:pay|wages?|salary|around|at) $")
_YOUNG = 13, 19
# "jobs i can get at 16" is an age; "starts at 16" is money
_AGE_BEFORE = re.compile(r"\b(?:jobs?|work|careers?|do|get|have|hired?|start|you|i)\b(?: \w+){0,2} at $")
_GROWN = 16, 75
# "my son is 22 and wants to be a plumber": nobody's pay
_OF_A_PERSON = re.compile(
    r"\b(?:i|he|she|who|son|daughter|kid|child|boy|girl|brother|sister|mom|mother|dad|father|husband|wife|student|nephew"
    r"|niece|cousin|friend|grandson|granddaughter|boyfriend|girlfriend|fiance)(?:'s|'m| is| am| are| was| just)?"
    r"(?: only| about| almost| just| nearly| turning| turned| turns| now)* $|\b(?:aged?|turning|turned) $"
)
_ACCOUNTS = frozenset({"401k", "403b", "529", "1099"})


def find_amounts(text: Text) -> tuple[AmountMention, ...]:
    """The sums of money that a text names, in order. Both ends of a range are given, each with its bound."""
    folded = text.folded
    mentions: list[AmountMention] = []
    if has_digit(folded):
        for match in _ONE.finditer(folded):
            mentions += _read(folded, match)
    for match in _SPELT_OUT.finditer(folded):
        mentions += _read_spelt(folded, match)
    return tuple(sorted(mentions, key=lambda mention: mention.start))


def _read(folded: str, match: re.Match[str]) -> list[AmountMention]:
    """One number, or the two ends of a range, if it is money at all."""
    first, times = _value(match["number"]), match["times"]
    second = _value(match["second"]) if match["to"] else None
    if second is not None and not _is_range(match):
        second = None
    if second is not None:
        times = times or match["times2"]
        second *= _factor(match["times2"] or times)
    value = first * _factor(times)
    score = _score(folded, match, value, second)
    if score == 0:
        return []
    end = match.end("number") if second is None and match["to"] else match.end()
    if second is None and match["to"]:
        end = max(end, match.end("times"))
        per: Per | None = None
    else:
        per = _per(match)
    per = per or _usual(second or value)
    words = folded[match.start() : end].strip()
    start = match.start() + len(folded[match.start() : end]) - len(folded[match.start() : end].lstrip())
    if second is not None:
        return [
            AmountMention(start, end, Amount(value=value, per=per, words=words), "least", score, "range"),
            AmountMention(start, end, Amount(value=second, per=per, words=words), "most", score, "range"),
        ]
    bound = _bound(folded, match, end)
    return [AmountMention(start, end, Amount(value=value, per=per, words=words), bound, score, "number")]


def _is_range(match: re.Match[str]) -> bool:
    """Whether "50-70k" rather than "2 and 4": the second end is the larger and both are of a kind."""
    first = _value(match["number"]) * _factor(match["times"] or match["times2"])
    second = _value(match["second"]) * _factor(match["times2"] or match["times"])
    return first < second <= first * 20


def _score(folded: str, match: re.Match[str], value: float, second: float | None) -> float:
    """How sure it is that a number is money; 0 when it is not."""
    before, behind = folded[: match.start()], folded[match.end() :]
    number = match["number"] + (match["times"] or "")
    if number in _ACCOUNTS or (match["times"] is None and match["number"] in _ACCOUNTS):
        return 0.0
    if match["sign"] or match["noun"]:
        return 1.0
    if _NOT_BEFORE.search(before) or (
        match["times"] in {None, "k"} and not match["unit"] and _counts(behind)
    ):
        return 0.0
    if match["times"]:
        is_money = match["times"] != "m" or "." in match["number"] or _MONEY_BEFORE.search(before)
        return 0.95 if is_money and not _counts(behind) else 0.0
    if match["unit"]:
        return _unit_score(match, value)
    return _bare_score(match["number"], value, before, behind, second)


def _counts(behind: str) -> bool:
    """Whether the words behind a number say that it counts something."""
    return bool(_COUNTED_BEHIND.match(behind))


def _unit_score(match: re.Match[str], value: float) -> float:
    """Tell "40 an hour", which is money, from "3 a week" and "2 year", which are not."""
    if match["link"] or match["per"] in {"hourly", "annually", "yearly"}:
        return 0.0 if _PER[match["per"]] in {"week", "month"} and value < HOURLY_BELOW else 0.95
    return 0.6 if _PER[match["per"]] == "year" and value >= 10_000 else 0.0


def _bare_score(number: str, value: float, before: str, behind: str, second: float | None) -> float:
    """A number without a unit: money by its size and by the words around it."""
    if (1_900 <= value <= 2_100 and "," not in number) or (number[0] == "0" and len(number) == 5):
        return 0.0
    placed = bool(_MONEY_BEFORE.search(before))
    judged = bool(_JUDGED_BEHIND.match(behind))
    if value >= 10_000:
        round_sum = "," in number or " " in number or value % 100 == 0
        zip_code = number.isdigit() and len(number) == 5 and not round_sum
        if zip_code and not judged and _ZIP_BEFORE.search(before):
            return 0.0
        return 0.85 if round_sum else 0.6 if placed or judged else 0.0
    if value >= 1_000:
        return 0.7 if placed else 0.0
    if _GROWN[0] <= value <= _GROWN[1] and _OF_A_PERSON.search(before):
        return 0.0
    if _YOUNG[0] <= value <= _YOUNG[1] and _AGE_BEFORE.search(before) and not judged:
        return 0.0
    if 7 <= value < HOURLY_BELOW and (
        judged or (placed and second is None and not behind.startswith((" year", "-")))
    ):
        return 0.6
    return 0.0


def _read_spelt(folded: str, match: re.Match[str]) -> list[AmountMention]:
    value = _SPELT[match["words"]]
    if value < HOURLY_BELOW and not (match["noun"] or match["link"]):
        return []
    per = _per(match) or ("year" if value >= 1_000 else "hour")
    amount = Amount(value=value, per=per, words=match.group())
    bound = _bound(folded, match, match.end()) or ("least" if "figure" in match["words"] else None)
    return [AmountMention(match.start(), match.end(), amount, bound, 0.9, "number in words")]


def _value(number: str) -> float:
    return float(number.replace(",", "").replace(" ", ""))


def _factor(times: str | None) -> float:
    if not times:
        return 1.0
    return 1e5 if times.startswith("hundred") else 1e6 if times.startswith("m") else 1e3


def _per(match: re.Match[str]) -> Per | None:
    return _PER[match["per"]] if match["unit"] else None


def _usual(value: float) -> Per:
    return "hour" if value < HOURLY_BELOW else "year"


def _bound(folded: str, match: re.Match[str], end: int) -> Bound:
    before = folded[: match.start()].rstrip() + " "
    if _LEAST_BEFORE.search(before) or match.groupdict().get("more") or _MORE_BEHIND.match(folded, end):
        return "least"
    return "most" if _MOST_BEFORE.search(before) or _LESS_BEHIND.match(folded, end) else None
