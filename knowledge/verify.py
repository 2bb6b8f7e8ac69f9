"""Checks a compiled base: is it the file that was built, and can its figures be what the publishers say?

`verify` reads everything once and returns a sentence for each thing that is wrong; an empty list means a good base.
"""

import json
import sqlite3
import zlib
from array import array
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import closing
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

from knowledge import grid
from knowledge.build import sha256

_MOST_REPEATED = 5
"""How many sentences of one kind are given before the rest is only counted."""
_TOP_CODED = -5
_CODES = {grid.NOT_PUBLISHED, -4, _TOP_CODED, -8}
_PERCENTILES = ("p10", "p25", "median", "p75", "p90")
_IN_ORDER = [
    (f"{basis}_{lower}", f"{basis}_{upper}")
    for basis in ("hourly", "annual")
    for lower, upper in pairwise(_PERCENTILES)
]
_WAGES = {f"{basis}_{what}" for basis in ("hourly", "annual") for what in ("mean", *_PERCENTILES)}
_ROUNDING = 151
"""Jobs: three figures, each rounded to a hundred, may be off by fifty each."""
_REFERENCES = (  # table, column, the table that lists it, the expression there, condition
    ("occupation", "parent", "occupation", "soc", "1"),
    ("occupation", "wage_code", "occupation", "soc", "1"),
    ("occupation", "projection_code", "occupation", "soc", "1"),
    ("grid_block", "owner", "occupation", "soc", "grid <> 'occupation'"),
    ("grid_block", "owner", "place", "ref", "grid = 'occupation'"),
    ("grid_key", "key", "place", "ref", "grid IN ('area', 'state_2024')"),
    ("grid_key", "key", "industry", "code", "grid = 'industry'"),
    ("grid_key", "key", "occupation", "soc", "grid = 'occupation'"),
    ("figure", "metric", "metric", "id", "1"),
    ("figure", "place", "place", "id", "1"),
    ("figure", "occupation", "occupation", "id", "1"),
    ("place_figure", "metric", "metric", "id", "1"),
    ("place_figure", "place", "place", "id", "1"),
    ("title_block", "occupation", "occupation", "id", "1"),
    ("technology", "occupation", "occupation", "id", "1"),
    ("technology", "name", "term", "id", "1"),
    ("technology", "category", "term", "id", "1"),
    ("tool", "occupation", "occupation", "id", "1"),
    ("tool", "name", "term", "id", "1"),
    ("tool", "category", "term", "id", "1"),
    ("related", "occupation", "occupation", "id", "1"),
    ("related", "related", "occupation", "id", "1"),
    ("field_occupation", "cip", "field", "cip", "1"),
    ("field_occupation", "occupation", "occupation", "id", "1"),
    ("city", "place", "place", "id", "1"),
    ("zip_code", "place", "place", "id", "1"),
)


class Extent(NamedTuple):
    """The least that a base of the United States holds."""

    occupations: int
    states: int
    areas: int


COUNTRY = Extent(occupations=800, states=51, areas=450)


class _Finding(NamedTuple):
    kind: str
    sentence: str


def verify(base_path: Path, least: Extent = COUNTRY) -> list[str]:
    """Sentences on what is wrong with the base at `base_path` and the manifest beside it; none when all is well."""
    manifest_path = base_path.with_name("manifest.json")
    for path in (base_path, manifest_path):
        if not path.is_file():
            return [f"{path} is missing."]
    try:
        manifest: dict[str, Any] = json.loads(manifest_path.read_text(encoding="utf-8"))
        if sha256(base_path) != manifest["base_sha256"]:
            return [f"The checksum of {base_path} is not the one in its manifest: the file was changed."]
        with closing(sqlite3.connect(f"file:{base_path}?mode=ro&immutable=1", uri=True)) as database:
            return _sentences(_findings(database, manifest, least))
    except (ValueError, KeyError, TypeError) as error:
        return [f"{manifest_path} is not a manifest of this program ({error!r})."]
    except sqlite3.DatabaseError as error:
        return [f"{base_path} cannot be read ({error})."]


def _sentences(findings: Iterator[_Finding]) -> list[str]:
    """At most a few of each kind, then how many more there are."""
    seen: Counter[str] = Counter()
    sentences = []
    for finding in findings:
        seen[finding.kind] += 1
        if seen[finding.kind] <= _MOST_REPEATED:
            sentences.append(finding.sentence)
    more = {kind: count - _MOST_REPEATED for kind, count in seen.items() if count > _MOST_REPEATED}
    return [*sentences, *(f"{count} more findings of this kind: {kind}." for kind, count in more.items())]


def _findings(database: sqlite3.Connection, manifest: dict[str, Any], least: Extent) -> Iterator[_Finding]:
    yield from _row_counts(database, manifest["rows"])
    yield from _extent(database, least)
    yield from _references(database)
    yield from _projected_change(database)
    yield from _cells(database, manifest["rows"])


