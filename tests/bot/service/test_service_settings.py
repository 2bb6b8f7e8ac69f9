"""Every setting that is missing or malformed is one sentence that names it and says where to find it."""

from pathlib import Path

import pytest

from bot.service.settings import Settings, Transport, load_settings, secret
from knowledge.errors import SettingError

GOOD = {
    "SLACK_BOT_TOKEN": "xoxb-1-abc",
    "SLACK_APP_TOKEN": "xapp-1-abc",
    "SLACK_SIGNING_SECRET": "8f742231b1",
}


@pytest.fixture(autouse=True)
def _nothing_set(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)


@pytest.mark.parametrize(
    ("transport", "changed", "sentence"),
    [
        (
            "socket",
            {"SLACK_BOT_TOKEN": None},
            "SLACK_BOT_TOKEN is not set: set it to the Bot User OAuth Token",
        ),
        ("socket", {"SLACK_BOT_TOKEN": ""}, "SLACK_BOT_TOKEN is not set"),
        ("socket", {"SLACK_BOT_TOKEN": "   "}, "SLACK_BOT_TOKEN is not set"),
        ("socket", {"SLACK_BOT_TOKEN": "xoxp-1-abc"}, "SLACK_BOT_TOKEN is malformed"),
        ("socket", {"SLACK_BOT_TOKEN": "xoxb-1 abc"}, "SLACK_BOT_TOKEN is malformed"),
        ("socket", {"SLACK_APP_TOKEN": None}, "SLACK_APP_TOKEN is not set: set it to the app-level token"),
        ("socket", {"SLACK_APP_TOKEN": "xoxb-1-abc"}, "SLACK_APP_TOKEN is malformed"),
        ("http", {"SLACK_BOT_TOKEN": None}, "SLACK_BOT_TOKEN is not set"),
        (
            "http",
            {"SLACK_SIGNING_SECRET": None},
            "SLACK_SIGNING_SECRET is not set: set it to the Signing Secret",
        ),
        ("http", {"CAREER_ADVISOR_PORT": "http"}, "CAREER_ADVISOR_PORT is malformed: set it to the port"),
        ("http", {"CAREER_ADVISOR_PORT": "70000"}, "CAREER_ADVISOR_PORT is malformed"),
        (None, {"SLACK_API_URL": "slack.com"}, "SLACK_API_URL is malformed"),
    ],
)
def test_the_first_fault_is_named(
    monkeypatch: pytest.MonkeyPatch,
    transport: Transport | None,
    changed: dict[str, str | None],
    sentence: str,
) -> None:
    for name, value in (GOOD | changed).items():
        if value is not None:
            monkeypatch.setenv(name, value)
    with pytest.raises(SettingError) as raised:
        load_settings(transport)
    message = str(raised.value)
    assert message.startswith(sentence)
    assert message.endswith(".")
    assert "\n" not in message
    for value in changed.values():
        assert not value or not value.startswith("xo") or value not in message


@pytest.mark.parametrize("transport", ["socket", "http"])
def test_secrets_do_not_show(monkeypatch: pytest.MonkeyPatch, transport: Transport) -> None:
    for name, value in GOOD.items():
        monkeypatch.setenv(name, value)
    settings = load_settings(transport)
    assert secret(settings.slack_bot_token) == GOOD["SLACK_BOT_TOKEN"]
    for shown in (repr(settings), str(settings), settings.model_dump_json()):
        assert not [value for value in GOOD.values() if value in shown]


@pytest.mark.parametrize(
    ("transport", "not_needed"), [("socket", "SLACK_SIGNING_SECRET"), ("http", "SLACK_APP_TOKEN"), (None, "")]
)
def test_each_transport_asks_for_what_it_needs(
    monkeypatch: pytest.MonkeyPatch, transport: Transport | None, not_needed: str
) -> None:
    for name, value in GOOD.items():
        if transport and name != not_needed:
            monkeypatch.setenv(name, value)
    assert load_settings(transport).slack_api_url == "https://slack.com/api/"


def test_a_dotenv_file_is_read_and_the_environment_wins(monkeypatch: pytest.MonkeyPatch) -> None:
    Path(".env").write_text("SLACK_BOT_TOKEN=xoxb-file\nCAREER_ADVISOR_PORT=9000\nSOMETHING_ELSE=1\n")
    monkeypatch.setenv("CAREER_ADVISOR_PORT", "9001")
    settings = load_settings()
    assert (secret(settings.slack_bot_token), settings.career_advisor_port) == ("xoxb-file", 9001)


def test_an_unreadable_dotenv_file_is_one_sentence() -> None:
    Path(".env").write_bytes(b"SLACK_BOT_TOKEN=\xff\xfe")
    with pytest.raises(SettingError, match=r"^The file \.env cannot be read: .*\.$"):
        load_settings()


def test_state_lies_in_the_user_state_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    assert load_settings().career_advisor_state == str(tmp_path / "career-advisor" / "state.sqlite")


def test_every_setting_says_where_to_find_its_value() -> None:
    assert [name for name, field in Settings.model_fields.items() if not field.description] == []
