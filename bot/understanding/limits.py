"""The conditions of a search for occupations: order, education, pay, growth, field, exclusions, how many."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple, get_args

from bot.understanding.amounts import AmountMention, find_amounts
from bot.understanding.data import read
from bot.understanding.normalize import Text
from bot.understanding.phrases import Found, Phrases, listed, words_of
from bot.understanding.question import Amount, Limits

Order = Literal["pay", "growth", "openings", "employment", "automation"]
PER_YEAR = {"hour": 2_080.0, "day": 260.0, "week": 52.0, "month": 12.0, "year": 1.0}
"""The publisher's year has 2,080 hours: 52 weeks of five days of eight."""


@dataclass(frozen=True, slots=True)
class LimitMention:
    """Words that set one condition."""

    start: int
    end: int
    kind: Literal["top", "order", "education", "pay", "growth", "group", "excluded", "remote", "wish"]
    result: str
    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class LimitsReading:
    """The conditions together, and the words behind each."""

    limits: Limits = field(default_factory=Limits)
    mentions: tuple[LimitMention, ...] = ()


class _Ranking(NamedTuple):
    order: Order
    lowest: bool


_DATA, _FIELDS = read("limits"), read("fields")
_ORDERS: Phrases[_Ranking] = Phrases(
    {
        phrase: _Ranking(order, lowest)
        for lowest, section in ((False, _DATA["orders"]), (True, _DATA["lowest"]))
        for phrase, named in listed(section).items()
        for order in get_args(Order)
        if order == named
    }
)
_EDUCATION = Phrases(listed(_DATA["education"]))
_EXACT_LEVELS = frozenset(list(_DATA["education"])[4:])
_AT_MOST = words_of([_DATA["at_most"]])
_REMOTE = Phrases(listed({"remote": _DATA["remote"]}))
_GROUPS = Phrases(listed(_FIELDS["fields"]))
_WISHES = Phrases(listed(_FIELDS["wishes"]))
_UNMEASURED = Phrases(listed({"unmeasured": _DATA["unmeasured"]}))
_AGE = re.compile(
    r"\b(?:(?:at|age|aged|i'?m|im|am|when|turn) (?:1[3-9])\b(?! ?(?:%|percent|an|per|dollars|bucks|a|/))"
    r"|(?:for )?(?:a )?\d{2}[ -]?(?:year|yr)s?[ -]?olds?\b)"
)
_LEFT_OUT = Phrases(listed(_FIELDS["fields"]) | listed(_FIELDS["left_out"]))
_NOUNS, _PREPOSITIONS = words_of([_FIELDS["nouns"]]), words_of([_FIELDS["prepositions"]])
_GROWING = words_of([_FIELDS["growing"]])
_LEAVING_OUT = words_of([_FIELDS["leaving_out"]])
_MAY_LEAVE_OUT = _LEAVING_OUT | {"not"}
_LEAVING_OUT_PAIRS = Phrases(dict.fromkeys(listed({"": _FIELDS["leaving_out_pairs"]}), True))

_COUNTS = {
    "three": 3,
    "five": 5,
    "ten": 10,
    "twenty": 20,
    "fifteen": 15,
    "four": 4,
    "six": 6,
    "seven": 7,
    "eight": 8,
}
_COUNT = r"(\d{1,3}|" + "|".join(_COUNTS) + r")\b(?! ?(?:%|percent|k\b|year|yr|hour|dollars))"
_TOP = re.compile(
    rf"\b(?:top|best|first|bottom|worst|list|give me|show me|name|what are) (?:the )?{_COUNT}"
    rf"|(?<![$\d,.]){_COUNT}(?= (?:of the )?(?:highest|best|top|fastest|most|lowest|worst))"
    rf"|(?<![$\d,.]){_COUNT}(?= (?:jobs|careers|occupations|states|cities))"
)
_PERCENT_SIGNS = ("%", "percent", "pct")
_PERCENT = r"(\d{1,3}(?:\.\d+)?) ?(?:%|percent|pct)"
_GROWTH = re.compile(
    rf"\b(?:grow\w*|growth|increas\w+|expand\w*)(?: \w+){{0,4}}? ?(?:[><=]+ ?)?{_PERCENT}"
    rf"|{_PERCENT}(?: or (?:more|better|higher))?(?: \w+)? (?:growth|growing|increase)"
)


