"""Prices: the consumer price index of the nation, and regional price parities of the states."""

import calendar
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

from knowledge.models import NATION, Source
from knowledge.rows import PlaceFigure, Row
from knowledge.sources.layout import broken, number, records
from knowledge.sources.oews import postal_codes

SOURCES = (
    Source(
        key="cpi",
        title="Consumer Price Index for All Urban Consumers, U.S. city average, all items (CUUR0000SA0)",
        publisher="U.S. Bureau of Labor Statistics",
        period="2013 to August 2026",
        licence="public domain",
        url="https://www.bls.gov/cpi/",
        note="Index, 1982-84 = 100, not seasonally adjusted.",
    ),
    Source(
        key="rpp",
        title="Regional Price Parities by state, all items",
        publisher="U.S. Bureau of Economic Analysis",
        period="2023",
        released="2024-12-12",
        licence="public domain",
        url="https://www.bea.gov/data/prices-inflation/regional-price-parities-state-and-metro-area",
        note="The nation's price level is 100.",
    ),
)
CPI, RPP = "prices/cpi_u_all_items_CUUR0000SA0.csv", "prices/rpp_all_items_state.csv"
CPI_FLAT_FILE = "prices/cu.data.1.AllItems"
"""The publisher's flat file of all areas, as `refresh` fetches it; read instead of the extract where present."""
INPUTS = (CPI, CPI_FLAT_FILE, RPP)

_SERIES = "CUUR0000SA0"
_FIRST_YEAR = 2013  # the first year with wages to compare
_ANNUAL_AVERAGE = 13
_ALL_ITEMS = "RPPs: All items"


def read(folder: Path) -> Iterator[Row]:
    """PlaceFigures: `cpi_u` by year, `cpi_u_month` of the newest month (`2026-08`), `rpp_all_items` by year."""
    months = _read_index(folder)
    for year, values in sorted(months.items()):
        average = values.get(_ANNUAL_AVERAGE)
        if average is None and len(values) == 12:
            average = round(sum(values.values()) / 12, 3)
        if average is not None and year >= _FIRST_YEAR:
            yield PlaceFigure(NATION, "cpi_u", str(year), average)
    year, month = _newest(months)
    yield PlaceFigure(NATION, "cpi_u_month", f"{year}-{month:02}", months[year][month])
    yield from _parities(folder / RPP)


def editions(folder: Path) -> dict[str, str]:
    """The period of each source as the files themselves state it."""
    months = _read_index(folder)
    year, month = _newest(months)
    parities = {figure.period for figure in _parities(folder / RPP)}
    return {"cpi": f"{_FIRST_YEAR} to {calendar.month_name[month]} {year}", "rpp": max(parities)}


def _read_index(folder: Path) -> dict[int, dict[int, float]]:
    """Index by year and month; month 13 is the annual average."""
    flat = (folder / CPI_FLAT_FILE).exists()
    path, name, delimiter = (
        (folder / CPI_FLAT_FILE, "series_id", "\t") if flat else (folder / CPI, "series", ",")
    )
    months: dict[int, dict[int, float]] = defaultdict(dict)
    for line, record in records(path, (name, "year", "period", "value"), delimiter):
        period = re.fullmatch(r"M(0[1-9]|1[0-3])", record["period"])
        if record[name] != _SERIES or period is None or record["value"] == "-":
            continue  # another series, a half-year, or a month that was not surveyed
        value = number(record["value"], path, line, "value")
        if not record["year"].isdigit() or value <= 0:
            raise broken(path, line, f"an index of {value} in the year {record['year']!r}")
        months[int(record["year"])][int(period[1])] = value
    if not any(values.keys() - {_ANNUAL_AVERAGE} for values in months.values()):
        raise broken(path, None, f"the file has no month of {_SERIES}")
    return months


def _newest(months: Mapping[int, Mapping[int, float]]) -> tuple[int, int]:
    """Year and month of the newest index."""
    return max((year, month) for year, of in months.items() for month in of if month != _ANNUAL_AVERAGE)


def _parities(path: Path) -> Iterator[PlaceFigure]:
    """All items by state and year. The publisher's own file holds other items as well and notes at its end."""
    fips = postal_codes()
    found = False
    for line, record in records(path, ("GeoFIPS", "GeoName"), notes=True):
        digits = re.sub(r"\D", "", record["GeoFIPS"])  # the codes are quoted twice over
        place = NATION if digits == "00000" else fips.get(digits[:2])
        years = [heading for heading in record if re.fullmatch(r"\d{4}", heading)]
        if place is None or len(digits) != 5 or not years:
            raise broken(path, line, f"{record['GeoFIPS']!r} is not a state, or no column is a year")
        if not record.get("Description", _ALL_ITEMS).startswith(_ALL_ITEMS):
            continue
        found = True
        for year in years:
            value = number(record[year], path, line, year)
            if not 0 < value < 1000:
                raise broken(path, line, f"a price parity of {value}")
            yield PlaceFigure(place, "rpp_all_items", year, value)
    if not found:
        raise broken(path, None, f"no row is about {_ALL_ITEMS}")
