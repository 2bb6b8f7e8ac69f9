"""What is asked about one of several: "number 2. school?", "the other", "the better paid one", "ok the welder"."""

import re
from collections.abc import Callable
from typing import NamedTuple

from bot.conversation import facts
from bot.conversation.comparing import group, names_elsewhere, side_by_side
from bot.conversation.completing import OF_NO_OCCUPATION, about, is_ellipsis, plain, taken_up
from bot.conversation.named_by_words import pointed_at
from bot.conversation.pointing import picked, position
from bot.conversation.said import Said, listed_words, names_a_helper, names_someone, pattern, references
from bot.conversation.short_questions import told
from bot.conversation.state import ConversationState
from bot.understanding.decide import NOT_CAREERS
from bot.understanding.question import Outcome, Question
from knowledge.base import KnowledgeBase

_BY_PLACE = frozenset({"pay", "employment", "outlook", "pay_check", "find_jobs", "find_schools", "similar"})
"""Intents that a place of a list can be asked about; anything else asks what is paid there."""
_PAIR = 2
_SHORT = 14
"""Words; a longer text is a question of its own."""


class Pointed(NamedTuple):
    """What words point at, and what is left of the text without them."""

    rest: str
    heard: str
    """The text with anyone in the place of those words."""
    socs: tuple[str, ...] = ()
    place: str | None = None


def one_of_them(
    question: Question,
    reply: Said,
    state: ConversationState,
    base: KnowledgeBase,
    understood: Callable[[str], Question],
) -> Question | None:
    """The question asked about what its words point at; None when they point at nothing that was talked about."""
    if question.occupations or state.place_choices or len(reply.words) > _SHORT:
        return None
    found = (
        _by_position(question.read, state)
        or _the_other(question.read, state)
        or _by_figures(question, state, base)
        or _by_name(question, reply, state, base)
    )
    if found is None:
        return None
    asked, own = _asked(question, found, state, base, understood)
    if state.choices:
        asked = plain(asked)
    if found.place:
        return _at_place(asked, found.place, state, base, own=own)
    socs = _with_the_one_in_hand(question.read, found.socs, state)
    if len(socs) > 1:
        return side_by_side(asked, socs, state, base)
    return taken_up(about(asked, found.socs, base, "one of those before"), state, base, own_intent=own)


def _with_the_one_in_hand(text: str, socs: tuple[str, ...], state: ConversationState) -> tuple[str, ...]:
    """What is pointed at, behind the one in hand where the two are compared: "compare it with the first one"."""
    together = tuple(dict.fromkeys((*state.occupations, *socs)))
    return together if pattern("set_beside").search(text) and len(together) == _PAIR else socs


def _by_position(text: str, state: ConversationState) -> Pointed | None:
    """ "The second one", "number 2": what the last answer listed or offered, or what was talked about."""
    pointed = position(text)
    if pointed is None:
        return None
    talked = state.mentioned if len(state.mentioned) > 1 and state.varied != "place" else ()
    if not state.choices and state.listed_places:
        places = picked(state.listed_places, pointed.places)
        return _pointed(text, pointed.words, place=places[0]) if len(places) == 1 else None
    socs = picked(state.choices or state.listed or talked, pointed.places)
    return _pointed(text, pointed.words, socs) if socs else None


def _the_other(text: str, state: ConversationState) -> Pointed | None:
    """Of two, the one that was not talked about last."""
    found = pattern("other").search(text)
    two = state.listed if len(state.listed) == _PAIR else state.mentioned
    if found is None or state.choices or len(two) != _PAIR or len(state.occupations) != 1:
        return None
    left = tuple(soc for soc in two if soc not in state.occupations)
    return _pointed(text, found.group(), left) if len(left) == 1 else None


def _by_figures(question: Question, state: ConversationState, base: KnowledgeBase) -> Pointed | None:
    """The one of the better pay, of more growth or in the lead."""
    codes, text = group(state), question.read
    if len(codes) < _PAIR or names_someone(question):
        return None
    for name in ("paid_more", "paid_less", "grows_faster", "leading"):
        found = pattern(name).search(text)
        if found and not pattern("asking_which").search(text[: found.start()]):
            soc = _the_one(name, codes, state, base)
            return _pointed(text, found.group(), (soc,)) if soc else None
    return None


def _by_name(
    question: Question, reply: Said, state: ConversationState, base: KnowledgeBase
) -> Pointed | None:
    """One that the text settles on by its name: "ok pr it is, how do i start"."""
    codes, text = group(state), question.read
    before, name, behind = text.partition(reply.named) if reply.named else ("", "", "")
    elsewhere = names_elsewhere(reply) or names_a_helper(reply) or names_someone(question)
    if len(codes) < _PAIR or not name or elsewhere or not pattern("settled").search(text):
        return None
    soc = pointed_at(reply.telling, codes, base)
    rest = pattern("settling").sub("", behind) or before
    return Pointed(rest, f"{rest} for {references()['anyone']}", (soc,)) if soc else None


def _pointed(text: str, words: str, socs: tuple[str, ...] = (), place: str | None = None) -> Pointed:
    written = re.compile(rf"(?:\b(?:the|that|this|ur|your) (?:very )?)?(?<!\w){re.escape(words)}")
    rest = written.sub(" ", text, count=1)
    heard = written.sub(f" {references()['anyone']}", text, count=1)
    return Pointed(" ".join(rest.split()), " ".join(heard.split()), socs, place)


def _asked(
    question: Question,
    found: Pointed,
    state: ConversationState,
    base: KnowledgeBase,
    understood: Callable[[str], Question],
) -> tuple[Question, bool]:
    """What the rest of the text asks, and whether that is more than the name of the one it is asked about."""
    kept = {"text": question.text, "read": question.read, "reasons": question.reasons, "occupations": ()}
    words = re.findall(r"[\w']+", found.rest)
    if not listed_words("filler").issuperset(words):
        without = question.model_copy(update={"read": found.rest.strip(" .,;:!-"), "occupations": ()})
        if (short := told(without, state, base)) is not None:
            return short.model_copy(update=kept), not is_ellipsis(short)
        heard = understood(found.heard)
        if heard.outcome in (Outcome.ANSWERED, Outcome.CLARIFY) and not heard.foreign:
            own = not is_ellipsis(heard) and heard.intent not in OF_NO_OCCUPATION - {"similar"} | NOT_CAREERS
            return heard.model_copy(update=kept), own
    return question.model_copy(update=kept), False


def _at_place(
    asked: Question, place: str, state: ConversationState, base: KnowledgeBase, *, own: bool
) -> Question:
    """The question about the occupation talked about, at a place of the ranking before."""
    intent = asked.intent if own and asked.intent in _BY_PLACE else "pay"
    completed = about(asked, state.occupations, base, "at a place listed before")
    return completed.model_copy(update={"intent": intent, "place": base.place(place), "places": ()})


def _the_one(name: str, codes: tuple[str, ...], state: ConversationState, base: KnowledgeBase) -> str | None:
    """The occupation that a kind of pattern singles out of a group; None when no figures tell."""
    if name == "leading":
        return state.leading
    place = state.place or "US"
    values = {}
    for soc in codes:
        fact = (
            base.figure(soc, "growth_pct_2024_34") if name == "grows_faster" else facts.pay(base, soc, place)
        )
        if fact is not None and (number := facts.floor(fact)) is not None:
            values[soc] = number
    if len(values) < _PAIR:
        return None
    return min(values, key=values.__getitem__) if name == "paid_less" else max(values, key=values.__getitem__)
