"""Completes a question from what was said before: choices made, places added, "which of these", "the last one"."""

import re
from functools import cache
from pathlib import Path
from typing import Any

from rapidfuzz import fuzz

from bot.conversation.state import ConversationState
from bot.understanding.question import Outcome, Question, Reason
from knowledge.base import KnowledgeBase
from knowledge.data_files import read_yaml
from knowledge.models import Match, Place

_REFERENCES = Path(__file__).with_name("data") / "references.yaml"
_COMPARABLE = frozenset(
    {"compare", "pay", "outlook", "education", "employment", "pay_places", "overview", "pros_cons"}
)
_POINTED = 84
"""Similarity (rapidfuzz, 0 to 100) from which a word counts as pointing at a title."""
_SURE_INTENT = 0.6
_MINOR_GROUP, _MAJOR_GROUP = 4, 2
"""Leading characters of a SOC code that name its minor and its major group."""
_FEW_WORDS = 2
_LIKELY = 0.65
"""Score of a loose title match from which a lone word in a conversation is taken for it."""
_SHORT = 7
"""Words; a longer text is a question of its own, not the choice of an option."""


@cache
def _references() -> dict[str, Any]:
    content: dict[str, Any] = read_yaml(_REFERENCES)
    return content


def in_context(
    question: Question, state: ConversationState, base: KnowledgeBase, *, needs_occupation: bool
) -> Question:
    """The question with what it takes over from the conversation.

    `needs_occupation` says that the intent cannot be answered without an occupation.
    """
    if question.outcome is Outcome.SMALLTALK or state.intent is None:
        return question
    words = re.findall(r"[\w#/'-]+", question.text.casefold())
    ellipsis = any(reason.step == "ellipsis" for reason in question.reasons)
    if (
        chosen := _choice(question, words, state, base, own_intent=_has_intent(question, ellipsis=ellipsis))
    ) is not None:
        return chosen
    if (meant := _corrected(question, words, state, base) or _guessed(question, words, base)) is not None:
        return meant.model_copy(update={"intent": state.intent}) if meant.intent == "out_of_scope" else meant
    question = _nearest_choice(question, state, base)
    if question.occupations:
        return _with_slots(question, state, base) if ellipsis else question
    if not (ellipsis or question.follow_up or needs_occupation):
        return question
    if several := _several(question, words, state, base):
        return several
    soc = _pointed_at(words, state.mentioned, base)
    codes = (soc,) if soc else (state.occupations or state.mentioned[-1:])
    if not codes:
        return _with_slots(question, state, base) if ellipsis else question
    completed = _about(question, codes, base, "taken over from the conversation")
    return _with_slots(completed, state, base, intent=ellipsis)


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
    if question.occupations or not set(words) & set(_references()["correcting"]):
        return None
    soc = _pointed_at(words, state.alternatives, base)
    if soc is None:
        return None
    return _with_slots(_about(question, (soc,), base, "another meaning of the name before"), state, base)


def _guessed(question: Question, words: list[str], base: KnowledgeBase) -> Question | None:
    """A word or two that say nothing else, while occupations are talked about, name one loosely: "ultrasound?"."""
    if question.outcome is not Outcome.OUT_OF_SCOPE or len(words) > _FEW_WORDS or question.foreign:
        return None
    found = next(iter(base.title_index.search(" ".join(words), 1)), None)
    if found is None or found.score < _LIKELY or not found.reason.startswith("like"):
        return None
    return _about(question, (found.soc,), base, f"{found.reason}, in this conversation")


def _choice(
    question: Question, words: list[str], state: ConversationState, base: KnowledgeBase, *, own_intent: bool
) -> Question | None:
    """The option that the person picked from those offered, by number or by a word of it."""
    if len(words) > _SHORT or not (state.choices or state.place_choices):
        return None
    number = next(
        (n for n, names in _references()["ordinals"].items() if words and set(words) & set(names)), None
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
        soc = own.pop() if len(own) == 1 else _pointed_at(words, state.choices, base)
    if soc is None:
        return None
    return _with_slots(
        _about(question, (soc,), base, "chosen from the options"), state, base, intent=not own_intent
    )


def _named(words: list[str], offered: list[Place]) -> Place | None:
    text = " ".join(words)
    scored = [(fuzz.token_set_ratio(text, place.name.casefold()), place) for place in offered]
    best = max(scored, key=lambda pair: pair[0])
    return best[1] if best[0] >= _POINTED else None


def _several(
    question: Question, words: list[str], state: ConversationState, base: KnowledgeBase
) -> Question | None:
    """ "Which of these", "both", "how much less": all that was mentioned, side by side."""
    pointing = set(words) & set(_references()["several"]) or question.intent == "compare"
    if not pointing or question.intent not in _COMPARABLE:
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


def _pointed_at(words: list[str], codes: tuple[str, ...], base: KnowledgeBase) -> str | None:
    """The one occupation of `codes` that the words point at: first, last, or by a word of its titles."""
    if not codes:
        return None
    for name, position in (("first", 0), ("last", -1)):
        if set(words) & set(_references()[name]):
            return codes[position]
    telling = [word for word in words if word not in _references()["filler"] and len(word) > 2]
    if not telling:
        return None
    scores = sorted(((_pointing(telling, soc, base), soc) for soc in codes), reverse=True)
    clear = len(scores) == 1 or scores[0][0] > scores[1][0]
    return scores[0][1] if clear and scores[0][0] >= _POINTED else None


def _pointing(telling: list[str], soc: str, base: KnowledgeBase) -> float:
    """How well the best of the words fits a word of the occupation's title or, a little less, of its job titles."""
    title = re.findall(r"\w+", base.occupation(soc).title.casefold())
    job_titles = {word for row in base.titles(soc) for word in re.findall(r"\w+", row.title.casefold())}
    own = max((fuzz.ratio(word, part) for word in telling for part in title), default=0)
    return max(own, *(96.0 if word in job_titles else 0.0 for word in telling))


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
    if intent and state.intent:
        update["intent"] = state.intent if question.level is None and question.rate is None else "pay"
        update["outcome"] = Outcome.ANSWERED
        if question.level is None and question.rate is None:
            update |= {"level": state.level, "rate": state.rate}
    return question.model_copy(update=update)
