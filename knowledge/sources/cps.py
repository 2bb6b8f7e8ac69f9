"""Workers by age and sex, from the Current Population Survey, and the census's names of occupations.

The survey uses the census's occupation names. They are mapped through the census's own list, and only where that
names one SOC code: a detailed occupation or a whole group. Remainders (`13-20XX`) are left out.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from knowledge.models import Level, Source
from knowledge.rows import Figure, Title
from knowledge.sources.codes import CodeMap, published_codes
from knowledge.sources.layout import Cell, broken, number, records, sheet
from knowledge.sources.soc import ALL_OCCUPATIONS

NAMES = "soc/census18_to_soc18.csv"
AGE = "cps/cpsaat11b.xlsx"
EARNINGS = "cps/cpsaat39_2025.xlsx"
INPUTS = (NAMES, AGE, EARNINGS)

SOURCES = (
    Source(
        key="census_titles",
        title="2018 Census Occupation Code List",
        publisher="U.S. Census Bureau",
        period="2018",
        licence="public domain",
        url="https://www.census.gov/topics/employment/industry-occupation/guidance/code-lists.html",
    ),
    Source(
        key="cps",
        title="Current Population Survey, annual averages, tables 11b and 39",
        publisher="U.S. Bureau of Labor Statistics and U.S. Census Bureau",
        period="2025",
        licence="public domain",
        url="https://www.bls.gov/cps/tables.htm",
        note="Means of eleven months: October 2025 was not surveyed. No medians where fewer than 50,000 workers.",
    ),
)

_SOC = re.compile(r"\d\d-\d{4}")
_YEAR = re.compile(r"20\d\d")
_YEAR_ROW = 3
_NO_LETTERS = re.compile(r"[^a-z0-9]+")
_NONE = "–"
_SMALLEST_BASE = 50
"""Thousand workers: below this the publisher gives no median, and shares would be as unsure."""

_AGE_HEADINGS = (
    "Total, 16 years and over",
    "16 to 19 years",
    "20 to 24 years",
    "25 to 34 years",
    "35 to 44 years",
    "45 to 54 years",
    "55 to 64 years",
    "65 years and over",
    "Median age",
)
_TOTALS = ("Total employed", "Total, full-time wage and salary workers")
_EARNINGS_HEADINGS = ("Number of workers", "Median weekly earnings") * 3
_MEDIANS = {1: "weekly_earnings", 3: "weekly_earnings_men", 5: "weekly_earnings_women"}

Row = tuple[float | None, ...]


def read(folder: Path, codes: CodeMap | None = None) -> Iterator[Title | Figure]:
    """Yield the census's names as titles, then age, sex and weekly earnings of the occupations they name."""
    codes = codes or published_codes(folder)
    names = list(_names(folder / NAMES, codes))
    for name, soc in names:
        if codes.occupations[soc].level == Level.DETAILED:
            yield Title(name, soc, "census")
    by_name = {_key(row.title): row.soc for row in codes.occupations.values() if row.level == Level.MAJOR}
    by_name |= {_key(name): ALL_OCCUPATIONS for name in _TOTALS}
    by_name |= {_key(name): soc for name, soc in names}
    yield from _ages(_table(folder / AGE, _AGE_HEADINGS, at=4), by_name)
    yield from _earnings(_table(folder / EARNINGS, _EARNINGS_HEADINGS, at=5), by_name)


def editions(folder: Path) -> dict[str, str]:
    """The year of the averages as both tables state it."""
    years = {path: _year(folder / path) for path in (AGE, EARNINGS)}
    if years[AGE] != years[EARNINGS]:
        raise broken(folder / EARNINGS, None, f"it is of {years[EARNINGS]}, and {AGE} of {years[AGE]}")
    return {"cps": years[AGE]}


def _year(path: Path) -> str:
    rows = sheet(path, 0)
    year = str(rows[_YEAR_ROW][1]).removesuffix(".0") if len(rows) > _YEAR_ROW else ""
    if not _YEAR.fullmatch(year):
        raise broken(path, _YEAR_ROW + 1, f"{year!r} is no year")
    return year


def _names(path: Path, codes: CodeMap) -> Iterator[tuple[str, str]]:
    """Census name and the code with figures, where the census names one SOC code."""
    for _, record in records(path, ("2018 Census Title", "2018 SOC Code")):
        if _SOC.fullmatch(record["2018 SOC Code"]):
            soc = codes.figure_code(record["2018 SOC Code"])
            if soc is not None:
                yield " ".join(record["2018 Census Title"].split()), soc


def _key(name: str) -> str:
    return _NO_LETTERS.sub(" ", name.lower()).strip()


def _table(path: Path, headings: Sequence[str], at: int) -> list[tuple[str, Row]]:
    """Name and figures of each line below the headings; None where the publisher gives none."""
    rows = sheet(path, 0)
    found = [" ".join(str(cell).split()) for cell in rows[at][1:]] if len(rows) > at else []
    if found != list(headings):
        raise broken(path, at + 1, f"the columns are {found}, not {list(headings)}")
    lines = []
    for line, row in enumerate(rows[at + 1 :], at + 2):
        name, *cells = row
        if any(cell != "" for cell in cells):
            lines.append((str(name), tuple(_figure(cell, path, line) for cell in cells)))
    if not lines or not str(rows[-1][0]).startswith("NOTE"):
        raise broken(path, len(rows), "the note that ends the table is missing")
    return lines


def _figure(cell: Cell, path: Path, line: int) -> float | None:
    return None if cell in {_NONE, "-", ""} else number(cell, path, line, "a column")


def _by_occupation(lines: Sequence[tuple[str, Row]], by_name: Mapping[str, str]) -> dict[str, list[Row]]:
    """Code with figures -> the survey's lines that make it up."""
    grouped: dict[str, list[Row]] = defaultdict(list)
    for name, row in lines:
        if (soc := by_name.get(_key(name))) is not None:
            grouped[soc].append(row)
    return grouped


def _ages(lines: Sequence[tuple[str, Row]], by_name: Mapping[str, str]) -> Iterator[Figure]:
    for soc, rows in _by_occupation(lines, by_name).items():
        total = _sum(rows, 0)
        if total >= _SMALLEST_BASE:
            young, old = _sum(rows, 1) + _sum(rows, 2), _sum(rows, 6) + _sum(rows, 7)
            yield Figure(soc, "share_under_25", value=round(100 * young / total, 1))
            yield Figure(soc, "share_55_and_over", value=round(100 * old / total, 1))
        if len(rows) == 1 and rows[0][8] is not None:
            yield Figure(soc, "median_age", value=rows[0][8])


def _earnings(lines: Sequence[tuple[str, Row]], by_name: Mapping[str, str]) -> Iterator[Figure]:
    for soc, rows in _by_occupation(lines, by_name).items():
        total = _sum(rows, 0)
        if total >= _SMALLEST_BASE:
            yield Figure(soc, "share_women_full_time", value=round(100 * _sum(rows, 4) / total, 1))
        for column, metric in _MEDIANS.items():
            median = rows[0][column]
            if len(rows) == 1 and median is not None:  # medians of several lines cannot be put together
                yield Figure(soc, metric, value=median)


def _sum(rows: Sequence[Row], column: int) -> float:
    return sum(row[column] or 0 for row in rows)
