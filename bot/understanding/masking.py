"""Replaces what was recognised in a text by slot words, so that the classifier sees the shape of the question."""

from collections.abc import Iterable
from typing import NamedTuple


class Span(NamedTuple):
    """A recognised part of the folded text."""

    start: int
    end: int
    slot: str
    """A slot word of `features.SLOT_WORDS`, or nothing to leave the part out."""


def mask(folded: str, spans: Iterable[Span]) -> str:
    """The text with slot words for the spans. Of two that overlap, the one given first stays."""
    taken: list[Span] = []
    for span in spans:
        if all(span.end <= other.start or span.start >= other.end for other in taken):
            taken.append(span)
    parts, at = [], 0
    for span in sorted(taken):
        parts += [folded[at : span.start], f" {span.slot} "]
        at = span.end
    return " ".join("".join([*parts, folded[at:]]).split())
