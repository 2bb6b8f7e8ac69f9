"""What a person saw when typing, out of the markup in which Slack sends it.

The way back, when their words are shown again, is `responses.blocks.mrkdwn`.
"""

import re

_REFERENCE = re.compile(r"<([@#!]?)([^<>|]*)(?:\|([^<>]*))?>")


def plain(text: str) -> str:
    """Text without mentions, with links and channels as their label, and entities as characters."""
    words = " ".join(_REFERENCE.sub(_seen, text).split())
    return words.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def _seen(reference: re.Match[str]) -> str:
    kind, target, label = reference.groups()
    return " " if kind in {"@", "!"} else f" {label or target} "
