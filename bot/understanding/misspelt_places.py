"""Names of states and larger cities with a letter or two wrong: `okalhoma`, `new jersy`."""

from bot.understanding.place_mentions import NamedPlace
from bot.understanding.place_text import PlaceText
from bot.understanding.positions import WORDS


def misspelt_place(text: PlaceText, at: int) -> NamedPlace | None:
    """The place whose misspelt name starts at a word."""
    words, spellings = text.words, text.gazetteer.spellings
    first = words[at]
    counts = spellings.word_counts(first)
    if not counts or first in WORDS["before_place"]:
        return None
    behind_in = text.before(at) in WORDS["in"]
    placed = behind_in or at + 3 >= len(words) or at == 0
    for count in counts:
        meant_by = words[at : at + count]
        phrase = " ".join(meant_by)
        if (
            len(meant_by) < count
            or len(phrase) < (4 if behind_in else 5)
            or not all(map(str.isalpha, meant_by))
        ):
            continue
        if count == 1 and len(phrase) < 7 and not placed:
            continue
        # one letter wrong; two in long names
        allowed = 2 if len(phrase) >= 9 or (len(phrase) >= 8 and placed) else 1
        meant = spellings.meant(phrase, allowed)
        name = text.gazetteer.names.get(meant) if meant else None
        places = text.gazetteer.places_of(name) if name else ()
        if places:
            return NamedPlace(at + count, places, 0.7, f"misspelling of {meant}")
    return None
