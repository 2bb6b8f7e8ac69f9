"""The Web API client: waits when Slack says so, tries again when a connection breaks, and checks its tokens."""

import logging
from collections.abc import Awaitable

from slack_sdk.errors import SlackApiError
from slack_sdk.http_retry.builtin_async_handlers import (
    AsyncConnectionErrorRetryHandler,
    AsyncRateLimitErrorRetryHandler,
    AsyncServerErrorRetryHandler,
)
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from bot.service.settings import Settings, secret
from bot.slack.delivery import UNREACHABLE, error_code
from bot.slack.desk import describe
from knowledge.errors import SettingError

_REQUEST_SECONDS = 10

_BAD_TOKEN = {
    "invalid_auth",
    "not_authed",
    "account_inactive",
    "token_revoked",
    "token_expired",
    "not_allowed_token_type",
    "missing_scope",
    "no_permission",
}

log = logging.getLogger(__name__)


def build_client(settings: Settings) -> AsyncWebClient:
    """A client with the bot token that honours Retry-After."""
    # Below this level the SDK logs whole messages, which quote people.
    logging.getLogger("slack_sdk").setLevel(logging.INFO)
    base_url = settings.slack_api_url
    return AsyncWebClient(
        token=secret(settings.slack_bot_token),
        base_url=base_url if base_url.endswith("/") else base_url + "/",
        timeout=_REQUEST_SECONDS,
        retry_handlers=[
            AsyncConnectionErrorRetryHandler(),
            AsyncRateLimitErrorRetryHandler(),
            AsyncServerErrorRetryHandler(),
        ],
    )


async def try_token(call: Awaitable[AsyncSlackResponse], setting: str) -> AsyncSlackResponse | None:
    """Make a first call with a token.

    Raises SettingError naming `setting` when Slack does not take the token; None when Slack cannot be reached now,
    which may pass.
    """
    try:
        return await call
    except SlackApiError as error:
        if error_code(error) not in _BAD_TOKEN:
            log.warning("Slack answered %s to the first call", error_code(error))
            return None
        where = Settings.model_fields[setting].description
        raise SettingError(
            f"{setting.upper()} is refused by Slack ({error_code(error)}): set it to {where}."
        ) from None
    except UNREACHABLE as error:
        log.warning("Slack cannot be reached yet: %s", describe(error))
        return None
