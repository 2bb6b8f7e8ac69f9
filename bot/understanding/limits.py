"""The conditions of a search for occupations: order, education, pay, growth, field, exclusions, how many."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, get_args

from bot.understanding.amounts import AmountMention, find_amounts
from bot.understanding.data import read
from bot.understanding.fields_of_work import find_fields
from bot.understanding.limit_mentions import LimitMention, mention_of
from bot.understanding.normalize import Text, has_digit
from bot.understanding.phrases import Phrases, listed
from bot.understanding.question import Amount, Limits
from bot.understanding.schooling import find_schooling
from responses.views.common import Order

_SCORES = frozenset({"stress", "balance", "flexibility", "physical_demand", "outdoors", "sitting"})
"""Orders that also serve as conditions beside another one: "low stress jobs that pay well"."""
_CONDITIONS = frozenset({"outdoors", "sitting"})
"""Of these, those that are never an order: nobody asks for the most of it."""
PER_YEAR = {"hour": 2_080.0, "day": 260.0, "week": 52.0, "month": 12.0, "year": 1.0}
"""The publisher's year has 2,080 hours: 52 weeks of five days of eight."""


@dataclass(frozen=True, slots=True)
class LimitsReading:
    """The conditions together, and the words behind each."""

    limits: Limits = field(default_factory=Limits)
    mentions: tuple[LimitMention, ...] = ()


_NONE = LimitsReading()


class _Ranking(NamedTuple):
    order: Order
    lowest: bool


_DATA = read("limits")
_ORDERS: Phrases[_Ranking] = Phrases(
    {
        phrase: _Ranking(order, lowest)
        for lowest, section in ((False, _DATA["orders"]), (True, _DATA["lowest"]))
        for phrase, named in listed(section).items()
        for order in get_args(Order)
        if order == named
    }
)
_RELATIVE = Phrases(listed(_DATA["relative"]))
_REMOTE = Phrases(listed({"remote": _DATA["remote"]}))
_TRAINING = Phrases(listed(_DATA["training"]))
_INEXPERIENCED = Phrases(listed({"inexperienced": _DATA["inexperienced"]}))
_UNMEASURED = Phrases(listed({"unmeasured": _DATA["unmeasured"]}))
_AGE = re.compile(
    r"\b(?:(?:at|age|aged|i'?m|im|am|when|turn) (?:1[3-9])\b(?! ?(?:%|percent|an|per|dollars|bucks|a|/))"
    r"|(?:for )?(?:a )?\d{2}[ -]?(?:year|yr)s?[ -]?olds?\b)"
)
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
_FIELDS = re.compile(
    r"\b(?:which|what|best|worst|highest|lowest|top|fastest|biggest|largest|\w+[- ](?:paid|paying|growing))"
    r" (?:\w+ )?(?:fields?|industry|industries|sectors?)\b(?! is|'s)(?! (?:of(?! work)|for)\b)"
    r"|\b(?:which|what) (?:career |job )?(?:fields?|industry|sectors?) (?:is|are|has|have|pays?|grows?|will)\b"
)
"""`highest paid field`, `what industry is growing fastest`."""
_PRAISED = [[word] for word in _DATA["praise"].split()]
_NUMBER = re.compile(r"\d|" + "|".join(_COUNTS))
_PERCENT_SIGNS = ("%", "percent", "pct")
_PERCENT = r"(\d{1,3}(?:\.\d+)?) ?(?:%|percent|pct)"
_GROWTH = re.compile(
    rf"\b(?:grow\w*|growth|increas\w+|expand\w*)(?: \w+){{0,4}}? ?(?:[><=]+ ?)?{_PERCENT}"
    rf"|{_PERCENT}(?: or (?:more|better|higher))?(?: \w+)? (?:growth|growing|increase)"
)


def find_limits(
    text: Text, amounts: Sequence[AmountMention] | None = None, titles: Sequence[tuple[int, int]] = ()
) -> LimitsReading:
    """The conditions that a search names. `amounts` spares reading them again; words of `titles` are no order."""
    mentions: list[LimitMention] = []
    limits: dict[str, object] = {}
    if amounts is None:
        amounts = find_amounts(text)
    _top(text, limits, mentions)
    if any(sign in text.folded for sign in _PERCENT_SIGNS):
        _growth(text, limits, mentions)
    _order(text, titles, limits, mentions)
    if "order" not in limits and any(mention.result == "bottom" for mention in mentions):
        limits |= {"order": "pay", "lowest": True}
    _education(text, limits, mentions)
    _entry(text, limits, mentions)
    _pay(amounts, limits, mentions)
    fields = find_fields(text, mentions)
    named = {"group": fields.group, "people": fields.people, "excluded": fields.excluded}
    limits |= {name: value for name, value in named.items() if value}
    mentions += fields.mentions
    if "order" in limits and not fields.group and _FIELDS.search(text.folded):
        limits["fields"] = True
    if "order" not in limits and _best(text, fields.mentions):
        limits["order"] = "pay"
    _unmeasured(text, limits, mentions)
    against = [mention_of(text, found, "relative", found.value, 0.85) for found in _RELATIVE.find(text)]
    if against:
        limits["relative"] = tuple(dict.fromkeys(mention.result for mention in against))
        mentions += against
    for found in _REMOTE.find(text):
        limits["remote"] = True
        mentions.append(mention_of(text, found, "remote", "remote", 0.9))
    if not limits:
        return _NONE
    return LimitsReading(
        Limits.model_validate(limits), tuple(sorted(mentions, key=lambda mention: mention.start))
    )


