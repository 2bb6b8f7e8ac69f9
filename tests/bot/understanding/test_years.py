"""Years that questions name."""

import pytest

from bot.understanding.normalize import normalize
from bot.understanding.years import find_years


@pytest.mark.parametrize(
    ("question", "years"),
    [
        ("electrician pay in 2019", (2019,)),
        ("what was the median wage for nurses in 2015", (2015,)),
        ("developers pay since 2015", (2015, 2025)),
        ("nurse pay 2020 vs 2025", (2020, 2025)),
        ("nurse pay from 2022 back to 2016", (2016, 2022)),
        ("pharmacists pay over the last 10 years", (2015, 2025)),
        ("how much has nurse pay grown in the past five years", (2020, 2025)),
        ("how much did nurses make ten years ago", (2015,)),
        ("did nurse pay rise over the last decade", (2015, 2025)),
        ("nurse pay last year", (2024,)),
        ("what will nurses make in 2030", (2030,)),
        ("since 2018?", (2018, 2025)),
        ("how much did a nurse make in 1995", (1995,)),
        ("nurse pay", ()),
        ("is $2,019 a week good", ()),
        ("is 2019 dollars a week good", ()),
        ("nurse with 10 years experience", ()),
        ("electrician salary 20190", ()),
    ],
)
def test_years(question: str, years: tuple[int, ...]) -> None:
    assert find_years(normalize(question), newest=2025) == years
