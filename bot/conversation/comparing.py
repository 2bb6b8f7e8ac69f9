"""Occupations that were talked about, side by side: "which pays more", "vs plumbers", "the better paid one"."""

from collections.abc import Callable

from bot.conversation import facts
from bot.conversation.completing import about, with_slots
from bot.conversation.pointing import pointed_at, position
from bot.conversation.said import (
    Said,
    names_a_helper,
    names_someone,
    pattern,
    references,
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
    return pattern("several").search(" ".join(reply.words)) is not None and not _elsewhere(reply)


def _elsewhere(reply: Said) -> bool:
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


def one_of_them(
    question: Question,
    reply: Said,
    state: ConversationState,
    base: KnowledgeBase,
    understood: Callable[[str], Question],
) -> Question | None:
    """What is asked about one of several: "the better paid one", "that one", "ok the welder, how do i start"."""
    text, codes = question.read, group(state)
    if len(codes) < 2 or question.occupations or names_someone(question):
        return None
    heard, soc = _singled_out(text, codes, state, base) or _named(text, reply, codes, base) or ("", None)
    if soc is None:
        return None
    asked = understood(heard)
    own = asked.outcome is Outcome.ANSWERED and not any(r.step == "ellipsis" for r in asked.reasons)
    asked = asked if own else question.model_copy(update={"intent": "overview"})
    asked = asked.model_copy(
        update={"text": question.text, "read": question.read, "reasons": question.reasons}
    )
    about_it = about(asked, (soc,), base, "one of those compared")
    return with_slots(about_it, state, base, intent=not own and state.intent != "compare")


def _singled_out(
    text: str, codes: tuple[str, ...], state: ConversationState, base: KnowledgeBase
) -> tuple[str, str | None] | None:
    """The text with anyone in the place of the one of the better pay, of more growth or in the lead; and that one."""
    for name in ("paid_more", "paid_less", "grows_faster", "leading"):
        found = pattern(name).search(text)
        if found and not pattern("asking_which").search(text[: found.start()]):
            heard = text.replace(found.group(), references()["anyone"], 1)
            return heard, _the_one(name, codes, state, base)
    return None


def _named(
    text: str, reply: Said, codes: tuple[str, ...], base: KnowledgeBase
) -> tuple[str, str | None] | None:
    """What is asked behind a name that settles on one, about anyone; and that one: "ok pr it is, how do i start"."""
    before, name, behind = text.partition(reply.named) if reply.named else ("", "", "")
    elsewhere = _elsewhere(reply) or names_a_helper(reply) or position(text) is not None
    if not name or elsewhere or not pattern("settled").search(text):
        return None
    behind = pattern("settling").sub("", behind)
    return f"{behind or before} for {references()['anyone']}", pointed_at(reply.telling, codes, base)


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
    if len(values) < 2:
        return None
    return min(values, key=values.__getitem__) if name == "paid_less" else max(values, key=values.__getitem__)
