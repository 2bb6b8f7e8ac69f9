"""What a person asked, out of the markup in which Slack sends what they typed.

The way back, when their words are shown again, is `responses.blocks.mrkdwn`.
"""

import re
from collections.abc import Mapping
from typing import Any

from bot.slack.sentences import SENTENCES

_REFERENCE = re.compile(r"<([@#!]?)([^\s<>|][^<>|]*)(?:\|([^<>]*))?>")


def question_of(payload: Mapping[str, Any]) -> str:
    """The question of a message or a command; nothing at all asks for help."""
    return plain(payload.get("text") or "") or SENTENCES.help_question


def plain(text: str) -> str:
    """Text without mentions, with links and channels as their label, and entities as characters."""
    words = " ".join(_REFERENCE.sub(_seen, text).split())
    return words.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def _seen(reference: re.Match[str]) -> str:
    kind, target, label = reference.groups()
    return " " if kind in {"@", "!"} else label or target
