"""Projections of the nation and the states, on small workbooks."""

from pathlib import Path

import pytest

from knowledge.errors import InputError
from knowledge.metric_list import load_metrics
from knowledge.rows import Figure
from knowledge.sources import projections, state_projections
from tests.knowledge import small_inputs


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    small_inputs.write_projections(tmp_path)
    return tmp_path


def read(folder: Path) -> dict[tuple[str, str, str], float | str | None]:
    rows = [*projections.read(folder), *state_projections.read(folder)]
    found = [row for row in rows if isinstance(row, Figure)]
    by_key = {(row.soc, row.metric, row.place): row.value if row.text is None else row.text for row in found}
    assert len(by_key) == len(found), "a figure comes once"
    return by_key


@pytest.mark.parametrize(
    ("soc", "metric", "place", "value"),
    [
        ("11-9111", "projected_employment_2024", "US", 616200),
        ("11-9111", "projected_employment_2034", "US", 759100),
        ("11-9111", "employment_change_2024_34", "US", 142900),
        ("11-9111", "growth_pct_2024_34", "US", 23.2),
        ("11-9111", "annual_openings_2024_34", "US", 62100),
        ("11-9111", "self_employed_pct_2024", "US", 5.1),
        ("11-9111", "labor_force_exits_2024_34", "US", 18000),
        ("11-9111", "occupational_transfers_2024_34", "US", 29800),
        ("00-0000", "projected_employment_2024", "US", 170000100),
        ("29-1141", "typical_education", "US", "Bachelor's degree"),
        ("29-1141", "work_experience", "US", "None"),
        ("29-1141", "attainment_bachelors_degree", "US", 33.3),
        ("29-1141", "skill_writing_and_reading", "US", 87),
        ("29-1141", "state_growth_pct_2022_32", "CA", 10.5),
        ("29-1141", "state_growth_pct_2022_32", "US", 5.6),
    ],
)
def test_figures(folder: Path, soc: str, metric: str, place: str, value: float | str) -> None:
    assert read(folder)[soc, metric, place] == value


@pytest.mark.parametrize(
    ("soc", "metric", "place", "reason"),
    [
        ("29-1248", "self_employed_pct_2024", "US", "a dash stands for no figure"),
        ("29-1141", "on_the_job_training", "US", "a dash stands for no text"),
        ("15-1256", "state_growth_pct_2022_32", "DC", "a code of another matrix"),
    ],
)
def test_left_out(folder: Path, soc: str, metric: str, place: str, reason: str) -> None:
    assert (soc, metric, place) not in read(folder), reason


def test_every_metric_is_listed(folder: Path) -> None:
    assert {metric for _, metric, _ in read(folder)} <= set(load_metrics())


def test_codes(folder: Path) -> None:
    codes = projections.read_codes(folder)
    assert codes["00-0000"] == ("Total, all occupations", "Summary")
    assert codes["15-1211"] == ("Computer systems analysts", "Line item")


def test_a_later_edition_is_read_under_its_own_years(folder: Path) -> None:
    figures = read(folder)
    small_inputs.write_projections(folder, start=2025)
    periods = projections.editions(folder)
    assert read(folder) == figures
    assert periods["projections"] == "2025-35"
    assert periods["projected_employment_2034"] == "2035"
    assert periods["typical_education"] == "2025"
    assert periods["attainment_bachelors_degree"] == "2023-24"
    assert set(periods) - {"projections"} <= set(load_metrics())


def test_periods_of_this_edition_agree_with_the_list_of_metrics(folder: Path) -> None:
    periods = projections.editions(folder)
    source = {source.key: source.period for source in projections.SOURCES}
    assert periods.pop("projections") == source["projections"]
    listed = load_metrics()
    assert {name: listed[name].period for name in periods} == periods


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("PercentChange", "Percent", "line 1: the header has no column PercentChange"),
        (",10.5,", ",n/a,", "PercentChange holds 'n/a'"),
        (",6,29-1141", ",99,29-1141", "line 3: '29-1141' in state '99' is not known"),
        ("0,29-1141", "0,291141", "line 2: '291141' in state '0' is not known"),
    ],
)
def test_a_state_file_with_another_layout(folder: Path, old: str, new: str, message: str) -> None:
    path = folder / state_projections.STATES
    path.write_text(path.read_text().replace(old, new))
    with pytest.raises(InputError, match=message):
        read(folder)


@pytest.mark.parametrize("name", [projections.OCCUPATION, projections.EDUCATION, projections.SKILLS])
def test_workbooks_missing_or_cut_short(folder: Path, name: str) -> None:
    path = folder / name
    path.write_bytes(path.read_bytes()[:-200])
    with pytest.raises(InputError, match="no readable sheet"):
        read(folder)
    path.unlink()
    with pytest.raises(InputError, match=f"{name} is missing"):
        read(folder)


@pytest.mark.parametrize(
    ("table", "row", "column", "value", "message"),
    [
        ("Table 1.2", 1, 5, "Change", "no column 'Employment change, numeric, 2024-34'"),
        ("Table 1.2", 1, 3, "Employment, now", "employment of 1 years, not of two"),
        ("Table 1.2", 3, 3, "many", "line 4: Employment, 2024 holds 'many'"),
        ("Table 1.2", 4, 1, "11-9111", "code '11-9111' twice or malformed"),
        ("Table 1.10", 3, 1, "119111", "code '119111' twice or malformed"),
        ("Table 1.10", 1, 8, "Transfers", "no column 'Occupational transfers, 2024-34 annual average'"),
    ],
)
def test_a_workbook_with_another_layout(
    folder: Path, table: str, row: int, column: int, value: str, message: str
) -> None:
    small_inputs.alter_workbook(folder / projections.OCCUPATION, table, row, column, value)
    with pytest.raises(InputError, match=message) as caught:
        read(folder)
    assert projections.OCCUPATION in str(caught.value)
