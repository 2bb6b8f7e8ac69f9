"""Wages and employment from the publisher's flat files, on a small country."""

import gzip
from collections.abc import Callable
from pathlib import Path

import pytest

from knowledge.errors import InputError
from knowledge.grid import COLUMN_OF
from knowledge.rows import GridRow, IndustryRow, PlaceRow
from knowledge.sources import oews
from tests.knowledge import small_inputs

DATA = "oews/oe.data.0.Current.gz"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    small_inputs.write_wages(tmp_path)
    return tmp_path


def cells(folder: Path, grid: str, soc: str, key: str) -> dict[str, int]:
    (row,) = [row for row in oews.read(folder) if isinstance(row, GridRow) and row[:3] == (grid, soc, key)]
    assert len(row.cells) == len(COLUMN_OF)
    return {metric: row.cells[number] for metric, number in COLUMN_OF.items()}


@pytest.mark.parametrize(
    "place",
    [
        PlaceRow("US", "nation", "US", "United States", "", False),
        PlaceRow("CA", "state", "CA", "California", "CA", False),
        PlaceRow("metro:0041860", "metro", "0041860", "San Francisco-Oakland-Fremont, CA", "CA", False),
        PlaceRow(
            "metro:0047900",
            "metro",
            "0047900",
            "Washington-Arlington-Alexandria, DC-VA-MD-WV",
            "DC VA MD WV",
            False,
        ),
        PlaceRow(
            "metro:0600006",
            "metro",
            "0600006",
            "North Coast Region of California nonmetropolitan area",
            "CA",
            True,
        ),
    ],
)
def test_places(folder: Path, place: PlaceRow) -> None:
    assert place in set(oews.read(folder))


def test_industries_and_occupations(folder: Path) -> None:
    found = [row for row in oews.read(folder) if isinstance(row, IndustryRow)]
    assert found[1:] == [
        IndustryRow("31-330", "Sector 31-33 - Manufacturing", 2),
        IndustryRow("622000", "Hospitals", 3),
    ]
    assert oews.read_occupations(folder)[0] == ("00-0000", "All Occupations", 0)
    assert ("29-1141", "Registered Nurses", 3) in oews.read_occupations(folder)


@pytest.mark.parametrize(
    ("grid", "soc", "key", "expected"),
    [
        ("area", "29-1141", "US", {"employment": 59710, "employment_rse": 6, "wage_rse": 3}),
        ("area", "29-1141", "US", {"hourly_median": 4500, "annual_median": 93600, "hourly_p10": 2250}),
        ("area", "29-1141", "US", {"jobs_per_1000": -1, "location_quotient": -1}),
        ("area", "29-1141", "CA", {"jobs_per_1000": 4123, "location_quotient": 107}),
        ("industry", "29-1141", "622000", {"annual_mean": 102960, "location_quotient": -1}),
        ("year", "29-1141", "2025", {"annual_median": 93600}),
        ("area", "27-2011", "CA", {"hourly_median": 2333, "annual_median": -4, "annual_mean": -4}),
        ("area", "29-1248", "metro:0041860", {"hourly_p10": 5950, "hourly_median": -5, "annual_p90": -5}),
        ("area", "11-9111", "metro:0600006", {"employment": -8, "annual_median": -8, "jobs_per_1000": -8}),
    ],
)
def test_cells(folder: Path, grid: str, soc: str, key: str, expected: dict[str, int]) -> None:
    found = cells(folder, grid, soc, key)
    assert {metric: found[metric] for metric in expected} == expected


def test_the_nation_across_industries_comes_once_an_occupation(folder: Path) -> None:
    found = [row for row in oews.read(folder) if isinstance(row, GridRow)]
    assert len({row[:3] for row in found}) == len(found)
    assert {row.key for row in found if row.grid == "industry"} == {"31-330", "622000"}
    assert sum(row.key == "US" for row in found) == len(small_inputs.OCCUPATIONS)


def test_plain_packing_is_read_as_well(folder: Path) -> None:
    packed = folder / DATA
    expected = list(oews.read(folder))
    packed.with_suffix("").write_bytes(gzip.decompress(packed.read_bytes()))
    packed.unlink()
    assert list(oews.read(folder)) == expected


def test_line_ends_of_the_publishers_server(folder: Path) -> None:
    expected = list(oews.read(folder))
    for path in (folder / "oews").iterdir():
        packed = path.suffix == ".gz"
        content = gzip.decompress(path.read_bytes()) if packed else path.read_bytes()
        content = content.replace(b"\n", b"\r\n")
        path.write_bytes(gzip.compress(content, mtime=0) if packed else content)
    assert list(oews.read(folder)) == expected


