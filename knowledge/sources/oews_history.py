"""OEWS of earlier years: the nation since May 2013, the states in May 2024.

The nation comes from a derived panel and two official workbooks. Only series that a reader may compare are kept: a
code of an older classification counts if the official crosswalk maps it to one present code and nothing else to
that code. Codes that were split or merged start where they are new.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

from knowledge.grid import COLUMN_OF, COLUMNS, NOT_PUBLISHED
from knowledge.models import Source
from knowledge.rows import GridRow, Row
from knowledge.sources import oews
from knowledge.sources.layout import Cell, below_heading, broken, number, records, sheet

SOURCES = (
    Source(
        key="oews_history",
        title="Occupational Employment and Wage Statistics, national estimates of earlier years",
        publisher="U.S. Bureau of Labor Statistics",
        period="May 2013 to May 2024",
        licence="public domain",
        url="https://www.bls.gov/oes/tables.htm",
        note="May 2021 and May 2024 from the official workbooks, the other years from a derived panel. The method "
        "changed in May 2021 and the classification in May 2019; each year has its own top code of wages.",
    ),
    Source(
        key="oews_state_2024",
        title="Occupational Employment and Wage Statistics, state estimates",
        publisher="U.S. Bureau of Labor Statistics",
        period="May 2024",
        released="2025-04-02",
        licence="public domain",
        url="https://www.bls.gov/oes/tables.htm",
        note="A derived copy of the publisher's table, checked against a page that quotes it.",
    ),
)
PANEL = "oews/national_2013_2025.csv"
STATES = "oews/state_M2024.tsv"
WORKBOOKS = {"2021": "oews/national_M2021_dl.xlsx", "2024": "oews/national_M2024_dl.xlsx"}
CROSSWALK = "soc/crosswalk_soc2010_to_soc2018.csv"
INPUTS = (PANEL, *WORKBOOKS.values(), STATES, CROSSWALK)

_LAST_YEAR_OF_SOC_2010 = "2018"
_COLUMN = {
    "TOT_EMP": "employment",
    "EMP_PRSE": "employment_rse",
    "H_MEAN": "hourly_mean",
    "A_MEAN": "annual_mean",
    "MEAN_PRSE": "wage_rse",
    "H_PCT10": "hourly_p10",
    "H_PCT25": "hourly_p25",
    "H_MEDIAN": "hourly_median",
    "H_PCT75": "hourly_p75",
    "H_PCT90": "hourly_p90",
    "A_PCT10": "annual_p10",
    "A_PCT25": "annual_p25",
    "A_MEDIAN": "annual_median",
    "A_PCT75": "annual_p75",
    "A_PCT90": "annual_p90",
}
_STATE_COLUMNS = ("TOT_EMP", "A_MEAN", "A_PCT10", "A_PCT25", "A_MEDIAN", "A_PCT75", "A_PCT90")
_PANEL_COLUMNS = (*_STATE_COLUMNS, "H_MEAN", "H_MEDIAN")
_ONE_BASIS_ONLY, _TOP_CODED, _NOT_RELEASED = -4, -5, -8
_MISSING = {"*": _NOT_RELEASED, "**": _NOT_RELEASED, "-": _NOT_RELEASED, "#": _TOP_CODED, "": NOT_PUBLISHED}


def read(folder: Path) -> Iterator[Row]:
    """GridRows "year" of the nation before the present release, and "state_2024" of the states."""
    titles = {soc: title for soc, title, _ in oews.read_occupations(folder)}
    present = oews.read_release(folder).year
    official: set[tuple[str, str]] = set()
    for year, name in WORKBOOKS.items():
        if year < present:
            for soc, cells in _workbook(folder / name).items():
                if soc in titles:
                    official.add((year, soc))
                    yield GridRow("year", soc, year, cells)
    for year, soc, cells in _panel(folder, titles):
        if year < present and (year, soc) not in official:
            yield GridRow("year", soc, year, cells)
    yield from _states(folder, titles)


def _workbook(path: Path) -> dict[str, tuple[int, ...]]:
    """Cells by SOC code; where a code stands for a broad and for a detailed occupation they are the same."""
    headings = (*_COLUMN, "OCC_CODE", "ANNUAL", "HOURLY")
    return {
        str(record["OCC_CODE"]): _cells(
            path, line, record, str(record["ANNUAL"]) == "TRUE", str(record["HOURLY"]) == "TRUE"
        )
        for line, record in below_heading(sheet(path, 0), path, headings, 0)
    }


def _panel(folder: Path, titles: Mapping[str, str]) -> Iterator[tuple[str, str, tuple[int, ...]]]:
    """Year, present SOC code and cells of the derived panel, each year and code once."""
    path = folder / PANEL
    successors, recoded = _crosswalk(folder / CROSSWALK)
    seen = set()
    for line, record in records(path, ("YEAR", "OCC_CODE", "OCC_TITLE", *_PANEL_COLUMNS)):
        year, soc = record["YEAR"], record["OCC_CODE"]
        if year <= _LAST_YEAR_OF_SOC_2010:
            if soc in recoded:
                soc = successors.get(soc, "")
            elif _letters(titles.get(soc, "")) != _letters(record["OCC_TITLE"]):
                continue  # a group whose title changed has changed its content
        if soc not in titles or (year, soc) in seen:
            continue
        seen.add((year, soc))
        annual, hourly = record["A_MEAN"], record["H_MEAN"]
        cells = _cells(path, line, record, not _is_figure(hourly), not _is_figure(annual))
        yield year, soc, cells


def _crosswalk(path: Path) -> tuple[dict[str, str], set[str]]:
    """SOC 2018 code by the SOC 2010 code that it alone continues, and every SOC 2010 code that is listed."""
    pairs = [
        (record["2010 SOC Code"], record["2018 SOC Code"])
        for _, record in records(path, ("2010 SOC Code", "2018 SOC Code"))
    ]
    olds, news = Counter(old for old, _ in pairs), Counter(new for _, new in pairs)
    return {old: new for old, new in pairs if olds[old] == news[new] == 1}, set(olds)


def _states(folder: Path, titles: Collection[str]) -> Iterator[GridRow]:
    path = folder / STATES
    hourly_only = {
        soc
        for soc, cells in _workbook(folder / WORKBOOKS["2024"]).items()
        if cells[COLUMN_OF["annual_mean"]] == _ONE_BASIS_ONLY
    }
    postal_codes = set(oews.postal_codes().values())
    for line, record in records(path, ("PRIM_STATE", "OCC_CODE", *_STATE_COLUMNS), "\t"):
        state, soc = record["PRIM_STATE"], record["OCC_CODE"]
        if state not in postal_codes:
            raise broken(path, line, f"{state!r} is not a state")
        if soc in titles:
            yield GridRow("state_2024", soc, state, _cells(path, line, record, False, soc in hourly_only))


def _cells(
    path: Path, line: int, record: Mapping[str, Cell], annual_only: bool, hourly_only: bool
) -> tuple[int, ...]:
    """The seventeen cells of a record; columns that it does not have are not published."""
    cells = [NOT_PUBLISHED] * len(COLUMNS)
    for heading, metric in _COLUMN.items():
        if heading not in record:
            continue
        value = record[heading]
        one_basis_only = (annual_only and heading[:2] == "H_") or (hourly_only and heading[:2] == "A_")
        if isinstance(value, str) and value in _MISSING:
            missing = _MISSING[value]
            cell = _ONE_BASIS_ONLY if one_basis_only and missing == _NOT_RELEASED else missing
        else:
            cell = round(number(value, path, line, heading) * COLUMNS[COLUMN_OF[metric]].scale)
            if cell < 0:
                raise broken(path, line, f"{heading} is negative")
        cells[COLUMN_OF[metric]] = cell
    return tuple(cells)


def _is_figure(text: str) -> bool:
    return text not in _MISSING or text == "#"


def _letters(title: str) -> str:
    return re.sub("[^a-z]", "", title.lower())
