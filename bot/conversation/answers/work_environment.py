"""Where, when and under which conditions people in an occupation work."""

from bot.conversation import aspects, facts
from bot.conversation.building import built
from bot.understanding.question import Question
from knowledge.base import KnowledgeBase
from responses.answer import Answer
from responses.views import WorkEnvironmentView

_SHOWN = 4


def answer(question: Question, base: KnowledgeBase) -> Answer:
    """What was asked for, the brief's words, the largest industries, and the most telling work-context ratings."""
    occupation = facts.asked_occupation(question, base)
    brief = base.brief(occupation.soc)
    asked = aspects.answered(question, base, occupation.soc, brief)
    contexts = facts.most_distinctive(base, base.figures(occupation.soc, "context_").values(), _SHOWN)
    telework = base.figure(occupation.soc, "teleworkable")
    view = WorkEnvironmentView(
        occupation=occupation,
        asked=asked,
        industries=facts.largest_industries(base, occupation.soc, _SHOWN),
        contexts=contexts,
        rated_for=base.figure(occupation.soc, "work_context_rated_for"),
        teleworkable=None if asked and asked.fact == telework else telework,
        **aspects.left_to_say(brief, asked),
    )
    return built(question, "work_environment", view)
