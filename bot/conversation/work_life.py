"""Scores out of ten for balance, stress, flexibility and physical demand, as ranks among occupations.

They rest on answers of workers about their conditions (approximate) and on one rating of what can be done from home.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from bot.conversation.facts import number
from bot.conversation.measures import joint_period, settings
from knowledge.base import KnowledgeBase
from knowledge.models import Fact

SCORES = ("balance", "stress", "flexibility", "physical_demand")
"""What an answer on balance shows."""
SEARCHED = (*SCORES, "outdoors", "sitting")
"""What a search may go by."""


class Part(NamedTuple):
    """One ingredient of a score."""

    metric: str
    name: str
    weight: float
    reversed: bool = False
    """True where more of it makes the score lower."""


def parts(name: str) -> tuple[Part, ...]:
    """The ingredients of a score, from `data/measures.yaml`."""
    return tuple(Part(**part) for part in settings()["scores"][name]["parts"])


def rank(values: Sequence[float], value: float) -> float:
    """The share (0 to 1) of ascending `values` below `value`, those equal to it counted half."""
    return (bisect_left(values, value) + bisect_right(values, value)) / (2 * len(values))


def inputs(base: KnowledgeBase, soc: str, name: str) -> tuple[Fact, ...] | None:
    """The published facts that a score of an occupation rests on, in the order of its parts; None if one is missing."""
    found = [base.figure(soc, part.metric) for part in parts(name)]
    present = tuple(fact for fact in found if number(fact) is not None and fact is not None)
    return present if len(present) == len(found) else None


def score(base: KnowledgeBase, soc: str, name: str) -> Fact | None:
    """A score from 0 to 10 (unit `score 0-10`); None where an ingredient is missing."""
    found = inputs(base, soc, name)
    if found is None:
        return None
    made_of = parts(name)
    ranks = [_part_rank(base, part, number(fact) or 0) for part, fact in zip(made_of, found, strict=True)]
    mean = _mean(made_of, ranks)
    everyone = _all_means(base, name)
    terms = "; ".join(
        f"{part.metric} {fact.value:g} at {placed:.2f}{' reversed' if part.reversed else ''} x {part.weight:g}"
        for part, fact, placed in zip(made_of, found, ranks, strict=True)
        if isinstance(fact.value, int | float)
    )
    return Fact(
        metric=f"{name}_score",
        value=round(10 * rank(everyone, mean), 1),
        unit="score 0-10",
        soc=found[0].soc,
        period=joint_period(found),
        source="derived",
        formula=f"10 x rank among {len(everyone)} occupations of {mean:.3f}, the weighted mean of the ranks of {terms}",
    )


def _part_rank(base: KnowledgeBase, part: Part, value: float) -> float:
    placed = _ranks(base, part.metric)[value]
    return 1 - placed if part.reversed else placed


@lru_cache(maxsize=64)
def _ranks(base: KnowledgeBase, metric: str) -> dict[float, float]:
    """The rank of every value that an occupation has."""
    values = base.sorted_values(metric)
    return {value: rank(values, value) for value in set(values)}


def _mean(made_of: Sequence[Part], ranks: Sequence[float]) -> float:
    """The weighted mean, rounded so that equal ingredients give equal means whatever the computer's last digit."""
    total = sum(part.weight * placed for part, placed in zip(made_of, ranks, strict=True))
    return round(total / sum(part.weight for part in made_of), 9)


@lru_cache(maxsize=8)
def _all_means(base: KnowledgeBase, name: str) -> tuple[float, ...]:
    """The weighted means of all occupations that have every ingredient, ascending."""
    made_of = parts(name)
    columns = []
    for part in made_of:
        ranks, values = _ranks(base, part.metric), base.values(part.metric)
        columns.append(
            {code: 1 - ranks[value] if part.reversed else ranks[value] for code, value in values.items()}
        )
    shared = set(columns[0]).intersection(*columns[1:])
    return tuple(sorted(_mean(made_of, [column[code] for column in columns]) for code in shared))
