"""Strengths and challenges as rules over the facts; each names the fact that triggered it."""

from bisect import bisect_left

from bot.conversation import facts
from bot.conversation.building import built
from bot.understanding.question import Question
from knowledge.base import KnowledgeBase
from responses.answer import Answer
from responses.views import Point, ProsConsView

ALL = "00-0000"
_MOST = 5
_MUCH_MORE, _LESS = 1.2, 0.85
_MANY, _FEW = 50_000, 1_000
_HIGH_RANK, _LOW_RANK = 0.75, 0.25


def answer(question: Question, base: KnowledgeBase) -> Answer:
    """Pay, growth, openings, way in, telework and exposure, each held against all occupations."""
    occupation = facts.asked_occupation(question, base)
    brief = base.brief(occupation.soc)
    good, bad = _points(base, occupation.soc)
    view = ProsConsView(
        occupation=occupation,
        strengths=tuple(good[:_MOST]),
        challenges=tuple(bad[:_MOST]),
        conditions=brief.conditions if brief else None,
    )
    return built(question, "pros_cons", view)


def _points(base: KnowledgeBase, soc: str) -> tuple[list[Point], list[Point]]:
    good: list[Point] = []
    bad: list[Point] = []
    _pay(base, soc, good, bad)
    _growth(base, soc, good, bad)
    _entry(base, soc, good, bad)
    telework = base.figure(soc, "teleworkable")
    if telework is not None:
        remote = (facts.number(telework) or 0) >= 0.5
        (good if remote else bad).append(Point(kind="remote" if remote else "on site", fact=telework))
    _exposure(base, soc, good, bad)
    return good, bad


def _pay(base: KnowledgeBase, soc: str, good: list[Point], bad: list[Point]) -> None:
    own = facts.pay(base, soc)
    everyone = base.wage(ALL, own.metric) if own else None
    value, usual = facts.number(own), facts.number(everyone)
    if own is None or not usual:
        return
    if value is None or value >= _MUCH_MORE * usual:
        good.append(Point(kind="high pay", fact=own, against=everyone))
    elif value <= _LESS * usual:
        bad.append(Point(kind="low pay", fact=own, against=everyone))


def _growth(base: KnowledgeBase, soc: str, good: list[Point], bad: list[Point]) -> None:
    growth, everyone = (base.figure(code, "growth_pct_2024_34") for code in (soc, ALL))
    value = facts.number(growth)
    if growth is not None and value is not None:
        if value >= 5:
            good.append(Point(kind="fast growth", fact=growth, against=everyone))
        elif value < 0:
            bad.append(Point(kind="decline", fact=growth, against=everyone))
        elif value < 2:
            bad.append(Point(kind="slow growth", fact=growth, against=everyone))
    openings = base.figure(soc, "annual_openings_2024_34")
    count = facts.number(openings)
    if openings is not None and count is not None:
        if count >= _MANY:
            good.append(Point(kind="many openings", fact=openings))
        elif count <= _FEW:
            bad.append(Point(kind="few openings", fact=openings))


def _entry(base: KnowledgeBase, soc: str, good: list[Point], bad: list[Point]) -> None:
    education = base.figure(soc, "typical_education")
    if education is not None:
        level = str(education.value)
        if level.startswith(("No formal", "High school")):
            good.append(Point(kind="short way in", fact=education))
        elif level.startswith(("Master", "Doctoral")):
            bad.append(Point(kind="long way in", fact=education))
    experience = base.figure(soc, "work_experience")
    if experience is not None and str(experience.value).startswith("5 years"):
        bad.append(Point(kind="experience needed", fact=experience))


def _exposure(base: KnowledgeBase, soc: str, good: list[Point], bad: list[Point]) -> None:
    measure = base.figure(soc, "llm_exposure_human_beta")
    if measure is None:
        return
    values = base.sorted_values(measure.metric)
    rank = bisect_left(values, facts.number(measure) or 0) / len(values)
    if rank >= _HIGH_RANK:
        bad.append(Point(kind="high exposure", fact=measure))
    elif rank <= _LOW_RANK:
        good.append(Point(kind="low exposure", fact=measure))
