"""What was asked put right: "no not pay, outlook", "i said pay not schooling", "instead of bakers do butchers"."""

import re
from collections.abc import Callable

from bot.conversation.completing import about, is_ellipsis, with_slots
from bot.conversation.said import listed_words, pattern, references
from bot.conversation.state import ConversationState
from bot.understanding.decide import NOT_CAREERS
from bot.understanding.question import Outcome, Question
from knowledge.base import KnowledgeBase

_SHORT = 10
"""Words; a longer text is a question of its own."""


def put_right(
    question: Question, state: ConversationState, base: KnowledgeBase, understood: Callable[[str], Question]
) -> Question | None:
    """The question with what is meant in the place of what is denied; None where nothing is put right."""
    found = pattern("put_right").search(question.read)
    if found is None or not state.occupations or state.choices or len(question.read.split()) > _SHORT:
        return None
    meant = next(text for text in found.groupdict().values() if text).strip(" .,!?")
    named = understood(meant)
    unread = "instead of" in found.group() or question.outcome is Outcome.OUT_OF_SCOPE
    if unread and is_ellipsis(named) and len(named.occupations) == 1:
        return with_slots(_as_typed(named, question), state, base)
    if not _is_asked(meant):
        return None
    asked = understood(f"{meant} for {references()['anyone']}")
    if asked.outcome is not Outcome.ANSWERED or asked.intent in NOT_CAREERS or is_ellipsis(asked):
        return None
    asked = about(_as_typed(asked, question), state.occupations, base, "what was asked put right")
    return with_slots(asked, state, base, intent=False)


def _is_asked(text: str) -> bool:
    """Whether a text names nothing but what is asked about an occupation."""
    words = re.findall(r"[\w']+", text)
    known = listed_words("asking") | listed_words("asked") | listed_words("filler")
    return known.issuperset(words) and not listed_words("filler").issuperset(words)


def _as_typed(question: Question, typed: Question) -> Question:
    return question.model_copy(update={"text": typed.text, "read": typed.read, "follow_up": True})
