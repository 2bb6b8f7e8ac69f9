"""Careers like one, as the publisher relates them."""

from bot.conversation import facts
from bot.conversation.building import built, no_data
from bot.understanding.question import Question
from knowledge.base import KnowledgeBase
from responses.answer import Answer
from responses.views import SimilarView

_SHOWN = 6


def answer(question: Question, base: KnowledgeBase) -> Answer:
    """Related occupations that have figures, closest first, with pay, growth and education."""
    occupation = facts.asked_occupation(question, base)
    related = [row.related for row in base.related(occupation.soc)]
    named = [soc for soc in related if not base.occupation(soc).all_other] or _siblings(base, occupation.soc)
    if not named:
        return no_data(question, "no brief", "related occupations", occupation=occupation, source="onet")
    view = SimilarView(
        occupation=occupation,
        careers=tuple(facts.occupation_row(base, soc) for soc in named[: question.limits.top or _SHOWN]),
        pay=facts.pay(base, occupation.soc),
    )
    return built(question, "similar", view)


def _siblings(base: KnowledgeBase, soc: str) -> list[str]:
    """Named occupations of the same minor group, for the catch-alls that the publisher relates to nothing."""
    group = soc[:4]
    return [
        code
        for code, other in base.figure_occupations.items()
        if code.startswith(group) and code != soc and not other.all_other
    ]
