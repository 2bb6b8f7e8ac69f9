"""Where figures come from and how old they are."""

from bot.conversation.building import built
from bot.understanding.question import Question
from knowledge.base import KnowledgeBase
from responses.answer import Answer
from responses.views import SourcesView


def answer(question: Question, base: KnowledgeBase) -> Answer:
    """Every publication in the base, those that answer most questions first."""
    leading = {key: place for place, key in enumerate(("oews", "projections", "onet"))}
    ordered = sorted(
        base.sources.values(), key=lambda source: (leading.get(source.key, len(leading)), source.key)
    )
    return built(question, "sources", SourcesView(sources=tuple(ordered)))
