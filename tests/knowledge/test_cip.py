"""Fields of study, on a made-up crosswalk."""

from pathlib import Path

import pytest

from knowledge.errors import InputError
from knowledge.rows import FieldOccupation, FieldOfStudy
from knowledge.sources import cip
from tests.knowledge.occupations import CODES
from tests.knowledge.publishers import Row, write_csv, write_text

HEADER = ("\ufeffCIP2020Code", "CIP2020Title", "SOC2018Code", "SOC2018Title")
ROWS: list[Row] = [
    ("01.0508", "Taxidermy/Taxidermist.", "99-9999", "NO MATCH"),
    ("11.0701", "Computer Science.", "15-1252", "Software Developers"),
    ("11.0701", "Computer Science.", "15-1299", "Computer Occupations, All Other"),
    ("51.2602", "Home Health Aide, Other.", "31-1121", "Home Health Aides"),
    ("51.2602", "Home Health Aide, Other.", "31-1122", "Personal Care Aides"),
]
UNMATCHED: Row = ("99.9999", "NO MATCH", "55-3016", "Infantry")


def test_fields_and_their_occupations(tmp_path: Path) -> None:
    write_csv(tmp_path / cip.CROSSWALK, HEADER, [*ROWS, UNMATCHED])
    assert list(cip.read(tmp_path, CODES)) == [
        FieldOfStudy("11.0701", "Computer Science"),
        FieldOccupation("11.0701", "15-1252"),
        FieldOccupation("11.0701", "15-1299"),
        FieldOfStudy("51.2602", "Home Health Aide, Other"),
        FieldOccupation("51.2602", "31-1120"),
    ]


def test_a_last_line_without_end_is_whole(tmp_path: Path) -> None:
    write_csv(tmp_path / cip.CROSSWALK, HEADER, [*ROWS, UNMATCHED])
    path = tmp_path / cip.CROSSWALK
    path.write_text(path.read_text().rstrip("\n"))
    assert len(list(cip.read(tmp_path, CODES))) == 5


@pytest.mark.parametrize(
    ("header", "rows"),
    [
        (HEADER, ROWS),  # stops before the occupations without a field
        (HEADER, [*ROWS, ("11.0701", "Computer Science.", "15-9999", "Unheard Of"), UNMATCHED]),
        (HEADER, [*ROWS, ("11.0701", "Computer Science."), UNMATCHED]),
        (("CIP", "Title", "SOC", "Title"), [*ROWS, UNMATCHED]),
    ],
)
def test_unusable_crosswalk(tmp_path: Path, header: tuple[str, ...], rows: list[Row]) -> None:
    write_csv(tmp_path / cip.CROSSWALK, header, rows)
    with pytest.raises(InputError, match="CIP2020_SOC2018_Crosswalk"):
        list(cip.read(tmp_path, CODES))


def test_missing_crosswalk(tmp_path: Path) -> None:
    write_text(tmp_path / "cip/other.csv", "")
    with pytest.raises(InputError, match="missing"):
        list(cip.read(tmp_path, CODES))
