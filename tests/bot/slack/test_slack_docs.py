"""The page on Slack is complete: every setting, address and sentence of the Slack layer stands on it."""

from pathlib import Path

import pytest

from bot.service.settings import Settings
from bot.slack.sentences import SENTENCES

PAGE = (Path(__file__).parents[3] / "docs" / "slack.md").read_text("utf-8")


@pytest.mark.parametrize(
    "words",
    [
        *(f"`{name.upper()}`" for name in Settings.model_fields),
        *("`GET /healthz`", "`GET /readyz`", "`GET /metrics`", "`POST /slack/events`"),
        *(SENTENCES.share_button, SENTENCES.feedback_good, SENTENCES.feedback_bad),
        *(SENTENCES.not_shared.partition(".")[0], SENTENCES.failed.partition(";")[0]),
    ],
)
def test_the_page_has(words: str) -> None:
    assert words in PAGE
