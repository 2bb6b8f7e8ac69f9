"""Double deliveries, retries, and everything that Slack may refuse."""

import asyncio
import logging

import pytest
from fake_slack import (
    CHANNEL,
    EPHEMERAL,
    TEAM,
    USER,
    Caller,
    FakeAdvisor,
    FakeSlack,
    Fault,
    direct_message,
    mention,
)

from bot.service.storage import Storage
from bot.slack.sentences import SENTENCES


async def test_an_event_delivered_again_is_answered_once(bot: Caller, slack: FakeSlack) -> None:
    for retry in ({}, {"x_slack_retry_num": "1", "x_slack_retry_reason": "http_timeout"}, {}):
        assert (await bot.event(mention("pay"), event_id="Ev7", **retry)).status_code == 200
    assert len(slack.said()) == 1


async def test_an_event_delivered_twice_at_once_is_answered_once(
    bot: Caller, slack: FakeSlack, advisor: FakeAdvisor
) -> None:
    advisor.seconds = 0.2
    answers = await asyncio.gather(*(bot.event(mention("pay"), event_id="Ev7") for _ in range(3)))
    assert [answer.status_code for answer in answers] == [200, 200, 200]
    assert len(slack.said()) == 1


async def test_the_same_event_id_of_another_workspace_is_another_event(storage: Storage) -> None:
    assert storage.claim("T1", "Ev7") == "mine"
    assert storage.claim("T2", "Ev7") == "mine"


