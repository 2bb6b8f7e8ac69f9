"""Rows of an older base that can stand in for an importer whose files are not to be had.

Some files have no official machine-readable address: derived copies, studies, lists put together by hand. A refresh
without them takes their rows from the base that it replaces; source, period and note stay what they were.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from knowledge import grid
from knowledge.base import KnowledgeBase
from knowledge.importers import Reader
from knowledge.models import Source
from knowledge.rows import (
    City,
    FieldOccupation,
    FieldOfStudy,
    Figure,
    GridRow,
    PlaceFigure,
    Row,
    ZipCode,
)
from knowledge.sources import oews

_GRIDS = {"oews_history": "year", "oews_state_2024": "state_2024"}
_CENSUS = "census_titles"
_TABLES = {
    "cip": (
        (FieldOfStudy, "SELECT cip, title FROM field"),
        (
            FieldOccupation,
            "SELECT cip, soc FROM field_occupation JOIN occupation ON occupation.id = occupation",
        ),
    ),
    "places": (
        (City, "SELECT city.name, state, ref, principal FROM city JOIN place ON place.id = place"),
        (ZipCode, "SELECT printf('%05d', zip), ref FROM zip_code JOIN place ON place.id = place"),
    ),
}


class CarriedOver:
    """Reads, in place of an importer, what an older base holds from its sources."""

    INPUTS: tuple[str, ...] = ()

    def __init__(self, importer: Reader, base: KnowledgeBase) -> None:
        self.__name__ = importer.__name__
        self.SOURCES: tuple[Source, ...] = tuple(
            base.sources[source.key] for source in importer.SOURCES if source.key in base.sources
        )
        self._base = base

    def read(self, folder: Path) -> Iterator[Row]:
        """Rows of the older base; those of the release in `folder` are left to its own importer."""
        keys = {source.key for source in self.SOURCES}
        release = oews.read_release(folder).year
        with closing(sqlite3.connect(f"file:{self._base.path}?mode=ro&immutable=1", uri=True)) as database:
            yield from self._figures(database, keys)
            for key in sorted(keys & _GRIDS.keys()):
                yield from (row for row in _grid(database, _GRIDS[key]) if row.key != release)
            for key in sorted(keys & _TABLES.keys()):
                for make, query in _TABLES[key]:
                    yield from (make(*row) for row in database.execute(query))
        if _CENSUS in keys:
            yield from (title for title in self._base.all_titles() if title.kind == "census")

    def _figures(self, database: sqlite3.Connection, keys: set[str]) -> Iterator[Figure | PlaceFigure]:
        for name, metric in self._base.metrics.items():
            if metric.source in keys:
                yield from (
                    Figure(soc, name, value, text, place, footnote)
                    for soc, value, text, place, footnote in database.execute(
                        "SELECT soc, value, text, ref, footnote FROM figure "
                        "JOIN occupation ON occupation.id = occupation JOIN place ON place.id = place "
                        "WHERE metric = (SELECT id FROM metric WHERE name = ?)",
                        (name,),
                    )
                )
                yield from (
                    PlaceFigure(place, name, period, value)
                    for place, period, value in database.execute(
                        "SELECT ref, period, value FROM place_figure JOIN place ON place.id = place "
                        "WHERE metric = (SELECT id FROM metric WHERE name = ?)",
                        (name,),
                    )
                )


def _grid(database: sqlite3.Connection, name: str) -> Iterator[GridRow]:
    keys = dict(database.execute("SELECT id, key FROM grid_key WHERE grid = ?", (name,)))
    for owner, blob in database.execute("SELECT owner, block FROM grid_block WHERE grid = ?", (name,)):
        block = grid.Block(blob)
        columns = [block.column(number) for number in range(len(grid.COLUMNS))]
        for number, cells in zip(block.keys, zip(*columns, strict=True), strict=True):
            yield GridRow(name, owner, keys[number], cells)
