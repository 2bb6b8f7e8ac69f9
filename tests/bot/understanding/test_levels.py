"""Percentiles, entry level and top pay; hourly and annual."""

import pytest

from bot.understanding.levels import asks_for_starting, find_levels
from bot.understanding.normalize import normalize


@pytest.mark.parametrize(
    ("question", "level", "rate"),
    [
        ("nurse pay", None, None),
        ("average nurse pay", None, None),
        ("entry level nurse pay", "p10", None),
        ("entry-level accountant salary", "p10", None),
        ("starting pay for nurses", "p10", None),
        ("strating pay for welders", "p10", None),
        ("how much do phlebotomists make starting out", "p10", None),
        ("average new rn salary in ohio", "p10", None),
        ("new grad nurse pay", "p10", None),
        ("salary of a fresher accountant", "p10", None),
        ("what do beginners earn as welders", "p10", None),
        ("lowest paid 10% of photographers", "p10", None),
        ("bottom 10 percent of nurses", "p10", None),
        ("10th percentile wage", "p10", None),
        ("25th percentile pay of editors", "p25", None),
        ("lower quartile pay", "p25", None),
        ("median pay of nurses", "median", None),
        ("50th percentile", "median", None),
        ("75th percentile", "p75", None),
        ("top 25% of lawyers", "p75", None),
        ("hourly 90th percentile crane operators", "p90", "hour"),
        ("top 10% of lawyers", "p90", None),
        ("top earners among chefs", "p90", None),
        ("top end pay for roofers", "p90", None),
        ("experienced nurse pay", "p90", None),
        ("highest paid nurses make what", "p90", None),
        ("p90 for chefs", "p90", None),
        ("99th percentile", "p90", None),
        ("mean salary of nurses", "mean", None),
        ("the pay range for editors, low to high", "range", None),
        ("what is the pay scale for a librarian", "range", None),
        ("starting and top pay for nurses", "range", None),
        ("lpn hourly rate ohio", None, "hour"),
        ("how much do nurses make an hour", None, "hour"),
        ("nurse pay per hour", None, "hour"),
        ("is 40/hr ok", None, "hour"),
        ("how much do roofers earn per year", None, "year"),
        ("actors yearly pay", None, "year"),
        ("annual salary of chefs", None, "year"),
        ("pay hourly and annually for a librarian", None, None),
    ],
)
def test_level_and_rate(question: str, level: str | None, rate: str | None) -> None:
    reading = find_levels(normalize(question))
    assert (reading.level, reading.rate) == (level, rate)


@pytest.mark.parametrize(
    "question",
    [
        "typical entry-level education for nurses",
        "what does mean",
        "range managers",
        "how many hours do nurses work",
        "top 10 jobs",
        "top 3 states for nurses",
        "how many openings per year for managers",
        "annual openings for bakers",
        "starting a business",
        "wide range of careers",
        "senior accountant",
        "i am a junior at high school",
        "how long does training take",
        "growing more than 12%",
    ],
)
def test_neither(question: str) -> None:
    reading = find_levels(normalize(question))
    assert (reading.level, reading.rate) == (None, None)


def test_words_are_pointed_at() -> None:
    text = normalize("hourly 90th percentile pay")
    words = [text.folded[mention.start : mention.end] for mention in find_levels(text).mentions]
    assert words == ["hourly", "90th percentile"]


@pytest.mark.parametrize(
    ("question", "level", "rate"),
    [
        ("hourly mean for forklift operators", "mean", "hour"),
        ("mean hourly wage of nurses", "mean", "hour"),
        ("annual mean of nurses", "mean", "year"),
        ("mean salary of lawyers", "mean", None),
        ("average hourly wage for carpenters", None, "hour"),
    ],
)
def test_mean_only_when_said(question: str, level: str | None, rate: str | None) -> None:
    reading = find_levels(normalize(question))
    assert (reading.level, reading.rate) == (level, rate)


@pytest.mark.parametrize(
    ("text", "starting"),
    [
        ("starting pay of tilers", True),
        ("entry-level pay of tilers", True),
        ("tiler pay with no experience", True),
        ("what do new grads make", True),
        ("lowest paid tilers", False),
        ("tiler pay, low end", False),
        ("10th percentile of tilers", False),
        ("bottom 10 percent of tilers", False),
    ],
)
def test_beginners_are_not_the_lowest_paid(text: str, starting: bool) -> None:
    folded = normalize(text)
    found = find_levels(folded)
    assert found.level == "p10"
    words = [folded.folded[mention.start : mention.end] for mention in found.mentions]
    assert any(asks_for_starting(part) for part in words) == starting


@pytest.mark.parametrize(
    ("question", "levels"),
    [
        ("p25 and p75 for bakers", ("p25", "p75")),
        ("75th and 25th percentile of bakers", ("p25", "p75")),
        ("10th, 50th and 75th percentile for bakers", ("p10", "median", "p75")),
        ("25, 50 and 75 percentile for bakers", ("p25", "median", "p75")),
        ("10th and 90th percentile", ()),
        ("90th percentile for bakers", ()),
        ("bakers in ohio", ()),
    ],
)
def test_several_levels(question: str, levels: tuple[str, ...]) -> None:
    assert find_levels(normalize(question)).levels == levels


@pytest.mark.parametrize(
    ("question", "level"),
    [
        ("the most a baker can make", "p90"),
        ("highest a baker could earn", "p90"),
        ("maximum amount you can make as a baker", "p90"),
        ("least a baker makes", "p10"),
        ("lowest possible pay for bakers", "p10"),
        ("what do most bakers make", None),
        ("what do most of them make", None),
        ("most common job a baker leaves for", None),
    ],
)
def test_the_most_and_the_least(question: str, level: str | None) -> None:
    assert find_levels(normalize(question)).level == level
