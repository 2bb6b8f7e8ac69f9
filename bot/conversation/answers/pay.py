"""What an occupation earns: at a place, in an industry, at a percentile, by the hour or the year."""

from bot.conversation import facts, measures
from bot.conversation.building import built, no_data
from bot.understanding.levels import asks_for_starting
from bot.understanding.question import Question
from knowledge.base import KnowledgeBase
from knowledge.models import NATION, Fact, Place
from responses.answer import Answer, Chart, Series
from responses.views import PayView

_EVERYONE = "00-0000"
_POINTS = {"p10": "10th", "p25": "25th", "median": "Median", "p75": "75th", "p90": "90th"}


def answer(question: Question, base: KnowledgeBase) -> Answer:
    """The figure asked for, its neighbours, and how it stands against the nation and all occupations."""
    occupation, place = facts.asked_occupation(question, base), facts.asked_place(question, base)
    industry = base.industry(question.industry) if question.industry else None
    if industry is not None:  # published for the nation only; a caveat says so
        place = base.place(NATION)
    wages = base.wages(occupation.soc, place.ref, question.industry)
    measure = question.level if question.level and question.level != "range" else "median"
    metric = f"{'hourly' if question.rate == 'hour' else 'annual'}_{measure}"
    if question.rate not in ("hour", "year") and not facts.has_value(wages[metric]):
        metric = facts.pay_metric(base, occupation.soc, place.ref, measure) if industry is None else metric
    if not facts.has_value(wages[metric]):
        nearest = facts.nearest_wage(base, occupation.soc, metric, place, question.industry)
        published = occupation.wage_code is not None and facts.has_value(nearest)
        return no_data(
            question,
            "suppressed" if published else "no wages",
            base.metrics[metric].label,
            occupation=occupation,
            place=place,
            footnote=wages[metric].footnote,
            nearest=nearest,
            source="oews",
        )
    away = place.kind != "nation" or industry is not None
    nation = facts.shown(base.wage(occupation.soc, metric)) if away else None
    rate = metric.partition("_")[0]
    points = tuple(
        (label, fact)
        for name, label in _POINTS.items()
        if facts.number(fact := wages[f"{rate}_{name}"]) is not None
    )
    view = PayView(
        occupation=occupation,
        place=place,
        wages=wages,
        industry=industry,
        level=question.level,
        starting=any(
            reason.step == "level" and asks_for_starting(reason.words) for reason in question.reasons
        ),
        levels=question.levels,
        rate="hour" if metric.startswith("hourly") else question.rate,
        shorter=measures.pay_for(question.rate, wages[metric]),
        nation=nation,
        difference=facts.percent_difference(wages[metric], nation),
        employment=facts.shown(wages["employment"]),
        **_put_in_place(base, wages[metric], place, measure) if industry is None else {},
    )
    chart = Chart(kind="bar", title="Pay by percentile", series=(Series(name="Pay", points=points),))
    if industry is not None:
        question = question.model_copy(update={"place": None})
    return built(question, "pay", view, place=place, chart=chart if len(points) >= 3 else None)


def _put_in_place(base: KnowledgeBase, wage: Fact, place: Place, measure: str) -> dict[str, Fact | None]:
    """The wage against that of all occupations there, and in a state what it is worth at national prices."""
    if measure not in ("median", "mean") or wage.soc == _EVERYONE:
        return {}
    everyone = facts.shown(base.wage(_EVERYONE, wage.metric, place.ref))
    parity = base.place_figure(place.ref, "rpp_all_items") if place.kind == "state" else None
    return {
        "everyone": everyone,
        "above_everyone": facts.percent_difference(
            wage, everyone, f"{wage.metric}_above_all_occupations_pct"
        ),
        "at_national_prices": measures.at_national_prices(wage, parity),
        "parity": parity,
    }
