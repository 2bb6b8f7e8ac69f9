"""Whether an amount is good or fair for an occupation: where it falls among what people there earn."""

from bot.conversation import facts
from bot.conversation.answers import pay
from bot.conversation.building import built
from bot.understanding.question import Amount, Question
from knowledge.base import KnowledgeBase
from knowledge.models import Fact, Place
from responses.answer import Answer
from responses.views import Band, PayCheckView, Sum

_TIMES_A_YEAR = {"year": 1, "month": 12, "week": 52, "hour": 2080}
_HOURS = 2080
_MEASURES = ("p10", "p25", "median", "p75", "p90")
_BANDS: tuple[Band, ...] = (
    "below p10",
    "p10 to p25",
    "p25 to median",
    "median to p75",
    "p75 to p90",
    "above p90",
)


def answer(question: Question, base: KnowledgeBase) -> Answer:
    """The band of the amount at the place, or at the nearest place that publishes the percentiles."""
    if question.amount is None:
        return pay.answer(question.model_copy(update={"intent": "pay_check"}), base)
    occupation, place = facts.asked_occupation(question, base), facts.asked_place(question, base)
    rate = "hourly" if question.amount.per == "hour" else "annual"
    wages = _wages(base, occupation.soc, place, rate)
    if wages is None:
        rate = "annual" if rate == "hourly" else "hourly"
        wages = _wages(base, occupation.soc, place, rate)
    if wages is None:
        return pay.answer(question.model_copy(update={"amount": None}), base)
    median = wages[f"{rate}_median"]
    annual = _amount(question.amount, rate, median)
    nation = base.wage(occupation.soc, f"{rate}_median")
    view = PayCheckView(
        occupation=occupation,
        place=place,
        amount=Sum(value=question.amount.value, per=question.amount.per),
        annual=None if question.amount.per == {"hourly": "hour", "annual": "year"}[rate] else annual,
        wages=wages,
        band=_band(annual, [wages[f"{rate}_{measure}"] for measure in _MEASURES]),
        difference=facts.percent_difference(annual, median),
        nation=facts.shown(nation) if place.kind != "nation" else None,
    )
    return built(question, "pay_check", view, place=place)


def _wages(base: KnowledgeBase, soc: str, place: Place, rate: str) -> dict[str, Fact] | None:
    found = {f"{rate}_{measure}": base.wage(soc, f"{rate}_{measure}", place.ref) for measure in _MEASURES}
    return found if facts.number(found[f"{rate}_median"]) is not None else None


def _amount(amount: Amount, rate: str, like: Fact) -> Fact:
    """The person's amount by the hour or the year, at 2,080 hours a year as the publisher reckons."""
    year = amount.value * _TIMES_A_YEAR[amount.per]
    value = round(year / _HOURS, 2) if rate == "hourly" else round(year)
    return like.model_copy(
        update={
            "metric": f"{rate}_amount",
            "value": value,
            "source": "derived",
            "formula": f"{amount.value:,.2f} a {amount.per}, at {_HOURS:,} hours a year",
        }
    )


def _band(amount: Fact, percentiles: list[Fact]) -> Band | None:
    value = facts.number(amount) or 0.0
    for position, fact in enumerate(percentiles):
        limit = facts.number(fact)
        if fact.metric.endswith("median") and limit is not None and round(value / limit, 2) == 1:
            return "at median"
        if limit is None and fact.footnote != facts.TOP_CODED:
            return None
        if limit is None or value < limit:
            return _BANDS[position]
    return _BANDS[-1]
