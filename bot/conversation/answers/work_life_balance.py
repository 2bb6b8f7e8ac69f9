"""Hours, stress and balance."""

from bot.conversation import facts
from bot.conversation.building import built, no_data
from bot.understanding.question import Question
from knowledge.base import KnowledgeBase
from responses.answer import Answer
from responses.views import WorkLifeBalanceView

TELLING = (
    "context_duration_of_typical_work_week",
    "context_time_pressure",
    "context_work_schedules",
    "context_freedom_to_make_decisions",
    "context_structured_versus_unstructured_work",
    "context_consequence_of_error",
    "context_deal_with_unpleasant_or_angry_people",
    "context_physical_proximity",
)
"""Work-context measures that bear on balance, most telling first."""


def answer(question: Question, base: KnowledgeBase) -> Answer:
    """The brief on schedule and conditions, and the work-context scores that bear on balance."""
    occupation = facts.asked_occupation(question, base)
    brief = base.brief(occupation.soc)
    known = [name for name in TELLING if name in base.metrics]
    contexts = tuple(fact for name in known if (fact := base.figure(occupation.soc, name)) is not None)
    telework = base.figure(occupation.soc, "teleworkable")
    if brief is None and not contexts and telework is None:
        return no_data(question, "no brief", "hours and stress", occupation=occupation, source="onet_context")
    view = WorkLifeBalanceView(
        occupation=occupation,
        schedule=brief.schedule if brief else None,
        conditions=brief.conditions if brief else None,
        contexts=contexts,
        teleworkable=telework,
    )
    return built(question, "work_life_balance", view)
