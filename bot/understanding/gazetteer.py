"""The names of places: built once from the knowledge base and `knowledge/aliases/places.yaml`."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Literal, NamedTuple, Protocol

from bot.understanding.data import read
from bot.understanding.normalize import split
from bot.understanding.phrases import Phrases, listed, words_of
from bot.understanding.place_spellings import PlaceSpellings
from knowledge.data_files import ALIASES, read_yaml
from knowledge.models import NATION, Place
from knowledge.rows import City

ALL_OCCUPATIONS = "00-0000"
_DWARFS = 2.8
"""A place this many times larger than its namesakes is the one that is meant."""
_SHARE_OF_RANK = (1.0, 0.2, 0.04)
"""How much of an area's size counts for the first, second and further cities in its name."""
_SPELT_OUT = {
    "ft": "fort",
    "mt": "mount",
    "saint": "st.",
    "st": "st.",
    "n": "north",
    "s": "south",
    "w": "west",
}


class PlaceBase(Protocol):
    """What is needed of the knowledge base."""

    @property
    def places(self) -> Mapping[str, Place]:
        """Ref -> place."""

    def city(self, name: str, state: str | None = None) -> Sequence[City]:
        """Cities and towns of that name, principal cities first."""

    def zip_code(self, code: str) -> Place | None:
        """The area of a five-digit ZIP code."""

    def employment_by_place(self, soc: str) -> Mapping[str, float]:
        """Place ref -> jobs of an occupation, where they are published."""


class Name(NamedTuple):
    """What a name stands for. Cities are looked up in the base when they are met."""

    kind: Literal["nation", "state", "area", "city", "foreign", "none"]
    """`none`: a name that holds a place but is none ("study abroad")."""
    refs: tuple[str, ...] = ()
    cities: tuple[tuple[str, str], ...] = ()
    """(city, state) pairs, the likeliest first."""
    weak: bool = False
    """Also an ordinary word: counts only in the position of a place."""
    asks: bool = False
    """Comparable namesakes: the person has to choose."""
    country: str = ""


