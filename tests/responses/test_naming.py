"""Titles, places and industries inside sentences."""

import pytest
from reply_samples import ABILENE, DISTRICT, NATION, TEXAS, occupation

from knowledge.models import Industry, Place
from responses import naming


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Registered Nurses", "registered nurses"),
        ("Airline Pilots, Copilots, and Flight Engineers", "airline pilots, copilots, and flight engineers"),
        ("Engineers, All Other", "all other engineers"),
        (
            "Social Sciences Teachers, Postsecondary, All Other",
            "all other postsecondary social sciences teachers",
        ),
        ("Dentists, General", "general dentists"),
        ("Cooks, Fast Food", "fast food cooks"),
        ("Helpers--Electricians", "helpers of electricians"),
        (
            "English Language and Literature Teachers, Postsecondary",
            "postsecondary English language and literature teachers",
        ),
        ("Web Developers", "web developers"),
        ("EKG Technicians", "EKG technicians"),
        ("Medical Scientists, Except Epidemiologists", "medical scientists (except epidemiologists)"),
        (
            "Molders, Shapers, and Casters, Except Metal and Plastic",
            "molders, shapers, and casters (except metal and plastic)",
        ),
        (
            "Fine Artists, Including Painters, Sculptors, and Illustrators",
            "fine artists (including painters, sculptors, and illustrators)",
        ),
        ("Healthcare Support Occupations", "workers in healthcare support occupations"),
        ("Mail Clerks, Except Postal Service", "mail clerks (except Postal Service)"),
    ],
)
def test_people(title: str, expected: str) -> None:
    assert naming.people(occupation("99-9999", title)) == expected


def test_titles_that_no_rule_turns_right_are_listed_by_code() -> None:
    assert naming.people(occupation("29-1222", "Physicians, Pathologists")) == "pathologists"


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Canadian Law/Legal Studies/Jurisprudence.", "Canadian law/legal studies/jurisprudence"),
        ("Montessori Teacher Education.", "Montessori teacher education"),
        ("Puerto Rican Studies", "Puerto Rican studies"),
        ("CAD/CADD Drafting", "CAD/CADD drafting"),
    ],
)
def test_field(title: str, expected: str) -> None:
    assert naming.field(title) == expected


@pytest.mark.parametrize(
    ("where", "expected"),
    [
        (NATION, "the United States"),
        (TEXAS, "Texas"),
        (DISTRICT, "the District of Columbia"),
        (ABILENE, "the Abilene, TX area"),
        (
            Place(
                kind="metro",
                code="2200001",
                name="Central Louisiana nonmetropolitan area",
                nonmetropolitan=True,
            ),
            "the Central Louisiana nonmetropolitan area",
        ),
    ],
)
def test_place(where: Place, expected: str) -> None:
    assert naming.place(where) == expected


@pytest.mark.parametrize(
    ("code", "name", "expected"),
    [
        ("622100", "General Medical and Surgical Hospitals", "general medical and surgical hospitals"),
        ("62--63", "Sector 62 - Health Care and Social Assistance", "health care and social assistance"),
        ("31--34", "Sectors 31, 32, and 33 - Manufacturing", "manufacturing"),
        ("3250A1", "Chemical Manufacturing (3251, 3252, 3253, and 3259 only)", "chemical manufacturing"),
        ("999101", "Federal Government, including the U.S. Postal Service", "the federal government"),
    ],
)
def test_industry(code: str, name: str, expected: str) -> None:
    assert naming.industry(Industry(code=code, name=name, level=2)) == expected


@pytest.mark.parametrize(
    ("titles", "expected"),
    [
        (
            "Healthcare Practitioners and Technical Occupations; Healthcare Support Occupations",
            "healthcare practitioners and healthcare support",
        ),
        ("Engineers", "engineers"),
        ("Bakers; Barbers; Butchers; Carpenters", "bakers, barbers, butchers, and the like"),
    ],
)
def test_groups(titles: str, expected: str) -> None:
    assert naming.groups(titles) == expected


def test_rare_fields_are_left_out_where_there_are_others() -> None:
    assert naming.common_fields(("Law", "Canadian Law", "Legal Studies, Other")) == ["Law"]
    assert naming.common_fields(("Canadian Law",)) == ["Canadian Law"]


@pytest.mark.parametrize(
    ("items", "expected"),
    [
        ([], ""),
        (["a"], "a"),
        (["a", "b"], "a and b"),
        (["a", "b", "c"], "a, b, and c"),
        (["a", "b and c"], "a, and b and c"),
        (["a, b, and c", "d"], "a, b, and c; and d"),
        (["a, b, and c", "d", "e"], "a, b, and c; d; and e"),
    ],
)
def test_listed(items: list[str], expected: str) -> None:
    assert naming.listed(items) == expected
