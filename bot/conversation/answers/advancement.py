"""The career ladder from an occupation."""

from bot.conversation import facts
from bot.conversation.building import built
from bot.understanding.question import Question
from knowledge.base import KnowledgeBase
from responses.answer import Answer
from responses.views import AdvancementView

_SHOWN = 4
_STEPS = {
    "No formal educational credential": 0,
    "High school diploma or equivalent": 0,
    "Some college, no degree": 1,
    "Postsecondary nondegree award": 1,
    "Associate's degree": 1,
    "Bachelor's degree": 2,
    "Master's degree": 3,
    "Doctoral or professional degree": 4,
}
"""Levels of typical education by how far they are apart: high school, a year or two, four years, and so on."""


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
        and _within_reach(base, occupation.soc, row.occupation.soc)
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


def _within_reach(base: KnowledgeBase, soc: str, other: str) -> bool:
    """Whether the typical education is at most one step up: a step on does not begin with medical school."""
    own, needed = (_schooling(base, code) for code in (soc, other))
    if own is None or needed is None:
        return False
    if needed == _STEPS["Doctoral or professional degree"]:
        return own == needed and (_residency(base, soc) or not _residency(base, other))
    return needed <= own + 1


def _residency(base: KnowledgeBase, soc: str) -> bool:
    training = base.figure(soc, "on_the_job_training")
    return training is not None and training.value == "Internship/residency"


def _schooling(base: KnowledgeBase, soc: str) -> int | None:
    education = base.figure(soc, "typical_education")
    return _STEPS.get(str(education.value)) if education else None
