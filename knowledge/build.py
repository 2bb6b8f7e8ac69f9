"""Compiles the publishers' files into the base: one SQLite file and its manifest.

The same inputs give the same bytes: rows are stored in the order of their keys, nothing reads the clock, and the
version that SQLite writes into the file header is set to a constant.
"""

import hashlib
import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from knowledge import rows
from knowledge.importers import IMPORTERS, Importer, Reader, editions, oews, projections, soc
from knowledge.metric_list import load_metrics
from knowledge.models import Metric, Source
from knowledge.writer import Writer

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
            writer = Writer(database, _occupations(inputs), _metrics(inputs, importers))
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
