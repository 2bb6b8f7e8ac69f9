"""The career ladder from an occupation."""

from bot.conversation import facts
from bot.conversation.building import built
from bot.understanding.question import Question
from knowledge.base import KnowledgeBase
from responses.answer import Answer
from responses.views import AdvancementView

_SHOWN = 4


def answer(question: Question, base: KnowledgeBase) -> Answer:
    """The brief's paragraph, the range of pay, and related occupations that earn more."""
    occupation = facts.asked_occupation(question, base)
    brief = base.brief(occupation.soc)
    own = facts.pay(base, occupation.soc)
    related = [facts.occupation_row(base, row.related) for row in base.related(occupation.soc)]
    better = [
        row
        for row in related
        if own
        and row.pay
        and row.pay.unit == own.unit
        and (facts.number(row.pay) or 0) > (facts.number(own) or 0)
        and not row.occupation.all_other
    ]
    better.sort(key=lambda row: not row.occupation.title.casefold().startswith(("first-line", "managers")))
    view = AdvancementView(
        occupation=occupation,
        advancement=brief.advancement if brief else None,
        pay_entry=facts.pay(base, occupation.soc, measure="p10"),
        pay_median=own,
        pay_top=facts.pay(base, occupation.soc, measure="p90"),
        next_steps=tuple(better[:_SHOWN]),
    )
    return built(question, "advancement", view)
