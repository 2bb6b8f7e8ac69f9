"""An occupation at a glance: what it is, pay, education, outlook."""

import re
from collections.abc import Sequence

from bot.conversation import facts
from bot.conversation.building import built
from bot.understanding.question import Question
from knowledge.base import KnowledgeBase
from knowledge.models import Level, Occupation
from knowledge.title_words import normal_words
from responses.answer import Answer
from responses.views import Kind, Link, OverviewView

_ASKS_FOR_KINDS = re.compile(r"\b(?:kinds?|types?|sorts?|varieties|special\w+|branches) ?\b")
_VIDEO = "https://www.careeronestop.org/Videos/careeronestop-videos.aspx?videocode={digits}00"
_MAPS = "https://www.bls.gov/oes/current/oes{digits}.htm"


def answer(question: Question, base: KnowledgeBase) -> Answer:
    """The figures people ask first, and the brief's summary."""
    occupation, place = facts.asked_occupation(question, base), facts.asked_place(question, base)
    brief = base.brief(occupation.soc)
    growth = base.figure(occupation.soc, "growth_pct_2024_34")
    view = OverviewView(
        occupation=occupation,
        place=place,
        summary=brief.summary if brief else None,
        duties=brief.duties[:3] if brief else (),
        kinds=tuple(Kind.model_validate(kind) for kind in brief.kinds) if brief else (),
        by_kind=_ASKS_FOR_KINDS.search(question.read) is not None,
        also_called=_other_names(brief.also_called, occupation.title) if brief else (),
        pay=base.wage(occupation.soc, facts.pay_metric(base, occupation.soc, place.ref), place.ref),
        pay_low=facts.pay(base, occupation.soc, place.ref, "p10"),
        pay_high=facts.pay(base, occupation.soc, place.ref, "p90"),
        employment=facts.shown(base.wage(occupation.soc, "employment", place.ref)),
        education=base.figure(occupation.soc, "typical_education"),
        growth=growth,
        growth_label=facts.growth_label(base, growth),
        openings=base.figure(occupation.soc, "annual_openings_2024_34"),
        links=_links(occupation),
    )
    return built(question, "overview", view, place=place)


def _other_names(names: Sequence[str], title: str) -> tuple[str, ...]:
    """Up to five everyday names, without the one that only puts the title in the singular."""
    words = normal_words(title)
    return tuple(name for name in names if normal_words(name) != words)[:5]


def _links(occupation: Occupation) -> tuple[Link, ...]:
    """A film of the work and the publisher's maps, for a named occupation; catch-alls and groups have neither."""
    if occupation.all_other or occupation.level is not Level.DETAILED:
        return ()
    digits = occupation.soc.replace("-", "")
    return (
        Link(label="Video of the work (CareerOneStop)", url=_VIDEO.format(digits=digits)),
        Link(label="Maps of jobs and pay by state and area (BLS)", url=_MAPS.format(digits=digits)),
    )
