"""A token that Slack does not take ends the start with a sentence; a Slack that is away does not."""

import asyncio
import logging

import pytest
from fake_slack import FakeAdvisor, FakeSlack, Fault

from bot.service.settings import Settings
from bot.service.slack_client import build_client, try_token
from bot.service.socket_mode import serve_socket_mode
from bot.service.storage import Storage
from bot.slack.desk import Background
from knowledge.errors import SettingError


def settings_for(slack: FakeSlack) -> Settings:
    tokens = {"slack_bot_token": "xoxb-hidden", "slack_app_token": "xapp-hidden"}
    return Settings(_env_file=None, slack_api_url=f"{slack.address}/api", **tokens)


@pytest.mark.parametrize(
    ("method", "error", "sentence"),
    [
        (
            "auth.test",
            "invalid_auth",
            "SLACK_BOT_TOKEN is refused by Slack (invalid_auth): set it to the Bot User",
        ),
        ("auth.test", "token_revoked", "SLACK_BOT_TOKEN is refused by Slack (token_revoked)"),
        ("auth.test", "account_inactive", "SLACK_BOT_TOKEN is refused by Slack (account_inactive)"),
        (
            "apps.connections.open",
            "not_allowed_token_type",
            "SLACK_APP_TOKEN is refused by Slack (not_allowed_t",
        ),
        ("apps.connections.open", "missing_scope", "SLACK_APP_TOKEN is refused by Slack (missing_scope)"),
    ],
)
async def test_a_refused_token_ends_the_start_with_a_sentence(
    slack: FakeSlack,
    storage: Storage,
    caplog: pytest.LogCaptureFixture,
    method: str,
    error: str,
    sentence: str,
) -> None:
    slack.faults[method] = Fault(error=error)
    with pytest.raises(SettingError) as raised, caplog.at_level(logging.DEBUG):
        await serve_socket_mode(settings_for(slack), FakeAdvisor(), storage, asyncio.Event())
    assert str(raised.value).startswith(sentence)
    assert "hidden" not in str(raised.value) + caplog.text


@pytest.mark.parametrize(
    "fault", [Fault(drop=True, times=9), Fault(error="fatal_error"), Fault(status=503, times=9)]
)
async def test_a_slack_that_is_away_is_waited_for(slack: FakeSlack, fault: Fault) -> None:
    slack.faults["auth.test"] = fault
    client = build_client(settings_for(slack))
    assert await try_token(client.auth_test(), "slack_bot_token") is None
    fault.times = 0
    assert await try_token(client.auth_test(), "slack_bot_token") is not None


async def test_work_in_the_background_is_waited_for_and_its_failure_is_logged(
    caplog: pytest.LogCaptureFixture,
) -> None:
    background = Background()
    done = []

    async def succeed() -> None:
        await asyncio.sleep(0.05)
        done.append(True)

    async def fail() -> None:
        raise RuntimeError("what somebody typed")

    background.start(succeed())
    background.start(fail())
    await background.drain(10)
    await asyncio.sleep(0)
    assert done == [True]
    assert "RuntimeError at " in caplog.text
    assert "what somebody typed" not in caplog.text
