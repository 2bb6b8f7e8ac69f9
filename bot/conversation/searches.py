"""A search over all occupations: what each is ranked by, and which meet the conditions."""

from collections.abc import Callable, Iterable

from bot.conversation import facts, work_life
from bot.conversation.measures import settings
from bot.understanding.question import Limits
from knowledge.base import KnowledgeBase
from knowledge.models import NATION, Fact, Place
from responses.views.common import Order, SearchConditions

EDUCATION = (
    "No formal educational credential",
    "High school diploma or equivalent",
    "Some college, no degree",
    "Postsecondary nondegree award",
    "Associate's degree",
    "Bachelor's degree",
    "Master's degree",
    "Doctoral or professional degree",
)
"""The publisher's levels of typical entry-level education, lowest first."""
_TELEWORKABLE = 0.5
_PROJECTED: dict[Order, str] = {
    "growth": "growth_pct_2024_34",
    "change": "employment_change_2024_34",
    "openings": "annual_openings_2024_34",
    "automation": "llm_exposure_human_beta",
}
_WAGES: dict[Order, str] = {"pay": "annual_median", "employment": "employment"}
_MAJOR, _EVERYONE = "-0000", "00-0000"
_STATE_GROWTH = "state_growth_pct_2022_32"
_Condition = Callable[[str], bool]


def ranked(
    base: KnowledgeBase, limits: Limits, order: Order, place: Place, industry: str | None = None
) -> list[tuple[str, Fact]]:
    """The named occupations that meet the conditions, each with the figure that it is ranked by, best first.

    In an industry, those that have jobs there, by their pay and jobs there; what is projected is of all industries.
    """
    conditions = _conditions(base, limits, place.ref, industry)
    measures = _measures(base, order, place)
    if industry:
        measures = _in_industry(base, order, measures, industry)
    found = [
        (facts.floor(fact) or 0.0, soc, fact)
        for soc, fact in measures.items()
        if facts.floor(fact) is not None and all(meets(soc) for meets in conditions)
    ]
    found.sort(key=lambda one: (one[0] if limits.lowest else -one[0], one[1]))
    return [(soc, fact) for _, soc, fact in found]


def meeting(base: KnowledgeBase, limits: Limits, socs: Iterable[str]) -> list[str]:
    """Those of the occupations that meet the conditions, in the same order."""
    conditions = _conditions(base, limits, NATION)
    return [soc for soc in socs if all(meets(soc) for meets in conditions)]


def conditions_asked(limits: Limits) -> dict[str, object]:
    """The conditions of a search as the fields of `SearchConditions`, for an answer to name."""
    return {name: getattr(limits, name) for name in SearchConditions.model_fields}


def _measures(base: KnowledgeBase, order: Order, place: Place) -> dict[str, Fact]:
    """The figure to rank by, of every named occupation that has one. Wages by the hour only have no annual rank."""
    if order in work_life.SEARCHED:
        scores = ((soc, work_life.score(base, soc, order)) for soc in base.figure_occupations)
        found = {soc: fact for soc, fact in scores if fact is not None}
    elif order in _PROJECTED:
        found = {fact.soc or "": fact for fact in _projected(base, order, place)}
    else:
        metric = "employment" if order == "employment" else "annual_median"
        found = {fact.soc or "": fact for fact in base.across_occupations(metric, place.ref)}
    here = _employed(base, place)
    return {
        soc: fact
        for soc, fact in found.items()
        if soc in base.figure_occupations and not base.figure_occupations[soc].all_other and soc in here
    }


def ranked_fields(base: KnowledgeBase, limits: Limits, order: Order, place: Place) -> list[tuple[str, Fact]]:
    """The major groups of the classification, best first; none where groups have no such figure."""
    found = []
    if order in _PROJECTED and place.kind != "nation":  # groups are projected for the nation alone
        return []
    for soc in base.occupations:
        if not soc.endswith(_MAJOR) or soc == _EVERYONE:
            continue
        if order in _PROJECTED:
            fact = base.figure(soc, _PROJECTED[order])
        elif order in _WAGES:
            fact = facts.shown(base.wage(soc, _WAGES[order], place.ref))
        else:
            return []
        value = facts.floor(fact) if fact is not None else None
        if fact is not None and value is not None:
            found.append((value, soc, fact))
    found.sort(key=lambda one: (one[0] if limits.lowest else -one[0], one[1]))
    return [(soc, fact) for _, soc, fact in found]


