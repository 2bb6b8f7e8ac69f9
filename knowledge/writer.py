"""Stores what importers yield: each row in the table of its type, the OEWS cells gathered and packed at the end."""

import json
import sqlite3
import zlib
from array import array
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from knowledge import grid, rows
from knowledge.errors import InputError
from knowledge.models import Metric, Source


class Writer:
    """Stores rows in the table of their type; grids are gathered and packed at the end."""

    def __init__(
        self,
        database: sqlite3.Connection,
        occupations: Iterable[rows.OccupationRow],
        metrics: Mapping[str, Metric],
    ) -> None:
        self._database = database
        self._counts: Counter[str] = Counter()
        self._metrics = {name: number for number, name in enumerate(sorted(metrics), 1)}
        self._places: dict[str, int] = {}
        self._terms: dict[str, int] = {}
        self._grids: dict[str, dict[str, dict[str, array[int]]]] = defaultdict(lambda: defaultdict(dict))
        self._titles: dict[int, dict[str, str]] = defaultdict(dict)
        self._occupations: set[str] = set()
        self._outside: Counter[str] = Counter()
        self._store: dict[type, Callable[[Any], None]] = {
            rows.OccupationRow: self._occupation,
            rows.PlaceRow: self._place,
            rows.IndustryRow: self._plain("industry", 3),
            rows.GridRow: self._grid_row,
            rows.Figure: self._figure,
            rows.PlaceFigure: self._place_figure,
            rows.Title: self._title,
            rows.Technology: self._technology,
            rows.Tool: self._tool,
            rows.Related: self._related,
            rows.FieldOfStudy: self._plain("field", 2),
            rows.FieldOccupation: self._field_occupation,
            rows.City: self._city,
            rows.ZipCode: self._zip_code,
        }
        self.write(occupations)
        for name, metric in sorted(metrics.items()):
            self._insert("metric", self._metrics[name], name, metric.model_dump_json(exclude_none=True))

    def write(self, incoming: Iterable[rows.Row]) -> None:
        """Store the rows of one importer."""
        for row in incoming:
            self._store[type(row)](row)

    def finish(self, sources: Iterable[Source]) -> dict[str, int]:
        """Pack the grids, write the sources, and return the number of rows of each table and of cells."""
        self._grids["occupation"] = self._by_place()
        for name, blocks in sorted(self._grids.items()):
            self._pack(name, blocks)
        for source in sources:
            self._insert("source", source.key, source.model_dump_json(exclude_none=True))
        for text, number in self._terms.items():
            self._insert("term", number, text)
        for occupation, kinds in sorted(self._titles.items()):
            self._insert("title_block", occupation, _packed_titles(kinds))
        if self._outside:
            code, count = self._outside.most_common(1)[0]
            raise InputError(
                f"{sum(self._outside.values())} rows name {len(self._outside)} occupation codes that the "
                f"classification does not have, such as {code} ({count} rows); the importers' code maps need them."
            )
        return dict(sorted(self._counts.items()))

    def _insert(self, table: str, *values: object, replace: bool = False) -> None:
        marks = ",".join("?" * len(values))
        verb = "INSERT OR IGNORE" if replace else "INSERT"
        before = self._database.total_changes
        self._database.execute(f"{verb} INTO {table} VALUES ({marks})", values)
        self._counts[table] += self._database.total_changes - before

    def _plain(self, table: str, width: int) -> Callable[[Any], None]:
        return lambda row: self._insert(table, *row[:width])

    def _id(self, code: str) -> int:
        if code not in self._occupations:
            self._outside[code] += 1
        return int(code.replace("-", ""))

    def _term(self, text: str) -> int:
        return self._terms.setdefault(text, len(self._terms) + 1)

    def _occupation(self, row: rows.OccupationRow) -> None:
        self._occupations.add(row.soc)
        self._insert("occupation", int(row.soc.replace("-", "")), *row)

    def _place(self, row: rows.PlaceRow) -> None:
        self._places[row.ref] = len(self._places)
        self._insert("place", self._places[row.ref], *row)

    def _grid_row(self, row: rows.GridRow) -> None:
        if row.soc not in self._occupations:
            if row.grid != "year":
                self._outside[row.soc] += 1
            return  # codes of older classifications end with it: docs/decisions/0002-trend-breaks.md
        self._grids[row.grid][row.soc][row.key] = array("i", row.cells)

    def _figure(self, row: rows.Figure) -> None:
        place, metric = self._places[row.place], self._metrics[row.metric]
        self._insert("figure", metric, place, self._id(row.soc), _number(row.value), row.text, row.footnote)

    def _place_figure(self, row: rows.PlaceFigure) -> None:
        place, metric = self._places[row.place], self._metrics[row.metric]
        self._insert("place_figure", metric, place, row.period, _number(row.value))

    def _title(self, row: rows.Title) -> None:
        if row.title not in self._titles[self._id(row.soc)]:
            self._titles[self._id(row.soc)][row.title] = row.kind
            self._counts["title"] += 1

    def _technology(self, row: rows.Technology) -> None:
        ids = (self._id(row.soc), self._term(row.name), self._term(row.category))
        self._insert("technology", *ids, row.hot, row.in_demand, replace=True)

    def _tool(self, row: rows.Tool) -> None:
        ids = (self._id(row.soc), self._term(row.name), self._term(row.category))
        self._insert("tool", *ids, replace=True)

    def _related(self, row: rows.Related) -> None:
        self._insert("related", self._id(row.soc), row.rank, self._id(row.related), row.tier)

    def _field_occupation(self, row: rows.FieldOccupation) -> None:
        self._insert("field_occupation", row.cip, self._id(row.soc), replace=True)

    def _city(self, row: rows.City) -> None:
        self._insert("city", row.name, row.state, self._places[row.place], row.principal, replace=True)

    def _zip_code(self, row: rows.ZipCode) -> None:
        self._insert("zip_code", int(row.zip), self._places[row.place])

    def _by_place(self) -> dict[str, dict[str, "array[int]"]]:
        """The grid turned round, for rankings of occupations in a place: every cell for the nation, three elsewhere."""
        kept = {grid.COLUMN_OF[metric] for metric in ("employment", "hourly_median", "annual_median")}
        turned: dict[str, dict[str, array[int]]] = defaultdict(dict)
        for code, cells_of in self._grids["area"].items():
            for place, cells in cells_of.items():
                turned[place][code] = (
                    cells
                    if place == "US"
                    else array("i", (c if n in kept else grid.NOT_PUBLISHED for n, c in enumerate(cells)))
                )
        return turned

    def _pack(self, name: str, blocks: dict[str, dict[str, "array[int]"]]) -> None:
        keys = sorted({key for cells_of in blocks.values() for key in cells_of})
        ids = {key: number for number, key in enumerate(keys)}
        for key, number in ids.items():
            self._insert("grid_key", name, number, key)
        for owner, cells_of in sorted(blocks.items()):
            packed = sorted((ids[key], cells) for key, cells in cells_of.items())
            self._insert("grid_block", name, owner, grid.encode(packed))
            if name != "occupation":
                self._counts["cells"] += sum(cell >= 0 for _, cells in packed for cell in cells)


def _packed_titles(kinds: dict[str, str]) -> bytes:
    by_kind: dict[str, list[str]] = defaultdict(list)
    for title, kind in sorted(kinds.items()):
        by_kind[kind].append(title)
    return zlib.compress(json.dumps(by_kind, ensure_ascii=False).encode(), 9)


def _number(value: float | None) -> float | int | None:
    """Whole numbers are stored as such: shorter, and they read back as people wrote them."""
    return int(value) if value is not None and float(value).is_integer() else value
