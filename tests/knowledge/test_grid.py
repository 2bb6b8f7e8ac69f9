"""Packed blocks give back every cell exactly, missing ones and all."""

from hypothesis import given
from hypothesis import strategies as st

from knowledge import grid

CELLS = st.one_of(st.sampled_from([-1, -4, -5, -8, 0]), st.integers(1, 2_000_000))
ROWS = st.dictionaries(
    st.integers(0, 65_535),
    st.lists(CELLS, min_size=len(grid.COLUMNS), max_size=len(grid.COLUMNS)),
    max_size=20,
)


@given(ROWS)
def test_what_goes_in_comes_out(cells_of: dict[int, list[int]]) -> None:
    rows = sorted(cells_of.items())
    block = grid.Block(grid.encode(rows)) if rows else None
    if block is not None:
        assert list(block.keys) == [key for key, _ in rows]
        for number in range(len(grid.COLUMNS)):
            assert list(block.column(number)) == [cells[number] for _, cells in rows]


def test_an_annual_wage_by_the_publishers_formula_costs_nothing() -> None:
    """Two thousand rows whose annual wages are 2,080 hours pack smaller than two whose wages are not."""
    cells = [100] * len(grid.COLUMNS)
    cells[grid.COLUMN_OF["hourly_median"]] = 5955
    cells[grid.COLUMN_OF["annual_median"]] = 123_860
    by_formula = grid.encode([(key, cells) for key in range(2000)])
    cells_off = [[*cells[:-5], 123_860 + 7919 * key % 50_000, *cells[-4:]] for key in range(2000)]
    assert len(by_formula) < len(grid.encode(list(enumerate(cells_off)))) / 4
