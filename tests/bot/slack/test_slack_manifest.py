"""The manifest asks for what the code uses, no more and no less, and Slack's own schema takes it."""

import json
import os
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from bot.slack.command import COMMAND
from bot.slack.sentences import SENTENCES

ROOT = Path(__file__).parents[3]
MANIFEST: dict[str, Any] = json.loads((ROOT / "manifest.json").read_text("utf-8"))
SCHEMA = "manifest.schema.2.0.0.json"

SCOPES = {
    "app_mentions:read": "app_mention",
    "im:history": "message.im",
}
"""Which scope lets which event through."""


def find_schema() -> Path | None:
    """Slack's published schema of a manifest, where somebody has put it."""
    places = (os.environ.get("CAREER_ADVISOR_SLACK_SCHEMA"), ROOT.parent / "shared" / "slack" / SCHEMA)
    return next((Path(place) for place in places if place and Path(place).is_file()), None)


def at(path: str) -> Any:  # noqa: ANN401 - any part of the manifest
    part: Any = MANIFEST
    for step in path.split("."):
        part = part[step]
    return part


@pytest.mark.parametrize(
    ("path", "shortest", "longest"),
    [
        ("display_information.name", 1, 35),
        ("display_information.description", 1, 140),
        ("display_information.long_description", 175, 4000),
        ("features.bot_user.display_name", 1, 80),
        ("features.agent_view.agent_description", 1, 300),
        ("features.agent_view.suggested_prompts", 1, 4),
        ("features.slash_commands", 1, 50),
    ],
)
def test_lengths_are_within_slacks_limits(path: str, shortest: int, longest: int) -> None:
    assert shortest <= len(at(path)) <= longest


def test_slacks_own_schema_takes_it() -> None:
    schema = find_schema()
    # The schema is Slack's and not in this repository; the tests of structure around this one always run.
    faults = (
        []
        if schema is None
        else jsonschema.Draft7Validator(json.loads(schema.read_text("utf-8"))).iter_errors(MANIFEST)
    )
    assert [fault.message for fault in faults] == []
    assert set(MANIFEST) == {"_metadata", "display_information", "features", "oauth_config", "settings"}


def test_the_command_is_the_one_that_is_listened_to() -> None:
    (command,) = at("features.slash_commands")
    assert command["command"] == COMMAND
    assert re.fullmatch(r"/[a-z]{1,31}", command["command"])


def test_the_prompts_are_the_ones_that_the_bot_offers() -> None:
    offered = [prompt.model_dump() for prompt in SENTENCES.prompts]
    assert at("features.agent_view.suggested_prompts") == offered


def test_every_event_is_listened_to_and_every_listener_gets_its_event() -> None:
    folder = ROOT / "bot" / "slack"
    listened = {
        event
        for path in folder.glob("*.py")
        for event in re.findall(r'app\.event\("(\w+)"\)', path.read_text("utf-8"))
    }
    subscribed = {event.partition(".")[0] for event in at("settings.event_subscriptions.bot_events")}
    assert subscribed == listened


def test_scopes_are_the_least_that_serve() -> None:
    scopes = at("oauth_config.scopes")
    assert scopes == {"bot": sorted(["assistant:write", "chat:write", "commands", *SCOPES])}
    assert set(SCOPES.values()) <= set(at("settings.event_subscriptions.bot_events"))


def test_it_works_without_a_public_address() -> None:
    assert at("settings.socket_mode_enabled") is True
    assert at("settings.interactivity.is_enabled") is True
    assert "request_url" not in json.dumps(MANIFEST)
