"""What was asked for and could not be taken into account: said, never dropped silently."""

import re
from collections.abc import Iterator

from bot.conversation.counted_with import counted_with
from bot.understanding.question import Question
from knowledge.base import KnowledgeBase
from knowledge.models import NATION
from responses.answer import Answer, Caveat

_ON_FIGURES = frozenset(
    {"overview", "pay", "pay_check", "pay_places", "pay_trend", "outlook", "employment", "education"}
)
"""Intents whose answers are figures of the occupation, which then say whom they count."""


_SEARCHES = frozenset({"find_careers", "recommend", "similar"})


def with_caveats(answer: Answer, question: Question, base: KnowledgeBase) -> Answer:
    """The answer with a caveat for each wish that it leaves aside."""
    if answer.outcome not in ("answered", "no_data"):
        return answer
    return answer.model_copy(update={"caveats": tuple(_caveats(answer, question, base))})


def _caveats(answer: Answer, question: Question, base: KnowledgeBase) -> Iterator[Caveat]:
    place = question.place or base.place(NATION)
    if answer.intent in _ON_FIGURES and (called := counted_with(question, base)):
        yield Caveat(
            kind="counted with", words=called, occupation=base.occupation(question.occupations[0].soc)
        )
    if question.unknown_place:
        yield Caveat(kind="unknown place", words=question.unknown_place, place=place)
    if answer.intent in _SEARCHES:
        for words in question.limits.unmeasured:
            yield Caveat(kind="unmeasured", words=words)
        for words in question.unread:
            yield Caveat(kind="unread", words=words)
    one_industry = question.industry and answer.intent in ("pay", "employment", "find_careers", "recommend")
    by_industry = one_industry or (
        question.place_kind == "industry" and answer.intent in ("pay_places", "employment")
    )
    if by_industry and place.kind != "nation":
        yield Caveat(kind="industry in a place", place=place)
    if answer.intent == "pay_trend" and question.years:
        held = {
            int(year)
            for fact in getattr(answer.view, "history", ())
            for year in re.findall(r"\d{4}", fact.period)
        }
        missing = [year for year in question.years if year not in held]
        if missing:
            yield Caveat(kind="years", words=" or ".join(str(year) for year in missing))
