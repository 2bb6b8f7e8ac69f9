"""Names inside sentences: the publishers' titles in lower case, places with their prepositions."""

import re
from functools import cache
from pathlib import Path
from typing import Any

from knowledge.data_files import read_yaml
from knowledge.models import NATION, Industry, Occupation, Place

_ALL_OTHER = ", All Other"
_GROUPS = 3


@cache
def _names() -> dict[str, Any]:
    path = Path(__file__).with_name("naming.yaml")
    loaded: dict[str, Any] = read_yaml(path)
    return loaded


def people(occupation: Occupation) -> str:
    """Those who work in an occupation, as the subject of a sentence: `registered nurses`, `general dentists`."""
    named = _names()["titles"].get(occupation.soc)
    return str(named) if named else _sentence_form(occupation.title)


@cache
def _sentence_form(title: str) -> str:
    if title.endswith("Occupations"):
        return f"workers in {lower(title)}"
    if title.endswith(_ALL_OTHER):
        return f"all other {_sentence_form(title.removesuffix(_ALL_OTHER))}"
    if "--" in title:
        first, rest = title.split("--", 1)
        return f"{lower(first)} of {lower(rest)}"
    head, tail = _split(title)
    if not tail:
        return lower(head)
    if tail in _names()["front"]:
        return lower(f"{tail} {head}")
    front, _, remark = tail.partition(", ")
    if remark and front in _names()["front"]:
        return f"{lower(f'{front} {head}')} ({lower(remark)})"
    return f"{lower(head)} ({lower(tail)})"


def _split(title: str) -> tuple[str, str]:
    """Who they are, and what narrows it down: (`Molders, Shapers, and Casters`, `Except Metal and Plastic`)."""
    parts = title.split(", ")
    remarks = tuple(f"{word} " for word in _names()["remarks"])
    end = next((i for i, part in enumerate(parts) if part.startswith(remarks)), len(parts))
    last_of_list = max(
        (i for i, part in enumerate(parts[:end]) if part.startswith(("and ", "or "))), default=0
    )
    return ", ".join(parts[: last_of_list + 1]), ", ".join(parts[last_of_list + 1 :])


def lower(name: str) -> str:
    """A title in lower case, but for the words that keep their capital."""
    text = " ".join(_lower_word(word) for word in name.split(" "))
    return _capitals().sub(lambda found: _capital_of()[found[0].lower()], text)


@cache
def _capital_of() -> dict[str, str]:
    return {word.lower(): word for word in _names()["capitals"]}


@cache
def _capitals() -> re.Pattern[str]:
    longest_first = sorted(_names()["capitals"], key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})(?!\w)", re.IGNORECASE)


def _lower_word(word: str) -> str:
    letters = re.sub(r"[^A-Za-z]", "", word)
    return word if len(letters) > 1 and letters.isupper() else word.lower()


def start(text: str) -> str:
    """The text with a capital first letter, for the start of a sentence."""
    return text[:1].upper() + text[1:]


def place(where: Place) -> str:
    """A place as it is named in a sentence: `Texas`, `the District of Columbia`, `the Akron, OH area`."""
    if where.ref == NATION:
        return "the United States"
    if where.kind == "metro":
        named = where.nonmetropolitan or where.name.lower().endswith("area")
        return f"the {where.name}" if named else f"the {where.name} area"
    return with_the(where.name)


def with_the(name: str) -> str:
    """The name of a state or country with the article that it takes: `the United Kingdom`, `Texas`."""
    return f"the {name}" if name in _names()["with_the"] else name


def industry(which: Industry) -> str:
    """An industry as it is named in a sentence: `general medical and surgical hospitals`."""
    named = _names()["industries"].get(which.code)
    if named:
        return str(named)
    name = re.sub(r"^Sectors? [\d, and-]+ - ", "", which.name)
    return lower(re.sub(r"\s*\(\d+.*\)$", "", name))


def industry_title(which: Industry) -> str:
    """An industry as it stands in a list, told apart from any other: `Chemical manufacturing (3255 and 3256 only)`."""
    named = _names()["industries"].get(which.code)
    return start(named or lower(re.sub(r"^Sectors? [\d, and-]+ - ", "", which.name)))


def field_title(title: str) -> str:
    """A field of study as a name: `Registered Nursing/Registered Nurse`."""
    return " ".join(title.rstrip(".").split())


def field(title: str) -> str:
    """A field of study in a sentence: `registered nursing/registered nurse`."""
    return lower(field_title(title))


def common_fields(titles: tuple[str, ...]) -> list[str]:
    """The fields that many schools teach; all of them where there is none but rare ones."""
    rare = re.compile("|".join(_names()["rare_fields"]), re.IGNORECASE)
    return [title for title in titles if not rare.search(title)] or list(titles)


def groups(titles: str) -> str:
    """Groups of occupations after "among", their titles joined by semicolons; at most three are named."""
    short = [_names()["groups"].get(title, lower(title)) for title in titles.split("; ")]
    return listed(short if len(short) <= _GROUPS else [*short[:_GROUPS], "the like"])


def listed(items: list[str], joiner: str = "and") -> str:
    """`a`, `a and b`, `a, b, and c`; semicolons where an item has commas of its own."""
    comma = ";" if any(", " in item for item in items) else ","
    if len(items) < 3:
        plain = not any(f" {joiner} " in item for item in items)
        return (f" {joiner} " if plain else f"{comma} {joiner} ").join(items)
    return f"{f'{comma} '.join(items[:-1])}{comma} {joiner} {items[-1]}"
