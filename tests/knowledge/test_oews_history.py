"""Wages of earlier years: which codes continue, and which copy of a year is taken."""

from pathlib import Path

import pytest

from knowledge.errors import InputError
from knowledge.grid import COLUMN_OF
from knowledge.rows import GridRow
from knowledge.sources import oews_history
from tests.knowledge import small_inputs


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    small_inputs.write_wages(tmp_path)
    small_inputs.write_history(tmp_path)
    return tmp_path


def read(folder: Path) -> dict[tuple[str, str, str], dict[str, int]]:
    found = [row for row in oews_history.read(folder) if isinstance(row, GridRow)]
    by_key = {row[:3]: dict(zip(COLUMN_OF, row.cells, strict=True)) for row in found}
    assert len(by_key) == len(found), "a year and code come once"
    return by_key


@pytest.mark.parametrize(
    ("grid", "soc", "key", "expected"),
    [
        ("year", "29-1141", "2018", {"employment": 2900000, "hourly_mean": 3630, "annual_p90": -5}),
        ("year", "29-1141", "2018", {"hourly_median": 3448, "hourly_p10": -1, "employment_rse": -1}),
        ("year", "15-1211", "2018", {"hourly_median": 4266}),
        ("year", "27-2011", "2018", {"employment": -8, "hourly_mean": 2250, "annual_median": -4}),
        ("year", "29-1141", "2021", {"employment": 3300100, "employment_rse": 4, "hourly_p10": 2860}),
        ("year", "29-1141", "2024", {"annual_p75": -5, "annual_median": 82370, "jobs_per_1000": -1}),
        ("year", "27-2011", "2021", {"hourly_p90": 6198, "annual_mean": -4, "annual_p90": -4}),
        ("year", "29-1141", "2022", {"annual_mean": 89010}),
        ("state_2024", "29-1141", "CA", {"employment": 325620, "annual_median": 140330, "annual_p90": -5}),
        ("state_2024", "27-2011", "CA", {"employment": 6640, "annual_mean": -4, "hourly_mean": -1}),
        ("state_2024", "29-1141", "DC", {"employment": -8, "annual_mean": 109240, "annual_p10": -8}),
    ],
)
def test_cells(folder: Path, grid: str, soc: str, key: str, expected: dict[str, int]) -> None:
    found = read(folder)[grid, soc, key]
    assert {metric: found[metric] for metric in expected} == expected


@pytest.mark.parametrize(
    ("soc", "year", "reason"),
    [
        ("11-9111", "2018", "the older code was split"),
        ("15-1121", "2018", "the older code has another one now"),
        ("29-0000", "2018", "the group had another title"),
        ("29-1141", "2025", "the newest release comes from the flat files"),
    ],
)
def test_left_out(folder: Path, soc: str, year: str, reason: str) -> None:
    assert ("year", soc, year) not in read(folder), reason


def test_a_group_with_the_same_title_continues(folder: Path) -> None:
    assert ("year", "11-9000", "2018") in read(folder)


def test_the_last_release_joins_the_history_once_a_newer_one_is_there(folder: Path) -> None:
    small_inputs.write_wages(folder, year="2026")
    found = read(folder)
    assert found["year", "29-1141", "2025"]["annual_median"] == 50000
    assert found["year", "27-2011", "2025"]["annual_median"] == -4
    assert found["year", "27-2011", "2025"]["hourly_median"] == 2333


def test_codes_of_other_years_are_left_out_of_the_states(folder: Path) -> None:
    assert not any(soc == "15-1256" for _, soc, _ in read(folder))


@pytest.mark.parametrize(
    ("name", "old", "new", "message"),
    [
        (oews_history.PANEL, "H_MEDIAN", "HOURLY_MEDIAN", "line 1: the header has no column H_MEDIAN"),
        (oews_history.PANEL, "3072700", "many", "line 10: TOT_EMP holds 'many'"),
        (oews_history.PANEL, "3072700", "-3072700", "line 10: TOT_EMP is negative"),
        (oews_history.PANEL, ",34.48\n", "\n", "line 2: 12 fields where the header has 13"),
        (oews_history.STATES, "CA\t29-1141", "Calif\t29-1141", "line 2: 'Calif' is not a state"),
        (oews_history.CROSSWALK, "2018 SOC Code", "SOC 2018", "has no column 2018 SOC Code"),
    ],
)
def test_a_file_with_another_layout(folder: Path, name: str, old: str, new: str, message: str) -> None:
    path = folder / name
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new))
    with pytest.raises(InputError, match=message) as caught:
        read(folder)
    assert name in str(caught.value)


@pytest.mark.parametrize("name", oews_history.WORKBOOKS.values())
def test_a_workbook_cut_short(folder: Path, name: str) -> None:
    path = folder / name
    path.write_bytes(path.read_bytes()[:-200])
    with pytest.raises(InputError, match="no readable sheet"):
        read(folder)


@pytest.mark.parametrize("name", [*oews_history.WORKBOOKS.values(), oews_history.STATES, oews_history.PANEL])
def test_a_missing_file(folder: Path, name: str) -> None:
    (folder / name).unlink()
    with pytest.raises(InputError, match=f"{name} is missing"):
        read(folder)
