"""Adds up rows of signed bytes quickly without numpy: each row is one whole number, so that a sum costs one addition.

A row's bytes are raised by 128, so that none is negative, and given 16 bits each: numbers so laid side by side add up
without touching each other as long as no sum of a column exceeds 65,535, that is for up to 257 rows. Sums that are to
be added up further are given 32 bits a column.
"""

from collections.abc import Iterable
from struct import Struct

MOST = 257
"""Rows that may be added up."""
RAISED = 128
"""What each row adds to every column of a sum beside its weights."""
_RAISE = bytes((value + RAISED) % 256 for value in range(256))


class WeightRows:
    """Rows of `width` signed bytes each."""

    def __init__(self, weights: bytes, width: int) -> None:
        raised = bytearray(2 * len(weights))
        raised[::2] = weights.translate(_RAISE)
        self._raised = bytes(raised)
        self._width = width
        self._columns = Struct(f"<{width}H").unpack
        self._wide = Struct(f"<{width}I")

    def total(self, rows: Iterable[int]) -> int:
        """The sum of at most `MOST` rows as one whole number, for `columns`."""
        size, raised = 2 * self._width, self._raised
        return sum([int.from_bytes(raised[row * size : row * size + size], "little") for row in rows])

    def columns(self, total: int) -> tuple[int, ...]:
        """The sums of the columns, each raised by `RAISED` a row."""
        return self._columns(total.to_bytes(2 * self._width, "little"))

    def widened(self, total: int) -> int:
        """A sum with room for further sums, for `wide_columns`."""
        return int.from_bytes(self._wide.pack(*self.columns(total)), "little")

    def wide_columns(self, total: int) -> tuple[int, ...]:
        """The sums of the columns of added `widened` sums, raised likewise."""
        return self._wide.unpack(total.to_bytes(4 * self._width, "little"))

    def wide_column(self, total: int, column: int) -> int:
        """One column of them."""
        return total >> 32 * column & 0xFFFFFFFF

    def weights(self, rows: Iterable[int], column: int) -> list[int]:
        """The weights of one column."""
        raised, width = self._raised, self._width
        return [raised[2 * (row * width + column)] - RAISED for row in rows]