def find_limits(text: Text, amounts: Sequence[AmountMention] | None = None) -> LimitsReading:
    """The conditions that a search names. `amounts` spares reading them again."""
    mentions: list[LimitMention] = []
    limits: dict[str, object] = {}
    if amounts is None:
        amounts = find_amounts(text)
    _top(text, limits, mentions)
    if any(sign in text.folded for sign in _PERCENT_SIGNS):
        _growth(text, limits, mentions)
    _order(text, limits, mentions)
    _education(text, limits, mentions)
    _pay(amounts, limits, mentions)
    _excluded(text, limits, mentions)
    _group(text, limits, mentions)
    _unmeasured(text, limits, mentions)
    for found in _REMOTE.find(text):
        limits["remote"] = True
        mentions.append(_mention(text, found, "remote", "remote", 0.9))
    if not limits:
        return LimitsReading()
    return LimitsReading(
        Limits.model_validate(limits), tuple(sorted(mentions, key=lambda mention: mention.start))
    )


def yearly(amount: Amount) -> float:
    """A sum in dollars a year."""
    return amount.value * PER_YEAR[amount.per]


def _mention(
    text: Text,
    found: Found[str] | Found[_Ranking],
    kind: Literal["order", "education", "group", "excluded", "remote", "wish"],
    result: str,
    score: float,
) -> LimitMention:
    start, end = text.tokens[found.first].start, text.tokens[found.last - 1].end
    return LimitMention(start, end, kind, result, score, found.phrase)


def _top(text: Text, limits: dict[str, object], mentions: list[LimitMention]) -> None:
    match = _TOP.search(text.folded)
    if match:
        number = match[1] or match[2] or match[3]
        limits["top"] = _COUNTS.get(number) or int(number)
        mentions.append(LimitMention(*match.span(), "top", number, 0.9, "how many"))
        if limits["top"] == 0:
            del limits["top"]


def _growth(text: Text, limits: dict[str, object], mentions: list[LimitMention]) -> None:
    match = _GROWTH.search(text.folded)
    if match:
        limits["minimum_growth"] = float(match[1] or match[2])
        mentions.append(LimitMention(*match.span(), "growth", match.group(), 0.9, "least growth"))


def _order(text: Text, limits: dict[str, object], mentions: list[LimitMention]) -> None:
    """The first ranking named; "growing more than 10%" is a limit, not a ranking."""
    taken = [mention for mention in mentions if mention.kind == "growth"]
    for found in _ORDERS.find(text):
        mention = _mention(text, found, "order", found.value.order, 0.9)
        if any(mention.start < other.end and other.start < mention.end for other in taken):
            continue
        if "order" not in limits:
            limits["order"], limits["lowest"] = found.value
        mentions.append(mention)


def _education(text: Text, limits: dict[str, object], mentions: list[LimitMention]) -> None:
    for found in _EDUCATION.find(text):
        before = text.words[max(found.first - 4, 0) : found.first]
        at_most = not _AT_MOST.isdisjoint(before) or text.words[found.last : found.last + 2] == ("or", "less")
        if "education" not in limits:
            limits["education"] = found.value
            limits["education_exact"] = found.value in _EXACT_LEVELS and not at_most
        mentions.append(_mention(text, found, "education", found.value, 0.85))


def _pay(amounts: Sequence[AmountMention], limits: dict[str, object], mentions: list[LimitMention]) -> None:
    for mention in amounts:
        name = "maximum_pay" if mention.bound == "most" else "minimum_pay"
        if name not in limits:
            limits[name] = yearly(mention.amount)
            result = f"{name} {yearly(mention.amount):.0f}"
            mentions.append(
                LimitMention(mention.start, mention.end, "pay", result, mention.score, mention.reason)
            )


