"""Where a question is about: the readers of states, areas, cities and ZIP codes, tried at each word in turn."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from bot.understanding.cities import city_and_state, city_by_position
from bot.understanding.gazetteer import Gazetteer, Name
from bot.understanding.misspelt_places import misspelt_place
from bot.understanding.normalize import Text
from bot.understanding.phrases import Found
from bot.understanding.place_mentions import NamedPlace, PlaceMention, PlaceReading
from bot.understanding.place_text import PlaceText
from bot.understanding.positions import WORDS
from bot.understanding.postal_codes import postal_code
from bot.understanding.regions import names_region, part_of_state, region
from bot.understanding.zip_codes import zip_code

_TAILS = frozenset({"area", "metro", "metropolitan", "region"})


def find_places(text: Text, gazetteer: Gazetteer) -> PlaceReading:
    """The places that a text names, in order, each with its span, score and reason."""
    return _Reader(PlaceText(text, gazetteer)).read()


_DENIED = re.compile(r"\b(?:not|instead of|rather than)(?: in)? $")
_LEFT = re.compile(
    r"\b(?:from|(?:live|living|work|working|currently|now|am|i'?m|based) (?:\w+ )?in) (?:the )?$"
)
_MOVE = re.compile(
    r"\b(?:mov(?:e|es|ed|ing)|relocat(?:e|es|ing)|transfer(?:ring)?|go(?:ing)?|heading|headed)\b[^.?!]{0,60}\bto $"
)


class _Reader:
    """One pass over one text."""

    def __init__(self, text: PlaceText) -> None:
        self.text = text
        self.mentions: list[PlaceMention] = []
        self.foreign: tuple[str, int, int] | None = None
        self.unknown: str | None = None

    def read(self) -> PlaceReading:
        at = 0
        while at < len(self.text.words):
            at = self._step(at)
        foreign = self.foreign
        if foreign and any(mention.start > foreign[2] for mention in self.mentions):
            self._namesake(foreign[1], foreign[2])
            foreign = None
        folded = self.text.text.folded
        denied = tuple(mention for mention in self.mentions if _DENIED.search(folded[: mention.start]))
        return PlaceReading(
            tuple(self.mentions),
            denied if len(denied) < len(self.mentions) else (),
            _left(self.mentions, folded),
            foreign[0] if foreign else None,
            foreign[1:] if foreign else None,
            self.unknown,
        )

    def _step(self, at: int) -> int:
        """Read what starts at a word; return where to go on."""
        text, known = self.text, self.text.known[at]
        if not _may_name(text.gazetteer, text.words[at]):
            found = city_and_state(text, at) or city_by_position(text, at)
            return self._add(at, found) if found else at + 1
        found = zip_code(text, at, behind_place=bool(self.mentions))
        if not found and (known is None or known.value.kind not in {"area", "none"}):
            found = part_of_state(text, at) or region(text, at)
        if not found:
            found = city_and_state(text, at)
            if found and known and found.last <= known.last:
                found = None
        if not found and known:
            if known.value.kind == "none":
                return known.last
            if known.value.kind == "foreign" and self._foreign(known):
                return known.last
            found = _known(text, known)
        if not found:
            found = postal_code(text, at, self.mentions[-1].end if self.mentions else None)
        if not found:
            found = city_by_position(text, at)
        if not found and (known is None or not known.value.weak):
            found = misspelt_place(text, at)
        return self._add(at, found) if found else at + 1

    def _add(self, at: int, found: NamedPlace) -> int:
        words, last = self.text.words, found.last
        while last < len(words) and words[last] in _TAILS:
            last += 1
        tokens = self.text.text.tokens
        score = found.score if len(found.places) == 1 else 0.5
        self.mentions.append(
            PlaceMention(tokens[at].start, tokens[last - 1].end, found.places, score, found.reason)
        )
        self.unknown = self.unknown or found.unknown
        return last

    def _foreign(self, known: Found[Name]) -> bool:
        """Note another country, unless its name is an ordinary word here."""
        text = self.text
        placed = text.before(known.first) in WORDS["before_place"] or known.last >= len(text.words)
        if known.value.weak and not placed:
            return False
        tokens = text.text.tokens
        span = tokens[known.first].start, tokens[known.last - 1].end
        self.foreign = self.foreign or (known.value.country, *span)
        return True

    def _namesake(self, start: int, end: int) -> None:
        """A town called like a foreign city, straight before its state: "Paris, Texas"."""
        folded = self.text.text.folded
        for place, mention in enumerate(self.mentions):
            if mention.start > end and not folded[end : mention.start].strip(" ,"):
                self.mentions[place] = replace(mention, start=start)
                self.unknown = folded[start:end].title()


def _left(mentions: Sequence[PlaceMention], folded: str) -> tuple[PlaceMention, ...]:
    """Those that somebody leaves who moves to another: "moving from ohio to maine"."""
    if len(mentions) < 2 or not any(_MOVE.search(folded[: mention.start]) for mention in mentions):
        return ()
    return tuple(mention for mention in mentions if _LEFT.search(folded[: mention.start]))


@lru_cache(maxsize=8_192)
def _may_name(gazetteer: Gazetteer, word: str) -> bool:
    """Whether some name of a place, other than a city told by what stands round it, may start with a word."""
    return (
        word.isdigit()
        or word in gazetteer.short_states
        or word.upper() in gazetteer.states
        or gazetteer.names.starts_with(word)
        or names_region(word)
        or bool(gazetteer.spellings.word_counts(word))
    )


def _known(text: PlaceText, known: Found[Name]) -> NamedPlace | None:
    """A name of the gazetteer, unless it is an ordinary word here."""
    (name, first, last, _), words = known, text.words
    if name.kind == "foreign":
        return None
    if name.kind == "nation" and name.weak:
        if not (text.is_upper(first) or text.before(first) in {"the", "in"}):
            return None
    elif name.weak and not text.stands_as_place(first, last):
        return None
    if words[first:last] == ("la",) and last < len(words) and words[last] == "county":
        last += 1
    score = 0.75 if name.weak else 0.9 if name.kind == "city" else 0.95
    return NamedPlace(last, text.gazetteer.places_of(name), score, name.kind)
