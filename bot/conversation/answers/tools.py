"""Software, technology and equipment."""

from bot.conversation import facts
from bot.conversation.building import built, no_data
from bot.understanding.question import Question
from knowledge.base import KnowledgeBase
from responses.answer import Answer
from responses.views import ToolsView

_SHOWN = 10


def answer(question: Question, base: KnowledgeBase) -> Answer:
    """What employers ask for most first."""
    occupation = facts.asked_occupation(question, base)
    technologies, tools = base.technologies(occupation.soc), base.tools(occupation.soc)
    if not technologies and not tools:
        return no_data(question, "no brief", "tools and technology", occupation=occupation, source="onet")
    view = ToolsView(
        occupation=occupation, technologies=tuple(technologies[:_SHOWN]), tools=tuple(tools[:_SHOWN])
    )
    return built(question, "tools", view)
