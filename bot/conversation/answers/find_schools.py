"""Schools and programmes elsewhere: official finders, prefilled, without tracking."""

from urllib.parse import quote_plus

from bot.conversation import facts
from bot.conversation.building import built
from bot.conversation.fields import fields_of_study
from bot.understanding.question import Question
from knowledge.base import KnowledgeBase
from responses.answer import Answer
from responses.views import FindSchoolsView, Link

_FINDERS = (
    ("College Scorecard", "https://collegescorecard.ed.gov/search/?search={words}"),
    (
        "CareerOneStop training finder",
        "https://www.careeronestop.org/Toolkit/Training/find-local-training.aspx?keyword={words}&location={place}",
    ),
)
_SHOWN = 4


def answer(question: Question, base: KnowledgeBase) -> Answer:
    """Links out, with the fields of study to look for."""
    place = facts.asked_place(question, base)
    occupation = facts.asked_occupation(question, base) if question.occupations else None
    field = base.fields.get(question.subject) if question.subject else None
    fields = fields_of_study(base, occupation)[:_SHOWN] if occupation else []
    words = field or (fields[0].title if fields else (occupation.title if occupation else ""))
    where = "United States" if place.kind == "nation" else place.name
    view = FindSchoolsView(
        occupation=occupation,
        place=place,
        field=field,
        fields=tuple(item.title for item in fields),
        education=base.figure(occupation.soc, "typical_education") if occupation else None,
        links=tuple(
            Link(label=label, url=url.format(words=quote_plus(words), place=quote_plus(where)))
            for label, url in _FINDERS
        ),
    )
    return built(question, "find_schools", view, place=place)
