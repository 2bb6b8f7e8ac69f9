"""What to study for an occupation, and what a field of study leads to."""

from bot.conversation import facts
from bot.conversation.building import built, no_data
from bot.conversation.fields import Family, after_a_degree, family, fields_of_study, occupations_of
from bot.understanding.question import Question
from knowledge.base import KnowledgeBase
from knowledge.models import Match
from responses.answer import Answer
from responses.views import MajorsView, OccupationRow

_SHOWN = 8
_USUAL = 0.5
"""Share of the fields that lead to an occupation from which they are the usual way in."""
_HOURS = 2080
_DEGREES = ("Bachelor", "Master", "Doctoral")
_WITHOUT_DEGREE, _AFTER_YEARS, _OF_THE_FAMILY = 0.25, 0.5, 200.0
"""What counts in the order of occupations besides pay and jobs: where no degree or some experience is needed, few
graduates start; where most fields that lead to one are of the family, many do.
"""
_COLLEGE_TEACHERS = "25-1"


def answer(question: Question, base: KnowledgeBase) -> Answer:
    """Field to occupations when a field was named and no occupation; else occupation to fields."""
    if question.subject and not question.occupations:
        return _careers(question, base, question.subject)
    occupation = facts.asked_occupation(question, base)
    fields = fields_of_study(base, occupation)
    if not fields:
        return no_data(question, "no brief", "fields of study", occupation=occupation, source="cip")
    brief = base.brief(occupation.soc)
    view = MajorsView(
        occupation=occupation,
        fields=tuple(field.title for field in fields[:_SHOWN]),
        education=base.figure(occupation.soc, "typical_education"),
        matching=len(fields),
        entry=brief.entry if brief else None,
    )
    return built(question, "majors", view)


def _careers(question: Question, base: KnowledgeBase, cip: str) -> Answer:
    named = family(base, cip)
    leading = occupations_of(base, named.codes)
    rows = [facts.occupation_row(base, soc) for soc in sorted(leading)]
    if not rows:
        return no_data(question, "no match", f"occupations for {named.name}", source="cip")
    rows.sort(key=lambda row: _order(base, row, named, leading[row.occupation.soc]))
    shown = tuple(rows[: question.limits.top or _SHOWN])
    about = tuple(
        Match(
            soc=row.occupation.soc,
            title=row.occupation.title,
            matched=named.name,
            score=1.0,
            reason="field of study",
        )
        for row in shown
    )
    view = MajorsView(field=named.name, family=named.whole, careers=shown, matching=len(rows))
    return built(question.model_copy(update={"occupations": about}), "majors", view)


def _order(base: KnowledgeBase, row: OccupationRow, named: Family, leading: int) -> tuple[bool, bool, float]:
    """Occupations that a graduate can enter before college teaching and those that want years of experience; then those
    where many earn much, those for which a family of fields is the usual way in well before others.
    """
    soc = row.occupation.soc
    experience = base.figure(soc, "work_experience")
    years = str(experience.value) if experience else ""
    first = [field for field in base.fields_of_study(soc) if not after_a_degree(field)]
    usual = named.whole and leading >= _USUAL * len(first)
    weight = _weight(row, years) * (_OF_THE_FAMILY if usual else 1)
    return soc.startswith(_COLLEGE_TEACHERS), years.startswith("5 years"), -weight


def _weight(row: OccupationRow, years: str) -> float:
    """Jobs times the square of the pay; less where no degree is needed, or experience is besides."""
    pay = (facts.floor(row.pay) or 0.0) if row.pay else 0.0
    yearly = pay * (_HOURS if row.pay and row.pay.unit == "USD/hour" else 1)
    weight = yearly * yearly * (facts.number(row.employment) or 0.0)
    level = str(row.education.value) if row.education else ""
    weight *= 1 if level.startswith(_DEGREES) else _WITHOUT_DEGREE
    return weight * (_AFTER_YEARS if years.startswith("Less") else 1)
