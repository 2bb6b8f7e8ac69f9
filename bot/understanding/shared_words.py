"""Names that share a word written once: `civil vs mechanical engineering`, `dental or medical assistants`."""

from collections.abc import Sequence

from bot.understanding.known_titles import meanings
from bot.understanding.occupation_text import DOER, JOINTS, Named, OccupationText
from knowledge.broad_titles import broad_title

_LONGEST = 2
"""Words of the part that is written without the shared ones: "high school"."""


def sharing_words(text: OccupationText, found: Sequence[Named]) -> list[Named]:
    """The names that lend a word from a name found beside them, to be taken before what is found there."""
    lent: list[Named] = []
    for name in found:
        other = _before(text, found, name, of=name)
        while other is not None:
            lent.append(other)
            other = _before(text, found, other, of=name)
        behind = _behind(text, found, name)
        lent += [behind] if behind else []
    return lent


def _before(text: OccupationText, found: Sequence[Named], right: Named, of: Named) -> Named | None:
    """The name before a joint that ends as `of` does: "civil" of "civil or mechanical engineers"."""
    last = _across(text, right.first, step=-1)
    if last is None or of.first == of.last:
        return None
    for first in range(last, max(-1, last - _LONGEST), -1):
        if not _lends(text, found, first, last):
            return None
        for shared in range(of.first + 1, of.last + 1):
            words = [*range(first, last + 1), *range(shared, of.last + 1)]
            named = _named(text, first, last, words, of.base)
            if named is not None:
                return named
    return None


def _behind(text: OccupationText, found: Sequence[Named], name: Named) -> Named | None:
    """The name behind a joint that starts as `name` does: "aide" of "dental assistant or aide"."""
    place = _across(text, name.last, step=1)
    if (
        place is None
        or name.first == name.last
        or not _says_little(text, found, place)
        or not _may_name(text, place)
    ):
        return None
    named = _named(text, place, place, [*range(name.first, name.last), place], name.base)
    return None if named and named.matches[0].soc == name.matches[0].soc else named


def _across(text: OccupationText, place: int, step: int) -> int | None:
    """The place on the other side of a joint next to a word; None where there is no joint."""
    beside = place + step
    if not 0 <= beside < len(text.words):
        return None
    gap = text.gap(min(place, beside)).strip()
    if gap in {"/", ",", "&"}:
        return beside
    if text.words[beside] not in JOINTS or gap not in {"", ","}:
        return None
    return beside + step if 0 <= beside + step < len(text.words) else None


def _lends(text: OccupationText, found: Sequence[Named], first: int, last: int) -> bool:
    """Whether words may be a part of a name: free, and not the name of a doer on their own."""
    if not all(_may_name(text, place) for place in range(first, last + 1)):
        return False
    own = [name for name in found if name.first <= last and first <= name.last]
    return not any(name.broad or text.words[name.last].endswith(DOER) for name in own)


def _may_name(text: OccupationText, place: int) -> bool:
    """Whether a word may be part of a name at all."""
    return text.free[place] and bool(text.normal[place]) and text.words[place] not in text.lists.filler


def _says_little(text: OccupationText, found: Sequence[Named], place: int) -> bool:
    """Whether no name stands at a place, or only a broad word, which the other name narrows."""
    names = [name for name in found if name.first <= place <= name.last]
    return not names or (names[0].first == names[0].last and broad_title(text.normal[place]) is not None)


def _named(text: OccupationText, first: int, last: int, words: Sequence[int], base: float) -> Named | None:
    """The name that words at some places make, standing from `first` to `last`; None when it is no title."""
    matches, broad = meanings([word for place in words for word in text.normal[place]], text.index)
    return Named(first, last, matches, base, broad, lent=True) if matches else None