def yearly(amount: Amount) -> float:
    """A sum in dollars a year."""
    return amount.value * PER_YEAR[amount.per]


def _top(text: Text, limits: dict[str, object], mentions: list[LimitMention]) -> None:
    match = _TOP.search(text.folded) if _NUMBER.search(text.folded) else None
    if match:
        number = match[1] or match[2] or match[3]
        limits["top"] = _COUNTS.get(number) or int(number)
        bottom = match.group().startswith(("bottom", "worst"))
        mentions.append(LimitMention(*match.span(), "top", "bottom" if bottom else number, 0.9, "how many"))
        if limits["top"] == 0:
            del limits["top"]


def _best(text: Text, fields: Sequence[LimitMention]) -> bool:
    """Whether a field stands behind "best", "top" or the like: "best security jobs"."""
    return any(
        field.kind == "group" and text.folded[: field.start].split()[-1:] in _PRAISED for field in fields
    )


def _growth(text: Text, limits: dict[str, object], mentions: list[LimitMention]) -> None:
    match = _GROWTH.search(text.folded)
    if match:
        limits["minimum_growth"] = float(match[1] or match[2])
        mentions.append(LimitMention(*match.span(), "growth", match.group(), 0.9, "least growth"))


def _order(
    text: Text, titles: Sequence[tuple[int, int]], limits: dict[str, object], mentions: list[LimitMention]
) -> None:
    """The first ranking named; "growing more than 10%" is a limit, not a ranking.

    Beside a published figure, a score out of ten is a condition: it must be low or high.
    """
    taken = [*titles, *((mention.start, mention.end) for mention in mentions if mention.kind == "growth")]
    named: list[_Ranking] = []
    for found in _ORDERS.find(text):
        mention = mention_of(text, found, "order", found.value.order, 0.9)
        if any(mention.start < end and start < mention.end for start, end in taken):
            continue
        named.append(found.value)
        mentions.append(mention)
    orders = [ranking for ranking in named if ranking.order not in _CONDITIONS]
    first = next(
        (ranking for ranking in orders if ranking.order not in _SCORES), orders[0] if orders else None
    )
    if first:
        limits["order"], limits["lowest"] = first
    scored = [ranking for ranking in named if ranking.order in _SCORES and ranking is not first]
    if not scored:
        return
    limits["scored"] = tuple(
        dict.fromkeys(f"{'low' if ranking.lowest else 'high'} {ranking.order}" for ranking in scored)
    )


def _entry(text: Text, limits: dict[str, object], mentions: list[LimitMention]) -> None:
    """How people are trained on the job, and whether they bring experience; who brings none has seldom studied."""
    for found in _TRAINING.find(text):
        limits.setdefault("training", tuple(found.value.split("|")))
        mentions.append(mention_of(text, found, "training", found.value, 0.85))
    for found in _INEXPERIENCED.find(text):
        limits["inexperienced"] = True
        limits.setdefault("education", "High school diploma or equivalent")
        mentions.append(mention_of(text, found, "training", "no experience", 0.85))


def _education(text: Text, limits: dict[str, object], mentions: list[LimitMention]) -> None:
    schooling, named = find_schooling(text)
    mentions += named
    if schooling is not None:
        limits |= {"education": schooling.level, "education_exact": schooling.exact}


def _pay(amounts: Sequence[AmountMention], limits: dict[str, object], mentions: list[LimitMention]) -> None:
    for mention in amounts:
        name = "maximum_pay" if mention.bound == "most" else "minimum_pay"
        if name not in limits:
            limits[name] = yearly(mention.amount)
            result = f"{name} {yearly(mention.amount):.0f}"
            mentions.append(
                LimitMention(mention.start, mention.end, "pay", result, mention.score, mention.reason)
            )


def _unmeasured(text: Text, limits: dict[str, object], mentions: list[LimitMention]) -> None:
    """Wishes without a figure, an age among them, in the order of the text."""
    wishes = [mention_of(text, found, "wish", found.phrase, 0.9) for found in _UNMEASURED.find(text)]
    for match in _AGE.finditer(text.folded) if has_digit(text.folded) else ():
        wishes.append(LimitMention(*match.span(), "wish", match.group(), 0.9, "an age"))
    if wishes:
        wishes.sort(key=lambda wish: wish.start)
        limits["unmeasured"] = tuple(dict.fromkeys(wish.result for wish in wishes))
        mentions += wishes
