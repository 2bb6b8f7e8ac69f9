"""What a person can do in the stand-in for Slack, by its control interface."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx

from bot.slack.demo import Process

BOT = Path(__file__).with_name("repeating_bot.py")
ALICE, GENERAL, BOT_USER = "U01ALICE", "C01GEN", "U0BOT"
PATIENCE_SECONDS = 30
"""How long to wait for what must come; nothing is concluded from how long it took."""

Message = dict[str, Any]


@dataclass
class Workspace:
    """A workspace and the bot that serves it."""

    control: httpx.Client
    bot: Process
    environment: dict[str, str]

    def say(self, text: str, channel: str = GENERAL, thread: str | None = None) -> Message:
        body = {"channel": channel, "user": ALICE, "text": text, "thread_ts": thread}
        return self._do("message", body)["message"]

    def command(self, text: str) -> None:
        self._do("command", {"channel": GENERAL, "user": ALICE, "command": "/career", "text": text})

    def press(self, message: Message, action_id: str) -> None:
        buttons = [element for block in message["blocks"] for element in block.get("elements", [])]
        (button,) = [one for one in buttons if one.get("action_id") == action_id]
        body = {"channel": message["channel"], "messageTs": message["ts"], "user": ALICE, "action": button}
        self._do("interact", body)

    def answers(self, channel: str = GENERAL) -> list[Message]:
        messages: list[Message] = self.control.get(f"messages/{channel}").json()["messages"]
        return [message for message in messages if message.get("bot_id")]

    def answer(self, number: int = 1, channel: str = GENERAL) -> Message:
        """The bot's message of that number in a channel, once it is there."""
        wait_for(lambda: len(self.answers(channel)) >= number)
        return self.answers(channel)[number - 1]

    def deliveries(self) -> list[Message]:
        """Everything that was sent to the bot, as the stand-in has logged it."""
        log: list[Message] = self.control.get("log").json()["log"]
        return [entry for entry in log if entry["direction"] == "to_bot"]

    def _do(self, what: str, body: Message) -> Message:
        answer: Message = self.control.post(what, json=body).json()
        assert answer["ok"]
        return answer


def wait_for(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not condition():
        assert time.monotonic() < deadline, "it did not happen"
        time.sleep(0.05)


def connections(control: httpx.Client) -> int:
    """How many Socket Mode connections were ever opened."""
    return sum("socket connected" in entry["summary"] for entry in control.get("log").json()["log"])
