"""The audit lets through what facts explain and catches what they do not."""

import pytest
from reply_samples import NURSES, context, growth, jobs, percent, year

from knowledge.models import Fact
from knowledge.rows import Tool
from responses.audit import stray_numbers
from responses.views import ToolsView

CONTEXT = context()


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("They earn $93,170 a year (May 2025).", (year(93_170),)),
        ("They earn $93,170.", (year(93_170),)),
        ("Jobs shrink by 36.1% from 2024 to 2034.", (growth(-36.1),)),
        ("That is 3% below the median.", (percent(-3.1),)),
        ("1. Texas: 48,000\n2. Ohio: 9", (jobs(48_000), jobs(9))),
        ("Half earn over $5 (25th percentile). See 29-1141.", (year(5),)),
        ("The 10th percentile is $239,200 or more a year.", (year(None, footnote="5"),)),
        ("Highest-paid occupations (the first 5 of 69):", ()),
        ("See https://example.org/2019/5 for more.", ()),
        ("May 2025; O*NET database 30.1; GPTs, 2023.", ()),
    ],
)
def test_explained(text: str, facts: tuple[Fact, ...]) -> None:
    assert stray_numbers(text, facts, CONTEXT) == []


@pytest.mark.parametrize(
    ("text", "facts", "stray"),
    [
        ("They earn $93,170 a year.", (), ["$93,170"]),
        ("They earn $93,171 a year.", (year(93_170),), ["$93,171"]),
        ("They earn $193,170 a year.", (year(93_170),), ["$193,170"]),
        ("They earn $93,170.50.", (year(93_170),), ["$93,170.50"]),
        ("Jobs grow 4.9%.", (growth(4.8),), ["4.9%"]),
        ("In 1987 and May 2025.", (), ["1987"]),
        ("4.16 of every 1,000 jobs", (), ["4.16"]),
        ("About 12 of them.", (), ["12"]),
    ],
)
def test_stray(text: str, facts: tuple[Fact, ...], stray: list[str]) -> None:
    assert stray_numbers(text, facts, CONTEXT) == stray


def test_what_a_person_typed_may_be_repeated() -> None:
    assert stray_numbers("$80,000 is low.", (), CONTEXT, typed="is 80000 good") == []
    assert stray_numbers("$81,000 is low.", (), CONTEXT, typed="is 80000 good") == ["$81,000"]


def test_published_names_may_hold_digits() -> None:
    view = ToolsView(occupation=NURSES, tools=(Tool(NURSES.soc, "35mm cameras", "Optics"),))
    assert stray_numbers("They use 35mm cameras.", (), CONTEXT, view=view) == []
    assert stray_numbers("They use 36mm cameras.", (), CONTEXT, view=view) == ["36"]
