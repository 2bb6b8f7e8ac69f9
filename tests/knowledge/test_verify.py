"""What `verify` notices: the base that comes with the program, and a small one that is spoiled in one place."""

import json
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from knowledge import grid
from knowledge.base import DEFAULT_PATH, KnowledgeBase
from knowledge.build import build, sha256
from knowledge.verify import Extent, verify
from tests.knowledge import small_inputs

_SELECT = "SELECT block FROM grid_block WHERE grid = 'year' AND owner = ?"
_UPDATE = "UPDATE grid_block SET block = ? WHERE grid = 'year' AND owner = ?"
SMALL = Extent(occupations=len(small_inputs.DETAILED), states=2, areas=3)


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sound")
    small_inputs.write_small_inputs(folder / "inputs")
    build(folder / "inputs", folder / "base.sqlite", importers=small_inputs.IMPORTERS)
    return folder / "base.sqlite"


@pytest.fixture
def base(sound: Path, tmp_path: Path) -> Path:
    for name in ("base.sqlite", "manifest.json"):
        shutil.copy(sound.with_name(name), tmp_path)
    return tmp_path / "base.sqlite"


def spoil(base: Path, statement: str, *values: object) -> None:
    """Change the base and make its checksum right again, as a faulty importer would."""
    with sqlite3.connect(base) as database:
        changed = database.execute(statement, values).rowcount
    database.close()
    assert changed
    sign(base)


def sign(base: Path, **rows: int) -> None:
    path = base.with_name("manifest.json")
    manifest = json.loads(path.read_text())
    manifest["base_sha256"] = sha256(base)
    manifest["rows"].update(rows)
    path.write_text(json.dumps(manifest))


def change_cells(base: Path, soc: str, change: Callable[[list[int]], None]) -> None:
    """Change the nation's cells of an occupation."""
    with sqlite3.connect(base) as database:
        (blob,) = database.execute(_SELECT, (soc,)).fetchone()
        block = grid.Block(blob)
        columns = [block.column(number) for number in range(len(grid.COLUMNS))]
        rows = [list(cells) for cells in zip(*columns, strict=True)]
        change(rows[-1])
        packed = grid.encode(list(zip(block.keys, rows, strict=True)))
        database.execute(_UPDATE, (packed, soc))
    database.close()
    sign(base)


def test_the_base_of_the_program_is_sound() -> None:
    assert verify(DEFAULT_PATH, Extent(occupations=830, states=54, areas=528)) == []


@pytest.mark.parametrize(
    ("metric", "soc", "place", "value"),
    [
        ("annual_median", "11-9111", "US", 123_860),
        ("annual_mean", "11-9111", "US", 140_970),
        ("employment", "11-9111", "US", 597_080),
        ("employment", "11-9111", "CA", 75_090),
        ("annual_median", "11-9111", "CA", 141_480),
    ],
)
def test_known_wages(metric: str, soc: str, place: str, value: int) -> None:
    assert KnowledgeBase.open().wage(soc, metric, place).value == value


@pytest.mark.parametrize(
    ("metric", "value", "unit"),
    [
        ("projected_employment_2024", 616_200, "jobs"),
        ("projected_employment_2034", 759_100, "jobs"),
        ("growth_pct_2024_34", 23.2, "percent"),
        ("annual_openings_2024_34", 62_100, "jobs/year"),
    ],
)
def test_known_projections(metric: str, value: float, unit: str) -> None:
    fact = KnowledgeBase.open().figure("11-9111", metric)
    assert fact is not None
    assert (fact.value, fact.unit) == (value, unit)


@pytest.mark.parametrize(
    ("period", "value"), [("May 2021", 101_340), ("May 2024", 117_960), ("May 2025", 123_860)]
)
def test_known_history(period: str, value: int) -> None:
    history = {fact.period: fact.value for fact in KnowledgeBase.open().history("11-9111", "annual_median")}
    assert history[period] == value


def test_known_state_of_the_year_before() -> None:
    past, _ = KnowledgeBase.open().state_history("11-9111", "annual_median", "CA")
    assert (past.value, past.period) == (136_500, "May 2024")


def test_a_small_base_is_sound(base: Path) -> None:
    assert verify(base, SMALL) == []


