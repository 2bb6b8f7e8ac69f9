"""How figures are written: one row a unit, footnote and form."""

import pytest
from reply_samples import fact, growth, hour, jobs, openings, percent, year

from knowledge.models import Fact
from responses import numbers

EDUCATION = (
    ("Bachelor's degree", "a bachelor's degree"),
    ("Some college, no degree", "some college but no degree"),
    ("No formal educational credential", "no formal educational credential"),
    ("Apprenticeship", "an apprenticeship"),
    ("A term not in the list", "a term not in the list"),
)


@pytest.mark.parametrize(
    ("figure", "full", "bare"),
    [
        (year(123_860), "$123,860 a year", "$123,860"),
        (hour(59.55), "$59.55 an hour", "$59.55"),
        (hour(115), "$115.00 an hour", "$115.00"),
        (year(None, footnote="5"), "$239,200 or more a year", "$239,200 or more"),
        (year(239_200, footnote="5"), "$239,200 or more a year", "$239,200 or more"),
        (hour(None, footnote="5"), "$115.00 or more an hour", "$115.00 or more"),
        (year(None, footnote="8"), "not released", "not released"),
        (year(None, footnote="4"), "published by the hour only", "by the hour only"),
        (hour(None, footnote="4"), "published by the year only", "by the year only"),
        (jobs(None, footnote="8"), "not released", "not released"),
        (jobs(None), "not published", "not published"),
        (jobs(616_200), "616,200 jobs", "616,200"),
        (jobs(0), "0 jobs", "0"),
        (openings(62_100), "62,100 openings a year", "62,100"),
        (growth(23.2), "23.2%", "23.2%"),
        (growth(23.0), "23.0%", "23.0%"),
        (growth(-6.0), "−6.0%", "−6.0%"),
        (growth(-0.04), "0.0%", "0.0%"),
        (fact("x", 4.156, "per 1,000 jobs"), "4.16 of every 1,000 jobs", "4.16"),
        (fact("x", 1.07, "ratio"), "1.07 times", "1.07"),
        (fact("x", 83, "percentile"), "83rd percentile", "83rd"),
        (fact("x", 11, "percentile"), "11th percentile", "11th"),
        (fact("x", 0.009, "probability"), "1%", "1%"),
        (fact("x", 4.25, "score 1-5"), "4.2 of 5", "4.2"),
        (fact("x", "Bachelor's degree", "text"), "Bachelor's degree", "Bachelor's degree"),
    ],
)
def test_figure(figure: Fact, full: str, bare: str) -> None:
    assert (numbers.figure(figure), numbers.bare(figure)) == (full, bare)


@pytest.mark.parametrize(
    ("write", "figure", "expected"),
    [
        (numbers.signed, growth(23.2), "+23.2%"),
        (numbers.signed, growth(-36.1), "−36.1%"),
        (numbers.signed, growth(0), "0.0%"),
        (numbers.size, growth(-36.1), "36.1%"),
        (numbers.whole, percent(38.5), "39%"),
        (numbers.whole, percent(-38.5), "−39%"),
        (numbers.difference, percent(13.6), "14% above"),
        (numbers.difference, percent(-3.1), "3% below"),
        (numbers.difference, percent(0.4), "about the same as"),
        (numbers.difference, percent(99.4), "99% above"),
        (numbers.difference, percent(102), "twice"),
        (numbers.difference, percent(668), "7.7 times"),
        (numbers.difference, percent(1200), "13 times"),
    ],
)
def test_changes(write: object, figure: Fact, expected: str) -> None:
    assert callable(write)
    assert write(figure) == expected


def test_difference_in_other_words() -> None:
    assert numbers.difference(percent(38.5), "more", "less") == "39% more than"
    assert numbers.difference(percent(134), "more", "less") == "2.3 times as much as"


@pytest.mark.parametrize(
    ("figure", "expected"),
    [
        (fact("context_time_pressure", 4.46, "score 1-5"), "very high (4.5 of 5)"),
        (fact("context_time_pressure", 4.41, "score 1-5"), "high (4.4 of 5)"),
        (fact("context_time_pressure", 1, "score 1-5"), "very low (1.0 of 5)"),
        (
            fact("context_duration_of_typical_work_week", 2.44, "score"),
            "40 hours for some and more for others (2.44 on a scale of 1 to 3)",
        ),
        (fact("context_work_schedules", 1.05, "score"), "regular (1.05 on a scale of 1 to 3)"),
        (percent(38), "38.0%"),
    ],
)
def test_rated(figure: Fact, expected: str) -> None:
    assert numbers.rated(figure) == expected


@pytest.mark.parametrize(("published", "expected"), EDUCATION)
def test_phrase(published: str, expected: str) -> None:
    assert numbers.phrase(fact("typical_education", published, "text")) == expected


@pytest.mark.parametrize(
    ("value", "per", "expected"),
    [
        (80_000, "", "$80,000"),
        (30, "hour", "$30 an hour"),
        (18.5, "hour", "$18.50 an hour"),
        (4_000, "month", "$4,000 a month"),
    ],
)
def test_dollars(value: float, per: str, expected: str) -> None:
    assert numbers.dollars(value, per) == expected


@pytest.mark.parametrize(
    ("number", "expected"), [(1, "1st"), (2, "2nd"), (3, "3rd"), (12, "12th"), (90, "90th")]
)
def test_ordinal(number: int, expected: str) -> None:
    assert numbers.ordinal(number) == expected


def test_a_change_needs_a_number() -> None:
    with pytest.raises(ValueError, match="has no number"):
        numbers.signed(year(None, footnote="8"))


def test_an_unknown_unit_is_an_error() -> None:
    with pytest.raises(KeyError):
        numbers.figure(fact("x", 1, "furlongs"))