class Gazetteer:
    """Names of places and the lookups behind them. Holds a few thousand short strings, no cities or ZIP codes."""

    def __init__(self, base: PlaceBase) -> None:
        self.base = base
        data = read_yaml(ALIASES / "places.yaml")
        foreign = read("foreign")
        self.weak = words_of([data["weak"]])
        self.ordinary = words_of([data["ordinary"]])
        self.never_alone = self.ordinary | self.weak
        self.not_places = words_of([data["not_places"]])
        self.states = {place.code: place for place in base.places.values() if place.kind == "state"}
        self.state_names = frozenset(place.name.lower() for place in self.states.values())
        self.short_states = listed(data["short_states"])
        self.sizes = base.employment_by_place(ALL_OCCUPATIONS)
        names = self._area_names(data["counties"])
        names |= self._curated(data)
        names |= self._foreign_names(foreign, names)
        names |= dict.fromkeys(listed({"": str(data["none"])}), Name("none"))
        spelt = self._spelt_names(data)
        for name in spelt:  # "newyork", "grandrapids"
            joined = name.replace(" ", "")
            if joined not in self.not_places:
                names.setdefault(joined, names[name])
        self.names = Phrases(names)
        self.words = frozenset(word for name in names for word in name.split())
        long = (name for name in spelt if _recognisable(name, names[name]))
        self.spellings = PlaceSpellings(long, self.not_places | self.ordinary)
        self.city = lru_cache(maxsize=2_048)(self._city)

    # building -----------------------------------------------------------------------------------------------------

    def _area_names(self, counties: Mapping[str, str]) -> dict[str, Name]:
        """The cities that the areas' own names consist of, and the areas' counties."""
        weights: dict[str, list[tuple[float, str]]] = {}
        names: dict[str, Name] = {}
        for ref, place in self.base.places.items():
            if place.kind != "metro":
                continue
            title = place.name.rsplit(", ", 1)[0]
            names[" ".join(split(place.name))] = Name("area", (ref,))
            if place.nonmetropolitan:
                continue
            names[" ".join(split(title))] = Name("area", (ref,))
            for rank, city in enumerate(cities_of(title)):
                if city.lower() in self.not_places:
                    continue
                weight = self.sizes.get(ref, 1.0) * _SHARE_OF_RANK[min(rank, 2)]
                weights.setdefault(" ".join(split(city)), []).append((weight, ref))
        for code, listing in counties.items():
            ref = f"metro:{code}"
            for county in listing.split(","):
                weights.setdefault(f"{county.strip()} county", []).append((self.sizes.get(ref, 1.0), ref))
        for city, found in weights.items():
            found.sort(reverse=True)
            asks = len(found) > 1 and found[0][0] < _DWARFS * found[1][0]
            names[city] = Name("area", tuple(ref for _, ref in found), weak=city in self.weak, asks=asks)
        return names

    def _curated(self, data: dict[str, dict[str, str]]) -> dict[str, Name]:
        names: dict[str, Name] = {}
        for city, state in listed(data["cities"]).items():
            plain = _without_state(city, self.states[state].name)
            names[city] = Name("city", cities=((plain, state),), weak=city in self.weak)
        for city, states in data["ambiguous"].items():
            names[city] = Name("city", cities=tuple((city, state) for state in states.split()), asks=True)
        for city, state in data["meant"].items():
            names[city] = Name("city", cities=((city, state),), weak=city in self.weak)
        for name, code in listed(data["metros"]).items():
            names[name.lower()] = Name("area", (f"metro:{code}",), weak=name in self.weak)
        for place in self.states.values():
            names[place.name.lower()] = Name("state", (place.ref,))
        for name, state in listed(data["states"]).items():
            names[name] = Name("state", (state,), weak=name in self.weak)
        for name in str(data["nation"]).split(","):
            names[name.strip()] = Name("nation", (NATION,), weak=name.strip() == "us")
        return names

    @staticmethod
    def _foreign_names(foreign: dict[str, dict[str, str]], known: Mapping[str, Name]) -> dict[str, Name]:
        weak = words_of([str(foreign["weak"])])
        own = {"vancouver", "ontario", "melbourne", "vienna austria"}
        return {
            name: Name("foreign", country=country, weak=name in weak)
            for name, country in listed(foreign["countries"]).items()
            if name in own or name not in known
        }

    def _spelt_names(self, data: dict[str, dict[str, str]]) -> set[str]:
        """The names that people misspell: states and the cities that everybody knows."""
        areas = [
            place
            for place in self.base.places.values()
            if place.kind == "metro" and not place.nonmetropolitan
        ]
        cities = {
            " ".join(split(city)) for area in areas for city in cities_of(area.name.rsplit(", ", 1)[0])[:1]
        }
        states = {state.name.lower() for state in self.states.values()}
        return (
            cities
            | states
            | set(data["ambiguous"])
            | set(data["meant"])
            | set(listed({"": str(data["spelt"])}))
        )

    # looking up ---------------------------------------------------------------------------------------------------

    def _city(self, name: str, state: str | None) -> tuple[Place, ...]:
        """The places that a city of this name lies in (of this state only, if given), the likeliest first.

        More than one place means that none dwarfs the others.
        """
        found = [city for form in _forms(name) for city in self.base.city(form, state)]
        principal = [city for city in found if city.principal]
        weights: dict[str, float] = {}
        for city in principal or found:
            weights[city.place] = self.sizes.get(city.place, 1.0)
        ranked = sorted(weights, key=lambda ref: -weights[ref])
        if len(ranked) > 1 and weights[ranked[0]] >= _DWARFS * weights[ranked[1]] and principal:
            ranked = ranked[:1]
        return tuple(self.base.places[ref] for ref in ranked[:5])

    def places_of(self, name: Name, state: str | None = None) -> tuple[Place, ...]:
        """What a name stands for; with a state, only what lies in that state."""
        places = [self.base.places[ref] for ref in name.refs if ref in self.base.places]
        for city, of in name.cities:
            if state in {None, of}:
                places += [place for place in self.city(city, of)[:1] if place not in places]
        if state:
            return tuple(place for place in places if state in place.states and place.kind == "metro")
        return tuple(places if name.asks else places[:1])


def cities_of(title: str) -> list[str]:
    """`Scranton--Wilkes-Barre` -> its cities; two hyphens part cities whose names have hyphens themselves."""
    parts = title.split("--") if "--" in title else title.replace("/", "-").split("-")
    return [part.strip() for part in parts if not part.endswith(" County")]


def _without_state(city: str, state: str) -> str:
    return city.removesuffix(f" {state.lower()}")


def _forms(name: str) -> tuple[str, ...]:
    """The ways in which a city may be written in the base: `st louis` -> `st. louis`, `winston salem` -> hyphen."""
    words = name.split()
    forms = {name, " ".join(_SPELT_OUT.get(word, word) for word in words)}
    if len(words) > 1:
        forms.add("-".join(words))
        forms.add(" ".join(_SPELT_OUT.get(words[0], words[0]).split() + words[1:]))
    if name.startswith("st "):
        forms |= {f"saint {name[3:]}"}
    if name.startswith("o "):
        forms.add(f"o'{name[2:]}")
    return tuple(sorted(forms))


def _recognisable(name: str, known: Name) -> bool:
    """Whether a name is long and telling enough to be recognised misspelt."""
    long_enough = len(name) >= 5 or (known.kind == "state" and len(name) == 4)
    return long_enough and not known.weak and known.kind not in {"foreign", "none"}
