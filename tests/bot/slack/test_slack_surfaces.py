"""Where each surface answers, in which conversation, and with which controls."""

import pytest
from fake_slack import (
    BOT,
    CHANNEL,
    DM,
    EPHEMERAL,
    TEAM,
    USER,
    Body,
    Caller,
    FakeAdvisor,
    FakeSlack,
    direct_message,
    mention,
)

from bot.service.storage import Storage
from responses.limits import check_blocks


@pytest.mark.parametrize(
    ("event", "asked", "conversation", "thread"),
    [
        (mention(f"<@{BOT}> pay of nurses"), "pay of nurses", f"{TEAM}:{CHANNEL}:1.1", "1.1"),
        (
            mention(f"<@{BOT}> and in Texas?", thread_ts="0.9"),
            "and in Texas?",
            f"{TEAM}:{CHANNEL}:0.9",
            "0.9",
        ),
        (mention(f"<@{BOT}>"), "help", f"{TEAM}:{CHANNEL}:1.1", "1.1"),
        (mention(f"<@{BOT}> R&amp;D at &lt;home&gt;"), "R&D at <home>", f"{TEAM}:{CHANNEL}:1.1", "1.1"),
        (
            mention(f"<@{BOT}> is <http://x.com|x.com> hiring?"),
            "is x.com hiring?",
            f"{TEAM}:{CHANNEL}:1.1",
            "1.1",
        ),
        (direct_message("pay of nurses"), "pay of nurses", f"{TEAM}:{DM}", None),
        (direct_message("  two\n lines "), "two lines", f"{TEAM}:{DM}", None),
        (direct_message("outlook", thread_ts="2.0"), "outlook", f"{TEAM}:{DM}:2.0", "2.0"),
    ],
)
async def test_a_message_is_answered_in_its_place(
    bot: Caller,
    slack: FakeSlack,
    advisor: FakeAdvisor,
    event: Body,
    asked: str,
    conversation: str,
    thread: str | None,
) -> None:
    response = await bot.event(event)
    assert response.status_code == 200
    assert advisor.asked == [(asked, conversation)]
    (answer,) = slack.said()
    assert (answer["channel"], answer.get("thread_ts")) == (event["channel"], thread)
    assert answer["blocks"][-1]["elements"][0]["type"] == "feedback_buttons"
    assert check_blocks(answer["blocks"]) == []


@pytest.mark.parametrize(
    "event",
    [
        mention("hi", bot_id="B9"),
        mention("hi", edited={"user": USER, "ts": "3"}),
        mention("hi", user=BOT),
        direct_message("hi", bot_id="B9"),
        direct_message("hi", subtype="message_changed"),
        direct_message("hi", subtype="bot_message"),
        direct_message("hi", hidden=True),
        direct_message("hi", user=None),
        direct_message("hi", channel_type="channel", channel=CHANNEL),
        {"type": "app_home_opened", "user": USER, "channel": DM, "tab": "home"},
    ],
)
async def test_what_no_person_asked_gets_no_answer(bot: Caller, slack: FakeSlack, event: Body) -> None:
    response = await bot.event(event)
    assert response.status_code == 200
    assert slack.said() == []


@pytest.mark.parametrize(
    ("text", "asked"), [("pay of nurses", "pay of nurses"), ("help", "help"), ("  ", "help")]
)
async def test_a_command_is_answered_to_the_person_alone(
    bot: Caller, slack: FakeSlack, advisor: FakeAdvisor, text: str, asked: str
) -> None:
    response = await bot.command(text)
    assert (response.status_code, response.text) == (200, "")
    assert advisor.asked == [(asked, f"{TEAM}:{USER}:command")]
    (answer,) = slack.said()
    assert answer["response_type"] == "ephemeral"
    button = answer["blocks"][-1]["elements"][0]
    assert (button["action_id"], button["value"]) == ("share", asked)
    assert check_blocks(answer["blocks"]) == []


async def test_a_slow_answer_does_not_hold_up_the_acknowledgement(bot: Caller, advisor: FakeAdvisor) -> None:
    advisor.seconds = 0.2
    acknowledged = []
    drain = bot.desk.background.drain

    async def watch(seconds: float) -> None:
        acknowledged.append(len(bot.slack.said()))
        await drain(seconds)

    object.__setattr__(bot.desk.background, "drain", watch)
    await bot.command("pay of nurses")
    assert acknowledged == [0]
    assert len(bot.slack.said()) == 1


async def test_an_answer_without_figures_offers_neither_sharing_nor_feedback(
    bot: Caller, slack: FakeSlack, advisor: FakeAdvisor
) -> None:
    advisor.facts = ()
    await bot.command("thanks")
    await bot.event(direct_message("thanks"))
    for answer in slack.said():
        assert [block["type"] for block in answer["blocks"]] == ["section"]


