"""OEWS: employment and wages by occupation, area and national industry, from the publisher's flat files.

A series id is OEU + area type + 7-digit area + 6-character industry + 6-digit occupation + 2-digit data type.
"""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from knowledge.data_files import read_yaml
from knowledge.grid import COLUMNS, NOT_PUBLISHED
from knowledge.models import NATION, Source
from knowledge.rows import GridRow, IndustryRow, PlaceRow, Row
from knowledge.sources.layout import broken, decode, number, opened, records

SOURCES = (
    Source(
        key="oews",
        title="Occupational Employment and Wage Statistics",
        publisher="U.S. Bureau of Labor Statistics",
        period="May 2025",
        released="2026-05-15",
        licence="public domain",
        url="https://www.bls.gov/oes/",
        note="Wage and salary jobs; the self-employed are not counted. Flat files of the publisher, laid "
        "out again from a redistribution that was checked against the official SHA-256 checksums.",
    ),
)
INPUTS = (
    "oews/oe.area",
    "oews/oe.data.0.Current.gz",
    "oews/oe.footnote",
    "oews/oe.industry",
    "oews/oe.occupation",
    "oews/oe.release",
)

ALL_INDUSTRIES = "000000"
_HEADER = ["series_id", "year", "period", "value", "footnote_codes"]
_DATATYPES = tuple(f"{number:02}".encode() for number in range(1, len(COLUMNS) + 1))
_WITHOUT_SHARES = 15  # the nation's series end before jobs per 1,000 and the location quotient
_SCALES = tuple(column.scale for column in COLUMNS)
_FOOTNOTES = {"4": -4, "5": -5, "8": -8}
_PREFIX, _SERIES = 23, 25  # characters of a series id without and with its data type
_LARGEST = 2_000_000_000  # cells are stored in four bytes


class Release(NamedTuple):
    """What oe.release says: `May 2025`, and the year and period that every figure of the release carries."""

    description: str
    year: str
    period: str


def read_release(folder: Path) -> Release:
    """The release that the files belong to."""
    path = folder / "oews/oe.release"
    for line, record in records(path, ("release_date", "description"), "\t"):
        date = record["release_date"]
        if len(date) != 7 or not date[:4].isdigit():
            raise broken(path, line, f"{date!r} is not a release such as 2025A01")
        return Release(record["description"], date[:4], date[4:])
    raise broken(path, 2, "no release is named")


def editions(folder: Path) -> dict[str, str]:
    """The period of each source as the files themselves state it."""
    return {"oews": read_release(folder).description}


def read_occupations(folder: Path) -> list[tuple[str, str, int]]:
    """(SOC code, title, display level: 0 all or major, 1 minor, 2 broad, 3 detailed) as listed."""
    path = folder / "oews/oe.occupation"
    columns = ("occupation_code", "occupation_name", "display_level")
    occupations = []
    for line, record in records(path, columns, "\t"):
        code, level = record["occupation_code"], record["display_level"]
        if len(code) != 6 or not code.isdigit() or level not in {"0", "1", "2", "3"}:
            raise broken(path, line, f"{code!r} at level {level!r} is not an occupation")
        occupations.append((_soc(code), record["occupation_name"], int(level)))
    return occupations


def read_places(folder: Path) -> dict[str, PlaceRow]:
    """Nation, states, territories, metropolitan and nonmetropolitan areas, by the publisher's area code."""
    path = folder / "oews/oe.area"
    places = {}
    for line, record in records(path, ("state_code", "area_code", "areatype_code", "area_name"), "\t"):
        code, kind, name = record["area_code"], record["areatype_code"], record["area_name"]
        state = postal_codes().get(record["state_code"], "")
        if kind == "N":
            places[code] = PlaceRow(NATION, "nation", NATION, "United States", "", False)
        elif kind == "S" and state:
            places[code] = PlaceRow(state, "state", state, name, state, False)
        elif kind == "M" and state and len(code) == 7:
            states = _states(name, state)
            places[code] = PlaceRow(f"metro:{code}", "metro", code, name, states, "nonmetropolitan" in name)
        else:
            raise broken(path, line, f"state {record['state_code']!r} with area type {kind!r} is not known")
    return places


def read_industries(folder: Path) -> dict[str, IndustryRow]:
    """The nation's industries by code, all industries (`000000`) included."""
    path = folder / "oews/oe.industry"
    industries = {}
    for line, record in records(path, ("industry_code", "industry_name", "display_level"), "\t"):
        code, level = record["industry_code"], record["display_level"]
        if len(code) != 6 or not level.isdigit():
            raise broken(path, line, f"{code!r} at level {level!r} is not an industry")
        industries[code] = IndustryRow(code, record["industry_name"], int(level))
    return industries


