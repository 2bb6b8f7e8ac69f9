"""Places for which no figures are published: regions (`the midwest`) and parts of a state (`upstate new york`)."""

from bot.understanding.data import read
from bot.understanding.phrases import Phrases, listed, words_of
from bot.understanding.place_mentions import NamedPlace
from bot.understanding.place_text import PlaceText

_DATA = read("regions")
_REGIONS = Phrases(listed(_DATA["regions"]))
_WEAK = Phrases(listed(_DATA["weak"]))
_BEFORE = words_of([_DATA["before"]])
_PARTS = words_of([_DATA["parts"]])


def names_region(word: str) -> bool:
    """Whether the name of a region or of a part of a state may start with a word."""
    return word in _PARTS or _REGIONS.starts_with(word) or _WEAK.starts_with(word)


def region(text: PlaceText, at: int) -> NamedPlace | None:
    """The region named from a word on, under the name that an answer gives it."""
    found = _REGIONS.at(text.words, at)
    if found is None and text.before(at) in _BEFORE:
        found = _WEAK.at(text.words, at)
    return NamedPlace(found.last, (), 0.9, "region", unknown=found.value) if found else None


def part_of_state(text: PlaceText, at: int) -> NamedPlace | None:
    """`upstate new york`, `rural kansas`: the state, and the part of it that has no figures."""
    part, state = text.words[at], text.states[at + 1]
    if part not in _PARTS or state is None or text.words[at + 1] == "la":
        return None
    if text.gap(at + 1).strip() not in {"", "-"}:
        return None
    if f"{part} {' '.join(text.words[at + 1 : state.last])}" in text.gazetteer.state_names:
        return None
    place = text.gazetteer.states[state.code]
    return NamedPlace(state.last, (place,), 0.95, "part of a state", unknown=f"{part} {place.name}")
