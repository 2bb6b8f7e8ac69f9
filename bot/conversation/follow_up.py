"""Completes a question from what was said before: choices made, places added, "which of these", "the last one"."""

import re
from typing import Any

from rapidfuzz import fuzz

from bot.conversation.answers.recommend import theme_of
from bot.conversation.pointing import POINTED, listed_item, pointed_at, references
from bot.conversation.ranking import ranked_again
from bot.conversation.state import ConversationState
from bot.understanding.question import Limits, Outcome, Question, Reason
from knowledge.base import KnowledgeBase
from knowledge.models import Match, Place

_COMPARABLE = frozenset(
    {
        "compare",
        "pay",
        "outlook",
        "education",
        "employment",
        "pay_places",
        "overview",
        "pros_cons",
        "work_life_balance",
        "automation",
        "work_environment",
    }
)
_SURE_INTENT = 0.6
_MINOR_GROUP, _MAJOR_GROUP = 4, 2
"""Leading characters of a SOC code that name its minor and its major group."""
_SEARCHES = frozenset({"find_careers", "recommend", "pay", "overview", "pay_check", "education"})
_OF_NO_OCCUPATION = frozenset(
    {"find_careers", "recommend", "majors", "similar", "compare", "define", "sources"}
)
"""Intents whose answers are not about one occupation: pointing at an item of theirs asks what it is."""
_RANKINGS = frozenset({"pay_places", "employment"})
"""Intents that rank places or industries: the kind and the end of the ranking carry over with them."""
_FEW_WORDS = 2
_LIKELY = 0.65
"""Score of a loose title match from which a lone word in a conversation is taken for it."""
_SHORT = 7
"""Words; a longer text is a question of its own, not the choice of an option."""


def in_context(
    question: Question, state: ConversationState, base: KnowledgeBase, *, needs_occupation: bool
) -> Question:
    """The question with what it takes over from the conversation.

    `needs_occupation` says that the intent cannot be answered without an occupation.
    """
    if question.outcome is Outcome.SMALLTALK or state.intent is None:
        return question
    words = re.findall(r"[\w#/'-]+", question.text.casefold())
    ellipsis = any(reason.step == "ellipsis" for reason in question.reasons) or _adds_a_slot(question, words)
    own = _has_intent(question, ellipsis=ellipsis)
    completed = (
        _quiz_choice(question, state)
        or _ranked_again(question, words, state, base)
        or _choice(question, words, state, base, own_intent=own)
        or _corrected(question, words, state, base)
        or _guessed(question, words, state, base)
    )
    if completed is not None:
        return completed
    question = _nearest_choice(question, state, base)
    if _refines_search(question, words, state, ellipsis=ellipsis):
        return _searched_again(question, state, base)
    if question.occupations:
        return _with_slots(question, state, base) if ellipsis else question
    if ellipsis and question.choices:
        return _with_slots(question, state, base).model_copy(update={"outcome": Outcome.CLARIFY})
    if ellipsis or question.follow_up or needs_occupation or listed_item(words, state):
        return _taken_over(question, words, state, base, ellipsis=ellipsis)
    return question


def _adds_a_slot(question: Question, words: list[str]) -> bool:
    """Whether a few words, not understood alone, add a rate, level, place or industry: "by the hour?"."""
    slot = question.rate or question.level or question.place or question.industry
    return (
        bool(slot)
        and question.outcome is Outcome.OUT_OF_SCOPE
        and len(words) <= _SHORT
        and not question.foreign
    )


