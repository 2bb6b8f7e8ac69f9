"""In which industries an occupation earns most or least: the ranking by industry of `pay_places`."""

from collections.abc import Sequence

from bot.conversation import facts, industries, measures
from bot.conversation.building import built, no_data
from bot.understanding.question import Question
from knowledge.base import KnowledgeBase
from knowledge.models import Fact
from responses.answer import Answer
from responses.views import IndustryPay, PayIndustriesView

_SHOWN = 5


def answer(question: Question, base: KnowledgeBase) -> Answer:
    """All industries that release a median, and those of them that hold a fair share of the jobs."""
    occupation = facts.asked_occupation(question, base)
    metric = facts.pay_metric(base, occupation.soc)
    found = industries.across_industries(base, occupation.soc, metric)
    nation = facts.shown(base.wage(occupation.soc, metric))
    limits = measures.settings()["industries"]
    if not found:
        return no_data(
            question,
            "no industries",
            base.metrics[metric].label,
            occupation=occupation,
            nearest=nation,
            source="oews",
        )
    lowest = question.limits.lowest
    rows = _ranked([_row(base, fact, nation) for fact in found], lowest=lowest)
    listed = rows[: question.limits.top or _SHOWN]
    larger = [row for row in rows if (facts.number(row.share) or 0) >= limits["least_share"]]
    told = larger[: limits["larger_shown"]]
    view = PayIndustriesView(
        occupation=occupation,
        ranked=tuple(listed),
        lowest=lowest,
        nation=nation,
        larger=() if all(row in listed for row in told) else tuple(told),
        least_share=limits["least_share"],
        releasing=len(found),
    )
    return built(question.model_copy(update={"place": None}), "pay_industries", view)


def _row(base: KnowledgeBase, pay: Fact, nation: Fact | None) -> IndustryPay:
    soc, industry = str(pay.soc), str(pay.industry)
    return IndustryPay(
        pay=pay,
        against_nation=facts.percent_difference(pay, nation),
        jobs=facts.shown(base.wage(soc, "employment", industry=industry)),
        share=industries.share_of_occupation(base, soc, industry),
    )


def _ranked(rows: Sequence[IndustryPay], *, lowest: bool) -> list[IndustryPay]:
    """By pay, top-coded ones by the top code; of equal ones the industry with more jobs first."""
    by_jobs = sorted(rows, key=lambda row: -(facts.number(row.jobs) or 0))
    return sorted(by_jobs, key=lambda row: facts.floor(row.pay) or 0.0, reverse=not lowest)
