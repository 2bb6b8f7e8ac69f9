"""Whole official titles, and broad names narrowed by a word that stands apart."""

import pytest

from bot.understanding.loading import Understanding
from bot.understanding.understand import understand


@pytest.mark.parametrize(
    ("text", "soc", "intent"),
    [
        ("Cooks, Institution and Cafeteria salary", "35-2012", "pay"),
        ("what do Helpers--Roofers earn", "47-3016", "pay"),
        (
            "outlook for First-Line Supervisors of Farming, Fishing, and Forestry Workers",
            "45-1011",
            "outlook",
        ),
        ("postsecondary chemistry teachers salary", "25-1052", "pay"),
        ("technicians (dental lab) salary", "51-9081", "pay"),
        ("pay for mechanics, diesel ones, in iowa", "49-3031", "pay"),
    ],
)
def test_the_occupation_meant(text: str, soc: str, intent: str, knowledge: Understanding) -> None:
    question = understand(text, knowledge)
    assert ([match.soc for match in question.occupations], question.intent) == ([soc], intent)


@pytest.mark.parametrize("text", ["supervisor salary", "how much do mechanics, in iowa, make"])
def test_nothing_that_narrows_it(text: str, knowledge: Understanding) -> None:
    assert len(understand(text, knowledge).choices) > 1
