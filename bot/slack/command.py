"""`/career QUESTION` is answered to the person alone, who may then share the answer."""

from typing import Any

from slack_bolt.async_app import AsyncAck, AsyncApp, AsyncRespond
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.controls import message, share_button
from bot.slack.desk import Desk
from bot.slack.mrkdwn import question_of
from bot.slack.whisper import Whisper

COMMAND = "/career"


def register(app: AsyncApp, desk: Desk) -> None:
    """Listen to the slash command; it is acknowledged before anything is looked up."""

    async def answer(question: str, whisper: Whisper) -> None:
        turn = await desk.ask(question, whisper.conversation, "command")
        await whisper.say(*message(turn, below=share_button(turn, question)))

    @app.command(COMMAND)
    async def answer_command(
        ack: AsyncAck, command: dict[str, Any], client: AsyncWebClient, respond: AsyncRespond
    ) -> None:
        await ack()
        whisper = Whisper.to_sender(command, client, respond)
        desk.background.start(answer(question_of(command), whisper))