def read(folder: Path) -> Iterator[Row]:
    """Places, industries, then a GridRow for each occupation at a place, and in an industry of the nation.

    The nation across industries is in grid "area" under "US" and, for the history, in grid "year" under the
    year of the release.
    """
    places, industries = read_places(folder), read_industries(folder)
    yield from places.values()
    yield from industries.values()
    occupations = {soc.replace("-", ""): soc for soc, _, _ in read_occupations(folder)}
    path, release = folder / "oews/oe.data.0.Current.gz", read_release(folder)
    seen: set[str] = set()
    for line, series, cells in _series(path, release):
        area, industry, occupation = series[4:11], series[11:17], series[17:23]
        place, soc = places.get(area), occupations.get(occupation)
        if place is None or soc is None or industry not in industries or series in seen:
            raise broken(path, line, f"series {series} comes twice or names a code that is not listed")
        seen.add(series)
        if industry == ALL_INDUSTRIES:
            yield GridRow("area", soc, place.ref, cells)
            if place.kind == "nation":
                yield GridRow("year", soc, release.year, cells)
        elif place.kind == "nation":
            yield GridRow("industry", soc, industry, cells)
        else:
            raise broken(path, line, f"series {series} is of an industry within {place.name}")
    for what, codes, part in (("area", places, slice(4, 11)), ("industry", industries, slice(11, 17))):
        if lacking := set(codes) - {series[part] for series in seen}:
            raise broken(path, None, f"no series for {what} {min(lacking)} and {len(lacking) - 1} more")


def _series(path: Path, release: Release) -> Iterator[tuple[int, str, tuple[int, ...]]]:
    """Line, series id without its data type, and cells of each run of lines that differ in the type alone.

    Six million lines come through here. What follows the series id is parsed once and remembered, since most
    figures occur many times; the memory stays below 50 MB because figures are rounded by the publisher.
    """
    known: list[dict[bytes, int]] = [{} for _ in COLUMNS]
    prefix = b""
    cells: list[int] = []
    with opened(path) as lines:
        header = [name.strip() for name in decode(path, next(lines, b"")).split("\t")]
        if header != _HEADER:
            raise broken(path, 1, f"the header is {header}, not {_HEADER}")
        line = 1
        for line, text in enumerate(lines, 2):
            if text[:_PREFIX] != prefix:
                if prefix:
                    yield line - len(cells), *_whole(path, line, prefix, cells)
                prefix, cells = text[:_PREFIX], []
            position, tail = len(cells), text[_SERIES:]
            if position >= len(_DATATYPES) or text[_PREFIX:_SERIES] != _DATATYPES[position]:
                raise broken(
                    path, line, f"{text[:_SERIES]!r} is not data type {position + 1:02} of its series"
                )
            cell = known[position].get(tail)
            if cell is None:
                cell = known[position][tail] = _cell(path, line, tail, _SCALES[position], release)
            cells.append(cell)
        yield line - len(cells) + 1, *_whole(path, line, prefix, cells)


def _cell(path: Path, line: int, tail: bytes, scale: int, release: Release) -> int:
    """The cell that stands in a line after the series id; the negative footnote where none is released."""
    fields = [field.strip() for field in decode(path, tail).split("\t")]
    if len(fields) != len(_HEADER) or not tail.endswith(b"\n"):
        raise broken(path, line, "the line is cut short")
    _, year, period, value, footnote = fields
    if (year, period) != (release.year, release.period):
        raise broken(path, line, f"a figure of {year} {period} in the release {release.description}")
    if value in {"-", ""}:
        if footnote not in _FOOTNOTES:
            raise broken(path, line, f"no value and footnote {footnote!r}")
        return _FOOTNOTES[footnote]
    figure = number(value, path, line, "value")
    if not 0 <= figure < _LARGEST:
        raise broken(path, line, f"the value {value} is out of range")
    return round(figure * scale)


def _whole(path: Path, line: int, prefix: bytes, cells: list[int]) -> tuple[str, tuple[int, ...]]:
    """Series id and all seventeen cells, once every data type of the series has been read."""
    series = decode(path, prefix)
    if len(cells) == _WITHOUT_SHARES and series[:4] == "OEUN":
        cells = [*cells, NOT_PUBLISHED, NOT_PUBLISHED]
    if len(cells) != len(_DATATYPES) or not series.startswith("OEU"):
        raise broken(path, line, f"series {series} ends after {len(cells)} data types")
    return series, tuple(cells)


@cache
def postal_codes() -> dict[str, str]:
    """Postal code by two-digit FIPS code of a state."""
    codes: dict[str, str] = read_yaml(Path(__file__).with_name("states.yaml"))
    return codes


def _states(area: str, primary: str) -> str:
    """Postal codes in the name of an area such as `Cincinnati, OH-KY-IN`, the primary one first."""
    _, comma, ending = area.rpartition(", ")
    named = ending.split("-") if comma else []
    return " ".join([primary, *(state for state in named if state != primary)])


def _soc(code: str) -> str:
    return f"{code[:2]}-{code[2:]}"
