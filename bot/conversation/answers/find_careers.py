"""A ranked or filtered search over all occupations."""

from bot.conversation import facts
from bot.conversation.building import built, no_data
from bot.understanding.question import Limits, Question
from knowledge.base import KnowledgeBase
from knowledge.models import Fact, Occupation
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
_SHOWN = 5
_TELEWORKABLE = 0.5
_ORDERS = {
    "growth": "growth_pct_2024_34",
    "openings": "annual_openings_2024_34",
    "automation": "llm_exposure_human_beta",
}


def answer(question: Question, base: KnowledgeBase) -> Answer:
    """The occupations that meet the conditions, in the order asked for (pay unless another was)."""
    limits, place = question.limits, facts.asked_place(question, base)
    order = limits.order or "pay"
    ranked = [
        (value, soc)
        for soc, fact in _measure(base, order, place.ref).items()
        if (value := facts.floor(fact)) is not None and _meets(base, base.occupation(soc), limits, place.ref)
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


def _meets(base: KnowledgeBase, occupation: Occupation, limits: Limits, place: str) -> bool:
    soc = occupation.soc
    if limits.group and not soc.startswith(tuple(prefix.rstrip("0") for prefix in limits.group.split())):
        return False
    if limits.excluded and soc.startswith(tuple(_prefix(code) for code in limits.excluded)):
        return False
    if limits.education and not _educated(base.figure(soc, "typical_education"), limits):
        return False
    if limits.minimum_pay is not None or limits.maximum_pay is not None:
        wage = base.wage(soc, "annual_median", place)
        value = float("inf") if wage.footnote == facts.TOP_CODED else facts.number(wage)
        if value is None or not (limits.minimum_pay or 0) <= value <= (limits.maximum_pay or float("inf")):
            return False
    if limits.minimum_growth is not None:
        growth = facts.number(base.figure(soc, "growth_pct_2024_34"))
        if growth is None or growth < limits.minimum_growth:
            return False
    if limits.remote is not None:
        share = facts.number(base.figure(soc, "teleworkable"))
        return share is not None and (share >= _TELEWORKABLE) == limits.remote
    return True


def _prefix(code: str) -> str:
    return code.rstrip("0") if code.endswith("0") else code


def _educated(typical: Fact | None, limits: Limits) -> bool:
    if typical is None or limits.education not in EDUCATION or typical.value not in EDUCATION:
        return False
    level, limit = EDUCATION.index(str(typical.value)), EDUCATION.index(limits.education)
    return level == limit if limits.education_exact else level <= limit


def _group_name(base: KnowledgeBase, group: str | None) -> str | None:
    """Titles of the groups asked for; a prefix such as `15-` or `29-1` stands for the group `15-0000` or `29-1000`."""
    codes = [prefix.ljust(7, "0") if prefix[2:3] == "-" else prefix for prefix in (group or "").split()]
    titles = [base.occupations[code].title for code in codes if code in base.occupations]
    return titles[0] if len(titles) == 1 else ("; ".join(titles) or group)
