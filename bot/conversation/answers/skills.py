"""Skills and qualities that an occupation asks for."""

from bot.conversation import facts
from bot.conversation.building import built, no_data
from bot.understanding.question import Question
from knowledge.base import KnowledgeBase
from responses.answer import Answer
from responses.views import Quality, SkillsView

_SHOWN = 5


def answer(question: Question, base: KnowledgeBase) -> Answer:
    """The brief's qualities with their reasons, and the publisher's skill percentiles."""
    occupation = facts.asked_occupation(question, base)
    brief = base.brief(occupation.soc)
    skills = facts.highest(base.figures(occupation.soc, "skill_").values(), _SHOWN)
    if brief is None and not skills:
        return no_data(question, "no brief", "skills", occupation=occupation, source="projections")
    view = SkillsView(
        occupation=occupation,
        qualities=tuple(Quality(name=item.name, why=item.why) for item in brief.qualities) if brief else (),
        skills=skills,
        knowledge=facts.highest(base.figures(occupation.soc, "onet_knowledge_").values(), _SHOWN),
        styles=facts.highest(base.figures(occupation.soc, "work_style_").values(), _SHOWN),
    )
    return built(question, "skills", view)
