"""Which industries an occupation works in, and how much of it they hold; `docs/measures.md` gives the formulas."""

from bot.conversation.facts import number
from knowledge.base import KnowledgeBase
from knowledge.models import Fact

EVERYONE = "00-0000"
_LEVELS = (4, 3, 2)
"""Four-digit industry groups as the publisher's own profiles rank, then three-digit subsectors, then sectors."""
_LEAST_SHOWN = 0.005
"""Percent; a smaller share would be written as zero."""
_GOVERNMENT_IN_ALL = "999"
_SECTOR = 2


def across_industries(base: KnowledgeBase, soc: str, metric: str) -> list[Fact]:
    """The figure in every industry of the finest level that has two of them; none of these overlap.

    With one figure or none at each level, whatever the coarsest has.
    """
    found: list[Fact] = []
    for level in _LEVELS:
        found = [
            fact
            for fact in base.across_industries(soc, metric, level)
            if not _overlaps(str(fact.industry), level)
        ]
        if len(found) > 1:
            break
    return found


def _overlaps(code: str, level: int) -> bool:
    """Codes of owners cut through industries: `622002` is the state's part of hospitals, `999201` all of a state's."""
    if level == _SECTOR:
        return code.startswith(_GOVERNMENT_IN_ALL)
    return not code.endswith("00") and "A" not in code


def share_of_occupation(base: KnowledgeBase, soc: str, industry: str) -> Fact | None:
    """Percent of the occupation's wage and salary jobs that are in the industry; None where it is next to nothing."""
    here, all_jobs = base.wage(soc, "employment", industry=industry), base.wage(soc, "employment")
    return _share(here, all_jobs, "share_of_occupation_pct", "of all industries")


def share_of_industry(base: KnowledgeBase, soc: str, industry: str | None) -> Fact | None:
    """Percent of the industry's wage and salary jobs (of all jobs, for None) that are of the occupation."""
    here = base.wage(soc, "employment", industry=industry)
    everyone = base.wage(EVERYONE, "employment", industry=industry)
    return _share(here, everyone, "share_of_industry_pct", "of all occupations there")


def _share(part: Fact, whole: Fact, metric: str, of: str) -> Fact | None:
    jobs, all_jobs = number(part), number(whole)
    if not jobs or not all_jobs or 100 * jobs / all_jobs < _LEAST_SHOWN:
        return None
    return part.model_copy(
        update={
            "metric": metric,
            "value": round(100 * jobs / all_jobs, 2),
            "unit": "percent of jobs",
            "source": "derived",
            "formula": f"100 x employment / employment {of}, with {jobs:,.0f} and {all_jobs:,.0f}",
        }
    )


def industry_quotient(base: KnowledgeBase, soc: str, industry: str) -> Fact | None:
    """How many times as common the occupation is in the industry as among all jobs, like a location quotient."""
    here, everyone = base.wage(soc, "employment", industry=industry), base.wage(soc, "employment")
    jobs_here, jobs = (base.wage(EVERYONE, "employment", industry=code) for code in (industry, None))
    part, all_of_it, whole, all_jobs = (number(fact) for fact in (here, everyone, jobs_here, jobs))
    if part is None or not all_of_it or not whole or not all_jobs:
        return None
    return here.model_copy(
        update={
            "metric": "industry_quotient",
            "value": round(part / whole / (all_of_it / all_jobs), 2),
            "unit": "ratio",
            "source": "derived",
            "formula": "(employment / employment of all occupations) in the industry / the same in all industries, "
            f"with {part:,.0f} / {whole:,.0f} and {all_of_it:,.0f} / {all_jobs:,.0f}",
        }
    )