async def test_a_first_try_that_died_leaves_the_retry_to_be_answered(
    bot: Caller, slack: FakeSlack, storage: Storage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.slack.delivery._BUSY_POLLS", 1)
    now = [1000.0]
    monkeypatch.setattr(storage, "_clock", lambda: now[0])
    storage.claim(TEAM, "Ev7")  # the first try, which never finished
    assert (await bot.event(mention("pay"), event_id="Ev7")).status_code == 503
    now[0] += 61
    assert (await bot.event(mention("pay"), event_id="Ev7")).status_code == 200
    assert len(slack.said()) == 1


@pytest.mark.parametrize("surface", ["event", "command", "button", "private button"])
async def test_a_failure_of_ours_is_one_plain_sentence(
    bot: Caller, slack: FakeSlack, advisor: FakeAdvisor, caplog: pytest.LogCaptureFixture, surface: str
) -> None:
    advisor.fails = True
    with caplog.at_level(logging.DEBUG):
        match surface:
            case "event":
                await bot.event(mention("my secret"))
            case "command":
                await bot.command("my secret")
            case "button":
                await bot.press("ask:1", "my secret")
            case "private button":
                await bot.press("ask:1", "my secret", **EPHEMERAL)
    (answer,) = slack.said()
    assert SENTENCES.failed in answer["text"]
    assert "ValueError" in caplog.text
    assert "my secret" not in caplog.text


async def test_a_state_database_that_fails_loses_no_event_and_no_command(
    bot: Caller, slack: FakeSlack, storage: Storage, caplog: pytest.LogCaptureFixture
) -> None:
    storage.close()
    # What cannot be claimed is not acknowledged either: Slack delivers it again.
    assert (await bot.event(mention("my secret"))).status_code == 503
    assert slack.said() == []
    assert (await bot.command("my secret")).status_code == 200
    assert len(slack.said("response")) == 1
    assert "my secret" not in caplog.text


@pytest.mark.parametrize(
    ("fault", "status", "tries"),
    [
        (Fault(error="channel_not_found"), 200, 1),
        (Fault(error="not_in_channel"), 200, 1),
        (Fault(error="is_archived"), 200, 1),
        (Fault(error="ratelimited", status=429, headers={"Retry-After": "0"}), 200, 2),
        (Fault(error="internal_error", status=500), 200, 2),
        (Fault(error="internal_error", times=9), 503, 1),
        (Fault(error="ratelimited", status=429, headers={"Retry-After": "0"}, times=9), 503, 2),
        (Fault(drop=True), 200, 2),
        (Fault(drop=True, times=9), 503, 2),
    ],
)
async def test_what_slack_refuses_is_tried_again_only_if_that_can_help(
    bot: Caller, slack: FakeSlack, fault: Fault, status: int, tries: int
) -> None:
    slack.faults["chat.postMessage"] = fault
    assert (await bot.event(mention("pay"), event_id="Ev7")).status_code == status
    assert len(slack.said("chat.postMessage")) == tries
    fault.times = 0
    # A retry answers what was never answered, and only that.
    assert (await bot.event(mention("pay"), event_id="Ev7")).status_code == 200
    assert len(slack.said("chat.postMessage")) == tries + (status == 503)


async def test_refused_blocks_leave_the_text_which_is_the_whole_answer(bot: Caller, slack: FakeSlack) -> None:
    slack.faults["chat.postMessage"] = Fault(error="invalid_blocks")
    slack.faults["response"] = Fault(error="invalid_blocks", status=400)
    await bot.event(mention("pay"))
    await bot.command("pay")
    assert [bool(call.get("blocks")) for call in slack.said()] == [True, False, True, False]
    assert {call["text"] for call in slack.said()} == {"Answer to: pay"}


@pytest.mark.parametrize(
    ("faults", "reached"),
    [
        ({"response": Fault(error="expired_url", status=404)}, [("chat.postEphemeral", CHANNEL)]),
        (
            {
                "response": Fault(error="used_url", status=404),
                "chat.postEphemeral": Fault(error="not_in_channel"),
            },
            [("chat.postEphemeral", CHANNEL), ("chat.postMessage", USER)],
        ),
        (
            {"response": Fault(drop=True, times=9), "chat.postEphemeral": Fault(drop=True, times=9)},
            [("chat.postEphemeral", CHANNEL), ("chat.postEphemeral", CHANNEL), ("chat.postMessage", USER)],
        ),
        (
            {
                "response": Fault(error="expired_url", status=404),
                "chat.postEphemeral": Fault(error="not_in_channel"),
                "chat.postMessage": Fault(error="account_inactive"),
            },
            [("chat.postEphemeral", CHANNEL), ("chat.postMessage", USER)],
        ),
    ],
)
async def test_an_expired_response_url_falls_back(
    bot: Caller, slack: FakeSlack, faults: dict[str, Fault], reached: list[tuple[str, str]]
) -> None:
    slack.faults |= faults
    assert (await bot.command("pay")).status_code == 200
    assert [(name, body["channel"]) for name, body in slack.calls if name.startswith("chat.")] == reached


async def test_sharing_where_the_bot_may_not_post_says_what_to_do(bot: Caller, slack: FakeSlack) -> None:
    slack.faults["response"] = Fault(error="expired_url", status=404, times=9)
    slack.faults["chat.postMessage"] = Fault(error="not_in_channel")
    await bot.press("share", "pay", **EPHEMERAL)
    (said,) = slack.said("chat.postEphemeral")
    assert said["text"] == SENTENCES.not_shared
    # Once the bot is invited, the same button works.
    await bot.press("share", "pay", **EPHEMERAL)
    assert slack.said("chat.postMessage")[-1]["channel"] == CHANNEL


async def test_a_failure_is_never_shared(bot: Caller, slack: FakeSlack, advisor: FakeAdvisor) -> None:
    advisor.fails = True
    await bot.press("share", "pay", **EPHEMERAL)
    (said,) = slack.said()
    assert (said["text"], said["response_type"]) == (SENTENCES.failed, "ephemeral")
    advisor.fails = False
    await bot.press("share", "pay", **EPHEMERAL)
    assert slack.said()[1]["response_type"] == "in_channel"


async def test_a_press_that_cannot_be_answered_in_the_channel_tells_the_person(
    bot: Caller, slack: FakeSlack
) -> None:
    slack.faults["chat.postMessage"] = Fault(error="is_archived")
    await bot.press("ask:1", "pay")
    (said,) = slack.said("response")
    assert (said["text"], said["response_type"]) == (SENTENCES.failed, "ephemeral")


async def test_agent_features_that_are_missing_do_not_matter(bot: Caller, slack: FakeSlack) -> None:
    slack.faults["assistant.threads.setStatus"] = Fault(error="unknown_method")
    slack.faults["assistant.threads.setSuggestedPrompts"] = Fault(error="unknown_method")
    assert (await bot.event(direct_message("pay", thread_ts="2.0"))).status_code == 200
    assert (
        await bot.event({"type": "app_home_opened", "user": USER, "channel": "D1", "tab": "messages"})
    ).status_code == 200
    assert len(slack.said()) == 1
