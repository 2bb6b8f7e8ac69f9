"""A mention in a channel is answered in the thread of the message."""

from typing import Any

from slack_bolt import BoltResponse
from slack_bolt.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.controls import feedback_buttons, message
from bot.slack.delivery import from_person, once, post, team_of
from bot.slack.desk import Desk
from bot.slack.mrkdwn import question_of


def register(app: AsyncApp, desk: Desk) -> None:
    """Listen to `app_mention`."""

    @app.event("app_mention")
    async def answer_mention(
        body: dict[str, Any], event: dict[str, Any], client: AsyncWebClient
    ) -> BoltResponse:
        if not from_person(event):
            return BoltResponse(status=200)

        async def work() -> None:
            thread = event.get("thread_ts") or event["ts"]
            conversation = f"{team_of(body)}:{event['channel']}:{thread}"
            turn = await desk.ask(question_of(event), conversation, "mention")
            await post(client, event["channel"], *message(turn, below=feedback_buttons(turn)), thread)

        return await once(desk.ledger, body, work)
