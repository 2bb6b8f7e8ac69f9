"""Careers like one, as the publisher relates them."""

from bot.conversation import facts, measures
from bot.conversation.building import built, no_data
from bot.understanding.question import Question
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
    careers = tuple(facts.occupation_row(base, soc) for soc in named[: question.limits.top or _SHOWN])
    own = facts.occupation_row(base, occupation.soc)
    view = SimilarView(
        occupation=occupation,
        careers=careers,
        in_common={
            row.occupation.soc: _in_common(base, own, row, tiers.get(row.occupation.soc)) for row in careers
        },
        pay=own.pay,
    )
    return built(question, "similar", view)


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
