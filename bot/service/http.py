"""The HTTP transport: Slack's requests, health and metrics in one ASGI application."""

import asyncio
import logging
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import uvicorn
from slack_bolt.adapter.starlette.async_handler import to_async_bolt_request, to_starlette_response
from slack_bolt.async_app import AsyncApp
from slack_sdk.signature import SignatureVerifier
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from bot.service.metrics import prometheus_text
from bot.service.settings import Settings, secret
from bot.service.signature import is_authentic
from bot.service.slack_client import build_client, try_token
from bot.service.storage import Storage
from bot.slack.advisor import Advisor
from bot.slack.app import build_app
from bot.slack.desk import Desk
from knowledge.errors import SettingError

DRAIN_SECONDS = 10
"""How long answers under way may take when the process is told to end."""

LARGEST_BODY = 1_000_000
"""Bytes; Slack's own requests are far smaller."""

log = logging.getLogger(__name__)


def build_asgi(app: AsyncApp, desk: Desk, storage: Storage, signing_secret: str) -> Starlette:
    """The ASGI application; raises SettingError for an empty signing secret.

    POST /slack/events takes events, commands and button presses; GET /healthz says that the process lives, /readyz
    that it can answer, /metrics shows running totals.
    """
    if not signing_secret.strip():
        where = Settings.model_fields["slack_signing_secret"].description
        raise SettingError(f"SLACK_SIGNING_SECRET is empty: set it to {where}.")
    verifier = SignatureVerifier(signing_secret)
    ending = asyncio.Event()

    def refuse(status: int, reason: str) -> Response:
        log.warning("a request was turned away: %s", reason)
        storage.count("refused_requests", reason)
        return PlainTextResponse(reason, status_code=status)

    async def events(request: Request) -> Response:
        body = await _read(request)
        if body is None:
            return refuse(413, "too large")
        if not is_authentic(verifier, body, request.headers):
            return refuse(401, "not signed by Slack")
        try:
            bolt_request = to_async_bolt_request(request, body)
        except ValueError:
            return refuse(400, "not readable")
        return to_starlette_response(await app.async_dispatch(bolt_request))

    async def healthz(_: Request) -> Response:
        return PlainTextResponse("ok")

    async def readyz(_: Request) -> Response:
        ready = storage.ping() and not ending.is_set()
        return PlainTextResponse("ready" if ready else "not ready", status_code=200 if ready else 503)

    async def metrics(_: Request) -> Response:
        text = prometheus_text(storage.totals())
        return PlainTextResponse(text, media_type="text/plain; version=0.0.4")

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        yield
        ending.set()
        await desk.background.drain(DRAIN_SECONDS)

    routes = [
        Route("/slack/events", events, methods=["POST"]),
        Route("/healthz", healthz),
        Route("/readyz", readyz),
        Route("/metrics", metrics),
    ]
    return Starlette(routes=routes, lifespan=lifespan)


async def _read(request: Request) -> bytes | None:
    """The whole body; None when it is larger than anything Slack sends."""
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > LARGEST_BODY:
            return None
    return bytes(body)


async def serve_http(settings: Settings, advisor: Advisor, storage: Storage) -> None:
    """Serve until SIGTERM or SIGINT, then finish the answers under way."""
    client = build_client(settings)
    await try_token(client.auth_test(), "slack_bot_token")
    desk = Desk(advisor, storage)
    asgi = build_asgi(build_app(desk, client), desk, storage, secret(settings.slack_signing_secret))
    config = uvicorn.Config(
        asgi,
        host=settings.career_advisor_host,
        port=settings.career_advisor_port,
        log_config=None,
        access_log=False,
        timeout_graceful_shutdown=DRAIN_SECONDS,
    )
    # uvicorn raises the signal that ended it once more for whoever listened before: that is an orderly end here.
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: None)
    await uvicorn.Server(config).serve()


def run_http(settings: Settings, advisor: Advisor, storage: Storage | None = None) -> None:
    """Serve Slack over HTTP; returns after a graceful end. `storage` is opened by the settings unless given."""
    opened = storage or Storage.open(settings.career_advisor_state)
    try:
        asyncio.run(serve_http(settings, advisor, opened))
    finally:
        if storage is None:
            opened.close()
