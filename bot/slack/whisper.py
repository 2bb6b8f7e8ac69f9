"""Saying something to one person in one channel: by `response_url` while it lasts, by other ways afterwards."""

import logging
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from slack_bolt.async_app import AsyncRespond
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.delivery import UNREACHABLE, Blocks, error_code, post, team_of
from bot.slack.desk import describe

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Whisper:
    """One person in one channel, and the ways to reach them."""

    client: AsyncWebClient
    respond: AsyncRespond
    team: str
    user: str
    channel: str

    @classmethod
    def to_sender(cls, body: Mapping[str, Any], client: AsyncWebClient, respond: AsyncRespond) -> "Whisper":
        """The person who pressed a button or typed a command."""
        user = body.get("user_id") or body["user"]["id"]
        channel = body.get("channel_id") or body["channel"]["id"]
        return cls(client, respond, team_of(body), user, channel)

    @property
    def conversation(self) -> str:
        """Key of the conversation that the person holds by slash commands."""
        return f"{self.team}:{self.user}:command"

    async def say(self, text: str, blocks: Blocks, *, replace: bool = False) -> None:
        """Show a message to this person alone; `replace` puts it in place of the one whose button was pressed."""
        if await self._use_response_url(text, blocks, "ephemeral", replace):
            return
        try:
            await self.client.chat_postEphemeral(
                channel=self.channel, user=self.user, text=text, blocks=blocks or None
            )
        except (SlackApiError, *UNREACHABLE) as error:
            log.warning("no private message in the channel: %s", _reason(error))
        else:
            return
        try:
            await post(self.client, self.user, text, blocks)
        except (SlackApiError, *UNREACHABLE) as error:
            log.error("no way to reach the person: %s", _reason(error))

    async def say_to_all(self, text: str, blocks: Blocks) -> bool:
        """Show a message to the whole channel, which the bot need not be in; False when there is no way."""
        if await self._use_response_url(text, blocks, "in_channel", False):
            return True
        try:
            await post(self.client, self.channel, text, blocks)
        except (SlackApiError, *UNREACHABLE) as error:
            log.warning("not posted in the channel: %s", _reason(error))
            return False
        return True

    async def _use_response_url(
        self, text: str, blocks: Blocks, response_type: str, replace_original: bool
    ) -> bool:
        """Send to the `response_url`, the text alone where its blocks are refused; False when it is of no use."""
        for tried in (blocks, []) if blocks else ([],):
            try:
                answer = await self.respond(
                    text=text,
                    blocks=tried or None,
                    response_type=response_type,
                    replace_original=replace_original,
                )
            except (*UNREACHABLE, ValueError) as error:
                log.warning("response_url failed: %s", describe(error))
                return False
            if answer.status_code == 200:
                return True
            log.warning("response_url answered %s", answer.status_code)
            if "block" not in (answer.body or ""):
                break
        return False


def _reason(error: Exception) -> str:
    return error_code(error) if isinstance(error, SlackApiError) else describe(error)
