"""What a question asks about, apart from what it tells of the person who asks."""

import pytest

from bot.understanding.loading import Understanding
from bot.understanding.understand import understand


@pytest.mark.parametrize(
    ("text", "intent", "socs"),
    [
        ("my uncle is a roofer but i want to be a glazier, what does it pay", "pay", ["47-2121"]),
        ("24F, cashier, no degree. glazier or roofer, which pays better", "compare", ["47-2121", "47-2181"]),
        ("i worked as a barista for 3 years, how much do bakers make", "pay", ["51-3011"]),
        ("i used to be a roofer, now looking at surveyor jobs, what degree do i need", "education", ["17-1022"]),
        ("can i get into paralegal work from bartending", "transition", ["35-3011", "23-2011"]),
        ("how do i get into nursing from retail", "transition", ["41-2031", "29-1141"]),
        ("i am a barista and want to become a baker, what do i need", "transition", ["35-3023", "51-3011"]),
        ("i was a roofer, now im a barista, should i become a baker", "transition", ["35-3023", "51-3011"]),
    ],
)  # fmt: skip
def test_the_background_is_not_what_is_asked(
    text: str, intent: str, socs: list[str], knowledge: Understanding
) -> None:
    question = understand(text, knowledge)
    assert (question.intent, [match.soc for match in question.occupations]) == (intent, socs)


@pytest.mark.parametrize(
    ("text", "socs"),
    [
        ("i'm a roofer making 30 an hour in ohio, is that good", ["47-2181"]),
        ("im a roofer. what do glaziers make compared to me", ["47-2181", "47-2121"]),
        ("roofer or glazier, which pays more", ["47-2181", "47-2121"]),
        ("my brother is a roofer and says he makes 80k, is that true", ["47-2181"]),
    ],
)
def test_what_a_person_is_counts_where_it_is_asked_about(
    text: str, socs: list[str], knowledge: Understanding
) -> None:
    assert [match.soc for match in understand(text, knowledge).occupations] == socs


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("moving from ohio to maine, what do roofers make there", ["ME", "OH"]),
        ("i live in ohio and am relocating to maine, roofer pay?", ["ME", "OH"]),
        ("roofer pay in ohio vs maine", ["OH", "ME"]),
    ],
)
def test_where_somebody_goes_comes_first(text: str, places: list[str], knowledge: Understanding) -> None:
    assert [place.ref for place in understand(text, knowledge).places] == places
