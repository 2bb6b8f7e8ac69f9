"""The question back: which occupation, which place, which two occupations."""

from bot.understanding.question import Question
from knowledge.base import KnowledgeBase
from responses.answer import Answer
from responses.views import ClarifyView

_NEEDED_FOR_TWO = "compare"
_MOST = 5


def clarification(question: Question, base: KnowledgeBase) -> Answer:
    """A question with choices; each choice asks the whole question anew, so that a button works days later."""
    if question.place_choices:
        titles = [match.title for match in question.occupations]
        places = question.place_choices[:_MOST]
        return Answer(
            outcome="clarify",
            intent=question.intent,
            template="clarify",
            occupations=question.occupations,
            place_choices=places,
            view=ClarifyView(
                kind="place",
                needed_for=question.intent,
                questions=tuple(
                    f"{question.intent} of {' and '.join(titles)} in {place.name}" for place in places
                )
                if titles
                else (),
            ),
        )
    choices = question.choices[:_MOST]
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
            questions=tuple(_whole(question, match.title) for match in choices),
        ),
    )


def _whole(question: Question, title: str) -> str:
    """The question with the ambiguous words replaced by the title that was chosen."""
    words = question.choices[0].matched
    start = question.text.casefold().find(words.casefold()) if words else -1
    if start < 0:
        return title
    return question.text[:start] + title + question.text[start + len(words) :]
