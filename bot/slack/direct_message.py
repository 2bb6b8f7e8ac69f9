"""A direct message is answered below it, in its thread when it stands in one."""

import asyncio
from contextlib import suppress
from typing import Any

from slack_bolt import BoltResponse
from slack_bolt.async_app import AsyncApp, AsyncSetStatus
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.controls import feedback_buttons, message
from bot.slack.delivery import UNREACHABLE, from_person, once, post, team_of
from bot.slack.desk import Desk
from bot.slack.mrkdwn import question_of
from bot.slack.sentences import SENTENCES

_STATUS_SECONDS = 1
"""A status is a courtesy: it may not hold up the answer for longer."""


def register(app: AsyncApp, desk: Desk) -> None:
    """Listen to `message`; what is not a direct message from a person is left alone."""

    @app.event("message")
    async def answer_direct_message(
        body: dict[str, Any], event: dict[str, Any], client: AsyncWebClient, set_status: AsyncSetStatus | None
    ) -> BoltResponse:
        if event.get("channel_type") != "im" or not from_person(event):
            return BoltResponse(status=200)

        async def work() -> None:
            thread = event.get("thread_ts")
            if thread and set_status:
                with suppress(SlackApiError, *UNREACHABLE):
                    await asyncio.wait_for(set_status(SENTENCES.status), _STATUS_SECONDS)
            conversation = ":".join(filter(None, (team_of(body), event["channel"], thread)))
            turn = await desk.ask(question_of(event), conversation, "direct_message")
            await post(client, event["channel"], *message(turn, below=feedback_buttons(turn)), thread)

        return await once(desk.ledger, body, work)
