"""Hours, stress and balance."""

from bot.conversation import aspects, facts, measures, work_life
from bot.conversation.building import built, no_data
from bot.understanding.question import Question
from knowledge.base import KnowledgeBase
from knowledge.models import Fact
from responses.answer import Answer
from responses.views import AspectAnswer, Score, WorkLifeBalanceView

_STAND_INS = ("work_style_stress_tolerance", "skill_physical_strength_and_stamina")


def answer(question: Question, base: KnowledgeBase) -> Answer:
    """What was asked for, scores out of ten with what they rest on, and the brief on schedule and conditions."""
    occupation = facts.asked_occupation(question, base)
    brief = base.brief(occupation.soc)
    asked = aspects.answered(question, base, occupation.soc, brief)
    found = (_score(base, occupation.soc, name) for name in work_life.SCORES)
    scores = tuple(score for score in found if score is not None)
    telework = base.figure(occupation.soc, "teleworkable")
    if brief is None and not scores and telework is None:
        return no_data(question, "no brief", "hours and stress", occupation=occupation, source="onet_context")
    shown = {fact.metric for score in scores for _, fact in score.parts}
    left = aspects.left_to_say(brief, asked)
    view = WorkLifeBalanceView(
        occupation=occupation,
        asked=asked,
        scores=scores,
        rated_for=base.figure(occupation.soc, "work_context_rated_for"),
        stand_ins=() if scores else _stand_ins(base, occupation.soc, asked),
        schedule=left["schedule"],
        conditions=left["conditions"],
        teleworkable=None if "teleworkable" in shown or (asked and asked.fact == telework) else telework,
    )
    return built(question, "work_life_balance", view)


def _stand_ins(base: KnowledgeBase, soc: str, asked: AspectAnswer | None) -> tuple[Fact, ...]:
    """What is published in place of scores, as percentiles, without the one that leads already."""
    figures = (base.figure(soc, metric) for metric in _STAND_INS)
    ranked = (aspects.rank(base, fact) for fact in figures if fact is not None)
    return tuple(fact for fact in ranked if asked is None or fact != asked.fact)


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