def _excluded(text: Text, limits: dict[str, object], mentions: list[LimitMention]) -> None:
    """`besides doctors and dentists`: the fields and people listed behind words that leave out."""
    words = text.words
    if _MAY_LEAVE_OUT.isdisjoint(words) and not _LEAVING_OUT_PAIRS.may_be_in(words):
        return
    excluded: list[str] = []
    at = 0
    while at < len(words):
        pair = _LEAVING_OUT_PAIRS.at(words, at)
        first = pair.last if pair else at + 1 if words[at] in _LEAVING_OUT or _denies(words, at) else 0
        if not first:
            at += 1
            continue
        at = first
        while at < len(words):
            found = _LEFT_OUT.at(words, at)
            if found:
                excluded += [prefix for prefix in found.value.split() if prefix not in excluded]
                mentions.append(_mention(text, found, "excluded", found.value, 0.85))
                at = found.last
            elif words[at] in {"and", "or", "the", "a", "an", "any", "all", "in", "anything"}:
                at += 1
            else:
                break
    if excluded:
        limits["excluded"] = tuple(excluded)


def _denies(words: tuple[str, ...], at: int) -> bool:
    """`not management`, `not in sales`; `not` alone leaves nothing out."""
    if words[at] != "not" or at + 1 >= len(words):
        return False
    behind = at + 2 if words[at + 1] in {"in", "a", "an"} and at + 2 < len(words) else at + 1
    return _LEFT_OUT.at(words, behind) is not None


def _unmeasured(text: Text, limits: dict[str, object], mentions: list[LimitMention]) -> None:
    """Wishes without a figure, an age among them, in the order of the text."""
    wishes = [_mention(text, found, "wish", found.phrase, 0.9) for found in _UNMEASURED.find(text)]
    for match in _AGE.finditer(text.folded):
        wishes.append(LimitMention(*match.span(), "wish", match.group(), 0.9, "an age"))
    if wishes:
        wishes.sort(key=lambda wish: wish.start)
        limits["unmeasured"] = tuple(dict.fromkeys(wish.result for wish in wishes))
        mentions += wishes


def _growth_of(words: tuple[str, ...], first: int) -> bool:
    """Whether `growth of`, `future of the` stand in front of a word."""
    before = [word for word in words[max(first - 3, 0) : first] if word != "the"][-2:]
    return len(before) > 1 and before[1] == "of" and before[0] in _GROWING


def _group(text: Text, limits: dict[str, object], mentions: list[LimitMention]) -> None:
    """`computer jobs`, `careers in healthcare`: a field of work beside a noun for work or behind "in"."""
    taken = [
        (mention.start, mention.end) for mention in mentions if mention.kind in {"excluded", "education"}
    ]
    for found in _GROUPS.find(text):
        mention = _mention(text, found, "group", found.value, 0.85)
        if any(mention.start < end and start < mention.end for start, end in taken):
            continue
        before = text.words[found.first - 1] if found.first else ""
        if before in {"the", "a"} and found.first > 1:
            before = text.words[found.first - 2]
        behind = text.words[found.last] if found.last < len(text.words) else ""
        growing = behind in _GROWING or _growth_of(text.words, found.first)
        if growing:  # what grows may as well be people, who stay an occupation: "pilot outlook"
            limits.setdefault("group", found.value)
        elif behind in _NOUNS or (before in _PREPOSITIONS and behind not in {"degree", "major"}):
            limits.setdefault("group", found.value)
            mentions.append(mention)
    for found in _WISHES.find(text):
        mention = _mention(text, found, "group", found.value, 0.8)
        if not any(mention.start < end and start < mention.end for start, end in taken):
            limits.setdefault("group", found.value)
            mentions.append(mention)
