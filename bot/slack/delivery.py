"""Each event answered exactly once, and each answer delivered in the best way that Slack still takes."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

import aiohttp
from slack_bolt import BoltResponse
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.desk import describe
from bot.slack.ledger import Claim, Ledger

Blocks = list[dict[str, Any]]

UNREACHABLE = (aiohttp.ClientError, OSError, TimeoutError)
"""What the Web API client raises when Slack cannot be reached; TimeoutError is an OSError too, named for the reader."""

_PASSING_ERRORS = {
    "ratelimited",
    "rate_limited",
    "internal_error",
    "fatal_error",
    "service_unavailable",
    "request_timeout",
}
_BLOCK_ERRORS = {"invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long", "invalid_attachments"}
_BUSY_POLLS, _BUSY_PAUSE = 20, 0.1

log = logging.getLogger(__name__)


async def once(ledger: Ledger, body: Mapping[str, Any], work: Callable[[], Awaitable[None]]) -> BoltResponse:
    """Do an event's work unless it was done already; the response decides whether Slack delivers it again.

    The event is acknowledged after its answer is out: when this process dies before, Slack's retry finds a claim
    whose lease runs out and is answered. 200: done, here or before. 503: not done, deliver again later.
    """
    team, event = team_of(body), str(body["event_id"])
    claim = ledger.claim(team, event)
    for _ in range(_BUSY_POLLS):
        if claim is not Claim.BUSY:
            break
        await asyncio.sleep(_BUSY_PAUSE)
        claim = ledger.claim(team, event)
    if claim is not Claim.MINE:
        ledger.count("duplicates", claim)
        return BoltResponse(status=200 if claim is Claim.DONE else 503)
    try:
        await work()
    except SlackApiError as error:
        log.error("Slack refused an answer: %s", error_code(error))
        ledger.count("slack_errors", error_code(error))
        if error_code(error) in _PASSING_ERRORS or _is_server_error(error):
            ledger.release(team, event)
            return BoltResponse(status=503)
    except UNREACHABLE as error:
        log.error("Slack could not be reached: %s", describe(error))
        ledger.count("slack_errors", "unreachable")
        ledger.release(team, event)
        return BoltResponse(status=503)
    ledger.finish(team, event)
    return BoltResponse(status=200)


def from_person(event: Mapping[str, Any]) -> bool:
    """Whether a person wrote this message just now: no bot, no edit, no deletion, no joining."""
    return bool(event.get("user")) and not any(
        event.get(mark) for mark in ("bot_id", "subtype", "edited", "hidden")
    )


def team_of(body: Mapping[str, Any]) -> str:
    """The workspace (or, for an organisation-wide installation, the organisation) that a payload comes from."""
    team = body.get("team_id") or (body.get("team") or {}).get("id")
    return str(team or body.get("enterprise_id") or (body.get("enterprise") or {}).get("id") or "")


def error_code(error: SlackApiError) -> str:
    """Slack's own name of an error, such as `not_in_channel`."""
    try:
        return str(error.response["error"])
    except (KeyError, TypeError):
        return "unknown_error"


def _is_server_error(error: SlackApiError) -> bool:
    return int(getattr(error.response, "status_code", 0) or 0) >= 500


async def post(
    client: AsyncWebClient, channel: str, text: str, blocks: Blocks, thread_ts: str | None = None
) -> None:
    """Post in a channel; when Slack refuses the blocks, post the text alone, which is always a full answer."""
    message: dict[str, Any] = {"channel": channel, "thread_ts": thread_ts, "text": text}
    message |= {"unfurl_links": False, "unfurl_media": False}
    try:
        await client.chat_postMessage(**message, blocks=blocks or None)
    except SlackApiError as error:
        if error_code(error) not in _BLOCK_ERRORS or not blocks:
            raise
        log.error("Slack refused the blocks of an answer: %s", error_code(error))
        await client.chat_postMessage(**message)
