"""A ranked or filtered search over all occupations."""

import re
from typing import Any

from bot.conversation import facts
from bot.conversation.answers import similar
from bot.conversation.building import built, no_data
from bot.conversation.searches import conditions_asked, is_national, ranked, ranked_fields
from bot.understanding.question import Limits, Question, amended
from knowledge.base import KnowledgeBase
from knowledge.models import NATION, Fact, Place
from responses.answer import Answer
from responses.views import FindCareersView, OccupationRow
from responses.views.common import Order

_SHOWN = 5
_MOST_GROUPS = 3
_OCCUPATIONS = re.compile(
    r"\b(?:jobs|careers|occupations|roles|professions|positions|work|fastest|slowest|most|best|top)\b"
)
_NO_DEGREE = "Postsecondary nondegree award"
_EVERYONE, _GROWTH = "00-0000", "growth_pct_2024_34"
_OWN_COLUMN = frozenset({"pay", "growth", "openings", "employment"})
"""Orders whose figure has a place of its own in every list."""


def answer(question: Question, base: KnowledgeBase) -> Answer:
    """The occupations that meet the conditions, in the order asked for (pay unless another was)."""
    named = [match.soc for match in question.occupations if not match.reason.startswith("like")]
    if named and not question.limits.group and not question.limits.excluded:
        if len(named) == 1:  # "electrician type jobs that pay more"
            return similar.answer(question, base)
        question = amended(question, limits=question.limits.model_copy(update={"group": " ".join(named)}))
    limits, place = _without_an_occupation(question.limits), facts.asked_place(question, base)
    industry = question.industry
    if industry:  # wages by industry are the nation's
        place = base.place(NATION)
    if place.kind == "nation" and not industry and says_nothing(limits):
        return built(
            question, "find_careers", FindCareersView(place=place, careers=(), matching=0), place=place
        )
    order = limits.order or ("growth" if limits.minimum_growth is not None and not _on_pay(limits) else "pay")
    fields = ranked_fields(base, limits, order, place) if limits.fields and not industry else []
    found = fields or ranked(base, limits, order, place, industry)
    if not found and limits.education_exact:  # who has the degree may do what asks for less
        limits = limits.model_copy(update={"education_exact": False})
        found = ranked(base, limits, order, place, industry)
    if not found:
        return no_data(question, "no match", "occupations that meet all of these conditions", place=place)
    rows = tuple(_row(base, soc, place, order, fact) for soc, fact in found[: limits.top or _SHOWN])
    view = FindCareersView(
        careers=rows,
        fields=bool(fields),
        order=order,
        lowest=limits.lowest,
        place=place,
        national=is_national(order, place),
        matching=len(found),
        group=limits.people or _group_name(base, limits.group),
        industry=base.industry(industry) if industry else None,
        **_group_growth(base, limits.group) if _asks_for_the_field(question) else {},
        excluded=(excluded,) if (excluded := _group_name(base, " ".join(limits.excluded))) else (),
        **conditions_asked(limits),
    )
    return built(question, "find_careers", view, place=place)


def _without_an_occupation(limits: Limits) -> Limits:
    """Less schooling than nothing in particular is schooling without a degree."""
    if "less education" not in limits.relative or limits.education:
        return limits
    return limits.model_copy(update={"education": _NO_DEGREE, "education_exact": False})


def says_nothing(limits: Limits) -> bool:
    """Whether there is nothing to search by, or only wishes that no figure measures."""
    return limits.model_copy(update={"unmeasured": (), "top": None}) == Limits()


def _on_pay(limits: Limits) -> bool:
    return limits.minimum_pay is not None or limits.maximum_pay is not None


def _row(base: KnowledgeBase, soc: str, place: Place, order: Order, fact: Fact) -> OccupationRow:
    """The line of an occupation, with the figure it is ranked by."""
    row = facts.occupation_row(base, soc, place.ref)
    return row.model_copy(update={order if order in _OWN_COLUMN else "measure": fact})


def _group_name(base: KnowledgeBase, group: str | None) -> str | None:
    """Titles of the groups asked for; a prefix such as `15-` or `29-1` stands for the group `15-0000` or `29-1000`."""
    codes = [prefix.ljust(7, "0") if prefix[2:3] == "-" else prefix for prefix in (group or "").split()]
    titles = [title for code in codes for title in _titles(base, code)]
    return titles[0] if len(titles) == 1 else ("; ".join(titles) or group)


def _titles(base: KnowledgeBase, code: str) -> list[str]:
    """The title of a group, or those of the occupations whose codes begin so where the group has none."""
    group = f"{code}{'0' * (7 - len(code))}"
    if code in base.occupations or group in base.occupations:
        return [base.occupations.get(code, base.occupations.get(group, base.occupations["00-0000"])).title]
    return [other.title for soc, other in base.figure_occupations.items() if soc.startswith(code.rstrip("0"))]


def _asks_for_the_field(question: Question) -> bool:
    """Whether it is the field that is asked about, as in "is healthcare growing", and not its occupations."""
    nation = question.place is None or question.place.kind == "nation"
    return question.limits.order == "growth" and nation and not _OCCUPATIONS.search(question.read)


def _group_growth(base: KnowledgeBase, group: str | None) -> dict[str, Any]:
    """Projected growth of the field itself, where it is one group of the classification or a few."""
    codes = [prefix.ljust(7, "0") for prefix in (group or "").split() if prefix[2:3] == "-"]
    if not 0 < len(codes) <= _MOST_GROUPS or any(code not in base.occupations for code in codes):
        return {}
    found = [base.figure(code, _GROWTH) for code in codes]
    if any(fact is None for fact in found):
        return {}
    return {"group_growth": tuple(found), "growth_all": base.figure(_EVERYONE, _GROWTH)}
