"""Occupations that were talked about, side by side: "which pays more", "vs plumbers", "the better paid one"."""

from bot.conversation.completing import about
from bot.conversation.said import (
    Said,
    names_someone,
    pattern,
    refused_surely,
)
from bot.conversation.state import ConversationState
from bot.understanding.question import Outcome, Question
from knowledge.base import KnowledgeBase

COMPARABLE = frozenset({
    "compare", "pay", "outlook", "education", "employment", "pay_places", "overview", "pros_cons", "work_life_balance",
    "automation", "work_environment",
})  # fmt: skip
"""Intents of one occupation that a comparison of several answers as well."""
_MOST = 4
_SHORT = 12
"""Words; a longer text is a question of its own."""
_CAREER_SEARCHES = frozenset({"find_careers", "recommend"})


def group(state: ConversationState) -> tuple[str, ...]:
    """The occupations that "both" and "which of them" mean: those side by side, or those talked about."""
    return state.occupations if len(state.occupations) > 1 else state.mentioned


def side_by_side(
    question: Question, codes: tuple[str, ...], state: ConversationState, base: KnowledgeBase
) -> Question:
    """A comparison of these occupations at the place talked about."""
    compared = about(question, codes[-_MOST:], base, "talked about before")
    place = question.place or (base.place(state.place) if state.place else None)
    return compared.model_copy(
        update={"intent": "compare", "place": place, "place_choices": (), "level": None}
    )


def compared(
    question: Question, reply: Said, state: ConversationState, base: KnowledgeBase
) -> Question | None:
    """The comparison that a few words ask for; None when they ask for none."""
    if len(reply.words) > _SHORT:
        return None
    if question.occupations:
        return _against(question, reply, state, base)
    if refused_surely(question) and reply.telling:
        return None
    if names_someone(question) or (state.intent == "find_careers" and not state.occupations):
        return None
    if asks_which(reply):
        return _several(question, state, base)
    of_places = pattern("several").search(" ".join(reply.words)) and pattern("which_place").search(reply.text)
    return by_place(question, state, base) if of_places else None


def asks_which(reply: Said) -> bool:
    """Whether the words ask which of several occupations has more of something."""
    return pattern("several").search(" ".join(reply.words)) is not None and not names_elsewhere(reply)


def names_elsewhere(reply: Said) -> bool:
    """Whether the words compare places, industries or occupations at large."""
    return pattern("elsewhere").search(reply.text) is not None


def _against(
    question: Question, reply: Said, state: ConversationState, base: KnowledgeBase
) -> Question | None:
    """One occupation set against what was talked about: "vs plumbers", "is that more than a plumber makes"."""
    if len({match.soc for match in question.occupations}) != 1 or question.intent == "transition":
        return None
    if not pattern("against").search(reply.text):
        return None
    before = state.occupations or state.mentioned[-1:]
    soc = question.occupations[0].soc
    if not before or before == (soc,):
        return None
    return side_by_side(question, tuple(dict.fromkeys((*before, soc))), state, base)


def _several(question: Question, state: ConversationState, base: KnowledgeBase) -> Question | None:
    """All that was talked about: occupations side by side, or else one occupation by place."""
    codes = group(state)
    if len(codes) > 1:
        return side_by_side(question, codes, state, base)
    return by_place(question, state, base)


def by_place(question: Question, state: ConversationState, base: KnowledgeBase) -> Question | None:
    """The occupation talked about at the places talked about; None when there were not several."""
    if len(state.places) < 2 or not state.mentioned:
        return None
    places = tuple(base.place(ref) for ref in state.places)
    asked = about(question, state.mentioned[-1:], base, "talked about before")
    return asked.model_copy(update={"intent": "pay_places", "places": places, "place": None})


def again_elsewhere(question: Question, state: ConversationState, base: KnowledgeBase) -> Question | None:
    """A comparison once more: at another place, or by what the question names."""
    if state.intent != "compare" or len(state.occupations) < 2 or question.occupations:
        return None
    if question.outcome is Outcome.OUT_OF_SCOPE and question.place is None:
        return None
    if question.intent not in COMPARABLE and question.outcome is not Outcome.OUT_OF_SCOPE:
        return None
    return side_by_side(question, state.occupations, state, base)
