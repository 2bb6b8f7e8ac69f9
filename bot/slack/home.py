"""Opening the bot's message tab offers questions to begin with."""

from contextlib import suppress
from typing import Any

from slack_bolt import BoltResponse
from slack_bolt.async_app import AsyncApp, AsyncSetSuggestedPrompts
from slack_sdk.errors import SlackApiError

from bot.slack.delivery import UNREACHABLE
from bot.slack.sentences import SENTENCES


def register(app: AsyncApp) -> None:
    """Listen to `app_home_opened`; a workspace without agent features goes without prompts."""

    @app.event("app_home_opened")
    async def offer_prompts(
        event: dict[str, Any], set_suggested_prompts: AsyncSetSuggestedPrompts | None
    ) -> BoltResponse:
        if event.get("tab") == "messages" and set_suggested_prompts:
            with suppress(SlackApiError, *UNREACHABLE):
                await set_suggested_prompts(
                    prompts=[prompt.model_dump() for prompt in SENTENCES.prompts],
                    title=SENTENCES.prompts_title,
                )
        return BoltResponse(status=200)
