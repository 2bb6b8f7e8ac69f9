"""Job listings elsewhere: official finders, prefilled, without tracking."""

from urllib.parse import quote_plus

from bot.conversation import facts
from bot.conversation.building import built
from bot.conversation.direct import asks_for_openings
from bot.understanding.question import Question
from knowledge.base import KnowledgeBase
from responses.answer import Answer
from responses.views import FindJobsView, Link

_FINDERS = (
    (
        "CareerOneStop job finder",
        "https://www.careeronestop.org/Toolkit/Jobs/find-jobs.aspx?keyword={words}&location={place}",
    ),
    ("USAJOBS (federal government)", "https://www.usajobs.gov/search/results/?k={words}&l={place}"),
)


def answer(question: Question, base: KnowledgeBase) -> Answer:
    """Links out, with the number of openings and jobs for a sense of the market."""
    place = facts.asked_place(question, base)
    occupation = facts.asked_occupation(question, base) if question.occupations else None
    where = "United States" if place.kind == "nation" else place.name
    words = quote_plus(occupation.title if occupation else "")
    view = FindJobsView(
        openings_asked=asks_for_openings(question),
        occupation=occupation,
        place=place,
        links=tuple(
            Link(label=label, url=url.format(words=words, place=quote_plus(where))) for label, url in _FINDERS
        ),
        openings=base.figure(occupation.soc, "annual_openings_2024_34") if occupation else None,
        employment=facts.shown(base.wage(occupation.soc, "employment", place.ref)) if occupation else None,
    )
    return built(question, "find_jobs", view, place=place)
