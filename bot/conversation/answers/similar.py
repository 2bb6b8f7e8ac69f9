"""Careers like one, as the publisher relates them."""

from collections.abc import Sequence

from bot.conversation import facts, measures
from bot.conversation.building import built, no_data
from bot.conversation.likeness import Difference, differences
from bot.conversation.searches import conditions_asked, meeting
from bot.conversation.work_life import SEARCHED
from bot.understanding.question import Limits, Question
from knowledge.base import KnowledgeBase
from responses.answer import Answer
from responses.views import InCommon, OccupationRow, SimilarView

_SHOWN = 6


def answer(question: Question, base: KnowledgeBase) -> Answer:
    """Related occupations that have figures, closest first, with what they have in common."""
    occupation = facts.asked_occupation(question, base)
    tiers = {row.related: row.tier for row in base.related(occupation.soc)}
    named = [soc for soc in tiers if not base.occupation(soc).all_other] or _siblings(base, occupation.soc)
    if not named:
        return no_data(question, "no brief", "related occupations", occupation=occupation, source="onet")
    limits = _beside_the_order(question.limits)
    wanted = differences(question.limits)
    order = next((one for one in wanted if one.order), None)
    found = [
        soc
        for soc in meeting(base, limits, named)
        if all(one.holds(base, soc, occupation.soc) for one in wanted)
    ]
    if not found:
        return no_data(question, "no match", "related occupations that meet all of these conditions")
    if order:
        found.sort(key=lambda soc: order.height(base, soc), reverse=not order.lowest)
    careers = tuple(_row(base, soc, wanted) for soc in found[: question.limits.top or _SHOWN])
    own = _row(base, occupation.soc, wanted)
    view = SimilarView(
        differences=tuple(one.name for one in wanted),
        order=order.order if order and order.order else "pay",
        own=own,
        related=len(named),
        **conditions_asked(limits),
        occupation=occupation,
        careers=careers,
        in_common={
            row.occupation.soc: _in_common(base, own, row, tiers.get(row.occupation.soc)) for row in careers
        },
    )
    return built(question, "similar", view)


def _beside_the_order(limits: Limits) -> Limits:
    """The conditions that hold for themselves: scores are held against the occupation's own."""
    return limits.model_copy(update={"scored": (), "group": None, "excluded": ()})


def _row(base: KnowledgeBase, soc: str, wanted: Sequence[Difference]) -> OccupationRow:
    """The line of an occupation, with the score that it is held by, if any."""
    row = facts.occupation_row(base, soc)
    measures = (one.measure(base, soc) for one in wanted if one.order in SEARCHED)
    return row.model_copy(update={"measure": next(measures, None)})


def _in_common(base: KnowledgeBase, own: OccupationRow, other: OccupationRow, tier: str | None) -> InCommon:
    """What the figures of two occupations share: skills in which both stand high, education, nearness in pay."""
    limits = measures.settings()["similar"]
    codes = (own.occupation.soc, other.occupation.soc)
    own_skills, skills = (base.figures(soc, "skill_") for soc in codes)
    lower = {
        name: min(facts.number(own_skills.get(name)) or 0, facts.number(fact) or 0)
        for name, fact in skills.items()
    }
    strong = sorted(
        (name for name in lower if lower[name] >= limits["strong_skill"]), key=lambda name: -lower[name]
    )
    same_rate = own.pay is not None and other.pay is not None and own.pay.metric == other.pay.metric
    difference = facts.percent_difference(other.pay, own.pay) if same_rate else None
    size = abs(facts.number(difference) or 0)
    return InCommon(
        tier=tier,
        skills=tuple(skills[name] for name in strong[: limits["skills_shown"]]),
        education=own.education is not None
        and other.education is not None
        and own.education.value == other.education.value,
        pay=difference if size <= limits["near_pay"] else None,
    )


def _siblings(base: KnowledgeBase, soc: str) -> list[str]:
    """Named occupations of the same minor group, for the catch-alls that the publisher relates to nothing."""
    group = soc[:4]
    return [
        code
        for code, other in base.figure_occupations.items()
        if code.startswith(group) and code != soc and not other.all_other
    ]
