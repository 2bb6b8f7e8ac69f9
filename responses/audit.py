"""Checks a rendered text: every number in it must come from a fact, or be one of the few kinds that need none."""

import re
from collections.abc import Iterable

from pydantic import BaseModel

from knowledge.models import Fact
from responses import numbers
from responses.answer import Context, View
from responses.terms import terms

_NUMBER = re.compile(r"[$−-]?\d[\d,]*(?:\.\d+)?%?")
_FREE = (
    r"https?://\S+",
    r"\b\d\d-\d{4}(?:\.\d\d)?\b",  # SOC codes
    r"\b(?:10|25|50|75|90)th(?: percentile)?\b",
    r"(?m)^\d+\. ",  # places in a list
    r"\bthe first \d+ of [\d,]+",
    r"\b[\d,]+ in all\b",
    r"\bhere are \d+\b",
    r"\bof the \d+\b",
    r"\b[\d,]+ (?:occupations?|states|areas|industries)\b",
    r"\bat least \d+% of their jobs\b",
    r"\bscales? of \d to \d\b|\b1 to 7\b|\bnation 100\b",
    r"\b(?:2,080|40) hours\b",
    r"\(of 5; week and schedule of 3\)",
    r"\b(?:988 Suicide|text 988|call 911)\b",
    r"\b(?:of every|per) 1,000\b",
    r"\ba score of \d+\b",
)


def stray_numbers(
    text: str, facts: Iterable[Fact], context: Context, typed: str = "", view: View | None = None
) -> list[str]:
    """The numbers of a text that no fact explains, in order; an empty list is good.

    `facts` are those that the reply shows; `typed` is what the person wrote, whose own numbers may be repeated;
    `view` is what the template read, for names with digits in them, such as those of software.
    """
    facts = tuple(facts)
    written = {form for fact in facts for form in numbers.forms(fact)}
    periods = {fact.period for fact in facts} | {metric.period or "" for metric in context.metrics.values()}
    for source in context.sources.values():
        periods |= {
            source.period,
            source.released or "",
            source.title,
            source.publisher,
            source.note or "",
            source.licence,
        }
    periods |= {text for term in terms().values() for text in (term.meaning, term.more or "")}
    rest = text
    low = rest.lower()
    for name in sorted((name for name in _strings(view) if name.lower() in low), key=len, reverse=True):
        rest = re.sub(re.escape(name), " ", rest, flags=re.IGNORECASE)
    for pattern in _FREE:
        rest = re.sub(pattern, " ", rest)
    for known in sorted(
        written | periods | _names(rest, context) | set(_NUMBER.findall(typed)), key=len, reverse=True
    ):
        if known in rest and _has_digit(known):
            rest = re.sub(rf"(?<![\d.,]){re.escape(known)}(?![\d%]|[.,]\d)", " ", rest)
    typed_values = {_value(number) for number in _NUMBER.findall(typed)}
    years = {year for period in periods for year in _years(period)}
    return [
        found for found in _NUMBER.findall(rest) if found not in years and _value(found) not in typed_values
    ]


def _strings(part: object) -> set[str]:
    """Every name with a digit below a view, but those of its facts, which `facts` must explain."""
    if isinstance(part, str):
        return {part.rstrip(".")} if re.search(r"\d", part) and re.search(r"[A-Za-z]{2}", part) else set()
    if isinstance(part, Fact):
        return set()
    if isinstance(part, BaseModel):
        return {found for name in type(part).model_fields for found in _strings(getattr(part, name))}
    if isinstance(part, tuple):
        return {found for each in part for found in _strings(each)}
    return set()


def _years(period: str) -> list[str]:
    """The years of a period, the second one of `2024–34` written out."""
    spans = re.findall(r"\b((?:19|20)\d\d)[-–](\d\d)\b", period)
    return [*re.findall(r"\b(?:19|20)\d\d\b", period), *(first[:2] + last for first, last in spans)]


def _names(text: str, context: Context) -> set[str]:
    """Names with digits that stand in the text: occupations, industries, labels of metrics."""
    return {
        form
        for name in context.names_with_digits
        for form in (name, name.lower(), name[:1].upper() + name[1:], name.capitalize())
        if form in text
    }


def _has_digit(text: str) -> bool:
    return any(character.isdigit() for character in text)


def _value(number: str) -> float:
    return float(re.sub(r"[^\d.]", "", number).rstrip(".") or 0)
