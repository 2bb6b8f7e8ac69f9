"""Work from home, on a made-up file in its authors' layout."""

from pathlib import Path

import pytest

from knowledge.errors import InputError
from knowledge.metric_list import load_metrics
from knowledge.sources import telework
from tests.knowledge.occupations import CODES
from tests.knowledge.publishers import Row, write_csv

HEADER = ("OCC_CODE", "OES_TITLE", "teleworkable")
ROWS: list[Row] = [
    ("15-1132", "Software Developers, Applications", "1"),
    ("15-1133", "Software Developers, Systems Software", ".5"),
    ("31-1011", "Home Health Aides", "0"),
    ("29-1141", "A code of the wages of today", "0"),
]


def test_shares(tmp_path: Path) -> None:
    write_csv(tmp_path / telework.OCCUPATIONS, HEADER, ROWS)
    rows = list(telework.read(tmp_path, CODES))
    assert {row.soc: row.value for row in rows} == {
        "15-1252": 0.75,
        "15-1299": 0.5,
        "31-1120": 0,
        "29-1141": 0,
    }
    assert {load_metrics()[row.metric].source for row in rows} == {"telework"}


@pytest.mark.parametrize(
    ("header", "rows"),
    [
        (("OCC_CODE", "OES_TITLE", "telework"), ROWS),
        (HEADER, [*ROWS, ("15-1132", "Software Developers")]),
        (HEADER, [*ROWS, ("15-1132", "Software Developers", "yes")]),
        (HEADER, [*ROWS, ("15-1132", "Software Developers", "100")]),
    ],
)
def test_unusable_file(tmp_path: Path, header: tuple[str, ...], rows: list[Row]) -> None:
    write_csv(tmp_path / telework.OCCUPATIONS, header, rows)
    with pytest.raises(InputError, match="onet_teleworkable_blscodes"):
        list(telework.read(tmp_path, CODES))


def test_missing_file(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="missing"):
        list(telework.read(tmp_path, CODES))