def _taken_over(
    question: Question,
    words: list[str],
    state: ConversationState,
    base: KnowledgeBase,
    *,
    ellipsis: bool,
) -> Question:
    """A question without an occupation of its own, with the one that it means or the one before."""
    listed = listed_item(words, state)
    if not listed and (several := _several(question, words, state, base)):
        return several
    soc = listed or pointed_at(words, state.mentioned, base)
    codes = (soc,) if soc else (state.occupations or state.mentioned[-1:])
    if not codes:
        return _with_slots(question, state, base) if ellipsis else question
    completed = _about(question, codes, base, "taken over from the conversation")
    own_intent = not ellipsis and question.outcome is not Outcome.OUT_OF_SCOPE
    if not own_intent and state.intent in _OF_NO_OCCUPATION:
        completed = completed.model_copy(update={"intent": "overview"})
        return _with_slots(completed, state, base, intent=False)
    return _with_slots(completed, state, base, intent=not own_intent)


def _quiz_choice(question: Question, state: ConversationState) -> Question | None:
    """One of the quiz's own choices, typed back."""
    if state.intent != "recommend" or theme_of(question.text) is None:
        return None
    return question.model_copy(
        update={"intent": "recommend", "outcome": Outcome.ANSWERED, "occupations": (), "choices": ()}
    )


def _ranked_again(
    question: Question, words: list[str], state: ConversationState, base: KnowledgeBase
) -> Question | None:
    """The ranking before from its other end, or by state, area or industry."""
    again = ranked_again(question, words, state)
    if again is None:
        return None
    place = base.place(state.place) if state.place and again["place_kind"] != "state" else None
    asked = _about(question, state.occupations, base, "of the ranking before")
    return asked.model_copy(update={**again, "place": place, "places": ()})


def _refines_search(
    question: Question, words: list[str], state: ConversationState, *, ellipsis: bool
) -> bool:
    """Whether a few words narrow the search before: "in texas", "over 100k", "with a bachelors"."""
    if state.intent != "find_careers" or question.occupations or question.choices:
        return False
    narrows = ellipsis or question.intent in _SEARCHES or question.outcome is Outcome.OUT_OF_SCOPE
    new = question.place is not None or question.limits != Limits() or question.amount is not None
    anew = question.limits.group is not None and question.limits.order is not None
    return narrows and new and not anew and len(words) <= _SHORT


def _searched_again(question: Question, state: ConversationState, base: KnowledgeBase) -> Question:
    """The search before with what was added to it."""
    added = {
        name: value for name, value in question.limits if value != Limits.model_fields[name].get_default()
    }
    place = question.place or (base.place(state.place) if state.place else None)
    return question.model_copy(
        update={
            "intent": "find_careers",
            "outcome": Outcome.ANSWERED,
            "limits": state.limits.model_copy(update=added),
            "place": place,
            "choices": (),
            "follow_up": True,
        }
    )


def _has_intent(question: Question, *, ellipsis: bool) -> bool:
    """Whether the question says itself what is asked about the occupation."""
    return (
        not ellipsis
        and question.outcome is not Outcome.OUT_OF_SCOPE
        and question.intent_score >= _SURE_INTENT
    )


def _nearest_choice(question: Question, state: ConversationState, base: KnowledgeBase) -> Question:
    """An ambiguous name means, among what was talked about, the occupation of the same family ("editor?")."""
    if question.occupations or not state.mentioned:
        return question
    for digits in (_MINOR_GROUP, _MAJOR_GROUP):
        families = {soc[:digits] for soc in state.mentioned}
        near = next((match.soc for match in question.choices if match.soc[:digits] in families), None)
        if near is not None:
            return _about(question, (near,), base, "the one closest to what was talked about")
    return question


def _corrected(
    question: Question, words: list[str], state: ConversationState, base: KnowledgeBase
) -> Question | None:
    """ "no, the hospital one": another meaning of the name that was used before."""
    if question.occupations or not set(words) & set(references()["correcting"]):
        return None
    soc = pointed_at(words, state.alternatives, base)
    if soc is None:
        return None
    return _with_slots(_about(question, (soc,), base, "another meaning of the name before"), state, base)


