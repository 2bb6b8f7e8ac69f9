"""The ranking before, from its other end or by another kind: "and the lowest?", "by industry?", "which pay least"."""

from typing import Literal

from bot.conversation.state import ConversationState
from bot.understanding.data import read
from bot.understanding.phrases import words_of
from bot.understanding.question import Question

_WORDS = {name: words_of([words]) for name, words in read("follow_words").items()}
_KINDS: dict[Literal["industry", "metro", "state"], frozenset[str]] = {
    "industry": _WORDS["industries"],
    "metro": _WORDS["metros"],
    "state": _WORDS["states"],
}
_SAID_ANEW = frozenset().union(*_KINDS.values(), _WORDS["lowest"], _WORDS["highest"])
_AROUND = _WORDS["filler"] | _WORDS["ranking"]
_RANKED = frozenset({"pay_places", "find_careers"})
_KEPT = frozenset({"pay_places", "employment"})
"""Intents that have a ranking by each kind; after any other about an occupation, the ranking is one of pay."""


def ranked_again(question: Question, words: list[str], state: ConversationState) -> dict[str, object] | None:
    """What the question takes from the ranking before and from its own words; None where it says more than those."""
    said = set(words) - _AROUND
    if not said or not said <= _SAID_ANEW:
        return None
    kind = next((kind for kind, named in _KINDS.items() if said & named), None)
    if state.intent not in _RANKED and (kind is None or said & _WORDS["lowest"] or not state.occupations):
        return None
    if state.intent == "find_careers" and kind is not None:
        return None
    ends = said & (_WORDS["lowest"] | _WORDS["highest"])
    lowest = bool(said & _WORDS["lowest"]) if ends else state.limits.lowest
    limits = state.limits if state.intent in _RANKED else question.limits
    return {
        "intent": state.intent if state.intent in _KEPT | _RANKED else "pay_places",
        "limits": limits.model_copy(update={"lowest": lowest}),
        "place_kind": kind or state.place_kind,
        "industry": None,
    }
