"""What an occupation does all day."""

from bot.conversation import facts
from bot.conversation.building import built, no_data
from bot.understanding.question import Question
from knowledge.base import KnowledgeBase
from responses.answer import Answer
from responses.views import DutiesView


def answer(question: Question, base: KnowledgeBase) -> Answer:
    """The brief's duties and kinds."""
    occupation = facts.asked_occupation(question, base)
    brief = base.brief(occupation.soc)
    if brief is None:
        return no_data(question, "no brief", "description of the work", occupation=occupation)
    view = DutiesView(
        occupation=occupation,
        summary=brief.summary,
        duties=brief.duties,
        kinds=brief.kinds,
    )
    return built(question, "duties", view)
