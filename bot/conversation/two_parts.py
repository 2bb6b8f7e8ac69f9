"""A question that asks two things of one occupation: "how much do roofers make and how do i become one"."""

import re
from collections.abc import Callable

from bot.conversation.completing import is_ellipsis
from bot.conversation.said import pattern, references
from bot.understanding.question import Outcome, Question

_PARTS = frozenset({
    "pay", "education", "outlook", "duties", "licensing", "employment", "skills", "tools", "work_environment",
    "work_life_balance", "automation",
})  # fmt: skip
"""Intents that are asked in one breath with another."""
_JOINT = re.compile(r"[?.;!,]* (?:and|n|&|plus|also|as well as)\b(?: (?:also|then))? |[?.;!]+ |, ")
_SURE = 0.6
_SHORT = 24
"""Words; a longer text is a story, of which one thing is asked."""


def two_parts(question: Question, understood: Callable[[str], Question]) -> tuple[Question, Question] | None:
    """The question asked first and the one asked second; None where one thing is asked."""
    asks_one = question.outcome is not Outcome.ANSWERED or len(question.occupations) != 1
    if (
        asks_one
        or pattern("denied").search(question.read)
        or len(question.places) > 1
        or len(question.read.split()) > _SHORT
    ):
        return None
    if question.intent not in _PARTS | {"pay_trend", "overview"} or question.amount is not None:
        return None
    for joint in _JOINT.finditer(question.read):
        halves = question.read[: joint.start()], question.read[joint.end() :]
        first, second = (_intent(half, understood) for half in halves)
        if first and second and first != second:
            return question.model_copy(update={"intent": first}), question.model_copy(
                update={"intent": second}
            )
    return None


def _intent(text: str, understood: Callable[[str], Question]) -> str | None:
    """What a half of the text surely asks about an occupation; None when it asks nothing by itself."""
    for said in (text, f"{text.strip(' ?!.')} for {references()['anyone']}"):
        asked = understood(said)
        whole = asked.outcome in (Outcome.ANSWERED, Outcome.CLARIFY) and not is_ellipsis(asked)
        if whole and asked.intent in _PARTS and asked.intent_score >= _SURE:
            return asked.intent
    return None
