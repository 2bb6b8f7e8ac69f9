"""How to become one: education, experience, training, and what people in the occupation have."""

from bot.conversation import facts
from bot.conversation.building import built, no_data
from bot.conversation.direct import asked_of_schooling, duration_told
from bot.conversation.fields import fields_of_study
from bot.understanding.question import Question
from knowledge.base import KnowledgeBase
from responses.answer import Answer
from responses.views import EducationView

_FIELDS_SHOWN = 5


def answer(question: Question, base: KnowledgeBase) -> Answer:
    """The publisher's typical way in, and the brief's words on it."""
    occupation = facts.asked_occupation(question, base)
    education = base.figure(occupation.soc, "typical_education")
    experience = base.figure(occupation.soc, "work_experience")
    brief = base.brief(occupation.soc)
    if education is None and brief is None:
        return no_data(
            question,
            "no projections",
            base.metrics["typical_education"].label,
            occupation=occupation,
            source="projections",
        )
    asked, entry = asked_of_schooling(question, education, experience), brief.entry if brief else None
    if asked is not None and asked.kind == "time":
        passage, entry = duration_told(entry)
        asked = asked.model_copy(update={"passage": passage})
    attainment = base.figures(occupation.soc, "attainment_").values()
    view = EducationView(
        occupation=occupation,
        asked=asked,
        education=education,
        experience=experience,
        training=base.figure(occupation.soc, "on_the_job_training"),
        attainment=facts.highest(attainment),
        job_zone=base.figure(occupation.soc, "job_zone"),
        entry=entry,
        licences=brief.licences if brief else None,
        certifications=brief.certifications if brief else (),
        fields=tuple(field.title for field in fields_of_study(base, occupation)[:_FIELDS_SHOWN]),
    )
    return built(question, "education", view)
