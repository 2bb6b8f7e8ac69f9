"""Compiles the publishers' files into the base: one SQLite file and its manifest.

The same inputs give the same bytes: rows are stored in the order of their keys, nothing reads the clock, and the
version that SQLite writes into the file header is set to a constant.
"""

import hashlib
import json
import sqlite3
import zlib
from array import array
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from knowledge import grid, rows
from knowledge.errors import InputError
from knowledge.importers import IMPORTERS, Importer, Reader, editions, oews, projections, soc
from knowledge.metric_list import load_metrics
from knowledge.models import Metric, Source

SCHEMA = Path(__file__).with_name("schema.sql")
FORMAT = 1
"""Raised whenever an older program could no longer read the base."""
_HEADER_VERSIONS = slice(92, 100)
"""Bytes of the SQLite header that name the library version which wrote the file: informational only."""

Progress = Callable[[str, int, int], None]
"""Called with what is being read, how many steps are done, and how many there are."""


class Manifest(NamedTuple):
    """What a base was built from."""

    path: Path
    content: dict[str, Any]


def build(
    inputs: Path,
    target: Path,
    progress: Progress = lambda step, done, total: None,
    importers: Sequence[Reader] = IMPORTERS,
    notes: Mapping[str, str] | None = None,
) -> Manifest:
    """Read every importer's files below `inputs` and write `target` and `manifest.json` beside it.

    `notes`: by source key, how its copy came where that is not as the importer says.

    Nothing at `target` is touched until the new base is complete. Raises InputError when a file is missing or has
    another layout.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    scratch = target.with_suffix(".tmp")
    scratch.unlink(missing_ok=True)
    total = len(importers) + 3
    sources = _sources(inputs, importers, notes or {})
    try:
        with sqlite3.connect(scratch) as database:
            database.executescript(SCHEMA.read_text(encoding="utf-8"))
            progress("occupations", 0, total)
            writer = _Writer(database, _occupations(inputs), _metrics(inputs, importers))
            for number, importer in enumerate(importers, 1):
                progress(importer.__name__.rpartition(".")[2], number, total)
                writer.write(importer.read(inputs))
            progress("packing", total - 2, total)
            counts = writer.finish(sources)
        database.close()
        progress("writing", total - 1, total)
        settle(scratch)
        manifest = _manifest(inputs, scratch, counts, sources, importers)
        scratch.replace(target)
    finally:
        scratch.unlink(missing_ok=True)
    path = target.with_name("manifest.json")
    path.write_text(json.dumps(manifest, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    progress("done", total, total)
    return Manifest(path, manifest)


def _occupations(inputs: Path) -> list[rows.OccupationRow]:
    wage_codes = {code: title for code, title, _ in oews.read_occupations(inputs)}
    projection_codes = {code: title for code, (title, _) in projections.read_codes(inputs).items()}
    return list(soc.read(inputs, wage_codes, projection_codes))


class _Writer:
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


def _with_soc(importers: Iterable[Importer]) -> Iterator[Importer]:
    yield soc
    yield from importers


def _sources(inputs: Path, importers: Iterable[Importer], notes: Mapping[str, str]) -> list[Source]:
    """The sources of the importers, by key, with the period that the files themselves state."""
    periods = editions(importers, inputs)
    sources = []
    for source in (source for importer in _with_soc(importers) for source in importer.SOURCES):
        update: dict[str, str | None] = {}
        if periods.get(source.key, source.period) != source.period:
            update = {"period": periods[source.key], "released": None}
        if source.key in notes:
            update["note"] = notes[source.key]
        sources.append(source.model_copy(update=update))
    return sorted(sources, key=lambda source: source.key)


def _metrics(inputs: Path, importers: Iterable[Importer]) -> dict[str, Metric]:
    """Every metric, with the period that the files themselves state."""
    periods = editions(importers, inputs)
    return {
        name: metric.model_copy(update={"period": periods[name]}) if name in periods else metric
        for name, metric in load_metrics().items()
    }


def settle(path: Path) -> None:
    """Make the bytes of a SQLite file depend on its content alone."""
    database = sqlite3.connect(path)
    database.execute("VACUUM")
    database.close()
    content = bytearray(path.read_bytes())
    content[24:28] = bytes(4)
    content[_HEADER_VERSIONS] = bytes(8)
    path.write_bytes(content)


def _manifest(
    inputs: Path, base: Path, counts: dict[str, int], sources: Sequence[Source], importers: Iterable[Importer]
) -> dict[str, Any]:
    files = sorted(
        {name for importer in _with_soc(importers) for name in importer.INPUTS if (inputs / name).exists()}
    )
    return {
        "format": FORMAT,
        "built_from_release": max(source.released or "" for source in sources),
        "base_sha256": sha256(base),
        "base_bytes": base.stat().st_size,
        "rows": counts,
        "sources": [source.model_dump(exclude_none=True) for source in sources],
        "inputs": {name: {"sha256": sha256(inputs / name)} for name in files},
    }


def sha256(path: Path) -> str:
    """The file's SHA-256 in hexadecimal."""
    digest = hashlib.sha256()
    with path.open("rb") as stream:
        while chunk := stream.read(1 << 20):
            digest.update(chunk)
    return digest.hexdigest()
