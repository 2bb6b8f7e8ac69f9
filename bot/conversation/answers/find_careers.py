"""A ranked or filtered search over all occupations."""

import re
from collections.abc import Callable
from typing import Any

from bot.conversation import facts
from bot.conversation.building import built, no_data
from bot.understanding.question import Limits, Question
from knowledge.base import KnowledgeBase
from knowledge.models import Fact
from responses.answer import Answer
from responses.views import FindCareersView, OccupationRow

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
Condition = Callable[[str], bool]
_SHOWN = 5
_TELEWORKABLE = 0.5
_MOST_GROUPS = 3
_OCCUPATIONS = re.compile(
    r"\b(?:jobs|careers|occupations|roles|professions|positions|work|fastest|slowest|most|best|top)\b",
    re.IGNORECASE,
)
_EVERYONE = "00-0000"
_ORDERS = {
    "growth": "growth_pct_2024_34",
    "openings": "annual_openings_2024_34",
    "automation": "llm_exposure_human_beta",
}


def answer(question: Question, base: KnowledgeBase) -> Answer:
    """The occupations that meet the conditions, in the order asked for (pay unless another was)."""
    limits, place = question.limits, facts.asked_place(question, base)
    order = limits.order or "pay"
    conditions = _conditions(base, limits, place.ref)
    ranked = [
        (value, soc)
        for soc, fact in _measure(base, order, place.ref).items()
        if (value := facts.floor(fact)) is not None and all(meets(soc) for meets in conditions)
    ]
    if not ranked:
        return no_data(question, "no match", "occupations that meet all of these conditions", place=place)
    ranked.sort(key=lambda pair: (pair[0] if limits.lowest else -pair[0], pair[1]))
    view = FindCareersView(
        careers=tuple(
            facts.occupation_row(base, soc, place.ref) for _, soc in ranked[: limits.top or _SHOWN]
        ),
        order=order,
        lowest=limits.lowest,
        place=place,
        matching=len(ranked),
        group=_group_name(base, limits.group),
        **_group_growth(base, limits.group) if _asks_for_the_field(question) else {},
        education=limits.education,
        education_exact=limits.education_exact,
        minimum_pay=limits.minimum_pay,
        maximum_pay=limits.maximum_pay,
        minimum_growth=limits.minimum_growth,
        remote=limits.remote,
        excluded=tuple(name for code in limits.excluded if (name := _group_name(base, code))),
    )
    return built(question, "find_careers", view, place=place)


def _row(base: KnowledgeBase, soc: str, place: str, order: str) -> OccupationRow:
    row = facts.occupation_row(base, soc, place)
    exposure = base.figure(soc, _ORDERS["automation"]) if order == "automation" else None
    return row.model_copy(update={"exposure": exposure})


def _measure(base: KnowledgeBase, order: str, place: str) -> dict[str, Fact]:
    """The figure to rank by, of every named occupation that has one. Wages by the hour only have no annual rank."""
    if order in _ORDERS:
        found = base.figure_across_occupations(_ORDERS[order])
        here = {fact.soc for fact in base.across_occupations("employment", place)}
        found = [fact for fact in found if place == "US" or fact.soc in here]
    else:
        found = base.across_occupations("employment" if order == "employment" else "annual_median", place)
    return {
        fact.soc: fact
        for fact in found
        if fact.soc in base.figure_occupations and not base.figure_occupations[fact.soc].all_other
    }


def _conditions(base: KnowledgeBase, limits: Limits, place: str) -> list[Condition]:
    """What an occupation must meet, each from a table read once and not once an occupation."""
    found: list[Condition] = []
    if limits.group:
        groups = tuple(prefix.rstrip("0") for prefix in limits.group.split())
        found.append(lambda soc: soc.startswith(groups))
    if limits.excluded:
        left_out = tuple(_prefix(code) for code in limits.excluded)
        found.append(lambda soc: not soc.startswith(left_out))
    if limits.education in EDUCATION:
        levels = base.texts("typical_education")
        found.append(lambda soc: _educated(levels.get(_number(base, soc)), limits))
    if limits.minimum_pay is not None or limits.maximum_pay is not None:
        wages = {fact.soc: fact for fact in base.across_occupations("annual_median", place)}
        found.append(lambda soc: _paid(wages.get(soc), limits))
    if limits.minimum_growth is not None:
        growth, least = base.values("growth_pct_2024_34"), limits.minimum_growth
        found.append(lambda soc: growth.get(_number(base, soc), -100.0) >= least)
    if limits.remote is not None:
        shares, remote = base.values("teleworkable"), limits.remote
        found.append(
            lambda soc: (
                (share := shares.get(_number(base, soc))) is not None and (share >= _TELEWORKABLE) == remote
            )
        )
    return found


def _number(base: KnowledgeBase, soc: str) -> int:
    """The code under which the occupation's projections stand, as a number."""
    return int((base.occupation(soc).projection_code or soc).replace("-", ""))


def _paid(wage: Fact | None, limits: Limits) -> bool:
    value = facts.floor(wage) if wage else None
    most = limits.maximum_pay if limits.maximum_pay is not None else float("inf")
    return value is not None and (limits.minimum_pay or 0) <= value <= most


def _prefix(code: str) -> str:
    return code.rstrip("0") if code.endswith("0") else code


def _educated(typical: str | None, limits: Limits) -> bool:
    if typical not in EDUCATION or limits.education is None:
        return False
    level, limit = EDUCATION.index(typical), EDUCATION.index(limits.education)
    return level == limit if limits.education_exact else level <= limit


def _group_name(base: KnowledgeBase, group: str | None) -> str | None:
    """Titles of the groups asked for; a prefix such as `15-` or `29-1` stands for the group `15-0000` or `29-1000`."""
    codes = [prefix.ljust(7, "0") if prefix[2:3] == "-" else prefix for prefix in (group or "").split()]
    titles = [base.occupations[code].title for code in codes if code in base.occupations]
    return titles[0] if len(titles) == 1 else ("; ".join(titles) or group)


def _asks_for_the_field(question: Question) -> bool:
    """Whether it is the field that is asked about, as in "is healthcare growing", and not its occupations."""
    nation = question.place is None or question.place.kind == "nation"
    return question.limits.order == "growth" and nation and not _OCCUPATIONS.search(question.text)


def _group_growth(base: KnowledgeBase, group: str | None) -> dict[str, Any]:
    """Projected growth of the field itself, where it is one group of the classification or a few."""
    codes = [prefix.ljust(7, "0") for prefix in (group or "").split() if prefix[2:3] == "-"]
    if not 0 < len(codes) <= _MOST_GROUPS or any(code not in base.occupations for code in codes):
        return {}
    found = [base.figure(code, _ORDERS["growth"]) for code in codes]
    if any(fact is None for fact in found):
        return {}
    return {"group_growth": tuple(found), "growth_all": base.figure(_EVERYONE, _ORDERS["growth"])}
