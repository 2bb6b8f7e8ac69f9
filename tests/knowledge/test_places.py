"""Cities, counties and ZIP codes, on made-up lists in the publishers' layouts."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from knowledge.errors import InputError
from knowledge.rows import City, ZipCode
from knowledge.sources import places
from tests.knowledge.publishers import Row, write_csv, write_tabs, write_workbook

AREAS: list[Row] = [
    ("00", "0000000", "N", "National"),
    ("21", "2100000", "S", "Kentucky"),
    ("36", "3600000", "S", "New York"),
    ("72", "7200000", "S", "Puerto Rico"),
    ("21", "0030460", "M", "Lexington-Fayette, KY"),
    ("21", "0031140", "M", "Louisville/Jefferson County, KY-IN"),
    ("36", "0035620", "M", "New York-Newark-Jersey City, NY-NJ"),
    ("21", "2100001", "M", "West Kentucky nonmetropolitan area"),
    ("21", "2100002", "M", "East Kentucky nonmetropolitan area"),
    ("72", "7200006", "M", "Puerto Rico nonmetropolitan area"),
]
COUNTY_HEADINGS = ("CBSA Code", "CBSA Title", "County/County Equivalent", "State Name", "FIPS State Code")
COUNTIES: list[Row] = [
    ("35620", "New York-Newark-Jersey City, NY-NJ", "Nassau County", "New York", "36"),
    ("31140", "Louisville/Jefferson County, KY-IN", "Clark County", "Indiana", "18"),
    ("21060", "Elizabethtown, KY", "Hardin County", "Kentucky", "21"),
    ("47900", "Washington, DC-VA", "Alexandria city", "Virginia", "51"),
]
PRINCIPAL_HEADINGS = ("CBSA Code", "CBSA Title", "Kind", "Principal City Name", "FIPS State Code")
PRINCIPAL: list[Row] = [
    ("30460", "Lexington-Fayette, KY", "Metropolitan", "Lexington-Fayette", "21"),
    ("31140", "Louisville", "Metropolitan", "Louisville/Jefferson County metro government (balance)", "21"),
    ("35620", "New York-Newark-Jersey City, NY-NJ", "Metropolitan", "New York", "36"),
    ("21060", "Elizabethtown, KY", "Micropolitan", "Elizabethtown", "21"),
]
NOTE: Row = ("Note: The 2020 Standards", "", "", "", "")
CITY_HEADER = ("city", "state", "cbsa_code", "source", "cbsa_title", "in_oews_2025")
CITIES: list[Row] = [
    ("New York", "NY", "35620", "omb_list2_2023", "New York-Newark-Jersey City, NY-NJ", "True"),
    ("Brooklyn", "NY", "35620", "hud_zip", "New York-Newark-Jersey City, NY-NJ", "True"),
    ("Lexington", "KY", "30460", "hud_zip", "Lexington-Fayette, KY", "True"),
    ("New Albany", "IN", "31140", "hud_zip", "Louisville/Jefferson County, KY-IN", "True"),
    ("Radcliff", "KY", "21060", "hud_zip", "Elizabethtown, KY", "False"),
    ("Utuado", "PR", "46580", "hud_zip", "Utuado, PR", "False"),
    ("HOLTSVILLE", "NY", "35620", "hud_zip", "New York-Newark-Jersey City, NY-NJ", "True"),
]
ZIP_HEADER = ("zip", "cbsa_2023", "city", "state", "source", "in_oews_2025", "cbsa_title")
ZIPS: list[Row] = [
    ("00501", "35620", "HOLTSVILLE", "NY", "hud", "True", "New York-Newark-Jersey City, NY-NJ"),
    ("00611", "46580", "", "", "county", "False", "Utuado, PR"),
    ("40159", "21060", "RADCLIFF", "KY", "hud", "False", "Elizabethtown, KY"),
]


def write_list(path: Path, headings: Row, rows: Sequence[Row]) -> None:
    """A delineation file: two lines of preface, headings, rows, a note."""
    preface: list[Row] = [("Table with row headers", "", "", "", ""), ("List", "", "", "", "")]
    write_workbook(path, {"List": [*preface, headings, *rows, NOTE]})


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    header = ("state_code", "area_code", "areatype_code", "area_name")
    write_tabs(tmp_path / "oews/oe.area", header, AREAS)
    write_list(tmp_path / places.COUNTIES, COUNTY_HEADINGS, COUNTIES)
    write_list(tmp_path / places.PRINCIPAL_CITIES, PRINCIPAL_HEADINGS, PRINCIPAL)
    write_csv(tmp_path / places.CITIES, CITY_HEADER, CITIES)
    write_csv(tmp_path / places.ZIP_CODES, ZIP_HEADER, ZIPS)
    return tmp_path


@pytest.mark.parametrize(
    "city",
    [
        City("New York", "NY", "metro:0035620", True),
        City("Brooklyn", "NY", "metro:0035620", False),
        City("Holtsville", "NY", "metro:0035620", False),
        City("Lexington-Fayette", "KY", "metro:0030460", True),
        City("Lexington", "KY", "metro:0030460", True),
        City("Louisville", "KY", "metro:0031140", True),
        City("New Albany", "IN", "metro:0031140", False),
        City("Elizabethtown", "KY", "KY", False),  # which of two nonmetropolitan areas cannot be told
        City("Utuado", "PR", "metro:7200006", False),  # the state has one
        City("Nassau County", "NY", "metro:0035620", False),
        City("Hardin County", "KY", "KY", False),
        City("Alexandria", "VA", "VA", False),
    ],
)
def test_cities_and_counties(folder: Path, city: City) -> None:
    found = [row for row in places.read(folder) if isinstance(row, City) and row[:2] == city[:2]]
    assert found == [city]


def test_zip_codes(folder: Path) -> None:
    assert [row for row in places.read(folder) if isinstance(row, ZipCode)] == [
        ZipCode("00501", "metro:0035620"),
        ZipCode("00611", "metro:7200006"),
        ZipCode("40159", "KY"),
    ]


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        ("Nashville-Davidson metropolitan government (balance)", ("Nashville-Davidson", "Nashville")),
        ("Athens-Clarke County unified government (balance)", ("Athens-Clarke County", "Athens")),
        ("Indianapolis city (balance)", ("Indianapolis",)),
        ("Butte-Silver Bow (balance)", ("Butte-Silver Bow", "Butte")),
        ("San Buenaventura (Ventura)", ("San Buenaventura", "Ventura")),
        ("Islamorada, Village of Islands", ("Islamorada",)),
        ("Urban Honolulu", ("Honolulu",)),
        ("Winston-Salem", ("Winston-Salem",)),
        ("Salt Lake City", ("Salt Lake City",)),
        ("ST. JOHNSVILLE", ("St. Johnsville",)),
    ],
)
def test_names(published: str, expected: tuple[str, ...]) -> None:
    assert places.names(published) == expected


@pytest.mark.parametrize("name", places.INPUTS)
def test_missing_file(folder: Path, name: str) -> None:
    (folder / name).unlink()
    with pytest.raises(InputError, match=Path(name).name):
        list(places.read(folder))


@pytest.mark.parametrize(
    ("name", "header", "row"),
    [
        (places.CITIES, ("city", "state", "area"), ("Troy", "NY", "35620")),
        (places.CITIES, CITY_HEADER, ("Troy", "NY", "356")),
        (places.CITIES, CITY_HEADER, ("Troy", "NY", "356", "hud_zip", "Albany, NY", "True")),
        (places.CITIES, CITY_HEADER, ("Troy", "XX", "35620", "hud_zip", "Albany, NY", "True")),
        (places.ZIP_CODES, ZIP_HEADER, ("501", "35620", "", "NY", "hud", "True", "New York, NY")),
        (places.ZIP_CODES, ZIP_HEADER, ("00501", "", "", "NY", "hud", "True", "New York, NY")),
    ],
)
def test_unusable_csv(folder: Path, name: str, header: tuple[str, ...], row: Row) -> None:
    write_csv(folder / name, header, [row])
    with pytest.raises(InputError, match=Path(name).name):
        list(places.read(folder))


@pytest.mark.parametrize(
    ("name", "headings", "row"),
    [
        (places.COUNTIES, PRINCIPAL_HEADINGS, PRINCIPAL[0]),
        (places.PRINCIPAL_CITIES, COUNTY_HEADINGS, COUNTIES[0]),
        (places.COUNTIES, COUNTY_HEADINGS, ("35620", "New York", "Nassau County", "New York", "99")),
    ],
)
def test_unusable_list(folder: Path, name: str, headings: Row, row: Row) -> None:
    write_list(folder / name, headings, [row])
    with pytest.raises(InputError, match=Path(name).name):
        list(places.read(folder))
