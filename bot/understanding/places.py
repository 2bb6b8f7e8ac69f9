"""Where a question is about: states, metropolitan areas, cities, ZIP codes, the nation, other countries."""

from dataclasses import dataclass, replace

from bot.understanding.gazetteer import Gazetteer, Name, PlaceBase
from bot.understanding.normalize import Text
from bot.understanding.positions import WORDS, Positions
from bot.understanding.regions import PARTS, region_at
from knowledge.models import Place

__all__ = ["Gazetteer", "PlaceBase", "PlaceMention", "PlaceReading", "find_places"]


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A place named in the text; several `places` when the person has to choose, none when it has no figures."""

    start: int
    end: int
    places: tuple[Place, ...]
    score: float
    """0 to 1."""
    reason: str


@dataclass(frozen=True, slots=True)
class PlaceReading:
    """All that a text says about where."""

    mentions: tuple[PlaceMention, ...] = ()
    foreign: str | None = None
    """Another country that the text names; None when it goes on to name a place of the United States."""
    foreign_span: tuple[int, int] | None = None
    unknown: str | None = None
    """A region, a part of a state, a town or a ZIP code that is named but has no figures of its own."""

    @property
    def places(self) -> tuple[Place, ...]:
        """The places that are clear, in order, each once."""
        return tuple(dict.fromkeys(m.places[0] for m in self.mentions if len(m.places) == 1))

    @property
    def choices(self) -> tuple[Place, ...]:
        """The places to choose from when the first name is ambiguous and no place is clear."""
        return () if self.places else next((m.places for m in self.mentions if m.places), ())


def find_places(text: Text, gazetteer: Gazetteer) -> PlaceReading:
    """The places that a text names, in order, each with its span, score and reason."""
    return _Reader(text, gazetteer).read()


class _Reader(Positions):
    """One pass over one text."""

    def __init__(self, text: Text, gazetteer: Gazetteer) -> None:
        super().__init__(text)
        self.gazetteer = gazetteer
        self.mentions: list[PlaceMention] = []
        self.foreign: tuple[str, int, int] | None = None
        self.unknown: str | None = None

    def read(self) -> PlaceReading:
        at = 0
        while at < len(self.words):
            at = self._step(at)
        foreign = self.foreign
        if foreign and any(mention.start > foreign[2] for mention in self.mentions):
            self._namesake(foreign[1], foreign[2])
            foreign = None
        return PlaceReading(
            tuple(self.mentions),
            foreign[0] if foreign else None,
            foreign[1:] if foreign else None,
            self.unknown,
        )

    def _namesake(self, start: int, end: int) -> None:
        """A town called like a foreign city, straight before its state: "Paris, Texas"."""
        for place, mention in enumerate(self.mentions):
            if mention.start > end and not self.text.folded[end : mention.start].strip(" ,"):
                self.mentions[place] = replace(mention, start=start)
                self.unknown = self.text.folded[start:end].title()

    def _step(self, at: int) -> int:
        """Read what starts at a word; return where to go on."""
        if self._zip_code(at):
            return at + 1
        known = self.gazetteer.names.at(self.words, at)
        if known is None or known.value.kind not in {"area", "none"}:
            after = self._part_of_state(at) or self._region(at)
            if after:
                return after
        length, places = self._city_and_state(at)
        if length and (known is None or length > known.last - at):
            if places[0].kind == "state":
                self.unknown = self.unknown or self.words[at].title()
            return self._add(at, at + length, places, 0.97, "city and state")
        if known is not None:
            after = self._known(at, known.last, known.value)
            if after:
                return after
        after = self._postal_code(at) or self._city_by_position(at)
        if not after and (known is None or not known.value.weak):
            after = self._misspelt(at)
        return after or at + 1

    def _add(self, first: int, last: int, places: tuple[Place, ...], score: float, reason: str) -> int:
        while last < len(self.words) and self.words[last] in {"area", "metro", "metropolitan", "region"}:
            last += 1
        start, end = self.text.tokens[first].start, self.text.tokens[last - 1].end
        self.mentions.append(PlaceMention(start, end, places, score if len(places) == 1 else 0.5, reason))
        return last

    def _without_figures(self, first: int, last: int, name: str, reason: str) -> int:
        """A place that is none of those with figures."""
        self.unknown = self.unknown or name
        return self._add(first, last, (), 0.9, reason)

    # kinds of mention ---------------------------------------------------------------------------------------------

    def _zip_code(self, at: int) -> bool:
        word = self.words[at]
        if len(word) != 5 or not word.isdigit():
            return False
        start, end = self.text.tokens[at].start, self.text.tokens[at].end
        around = self.text.folded[max(start - 1, 0) : start], self.text.folded[end : end + 1]
        behind = self.words[at + 1] if at + 1 < len(self.words) else ""
        if around[0] == "$" or around[1] in {"k", "$", "%"} or behind in WORDS["behind_amount"]:
            return False
        before = self.before(at)
        named = before in WORDS["before_zip"]
        placed = named or before in {"in", "near"}
        placed = placed or bool(self.mentions and self.gap(at).strip() in {"", ","}) or word.startswith("0")
        if not placed and not self._odd_number(at):
            return False
        place = self.gazetteer.base.zip_code(word)
        if place is not None:
            self._add(at, at + 1, (place,), 0.95, "ZIP code")
        elif named or word.startswith("0") or (not behind and not placed):
            self._without_figures(at, at + 1, f"ZIP code {word}", "unknown ZIP code")
        return place is not None or self.unknown is not None

    def _odd_number(self, at: int) -> bool:
        """Whether five digits are hardly a sum of money: not round, and behind no word such as "makes"."""
        before, word = self.before(at), self.words[at]
        if word.endswith("00"):
            return False
        at_the_end = at + 1 == len(self.words) and before in WORDS["pay_nouns"]
        return at_the_end or before not in WORDS["before_amount"]

    def _region(self, at: int) -> int | None:
        """A part of the country that no figures are published for."""
        found = region_at(self.words, at)
        if found is None:
            return None
        return self._without_figures(at, found[1], found[0], "region")

    def _part_of_state(self, at: int) -> int | None:
        """`upstate new york`, `rural kansas`: the state, and the part of it that has no figures."""
        part = self.words[at]
        if part not in PARTS or (at + 1 < len(self.words) and self.words[at + 1] == "la"):
            return None
        state = self._state_at(at + 1)
        if state is None or self.gap(at + 1).strip() not in {"", "-"}:
            return None
        place = self.gazetteer.states[state[0]]
        if f"{part} {' '.join(self.words[at + 1 : state[1]])}" in self.gazetteer.state_names:
            return None
        self.unknown = self.unknown or f"{part} {place.name}"
        return self._add(at, state[1], (place,), 0.95, "part of a state")

    def _known(self, first: int, last: int, name: Name) -> int | None:
        if (
            name.kind == "nation"
            and name.weak
            and not (
                self.is_upper(first)
                or (first > 0 and self.words[first - 1] == "the")
                or self.before(first) == "in"
            )
        ):
            return None
        if name.kind == "none":
            return last
        if name.kind == "foreign":
            return self._foreign(first, last, name)
        if name.weak and name.kind != "nation" and not self.stands_as_place(first, last):
            return None
        if self.words[first:last] == ("la",) and last < len(self.words) and self.words[last] == "county":
            last += 1
        score = 0.75 if name.weak else 0.9 if name.kind == "city" else 0.95
        return self._add(first, last, self.gazetteer.places_of(name), score, name.kind)

    def _foreign(self, first: int, last: int, name: Name) -> int | None:
        if name.weak and not (self.before(first) in WORDS["before_place"] or last >= len(self.words)):
            return None
        self.foreign = self.foreign or (
            name.country,
            self.text.tokens[first].start,
            self.text.tokens[last - 1].end,
        )
        return last

    def _state_at(self, at: int) -> tuple[str, int] | None:
        """A state written in any way that is enough behind a city: (postal code, index after it)."""
        if at >= len(self.words):
            return None
        word = self.words[at]
        found = self.gazetteer.names.at(self.words, at)
        if found and found.value.kind == "state":
            return found.value.refs[0], found.last
        if found and found.phrase.startswith(("new york", "washington")):
            return ("NY" if found.phrase.startswith("new") else "WA"), at + (2 if word == "new" else 1)
        code = word.upper()
        if len(word) == 2 and code in self.gazetteer.states:
            sure = self.is_upper(at) or self.ends(at + 1) or "," in self.gap(at)
            if word in WORDS["capital_codes"] and not sure:
                return None
            return code, at + 1
        short = self.gazetteer.short_states.get(word)
        return (short, at + 1) if short else None

    def _city_and_state(self, at: int) -> tuple[int, tuple[Place, ...]]:
        """The longest city name from here that a state follows: its length with the state, and the area."""
        if self.words[at] in WORDS["before_place"] or self.words[at] in WORDS["pay"]:
            return 0, ()
        for length in range(min(4, len(self.words) - at - 1), 0, -1):
            if any(self.gap(at + step).strip() not in {"", "-", "."} for step in range(1, length)):
                continue
            state = self._state_at(at + length)
            if state is None or self.gap(at + length).strip() not in {"", ",", "-", "(", "."}:
                continue
            places = self._in_state(at, length, state[0])
            if places:
                return state[1] - at, places[:1]
        return 0, ()

    def _in_state(self, at: int, length: int, state: str) -> tuple[Place, ...]:
        phrase = " ".join(self.words[at : at + length])
        placed = self.before(at) in WORDS["in"] or "," in self.gap(at + length) or self.is_capitalized(at)
        name = self.gazetteer.names.get(phrase)
        if name is None and phrase in self.gazetteer.ordinary and not placed:
            return ()
        if name is not None and name.kind == "state" and name.refs == (state,):
            return ()
        if name is not None:
            places = self.gazetteer.places_of(name._replace(asks=True), state)
            if places:
                first_named = places[0].name.lower().startswith(phrase)
                return places if placed or first_named or not name.weak else ()
        return self.gazetteer.city(phrase, state)

    def _postal_code(self, at: int) -> int | None:
        """A state by its postal code or traditional abbreviation, where it cannot be a word or an occupation."""
        word = self.words[at]
        state = self.gazetteer.short_states.get(word)
        if state is not None:
            dotted = self.text.folded[self.text.tokens[at].end :].startswith(".")
            placed = self.before(at) in WORDS["in"] and self.closes(at + 1)
            return self._state(at, state, 0.85) if placed or (dotted and at > 0) else None
        code = word.upper()
        if len(word) != 2 or code not in self.gazetteer.states:
            return None
        if word not in WORDS["word_codes"]:
            as_noun = self.before(at) in {"a", "an"} and self.closes(at + 1)
            return None if as_noun else self._state(at, code, 0.95)
        if (
            self.before(at) in WORDS["in"]
            and self.closes(at + 1)
            and word not in {"in", "me", "as", "pr", "or"}
        ):
            return self._state(at, code, 0.9)
        if word == "pr" and self.words[max(at - 2, 0)] in WORDS["not_in"] | {"jobs", "job", "careers"}:
            return None
        if self.before(at) == "in" and (self.is_upper(at) or self.ends(at + 1)):
            return self._state(at, code, 0.85)
        return self._trailing_code(at, code)

    def _trailing_code(self, at: int, code: str) -> int | None:
        before = self.before(at)
        end = self.text.tokens[at].end
        in_brackets = self.text.folded[end : end + 2].strip()[:1] in {"(", ")", "-"}  # "medical doctor (md)"
        listed = before in {"and", "or"} and self.is_upper(at) and self._follows_a_place(at - 1)
        if listed and self.closes(at + 1):
            return self._state(at, code, 0.85)
        if not at or before in WORDS["articles"] or not self.ends(at + 1) or in_brackets:
            return None
        if "," in self.gap(at) and (self.is_upper(at) or code.lower() not in WORDS["capital_codes"]):
            return self._state(at, code, 0.85)
        if self.is_upper(at) and before not in {
            "for",
            "of",
            "does",
            "do",
            "than",
            "vs",
            "versus",
            "to",
            "with",
        }:
            return self._state(at, code, 0.8)
        never = (
            {"in", "me", "or", "as"} if WORDS["judging"].isdisjoint(self.words) else WORDS["capital_codes"]
        )
        return self._state(at, code, 0.8) if before in WORDS["pay"] and code.lower() not in never else None

    def _follows_a_place(self, at: int) -> bool:
        """Whether a joint stands straight behind a place: "NY, NJ, and"."""
        start = self.text.tokens[at].start
        return bool(self.mentions) and not self.text.folded[self.mentions[-1].end : start].strip(" ,")

    def _state(self, at: int, code: str, score: float) -> int:
        return self._add(at, at + 1, (self.gazetteer.states[code],), score, "postal code")

    def _city_by_position(self, at: int) -> int | None:
        """A smaller city behind "in", or a principal city at the end behind a word of pay."""
        before = self.before(at)
        if before in WORDS["in"]:
            longest = 4
        elif before in WORDS["pay"] and len(self.words) - at <= 3:
            longest = len(self.words) - at
        else:
            return None
        for length in range(min(longest, len(self.words) - at), 0, -1):
            phrase = " ".join(self.words[at : at + length])
            if len(phrase) < 4 or (length == 1 and phrase in self.gazetteer.ordinary | self.gazetteer.weak):
                continue
            if not self.closes(at + length) or (before in WORDS["pay"] and at + length < len(self.words)):
                continue
            places = self.gazetteer.city(phrase, None)
            if places:
                return self._add(at, at + length, places, 0.8, "city")
        return None

    def _misspelt(self, at: int) -> int | None:
        """A name of a state or a larger city with a letter or two wrong."""
        placed = self.before(at) in WORDS["in"] or at + 3 >= len(self.words) or at == 0
        for count in (3, 2, 1):
            words = self.words[at : at + count]
            phrase = " ".join(words)
            if len(words) < count or len(phrase) < 4 or not phrase.replace(" ", "").isalpha():
                continue
            # one letter wrong; two in long names
            allowed = 2 if len(phrase) >= 9 or (len(phrase) >= 8 and placed) else 1
            if len(phrase) < 5 and self.before(at) not in WORDS["in"]:
                continue
            if (count == 1 and len(phrase) < 7 and not placed) or self.words[at] in WORDS["before_place"]:
                continue
            meant = self.gazetteer.meant(phrase, allowed)
            name = self.gazetteer.names.get(meant) if meant else None
            places = self.gazetteer.places_of(name) if name else ()
            if places:
                return self._add(at, at + count, places, 0.7, f"misspelling of {meant}")
        return None
