"""Lone misspelt words and the occupations they stand for."""

import pytest

from bot.understanding.loading import Understanding
from bot.understanding.near_titles import near_word, sound
from bot.understanding.question import Outcome
from bot.understanding.understand import understand


@pytest.mark.parametrize(
    ("text", "soc"),
    [
        ("how mch do nurces make", "29-1141"),
        ("how much do electricans make", "47-2111"),
        ("how much do carpentrs make in ohio", "47-2031"),
        ("how much do plumers make", "47-2152"),
        ("hwo much does an acountant make", "13-2011"),
        ("how much do lawers make", "23-1011"),
        ("plumbr salry", "47-2152"),
        ("what do farmacists make", "29-1051"),
        ("outlook for bartendars", "35-3011"),
        ("what does a cashear do", "41-2011"),
        ("how many waitreses exist in ohio", "35-3031"),
        ("nurce", "29-1141"),
        ("a plumr in ohio", "47-2152"),
    ],
)
def test_a_misspelt_occupation_is_the_occupation(text: str, soc: str, knowledge: Understanding) -> None:
    question = understand(text, knowledge)
    assert [match.soc for match in question.occupations] == [soc]
    assert question.outcome is Outcome.ANSWERED


@pytest.mark.parametrize(
    ("text", "prefix"),
    [
        ("how much do teechers make", "25-"),
        ("how much do enginers make", "17-"),
        ("wats the sallary of a sicologist", "19-303"),
        ("outlook for mecanics", "49-"),
        ("how much do managrs make", "11-"),
    ],
)
def test_a_misspelt_broad_word_asks_which(text: str, prefix: str, knowledge: Understanding) -> None:
    question = understand(text, knowledge)
    assert question.outcome is Outcome.CLARIFY
    assert any(match.soc.startswith(prefix) for match in question.choices)


@pytest.mark.parametrize(
    "text", ["how much does taylor swift make", "how much do lattes cost", "how much does lebron james make"]
)
def test_people_and_things_are_no_misspelt_occupations(text: str, knowledge: Understanding) -> None:
    assert not understand(text, knowledge).occupations


@pytest.mark.parametrize(
    ("heard", "written"),
    [
        ("farmacist", "pharmacist"),
        ("sicologist", "psychologist"),
        ("nurce", "nurse"),
        ("fotografer", "photographer"),
    ],
)
def test_words_written_by_ear_sound_the_same(heard: str, written: str) -> None:
    assert sound(heard) == sound(written)


@pytest.mark.parametrize(
    ("word", "near"), [("salry", True), ("erarn", True), ("salad", False), ("banana", False)]
)
def test_words_near_a_list(word: str, near: bool) -> None:
    assert near_word(word, frozenset({"salary", "earn", "wages"})) is near
