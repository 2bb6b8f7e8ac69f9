"""The reply to "Which one do you mean?": an option by its place or by a word, all, none, or another place."""

import re
from collections.abc import Callable

from rapidfuzz import fuzz

from bot.conversation.comparing import COMPARABLE, asks_which, side_by_side
from bot.conversation.completing import about, offering, plain, with_slots
from bot.conversation.described_choice import described_choice, describes
from bot.conversation.head_nouns import named_with
from bot.conversation.named_by_words import POINTED, best_by_words, pointed_at
from bot.conversation.pointing import at, position
from bot.conversation.said import Said, carriers, pattern, references
from bot.conversation.state import ConversationState
from bot.understanding.question import Outcome, Question
from knowledge.base import KnowledgeBase
from knowledge.broad_titles import broad_title
from knowledge.models import Place
from knowledge.title_words import normal_words

_SURE_INTENT = 0.6
_SHORT = 8
"""Words; a longer text is a question of its own, not the choice of an option."""
_OFFERED = 5
_NAME = 3
"""Words that a specialty has at most."""
_SIDES = 4
"""Options that stand side by side when all are wanted."""
_MOST_NAMED = 20
"""Occupations of a broad noun that can be offered, five at a time."""


def chosen(
    question: Question,
    reply: Said,
    state: ConversationState,
    base: KnowledgeBase,
    understood: Callable[[str], Question],
) -> Question | None:
    """The question that was asked back about, with what the reply chose; None when the text is no reply to it."""
    if len(reply.words) > _SHORT:
        return None
    if state.place_choices and (found := _place(question, reply, state, base)):
        return found
    if not state.choices:
        return None
    if question.outcome is Outcome.SMALLTALK:
        return _named(question, reply, state, base) if len(reply.words) == 1 else None
    return (
        _whole(question, reply, state, base)
        or _of_all(question, reply, state, base)
        or (_described(question, reply, state, base) if describes(reply) else None)
        or _by_name(_asking(question, reply, understood), reply, state, base)
        or (_described(question, reply, state, base) if reply.bare and not question.occupations else None)
        or _asked_again(question, reply, state, base)
    )


def _described(
    question: Question, reply: Said, state: ConversationState, base: KnowledgeBase
) -> Question | None:
    """The occupation that the reply describes, offered or not; the rest of the reply asks nothing."""
    soc = described_choice(reply, state, base)
    if soc is None:
        return None
    return with_slots(about(plain(question), (soc,), base, "described in the reply"), state, base)


def _asking(question: Question, reply: Said, understood: Callable[[str], Question]) -> Question:
    """The question, and when it was refused for the words of a name, as it is without them."""
    if reply.bare or not reply.named or not _refused(question):
        return question
    named = rf"(?:\bthe )?\b{re.escape(reply.named)}(?: (?:one|ones|kind|type))?\b"
    asked = understood(re.sub(named, references()["anyone"], question.read))
    if asked.outcome is not Outcome.ANSWERED:
        return question
    return asked.model_copy(update={"text": question.text, "read": question.read, "occupations": ()})


def _place(question: Question, reply: Said, state: ConversationState, base: KnowledgeBase) -> Question | None:
    """The question before at one of the places that were offered, or at another one."""
    offered = tuple(base.place(ref) for ref in state.place_choices)
    place = at(offered, question.read) or (question.place if question.place in offered else None)
    place = place or _of_state(question.place, offered) or _like(reply.words, offered)
    if place is None:
        return None
    asked = question.model_copy(update={"place": place, "place_choices": ()})
    if state.choices and not state.occupations:
        return offering(asked, state.choices, state, base)
    return with_slots(about(asked, state.occupations, base, "of the question before"), state, base)


def _of_state(named: Place | None, offered: tuple[Place, ...]) -> Place | None:
    """The one of the offered places that lies in the state named: "maine" of the Portlands."""
    if named is None or named.kind != "state":
        return None
    inside = [place for place in offered if named.code in place.states]
    return inside[0] if len(inside) == 1 else None


def _like(words: tuple[str, ...], offered: tuple[Place, ...]) -> Place | None:
    text = " ".join(words)
    scored = [(fuzz.token_set_ratio(text, place.name.casefold()), place) for place in offered]
    best = max(scored, key=lambda pair: pair[0])
    return best[1] if best[0] >= POINTED else None


def _whole(question: Question, reply: Said, state: ConversationState, base: KnowledgeBase) -> Question | None:
    """The occupation that all words of the reply and the noun asked about call, whatever else they could say."""
    words = reply.words if len(reply.words) == 1 else [word for word in reply.words if word not in carriers()]
    if not state.noun or not words or len(words) > _NAME or reply.denied or position(reply.text) is not None:
        return None
    found = base.title_index.exact(f"{' '.join(words)} {state.noun}")
    if not found or not reply.bare:
        return None
    asked = question.model_copy(update={"level": None, "rate": None})
    return _taken(asked, reply, found[0].soc, state, base)


