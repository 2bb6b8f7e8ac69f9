"""When a workspace removes the bot, every row of that workspace goes."""

from typing import Any

from slack_bolt import BoltResponse
from slack_bolt.async_app import AsyncApp

from bot.slack.delivery import team_of
from bot.slack.desk import Desk


def register(app: AsyncApp, desk: Desk) -> None:
    """Listen to `app_uninstalled` and `tokens_revoked`, which come in either order."""

    async def forget(body: dict[str, Any], event: dict[str, Any]) -> BoltResponse:
        # Tokens of single users are revoked while the bot stays; only the bot's own token means that it is gone.
        if event["type"] == "app_uninstalled" or event.get("tokens", {}).get("bot"):
            desk.ledger.forget_team(team_of(body))
        return BoltResponse(status=200)

    app.event("app_uninstalled")(forget)
    app.event("tokens_revoked")(forget)
