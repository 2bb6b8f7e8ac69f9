"""Sums of money, and the many numbers that are none."""

import pytest

from bot.understanding.amounts import find_amounts
from bot.understanding.normalize import normalize


@pytest.mark.parametrize(
    ("question", "value", "per", "bound"),
    [
        ("is $85k good for a nurse", 85_000, "year", None),
        ("is 85k good for a nurse", 85_000, "year", None),
        ("is 85 k good for a nurse", 85_000, "year", None),
        ("is $60,000 a fair salary for a librarian", 60_000, "year", None),
        ("80,000 a year for a teacher", 80_000, "year", None),
        ("is 65000 good for a nurse", 65_000, "year", None),
        ("i make 62350 as a nurse", 62_350, "year", None),
        ("120 000 a year", 120_000, "year", None),
        ("40/hr for a welder", 40, "hour", None),
        ("is 40/hour fair", 40, "hour", None),
        ("do you think 38 dollars an hour is fair", 38, "hour", None),
        ("$25 an hr", 25, "hour", None),
        ("$25.50 per hour", 25.5, "hour", None),
        ("25.50 an hour", 25.5, "hour", None),
        ("is $22 good for a cna", 22, "hour", None),
        ("is 22 good for a cna", 22, "hour", None),
        ("making 22 as a cna", 22, "hour", None),
        ("30 bucks an hour", 30, "hour", None),
        ("twenty five dollars an hour", 25, "hour", None),
        ("fifteen an hour", 15, "hour", None),
        ("25 hourly", 25, "hour", None),
        ("six figures", 100_000, "year", "least"),
        ("six figure jobs", 100_000, "year", "least"),
        ("1.2m a year", 1_200_000, "year", None),
        ("100k plus", 100_000, "year", "least"),
        ("100k+", 100_000, "year", "least"),
        ("100k or more", 100_000, "year", "least"),
        ("jobs over 100k in ohio", 100_000, "year", "least"),
        ("at least $90,000", 90_000, "year", "least"),
        ("more than 70 grand", 70_000, "year", "least"),
        ("jobs under 50k", 50_000, "year", "most"),
        ("jobs <50k", 50_000, "year", "most"),
        ("up to 60k a year", 60_000, "year", "most"),
        ("$4,000 a month", 4_000, "month", None),
        ("$900 a week", 900, "week", None),
        ("900/week", 900, "week", None),
        ("fifty thousand a year", 50_000, "year", None),
        ("a hundred grand", 100_000, "year", None),
        ("usd 90000", 90_000, "year", None),
        ("52,000/yr in texas", 52_000, "year", None),
        ("does $130,000 sound right for a pilot in ohio", 130_000, "year", None),
        ("growing over 12% and paying 90k plus", 90_000, "year", "least"),
    ],
)
def test_amount(question: str, value: float, per: str, bound: str | None) -> None:
    (mention,) = find_amounts(normalize(question))
    assert (mention.amount.value, mention.amount.per, mention.bound) == (value, per, bound)
    assert normalize(question).folded[mention.start : mention.end].strip() == mention.amount.words.strip()


@pytest.mark.parametrize(
    ("question", "low", "high", "per"),
    [
        ("between 50 and 70k", 50_000, 70_000, "year"),
        ("between $50,000 and $70,000", 50_000, 70_000, "year"),
        ("50-70k", 50_000, 70_000, "year"),
        ("$25-30/hr", 25, 30, "hour"),
        ("20 to 25 dollars an hour", 20, 25, "hour"),
    ],
)
def test_range(question: str, low: float, high: float, per: str) -> None:
    first, second = find_amounts(normalize(question))
    assert (first.amount.value, first.bound) == (low, "least")
    assert (second.amount.value, second.bound) == (high, "most")
    assert first.amount.per == second.amount.per == per


@pytest.mark.parametrize(
    "question",
    [
        "nurse pay",
        "I am 31 year old",
        "i'm 45 and want to change careers",
        "nurse salary 2024",
        "pay in 2024 for nurses",
        "top 10 jobs",
        "top 3 states",
        "90th percentile nurse pay",
        "25th percentile",
        "top 10% of nurses",
        "nurse in 94103",
        "nurse pay 60614",
        "zip code 10001",
        "do i need a 401k",
        "40 hours a week",
        "12 hour shifts",
        "4 year degree",
        "2 years of school",
        "how many of the 10,000 jobs",
        "10 highest paying jobs",
        "5 careers for introverts",
        "class 11th student",
        "3 days a week",
        "growing more than 12%",
        "grow 10 percent",
        "1st grade teacher pay",
        "k9 officer",
        "4 10s schedule",
        "w2 employee",
        "one of the five best jobs",
        "the ten year forecast",
        "twenty jobs",
        "jobs for 50 year olds",
        "worked for 8 months",
        "high school class of 2026",
        "n/a",
        "24/7 support technician",
    ],
)
def test_no_amount(question: str) -> None:
    assert find_amounts(normalize(question)) == ()