def _in_industry(
    base: KnowledgeBase, order: Order, measures: dict[str, Fact], industry: str
) -> dict[str, Fact]:
    """The same of the occupations that have jobs in an industry, pay and jobs as they are there."""
    metric = _WAGES.get(order)
    there = {soc: base.wage(soc, metric or "employment", NATION, industry) for soc in measures}
    return {
        soc: there[soc] if metric else fact for soc, fact in measures.items() if facts.has_value(there[soc])
    }


def _projected(base: KnowledgeBase, order: Order, place: Place) -> list[Fact]:
    """A state's growth is its own, with its own years; everything else is projected for the nation alone."""
    if order == "growth" and place.kind == "state":
        return base.figure_across_occupations(_STATE_GROWTH, place.ref)
    return base.figure_across_occupations(_PROJECTED[order])


def _employed(base: KnowledgeBase, place: Place) -> set[str]:
    """The occupations with jobs at a place."""
    if place.kind == "nation":
        return set(base.figure_occupations)
    return {fact.soc for fact in base.across_occupations("employment", place.ref) if fact.soc}


def _conditions(
    base: KnowledgeBase, limits: Limits, place: str, industry: str | None = None
) -> list[_Condition]:
    """What an occupation must meet, each from a table read once and not once an occupation."""
    found: list[_Condition] = []
    if limits.group:
        groups = tuple(prefix.rstrip("0") for prefix in limits.group.split())
        found.append(lambda soc: soc.startswith(groups))
    if limits.excluded:
        left_out = tuple(code.rstrip("0") if code.endswith("0") else code for code in limits.excluded)
        found.append(lambda soc: not soc.startswith(left_out))
    if limits.minimum_pay is not None or limits.maximum_pay is not None:
        if industry:
            found.append(lambda soc: _paid(base.wage(soc, "annual_median", NATION, industry), limits))
        else:
            wages = {fact.soc: fact for fact in base.across_occupations("annual_median", place)}
            found.append(lambda soc: _paid(wages.get(soc), limits))
    if limits.minimum_growth is not None:
        growth, least = base.values("growth_pct_2024_34"), limits.minimum_growth
        found.append(lambda soc: growth.get(_number(base, soc), -100.0) >= least)
    if limits.remote is not None:
        shares, remote = base.values("teleworkable"), limits.remote
        found.append(lambda soc: _remote(shares.get(_number(base, soc)), remote))
    return found + _entry_conditions(base, limits) + [_scored(base, name) for name in limits.scored]


def _entry_conditions(base: KnowledgeBase, limits: Limits) -> list[_Condition]:
    """Typical education, training and experience."""
    found: list[_Condition] = []
    if limits.education in EDUCATION:
        levels = base.texts("typical_education")
        found.append(lambda soc: _educated(levels.get(_number(base, soc)), limits))
    if limits.training:
        training = base.texts("on_the_job_training")
        found.append(lambda soc: (training.get(_number(base, soc)) or "").startswith(limits.training))
    if limits.inexperienced:
        experience = base.texts("work_experience")
        found.append(lambda soc: experience.get(_number(base, soc)) == "None")
    return found


def _scored(base: KnowledgeBase, wanted: str) -> _Condition:
    """`low stress`: the score out of ten is at most the low line of `data/measures.yaml`."""
    height, _, name = wanted.partition(" ")
    lines = settings()["searches"]

    def meets(soc: str) -> bool:
        value = facts.number(work_life.score(base, soc, name))
        return value is not None and (
            value <= lines["low"] if height == "low" else value >= lines.get(name, lines["high"])
        )

    return meets


def _number(base: KnowledgeBase, soc: str) -> int:
    """The code under which the occupation's projections stand, as a number."""
    return int((base.occupation(soc).projection_code or soc).replace("-", ""))


def _paid(wage: Fact | None, limits: Limits) -> bool:
    value = facts.floor(wage) if wage else None
    most = limits.maximum_pay if limits.maximum_pay is not None else float("inf")
    return value is not None and (limits.minimum_pay or 0) <= value <= most


def _remote(share: float | None, remote: bool) -> bool:
    return share is not None and (share >= _TELEWORKABLE) == remote


def _educated(typical: str | None, limits: Limits) -> bool:
    if typical not in EDUCATION or limits.education is None:
        return False
    level, limit = EDUCATION.index(typical), EDUCATION.index(limits.education)
    return level == limit if limits.education_exact else level <= limit


def is_national(order: Order, place: Place) -> bool:
    """Whether the figure that a list at this place is ranked by is the nation's."""
    return place.ref != NATION and order in _PROJECTED and not (order == "growth" and place.kind == "state")
