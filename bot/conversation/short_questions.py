"""Short questions that mean something only in a conversation: "how much tho", "is there a test", "at the top"."""

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import NamedTuple

from bot.conversation.said import Said, references, refused_surely
from bot.conversation.state import ConversationState
from bot.understanding.decide import NOT_CAREERS
from bot.understanding.question import Outcome, Question, Reason
from knowledge.base import KnowledgeBase
from knowledge.data_files import read_yaml

_DATA = Path(__file__).with_name("data") / "short_questions.yaml"
_SHORT = 9
"""Words; a longer text says itself what it is about."""
_LIKELY = 0.5
"""Chance of an intent from which a text is taken for it once an occupation is put in."""
_WEAK = 0.6
"""Chance below which an intent about no occupation gives way to a likelier one about the occupation."""
_WEAK_SMALLTALK = 0.8
_SURELY_NAMED = 0.6
_OF_NO_OCCUPATION = frozenset({"find_careers", "recommend", "define", "sources"})
_STATE = "state"
"""As the place of a row: the state of the area talked about."""
_SELF = frozenset({"help", "identity", "goodbye", "greeting"})


class _Short(NamedTuple):
    pattern: re.Pattern[str]
    update: dict[str, str]
    after: frozenset[str]
    """Intents of the question before; any, when empty."""


def told_in_table(
    question: Question, reply: Said, state: ConversationState, base: KnowledgeBase
) -> Question | None:
    """What the table of short questions says of a text; None when it says nothing."""
    return told(question, state, base) if _may_ask(question, reply, state) else None


def told(question: Question, state: ConversationState, base: KnowledgeBase) -> Question | None:
    """What the table says of a text that asks about an occupation; None when it says nothing."""
    text = question.read
    for short in _short_questions():
        found = short.pattern.search(text)
        asks = found and (not short.after or state.intent in short.after)
        if found and asks and not _names(question, found.group()):
            return _as_told(question, short, state, base)
    return None


def _names(question: Question, asking: str) -> bool:
    """Whether an occupation is named surely by other words than those that ask: "lost" in "jobs lost" is none."""
    return any(
        reason.step == "occupation" and reason.score >= _SURELY_NAMED and reason.words not in asking
        for reason in question.reasons
    )


def _may_ask(question: Question, reply: Said, state: ConversationState) -> bool:
    """Whether a text is short, about no employer or other country, and there is an occupation to ask it about."""
    employer = any(reason.step == "employer" for reason in question.reasons)
    talked = bool(state.occupations or state.mentioned)
    return talked and not question.foreign and not employer and len(reply.words) <= _SHORT


def meant_in_talk(
    question: Question,
    reply: Said,
    state: ConversationState,
    understood: Callable[[str], Question],
) -> Question | None:
    """What a short text asks about the occupation talked about; None when it speaks for itself or asks nothing."""
    if question.occupations or not _may_ask(question, reply, state) or not _unclear(question):
        return None
    return _with_anyone(question, understood)


def _as_told(
    question: Question, short: _Short, state: ConversationState, base: KnowledgeBase
) -> Question | None:
    """The question with what the table says of it; None where the place it speaks of is not known."""
    update: dict[str, object] = {name: value for name, value in short.update.items() if name != "place"}
    if "place" in short.update:
        place = _state_around(state, base) if short.update["place"] == _STATE else short.update["place"]
        if place is None:
            return None
        update |= {"place": base.place(place), "places": (), "industry": None, "place_kind": None}
    step = "in talk" if "intent" in update else "ellipsis"
    reason = Reason(step=step, words=question.text[:80], result=str(update.get("intent", "")), score=1.0)
    reasons = (*question.reasons, reason)
    asked = {"intent_score": 1.0, "outcome": Outcome.ANSWERED, "follow_up": True, "reasons": reasons}
    return question.model_copy(update={**asked, **update, "choices": (), "term": None, "occupations": ()})


def _state_around(state: ConversationState, base: KnowledgeBase) -> str | None:
    """The state talked about, or the one in which the area talked about has its first city."""
    last = state.place or next(iter(reversed(state.places)), None)
    if last is None:
        return None
    place = base.place(last)
    return place.states[0] if place.kind == "metro" else last


def _unclear(question: Question) -> bool:
    """Whether the text, alone, was refused or taken for small talk or a search, and none of it surely."""
    if question.outcome is Outcome.OUT_OF_SCOPE:
        return not refused_surely(question) or question.amount is not None
    if question.outcome is Outcome.SMALLTALK:
        return question.intent in _SELF and question.intent_score < _WEAK_SMALLTALK
    return question.intent in _OF_NO_OCCUPATION and question.intent_score < _WEAK


def _with_anyone(question: Question, understood: Callable[[str], Question]) -> Question | None:
    """The text read as if it named an occupation."""
    whole = understood(f"{question.text.rstrip(' ?!.')} for {references()['anyone']}")
    ellipsis = any(reason.step == "ellipsis" for reason in whole.reasons)
    if whole.outcome is not Outcome.ANSWERED or ellipsis or whole.intent in NOT_CAREERS:
        return None
    if whole.intent_score < _LIKELY or (whole.intent == "pay_check" and whole.amount is None):
        return None
    reasons = tuple(reason for reason in whole.reasons if reason.step != "occupation")
    return whole.model_copy(
        update={
            "text": question.text,
            "read": question.read,
            "occupations": (),
            "alternatives": (),
            "reasons": reasons,
            "follow_up": True,
        }
    )


@cache
def _short_questions() -> tuple[_Short, ...]:
    """The table of `data/short_questions.yaml`."""
    return tuple(
        _Short(
            pattern=re.compile("|".join(f"(?:{one})" for one in row["patterns"])),
            update={name: row[name] for name in ("intent", "level", "place") if name in row},
            after=frozenset(row.get("after", ())),
        )
        for row in read_yaml(_DATA)
    )
