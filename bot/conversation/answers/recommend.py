"""What might suit a person: from a field of study, a group of work, or nothing yet (the quiz)."""

from bot.conversation import facts
from bot.conversation.answers import find_careers, majors
from bot.conversation.building import built, follow_ups
from bot.understanding.question import Question, amended
from knowledge.base import KnowledgeBase
from responses.answer import Answer, FollowUp
from responses.views import RecommendView

_THEMES = {
    "Building and fixing things": "realistic",
    "Science and working things out": "investigative",
    "Art, music, writing": "artistic",
    "Helping and teaching": "social",
    "Leading and selling": "enterprising",
    "Order, numbers, records": "conventional",
}
_SHOWN = 6
_HIGH = 5.5
"""Interest score (1 to 7) from which an occupation counts as led by a theme."""


def theme_of(text: str) -> str | None:
    """The interest that one of the quiz's six choices names, typed back or pressed."""
    return next((theme for label, theme in _THEMES.items() if label.casefold() in text.casefold()), None)


def answer(question: Question, base: KnowledgeBase) -> Answer:
    """A search when something to go by was named, else a question with six choices."""
    if question.subject:
        return majors.answer(question.model_copy(update={"occupations": ()}), base)
    limits = question.limits
    if question.industry or not find_careers.says_nothing(limits):
        order = limits.order or "openings"
        return find_careers.answer(amended(question, limits=limits.model_copy(update={"order": order})), base)
    theme = next(
        (name for label, name in _THEMES.items() if label.casefold() in question.text.casefold()), None
    )
    if theme is None:
        offered = tuple(
            FollowUp(label=label, question=f"careers for people who like: {label}") for label in _THEMES
        )
        quiz = built(question, "recommend", RecommendView(quiz=True))
        return quiz.model_copy(update={"follow_ups": offered})
    suiting = [
        fact
        for fact in base.figure_across_occupations(f"riasec_{theme}")
        if fact.soc in base.figure_occupations
        and not base.figure_occupations[fact.soc].all_other
        and (facts.number(fact) or 0) >= _HIGH
    ]
    rows = [facts.occupation_row(base, fact.soc) for fact in suiting if fact.soc]
    rows.sort(key=lambda row: -(facts.number(row.openings) or 0))
    view = RecommendView(themes=(f"{theme} interests",), careers=tuple(rows[:_SHOWN]))
    reply = built(question, "recommend", view)
    return reply.model_copy(update={"follow_ups": follow_ups(question)})
