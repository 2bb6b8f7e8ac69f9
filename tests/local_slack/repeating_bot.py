"""The bot as a process of its own with an advisor that repeats the question: `repeating_bot.py socket|http`."""

import asyncio
import logging
import sys

from bot.service.http import run_http
from bot.service.settings import load_settings
from bot.service.socket_mode import run_socket_mode
from bot.slack.advisor import Turn
from knowledge.models import Fact
from responses.answer import Reply

WAGE = Fact(
    metric="annual_median", value=98430, unit="USD/year", soc="29-1141", period="May 2025", source="oews"
)


class Repeating:
    """Remembers how many questions each conversation asked; "slowly" takes two seconds."""

    def __init__(self) -> None:
        self.turns: dict[str | None, int] = {}

    async def ask(self, text: str, conversation: str | None, context: str = "") -> Turn:
        del context
        if "slowly" in text:
            await asyncio.sleep(2)
        self.turns[conversation] = self.turns.get(conversation, 0) + 1
        answer = f"Answer {self.turns[conversation]} to: {text}"
        button = {
            "type": "button",
            "action_id": "ask:1",
            "text": {"type": "plain_text", "text": "More"},
            "value": "Tell me more",
        }
        blocks = [
            {"type": "section", "text": {"type": "plain_text", "text": answer}},
            {"type": "actions", "elements": [button]},
        ]
        return Turn(reply=Reply(text=answer, blocks=blocks, facts=(WAGE,)), question_echo=text)


if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO)
    transport = sys.argv[1]
    if transport == "socket":
        run_socket_mode(load_settings("socket"), Repeating())
    else:
        run_http(load_settings("http"), Repeating())