def test_edition(folder: Path) -> None:
    small_inputs.write_wages(folder, year="2026")
    assert oews.editions(folder) == {"oews": "May 2026"}
    assert any(isinstance(row, GridRow) and row[::2] == ("year", "2026") for row in oews.read(folder))


def lines_of(change: Callable[[list[str]], list[str]]) -> Callable[[bytes], bytes]:
    """Alters the unpacked lines of the data file."""

    def alter(packed: bytes) -> bytes:
        lines = gzip.decompress(packed).decode().splitlines(keepends=True)
        return gzip.compress("".join(change(lines)).encode(), mtime=0)

    return alter


def replaced(number: int, old: str, new: str) -> Callable[[bytes], bytes]:
    """Replaces text in one line, counted from 1."""

    def change(lines: list[str]) -> list[str]:
        assert old in lines[number - 1]
        lines[number - 1] = lines[number - 1].replace(old, new)
        return lines

    return lines_of(change)


@pytest.mark.parametrize(
    ("name", "alter", "message"),
    [
        (DATA, lambda packed: packed[:-300], "cut short or damaged"),
        (DATA, lambda packed: packed[:200] + b"\0\0\0\0" + packed[204:], "cut short or damaged"),
        (DATA, lines_of(lambda lines: [*lines[:-1], lines[-1].rstrip("\n")]), "line [0-9]+: the line is cut"),
        (DATA, lines_of(lambda lines: lines[:-1]), "ends after 16 data types"),
        (DATA, lines_of(lambda lines: lines[: -17 * 19]), "no series for area 1100000"),
        (DATA, lines_of(lambda lines: [*lines[:4], *lines[5:]]), "line 5.*not data type 04"),
        (DATA, lines_of(lambda lines: [*lines, *lines[1:18]]), "comes twice"),
        (DATA, lines_of(lambda lines: lines[:1]), "ends after 0 data types"),
        (DATA, replaced(1, "footnote_codes", "footnotes"), "line 1: the header is"),
        (DATA, replaced(3, "         0.6", "        zero"), "line 3: value holds 'zero'"),
        (DATA, replaced(3, "         0.6", "        -0.6"), "line 3: the value -0.6 is out of range"),
        (DATA, replaced(3, "         0.6", "         nan"), "line 3: the value nan is out of range"),
        (DATA, replaced(3, "2025", "2024"), "line 3: a figure of 2024 A01"),
        (DATA, replaced(3, "0.6\t", "-\t9"), "line 3: no value and footnote '9'"),
        (DATA, replaced(3, "0.6\t\n", "0.6\n"), "line 3: the line is cut short"),
        (
            "oews/oe.area",
            lambda text: text.replace(b"areatype_code", b"area_kind"),
            "no column areatype_code",
        ),
        ("oews/oe.area", lambda text: text.replace(b"\tS\tCal", b"\tX\tCal"), "line 6: state '06' with"),
        (
            "oews/oe.area",
            lambda text: text.replace(b"06\t0600000\tS\tCalifornia\n", b""),
            "0600000.*not listed",
        ),
        (
            "oews/oe.industry",
            lambda text: text.replace(b"622000\tHospitals\t3", b"622000\tHospitals"),
            "4 fields",
        ),
        ("oews/oe.industry", lambda text: text.replace(b"622000", b"62"), "line 4: '62' at level '3'"),
        ("oews/oe.occupation", lambda text: text.replace(b"291141", b"29-1141"), "is not an occupation"),
        ("oews/oe.release", lambda text: text.replace(b"2025A01", b"May"), "line 2: 'May' is not a release"),
        ("oews/oe.release", lambda text: text[: text.index(b"\n") + 1], "no release is named"),
    ],
)
def test_a_file_that_is_not_the_publishers(
    folder: Path, name: str, alter: Callable[[bytes], bytes], message: str
) -> None:
    path = folder / name
    path.write_bytes(alter(path.read_bytes()))
    with pytest.raises(InputError, match=message) as caught:
        list(oews.read(folder))
    assert str(folder / "oews") in str(caught.value)
    assert "fetch the file again" in str(caught.value)


@pytest.mark.parametrize("name", ["oe.area", "oe.data.0.Current.gz", "oe.industry", "oe.release"])
def test_a_missing_file(folder: Path, name: str) -> None:
    (folder / "oews" / name).unlink()
    with pytest.raises(InputError, match=f"{name} is missing; put the publisher's file there"):
        list(oews.read(folder))
