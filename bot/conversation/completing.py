"""The tools by which a question is completed: with occupations, and with the slots of the question before."""

from typing import Any

from bot.conversation.state import ConversationState
from bot.understanding.question import Limits, Outcome, Question, Reason
from knowledge.base import KnowledgeBase
from knowledge.models import Match

_RANKINGS = frozenset({"pay_places", "employment"})
"""Intents that rank places or industries: the kind and the end of the ranking carry over with them."""
OF_NO_OCCUPATION = frozenset(
    {"find_careers", "recommend", "majors", "similar", "compare", "define", "sources"}
)
"""Intents whose answers are not about one occupation: one that is named after them is asked about in general."""


def matched(codes: tuple[str, ...], base: KnowledgeBase, why: str, words: str = "") -> tuple[Match, ...]:
    """Occupations of SOC codes as matches. `words`: what was said for them."""
    return tuple(
        Match(soc=soc, title=base.occupation(soc).title, matched=words, score=1.0, reason=why)
        for soc in codes
    )


def about(question: Question, codes: tuple[str, ...], base: KnowledgeBase, why: str) -> Question:
    """The question, asked about the occupations of these SOC codes."""
    reason = Reason(step="context", words=question.text[:80], result=", ".join(codes), score=1.0)
    update = {
        "occupations": matched(codes, base, why),
        "choices": (),
        "outcome": Outcome.ANSWERED,
        "follow_up": True,
        "reasons": (*question.reasons, reason),
    }
    return question.model_copy(update=update)


def offering(
    question: Question,
    codes: tuple[str, ...],
    state: ConversationState,
    base: KnowledgeBase,
    *,
    intent: bool = True,
) -> Question:
    """The question before, or with `intent=False` this one, with these occupations to choose from."""
    asked = about(question, (), base, "").model_copy(
        update={"choices": matched(codes, base, "offered", state.noun or "")}
    )
    return with_slots(asked, state, base, intent=intent).model_copy(update={"outcome": Outcome.CLARIFY})


def with_slots(
    question: Question, state: ConversationState, base: KnowledgeBase, *, intent: bool = True
) -> Question:
    """Place and industry carry over; with the intent itself, the amount, level, rate and ranking do too."""
    update: dict[str, Any] = {}
    if question.place is None and state.place:
        update["place"] = base.place(state.place)
    if question.industry is None and state.industry and question.place is None:
        update["industry"] = state.industry
    if intent and state.intent == "pay_check" and question.amount is None:
        update["amount"] = state.amount
    if intent and state.intent:
        update["intent"] = "pay" if _asks_for_pay(question, state) else state.intent
        update["outcome"] = Outcome.ANSWERED
        if update["intent"] in _RANKINGS and question.place_kind is None:
            update |= {"place_kind": state.place_kind, "limits": state.limits}
        if question.level is None and question.rate is None:
            update |= {"level": state.level, "rate": state.rate}
    return question.model_copy(update=update)


def _asks_for_pay(question: Question, state: ConversationState) -> bool:
    """Whether a slot added to the question before makes it one of pay: a level, or one line out of a ranking."""
    if question.level is not None or question.rate is not None:
        return True
    nation = question.place is not None and question.place.kind == "nation"
    one_place = state.place_kind == "industry" and question.place is not None
    return state.intent == "pay_places" and (question.industry is not None or one_place or nation)


def is_ellipsis(question: Question) -> bool:
    """Whether a text is nothing but slots: it means what was asked before."""
    return any(reason.step == "ellipsis" for reason in question.reasons)


def taken_up(
    question: Question, state: ConversationState, base: KnowledgeBase, *, own_intent: bool
) -> Question:
    """A question about an occupation, with the intent before where it has none of its own."""
    if not own_intent and not state.choices and state.intent in OF_NO_OCCUPATION:
        intent = "overview" if question.level is None and question.rate is None else "pay"
        return with_slots(question.model_copy(update={"intent": intent}), state, base, intent=False)
    return with_slots(question, state, base, intent=not own_intent)


def plain(question: Question) -> Question:
    """The question without what words of a name were mistaken for."""
    return question.model_copy(
        update={"limits": Limits(), "subject": None, "term": None, "industry": None, "place_choices": ()}
    )
