"""Licences, certifications and registration."""

from urllib.parse import quote_plus

from bot.conversation import facts
from bot.conversation.building import built
from bot.conversation.direct import licence_reply
from bot.understanding.question import Question
from knowledge.base import KnowledgeBase
from responses.answer import Answer
from responses.views import LicensingView, Link

_FINDER = "https://www.careeronestop.org/Toolkit/Training/find-licenses.aspx?keyword={words}&location={place}"


def answer(question: Question, base: KnowledgeBase) -> Answer:
    """What the brief says, and the official finder for a state's own rules, which we do not hold."""
    occupation, place = facts.asked_occupation(question, base), facts.asked_place(question, base)
    brief = base.brief(occupation.soc)
    state = place.states[0] if place.kind == "metro" and place.states else place.code
    finder = _FINDER.format(words=quote_plus(occupation.title), place=quote_plus(state))
    view = LicensingView(
        occupation=occupation,
        reply=licence_reply(question, brief),
        place=place,
        licences=brief.licences if brief else None,
        certifications=brief.certifications if brief else (),
        education=base.figure(occupation.soc, "typical_education"),
        links=(Link(label="Official license finder", url=finder),),
    )
    return built(question, "licensing", view, place=place)
