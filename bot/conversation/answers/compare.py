"""Occupations side by side."""

from bot.conversation import facts
from bot.conversation.building import built, no_data
from bot.understanding.question import Question
from knowledge.base import KnowledgeBase
from responses.answer import Answer, Chart, Series
from responses.views import Compared, CompareView

_MOST = 4


def answer(question: Question, base: KnowledgeBase) -> Answer:
    """Pay, outlook, education and way in of two to four occupations, all at the same place and period."""
    place = facts.asked_place(question, base)
    sides = tuple(_side(base, match.soc, place.ref) for match in question.occupations[:_MOST])
    if not any(side.pay or side.growth or side.employment for side in sides):
        occupation = sides[0].occupation
        return no_data(
            question, "no wages", base.metrics["annual_median"].label, occupation=occupation, source="oews"
        )
    paid = [side for side in sides if facts.number(side.pay) is not None and side.pay is not None]
    same_rate = len({side.pay.unit for side in paid if side.pay}) == 1
    ranked = sorted(paid, key=lambda side: -(facts.number(side.pay) or 0)) if same_rate else []
    apart = len(ranked) > 1 and facts.number(ranked[0].pay) != facts.number(ranked[-1].pay)
    view = CompareView(
        sides=sides,
        place=place,
        difference=facts.percent_difference(ranked[0].pay, ranked[-1].pay) if apart else None,
        higher=ranked[0].occupation if apart else None,
    )
    points = tuple((side.occupation.title, side.pay) for side in ranked if side.pay)
    chart = Chart(kind="bar", title="Median pay", series=(Series(name="Median", points=points),))
    return built(question, "compare", view, place=place, chart=chart if len(points) > 1 else None)


def _side(base: KnowledgeBase, soc: str, place: str) -> Compared:
    return Compared(
        occupation=base.occupation(soc),
        pay=facts.pay(base, soc, place),
        pay_low=facts.pay(base, soc, place, "p10"),
        pay_high=facts.pay(base, soc, place, "p90"),
        growth=base.figure(soc, "growth_pct_2024_34"),
        openings=base.figure(soc, "annual_openings_2024_34"),
        employment=facts.shown(base.wage(soc, "employment", place)),
        education=base.figure(soc, "typical_education"),
        experience=base.figure(soc, "work_experience"),
        training=base.figure(soc, "on_the_job_training"),
    )
