"""Buttons under an answer: those that ask a question, and those that only want to be acknowledged."""

import re
from typing import Any

from slack_bolt.async_app import AsyncAck, AsyncApp, AsyncRespond
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.controls import FEEDBACK, asked_by, feedback_buttons, message, share_button, you_asked
from bot.slack.delivery import UNREACHABLE, post
from bot.slack.desk import Desk
from bot.slack.sentences import SENTENCES
from bot.slack.whisper import Whisper

ASKING = re.compile(r"^(follow_up|choice|ask)")
"""Action ids of the buttons whose value is a question: follow-ups, and the choices of a clarification."""


def register(app: AsyncApp, desk: Desk) -> None:
    """Listen to every button but the share button, which is registered before."""

    async def answer_privately(question: str, whisper: Whisper) -> None:
        turn = await desk.ask(question, whisper.conversation, "button")
        await whisper.say(*message(turn, above=you_asked(turn), below=share_button(turn, question)))

    async def answer_openly(question: str, whisper: Whisper, thread: str | None) -> None:
        conversation = ":".join(filter(None, (whisper.team, whisper.channel, thread)))
        turn = await desk.ask(question, conversation, "button")
        text, blocks = message(turn, above=asked_by(whisper.user, turn), below=feedback_buttons(turn))
        try:
            await post(whisper.client, whisper.channel, text, blocks, thread)
        except (SlackApiError, *UNREACHABLE):
            await whisper.say(SENTENCES.failed, [])
            raise

    @app.action(ASKING)
    async def answer_press(
        ack: AsyncAck,
        body: dict[str, Any],
        action: dict[str, Any],
        client: AsyncWebClient,
        respond: AsyncRespond,
    ) -> None:
        await ack()
        question = action.get("value")
        if not question:
            return
        whisper = Whisper.to_sender(body, client, respond)
        if is_private(body):
            desk.background.start(answer_privately(question, whisper))
        else:
            desk.background.start(answer_openly(question, whisper, thread_below(body)))

    @app.action(FEEDBACK)
    async def count_feedback(ack: AsyncAck, action: dict[str, Any]) -> None:
        await ack()
        verdict = action.get("value")
        if verdict in {"positive", "negative"}:
            desk.ledger.count("feedback", verdict)

    @app.action(re.compile(""))
    async def acknowledge(ack: AsyncAck) -> None:
        """A button that opens a link reports its press too."""
        await ack()


def is_private(body: dict[str, Any]) -> bool:
    """Whether the pressed button stands in a message that only the person sees."""
    shown = body.get("message") or {}
    return (
        bool(body.get("container", {}).get("is_ephemeral"))
        or not shown
        or shown.get("subtype") == "ephemeral"
    )


def thread_below(body: dict[str, Any]) -> str | None:
    """Where the answer to a press goes: the message's thread; in a direct message only if it is in one already."""
    shown = body["message"]
    thread = shown.get("thread_ts")
    if thread or body["channel"]["id"].startswith("D"):
        return str(thread) if thread else None
    return str(shown["ts"])
