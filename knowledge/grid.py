"""Packed blocks of OEWS cells: all keys of one occupation in one compressed blob, a column at a time.

A cell is a whole number (scaled by its column) or a negative code: -4, -5, -8 the publisher's footnote, -1 not
published. A wage is kept as its difference from a neighbour: an annual one from 2,080 hours of the hourly one, which is
the publisher's own formula (OEWS footnote 2), a percentile from the one below. Columns are split into byte planes
before compression. Together that makes the 6.2 million cells fit in about 8 MB (docs/decisions/0001-container.md).
"""

import struct
import zlib
from array import array
from collections.abc import Callable, Sequence
from itertools import accumulate, pairwise
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

_MISSING = -1_000_000_000
"""Added to a missing cell whose reference is present, to tell it from a difference."""
_HEADER = struct.Struct("<I")


def _year_of(hourly_cents: int) -> int:
    """Dollars a year of 2,080 hours at an hourly wage in cents, rounded to ten dollars as published."""
    return (hourly_cents * 208 + 50) // 100 * 10


def _same(cell: int) -> int:
    return cell


_REFERENCES: dict[int, tuple[int, Callable[[int], int]]] = {
    COLUMN_OF["hourly_mean"]: (COLUMN_OF["hourly_median"], _same),
    **{
        COLUMN_OF[f"hourly_{column}"]: (COLUMN_OF[f"hourly_{below}"], _same)
        for below, column in pairwise(("p10", "p25", "median", "p75", "p90"))
    },
    **{
        COLUMN_OF[f"annual_{column}"]: (COLUMN_OF[f"hourly_{column}"], _year_of)
        for column in ("mean", "p10", "p25", "median", "p75", "p90")
    },
}
"""By column: the column it is kept as the difference from, and how a cell is foretold from that one."""


def encode(rows: Sequence[tuple[int, Sequence[int]]]) -> bytes:
    """Pack rows of (key id, seventeen cells) into a block. Key ids must be below 65,536 and ascending."""
    keys = [key for key, _ in rows]
    steps = array("H", [key - before for key, before in zip(keys, [0, *keys], strict=False)])
    planes = [_HEADER.pack(len(rows)), steps.tobytes()]
    columns = list(zip(*(cells for _, cells in rows), strict=True))
    for number, column in enumerate(columns):
        stored: Sequence[int] = column
        if number in _REFERENCES:
            reference, foretell = _REFERENCES[number]
            stored = [
                cell if known <= 0 else cell + (_MISSING if cell <= 0 else -foretell(known))
                for cell, known in zip(column, columns[reference], strict=True)
            ]
        raw = array(
            "i", [(cell << 1) ^ (cell >> 31) for cell in stored]
        ).tobytes()  # small numbers, both signs
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
        cells = array("i", [(cell >> 1) ^ -(cell & 1) for cell in array("i", bytes(raw))])
        if number in _REFERENCES:
            reference, foretell = _REFERENCES[number]
            for position, known in enumerate(self.column(reference)):
                if known > 0:
                    cell = cells[position]
                    cells[position] = cell - _MISSING if cell < _MISSING // 2 else cell + foretell(known)
        return cells
