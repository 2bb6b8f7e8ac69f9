"""Strengths and challenges as rules over the facts; each names the fact that triggered it."""

from typing import NamedTuple

from bot.conversation import facts, measures, standing, work_life
from bot.conversation.building import built
from bot.conversation.direct import asks_for_challenges
from bot.understanding.question import Question
from knowledge.base import KnowledgeBase
from knowledge.models import Fact
from responses.answer import Answer
from responses.views import Point, ProsConsView

ALL = "00-0000"
_PAID_LEARNING = ("Moderate-term on-the-job training", "Long-term on-the-job training", "Apprenticeship")


class _Sides(NamedTuple):
    """What speaks for and against, in the order found."""

    good: list[Point]
    bad: list[Point]


def answer(question: Question, base: KnowledgeBase) -> Answer:
    """Pay, growth, openings, stress, way in, telework and exposure, each held against all occupations."""
    occupation = facts.asked_occupation(question, base)
    brief = base.brief(occupation.soc)
    limits: dict[str, float] = measures.settings()["pros_cons"]
    sides = _Sides([], [])
    for rule in (_pay, _growth, _openings, _strain, _entry, _freedom, _exposure):
        rule(base, occupation.soc, limits, sides)
    _without_nothing(base, occupation.soc, sides)
    most = int(limits["most"])
    view = ProsConsView(
        occupation=occupation,
        strengths=tuple(sides.good[:most]),
        challenges=tuple(sides.bad[:most]),
        challenges_first=asks_for_challenges(question),
        rated_for=base.figure(occupation.soc, "work_context_rated_for"),
        conditions=brief.conditions if brief else None,
    )
    return built(question, "pros_cons", view)


def _pay(base: KnowledgeBase, soc: str, limits: dict[str, float], sides: _Sides) -> None:
    own = facts.pay(base, soc)
    everyone = base.wage(ALL, own.metric) if own else None
    value, usual = facts.number(own), facts.number(everyone)
    if own is None or not usual:
        return
    if value is None or value >= limits["high_pay"] * usual:
        sides.good.append(Point(kind="high pay", fact=own, against=everyone))
    elif value <= limits["low_pay"] * usual:
        sides.bad.append(Point(kind="low pay", fact=own, against=everyone))
    rate = own.metric.partition("_")[0]
    low, high = (base.wage(soc, f"{rate}_{point}") for point in ("p10", "p90"))
    if (facts.number(measures.pay_spread(high, low)) or 0) >= limits["wide_pay_range"]:
        sides.good.append(Point(kind="wide pay range", fact=high, against=low))


def _growth(base: KnowledgeBase, soc: str, limits: dict[str, float], sides: _Sides) -> None:
    growth, everyone = (base.figure(code, "growth_pct_2024_34") for code in (soc, ALL))
    value = facts.number(growth)
    if growth is None or value is None:
        return
    if value >= limits["fast_growth"]:
        sides.good.append(Point(kind="fast growth", fact=growth, against=everyone))
    elif value < 0:
        sides.bad.append(Point(kind="decline", fact=growth, against=everyone))
    elif value < limits["slow_growth"]:
        sides.bad.append(Point(kind="slow growth", fact=growth, against=everyone))


def _openings(base: KnowledgeBase, soc: str, limits: dict[str, float], sides: _Sides) -> None:
    openings = base.figure(soc, "annual_openings_2024_34")
    count = facts.number(openings)
    if openings is None or count is None:
        return
    if count >= limits["many_openings"]:
        sides.good.append(Point(kind="many openings", fact=openings))
    elif count <= limits["few_openings"]:
        sides.bad.append(Point(kind="few openings", fact=openings))
    for_size, placed = standing.openings_for_size(base, soc), standing.place(base, soc, "openings")
    neither = limits["few_openings"] < count < limits["many_openings"]
    if for_size is None or placed is None or not neither:
        return
    everyone = standing.openings_for_size(base, ALL)
    if placed >= limits["many_for_size"]:
        sides.good.append(Point(kind="many openings for its size", fact=for_size, against=everyone))
    elif placed <= limits["few_for_size"]:
        sides.bad.append(Point(kind="few openings for its size", fact=for_size, against=everyone))


