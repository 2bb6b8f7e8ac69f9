"""Fields of study come in the order in which they suit an occupation."""

import pytest

from bot.conversation.fields import fields_of_study
from knowledge.base import KnowledgeBase


@pytest.mark.parametrize(
    ("soc", "first"),
    [
        ("29-1141", "Registered Nursing/Registered Nurse"),
        ("13-2011", "Accounting"),
        ("23-1011", "Law"),
        ("17-2141", "Mechanical Engineering"),
        ("25-2021", "Elementary Education and Teaching"),
        ("15-1252", "Computer Software Engineering"),
        ("11-9111", "Hospital and Health Care Facilities Administration/Management"),
    ],
)
def test_the_field_named_like_the_occupation_comes_first(base: KnowledgeBase, soc: str, first: str) -> None:
    assert fields_of_study(base, base.occupation(soc))[0].title == first


@pytest.mark.parametrize("soc", ["11-9111", "29-1141", "25-2021", "13-1074"])
def test_none_is_lost_and_none_is_added(base: KnowledgeBase, soc: str) -> None:
    assert sorted(fields_of_study(base, base.occupation(soc))) == sorted(base.fields_of_study(soc))


def test_a_field_that_prepares_for_one_occupation_counts_one(base: KnowledgeBase) -> None:
    assert base.occupations_by_field["51.0701"] == len(base.occupations_of_field("51.0701")) == 1
