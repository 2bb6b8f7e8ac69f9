"""Packed blocks of OEWS cells: all keys of one occupation in one compressed blob, a column at a time.

A cell is a whole number (scaled by its column) or a negative code: -4, -5, -8 the publisher's footnote, -1 not
published. Columns are split into byte planes before compression, and an annual wage is kept as its difference from
2,080 hours of the hourly one, which is the publisher's own formula (OEWS footnote 2): together that makes the 6.3
million cells of a release fit in about 7 MB (docs/decisions/0001-container.md).
"""

import struct
import zlib
from array import array
from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple


class Column(NamedTuple):
    """A column of the grid."""

    metric: str
    scale: int
    """Stored whole number = published figure x scale."""


COLUMNS: tuple[Column, ...] = (
    Column("employment", 1),
    Column("employment_rse", 10),
    Column("hourly_mean", 100),
    Column("annual_mean", 1),
    Column("wage_rse", 10),
    Column("hourly_p10", 100),
    Column("hourly_p25", 100),
    Column("hourly_median", 100),
    Column("hourly_p75", 100),
    Column("hourly_p90", 100),
    Column("annual_p10", 1),
    Column("annual_p25", 1),
    Column("annual_median", 1),
    Column("annual_p75", 1),
    Column("annual_p90", 1),
    Column("jobs_per_1000", 1000),
    Column("location_quotient", 100),
)
COLUMN_OF = {column.metric: number for number, column in enumerate(COLUMNS)}
NOT_PUBLISHED = -1

_HOURLY_OF = {
    COLUMN_OF["annual" + column.metric.removeprefix("hourly")]: number
    for number, column in enumerate(COLUMNS)
    if column.metric.startswith("hourly")
}
_MISSING_ANNUAL = -1_000_000_000
_HEADER = struct.Struct("<I")


def _year_of(hourly_cents: int) -> int:
    """Dollars a year of 2,080 hours at an hourly wage in cents, rounded to ten dollars as published."""
    return (hourly_cents * 208 + 50) // 100 * 10


def encode(rows: Sequence[tuple[int, Sequence[int]]]) -> bytes:
    """Pack rows of (key id, seventeen cells) into a block. Key ids must be below 65,536 and ascending."""
    keys = [key for key, _ in rows]
    steps = array("H", [key - before for key, before in zip(keys, [0, *keys], strict=False)])
    planes = [_HEADER.pack(len(rows)), steps.tobytes()]
    columns = list(zip(*(cells for _, cells in rows), strict=True))
    for number, column in enumerate(columns):
        stored: Sequence[int] = column
        if (hourly := _HOURLY_OF.get(number)) is not None:
            stored = [
                annual if hour <= 0 else annual + (_MISSING_ANNUAL if annual <= 0 else -_year_of(hour))
                for annual, hour in zip(column, columns[hourly], strict=True)
            ]
        raw = array("i", stored).tobytes()
        planes.extend(raw[byte::4] for byte in range(4))
    return zlib.compress(b"".join(planes), 9)


class Block:
    """A decoded block: the key ids, and any column as an array of cells in the order of the keys."""

    def __init__(self, blob: bytes) -> None:
        self._raw = zlib.decompress(blob)
        (self.size,) = _HEADER.unpack_from(self._raw)
        steps = array("H", self._raw[_HEADER.size : _HEADER.size + 2 * self.size])
        self.keys = array("H", accumulate(steps))
        self._columns: dict[int, array[int]] = {}

    def column(self, number: int) -> "array[int]":
        """The cells of a column; see the module's docstring for negative ones."""
        cells = self._columns.get(number)
        if cells is None:
            cells = self._columns[number] = self._decode(number)
        return cells

    def _decode(self, number: int) -> "array[int]":
        start = _HEADER.size + 2 * self.size + 4 * self.size * number
        raw = bytearray(4 * self.size)
        for byte in range(4):
            raw[byte::4] = self._raw[start + byte * self.size : start + (byte + 1) * self.size]
        cells = array("i", bytes(raw))
        if (hourly := _HOURLY_OF.get(number)) is not None:
            for position, hour in enumerate(self.column(hourly)):
                if hour > 0:
                    cell = cells[position]
                    missing = cell < _MISSING_ANNUAL // 2
                    cells[position] = cell - _MISSING_ANNUAL if missing else cell + _year_of(hour)
        return cells