def _strain(base: KnowledgeBase, soc: str, limits: dict[str, float], sides: _Sides) -> None:
    """Stress, with the balance that makes it a risk of burnout, balance alone, and physical demand."""
    stress, balance, physical = (
        work_life.score(base, soc, name) for name in ("stress", "balance", "physical_demand")
    )
    value = facts.number(stress)
    if stress is not None and value is not None:
        if value >= limits["high_stress"]:
            worn = balance if _at_most(balance, limits["low_balance"]) else None
            sides.bad.append(Point(kind="burnout risk" if worn else "high stress", fact=stress, against=worn))
        elif value <= limits["low_stress"]:
            sides.good.append(Point(kind="low stress", fact=stress))
    if balance is not None and all(point.kind != "burnout risk" for point in sides.bad):
        if (facts.number(balance) or 0) >= limits["good_balance"]:
            sides.good.append(Point(kind="good balance", fact=balance))
        elif _at_most(balance, limits["poor_balance"]):
            sides.bad.append(Point(kind="poor balance", fact=balance))
    if physical is not None and (facts.number(physical) or 0) >= limits["high_physical_demand"]:
        sides.bad.append(Point(kind="physical demand", fact=physical))


def _at_most(fact: Fact | None, limit: float) -> bool:
    value = facts.number(fact)
    return value is not None and value <= limit


def _entry(base: KnowledgeBase, soc: str, limits: dict[str, float], sides: _Sides) -> None:
    del limits
    education = base.figure(soc, "typical_education")
    if education is not None:
        level = str(education.value)
        if level.startswith(("No formal", "High school")):
            sides.good.append(Point(kind="short way in", fact=education))
        elif level.startswith(("Master", "Doctoral")):
            sides.bad.append(Point(kind="long way in", fact=education))
        elif level.startswith("Bachelor"):
            sides.bad.append(Point(kind="degree first", fact=education))
    experience = base.figure(soc, "work_experience")
    if experience is not None and str(experience.value) != "None":
        sides.bad.append(Point(kind="experience needed", fact=experience))
    training = base.figure(soc, "on_the_job_training")
    if training is not None and str(training.value) in _PAID_LEARNING:
        sides.good.append(Point(kind="on-the-job training", fact=training))


def _freedom(base: KnowledgeBase, soc: str, limits: dict[str, float], sides: _Sides) -> None:
    """Work from home, freedom in the work, and work for oneself."""
    telework = base.figure(soc, "teleworkable")
    if telework is not None:
        if (facts.number(telework) or 0) >= limits["remote"]:
            sides.good.append(Point(kind="remote", fact=telework))
        else:
            sides.bad.append(Point(kind="on site", fact=telework))
    flexibility = work_life.score(base, soc, "flexibility")
    if flexibility is not None and (facts.number(flexibility) or 0) >= limits["flexible"]:
        sides.good.append(Point(kind="flexible", fact=flexibility))
    elif _at_most(flexibility, limits["rigid"]):
        sides.bad.append(Point(kind="rigid", fact=flexibility))
    alone = base.figure(soc, "self_employed_pct_2024")
    if alone is not None and (facts.number(alone) or 0) >= limits["self_employed"]:
        sides.good.append(
            Point(kind="self-employment", fact=alone, against=base.figure(ALL, "self_employed_pct_2024"))
        )


def _exposure(base: KnowledgeBase, soc: str, limits: dict[str, float], sides: _Sides) -> None:
    measure = base.figure(soc, "llm_exposure_human_beta")
    if measure is None:
        return
    placed = work_life.rank(base.sorted_values(measure.metric), facts.number(measure) or 0)
    if placed >= limits["high_exposure"]:
        sides.bad.append(Point(kind="high exposure", fact=measure))
    elif placed <= limits["low_exposure"]:
        sides.good.append(Point(kind="low exposure", fact=measure))


def _without_nothing(base: KnowledgeBase, soc: str, sides: _Sides) -> None:
    """Where the rules find nothing for one side, what comes nearest: where the occupation stands out most on it."""
    for found, liked in ((sides.good, True), (sides.bad, False)):
        nearest = None if found else standing.best(base, soc, liked=liked)
        if nearest is not None:
            kind = "more than most" if nearest.more else "less than most"
            found.append(Point(kind=kind, fact=nearest.fact, against=nearest.share))
