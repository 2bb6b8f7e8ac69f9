"""Measures containers for the OEWS cells: plain SQLite rows, packed blocks in SQLite, compressed arrays in one zip.

`python -m benchmarks.containers` reads the built-in base, writes each container to a temporary folder, and prints size
and the time to read one occupation's median in one state with a freshly opened file.
"""

import sqlite3
import statistics
import tempfile
import time
import zipfile
from array import array
from collections.abc import Callable
from pathlib import Path

from knowledge import grid
from knowledge.base import DEFAULT_PATH, KnowledgeBase

MEDIAN = grid.COLUMN_OF["annual_median"]
_ROUNDS = 30


def main() -> None:
    """Print one line a container."""
    base = KnowledgeBase.open()
    database = sqlite3.connect(DEFAULT_PATH)
    blocks = {
        (name, owner): blob
        for name, owner, blob in database.execute(
            "SELECT grid, owner, block FROM grid_block WHERE grid IN ('area', 'industry')"
        )
    }
    california = dict(database.execute("SELECT key, id FROM grid_key WHERE grid = 'area'"))["CA"]
    nurses = ("area", base.occupation("29-1141").soc)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for label, write, read in (
            ("SQLite, a row a cell group", _write_rows, _read_row),
            ("SQLite, packed zlib blocks", _write_blocks, _read_block),
            ("zip of packed arrays (as .npz)", _write_zip, _read_zip),
            ("zip of packed arrays, LZMA", _write_lzma, _read_lzma),
        ):
            path = folder / "container"
            path.unlink(missing_ok=True)
            write(path, blocks)
            took = statistics.median(_time(read, path, nurses, california) for _ in range(_ROUNDS))
            print(f"{label:<34} {path.stat().st_size / 1e6:6.1f} MB   {1000 * took:6.2f} ms a figure, cold")


def _time(
    read: Callable[[Path, tuple[str, str], int], int], path: Path, owner: tuple[str, str], key: int
) -> float:
    start = time.perf_counter()
    read(path, owner, key)
    return time.perf_counter() - start


def _write_rows(path: Path, blocks: dict[tuple[str, str], bytes]) -> None:
    columns = ", ".join(f"c{number}" for number in range(len(grid.COLUMNS)))
    with sqlite3.connect(path) as database:
        database.execute(f"CREATE TABLE cell (g, o, k, {columns}, PRIMARY KEY (g, o, k)) WITHOUT ROWID")
        for (name, owner), blob in blocks.items():
            block = grid.Block(blob)
            cells = zip(*(block.column(number) for number in range(len(grid.COLUMNS))), strict=True)
            marks = ",".join("?" * (3 + len(grid.COLUMNS)))
            rows = (
                (name[0], int(owner.replace("-", "")), key, *row)
                for key, row in zip(block.keys, cells, strict=True)
            )
            database.executemany(f"INSERT INTO cell VALUES ({marks})", rows)
    database.close()


def _read_row(path: Path, owner: tuple[str, str], key: int) -> int:
    database = sqlite3.connect(path)
    query = f"SELECT c{MEDIAN} FROM cell WHERE g = 'a' AND o = ? AND k = ?"
    (value,) = database.execute(query, (int(owner[1].replace("-", "")), key)).fetchone()
    database.close()
    return int(value)


def _write_blocks(path: Path, blocks: dict[tuple[str, str], bytes]) -> None:
    with sqlite3.connect(path) as database:
        database.execute("CREATE TABLE block (g, o, b, PRIMARY KEY (g, o))")
        database.executemany(
            "INSERT INTO block VALUES (?, ?, ?)", ((*owner, blob) for owner, blob in blocks.items())
        )
    database.close()


def _read_block(path: Path, owner: tuple[str, str], key: int) -> int:
    database = sqlite3.connect(path)
    (blob,) = database.execute("SELECT b FROM block WHERE g = ? AND o = ?", owner).fetchone()
    database.close()
    block = grid.Block(blob)
    return block.column(MEDIAN)[block.keys.index(key)]


def _raw(blob: bytes) -> tuple["array[int]", list["array[int]"]]:
    block = grid.Block(blob)
    return block.keys, [block.column(number) for number in range(len(grid.COLUMNS))]


def _write_zip(path: Path, blocks: dict[tuple[str, str], bytes], method: int = zipfile.ZIP_DEFLATED) -> None:
    with zipfile.ZipFile(path, "w", method, compresslevel=9) as archive:
        for owner, blob in blocks.items():
            keys, columns = _raw(blob)
            archive.writestr(
                "/".join(owner), keys.tobytes() + b"".join(column.tobytes() for column in columns)
            )


def _read_zip(path: Path, owner: tuple[str, str], key: int) -> int:
    with zipfile.ZipFile(path) as archive:
        content = archive.read("/".join(owner))
    size = len(content) // (2 + 4 * len(grid.COLUMNS))
    keys = array("H", content[: 2 * size])
    start = 2 * size + 4 * (MEDIAN * size + keys.index(key))
    return int.from_bytes(content[start : start + 4], "little", signed=True)


def _write_lzma(path: Path, blocks: dict[tuple[str, str], bytes]) -> None:
    _write_zip(path, blocks, zipfile.ZIP_LZMA)


def _read_lzma(path: Path, owner: tuple[str, str], key: int) -> int:
    return _read_zip(path, owner, key)


if __name__ == "__main__":
    main()
