"""What a term means."""

from bot.conversation.building import built
from bot.understanding.question import Question
from knowledge.base import KnowledgeBase
from responses.answer import Answer
from responses.views import DefineView


def answer(question: Question, base: KnowledgeBase) -> Answer:
    """The term as the question names it; the definitions are the templates' own data."""
    return built(question, "define", DefineView(term=question.term or question.text))