def _guessed(
    question: Question, words: list[str], state: ConversationState, base: KnowledgeBase
) -> Question | None:
    """A word or two that say nothing else, while occupations are talked about, name one loosely: "ultrasound?"."""
    if question.outcome is not Outcome.OUT_OF_SCOPE or len(words) > _FEW_WORDS or question.foreign:
        return None
    found = next(iter(base.title_index.search(" ".join(words), 1)), None)
    if found is None or found.score < _LIKELY or not found.reason.startswith("like"):
        return None
    named = _about(question, (found.soc,), base, f"{found.reason}, in this conversation")
    return named.model_copy(update={"intent": state.intent})


def _choice(
    question: Question, words: list[str], state: ConversationState, base: KnowledgeBase, *, own_intent: bool
) -> Question | None:
    """The option that the person picked from those offered, by number or by a word of it."""
    if len(words) > _SHORT or not (state.choices or state.place_choices):
        return None
    number = next(
        (n for n, names in references()["ordinals"].items() if words and set(words) & set(names)), None
    )
    if state.place_choices:
        offered = [base.place(ref) for ref in state.place_choices]
        place = offered[number - 1] if number and number <= len(offered) else None
        place = place or (question.place if question.place in offered else _named(words, offered))
        if place is not None:
            asked = question.model_copy(update={"place": place, "place_choices": ()})
            codes = state.occupations
            return _with_slots(_about(asked, codes, base, "of the question before"), state, base, intent=True)
    if number and number <= len(state.choices):
        soc: str | None = state.choices[number - 1]
    else:
        own = {match.soc for match in question.occupations} & set(state.choices)
        soc = own.pop() if len(own) == 1 else pointed_at(words, state.choices, base)
    if soc is None:
        return None
    return _with_slots(
        _about(question, (soc,), base, "chosen from the options"), state, base, intent=not own_intent
    )


def _named(words: list[str], offered: list[Place]) -> Place | None:
    text = " ".join(words)
    scored = [(fuzz.token_set_ratio(text, place.name.casefold()), place) for place in offered]
    best = max(scored, key=lambda pair: pair[0])
    return best[1] if best[0] >= POINTED else None


def _several(
    question: Question, words: list[str], state: ConversationState, base: KnowledgeBase
) -> Question | None:
    """ "Which of these", "both", "how much less": all that was mentioned, side by side."""
    pointing = set(words) & set(references()["several"]) or question.intent == "compare"
    among = question.intent == "find_careers" and question.follow_up and state.intent != "find_careers"
    if not pointing or not (among or question.intent in _COMPARABLE):
        return None
    if len(state.mentioned) > 1:
        compared = _about(question, state.mentioned, base, "mentioned before")
        place = base.place(state.place) if state.place else question.place
        return compared.model_copy(update={"intent": "compare", "place": question.place or place})
    if len(state.places) > 1 and state.mentioned:
        places = tuple(base.place(ref) for ref in state.places)
        compared = _about(question, state.mentioned, base, "mentioned before")
        return compared.model_copy(update={"intent": "pay_places", "places": places, "place": None})
    return None


def _about(question: Question, codes: tuple[str, ...], base: KnowledgeBase, why: str) -> Question:
    matches = tuple(
        Match(soc=soc, title=base.occupation(soc).title, matched="", score=1.0, reason=why) for soc in codes
    )
    reason = Reason(step="context", words=question.text[:80], result=", ".join(codes), score=1.0)
    update = {
        "occupations": matches,
        "choices": (),
        "outcome": Outcome.ANSWERED,
        "follow_up": True,
        "reasons": (*question.reasons, reason),
    }
    return question.model_copy(update=update)


def _with_slots(
    question: Question, state: ConversationState, base: KnowledgeBase, *, intent: bool = True
) -> Question:
    """Place and industry carry over; with the intent itself, the level and rate do too."""
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
    one_place = state.place_kind == "industry" and question.place is not None
    return state.intent == "pay_places" and (question.industry is not None or one_place)
