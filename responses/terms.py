"""Definitions of the terms that answers use, kept in `terms.yaml`."""

from functools import cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict
from rapidfuzz import fuzz, process

from knowledge.data_files import read_yaml


class Term(BaseModel):
    """A term and what it means, in our own words."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    also: tuple[str, ...] = ()
    """Other names, in lower case."""
    meaning: str
    more: str | None = None


@cache
def terms() -> dict[str, Term]:
    """Every term by key."""
    path = Path(__file__).with_name("terms.yaml")
    return {key: Term(**fields) for key, fields in read_yaml(path).items()}


def find_term(words: str) -> Term | None:
    """The term that a person means, misspellings included; None where it is not one of ours."""
    wanted = words.strip().lower().strip("?.!\"'")
    names = {name: term for key, term in terms().items() for name in (key, term.name.lower(), *term.also)}
    if wanted in names:
        return names[wanted]
    best = process.extractOne(wanted, list(names), scorer=fuzz.ratio, score_cutoff=86)
    return names[best[0]] if best else None
