"""The Socket Mode transport: the bot opens the connection, so it needs no public address."""

import asyncio
import logging
import signal
import time
from collections.abc import Callable, Coroutine
from typing import Any

from slack_bolt.adapter.socket_mode.async_internals import run_async_bolt_app, send_async_response
from slack_bolt.async_app import AsyncApp
from slack_sdk.socket_mode.aiohttp import SocketModeClient
from slack_sdk.socket_mode.async_client import AsyncBaseSocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest
from slack_sdk.web.async_client import AsyncWebClient

from bot.service.settings import Settings, secret
from bot.service.slack_client import build_client, try_token
from bot.service.storage import Storage
from bot.slack.advisor import Advisor
from bot.slack.app import build_app
from bot.slack.desk import Background, Desk

DRAIN_SECONDS = 10
"""How long answers under way may take when the process is told to end."""

log = logging.getLogger(__name__)


class Connection:
    """A Socket Mode connection that can end in good order.

    A request that arrives once the end has begun is not acknowledged: Slack delivers it again, to another process or
    the next one.
    """

    def __init__(self, app: AsyncApp, app_token: str, client: AsyncWebClient) -> None:
        self._app = app
        self._socket = SocketModeClient(app_token=app_token, web_client=client)
        self._socket.socket_mode_request_listeners.append(self._take)
        self._under_way = Background()
        self._ending = False

    def open(self, address: str | None) -> asyncio.Task[None]:
        """Connect to `address`, or to one that is asked for; goes on trying until it succeeds."""
        self._socket.wss_uri = address
        connect: Callable[[], Coroutine[Any, Any, None]] = self._socket.connect
        return asyncio.create_task(connect())

    async def end(self, background: Background) -> None:
        """Take no more requests, finish those under way and the work they began, and disconnect."""
        self._ending = True
        await self._under_way.drain(DRAIN_SECONDS)
        await background.drain(DRAIN_SECONDS)
        close: Callable[[], Coroutine[Any, Any, None]] = self._socket.close
        await close()

    async def _take(self, socket: AsyncBaseSocketModeClient, request: SocketModeRequest) -> None:
        if not self._ending:
            self._under_way.start(self._handle(socket, request))

    async def _handle(self, socket: AsyncBaseSocketModeClient, request: SocketModeRequest) -> None:
        started = time.time()
        response = await run_async_bolt_app(self._app, request)
        await send_async_response(socket, request, response, started)


async def serve_socket_mode(
    settings: Settings, advisor: Advisor, storage: Storage, stop: asyncio.Event | None = None
) -> None:
    """Stay connected until `stop` is set, or SIGTERM or SIGINT arrives; then finish the answers under way."""
    client = build_client(settings)
    app_token = secret(settings.slack_app_token)
    stop = stop or _stop_on_signals()
    await try_token(client.auth_test(), "slack_bot_token")
    opened = await try_token(client.apps_connections_open(app_token=app_token), "slack_app_token")
    desk = Desk(advisor, storage)
    connection = Connection(build_app(desk, client), app_token, client)
    connecting = connection.open(opened["url"] if opened else None)
    connecting.add_done_callback(lambda task: None if task.cancelled() else log.info("connected to Slack"))
    await stop.wait()
    connecting.cancel()
    await connection.end(desk.background)
    log.info("disconnected from Slack")


def _stop_on_signals() -> asyncio.Event:
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    return stop


def run_socket_mode(settings: Settings, advisor: Advisor, storage: Storage | None = None) -> None:
    """Serve Slack by Socket Mode; returns after a graceful end. `storage` is opened by the settings unless given."""
    opened = storage or Storage.open(settings.career_advisor_state)
    try:
        asyncio.run(serve_socket_mode(settings, advisor, opened))
    finally:
        if storage is None:
            opened.close()
