"""Words in the place of a field of work that nothing recognised."""

import pytest

from bot.conversation.advisor import Advisor
from bot.understanding.understand import understand


@pytest.mark.parametrize(
    ("question", "unread"),
    [
        ("highest paid glorping jobs", ("glorping",)),
        ("careers in wibbling", ("wibbling",)),
        ("fastest growing flimflam careers in ohio", ("flimflam",)),
        ("highest paid jobs", ()),
        ("best dream jobs", ()),
        ("top 5 remote tech jobs in texas", ()),
        ("best paid jobs in hospitals", ()),
        ("fastest growing careers without a degree", ()),
    ],
)
def test_unread_fields(question: str, unread: tuple[str, ...], advisor: Advisor) -> None:
    assert understand(question, advisor.understanding).unread == unread


@pytest.mark.parametrize(
    ("question", "intent", "group"),
    [
        ("growing construction jobs", "find_careers", "47-"),
        ("best paying manufacturing trades", "find_careers", "51-"),
        ("careers in psychology", "find_careers", "19-303 21-1018 21-1014 21-1013 25-1066"),
        ("plumbing and electrical jobs", "find_careers", "47-2152 47-3015 47-2151 47-2111"),
        ("jobs for people who like baking", "recommend", "35-1011 35-2 51-3011"),
        ("work with kids but not teaching", "recommend", "25-2"),
        ("top 4 remote tech jobs", "find_careers", "15-"),
        ("careers related to chemistry", "find_careers", "19-2031"),
        ("jobs with lots of writing", "find_careers", "27-304"),
        ("besides bankers and cops, who makes the most", "find_careers", ""),
    ],
)
def test_a_field_is_no_occupation(question: str, intent: str, group: str, advisor: Advisor) -> None:
    asked = understand(question, advisor.understanding)
    assert asked.occupations == asked.choices == ()
    assert asked.intent == intent
    assert (asked.limits.group or "").startswith(group)


@pytest.mark.parametrize(
    ("question", "fields"),
    [
        ("highest paid field", True),
        ("which field is growing fastest", True),
        ("what industry has the most openings", True),
        ("lowest paid field of work", True),
        ("highest paid jobs in the film industry", False),
        ("best paid field for nurses", False),
        ("highest paying field in engineering", False),
    ],
)
def test_fields_to_rank(question: str, fields: bool, advisor: Advisor) -> None:
    asked = understand(question, advisor.understanding)
    assert (asked.intent == "find_careers" and asked.limits.fields) == fields


@pytest.mark.parametrize(
    ("question", "industry"),
    [
        ("best paying federal jobs", "999101"),
        ("state government jobs that pay over 90k", "999201"),
        ("highest paid jobs in hospitals", "622000"),
        ("jobs in construction", None),
        ("best paid jobs not in tech", None),
    ],
)
def test_a_search_in_an_industry(question: str, industry: str | None, advisor: Advisor) -> None:
    assert understand(question, advisor.understanding).industry == industry