@pytest.mark.parametrize(
    ("statement", "sentence"),
    [
        ("UPDATE figure SET occupation = 991111 WHERE occupation = 291141", "figure.occupation names 991111"),
        ("UPDATE place_figure SET place = 77 WHERE place = 0", "place_figure.place names 77"),
        ("UPDATE occupation SET wage_code = '99-9999' WHERE soc = '29-1141'", "wage_code names 99-9999 in 1"),
        ("UPDATE grid_key SET key = 'XX' WHERE grid = 'area' AND key = 'CA'", "grid_key.key names XX in 1"),
        ("UPDATE grid_key SET key = '99' WHERE grid = 'industry' AND key = '622000'", "industry lacks it"),
        ("DELETE FROM place WHERE ref = 'DC'", "Table place has 5 rows, its manifest says 6."),
        ("DELETE FROM place WHERE ref = 'DC'", "The base has wages of 1 states, fewer than 2."),
        (
            "DELETE FROM grid_block WHERE grid = 'area' AND owner = '29-1141'",
            "of 4 occupations, fewer than 5",
        ),
        ("DELETE FROM grid_block WHERE grid = 'area' AND owner = '29-1141'", " cells, its manifest says "),
        (
            "UPDATE figure SET value = value + 500 WHERE occupation = 291141 AND metric = "
            "(SELECT id FROM metric WHERE name = 'employment_change_2024_34')",
            "29-1141: projected change 166600 is not 3557100 less 3391000.",
        ),
    ],
)
def test_rows_that_do_not_fit(base: Path, statement: str, sentence: str) -> None:
    spoil(base, statement)
    assert any(sentence in found for found in verify(base, SMALL)), verify(base, SMALL)


def put(metric: str, cell: int) -> Callable[[list[int]], None]:
    def change(cells: list[int]) -> None:
        cells[grid.COLUMN_OF[metric]] = cell

    return change


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (put("hourly_p25", 100), "29-1141 in year 2025: hourly_p25 100 is below hourly_p10 2250."),
        (put("annual_p90", 100), "annual_p90 100 is below annual_p75"),
        (put("annual_median", 0), "annual_median is zero; a wage that is not released must say so"),
        (put("employment", -59710), "employment is -59710, which is neither a figure nor a footnote"),
        (put("annual_p75", -5), "has a figure although annual_p75 is at the top code"),
    ],
)
def test_cells_that_cannot_be(base: Path, change: Callable[[list[int]], None], sentence: str) -> None:
    change_cells(base, "29-1141", change)
    assert any(sentence in found for found in verify(base, SMALL)), verify(base, SMALL)


@pytest.mark.parametrize(
    "change",
    [put("annual_p90", -5), put("annual_median", -8), put("employment", 0), put("hourly_p10", -4)],
    ids=["top code", "not released", "no employment", "annual only"],
)
def test_footnotes_and_published_zeros_are_fine(base: Path, change: Callable[[list[int]], None]) -> None:
    change_cells(base, "29-1141", change)
    assert all("cells" in found for found in verify(base, SMALL)), "only the number of cells differs"


def test_many_findings_of_a_kind_are_counted(base: Path) -> None:
    spoil(base, "UPDATE figure SET occupation = occupation + 9000000")
    assert any(found.endswith("more findings of this kind: codes.") for found in verify(base, SMALL))


def test_a_changed_file_is_noticed_before_it_is_read(base: Path) -> None:
    content = bytearray(base.read_bytes())
    content[5000] ^= 1
    base.write_bytes(content)
    assert verify(base, SMALL) == [
        f"The checksum of {base} is not the one in its manifest: the file was changed."
    ]


def test_a_file_that_is_no_base(base: Path) -> None:
    base.write_bytes(b"no database" * 1000)
    sign(base)
    assert "cannot be read" in verify(base, SMALL)[0]


@pytest.mark.parametrize("name", ["base.sqlite", "manifest.json"])
def test_a_missing_file(base: Path, name: str) -> None:
    base.with_name(name).unlink()
    assert verify(base, SMALL) == [f"{base.with_name(name)} is missing."]


@pytest.mark.parametrize("content", ["", "{}", "[1]"])
def test_a_file_that_is_no_manifest(base: Path, content: str) -> None:
    base.with_name("manifest.json").write_text(content)
    assert "is not a manifest of this program" in verify(base, SMALL)[0]
