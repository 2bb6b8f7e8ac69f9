"""What asks nothing is left out of a text, and nothing else is."""

import pytest

from bot.understanding.asides import without_asides
from bot.understanding.normalize import normalize

LEFT_OUT = (
    ("historian sounds cool how much", "historian, how much"),
    ("baker seems ok how much tho", "baker, how much tho"),
    ("roofing is awesome but how do i start", "roofing, but how do i start"),
    ("that sounds nice, what about texas", "what about texas"),
    ("roofing might be a good fit. pay in ohio?", "roofing, pay in ohio?"),
    ("lol ok. and in ohio", "and in ohio"),
    ("hmm baker pay", "baker pay"),
)
KEPT = (
    "what is cool about roofing",
    "what jobs are cool",
    "sounds good",
    "thanks so much",
    "cool jobs for teens",
    "would roofing be a good choice",
    "does roofing look promising",
    "$60k sounds good?",
    "ok",
)


@pytest.mark.parametrize(("text", "left"), LEFT_OUT)
def test_left_out(text: str, left: str) -> None:
    assert without_asides(normalize(text)).cleaned == left


@pytest.mark.parametrize("text", KEPT)
def test_kept(text: str) -> None:
    assert without_asides(normalize(text)).cleaned == text
