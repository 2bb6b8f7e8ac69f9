"""Completes a question from what was said before: choices made, places added, "which of these", "the last one"."""

from collections.abc import Callable

from bot.conversation.choosing import chosen
from bot.conversation.comparing import again_elsewhere, by_place, compared, side_by_side
from bot.conversation.completing import about, is_ellipsis, taken_up, with_slots
from bot.conversation.correcting import put_right
from bot.conversation.head_nouns import of_same_noun, sharing_a_word
from bot.conversation.loose_names import corrected, guessed, named_last, nearest_choice
from bot.conversation.one_of_them import one_of_them
from bot.conversation.pointing import pointing_words
from bot.conversation.ranking import ranked_again
from bot.conversation.refining import quiz_choice, searched_again
from bot.conversation.said import Said, said
from bot.conversation.short_questions import meant_in_talk, told_in_table
from bot.conversation.state import ConversationState
from bot.understanding.question import Outcome, Question
from knowledge.base import KnowledgeBase

_LISTS = frozenset({"find_careers", "recommend", "define", "sources"})
"""Intents that a named occupation does not go on with."""
_SHORT = 7
"""Words; a longer text is a question of its own."""
_SURE_INTENT = 0.6


def in_context(
    question: Question,
    state: ConversationState,
    base: KnowledgeBase,
    understood: Callable[[str], Question],
    needs_occupation: Callable[[Question], bool],
) -> Question:
    """The question with what it takes over from the conversation.

    `understood` reads another text alone. `needs_occupation` says that a question cannot be answered without an
    occupation.
    """
    if state.intent is None:
        return question
    return _joined(_completed(question, state, base, understood, needs_occupation), state, base)


def _joined(question: Question, state: ConversationState, base: KnowledgeBase) -> Question:
    """An occupation that comes to those compared is compared with them."""
    if question.intent != "compare" or len(question.occupations) != 1 or len(state.occupations) < 2:
        return question
    codes = (*state.occupations, question.occupations[0].soc)
    return side_by_side(question, tuple(dict.fromkeys(codes)), state, base)


def _completed(
    question: Question,
    state: ConversationState,
    base: KnowledgeBase,
    understood: Callable[[str], Question],
    needs_occupation: Callable[[Question], bool],
) -> Question:
    reply = said(question)
    if question.occupations and _ruled_out(question, reply):
        question = question.model_copy(update={"occupations": ()})
    if all(reason.words in pointing_words() for reason in question.reasons if reason.step == "occupation"):
        question = question.model_copy(update={"occupations": (), "choices": ()})
    completed = (
        put_right(question, state, base, understood)
        or one_of_them(question, reply, state, base, understood)
        or chosen(question, reply, state, base, understood)
    )
    if completed is None and (told := told_in_table(question, reply, state, base)):
        return _carried_on(told, reply, state, base, needs_occupation(told))
    if completed is None and question.outcome is not Outcome.SMALLTALK:
        completed = (
            quiz_choice(question, state)
            or _ranked_again(question, reply, state, base)
            or compared(question, reply, state, base)
            or sharing_a_word(question, reply, state, base)
            or corrected(question, reply, state, base)
            or of_same_noun(question, reply, state, base)
            or named_last(question, reply, state, base, understood)
        )
    if completed is not None:
        return completed
    question = meant_in_talk(question, reply, state, understood) or question
    if question.outcome is Outcome.SMALLTALK:
        return question
    return _carried_on(question, reply, state, base, needs_occupation(question))


def _ruled_out(question: Question, reply: Said) -> bool:
    """Whether every occupation named stands behind a "not": "i said assistant, not hygienist"."""
    named = [reason.words for reason in question.reasons if reason.step == "occupation"]
    return bool(named) and all(set(words.split()) <= set(reply.denied) for words in named)


def _carried_on(
    question: Question, reply: Said, state: ConversationState, base: KnowledgeBase, needs_occupation: bool
) -> Question:
    """The question with the occupation, and where it has no intent of its own the intent, of the one before."""
    ellipsis = is_ellipsis(question) or _adds_a_slot(question, reply) or _only_a_slot(question, reply)
    ellipsis = ellipsis or (
        bool(question.occupations) and reply.bare and question.intent_score < _SURE_INTENT
    )
    if loose := guessed(question, reply, state, base):
        return loose
    question = nearest_choice(question, state, base)
    if refined := searched_again(question, reply, state, base, ellipsis=ellipsis):
        return refined
    if question.occupations:
        return _with_occupation(question, state, base) if ellipsis else question
    if ellipsis and question.choices:
        return with_slots(question, state, base).model_copy(update={"outcome": Outcome.CLARIFY})
    if ellipsis or question.follow_up or needs_occupation:
        return _taken_over(question, state, base, ellipsis=ellipsis)
    return question


def _with_occupation(question: Question, state: ConversationState, base: KnowledgeBase) -> Question:
    """What was asked before about the occupation named; after a comparison a new one joins, one of it stands alone."""
    soc = question.occupations[0].soc
    if state.intent == "compare" and len(question.occupations) == 1 and soc not in state.occupations:
        return side_by_side(question, (*state.occupations, soc), state, base)
    goes_on = state.intent not in _LISTS and state.intent != "compare"
    return with_slots(question, state, base, intent=goes_on)


def _adds_a_slot(question: Question, reply: Said) -> bool:
    """Whether a few words, not understood alone, add a rate, level, place or industry: "by the hour?"."""
    slot = question.rate or question.level or question.place or question.industry
    return (
        bool(slot)
        and not reply.telling
        and question.outcome is Outcome.OUT_OF_SCOPE
        and len(reply.words) <= _SHORT
        and not question.foreign
    )


def _only_a_slot(question: Question, reply: Said) -> bool:
    """Whether a text is nothing but a place, level or rate and words that carry it: "ohio tho", "what's it in utah"."""
    if question.intent == "overview" and question.place and not question.occupations and not reply.named:
        return True
    slot = question.rate or question.level or question.place
    alone = reply.bare and not reply.named and not question.occupations and question.amount is None
    return bool(slot) and alone


def _taken_over(
    question: Question, state: ConversationState, base: KnowledgeBase, *, ellipsis: bool
) -> Question:
    """A question without an occupation of its own, with the one, or those, before."""
    if question.intent == "compare" and len(question.places) > 1 and len(state.occupations) < 2:
        question = question.model_copy(update={"intent": "pay_places", "place": None})
    if again := again_elsewhere(question, state, base):
        return again
    if question.intent == "compare" and not ellipsis and (again := by_place(question, state, base)):
        return again
    codes = state.occupations or state.mentioned[-1:]
    if not codes:
        return with_slots(question, state, base) if ellipsis else question
    if question.intent == "compare" and len(codes) == 1 and len(question.places) < 2:
        here = question.model_copy(update={"intent": "pay", "place": None})
        return with_slots(about(here, codes, base, "against the nation"), state, base, intent=False)
    own_intent = not ellipsis and question.outcome is not Outcome.OUT_OF_SCOPE
    completed = about(question, codes, base, "taken over from the conversation")
    return taken_up(completed, state, base, own_intent=own_intent)


def _ranked_again(
    question: Question, reply: Said, state: ConversationState, base: KnowledgeBase
) -> Question | None:
    """The ranking before from its other end, or by state, area or industry."""
    again = ranked_again(question, list(reply.words), state)
    if again is None:
        return None
    place = base.place(state.place) if state.place and again["place_kind"] != "state" else None
    asked = about(question, state.occupations, base, "of the ranking before")
    return asked.model_copy(update={**again, "place": place, "places": ()})
