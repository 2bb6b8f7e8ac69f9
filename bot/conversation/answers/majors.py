"""What to study for an occupation, and what a field of study leads to."""

from bot.conversation import facts
from bot.conversation.building import built, no_data
from bot.conversation.fields import fields_of_study
from bot.understanding.question import Question
from knowledge.base import KnowledgeBase
from knowledge.models import Match
from responses.answer import Answer
from responses.views import MajorsView, OccupationRow

_SHOWN = 8
_COLLEGE_TEACHERS = "25-1"


def answer(question: Question, base: KnowledgeBase) -> Answer:
    """Field to occupations when a field was named and no occupation; else occupation to fields."""
    if question.subject and not question.occupations:
        return _careers(question, base, question.subject)
    occupation = facts.asked_occupation(question, base)
    fields = fields_of_study(base, occupation)
    if not fields:
        return no_data(question, "no brief", "fields of study", occupation=occupation, source="cip")
    view = MajorsView(
        occupation=occupation,
        fields=tuple(field.title for field in fields[:_SHOWN]),
        education=base.figure(occupation.soc, "typical_education"),
        matching=len(fields),
    )
    return built(question, "majors", view)


def _careers(question: Question, base: KnowledgeBase, cip: str) -> Answer:
    title = base.fields.get(cip) or next(
        (name for code, name in base.fields.items() if code.startswith(cip)), cip
    )
    found = {
        wage_code
        for soc in base.occupations_of_field(cip)
        if (wage_code := base.occupation(soc).wage_code) and not base.occupation(wage_code).all_other
    }
    rows = [facts.occupation_row(base, soc) for soc in sorted(found)]
    if not rows:
        return no_data(question, "no match", f"occupations for {title}", source="cip")
    rows.sort(key=lambda row: _order(base, row))
    shown = tuple(rows[: question.limits.top or _SHOWN])
    about = tuple(
        Match(
            soc=row.occupation.soc,
            title=row.occupation.title,
            matched=title,
            score=1.0,
            reason="field of study",
        )
        for row in shown
    )
    view = MajorsView(field=title, careers=shown, matching=len(rows))
    return built(question.model_copy(update={"occupations": about}), "majors", view)


def _order(base: KnowledgeBase, row: OccupationRow) -> tuple[bool, bool, int, float]:
    """Occupations that a graduate can enter before college teaching and those that want years of experience; the
    fewer other fields lead to an occupation, the more this one does; then pay.
    """
    soc = row.occupation.soc
    experience = base.figure(soc, "work_experience")
    seasoned = experience is not None and str(experience.value).startswith("5 years")
    families = {field.cip[:2] for field in base.fields_of_study(soc)}
    return soc.startswith(_COLLEGE_TEACHERS), seasoned, len(families), -(facts.number(row.pay) or 0)
