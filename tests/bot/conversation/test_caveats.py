"""What an answer leaves aside is said in it."""

import pytest

from bot.conversation.advisor import Advisor


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("roofer pay in new england", "I have no figures for New England; these are for the United States."),
        ("roofer pay 99999", "99999; these are for the United States."),
        (
            "roofer pay in construction in ohio",
            "published for the nation only, so these are not for Ohio.",
        ),
        ("easy jobs that pay well", 'No published figure measures "easy"'),
        ("roofer pay in 2005", "I hold no figure for 2005"),
    ],
)
@pytest.mark.parametrize("surface", ["text", "slack"])
def test_what_is_left_aside_is_said(text: str, said: str, surface: str, advisor: Advisor) -> None:
    turn = advisor.ask(text)
    reply = advisor.reply(turn.answer, "slack" if surface == "slack" else "text")
    shown = reply.text if surface == "text" else str(reply.blocks).replace('\\"', '"')
    assert said in shown


def test_a_year_that_is_held_needs_no_caveat(advisor: Advisor) -> None:
    turn = advisor.ask("roofer pay in 2019")
    assert turn.answer.caveats == ()
    assert "May 2019" in advisor.reply(turn.answer, "text").text.split("\n")[0]
