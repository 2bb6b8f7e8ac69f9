"""Occupations that were talked about, side by side: "which pays more", "vs plumbers", "the better paid one"."""

from bot.conversation.completing import about, offering
from bot.conversation.pointing import count
from bot.conversation.said import (
    Said,
    names_someone,
    pattern,
    refused_surely,
)
from bot.conversation.state import ConversationState
from bot.understanding.question import Limits, Outcome, Question
from knowledge.base import KnowledgeBase

COMPARABLE = frozenset({
    "compare", "pay", "outlook", "education", "employment", "pay_places", "overview", "pros_cons", "work_life_balance",
    "automation", "work_environment",
})  # fmt: skip
"""Intents of one occupation that a comparison of several answers as well."""
_LISTS_BESIDE_ONE = frozenset({"similar", "advancement", "transition"})
"""Intents that list occupations beside the one they are about."""
_PAIR = 2
_MOST = 5
_SHORT = 12
"""Words; a longer text is a question of its own."""
_CAREER_SEARCHES = frozenset({"find_careers", "recommend"})


def group(state: ConversationState) -> tuple[str, ...]:
    """The occupations that "both" and "which of them" mean: those side by side, listed, or else talked about."""
    if len(state.occupations) > 1:
        return state.occupations
    return state.mentioned if state.occupations or not state.listed else state.listed[:_MOST]


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
    if names_someone(question) or (refused_surely(question) and reply.telling):
        return None
    if (of_list := _of_list(question, reply, state, base)) is not None:
        return of_list
    if state.intent == "find_careers" and not state.occupations:
        return None
    if asks_which(reply):
        return _several(question, reply, state, base)
    text = " ".join(reply.words)
    of_places = pattern("several").search(text) and pattern("which_place").search(reply.text)
    if of_places or (len(state.occupations) == 1 and pattern("where_higher").search(text)):
        return by_place(question, state, base, latest=_how_many(reply))
    return None


def _of_list(
    question: Question, reply: Said, state: ConversationState, base: KnowledgeBase
) -> Question | None:
    """What is asked about all that the last answer listed: "do those need a degree"."""
    text = " ".join(reply.words)
    pointed = pattern("listed").search(text) is not None
    if state.occupations and not (pointed and state.intent in _LISTS_BESIDE_ONE):
        return None
    asks = asks_which(reply) and pointed
    pointed = pointed or pattern("listed_alone").search(text) is not None
    narrows = question.limits != Limits() or pattern("narrowing").search(text) is not None
    if len(state.listed) < _PAIR or not pointed or (narrows and not asks):
        return None
    codes = state.listed[:_MOST]
    if asks or question.intent in COMPARABLE:
        return side_by_side(question, codes, state, base)
    return offering(question, codes, state, base, intent=False) if question.follow_up else None


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


def _several(
    question: Question, reply: Said, state: ConversationState, base: KnowledgeBase
) -> Question | None:
    """All that was talked about: one occupation by place where places were named last, or else side by side."""
    codes = group(state)
    if len(codes) > 1 and not (state.varied == "place" and len(state.places) > 1):
        return side_by_side(question, codes[-_how_many(reply) :], state, base)
    return by_place(question, state, base, latest=_how_many(reply))


def _how_many(reply: Said) -> int:
    """How many of those talked about are meant: "all three"; all, where nothing is said."""
    found = pattern("how_many").search(" ".join(reply.words))
    return count(found["count"]) if found else _MOST


def by_place(
    question: Question, state: ConversationState, base: KnowledgeBase, *, latest: int = _MOST
) -> Question | None:
    """The occupation talked about at the latest places talked about; None when there were not several."""
    if len(state.places) < _PAIR or not state.mentioned:
        return None
    places = tuple(base.place(ref) for ref in state.places[-latest:])
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
