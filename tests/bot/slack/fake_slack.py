"""Both ends around the real application: Slack's Web API as a server with faults, and Slack's signed requests."""

import asyncio
import hashlib
import hmac
import itertools
import json
import time
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

import httpx
from aiohttp import web

from bot.slack.advisor import Turn
from bot.slack.desk import Desk
from knowledge.models import Fact
from responses.answer import Reply

SECRET = "8f742231b10e8888abcd99yyyzzz85a5"
TEAM, CHANNEL, DM, USER, BOT = "T1", "C1", "D1", "U1", "UBOT"

Body = dict[str, Any]

WAGE = Fact(
    metric="annual_median", value=98430, unit="USD/year", soc="29-1141", period="May 2025", source="oews"
)


@dataclass
class FakeAdvisor:
    """Repeats the question; a question can be made to fail or to take its time."""

    asked: list[tuple[str, str | None]] = field(default_factory=list)
    facts: tuple[Fact, ...] = (WAGE,)
    fails: bool = False
    blocks: bool = True
    seconds: float = 0
    context: str = ""

    async def ask(self, text: str, conversation: str | None, context: str = "") -> Turn:
        self.asked.append((text, conversation))
        if self.seconds:
            await asyncio.sleep(self.seconds)
        if self.fails:
            raise ValueError(f"cannot answer {text}")
        answer = f"Answer to: {text}{context}"
        blocks = [{"type": "section", "text": {"type": "plain_text", "text": answer}}] if self.blocks else []
        return Turn(
            reply=Reply(text=answer, blocks=blocks, facts=self.facts),
            question_echo=text,
            context=self.context,
        )


@dataclass
class Fault:
    """What a Web API method answers instead of ok, and how often."""

    error: str = "fatal_error"
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    times: int = 1
    drop: bool = False
    """Close the connection without an answer."""


class FakeSlack:
    """The Web API and the response addresses; keeps every call."""

    def __init__(self) -> None:
        self.calls: list[tuple[str, Body]] = []
        self.faults: dict[str, Fault] = {}
        self._numbers = itertools.count(1)
        self._runner: web.AppRunner | None = None
        self.address = ""

    async def start(self) -> None:
        application = web.Application()
        application.router.add_post("/api/{name}", self._serve)
        application.router.add_post("/hooks/{name}", self._serve)
        self._runner = web.AppRunner(application)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        host, port = self._runner.addresses[0][:2]
        self.address = f"http://{host}:{port}"

    async def stop(self) -> None:
        if self._runner:
            await self._runner.cleanup()

    def said(self, *names: str) -> list[Body]:
        """What was sent by the given methods, or by any that shows something to a person."""
        wanted = names or ("chat.postMessage", "chat.postEphemeral", "response")
        return [body for name, body in self.calls if name in wanted]

    async def _serve(self, request: web.Request) -> web.StreamResponse:
        name = request.match_info["name"]
        is_json = request.content_type == "application/json"
        body = await request.json() if is_json else dict(await request.post())
        self.calls.append((name, body))
        fault = self.faults.get(name)
        if fault and fault.times > 0:
            fault.times -= 1
            if fault.drop and request.transport:
                request.transport.close()
            if name == "response":
                return web.Response(status=fault.status, text=fault.error, headers=fault.headers)
            refusal = {"ok": False, "error": fault.error}
            return web.json_response(refusal, status=fault.status, headers=fault.headers)
        if name == "response":
            return web.Response(text="ok")
        if name == "auth.test":
            return web.json_response({"ok": True, "team_id": TEAM, "user_id": BOT, "bot_id": "BBOT"})
        return web.json_response({"ok": True, "ts": f"1700000000.{next(self._numbers):06}"})


@dataclass
class Caller:
    """Sends what Slack sends."""

    http: httpx.AsyncClient
    desk: Desk
    slack: FakeSlack
    numbers: "itertools.count[int]" = field(default_factory=lambda: itertools.count(1))

    async def post(self, body: str, content_type: str, **headers: str | bytes) -> httpx.Response:
        """A signed request; `headers` replace or add to the right ones, underscores standing for hyphens."""
        timestamp = str(int(time.time()))
        signed = {
            "content-type": content_type,
            "x-slack-request-timestamp": timestamp,
            "x-slack-signature": sign(timestamp, body),
        }
        replaced = {name.replace("_", "-"): value for name, value in headers.items()}
        response = await self.http.post("/slack/events", content=body.encode(), headers=signed | replaced)
        await self.desk.background.drain(10)
        return response

    async def event(self, event: Body, event_id: str | None = None, **headers: str) -> httpx.Response:
        body = {
            "type": "event_callback",
            "team_id": TEAM,
            "event_id": event_id or f"Ev{next(self.numbers)}",
            "event": event,
        }
        return await self.post(json.dumps(body), "application/json", **headers)

    async def command(self, text: str) -> httpx.Response:
        body = {
            "command": "/career",
            "text": text,
            "team_id": TEAM,
            "channel_id": CHANNEL,
            "user_id": USER,
            "response_url": f"{self.slack.address}/hooks/response",
        }
        return await self.post(urlencode(body), "application/x-www-form-urlencoded")

    async def press(self, action_id: str, value: str | None, **changed: Body) -> httpx.Response:
        """Press a button of a message in a channel; `changed` replaces parts of the payload."""
        payload = {
            "type": "block_actions",
            "team": {"id": TEAM},
            "user": {"id": USER},
            "channel": {"id": CHANNEL},
            "container": {
                "type": "message",
                "channel_id": CHANNEL,
                "message_ts": "5.5",
                "is_ephemeral": False,
            },
            "message": {"ts": "5.5", "thread_ts": "4.4"},
            "actions": [{"type": "button", "action_id": action_id, "value": value}],
            "response_url": f"{self.slack.address}/hooks/response",
        }
        body = urlencode({"payload": json.dumps(payload | changed)})
        return await self.post(body, "application/x-www-form-urlencoded")


EPHEMERAL: Body = {
    "message": {},
    "container": {"type": "message", "channel_id": CHANNEL, "message_ts": "6.6", "is_ephemeral": True},
}
"""What differs in the payload when the pressed button stands in a message that one person sees."""


def sign(timestamp: str, body: str, secret: str = SECRET) -> str:
    return "v0=" + hmac.new(secret.encode(), f"v0:{timestamp}:{body}".encode(), hashlib.sha256).hexdigest()


def mention(text: str, **fields: Any) -> Body:  # noqa: ANN401 - any field of an event
    return {"type": "app_mention", "channel": CHANNEL, "user": USER, "ts": "1.1", "text": text} | fields


def direct_message(text: str, **fields: Any) -> Body:  # noqa: ANN401 - any field of an event
    kind = {"type": "message", "channel_type": "im", "channel": DM}
    return kind | {"user": USER, "ts": "2.2", "text": text} | fields
