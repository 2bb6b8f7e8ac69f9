"""Hours, stress and balance."""

from bot.conversation import facts, measures, work_life
from bot.conversation.building import built, no_data
from bot.understanding.question import Question
from knowledge.base import KnowledgeBase
from responses.answer import Answer
from responses.views import Score, WorkLifeBalanceView


def answer(question: Question, base: KnowledgeBase) -> Answer:
    """Scores out of ten with what they rest on, and the brief on schedule and conditions."""
    occupation = facts.asked_occupation(question, base)
    brief = base.brief(occupation.soc)
    found = (_score(base, occupation.soc, name) for name in work_life.SCORES)
    scores = tuple(score for score in found if score is not None)
    telework = base.figure(occupation.soc, "teleworkable")
    if brief is None and not scores and telework is None:
        return no_data(question, "no brief", "hours and stress", occupation=occupation, source="onet_context")
    shown = {fact.metric for score in scores for _, fact in score.parts}
    view = WorkLifeBalanceView(
        occupation=occupation,
        scores=scores,
        schedule=brief.schedule if brief else None,
        conditions=brief.conditions if brief else None,
        teleworkable=telework if "teleworkable" not in shown else None,
    )
    return built(question, "work_life_balance", view)


def _score(base: KnowledgeBase, soc: str, name: str) -> Score | None:
    fact, inputs = work_life.score(base, soc, name), work_life.inputs(base, soc, name)
    if fact is None or inputs is None:
        return None
    names = [part.name for part in work_life.parts(name)]
    return Score(
        name=measures.settings()["scores"][name]["name"],
        fact=fact,
        parts=tuple(zip(names, inputs, strict=True)),
    )