def _row_counts(database: sqlite3.Connection, expected: dict[str, int]) -> Iterator[_Finding]:
    for (table,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"):
        found = database.execute(f"SELECT count(*) FROM {table}").fetchone()[0]  # noqa: S608 - a name of the schema
        if found != expected.get(table, 0):
            sentence = f"Table {table} has {found} rows, its manifest says {expected.get(table, 0)}."
            yield _Finding("row counts", sentence)
    if (packed := _titles(database)) != expected.get("title", 0):
        sentence = f"The base has {packed} titles, its manifest says {expected.get('title', 0)}."
        yield _Finding("row counts", sentence)


def _titles(database: sqlite3.Connection) -> int:
    """How many titles all blocks hold."""
    blocks = (
        json.loads(zlib.decompress(block)) for (block,) in database.execute("SELECT block FROM title_block")
    )
    return sum(len(titles) for by_kind in blocks for titles in by_kind.values())


def _extent(database: sqlite3.Connection, least: Extent) -> Iterator[_Finding]:
    occupations = (
        "SELECT count(*) FROM grid_block JOIN occupation ON soc = owner "
        "WHERE grid = 'area' AND level = 'detailed'"
    )
    places = "SELECT count(*) FROM place WHERE kind = '{}'"
    queries = (occupations, places.format("state"), places.format("metro"))
    for what, query, minimum in zip(least._fields, queries, least, strict=True):
        found = database.execute(query).fetchone()[0]
        if found < minimum:
            yield _Finding("extent", f"The base has wages of {found} {what}, fewer than {minimum}.")


def _references(database: sqlite3.Connection) -> Iterator[_Finding]:
    """Every code that a row names must be in the table that lists it."""
    for table, column, listed, key, where in _REFERENCES:
        missing = database.execute(
            f"SELECT {column}, count(*) FROM {table} WHERE {where} AND {column} IS NOT NULL "  # noqa: S608 - names above
            f"AND {column} NOT IN (SELECT {key} FROM {listed}) GROUP BY 1 ORDER BY 1"
        )
        for code, count in missing:
            yield _Finding("codes", f"{table}.{column} names {code} in {count} rows; {listed} lacks it.")


def _projected_change(database: sqlite3.Connection) -> Iterator[_Finding]:
    """The change of a projection is the difference of its two years, each rounded to hundreds of jobs."""
    rows = database.execute(
        "SELECT o.soc, a.value, b.value, c.value FROM figure a "
        "JOIN figure b USING (place, occupation) JOIN figure c USING (place, occupation) "
        "JOIN occupation o ON o.id = occupation "
        "WHERE a.metric = (SELECT id FROM metric WHERE name = 'projected_employment_2024') "
        "AND b.metric = (SELECT id FROM metric WHERE name = 'projected_employment_2034') "
        "AND c.metric = (SELECT id FROM metric WHERE name = 'employment_change_2024_34')"
    )
    for soc, start, end, change in rows:
        if abs(end - start - change) > _ROUNDING:
            yield _Finding("projections", f"{soc}: projected change {change} is not {end} less {start}.")


def _cells(database: sqlite3.Connection, expected: dict[str, int]) -> Iterator[_Finding]:
    """Every OEWS cell; the grid "occupation" is the grid "area" turned round and not counted again."""
    keys = {
        (name, number): key for name, number, key in database.execute("SELECT grid, id, key FROM grid_key")
    }
    count = 0
    for name, owner, blob in database.execute(
        "SELECT grid, owner, block FROM grid_block ORDER BY grid, owner"
    ):
        block = grid.Block(blob)
        if name == "occupation":
            continue
        columns = [block.column(number) for number in range(len(grid.COLUMNS))]
        count += sum(sum(map((0).__le__, column)) for column in columns)
        for row, what in _impossible(columns):
            key = keys.get((name, block.keys[row]), "an unknown key")
            yield _Finding("cells", f"{owner} in {name} {key}: {what}.")
    if count != expected.get("cells"):
        yield _Finding(
            "row counts", f"The base has {count} cells, its manifest says {expected.get('cells')}."
        )


def _impossible(columns: Sequence["array[int]"]) -> Iterator[tuple[int, str]]:
    """Row number and what no publisher would say, over the columns of a block."""
    for column, (metric, _) in zip(columns, grid.COLUMNS, strict=True):
        least = 1 if metric in _WAGES else 0
        if min(column, default=least) < least:
            for row, cell in enumerate(column):
                if cell == 0 and least:
                    yield row, f"{metric} is zero; a wage that is not released must say so"
                elif cell < 0 and cell not in _CODES:
                    yield row, f"{metric} is {cell}, which is neither a figure nor a footnote"
    for lower, upper in _IN_ORDER:
        low, high = columns[grid.COLUMN_OF[lower]], columns[grid.COLUMN_OF[upper]]
        for row in (row for row, (a, b) in enumerate(zip(low, high, strict=True)) if b < a and b >= 0):
            yield row, f"{upper} {high[row]} is below {lower} {low[row]}"
        for row in (
            row for row, (a, b) in enumerate(zip(low, high, strict=True)) if a == _TOP_CODED and b >= 0
        ):
            yield row, f"{upper} {high[row]} has a figure although {lower} is at the top code"
