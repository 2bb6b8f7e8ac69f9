"""Fields of study in the order in which they suit an occupation; the crosswalk has them by code."""

import re
from collections import Counter

from knowledge.base import KnowledgeBase
from knowledge.models import Occupation
from knowledge.rows import FieldOfStudy

_STEM = 5
"""Letters that stand for a word: `nurses` and `nursing`, `accountants` and `accounting`."""
_SAY_NOTHING = frozenset({"and", "for", "all", "the", "gener", "other", "excep", "worke", "relat"})


def fields_of_study(base: KnowledgeBase, occupation: Occupation) -> list[FieldOfStudy]:
    """Fields that prepare for the occupation: those that share words with its title first, then those of the family
    (two digits of the code) that most of them are of, then those that lead to most occupations. Of those that share
    several words, the ones of the largest series (four digits) come first.
    """
    found = base.fields_of_study(occupation.soc)
    families = Counter(field.cip[:2] for field in found)
    series = Counter(field.cip[:5] for field in found)
    title = _stems(occupation.title)

    def rank(field: FieldOfStudy) -> tuple[bool, int, int, int, int, str]:
        named = _stems(field.title)
        shared = sum(any(_same(stem, other) for other in named) for stem in title)
        alike = series[field.cip[:5]] if shared > 1 else 0
        leading_to = base.occupations_by_field[field.cip]
        last = field.title.endswith(", Other")
        return last, -shared, -families[field.cip[:2]], -alike, -leading_to, field.cip

    return sorted(found, key=rank)


def _same(stem: str, other: str) -> bool:
    """`lawye` and `law`."""
    return stem.startswith(other) or other.startswith(stem)


def _stems(text: str) -> frozenset[str]:
    words = re.findall(r"[a-z]{3,}", text.lower())
    return frozenset(word[:_STEM] for word in words) - _SAY_NOTHING
