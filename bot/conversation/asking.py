"""The question back: which occupation, which place, which two occupations."""

from bot.conversation.restate import restated
from bot.conversation.state import MOST_CHOICES
from bot.understanding.question import Question
from knowledge.base import KnowledgeBase
from responses.answer import Answer
from responses.views import ClarifyView

_NEEDED_FOR_TWO = "compare"


def clarification(question: Question, base: KnowledgeBase) -> Answer:
    """A question with choices; each choice asks the whole question anew, so that a button works days later."""
    if question.place_choices:
        places = question.place_choices[:MOST_CHOICES]
        view = ClarifyView(
            kind="place",
            needed_for=question.intent,
            questions=tuple(restated(question, place=place) for place in places),
        )
        return Answer(
            outcome="clarify",
            intent=question.intent,
            template="clarify",
            occupations=question.occupations,
            place_choices=places,
            view=view,
        )
    choices = question.choices[:MOST_CHOICES]
    kind = "two occupations" if question.intent == _NEEDED_FOR_TWO and not choices else "occupation"
    return Answer(
        outcome="clarify",
        intent=question.intent,
        template="clarify",
        occupations=question.occupations,
        choices=choices,
        place=question.place,
        view=ClarifyView(
            kind=kind,
            words=choices[0].matched if choices else None,
            needed_for=question.intent,
            questions=tuple(restated(question, title=match.title) for match in choices),
        ),
    )
