"""Whether a request really comes from Slack: its signature, checked on the raw bytes."""

import re
from collections.abc import Mapping

from slack_sdk.signature import SignatureVerifier

_TIMESTAMP = re.compile(r"[0-9]{1,12}")


def is_authentic(verifier: SignatureVerifier, body: bytes, headers: Mapping[str, str]) -> bool:
    """True for a body signed with our secret within the last five minutes; malformed headers are just not authentic.

    `headers` has lower-case names.
    """
    timestamp = headers.get("x-slack-request-timestamp", "")
    signature = headers.get("x-slack-signature", "")
    if not _TIMESTAMP.fullmatch(timestamp) or not signature.isascii():
        return False
    try:
        return verifier.is_valid(body, timestamp, signature)
    except UnicodeDecodeError:
        return False
