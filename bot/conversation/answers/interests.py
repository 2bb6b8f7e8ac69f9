"""Personality and interest fit (RIASEC), work values, work styles."""

from bot.conversation import facts, measures
from bot.conversation.building import built, no_data
from bot.understanding.question import Question
from knowledge.base import KnowledgeBase
from responses.answer import Answer
from responses.views import InterestsView

_THEMES = ("realistic", "investigative", "artistic", "social", "enterprising", "conventional")
_SHOWN = 3


def answer(question: Question, base: KnowledgeBase) -> Answer:
    """The interest code, the six scores, and the strongest values and styles."""
    occupation = facts.asked_occupation(question, base)
    interests = [base.figure(occupation.soc, f"riasec_{theme}") for theme in _THEMES]
    found = facts.highest(fact for fact in interests if fact is not None)
    if not found:
        return no_data(question, "no brief", "interest profile", occupation=occupation, source="onet")
    code = measures.interest_code(found)
    published = base.figure(occupation.soc, "riasec_code")
    view = InterestsView(
        occupation=occupation,
        code=code,
        published_code=published if code and published and published.value != code.value else None,
        interests=found,
        values=facts.highest(base.figures(occupation.soc, "work_value_").values(), _SHOWN),
        styles=facts.highest(base.figures(occupation.soc, "work_style_").values(), _SHOWN),
    )
    return built(question, "interests", view)
