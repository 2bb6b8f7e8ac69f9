"""Occupations named loosely: another meaning of a name, the last clause, the kin of what was talked about, a guess."""

import re
from collections.abc import Callable

from bot.conversation.completing import about, is_ellipsis, plain, with_slots
from bot.conversation.named_by_words import best_by_words, pointed_at
from bot.conversation.said import Said, listed_words
from bot.conversation.state import ConversationState
from bot.understanding.question import Outcome, Question
from knowledge.base import KnowledgeBase

_SURE_INTENT = 0.6
_MINOR_GROUP, _MAJOR_GROUP = 4, 2
"""Leading characters of a SOC code that name its minor and its major group."""
_FEW_WORDS = 2
_LIKELY = 0.65
"""Score of a loose title match from which a lone word in a conversation is taken for it."""
_CLAUSE = re.compile(r"[.,;:!?]+\s+")
_SHORT = 7
"""Words; a longer text is a question of its own."""


def nearest_choice(question: Question, state: ConversationState, base: KnowledgeBase) -> Question:
    """An ambiguous name means, among what was talked about, the occupation of the same family ("editor?")."""
    if question.occupations or not state.mentioned:
        return question
    for digits in (_MINOR_GROUP, _MAJOR_GROUP):
        families = {soc[:digits] for soc in state.mentioned}
        near = next((match.soc for match in question.choices if match.soc[:digits] in families), None)
        if near is not None:
            return about(question, (near,), base, "the one closest to what was talked about")
    return question


def corrected(
    question: Question, reply: Said, state: ConversationState, base: KnowledgeBase
) -> Question | None:
    """ "no, the hospital one", "not school": another meaning of the name that was used before."""
    if reply.denied and not reply.named and len(state.occupations) == 1 and not question.occupations:
        meanings = (*state.occupations, *state.alternatives)
        struck = best_by_words(reply.denied, meanings, base)
        left = next((soc for soc in meanings if soc not in struck), None)
        if left is not None:
            return with_slots(about(plain(question), (left,), base, "the other is ruled out"), state, base)
    if question.occupations or listed_words("correcting").isdisjoint(reply.words):
        return None
    soc = pointed_at(reply.telling, state.alternatives, base)
    if soc is None:
        return None
    return with_slots(about(question, (soc,), base, "another meaning of the name before"), state, base)


def named_last(
    question: Question,
    reply: Said,
    state: ConversationState,
    base: KnowledgeBase,
    understood: Callable[[str], Question],
) -> Question | None:
    """An occupation that is all the last clause says, and the rest nothing: "hmm too long. baker?"."""
    unclear = question.outcome is Outcome.OUT_OF_SCOPE or question.intent_score < _SURE_INTENT
    if not unclear or is_ellipsis(question) or question.foreign or len(reply.words) > _SHORT:
        return None
    clauses = _CLAUSE.split(question.read.strip(" .!?"))
    if len(clauses) < 2 or not state.occupations:
        return None
    named = understood(clauses[-1])
    if len(named.occupations) != 1 or not is_ellipsis(named):
        return None
    return with_slots(named.model_copy(update={"text": question.text, "read": question.read}), state, base)


def guessed(
    question: Question, reply: Said, state: ConversationState, base: KnowledgeBase
) -> Question | None:
    """A word or two that say nothing else, while occupations are talked about, name one loosely: "ultrasound?"."""
    if question.outcome is not Outcome.OUT_OF_SCOPE or len(reply.words) > _FEW_WORDS or question.foreign:
        return None
    text = " ".join(reply.words)
    if not any(map(str.isalpha, text)):
        return None
    found = next(iter(base.title_index.search(text, 1)), None)
    if found is None or found.score < _LIKELY or not found.reason.startswith("like"):
        return None
    named = about(question, (found.soc,), base, f"{found.reason}, in this conversation")
    return named.model_copy(update={"intent": state.intent})
