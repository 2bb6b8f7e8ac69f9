"""Fields of study in the order in which they suit an occupation; the crosswalk has them by code."""

import re
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from knowledge.base import KnowledgeBase
from knowledge.data_files import read_yaml
from knowledge.models import Occupation
from knowledge.rows import FieldOfStudy

_DATA = Path(__file__).with_name("data") / "fields_of_study.yaml"
_GENERAL = ", General"
_STEM = 5
"""Letters that stand for a word: `nurses` and `nursing`, `accountants` and `accounting`."""
_SAY_NOTHING = frozenset({"and", "for", "all", "the", "gener", "other", "excep", "worke", "relat"})


class Family(NamedTuple):
    """Fields of study that a loose name stands for."""

    name: str
    """As it stands in a sentence; the publisher's title where a single field is meant."""
    codes: tuple[str, ...]
    """Codes, or starts of codes that take all below them."""

    @property
    def whole(self) -> bool:
        """Whether more than one field is meant."""
        return any(len(code) < len("00.0000") for code in self.codes)


def family(base: KnowledgeBase, cip: str) -> Family:
    """What a field of study stands for when a person names it: a family of fields, a group, or itself."""
    listed = _data()["families"].get(cip)
    if listed is not None:
        return Family(listed["name"], tuple(listed["of"]))
    title = base.fields.get(cip) or next(
        (name for code, name in base.fields.items() if code.startswith(cip)), cip
    )
    if title.rstrip(".").endswith(_GENERAL):
        return Family(title.rstrip(".").removesuffix(_GENERAL), (cip[:5],))
    return Family(title, (cip,))


def occupations_of(base: KnowledgeBase, codes: tuple[str, ...]) -> dict[str, int]:
    """Wage code of each named occupation that fields of these codes prepare for -> how many of the fields do."""
    leading: Counter[str] = Counter()
    for cip in base.fields:
        if cip.startswith(codes) and cip in base.occupations_by_field:
            wage_codes = {base.occupation(soc).wage_code for soc in base.occupations_of_field(cip)}
            leading.update(code for code in wage_codes if code and not base.occupation(code).all_other)
    return dict(leading)


def after_a_degree(field: FieldOfStudy) -> bool:
    """Whether it is training for those who have a degree: a residency, a fellowship."""
    return field.cip.startswith(tuple(_data()["last"]))


@cache
def _data() -> dict[str, Any]:
    content: dict[str, Any] = read_yaml(_DATA)
    return content


def fields_of_study(base: KnowledgeBase, occupation: Occupation) -> list[FieldOfStudy]:
    """Fields that prepare for the occupation, residencies last and the degrees that people take first of all in front.

    Then those that share words with its title, those of the family (two digits of the code) that most are of, and those
    that lead to most occupations. Of those that share several words, the ones of the largest series (four
    digits) come first.
    """
    found = base.fields_of_study(occupation.soc)
    families = Counter(field.cip[:2] for field in found)
    series = Counter(field.cip[:5] for field in found)
    title = _stems(occupation.title)

    leading = {
        cip for start, cips in _data()["first"].items() if occupation.soc.startswith(start) for cip in cips
    }

    def rank(field: FieldOfStudy) -> tuple[bool, bool, bool, int, int, int, int, str]:
        named = _stems(field.title)
        shared = sum(any(_same(stem, other) for other in named) for stem in title)
        alike = series[field.cip[:5]] if shared > 1 else 0
        leading_to = base.occupations_by_field[field.cip]
        last = field.title.endswith(", Other")
        return (
            after_a_degree(field),
            field.cip not in leading,
            last,
            -shared,
            -families[field.cip[:2]],
            -alike,
            -leading_to,
            field.cip,
        )

    return sorted(found, key=rank)


def _same(stem: str, other: str) -> bool:
    """`lawye` and `law`."""
    return stem.startswith(other) or other.startswith(stem)


def _stems(text: str) -> frozenset[str]:
    words = re.findall(r"[a-z]{3,}", text.lower())
    return frozenset(word[:_STEM] for word in words) - _SAY_NOTHING
