"""Fields of study come in the order in which they suit an occupation."""

import pytest

from bot.conversation.advisor import Advisor
from bot.conversation.fields import after_a_degree, family, fields_of_study, occupations_of
from knowledge.base import KnowledgeBase


@pytest.mark.parametrize(
    ("soc", "first"),
    [
        ("29-1141", "Registered Nursing/Registered Nurse"),
        ("13-2011", "Accounting"),
        ("23-1011", "Law"),
        ("17-2141", "Mechanical Engineering"),
        ("25-2021", "Elementary Education and Teaching"),
        ("15-1252", "Computer Science"),
        ("29-1221", "Medicine"),
        ("29-1131", "Veterinary Medicine"),
        ("29-1051", "Pharmacy"),
        ("25-2031", "Secondary Education and Teaching"),
        ("11-3031", "Finance, General"),
        ("11-9111", "Hospital and Health Care Facilities Administration/Management"),
    ],
)
def test_the_degree_that_people_take_comes_first(base: KnowledgeBase, soc: str, first: str) -> None:
    assert fields_of_study(base, base.occupation(soc))[0].title == first


@pytest.mark.parametrize("soc", ["11-9111", "29-1141", "25-2021", "13-1074"])
def test_none_is_lost_and_none_is_added(base: KnowledgeBase, soc: str) -> None:
    assert sorted(fields_of_study(base, base.occupation(soc))) == sorted(base.fields_of_study(soc))


def test_a_field_that_prepares_for_one_occupation_counts_one(base: KnowledgeBase) -> None:
    assert base.occupations_by_field["51.0701"] == len(base.occupations_of_field("51.0701")) == 1


def test_residencies_come_behind_every_degree(base: KnowledgeBase) -> None:
    for soc in base.figure_occupations:
        later = [after_a_degree(field) for field in fields_of_study(base, base.occupation(soc))]
        assert later == sorted(later), soc


@pytest.mark.parametrize(
    ("asked", "first", "among"),
    [
        ("careers for criminal justice graduates", "33-3051", {"33-3012", "33-3021"}),
        ("what could a psychology degree be used for", "19-3033", {"19-3034", "13-1071"}),
        ("i have a degree in engineering, which jobs", "17-2112", {"17-2051", "17-2141"}),
        ("jobs after a cs degree", "15-1252", {"15-1212", "15-1211"}),
        ("careers with a degree in business", "13-1082", {"13-2011", "13-1071"}),
        ("which jobs are there for biology majors", "19-1042", {"19-4021", "19-1022"}),
        ("careers with an education degree", "25-2021", {"25-2022"}),
        ("careers for accounting majors", "13-2011", {"13-2061"}),
        ("jobs for mechanical engineering majors", "17-2141", {"17-2011"}),
    ],
)
def test_a_degree_named_loosely_stands_for_its_family(
    asked: str, first: str, among: set[str], advisor: Advisor
) -> None:
    found = [match.soc for match in advisor.ask(asked).answer.occupations]
    assert found[0] == first
    assert among <= set(found)


@pytest.mark.parametrize(
    ("cip", "name", "whole"),
    [
        ("43.0103", "criminal justice and law enforcement", True),
        ("45.1101", "Sociology", True),
        ("52.0301", "Accounting.", False),
    ],
)
def test_what_a_field_stands_for(cip: str, name: str, whole: bool, base: KnowledgeBase) -> None:
    found = family(base, cip)
    assert (found.name.rstrip("."), found.whole) == (name.rstrip("."), whole)
    assert set(occupations_of(base, (cip,))) <= set(occupations_of(base, found.codes))
