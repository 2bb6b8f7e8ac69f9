"""The conditions of a search for occupations."""

from typing import Any

import pytest

from bot.understanding.limits import find_limits
from bot.understanding.normalize import normalize

BACHELOR, MASTER, ASSOCIATE = "Bachelor's degree", "Master's degree", "Associate's degree"
HIGH_SCHOOL, AWARD = "High school diploma or equivalent", "Postsecondary nondegree award"
DOCTOR, NOTHING = "Doctoral or professional degree", "No formal educational credential"


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("highest paying jobs in ohio", {"order": "pay", "lowest": False}),
        (
            "top paying careers that want a masters",
            {"order": "pay", "education": MASTER, "education_exact": True},
        ),
        (
            "jobs over 100k in ohio with just a bachelors",
            {"minimum_pay": 100_000, "education": BACHELOR, "education_exact": False},
        ),
        ("what occupations are shrinking fastest", {"order": "growth", "lowest": True}),
        ("fastest growing computer careers", {"order": "growth", "lowest": False, "group": "15-"}),
        (
            "science careers that pay best with a 4 year degree",
            {"order": "pay", "group": "19-", "education": BACHELOR, "education_exact": True},
        ),
        ("best paid arts, design and media jobs", {"order": "pay", "group": "27-"}),
        (
            "jobs growing over 12% and paying 90k plus",
            {"minimum_growth": 12, "minimum_pay": 90_000, "order": None},
        ),
        ("besides surgeons and dentists, who makes the most", {"order": "pay", "excluded": ("29-",)}),
        (
            "highest paying jobs without a degree",
            {"order": "pay", "education": AWARD, "education_exact": False},
        ),
        ("good jobs with no college", {"education": AWARD}),
        ("jobs that don't need a degree", {"education": AWARD}),
        ("jobs i can get with a high school diploma", {"education": HIGH_SCHOOL, "education_exact": False}),
        ("jobs for high school dropouts", {"education": NOTHING}),
        ("best jobs with an associate's degree", {"education": ASSOCIATE}),
        ("2 year degree jobs that pay well", {"education": ASSOCIATE, "order": "pay"}),
        ("what jobs need a phd", {"education": DOCTOR, "education_exact": True}),
        ("most openings in healthcare", {"order": "openings", "group": "29- 31-"}),
        ("most in demand jobs", {"order": "openings"}),
        ("most common jobs in ohio", {"order": "employment", "lowest": False}),
        ("rarest occupations", {"order": "employment", "lowest": True}),
        ("lowest paid jobs", {"order": "pay", "lowest": True}),
        ("dying careers", {"order": "growth", "lowest": True}),
        ("jobs safe from ai", {"order": "automation", "lowest": True}),
        ("jobs most likely to be automated", {"order": "automation", "lowest": False}),
        ("top 10 jobs", {"top": 10}),
        ("top ten highest paid jobs", {"top": 10, "order": "pay"}),
        ("5 best paying jobs", {"top": 5, "order": "pay"}),
        ("give me 3 careers", {"top": 3}),
        ("jobs under 50k", {"maximum_pay": 50_000, "minimum_pay": None}),
        ("jobs paying between 50 and 70k", {"minimum_pay": 50_000, "maximum_pay": 70_000}),
        ("jobs that pay 30 an hour", {"minimum_pay": 62_400}),
        ("jobs with at least 5 percent growth", {"minimum_growth": 5}),
        ("remote jobs that pay well", {"remote": True, "order": "pay"}),
        ("work from home careers", {"remote": True}),
        ("trade jobs that pay well", {"group": "47- 49-"}),
        ("careers in law", {"group": "23-"}),
        ("jobs in the medical field", {"group": "29- 31-"}),
        ("careers in teaching", {"group": "25-"}),
        (
            "jobs working with animals",
            {"group": "29-1131 29-2056 31-9096 39-2 45-2093 19-1011 19-1023 33-9011 45-2021"},
        ),
        (
            "healthcare jobs other than nursing",
            {"group": "29- 31-", "excluded": ("29-1141", "29-1151", "29-1161", "29-1171", "29-2061")},
        ),
        ("highest paying jobs not management", {"excluded": ("11-",), "group": None}),
        ("best jobs that aren't in sales or management", {"excluded": ("41-", "11-")}),
        ("factory jobs", {"group": "51-"}),
        ("engineering careers growing the fastest", {"group": "17-", "order": "growth"}),
        ("best paid childcare and beauty jobs", {"group": "39-9011 11-9031 25-2011 39-5"}),
        ("medical sales jobs", {"group": "41-"}),
        ("best railroad jobs", {"group": "53-4 47-4061 49-3043 49-9097", "order": "pay"}),
        ("growing production trades", {"group": "51-", "order": "growth"}),
        ("plumbing type work", {"group": "47-2152 47-3015 47-2151"}),
        ("outdoor jobs that pay well", {"order": "pay", "scored": ("high outdoors",), "group": None}),
        ("work that is not a desk job", {"order": None, "scored": ("low sitting",)}),
        ("regular hours and good pay", {"order": "pay", "scored": ("high balance",)}),
        ("legal jobs besides attorneys", {"group": "23-", "excluded": ("23-1011", "23-102")}),
        ("animal jobs but not a vet", {"excluded": ("29-1131",)}),
        ("medical jobs besides surgeons", {"group": "29- 31-", "excluded": ("29-124",)}),
        ("jobs where you don't have to sit", {"order": None, "scored": ("low sitting",)}),
    ],
)
def test_limits(question: str, expected: dict[str, Any]) -> None:
    limits = find_limits(normalize(question)).limits
    assert {name: getattr(limits, name) for name in expected} == expected


