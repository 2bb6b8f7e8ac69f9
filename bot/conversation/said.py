"""What the words of a reply do: name something, rule something out, or only carry the rest."""

import re
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from bot.understanding.question import Outcome, Question
from knowledge.data_files import read_yaml
from knowledge.title_words import singular

_REFERENCES = Path(__file__).with_name("data") / "references.yaml"
_SLOTS = frozenset({"place", "level", "amount"})
_SURELY = 0.95
"""Chance of being beside the point from which nothing that was said before makes a text a question."""
_WORD = re.compile(r"[\w#/'&-]+")


class Said(NamedTuple):
    """The words of a reply, folded."""

    words: tuple[str, ...]
    """All of them."""
    text: str
    """The text without the words of its places, levels and amounts."""
    named: str
    """The words of `text` that may name an occupation, from the first telling one to the last."""
    denied: tuple[str, ...]
    """Telling words behind a "not"."""
    bare: bool
    """Whether `text` is nothing but the name and what carries it: "the commercial one please"."""

    @property
    def telling(self) -> tuple[str, ...]:
        """The words of the name that tell something."""
        return tuple(word for word in self.named.split() if word not in carriers())


@cache
def references() -> dict[str, Any]:
    """The words by which people point back, from `data/references.yaml`."""
    content: dict[str, Any] = read_yaml(_REFERENCES)
    return content


@cache
def listed_words(name: str) -> frozenset[str]:
    """A list of words of `data/references.yaml`."""
    return frozenset(references()[name].split())


@cache
def carriers() -> frozenset[str]:
    """Words of a reply that name nothing."""
    known = references()
    counting = (*known["ordinals"].values(), *known["numerals"].values(), known["markers"])
    return listed_words("filler") | listed_words("asking") | {name for names in counting for name in names}


@cache
def pattern(name: str) -> re.Pattern[str]:
    """A pattern of `data/references.yaml`, over the folded text."""
    return re.compile("|".join(references()["patterns"][name]))


def said(question: Question) -> Said:
    """What the words of a question do when it is read as a reply."""
    text = whole = question.read
    for reason in question.reasons:
        if reason.step in _SLOTS and reason.words:
            text = re.sub(rf"(?<!\w){re.escape(reason.words)}(?!\w)", " ", text)
    denied: list[str] = []
    for match in pattern("denied").finditer(text):
        denied += (word for word in _WORD.findall(match["what"]) if word not in carriers())
    rest = _WORD.findall(pattern("denied").sub(" ", text))
    telling = [place for place, word in enumerate(rest) if word not in carriers()]
    named = rest[telling[0] : telling[-1] + 1] if telling else []
    return Said(
        words=tuple(_WORD.findall(whole)),
        text=" ".join(text.split()),
        named=" ".join(named),
        denied=tuple(denied),
        bare=listed_words("asking").isdisjoint(rest),
    )


def names_a_helper(reply: Said) -> bool:
    """Whether a reply names nothing but a helper, whose kind is that of the occupation before: "the assistant"."""
    return all(singular(word) in listed_words("beside") for word in reply.telling)


def names_someone(question: Question) -> bool:
    """Whether a question names an occupation, even where it was refused: "who is the best nurse on tv"."""
    return any(reason.step == "occupation" and reason.words not in carriers() for reason in question.reasons)


def refused_surely(question: Question) -> bool:
    """Whether a text is so plainly beside the point that it stays so, whatever was talked about."""
    chances = (reason.score for reason in question.reasons if reason.step == "scope")
    return question.outcome is Outcome.OUT_OF_SCOPE and max(chances, default=0.0) >= _SURELY
