"""People talk to the bot through a local stand-in for Slack, over both transports."""

import json
import signal
import sys
import time

import httpx
import pytest
from people import ALICE, BOT, BOT_USER, GENERAL, PATIENCE_SECONDS, Workspace, connections, wait_for
from slack_sdk.signature import SignatureVerifier

from bot.slack.demo import TOKENS, running


def test_a_mention_is_answered_in_its_thread(workspace: Workspace) -> None:
    asked = workspace.say(f"<@{BOT_USER}> what do nurses earn?")
    answer = workspace.answer()
    assert answer["text"] == "Answer 1 to: what do nurses earn?"
    assert answer["thread_ts"] == asked["ts"]
    # In the thread, the conversation goes on; a message that does not mention the bot is none of its business.
    workspace.say("and what do I earn?", thread=asked["ts"])
    workspace.say(f"<@{BOT_USER}> and in Texas?", thread=asked["ts"])
    assert workspace.answer(2)["text"] == "Answer 2 to: and in Texas?"


def test_a_direct_message_is_answered(workspace: Workspace) -> None:
    asked = workspace.say("what do nurses earn?", channel=ALICE)
    answer = workspace.answer(channel=asked["channel"])
    assert answer["text"] == "Answer 1 to: what do nurses earn?"
    assert "thread_ts" not in answer


def test_a_command_is_answered_privately_and_shared_by_a_button(workspace: Workspace) -> None:
    workspace.command("what do nurses earn?")
    private = workspace.answer()
    assert (private["subtype"], private["ephemeral_to"]) == ("ephemeral", ALICE)
    workspace.press(private, "share")
    shared = workspace.answer(2)
    assert "subtype" not in shared
    assert shared["text"] == f"<@{ALICE}> asked: what do nurses earn?\nAnswer 1 to: what do nurses earn?"
    wait_for(lambda: "Shared in this channel." in json.dumps(workspace.answer()["blocks"]))
    assert '"share"' not in json.dumps(workspace.answer()["blocks"])


def test_a_follow_up_button_asks_in_the_thread(workspace: Workspace) -> None:
    asked = workspace.say(f"<@{BOT_USER}> what do nurses earn?")
    workspace.press(workspace.answer(), "ask:1")
    answer = workspace.answer(2)
    assert answer["thread_ts"] == asked["ts"]
    assert answer["text"] == f"<@{ALICE}> asked: Tell me more\nAnswer 2 to: Tell me more"


def test_what_people_type_pings_nobody(workspace: Workspace) -> None:
    workspace.command("pay of <!channel> &lt;!here&gt;")
    workspace.press(workspace.answer(), "share")
    shared = workspace.answer(2)
    assert "<!" not in shared["text"]
    assert "<!" not in json.dumps(shared["blocks"][0])
    assert "&lt;!here&gt;" in shared["text"]


@pytest.mark.parametrize("transport", ["http"], indirect=True)
def test_an_event_delivered_again_is_answered_once(workspace: Workspace) -> None:
    workspace.say(f"<@{BOT_USER}> what do nurses earn?")
    workspace.answer()
    (body,) = [entry["detail"] for entry in workspace.deliveries() if "app_mention" in entry["detail"]]
    again = httpx.post(
        f"http://127.0.0.1:{workspace.environment['CAREER_ADVISOR_PORT']}/slack/events",
        content=body,
        headers=signed_headers(body) | {"x-slack-retry-num": "1"},
    )
    assert again.status_code == 200
    assert len(workspace.answers()) == 1


@pytest.mark.parametrize("transport", ["socket"], indirect=True)
def test_an_event_delivered_to_two_processes_is_answered_once(workspace: Workspace) -> None:
    with running([sys.executable, str(BOT), "socket"], workspace.environment):
        wait_for(lambda: connections(workspace.control) == 2)
        for number in range(1, 6):
            workspace.say(f"<@{BOT_USER}> question {number}")
        workspace.answer(5)
    assert sorted(answer["text"].split("to: ")[1] for answer in workspace.answers()) == [
        f"question {number}" for number in range(1, 6)
    ]


def test_a_bot_that_is_told_to_end_finishes_its_answer(workspace: Workspace) -> None:
    workspace.command("slowly, please")
    workspace.bot.send_signal(signal.SIGTERM)
    assert workspace.bot.wait(PATIENCE_SECONDS) == 0
    assert [answer["text"] for answer in workspace.answers(GENERAL)] == ["Answer 1 to: slowly, please"]


def signed_headers(body: str) -> dict[str, str]:
    timestamp = str(int(time.time()))
    signature = SignatureVerifier(TOKENS["SLACK_SIGNING_SECRET"]).generate_signature(
        timestamp=timestamp, body=body
    )
    return {
        "content-type": "application/json",
        "x-slack-request-timestamp": timestamp,
        "x-slack-signature": str(signature),
    }
