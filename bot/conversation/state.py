"""What carries over between turns: codes, and the limits and the amount asked about; never what a person wrote."""

from typing import Literal

from pydantic import BaseModel, ConfigDict

from bot.understanding.question import Amount, Level, Limits, Question
from knowledge.broad_titles import broad_title
from knowledge.models import Fact
from knowledge.title_words import normal_words
from responses.answer import Answer
from responses.views.common import Rate

MOST_CHOICES = 5
"""Occupations or places that one question back offers."""
_REMEMBERED = 5
_ASIDES = frozenset({"define", "sources"})
_RANKINGS_OF_PLACES = frozenset({"pay_places", "employment"})


class ConversationState(BaseModel):
    """The part of a conversation that a follow-up question may lean on."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    intent: str | None = None
    """Intent of the last question about careers."""
    aside: str | None = None
    """Intent of the last question, when it was about a term or a source and `intent` is that of the one before."""
    occupations: tuple[str, ...] = ()
    """SOC codes that the last answer was about, in its order."""
    mentioned: tuple[str, ...] = ()
    """SOC codes of the conversation so far, latest last, for "which of these" and "the first one"."""
    place: str | None = None
    places: tuple[str, ...] = ()
    """Place refs of the conversation so far, latest last, for "which pays more" after two states."""
    varied: Literal["place", "occupation", None] = None
    """What changed last while the rest was kept, for "which of those" after several places and several occupations."""
    place_kind: Literal["state", "metro", "industry", None] = None
    """By what the last answer ranked."""
    industry: str | None = None
    level: Level | None = None
    rate: Rate | None = None
    limits: Limits = Limits()
    """The conditions of the last search, for "in texas" and "over 100k" after it."""
    amount: Amount | None = None
    listed: tuple[str, ...] = ()
    """SOC codes that the last answer listed or offered, in its order, for "the second one"."""
    listed_places: tuple[str, ...] = ()
    """Place refs that the last answer ranked, for "number 2" after it."""
    choices: tuple[str, ...] = ()
    """SOC codes that the person was asked to choose from."""
    noun: str | None = None
    """The broad word of ours that was asked back about, "manager", while what it meant is talked about."""
    leading: str | None = None
    """SOC code that the last comparison put first, for "how to become that one"."""
    place_choices: tuple[str, ...] = ()
    alternatives: tuple[str, ...] = ()
    """SOC codes that the last occupation's name may also have meant."""


def after(state: ConversationState, question: Question, answer: Answer) -> ConversationState:
    """The state once a question has been answered. Small talk and what is out of scope change nothing.

    A term or a source explained in between leaves what was talked about as it was.
    """
    if answer.outcome in ("smalltalk", "out_of_scope"):
        return state
    if question.intent in _ASIDES and state.intent is not None:
        return state.model_copy(update={"aside": question.intent})
    asked_back = answer.outcome == "clarify"
    named = tuple(match.soc for match in question.occupations)
    place = question.place.ref if question.place and question.place.kind != "nation" else None
    refs = tuple(place.ref for place in question.places if place.kind != "nation") or (
        (place,) if place else ()
    )
    amount = question.amount.model_copy(update={"words": ""}) if question.amount else None
    listed, places = _listed(answer), _listed_places(answer)
    return ConversationState(
        intent="pay" if question.intent == "pay_places" and len(question.places) > 1 else question.intent,
        occupations=named or (state.occupations if question.follow_up else ()),
        mentioned=_latest((*state.mentioned, *named)),
        place=place,
        places=_latest((*state.places, *refs)),
        varied=_varied(state, named, place),
        place_kind=question.place_kind,
        industry=question.industry,
        level=question.level,
        rate=question.rate,
        limits=question.limits,
        amount=amount,
        listed=listed or ((state.choices or state.listed) if question.follow_up and not places else ()),
        listed_places=places or (state.listed_places if question.follow_up and not listed else ()),
        choices=tuple(match.soc for match in question.choices[:MOST_CHOICES]) if asked_back else (),
        noun=_noun(question, asked_back=asked_back) or (state.noun if question.follow_up else None),
        leading=_leading(answer) or (state.leading if question.follow_up else None),
        alternatives=tuple(match.soc for match in question.alternatives),
        place_choices=tuple(found.ref for found in question.place_choices) if asked_back else (),
    )


def _varied(
    state: ConversationState, named: tuple[str, ...], place: str | None
) -> Literal["place", "occupation", None]:
    """What differs from the question before: first of all the occupation."""
    if named and named != state.occupations:
        return "occupation"
    return "place" if place is not None and place != state.place else state.varied


def _listed(answer: Answer) -> tuple[str, ...]:
    """The occupations that an answer lists or sets side by side."""
    rows = getattr(answer.view, "careers", ()) or getattr(answer.view, "sides", ())
    return tuple(row.occupation.soc for row in rows)


def _listed_places(answer: Answer) -> tuple[str, ...]:
    """The places that an answer ranks."""
    if answer.template not in _RANKINGS_OF_PLACES:
        return ()
    facts: tuple[Fact, ...] = getattr(answer.view, "ranked", ()) or getattr(answer.view, "places", ())
    return tuple(dict.fromkeys(fact.place for fact in facts))


def _noun(question: Question, *, asked_back: bool) -> str | None:
    """The broad word, as our list has it, that made the bot ask back."""
    if not asked_back or not question.choices:
        return None
    named = (reason.words for reason in question.reasons if reason.step == "occupation")
    broad = (broad_title(normal_words(words)) for words in named)
    return next((title.written for title in broad if title is not None), None)


def _leading(answer: Answer) -> str | None:
    """The occupation that a comparison puts first."""
    ordered = getattr(answer.view, "ordered", ())
    return ordered[0].occupation.soc if ordered else None


def _latest(codes: tuple[str, ...]) -> tuple[str, ...]:
    """Each code once, at its latest mention."""
    return tuple(reversed(dict.fromkeys(reversed(codes))))[-_REMEMBERED:]
