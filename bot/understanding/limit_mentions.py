"""The words of a question that set one condition of a search."""

from dataclasses import dataclass
from typing import Literal, TypeVar

from bot.understanding.normalize import Text
from bot.understanding.phrases import Found

LimitKind = Literal[
    "top",
    "order",
    "education",
    "pay",
    "growth",
    "group",
    "interest",
    "people",
    "excluded",
    "remote",
    "relative",
    "training",
    "wish",
]
"""`group` is a field of work beside a word for jobs, `interest` one that somebody likes."""
Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class LimitMention:
    """Words that set one condition."""

    start: int
    end: int
    kind: LimitKind
    result: str
    score: float
    reason: str


def mention_of(text: Text, found: Found[Value], kind: LimitKind, result: str, score: float) -> LimitMention:
    """A known phrase as the words of a condition."""
    start, end = text.tokens[found.first].start, text.tokens[found.last - 1].end
    return LimitMention(start, end, kind, result, score, found.phrase)
