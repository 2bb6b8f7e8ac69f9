"""Stories cut into clauses."""

import pytest

from bot.understanding.clauses import clauses


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("how much does a OCCUPATION make, roughly", []),
        (
            "i was laid off last month. how do i become a OCCUPATION? my savings are gone now",
            ["how do i become a OCCUPATION?", "my savings are gone now", "i was laid off last month."],
        ),
        (
            "my back is killing me after all these years so what can i do sitting down",
            ["what can i do sitting down", "my back is killing me after all these years"],
        ),
        ("we have all been to the lake and it was really very nice there", []),
    ],
)
def test_clauses(text: str, expected: list[str]) -> None:
    assert clauses(text) == expected
