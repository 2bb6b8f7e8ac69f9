"""Moving from one occupation to another: what carries over, what is missing."""

from bot.conversation import facts
from bot.conversation.answers import similar
from bot.conversation.building import built
from bot.understanding.question import Question
from knowledge.base import KnowledgeBase
from responses.answer import Answer
from responses.views import TransitionView

_SHOWN = 5
_NEAR = 10
"""Skill percentiles this close count as carried over."""


def answer(question: Question, base: KnowledgeBase) -> Answer:
    """Pay, education and skills of both ends; with one end only, the occupations close to it."""
    if len(question.occupations) < 2:
        return similar.answer(question, base)
    start, goal = (base.occupation(match.soc) for match in question.occupations[:2])
    shared, missing = _skills(base, start.soc, goal.soc)
    brief = base.brief(goal.soc)
    pays = facts.pay(base, start.soc), facts.pay(base, goal.soc)
    same_rate = pays[0] is not None and pays[1] is not None and pays[0].unit == pays[1].unit
    view = TransitionView(
        start=start,
        goal=goal,
        start_pay=pays[0],
        goal_pay=pays[1],
        difference=facts.percent_difference(pays[1], pays[0]) if same_rate else None,
        start_education=base.figure(start.soc, "typical_education"),
        goal_education=base.figure(goal.soc, "typical_education"),
        goal_experience=base.figure(goal.soc, "work_experience"),
        goal_training=base.figure(goal.soc, "on_the_job_training"),
        goal_growth=base.figure(goal.soc, "growth_pct_2024_34"),
        shared=shared,
        missing=missing,
        licences=brief.licences if brief else None,
        related=goal.soc in {row.related for row in base.related(start.soc)},
    )
    return built(question, "transition", view)


def _skills(base: KnowledgeBase, start: str, goal: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Names of the goal's strongest skills that the start has too, and of those it has clearly less of."""
    own, wanted = base.figures(start, "skill_"), base.figures(goal, "skill_")
    shared: list[str] = []
    missing: list[str] = []
    for fact in facts.highest(wanted.values()):
        gap = (facts.number(fact) or 0) - (facts.number(own.get(fact.metric)) or 0)
        if (facts.number(fact) or 0) >= 50:
            (missing if gap > _NEAR else shared).append(base.metrics[fact.metric].label)
    return tuple(shared[:_SHOWN]), tuple(missing[:_SHOWN])
