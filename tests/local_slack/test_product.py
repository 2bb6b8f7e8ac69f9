"""The product itself, as the command line starts it, answers people in a Slack."""

import sys

import pytest
from people import ALICE, BOT_USER, Workspace

from responses.limits import check_blocks


@pytest.fixture
def bot_command(transport: str) -> list[str]:
    return [sys.executable, "-m", "bot.cli", {"socket": "slack", "http": "serve"}[transport]]


def test_people_get_figures_and_can_go_on(workspace: Workspace) -> None:
    asked = workspace.say(f"<@{BOT_USER}> how much do registered nurses earn in California?")
    first = workspace.answer()
    workspace.say(f"<@{BOT_USER}> and in Texas?", thread=asked["ts"])
    second = workspace.answer(2)
    assert "$" in first["text"] and "California" in first["text"]
    assert "$" in second["text"] and "Texas" in second["text"]
    assert second["thread_ts"] == asked["ts"]

    workspace.command("how do I become an electrician?")
    private = workspace.answer(3)
    assert private["ephemeral_to"] == ALICE
    workspace.press(private, "share")
    shared = workspace.answer(4)
    assert shared["text"].endswith(private["text"])

    workspace.command("help")
    assert workspace.answer(5)["blocks"]
    for answer in workspace.answers():
        assert check_blocks(answer["blocks"]) == []
