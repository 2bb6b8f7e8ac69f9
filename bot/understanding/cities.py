"""Cities known by what stands round them: a state behind (`salem or`), or "in" before (`jobs in yuma`)."""

from bot.understanding.place_mentions import NamedPlace
from bot.understanding.place_text import PlaceText
from bot.understanding.positions import WORDS
from knowledge.models import Place

_LONGEST = 4  # words of a city's name


def city_and_state(text: PlaceText, at: int) -> NamedPlace | None:
    """The area of the longest city name from a word on that a state follows."""
    if not text.names_state or text.words[at] in WORDS["before_place"] or text.words[at] in WORDS["pay"]:
        return None
    for length in range(min(_LONGEST, len(text.words) - at - 1), 0, -1):
        state = text.states[at + length]
        if state is None or text.gap(at + length).strip() not in {"", ",", "-", "(", "."}:
            continue
        if any(text.gap(at + step).strip() not in {"", "-", "."} for step in range(1, length)):
            continue
        places = _in_state(text, at, length, state.code)
        if places:
            unknown = text.words[at].title() if places[0].kind == "state" else None
            return NamedPlace(state.last, places[:1], 0.97, "city and state", unknown)
    return None


def _in_state(text: PlaceText, at: int, length: int, state: str) -> tuple[Place, ...]:
    phrase = " ".join(text.words[at : at + length])
    placed = text.before(at) in WORDS["in"] or "," in text.gap(at + length) or text.is_capitalized(at)
    gazetteer = text.gazetteer
    name = gazetteer.names.get(phrase)
    if name is None and phrase in gazetteer.ordinary and not placed:
        return ()
    if name is not None and name.kind == "state" and name.refs == (state,):
        return ()
    if name is not None:
        places = gazetteer.places_of(name._replace(asks=True), state)
        if places:
            first_named = places[0].name.lower().startswith(phrase)
            return places if placed or first_named or not name.weak else ()
    return gazetteer.city(phrase, state)


def city_by_position(text: PlaceText, at: int) -> NamedPlace | None:
    """A smaller city behind "in", or a principal city at the end behind a word of pay."""
    before, rest = text.before(at), len(text.words) - at
    if before in WORDS["in"]:
        longest = min(_LONGEST, rest)
    elif before in WORDS["pay"] and rest <= 3:
        longest = rest
    else:
        return None
    for length in range(longest, 0, -1):
        phrase = " ".join(text.words[at : at + length])
        if len(phrase) < 4 or (length == 1 and phrase in text.gazetteer.never_alone):
            continue
        if not text.closes(at + length) or (before in WORDS["pay"] and length < rest):
            continue
        places = text.gazetteer.city(phrase, None)
        if places:
            return NamedPlace(at + length, places, 0.8, "city")
    return None
