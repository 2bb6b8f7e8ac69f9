"""Age, sex and weekly earnings, on made-up tables in the survey's layout."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from knowledge.errors import InputError
from knowledge.metric_list import load_metrics
from knowledge.rows import Figure, Title
from knowledge.sources import cps
from tests.knowledge.occupations import CODES
from tests.knowledge.publishers import Row, write_csv, write_workbook

NAME_HEADER = ("2018 Census Title ", "2018 Census Code", "2018 SOC Code")
NAMES: list[Row] = [
    ("Software  developers", "1021", "15-1252"),
    ("Computer support specialists", "1050", "15-1230"),
    ("Computer occupations, all other", "1108", "15-12XX"),
    ("Registered nurses", "3255", "29-1141"),
    ("Home health aides", "3601", "31-1121"),
    ("Personal care aides", "3602", "31-1122"),
    ("Military, rank not Specified", "9830", "none"),
]
AGES: list[Row] = [
    ("Total employed", 1000, 50, 100, 200, 200, 200, 150, 100, 42.1),
    ("", "", "", "", "", "", "", "", "", ""),
    ("Computer and mathematical occupations", 300, 10, 20, 90, 80, 50, 40, 10, 39.9),
    ("Software developers", 200, 2, 8, 90, 50, 30, 15, 5, 38.6),
    ("Computer support specialists", 100, 8, 12, 30, 20, 10, 10, 10, 41.0),
    ("Computer occupations, all other", 80, 8, 12, 30, 20, 10, 0, 0, 41.0),
    ("Registered nurses", 40, 0, 10, 10, 10, 10, 0, 0, "–"),
    ("Home health aides", 60, 6, 6, 12, 12, 12, 6, 6, 47.0),
    ("Personal care aides", 140, 4, 4, 40, 40, 40, 6, 6, 49.0),
]
EARNINGS: list[Row] = [
    ("Total, full-time wage and salary workers", 900, 1204, 500, 1326, 400, 1089),
    ("Software developers", 200, 2506, 160, 2523, 40, "–"),
    ("Registered nurses", 40, "–", 10, "–", 30, "–"),
    ("Home health aides", 60, 800, 10, "–", 50, 790),
    ("Personal care aides", 140, 700, 30, "–", 110, 690),
]
AGE_HEADINGS: Row = (
    "",
    "Total, 16 years\n and over",
    "16 to 19 years",
    "20 to 24 years",
    "25 to 34 years",
    "35 to 44 years",
    "45 to 54 years",
    "55 to 64 years",
    "65 years and over",
    "Median age",
)
PAIR = ("Number of workers", "Median weekly earnings")
EARNINGS_HEADINGS: Row = ("", *PAIR, *PAIR, *PAIR)
NOTE = "NOTE: Dash indicates no data."


def write_table(
    path: Path, headings: Row, rows: Sequence[Row], note: str = NOTE, year: str | float = 2025
) -> None:
    """A table below three lines of preface and the year; earnings have one more line of headings."""
    empty: Row = [""] * len(headings)
    preface: list[Row] = [*[empty] * 3, ("Occupation", year, *empty[2:])]
    preface += [empty] * (headings == EARNINGS_HEADINGS)
    write_workbook(path, {"table": [*preface, headings, empty, *rows, empty, (note, *empty[1:])]})


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write_csv(tmp_path / cps.NAMES, NAME_HEADER, NAMES)
    write_table(tmp_path / cps.AGE, AGE_HEADINGS, AGES)
    write_table(tmp_path / cps.EARNINGS, EARNINGS_HEADINGS, EARNINGS)
    return tmp_path


@pytest.mark.parametrize(
    ("soc", "metric", "value"),
    [
        ("00-0000", "median_age", 42.1),
        ("00-0000", "weekly_earnings", 1204),
        ("15-0000", "median_age", 39.9),
        ("15-1252", "median_age", 38.6),
        ("15-1252", "share_under_25", 5.0),
        ("15-1252", "share_55_and_over", 10.0),
        ("15-1252", "share_women_full_time", 20.0),
        ("15-1252", "weekly_earnings", 2506),
        ("15-1252", "weekly_earnings_men", 2523),
        ("15-1230", "share_under_25", 20.0),
        ("31-1120", "share_under_25", 10.0),
        ("31-1120", "share_women_full_time", 80.0),
        # No median, a remainder, too few workers, or the median of one part alone.
        ("15-1252", "weekly_earnings_women", None),
        ("15-1299", "share_under_25", None),
        ("29-1141", "share_under_25", None),
        ("29-1141", "median_age", None),
        ("31-1120", "median_age", None),
        ("31-1120", "weekly_earnings", None),
    ],
)
def test_figures(folder: Path, soc: str, metric: str, value: float | None) -> None:
    rows = [row for row in cps.read(folder, CODES) if isinstance(row, Figure)]
    found = {(row.soc, row.metric): row.value for row in rows}
    assert len(found) == len(rows)
    assert found.get((soc, metric)) == value


def test_metrics_are_listed(folder: Path) -> None:
    metrics = {row.metric for row in cps.read(folder, CODES) if isinstance(row, Figure)}
    assert metrics == {name for name, metric in load_metrics().items() if metric.source == "cps"}


def test_titles_name_one_detailed_occupation(folder: Path) -> None:
    assert [row for row in cps.read(folder, CODES) if isinstance(row, Title)] == [
        Title("Software developers", "15-1252", "census"),
        Title("Registered nurses", "29-1141", "census"),
        Title("Home health aides", "31-1120", "census"),
        Title("Personal care aides", "31-1120", "census"),
    ]


@pytest.mark.parametrize("name", cps.INPUTS)
def test_missing_file(folder: Path, name: str) -> None:
    (folder / name).unlink()
    with pytest.raises(InputError, match=Path(name).name):
        list(cps.read(folder, CODES))


@pytest.mark.parametrize(
    ("headings", "rows", "note"),
    [
        ((*AGE_HEADINGS[:-1], "Mean age"), AGES, NOTE),
        (AGE_HEADINGS, [*AGES, ("Programmers", "many", 1, 1, 1, 1, 1, 1, 1, 40)], NOTE),
        (AGE_HEADINGS, AGES, "Software testers"),
        (AGE_HEADINGS, [], NOTE),
    ],
)
def test_unusable_table(folder: Path, headings: Row, rows: list[Row], note: str) -> None:
    write_table(folder / cps.AGE, headings, rows, note)
    with pytest.raises(InputError, match="cpsaat11b"):
        list(cps.read(folder, CODES))


def test_other_list_of_names(folder: Path) -> None:
    write_csv(folder / cps.NAMES, ("Title", "Census Code", "SOC Code"), NAMES)
    with pytest.raises(InputError, match="census18_to_soc18"):
        list(cps.read(folder, CODES))


def test_year_of_the_averages(folder: Path) -> None:
    assert cps.editions(folder) == {"cps": "2025"}


@pytest.mark.parametrize("year", [2024, "Total"])
def test_tables_of_different_years(folder: Path, year: str | float) -> None:
    write_table(folder / cps.EARNINGS, EARNINGS_HEADINGS, EARNINGS, year=year)
    with pytest.raises(InputError, match="cpsaat39"):
        cps.editions(folder)
