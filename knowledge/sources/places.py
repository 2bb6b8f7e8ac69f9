"""Cities, counties and ZIP codes, and the area with figures that each lies in.

A place outside every metropolitan area gets its state's nonmetropolitan area where the state has just one, and the
state itself otherwise: the files do not say which counties make up the nonmetropolitan areas.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from knowledge.models import Source
from knowledge.rows import City, ZipCode
from knowledge.sources.layout import below_heading, broken, records, sheet
from knowledge.sources.oews import postal_codes, read_places

COUNTIES = "places/list1_2023.xlsx"
PRINCIPAL_CITIES = "places/list2_2023.xlsx"
CITIES = "places/place_to_cbsa.csv"
ZIP_CODES = "places/zip_to_cbsa_2023.csv.gz"
INPUTS = (COUNTIES, PRINCIPAL_CITIES, CITIES, ZIP_CODES)

SOURCES = (
    Source(
        key="places",
        title="Metropolitan and micropolitan areas, their counties, principal cities and ZIP codes",
        publisher="U.S. Office of Management and Budget; U.S. Department of Housing and Urban Development; SimpleMaps",
        period="July 2023",
        released="2023-07-21",
        licence="public domain; list of cities CC BY 4.0 (SimpleMaps)",
        url="https://www.census.gov/geographies/reference-files/time-series/demo/metro-micro/delineation-files.html",
        note="Which area a city or ZIP code lies in is derived from its county; where one crosses a border, the larger "
        "part decides.",
    ),
)

_CODE = re.compile(r"\d{5}")
_ALSO_KNOWN_AS = re.compile(r"^(.*?) \((?!balance)(.*)\)$")
_GOVERNMENT = re.compile(
    r"( city| (unified|consolidated|metro|metropolitan) government)? \(balance\)$"
    r"| (unified|consolidated|metro|metropolitan) government$"
)
_CITY_OF_COUNTY = re.compile(r"^(?P<city>.+?)[-/](?P<county>.+)$")


class Areas(NamedTuple):
    """Which place with figures holds a core-based statistical area or the rest of a state."""

    metropolitan: frozenset[str]
    """Seven-digit area codes."""
    rest: dict[str, str]
    """Postal code -> place ref of what lies outside the metropolitan areas."""

    def published(self, area: str) -> bool:
        """Whether figures are published for a five-digit area code."""
        return f"00{area}" in self.metropolitan

    def ref(self, area: str, state: str) -> str:
        """The place ref of a five-digit area code; of the rest of the state for an area without figures."""
        return f"metro:00{area}" if self.published(area) else self.rest[state]


def read(folder: Path) -> Iterator[City | ZipCode]:
    """Yield principal cities, then other cities, then counties, each name in an area once; then ZIP codes."""
    areas = read_areas(folder)
    seen: set[tuple[str, str, str]] = set()
    for city in _cities(folder, areas):
        key = (city.name.casefold(), city.state, city.place)
        if key not in seen:
            seen.add(key)
            yield city
    yield from _zip_codes(folder / ZIP_CODES, areas)


def read_areas(folder: Path) -> Areas:
    """The areas for which wages are published."""
    rest: dict[str, list[str]] = defaultdict(list)
    metropolitan = set()
    for code, place in read_places(folder).items():
        if place.kind == "metro" and not place.nonmetropolitan:
            metropolitan.add(code)
        elif place.kind == "metro":
            rest[place.states.split()[0]].append(place.ref)
    single = {state: refs[0] for state, refs in rest.items() if len(refs) == 1}
    states = postal_codes().values()
    return Areas(frozenset(metropolitan), {state: single.get(state, state) for state in states})


def _cities(folder: Path, areas: Areas) -> Iterator[City]:
    principal = set()
    for city in _principal_cities(folder / PRINCIPAL_CITIES, areas):
        if city.principal:
            principal |= {(name, city.state, city.place) for name in (city.name, _main_part(city.name))}
        yield city
    path = folder / CITIES
    for line, record in records(path, ("city", "state", "cbsa_code")):
        state = _state(record["state"], path, line)
        ref = areas.ref(_area(record["cbsa_code"], path, line), state)
        for name in names(record["city"]):
            yield City(name, state, ref, (name, state, ref) in principal)
    yield from _counties(folder / COUNTIES, areas)


def _principal_cities(path: Path, areas: Areas) -> Iterator[City]:
    """Principal cities. Those of micropolitan areas do not count as such, since no figures are of their area."""
    headings = ("CBSA Code", "Principal City Name", "FIPS State Code")
    for line, row in below_heading(sheet(path, 0), path, headings, at=2):
        area = str(row["CBSA Code"])
        if _CODE.fullmatch(area):
            state = _state_of_fips(str(row["FIPS State Code"]), path, line)
            for name in names(str(row["Principal City Name"])):
                yield City(name, state, areas.ref(area, state), areas.published(area))


def _main_part(name: str) -> str:
    """`Lexington-Fayette` and `Boise City` are in most mouths `Lexington` and `Boise`."""
    return re.split("[-/]", name)[0].removesuffix(" City")


def _counties(path: Path, areas: Areas) -> Iterator[City]:
    """Counties and their equivalents; an independent city (`Alexandria city`) goes by its own name."""
    headings = ("CBSA Code", "County/County Equivalent", "FIPS State Code")
    for line, row in below_heading(sheet(path, 0), path, headings, at=2):
        area = str(row["CBSA Code"])
        if _CODE.fullmatch(area):
            state = _state_of_fips(str(row["FIPS State Code"]), path, line)
            name = str(row["County/County Equivalent"]).removesuffix(" city")
            yield City(name, state, areas.ref(area, state), False)


def _zip_codes(path: Path, areas: Areas) -> Iterator[ZipCode]:
    """Where the file leaves out the state, the area's title names it: `Utuado, PR`."""
    for line, record in records(path, ("zip", "cbsa_2023", "state", "cbsa_title")):
        if not _CODE.fullmatch(record["zip"]):
            raise broken(path, line, f"{record['zip']!r} is no ZIP code")
        named = record["cbsa_title"].rpartition(", ")[2].split("-")[0]
        state = _state(record["state"] or named, path, line)
        yield ZipCode(record["zip"], areas.ref(_area(record["cbsa_2023"], path, line), state))


def names(published: str) -> tuple[str, ...]:
    """What people call a city that the publisher lists under this name.

    `Louisville/Jefferson County metro government (balance)` -> `Louisville`; `San Buenaventura (Ventura)` -> both;
    `Athens-Clarke County unified government (balance)` -> `Athens-Clarke County` and `Athens`.
    """
    name = " ".join(published.split())
    if name.isupper() and len(name) > 2:
        name = name.title()
    if both := _ALSO_KNOWN_AS.match(name):
        return both.group(1), both.group(2)
    name = name.partition(", Village of ")[0]
    short = _GOVERNMENT.sub("", name)
    joined = _CITY_OF_COUNTY.match(short) if short != name else None
    if joined is None:
        return (short.removeprefix("Urban "),)
    return (short, joined["city"]) if "/" not in short else (joined["city"],)


def _area(code: str, path: Path, line: int) -> str:
    if not _CODE.fullmatch(code):
        raise broken(path, line, f"{code!r} is no code of a statistical area")
    return code


def _state(code: str, path: Path, line: int) -> str:
    if code not in postal_codes().values():
        raise broken(path, line, f"{code!r} is no postal code of a state with figures")
    return code


def _state_of_fips(code: str, path: Path, line: int) -> str:
    if code not in postal_codes():
        raise broken(path, line, f"{code!r} is no FIPS code of a state with figures")
    return postal_codes()[code]
