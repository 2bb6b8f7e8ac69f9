"""Where, when and under which conditions people in an occupation work."""

from bot.conversation import facts
from bot.conversation.building import built
from bot.understanding.question import Question
from knowledge.base import KnowledgeBase
from responses.answer import Answer
from responses.views import WorkEnvironmentView

_SHOWN = 4


def answer(question: Question, base: KnowledgeBase) -> Answer:
    """The brief's words, the largest industries, and the most telling work-context scores."""
    occupation = facts.asked_occupation(question, base)
    brief = base.brief(occupation.soc)
    view = WorkEnvironmentView(
        occupation=occupation,
        workplace=brief.workplace if brief else None,
        schedule=brief.schedule if brief else None,
        conditions=brief.conditions if brief else None,
        industries=facts.largest_industries(base, occupation.soc, _SHOWN),
        contexts=facts.most_distinctive(base, base.figures(occupation.soc, "context_").values(), _SHOWN),
        teleworkable=base.figure(occupation.soc, "teleworkable"),
    )
    return built(question, "work_environment", view)
