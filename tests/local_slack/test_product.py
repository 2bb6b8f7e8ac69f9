"""The product itself, as the command line starts it, answers people in a Slack."""

import re
import signal
import subprocess
import sys

import httpx
import pytest
from people import ALICE, BOT_USER, PATIENCE_SECONDS, Workspace

from bot.slack.demo import BINARY, NOT_INSTALLED, ROOT
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


@pytest.mark.parametrize("ending", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_the_demo_says_where_to_look_and_ends_all_it_started(ending: signal.Signals) -> None:
    if not BINARY.is_file():
        pytest.skip(NOT_INSTALLED)
    command = [sys.executable, "-m", "bot.slack.demo"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as demo:  # noqa: S603 - our own module
        assert demo.stdout is not None
        found = re.search(r"http://localhost:\d+", demo.stdout.readline())
        assert found
        assert httpx.get(f"{found[0]}/_control/state").status_code == 200
        demo.send_signal(ending)
        assert demo.wait(PATIENCE_SECONDS) == 0
    with pytest.raises(httpx.ConnectError):
        httpx.get(f"{found[0]}/_control/state")
