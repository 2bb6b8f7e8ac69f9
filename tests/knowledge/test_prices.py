"""The price index and the price parities, as extracts and in the publishers' own layouts."""

from pathlib import Path

import pytest

from knowledge.errors import InputError
from knowledge.rows import PlaceFigure
from knowledge.sources import prices
from tests.knowledge import small_inputs
from tests.knowledge.publishers import write_tabs, write_text

OFFICIAL_PARITIES = (
    'GeoFIPS,GeoName,Region,TableName,LineCode,Description,Unit,"2022","2023"\n'
    ' "06000","California","8","SARPP",1,"RPPs: All items","Index",112.566,112.581\n'
    ' "06000","California","8","SARPP",2,"RPPs: Goods","Index",106.1,107.2\n'
    '"Note: See the included footnote file."\n'
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    small_inputs.write_prices(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    "figure",
    [
        PlaceFigure("US", "cpi_u", "2013", 236.5),
        PlaceFigure("US", "cpi_u", "2024", 313.689),
        PlaceFigure("US", "cpi_u_month", "2026-08", 338.0),
        PlaceFigure("CA", "rpp_all_items", "2023", 112.581),
        PlaceFigure("DC", "rpp_all_items", "2022", 112.656),
        PlaceFigure("US", "rpp_all_items", "2023", 100.0),
    ],
)
def test_figures(folder: Path, figure: PlaceFigure) -> None:
    assert figure in set(prices.read(folder))


def test_a_year_without_all_its_months_has_no_average(folder: Path) -> None:
    yearly = {
        row.period for row in prices.read(folder) if isinstance(row, PlaceFigure) and row.metric == "cpi_u"
    }
    assert yearly == {"2013", "2024"}


def test_editions(folder: Path) -> None:
    assert prices.editions(folder) == {"cpi": "2013 to August 2026", "rpp": "2023"}


def test_the_publishers_flat_file_is_preferred(folder: Path) -> None:
    write_tabs(
        folder / prices.CPI_FLAT_FILE,
        ["series_id        ", "year", "period", "       value", "footnote_codes"],
        [
            ["CUSR0000SA0      ", "2027", "M01", "       400.1", ""],
            ["CUUR0000SA0      ", "2026", "M12", "       341.5", ""],
            ["CUUR0000SA0      ", "2026", "S02", "       340.0", ""],
            ["CUUR0000SA0      ", "2027", "M01", "           -", "X"],
        ],
    )
    assert PlaceFigure("US", "cpi_u_month", "2026-12", 341.5) in set(prices.read(folder))


def test_the_publishers_parities_hold_other_items_and_notes(folder: Path) -> None:
    write_text(folder / prices.RPP, OFFICIAL_PARITIES)
    found = [
        row for row in prices.read(folder) if isinstance(row, PlaceFigure) and row.metric == "rpp_all_items"
    ]
    assert [(row.place, row.period, row.value) for row in found] == [
        ("CA", "2022", 112.566),
        ("CA", "2023", 112.581),
    ]


@pytest.mark.parametrize(
    ("name", "old", "new", "message"),
    [
        (prices.CPI, "series,year", "id,year", "has no column series"),
        (prices.CPI, "313.689", "n/a", "value holds 'n/a'"),
        (prices.CPI, "313.689", "-5", "an index of -5"),
        (prices.CPI, "CUUR0000SA0", "CUUR0000SA9", "no month of CUUR0000SA0"),
        (prices.RPP, "GeoFIPS", "Code", "has no column GeoFIPS"),
        (prices.RPP, '"06000"', '"6"', "line 3: .* is not a state"),
        (prices.RPP, "112.581", "(NA)", "line 3: 2023 holds '\\(NA\\)'"),
        (prices.RPP, "112.581", "1125.81", "line 3: a price parity of 1125.81"),
        (prices.RPP, ",112.656,110.804", ",112.656", "line 4: 3 fields where the header has 4"),
    ],
)
def test_a_file_with_another_layout(folder: Path, name: str, old: str, new: str, message: str) -> None:
    path = folder / name
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new))
    with pytest.raises(InputError, match=message) as caught:
        list(prices.read(folder))
    assert name in str(caught.value)


@pytest.mark.parametrize("name", [prices.CPI, prices.RPP])
def test_a_missing_file(folder: Path, name: str) -> None:
    (folder / name).unlink()
    with pytest.raises(InputError, match=f"{name} is missing"):
        list(prices.read(folder))
