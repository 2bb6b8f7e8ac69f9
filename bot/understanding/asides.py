"""What a person says by the way, which asks nothing: "historian sounds cool how much", "lol ok. and in ohio"."""

import re

from bot.understanding.data import read
from bot.understanding.normalize import Text, tokens_of

_PATTERNS = tuple(re.compile(written) for written in read("asides")["patterns"])
_FIGURE = re.compile(r"\d|\$")


def without_asides(text: Text) -> Text:
    """The text without its asides; as it is where it is nothing but asides, or where a figure may be judged."""
    if _FIGURE.search(text.folded):
        return text
    cleaned = text.cleaned
    for pattern in _PATTERNS:
        for found in reversed(list(pattern.finditer(cleaned.lower()))):
            cleaned = f"{cleaned[: found.start()].rstrip(' ,')}, {cleaned[found.end() :].lstrip(' ,.;!')}"
    cleaned = " ".join(cleaned.strip(" ,").split())
    if cleaned == text.cleaned or not any(map(str.isalnum, cleaned)):
        return text
    folded = cleaned.lower()
    tokens = tokens_of(folded)
    return Text(text.original, cleaned, folded, tokens, tuple(token.word for token in tokens))
