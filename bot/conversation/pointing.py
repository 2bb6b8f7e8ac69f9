"""Words that point at items of a list by their position: "the second one", "number 2", "the first two", "2"."""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple, TypeVar

from bot.conversation.said import references

_Item = TypeVar("_Item")
_SLOT = re.compile(r"\{([a-z]+)\}")


class Position(NamedTuple):
    """Where in a list a text points at, and by which words."""

    words: str
    places: tuple[int, ...]
    """Positions from 0; -1 for the last."""


def position(text: str) -> Position | None:
    """The position, or positions, that a folded text points at; None when it points at none."""
    for pattern in _patterns("items"):
        if found := pattern.search(text):
            return Position(found.group(), _several(found.groupdict()))
    for pattern in _patterns("item"):
        if found := pattern.search(text):
            names = found.groupdict()
            word = names.get("ordinal") or names["numeral"]
            place = _number(word)
            start = found.start("ordinal") if names.get("ordinal") else found.start()
            return Position(text[start : found.end()], (place,)) if place is not None else None
    return None


def at(items: Sequence[_Item], text: str) -> _Item | None:
    """The one item that a folded text points at by its position; None when it points at none of them."""
    pointed = position(text)
    found = picked(items, pointed.places) if pointed else ()
    return found[0] if len(found) == 1 else None


def picked(items: Sequence[_Item], places: tuple[int, ...]) -> tuple[_Item, ...]:
    """The items at these positions; none when one of them is beyond the list."""
    if not items or any(place >= len(items) or -place > len(items) for place in places):
        return ()
    return tuple(dict.fromkeys(items[place] for place in places))


def _several(names: dict[str, str | None]) -> tuple[int, ...]:
    if word := names.get("top"):
        return tuple(range(count(word)))
    if word := names.get("bottom"):
        return tuple(range(-count(word), 0))
    numbers = (_number(names[name] or "") for name in ("one", "two"))
    return tuple(number for number in numbers if number is not None)


def _number(word: str) -> int | None:
    """The position that an ordinal or a numeral names, from 0."""
    known = references()
    named: dict[int, list[str]]
    for named in (known["ordinals"], known["numerals"]):
        for number, names in named.items():
            if word in names:
                return number - 1 if number > 0 else number
    return int(word) - 1 if word.isdecimal() and int(word) else None


def count(word: str) -> int:
    """The number that a word for how many means."""
    counts: dict[int, list[str]] = references()["counts"]
    return next(number for number, names in counts.items() if word in names)


@cache
def _patterns(name: str) -> tuple[re.Pattern[str], ...]:
    """The patterns of `data/references.yaml` with its numbers put in."""
    known = references()
    words = {
        "ordinals": [word for names in known["ordinals"].values() for word in names],
        "numerals": [word for names in known["numerals"].values() for word in names],
        "counts": [word for names in known["counts"].values() for word in names],
        "markers": known["markers"],
        "digits": [str(number) for number in known["numerals"]],
    }
    slots = {slot: "|".join(map(re.escape, named)) for slot, named in words.items()}
    return tuple(re.compile(_SLOT.sub(lambda slot: slots[slot[1]], one)) for one in known["patterns"][name])


@cache
def pointing_words() -> frozenset[str]:
    """The ordinals and numerals, which spelling may take for a title: "latter" for a lather."""
    known = references()
    named = (*known["ordinals"].values(), *known["numerals"].values())
    return frozenset(name for names in named for name in names)
