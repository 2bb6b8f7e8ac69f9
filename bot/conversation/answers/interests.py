"""Personality and interest fit (RIASEC), work values, work styles."""

from bot.conversation import facts
from bot.conversation.building import built, no_data
from bot.understanding.question import Question
from knowledge.base import KnowledgeBase
from responses.answer import Answer
from responses.views import InterestsView

_THEMES = ("realistic", "investigative", "artistic", "social", "enterprising", "conventional")
_SHOWN = 3


def answer(question: Question, base: KnowledgeBase) -> Answer:
    """The six interest scores, and the strongest values and styles."""
    occupation = facts.asked_occupation(question, base)
    interests = [base.figure(occupation.soc, f"riasec_{theme}") for theme in _THEMES]
    found = facts.highest(fact for fact in interests if fact is not None)
    if not found:
        return no_data(question, "no brief", "interest profile", occupation=occupation, source="onet")
    view = InterestsView(
        occupation=occupation,
        interests=found,
        values=facts.highest(base.figures(occupation.soc, "work_value_").values(), _SHOWN),
        styles=facts.highest(base.figures(occupation.soc, "work_style_").values(), _SHOWN),
    )
    return built(question, "interests", view)