@pytest.mark.parametrize("action_id", ["ask:1", "choice:2"])
@pytest.mark.parametrize(
    ("changed", "conversation", "thread"),
    [
        ({}, f"{TEAM}:{CHANNEL}:4.4", "4.4"),
        ({"message": {"ts": "5.5"}}, f"{TEAM}:{CHANNEL}:5.5", "5.5"),
        ({"channel": {"id": DM}, "message": {"ts": "5.5"}}, f"{TEAM}:{DM}", None),
        ({"channel": {"id": DM}, "message": {"ts": "5.5", "thread_ts": "4.4"}}, f"{TEAM}:{DM}:4.4", "4.4"),
    ],
)
async def test_a_button_asks_its_question_where_it_stands(
    bot: Caller,
    slack: FakeSlack,
    advisor: FakeAdvisor,
    action_id: str,
    changed: Body,
    conversation: str,
    thread: str | None,
) -> None:
    await bot.press(action_id, "Outlook for nurses?", **changed)
    assert advisor.asked == [("Outlook for nurses?", conversation)]
    (answer,) = slack.said("chat.postMessage")
    assert answer.get("thread_ts") == thread
    assert answer["text"].startswith(f"<@{USER}> asked: Outlook for nurses?\n")
    assert answer["blocks"][0]["elements"][0]["text"] == f"<@{USER}> asked: Outlook for nurses?"


@pytest.mark.parametrize("changed", [EPHEMERAL, {"message": {"ts": "6.6", "subtype": "ephemeral"}}])
async def test_a_button_of_a_private_message_is_answered_privately(
    bot: Caller, slack: FakeSlack, advisor: FakeAdvisor, changed: Body
) -> None:
    await bot.press("ask:1", "Outlook for nurses?", **changed)
    assert advisor.asked == [("Outlook for nurses?", f"{TEAM}:{USER}:command")]
    (answer,) = slack.said()
    assert (answer["response_type"], answer["replace_original"]) == ("ephemeral", False)
    assert answer["blocks"][-1]["elements"][0]["action_id"] == "share"


async def test_sharing_posts_the_answer_once_and_takes_the_button_away(bot: Caller, slack: FakeSlack) -> None:
    await bot.press("share", "pay of <!channel> & co", **EPHEMERAL)
    await bot.press("share", "pay of <!channel> & co", **EPHEMERAL)
    shared, replaced = slack.said()
    assert shared["response_type"] == "in_channel"
    assert shared["text"].startswith(f"<@{USER}> asked: pay of &lt;!channel&gt; &amp; co\n")
    assert "<!channel>" not in shared["text"]
    assert replaced["replace_original"] is True
    assert replaced["blocks"][-1]["elements"][0]["text"] == "Shared in this channel."
    assert "share" not in [e.get("action_id") for b in replaced["blocks"] for e in b.get("elements", [])]


async def test_a_follow_up_is_shared_as_it_was_answered(
    bot: Caller, slack: FakeSlack, advisor: FakeAdvisor
) -> None:
    advisor.context = '{"place":"TX"}'
    await bot.command("and there?")
    carried = slack.said()[0]["blocks"][-1]["elements"][0]["value"]
    await bot.press("share", carried, **EPHEMERAL)
    shared = slack.said()[1]
    assert shared["text"] == f"<@{USER}> asked: and there?\nAnswer to: and there?{advisor.context}"


async def test_feedback_is_kept_as_a_number(bot: Caller, slack: FakeSlack, storage: Storage) -> None:
    for verdict in ("positive", "positive", "negative", "anything else"):
        assert (await bot.press("feedback", verdict)).status_code == 200
    assert slack.said() == []
    assert [row for row in storage.totals() if row[0] == "feedback"] == [
        ("feedback", "negative", 1),
        ("feedback", "positive", 2),
    ]


@pytest.mark.parametrize(("action_id", "value"), [("open_source", "x"), ("ask:1", None), ("share", None)])
async def test_a_button_without_a_question_is_acknowledged_and_no_more(
    bot: Caller, slack: FakeSlack, action_id: str, value: str | None
) -> None:
    assert (await bot.press(action_id, value)).status_code == 200
    assert slack.said() == []


async def test_opening_the_message_tab_offers_questions(bot: Caller, slack: FakeSlack) -> None:
    await bot.event({"type": "app_home_opened", "user": USER, "channel": DM, "tab": "messages"})
    (call,) = slack.said("assistant.threads.setSuggestedPrompts")
    assert call["channel_id"] == DM
    assert len(call["prompts"]) == 4


@pytest.mark.parametrize(
    ("event", "kept"),
    [
        ({"type": "app_uninstalled"}, False),
        ({"type": "tokens_revoked", "tokens": {"bot": [BOT]}}, False),
        ({"type": "tokens_revoked", "tokens": {"oauth": [USER]}}, True),
    ],
)
async def test_a_workspace_that_removes_the_bot_is_forgotten(
    bot: Caller, storage: Storage, event: Body, kept: bool
) -> None:
    storage.save(f"{TEAM}:{DM}", "{}", ttl=60)
    storage.save(f"T2:{DM}", "{}", ttl=60)
    assert (await bot.event(event)).status_code == 200
    assert storage.load(f"{TEAM}:{DM}") == ("{}" if kept else None)
    assert storage.load(f"T2:{DM}") == "{}"
