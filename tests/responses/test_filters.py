"""Filters that read words: passages on licenses, lists of software."""

import pytest

from knowledge.rows import Technology
from responses.filters import kinds_of_software, may_need_license


@pytest.mark.parametrize(
    ("passage", "expected"),
    [
        ("No license is needed to write software.", False),
        ("No license exists, and certification is a choice.", False),
        ("Operators need no license. Employers test eyesight.", False),
        ("All states require a medical license.", True),
        ("No license is needed for data networks, though some states license low-voltage cabling.", True),
        ("No license is needed to wait tables. Some states require a permit for serving alcohol.", True),
        ("Every controller must be certified under federal law.", True),
    ],
)
def test_may_need_license(passage: str, expected: bool) -> None:
    assert may_need_license(passage) is expected


def test_kinds_of_software_in_demand_come_first() -> None:
    found = [
        Technology("x", "A", "Office suite software", False, False),
        Technology("x", "B", "Office suite software", False, False),
        Technology("x", "C", "Medical software", True, True),
    ]
    assert kinds_of_software(found) == ["Medical software", "Office suite software"]
