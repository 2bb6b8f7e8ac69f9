"""The classification and the codes that wages and projections fold into one line, on made-up workbooks."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from knowledge.errors import InputError
from knowledge.rows import OccupationRow
from knowledge.sources import codes, soc
from tests.knowledge.occupations import CODES
from tests.knowledge.publishers import Row, write_csv, write_workbook
from tests.knowledge.small_inputs import write_small_inputs

STRUCTURE: list[tuple[str, str, str, str, str]] = [
    ("Major Group", "Minor Group", "Broad Group", "Detailed Occupation", ""),
    ("11-0000", "", "", "", "Management Occupations"),
    ("", "11-1000", "", "", "Top Executives"),
    ("", "", "11-1010", "", "Chief Executives"),
    ("", "", "", "11-1011", "Chief Executives"),
    ("", "", "11-1030", "", "Legislators"),
    ("", "", "", "11-1031", "Legislators"),
    ("", "11-9000", "", "", "Other Management Occupations"),
    ("", "", "11-9190", "", "Miscellaneous Managers"),
    ("", "", "", "11-9199", "Managers, All Other"),
    ("21-0000", "", "", "", "Community and Social Service Occupations"),
    ("", "21-1000", "", "", "Counselors"),
    ("", "", "21-1010", "", "Counselors"),
    ("", "", "", "21-1011", "Substance Abuse Counselors"),
    ("", "", "", "21-1014", "Mental Health Counselors"),
    ("", "", "", "21-1015", "Rehabilitation Counselors"),
    ("31-0000", "", "", "", "Healthcare Support Occupations"),
    ("", "31-1100", "", "", "Aides; and Assistants"),
    ("", "", "31-1120", "", "Home Health and Personal Care Aides"),
    ("", "", "", "31-1121", "Home Health Aides"),
    ("", "", "", "31-1122", "Personal Care Aides"),
    ("33-0000", "", "", "", "Protective Service Occupations"),
    ("", "33-3000", "", "", "Law Enforcement Workers"),
    ("", "", "33-3050", "", "Police Officers"),
    ("", "", "", "33-3051", "Police and Sheriff’s Patrol Officers"),
    ("53-0000", "", "", "", "Transportation and Material Moving Occupations"),
    ("", "53-1000", "", "", "Supervisors"),
    ("", "", "53-1040", "", "Supervisors"),
    ("", "", "", "53-1042", "Supervisors of Helpers"),
    ("", "", "", "53-1043", "Supervisors of Operators"),
    ("55-0000", "", "", "", "Military Specific Occupations"),
    ("", "55-3000", "", "", "Military Enlisted"),
    ("", "", "55-3010", "", "Military Enlisted"),
    ("", "", "", "55-3016", "Infantry"),
]
LINES = {
    "11-1011.00": "11-1011",
    "11-1011.03": "11-1011",
    "11-1031.00": "11-1031",
    "11-9199.00": "11-9199",
    "21-1011.00": "21-1018",
    "21-1014.00": "21-1018",
    "21-1015.00": "21-1015",
    "31-1121.00": "31-1120",
    "31-1122.00": "31-1120",
    "33-3051.00": "33-3051",
    "53-1042.00": "53-1047",
    "53-1042.01": "53-1047",
    "53-1043.00": "53-1047",
}
LONG = "First-Line Supervisors of Transportation and Material Moving Workers, Except Aircraft Cargo Handling"
WAGES = {
    "00-0000": "All Occupations",
    "11-1011": "Chief Executives",
    "11-9199": "Managers, All Other",
    "21-1015": "Rehabilitation Counselors",
    "21-1018": "Substance Abuse, Behavioral Disorder, and Mental Health Counselors",
    "31-1120": "Home Health and Personal Care Aides",
    "33-3051": "Police and Sheriff's Patrol Officers",
    "53-1047": LONG,
}
PROJECTIONS = {
    **{code: title.lower() for code, title in WAGES.items()},
    "11-1031": "Legislators",
    "53-1047": f"{LONG} supervisors".lower(),
}


def write_matrix(folder: Path, lines: Mapping[str, str]) -> None:
    heading = ("Sort Order", "O*NET-SOC Code", "O*NET-SOC Title", "NEM Code", "NEM Title")
    rows: list[Row] = [
        (number, code, "a title", line, "a title") for number, (code, line) in enumerate(lines.items())
    ]
    blank = ("", "", "", "", "")
    write_workbook(folder / soc.MATRIX, {"ONET to SOC crosswalk": [*[blank] * 4, heading, *rows]})


def write_inputs(folder: Path, structure: Sequence[Sequence[str]] = STRUCTURE) -> Path:
    blank = ("", "", "", "", "")
    write_workbook(
        folder / soc.STRUCTURE, {"2018 Structure": [("Publisher", *blank[1:]), *[blank] * 6, *structure]}
    )
    write_matrix(folder, LINES)
    write_csv(
        folder / soc.FROM_2010,
        ("2010 SOC Code", "2010 SOC Title", "2018 SOC Code", "2018 SOC Title"),
        [
            ("11-1011", "Chief Executives", "11-1011", "Chief Executives"),
            ("39-9021", "Personal Care Aides", "31-1122", "Personal Care Aides"),
            ("31-1011", "Home Health Aides", "31-1121", "Home Health Aides"),
            ("53-1031", "Supervisors", "53-1042", "Supervisors of Helpers"),
            ("53-1031", "Supervisors", "53-1043", "Supervisors of Operators"),
            ("53-1031", "Supervisors", "33-3051", "Police"),
        ],
    )
    return folder


@pytest.fixture
def occupations(tmp_path: Path) -> dict[str, OccupationRow]:
    return {row.soc: row for row in soc.read(write_inputs(tmp_path), WAGES, PROJECTIONS)}


def test_every_code_once(tmp_path: Path) -> None:
    found = [row.soc for row in soc.read(write_inputs(tmp_path), WAGES, PROJECTIONS)]
    listed = {code for row in STRUCTURE[1:] for code in row[:4] if code}
    assert set(found) == listed | {"00-0000", "21-1018", "53-1047"}
    assert len(found) == len(set(found))
    assert found[0] == "00-0000"


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("00-0000", ("total", None, "00-0000", "00-0000")),
        ("11-0000", ("major", "00-0000", None, None)),
        ("11-1000", ("minor", "11-0000", None, None)),
        ("11-1011", ("detailed", "11-1010", "11-1011", "11-1011")),
        ("11-1010", ("broad", "11-1000", "11-1011", "11-1011")),
        ("11-1031", ("detailed", "11-1030", None, "11-1031")),
        ("11-9000", ("minor", "11-0000", "11-9199", "11-9199")),
        ("21-1010", ("broad", "21-1000", None, None)),
        ("21-1018", ("detailed", "21-1010", "21-1018", "21-1018")),
        ("21-1011", ("detailed", "21-1018", "21-1018", "21-1018")),
        ("21-1014", ("detailed", "21-1018", "21-1018", "21-1018")),
        ("31-1120", ("detailed", "31-1100", "31-1120", "31-1120")),
        ("31-1121", ("detailed", "31-1120", "31-1120", "31-1120")),
        ("31-1100", ("minor", "31-0000", "31-1120", "31-1120")),
        ("53-1043", ("detailed", "53-1047", "53-1047", "53-1047")),
        ("55-3016", ("detailed", "55-3010", None, None)),
    ],
)
def test_level_parent_and_codes_with_figures(
    occupations: dict[str, OccupationRow], code: str, expected: tuple[str | None, ...]
) -> None:
    row = occupations[code]
    assert (row.level, row.parent, row.wage_code, row.projection_code) == expected


@pytest.mark.parametrize(
    ("code", "title", "all_other"),
    [
        ("11-9199", "Managers, All Other", True),
        ("11-9190", "Miscellaneous Managers", True),
        ("11-1011", "Chief Executives", False),
        ("33-3051", "Police and Sheriff's Patrol Officers", False),
        ("53-1047", f"{LONG} Supervisors", False),
        ("21-1018", "Substance Abuse, Behavioral Disorder, and Mental Health Counselors", False),
    ],
)
def test_titles(occupations: dict[str, OccupationRow], code: str, title: str, all_other: bool) -> None:
    assert (occupations[code].title, occupations[code].all_other) == (title, all_other)


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("11-1011.03", "11-1011"),
        ("31-1121.00", "31-1120"),
        ("31-1122", "31-1120"),
        ("53-1042.01", "53-1047"),
        ("11-1031.00", "11-1031"),
        ("55-3016.00", "55-3016"),
        ("99-9999", None),
    ],
)
def test_figure_code(tmp_path: Path, code: str, expected: str | None) -> None:
    mapping = codes.code_map(write_inputs(tmp_path), soc.read(tmp_path, WAGES, PROJECTIONS))
    assert mapping.figure_code(code) == expected


@pytest.mark.parametrize(
    ("code", "expected"),
    [("39-9021", ("31-1120",)), ("53-1031", ("53-1047", "33-3051")), ("99-9999", ())],
)
def test_soc_2010_codes(tmp_path: Path, code: str, expected: tuple[str, ...]) -> None:
    mapping = codes.code_map(write_inputs(tmp_path), soc.read(tmp_path, WAGES, PROJECTIONS))
    assert mapping.from_2010(code) == expected


def test_a_code_that_wages_publish_themselves_is_not_folded(tmp_path: Path) -> None:
    wages = {**WAGES, "31-1121": "Home Health Aides"}
    found = {row.soc: row for row in soc.read(write_inputs(tmp_path), wages, PROJECTIONS)}
    assert (found["31-1121"].wage_code, found["31-1121"].projection_code) == ("31-1121", "31-1120")


def test_published_codes_are_those_of_wages_and_projections(tmp_path: Path) -> None:
    write_small_inputs(tmp_path)
    write_csv(tmp_path / soc.FROM_2010, ("2010 SOC Code", "2018 SOC Code"), [("29-1111", "29-1141")])
    mapping = codes.published_codes(tmp_path)
    assert mapping.figure_code("29-1141.03") == "29-1141"
    assert mapping.occupations["29-1141"].projection_code == "29-1141"
    assert mapping.from_2010("29-1111.00") == ("29-1141",)


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        (
            "13-1078",
            ("13-1071",),
        ),  # a code of the wages of that time; of its two successors one is listed here
        ("31-1120", ("31-1120",)),  # a line of today's wages
        ("31-1010", ("31-1120",)),  # a group of 2010: all its members
        ("13-1070", ()),  # a group without members here
    ],
)
def test_codes_outside_soc_2010(code: str, expected: tuple[str, ...]) -> None:
    listed = OccupationRow("13-1071", "Specialists", "detailed", "13-1070", False, "13-1071", "13-1071")
    mapping = codes.CodeMap({**CODES.occupations, "13-1071": listed}, CODES.successors)
    assert mapping.from_2010(code) == expected


@pytest.mark.parametrize("fault", ["missing", "not a workbook", "other headings", "cut short"])
def test_unusable_structure(tmp_path: Path, fault: str) -> None:
    write_inputs(tmp_path, STRUCTURE[2:] if fault == "other headings" else STRUCTURE)
    path = tmp_path / soc.STRUCTURE
    if fault == "missing":
        path.unlink()
    elif fault == "not a workbook":
        path.write_text("<html>Access denied</html>")
    elif fault == "cut short":
        path.write_bytes(path.read_bytes()[:-200])
    with pytest.raises(InputError, match=r"soc_structure_2018\.xlsx"):
        list(soc.read(tmp_path, WAGES, PROJECTIONS))


FOLDED = {
    "13-1021": "13-1020",
    "13-1022": "13-1020",
    "13-1023": "13-1020",
    "13-2022": "13-2020",
    "13-2023": "13-2020",
    "21-1011": "21-1018",
    "21-1014": "21-1018",
    "25-2055": "25-2052",
    "25-2056": "25-2052",
    "25-9042": "25-9045",
    "25-9043": "25-9045",
    "25-9049": "25-9045",
    "29-2011": "29-2010",
    "29-2012": "29-2010",
    "31-1121": "31-1120",
    "31-1122": "31-1120",
    "39-7011": "39-7010",
    "39-7012": "39-7010",
    "47-4091": "47-4090",
    "47-4099": "47-4090",
    "51-2022": "51-2028",
    "51-2023": "51-2028",
    "51-2092": "51-2090",
    "51-2099": "51-2090",
    "53-1042": "53-1047",
    "53-1043": "53-1047",
    "53-1044": "53-1047",
    "53-1049": "53-1047",
}
NOT_FOLDED = ("13-1082", "29-1211", "29-1212", "29-1216", "53-1041")
"""Often taken for folded codes: they are published under themselves."""


def test_every_folded_code_of_the_publishers(tmp_path: Path) -> None:
    """All codes that wages (May 2025) and projections (2024-34) fold, in a structure of those alone."""
    every = [*FOLDED, *NOT_FOLDED]
    structure: list[tuple[str, str, str, str, str]] = [STRUCTURE[0]]
    for major in sorted({code[:2] for code in every}):
        structure.append((f"{major}-0000", "", "", "", "Major"))
        for broad in sorted({code[:6] for code in every if code.startswith(major)}):
            structure += [("", f"{broad[:4]}000", "", "", "Minor"), ("", "", f"{broad}0", "", "Broad")]
            structure += [("", "", "", code, f"Title {code}") for code in every if code.startswith(broad)]
    write_inputs(tmp_path, structure)
    write_matrix(tmp_path, {f"{code}.00": FOLDED.get(code, code) for code in every})
    published = {code: f"Title {code}" for code in [*FOLDED.values(), *NOT_FOLDED]}

    found = {row.soc: row for row in soc.read(tmp_path, published, published)}

    assert {code: found[code].wage_code for code in every} == {
        **FOLDED,
        **{code: code for code in NOT_FOLDED},
    }
    assert {code: found[code].projection_code for code in FOLDED} == FOLDED
    assert {found[line].level for line in FOLDED.values()} == {"detailed"}
