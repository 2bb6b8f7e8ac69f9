"""Adds up rows of signed bytes quickly without numpy: each row is one whole number, so that a sum costs one addition.

A row's bytes are raised by 128, so that none is negative, and given 16 bits each: numbers so laid side by side add up
without touching each other as long as no sum of a column exceeds 65,535, that is for up to 257 rows.
"""

from collections.abc import Iterable
from struct import Struct

MOST = 257
"""Rows that may be added up."""
_RAISED = 128
_RAISE = bytes((value + _RAISED) % 256 for value in range(256))


class WeightRows:
    """Rows of `width` signed bytes each."""

    def __init__(self, weights: bytes, width: int) -> None:
        raised = bytearray(2 * len(weights))
        raised[::2] = weights.translate(_RAISE)
        self._raised = bytes(raised)
        self._width = width
        self._columns = Struct(f"<{width}H").unpack

    def total(self, rows: Iterable[int]) -> int:
        """The sum of at most `MOST` rows as one whole number, for `columns`."""
        size, raised = 2 * self._width, self._raised
        return sum([int.from_bytes(raised[row * size : row * size + size], "little") for row in rows])

    def columns(self, total: int, rows: int) -> list[int]:
        """The sums of the columns. `rows`: how many were added up."""
        too_much = _RAISED * rows
        return [value - too_much for value in self._columns(total.to_bytes(2 * self._width, "little"))]

    def weights(self, rows: Iterable[int], column: int) -> list[int]:
        """The weights of one column."""
        raised, width = self._raised, self._width
        return [raised[2 * (row * width + column)] - _RAISED for row in rows]