@pytest.mark.parametrize(
    "question",
    [
        "nurse pay",
        "construction manager salary",
        "how do I become a police officer",
        "i do not know",
        "what does a chef do all day",
        "nurses in ohio",
        "top 10% of nurses",
        "is it hard",
        "",
    ],
)
def test_no_limits(question: str) -> None:
    reading = find_limits(normalize(question))
    assert reading.mentions == ()
    assert (reading.limits.group, reading.limits.order, reading.limits.top) == (None, None, None)


@pytest.mark.parametrize(
    ("question", "level", "exact"),
    [
        ("work that doesn't require a masters", BACHELOR, False),
        ("careers that need less than a bachelor's degree", ASSOCIATE, False),
        ("well paid without a bachelors", ASSOCIATE, False),
        ("roles where you don't have to have a phd", MASTER, False),
        ("nothing above an associates", ASSOCIATE, False),
        ("no more than a bachelors", BACHELOR, False),
        ("anything below a master's", BACHELOR, False),
        ("w/o an associate degree", AWARD, False),
        ("work that needs no college degree", AWARD, False),
        ("i dont have a college degree", AWARD, False),
        ("careers that call for a masters", MASTER, True),
        ("i only have a masters", MASTER, False),
        ("without finishing high school", NOTHING, False),
        ("work with a certificate", AWARD, False),
        ("where a masters isn't required", BACHELOR, False),
        ("a bachelors is not needed", ASSOCIATE, False),
        ("a bachelors is required", BACHELOR, True),
    ],
)
def test_education(question: str, level: str, exact: bool) -> None:
    limits = find_limits(normalize(question)).limits
    assert (limits.education, limits.education_exact) == (level, exact)


@pytest.mark.parametrize(
    ("question", "relative", "order"),
    [
        ("like a pharmacist but less school", ("less education",), None),
        ("similar to a baker but better paid", ("more pay",), None),
        ("like a chef but less stress", (), "stress"),
    ],
)
def test_against_an_occupation(question: str, relative: tuple[str, ...], order: str | None) -> None:
    limits = find_limits(normalize(question)).limits
    assert (limits.relative, limits.order) == (relative, order)


def test_words_of_a_title_are_no_order() -> None:
    text = normalize("what do physical therapists earn")
    start = text.folded.index("physical")
    assert find_limits(text).limits.order == "physical_demand"
    assert find_limits(text, titles=[(start, start + len("physical therapists"))]).limits.order is None


@pytest.mark.parametrize(
    "question",
    ["careers like nursing", "what is it like in nursing", "i want to go into teaching", "make good money"],
)
def test_not_an_interest(question: str) -> None:
    assert not any(mention.kind == "interest" for mention in find_limits(normalize(question)).mentions)


def test_mentions_point_at_the_words() -> None:
    text = normalize("Top 5 remote tech jobs over $90k")
    words = {mention.kind: text.folded[mention.start : mention.end] for mention in find_limits(text).mentions}
    assert words == {"top": "top 5", "remote": "remote", "group": "tech", "pay": "$90k"}


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("jobs that are not going to be replaced by ai", {"order": "automation", "lowest": True}),
        ("jobs safe from automation", {"order": "automation", "lowest": True}),
        ("occupations least likely to be automated", {"order": "automation", "lowest": True}),
        ("jobs i can do at 16", {"unmeasured": ("at 16",), "minimum_pay": None}),
        ("work for 16 year olds", {"unmeasured": ("for 16 year olds",), "minimum_pay": None}),
        ("jobs that start at $16", {"unmeasured": (), "minimum_pay": 33_280}),
        ("easy jobs that pay good", {"order": "pay", "unmeasured": ("easy",)}),
        ("part time jobs for retirees", {"unmeasured": ("part time", "retirees")}),
        ("jobs with no math and summers off", {"unmeasured": ("no math", "summers off")}),
        ("good paying trades", {"order": "pay", "group": "47- 49-"}),
        ("jobs in ohio", {"unmeasured": ()}),
    ],
)
def test_wishes(question: str, expected: dict[str, Any]) -> None:
    limits = find_limits(normalize(question)).limits
    assert {name: getattr(limits, name) for name in expected} == expected


@pytest.mark.parametrize(
    ("question", "prefix"),
    [
        ("i want to work with computers", "15-"),
        ("my niece is into astronomy", "19-201"),
        ("he enjoys baking", "51-3011"),
        ("she is really good at languages", "27-3091"),
        ("people who like to write", "27-304"),
        ("jobs that use physics", "19-2012"),
        ("i like animals", "29-1131"),
        ("careers where you help people", "21-"),
        ("i am good at drawing", "27-1"),
        ("jobs where you travel a lot", "53-2"),
    ],
)
def test_wishes_that_name_a_field(question: str, prefix: str) -> None:
    group = find_limits(normalize(question)).limits.group
    assert group is not None
    assert any(part.startswith(prefix) for part in group.split())