def _of_all(
    question: Question, reply: Said, state: ConversationState, base: KnowledgeBase
) -> Question | None:
    """All of the options side by side; or, when none is right, the next ones."""
    if pattern("all").search(reply.text) or (asks_which(reply) and not reply.telling):
        if state.intent in COMPARABLE:
            return side_by_side(question, state.choices[:_SIDES], state, base)
        return offering(plain(question), state.choices, state, base)
    if pattern("none").search(reply.text):
        return offering(plain(question), _next(state, base) or state.choices, state, base)
    return None


def _next(state: ConversationState, base: KnowledgeBase) -> tuple[str, ...]:
    """What the noun asked about may mean beside what was offered."""
    broad = broad_title(normal_words(state.noun)) if state.noun else None
    if broad is None:
        return ()
    every = [
        match.soc
        for match in base.title_index.under(broad.codes, by_jobs=broad.kind == "broad", limit=_MOST_NAMED)
    ]
    seen = max((every.index(soc) for soc in state.choices if soc in every), default=-1)
    return tuple(every[seen + 1 : seen + 1 + _OFFERED])


def _by_name(
    question: Question, reply: Said, state: ConversationState, base: KnowledgeBase
) -> Question | None:
    """The option that words of the reply name or leave over; or another occupation of the same noun."""
    struck = set(best_by_words(reply.denied, state.choices, base))
    left = tuple(soc for soc in state.choices if soc not in struck) or state.choices
    if not reply.telling:
        if not struck:
            return None
        return (
            _taken(question, reply, left[0], state, base)
            if len(left) == 1
            else offering(plain(question), left, state, base)
        )
    if _asks_anew(question, reply, state):
        return None
    if reply.bare and (found := _named(question, reply, state, base)):
        return found
    soc = pointed_at(reply.telling, left, base, by_job_titles=not question.occupations)
    if soc and (reply.bare or not _of_its_own(question)):
        return _taken(question, reply, soc, state, base)
    return None


def _named(question: Question, reply: Said, state: ConversationState, base: KnowledgeBase) -> Question | None:
    """The occupation called by the reply and the noun asked about: "construction" of managers."""
    noun = state.noun or ""
    if not reply.named:
        return None
    broad = broad_title(normal_words(f"{reply.named} {noun}"))
    if broad is not None and noun and broad.kind != "default" and noun not in reply.named:
        codes = [match.soc for match in base.title_index.under(broad.codes, by_jobs=broad.kind == "broad")]
        return offering(plain(question), tuple(codes), state, base)
    if not noun or noun in reply.named:
        return None
    found = named_with(reply.named, noun, base, similar_too=not question.occupations)
    if not found:
        return None
    return _taken(question, reply, found[0].soc, state, base)


def _asked_again(
    question: Question, reply: Said, state: ConversationState, base: KnowledgeBase
) -> Question | None:
    """An occupation that was not offered, as the answer; or the options again, with a place that was added."""
    if _asks_anew(question, reply, state):
        return None
    own = {match.soc for match in question.occupations}
    if own and (reply.bare or own & set(state.choices)):
        return _taken(question, reply, question.occupations[0].soc, state, base)
    if question.choices and reply.bare:
        return with_slots(question, state, base).model_copy(
            update={"outcome": Outcome.CLARIFY, "follow_up": True}
        )
    added = question.place or question.level or question.rate or question.amount or question.industry
    if not own and not reply.telling and added and not question.foreign:
        return offering(question, state.choices, state, base, intent=not _has_intent(question, reply))
    if not own and (
        (reply.bare and (added or reply.telling)) or (not reply.telling and not _refused(question))
    ):
        asked = plain(question) if reply.bare else question
        return offering(asked, state.choices, state, base, intent=not _has_intent(question, reply))
    return None


def _asks_anew(question: Question, reply: Said, state: ConversationState) -> bool:
    """Whether a reply is a question of its own: its own intent about an occupation that was not offered."""
    if reply.bare or _refused(question) or question.intent_score < _SURE_INTENT:
        return False
    own = {match.soc for match in question.occupations}
    named_noun = state.noun is not None and state.noun in reply.named
    return (bool(own) and not own & set(state.choices) and not named_noun) or _of_its_own(question)


def _of_its_own(question: Question) -> bool:
    """Whether the question is one about no occupation."""
    return question.intent in {"find_careers", "recommend", "define", "sources"}


def _has_intent(question: Question, reply: Said) -> bool:
    """Whether a reply says itself what is asked about the occupation."""
    return not reply.bare and not _refused(question) and question.intent_score >= _SURE_INTENT


def _refused(question: Question) -> bool:
    return question.outcome is Outcome.OUT_OF_SCOPE


def _taken(
    question: Question, reply: Said, soc: str, state: ConversationState, base: KnowledgeBase
) -> Question:
    """The question before about the occupation chosen; or the reply's own one, when it asks one."""
    own_intent = _has_intent(question, reply)
    asked = question if own_intent else plain(question)
    return with_slots(
        about(asked, (soc,), base, "chosen from the options"), state, base, intent=not own_intent
    )
