"""Long stories cut into clauses: what is asked often stands in one of them, the rest tells why it is asked."""

import re

_ENDS = re.compile(
    r"(?<=[.!?;])\s+|\s*[,;:()]\s*"
    r"|\s+(?:but|so|and|because|cuz)\s+(?=(?:i|im|i'm|what|how|is|are|can|do|should|would|any)\b)"
)
_LEAST_WORDS = 3
_MOST_CLAUSES = 12
_LONG = 9
"""Words; a shorter text is one clause, whatever its commas."""


def clauses(masked: str) -> list[str]:
    """The clauses of a masked text, those that ask first, the later before the earlier; none for a short text."""
    if len(masked.split()) < _LONG:
        return []
    parts = [part.strip() for part in _ENDS.split(masked) if len(part.split()) >= _LEAST_WORDS]
    if len(parts) < 2:
        return []
    parts = parts[-_MOST_CLAUSES:][::-1]
    return sorted(parts, key=lambda part: not part.endswith("?"))
