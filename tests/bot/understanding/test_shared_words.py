"""Two names that share a word written once."""

import pytest

from bot.understanding.loading import Understanding
from bot.understanding.understand import understand


@pytest.mark.parametrize(
    ("text", "socs"),
    [
        ("chemical vs petroleum engineering salary", ["17-2041", "17-2171"]),
        ("civil, chemical and petroleum engineers pay", ["17-2051", "17-2041", "17-2171"]),
        ("who makes more, dental or medical assistants", ["31-9091", "31-9092"]),
        ("dental/medical assistants pay", ["31-9091", "31-9092"]),
        ("elementary and high school teachers pay", ["25-2021", "25-2031"]),
        ("occupational therapy assistant or aide", ["31-2011", "31-2012"]),
    ],
)
def test_the_shared_word_is_lent(text: str, socs: list[str], knowledge: Understanding) -> None:
    assert [match.soc for match in understand(text, knowledge).occupations] == socs


@pytest.mark.parametrize(
    ("text", "socs"),
    [
        ("nurse or bus driver pay", ["29-1141", "53-3052"]),
        ("bank teller vs cashier wage", ["43-3071", "41-2011"]),
        ("pharmacist and physician assistant pay", ["29-1051", "29-1071"]),
        ("outlook for physician assistants, and how many openings", ["29-1071"]),
    ],
)
def test_whole_names_lend_nothing(text: str, socs: list[str], knowledge: Understanding) -> None:
    assert [match.soc for match in understand(text, knowledge).occupations] == socs


def test_a_degree_of_the_sentence_before_says_nothing(knowledge: Understanding) -> None:
    question = understand("no degree. glazier or roofer, which pays better", knowledge)
    assert [match.soc for match in question.occupations] == ["47-2121", "47-2181"]
    assert question.subject is None
