"""The HTTP transport: who is let in, and what operators see."""

import json
import logging
import time
from collections.abc import Callable

import pytest
from fake_slack import SECRET, Caller, FakeAdvisor, FakeSlack, mention, sign

from bot.service.http import LARGEST_BODY, build_asgi
from bot.service.settings import Settings
from bot.service.slack_client import build_client
from bot.service.storage import Storage
from bot.slack.app import build_app
from bot.slack.desk import Desk
from knowledge.errors import SettingError

BODY = json.dumps(
    {"type": "event_callback", "team_id": "T1", "event_id": "Ev1", "event": mention("my secret")}
)


def signed(timestamp: str | int, secret: str = SECRET, body: str = BODY) -> dict[str, str | bytes]:
    """Headers with a signature over `timestamp`, a number of seconds from now or any text."""
    shown = str(int(time.time()) + timestamp) if isinstance(timestamp, int) else timestamp
    return {"x_slack_request_timestamp": shown, "x_slack_signature": sign(shown, body, secret)}


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        (lambda: signed(0), 200),
        (lambda: signed(-240), 200),
        (lambda: signed(0, secret="another secret"), 401),
        (lambda: signed(0, body=BODY + " "), 401),
        (lambda: signed(-400), 401),
        (lambda: signed(400), 401),
        (lambda: signed("yesterday"), 401),
        (lambda: signed(f"{time.time()}"), 401),
        (lambda: signed("-1"), 401),
        (lambda: signed("9" * 500), 401),
        (lambda: signed(""), 401),
        (lambda: {"x_slack_signature": ""}, 401),
        (lambda: {"x_slack_signature": b"v0=\xe9"}, 401),
        (lambda: {"x_slack_request_timestamp": b"\xb2"}, 401),
        (lambda: {"x_slack_signature": "v1=abc"}, 401),
    ],
)
async def test_only_slack_is_let_in_and_no_body_is_logged(
    bot: Caller,
    slack: FakeSlack,
    caplog: pytest.LogCaptureFixture,
    headers: Callable[[], dict[str, str | bytes]],
    status: int,
) -> None:
    with caplog.at_level(logging.INFO):
        response = await bot.post(BODY, "application/json", **headers())
    assert response.status_code == status
    assert len(slack.said()) == (status == 200)
    assert "my secret" not in caplog.text


@pytest.mark.parametrize(
    ("content", "content_type", "status"),
    [
        (b'{"type": "event_callback"', "application/json", 400),
        (b"payload=%7Bnot+json", "application/x-www-form-urlencoded", 400),
        (b"\xff\xfe", "application/json", 401),
        (b"x" * (LARGEST_BODY + 1), "application/json", 413),
        (b"", "application/json", 404),
    ],
)
async def test_a_body_that_cannot_be_read_is_turned_away(
    bot: Caller, content: bytes, content_type: str, status: int
) -> None:
    timestamp = str(int(time.time()))
    signature = sign(timestamp, content.decode("utf-8", "replace"))
    headers = {
        "content-type": content_type,
        "x-slack-request-timestamp": timestamp,
        "x-slack-signature": signature,
    }
    response = await bot.http.post("/slack/events", content=content, headers=headers)
    assert response.status_code == status


async def test_slack_can_verify_the_address(bot: Caller) -> None:
    body = json.dumps({"type": "url_verification", "challenge": "c-1", "token": "t"})
    response = await bot.post(body, "application/json")
    assert (response.status_code, response.json()) == (200, {"challenge": "c-1"})


@pytest.mark.parametrize("secret", ["", "  "])
def test_an_empty_signing_secret_is_refused_at_the_start(storage: Storage, secret: str) -> None:
    desk = Desk(FakeAdvisor(), storage)
    client = build_client(Settings(_env_file=None, slack_bot_token="xoxb-1"))
    with pytest.raises(SettingError, match="SLACK_SIGNING_SECRET is empty: set it to the Signing Secret"):
        build_asgi(build_app(desk, client), desk, storage, secret)


async def test_health_readiness_and_metrics(bot: Caller, storage: Storage) -> None:
    assert (await bot.http.get("/healthz")).status_code == 200
    assert (await bot.http.get("/readyz")).status_code == 200
    await bot.event(mention("pay"), event_id="Ev1")
    await bot.event(mention("pay"), event_id="Ev1")
    await bot.post("{}", "application/json", x_slack_signature="v0=no")
    text = (await bot.http.get("/metrics")).text
    assert 'career_advisor_questions_total{surface="mention"} 1\n' in text
    assert 'career_advisor_duplicates_total{claim="done"} 1\n' in text
    assert 'career_advisor_refused_requests_total{reason="not signed by Slack"} 1\n' in text
    storage.close()
    assert (await bot.http.get("/readyz")).status_code == 503
    assert (await bot.http.get("/healthz")).status_code == 200


@pytest.mark.parametrize(("method", "path", "status"), [("GET", "/slack/events", 405), ("GET", "/", 404)])
async def test_nothing_else_is_served(bot: Caller, method: str, path: str, status: int) -> None:
    assert (await bot.http.request(method, path)).status_code == status
