"""The share button: the answer that one person saw is posted for the whole channel."""

from typing import Any

from slack_bolt.async_app import AsyncAck, AsyncApp, AsyncRespond
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.controls import SHARE, asked_by, message, note
from bot.slack.desk import Desk
from bot.slack.ledger import Claim
from bot.slack.sentences import SENTENCES
from bot.slack.whisper import Whisper


def register(app: AsyncApp, desk: Desk) -> None:
    """Listen to the share button.

    Slack does not send the private message back, so the question that the button carries is asked again, in the
    context that it carries: the same question always gets the same answer.
    """

    async def share(carried: str, pressed: str, whisper: Whisper) -> None:
        # Two quick presses of the one button share once.
        if desk.ledger.claim(whisper.team, pressed) is not Claim.MINE:
            return
        question, _, context = carried.partition("\n")
        turn = await desk.ask(question, None, "share", context)
        if not turn.reply.facts:  # it went wrong this time, which concerns nobody else
            desk.ledger.release(whisper.team, pressed)
            await whisper.say(*message(turn))
        elif await whisper.say_to_all(*message(turn, above=asked_by(whisper.user, turn))):
            desk.ledger.finish(whisper.team, pressed)
            await whisper.say(*message(turn, below=[note(SENTENCES.shared)]), replace=True)
        else:
            desk.ledger.release(whisper.team, pressed)
            await whisper.say(SENTENCES.not_shared, [])

    @app.action(SHARE)
    async def share_answer(
        ack: AsyncAck,
        body: dict[str, Any],
        action: dict[str, Any],
        client: AsyncWebClient,
        respond: AsyncRespond,
    ) -> None:
        await ack()
        if carried := action.get("value"):
            container = body.get("container") or {}
            pressed = f"share:{container.get('channel_id')}:{container.get('message_ts')}"
            desk.background.start(share(carried, pressed, Whisper.to_sender(body, client, respond)))
