"""O*NET's titles, ratings and lists, on made-up files in the layout of its text download."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import pytest

from knowledge.errors import InputError
from knowledge.metric_list import load_metrics
from knowledge.rows import Figure, Related, Technology, Title, Tool
from knowledge.sources import onet
from knowledge.sources.onet_files import CURRENT, OLDER
from tests.knowledge.occupations import CODES
from tests.knowledge.publishers import Row, write_csv, write_tabs, write_text

CODE = "O*NET-SOC Code"
RATED = (CODE, "Element ID", "Element Name", "Scale ID", "Data Value", "Date", "Domain Source")
SURVEYED = (
    CODE,
    "Element ID",
    "Element Name",
    "Scale ID",
    "Data Value",
    "N",
    "Recommend Suppress",
    "Not Relevant",
)
PREPARED = (
    CODE,
    "Element ID",
    "Element Name",
    "Scale ID",
    "Category",
    "Data Value",
    "N",
    "Recommend Suppress",
)


class Table(NamedTuple):
    header: tuple[str, ...]
    rows: Sequence[Row]


def rated(*rows: tuple[str, str, str, str, str]) -> Table:
    return Table(RATED, [(*row, "12/2025", "Analyst") for row in rows])


def surveyed(*rows: tuple[str, str, str, str, str, str]) -> Table:
    """Code, element id, name, scale, value, whether to suppress."""
    return Table(SURVEYED, [(*row[:5], "20", row[5], "N") for row in rows])


TABLES = {
    "Occupation Data.txt": Table(
        (CODE, "Title", "Description"),
        [
            ("29-1141.00", "Registered Nurses", "Assess patients."),
            ("29-1141.03", "Critical Care Nurses", "Care for the critically ill."),
            ("31-1121.00", "Home Health Aides", "Monitor the home-bound."),
            ("31-1122.00", "Personal Care Aides", "Help people at home."),
            ("55-3016.00", "Infantry", "Operate weapons."),
            ("99-9999.00", "Unknown", "Nothing."),
        ],
    ),
    "Sample of Reported Titles.txt": Table(
        (CODE, "Reported Job Title", "Shown in My Next Move"),
        [
            ("29-1141.00", "Staff Nurse", "Y"),
            ("29-1141.00", "Oncology RN (Oncology Registered Nurse)", "N"),
        ],
    ),
    "Alternate Titles.txt": Table(
        (CODE, "Alternate Title", "Short Title", "Source(s)"),
        [
            ("29-1141.00", "Staff Nurse", "n/a", "02"),
            ("29-1141.00", "Oncology RN (Oncology Registered Nurse)", "Oncology RN", "02"),
            ("29-1141.00", "Registered Nurse (RN)", "RN", "02"),
            ("29-1141.03", 'Nurse of the 5" Ward (Night)', "n/a", "08"),
            ("29-1141.00", "Intensive Care Unit (ICU) Nurse", "n/a", "08"),
            ("29-1141.00", "Cardiac (CCU) Nurse", "n/a", "04,06"),
            ("31-1122.00", "Caregiver", "n/a", "02"),
            ("31-1122.00", "Live-In Companion (LIC)", "LIC", "02,04,10"),
        ],
    ),
    "Interests.txt": rated(
        ("29-1141.00", "1.B.1.a", "Realistic", "OI", "3.66"),
        ("29-1141.00", "1.B.1.d", "Social", "OI", "5.62"),
        ("29-1141.00", "1.B.1.g", "First Interest High-Point", "IH", "4.00"),
        ("29-1141.00", "1.B.1.h", "Second Interest High-Point", "IH", "1.00"),
        ("29-1141.00", "1.B.1.i", "Third Interest High-Point", "IH", "0.00"),
        ("29-1141.03", "1.B.1.a", "Realistic", "OI", "7.00"),
        ("29-1141.03", "1.B.1.g", "First Interest High-Point", "IH", "1.00"),
        ("15-1299.01", "1.B.1.a", "Realistic", "OI", "2.00"),
        ("15-1299.01", "1.B.1.b", "Investigative", "OI", "5.00"),
        ("15-1299.01", "1.B.1.g", "First Interest High-Point", "IH", "2.00"),
        ("15-1299.02", "1.B.1.a", "Realistic", "OI", "6.01"),
        ("15-1299.02", "1.B.1.b", "Investigative", "OI", "2.00"),
        ("15-1299.02", "1.B.1.g", "First Interest High-Point", "IH", "1.00"),
        ("15-1299.02", "1.B.1.h", "Second Interest High-Point", "IH", "2.00"),
        ("99-9999.00", "1.B.1.a", "Realistic", "OI", "1.00"),
    ),
    "Work Values.txt": rated(("29-1141.00", "1.B.2.d", "Relationships", "EX", "6.33")),
    "Work Styles.txt": rated(
        ("29-1141.00", "1.D.3.b", "Attention to Detail", "WI", "3.00"),
        ("29-1141.00", "1.D.3.b", "Attention to Detail", "DR", "10.00"),
    ),
    "Job Zones.txt": Table(
        (CODE, "Job Zone", "Date", "Domain Source"),
        [
            ("29-1141.00", "4", "08/2023", "Analyst"),
            ("29-1141.03", "5", "08/2023", "Analyst"),
            ("31-1121.00", "2", "08/2023", "Analyst"),
            ("31-1122.00", "3", "08/2023", "Analyst"),
        ],
    ),
    "Education, Training, and Experience.txt": Table(
        PREPARED,
        [
            ("31-1121.00", "2.D.1", "Required Level of Education", "RL", "2", "60.00", "20", "N"),
            ("31-1122.00", "2.D.1", "Required Level of Education", "RL", "2", "80.00", "20", "N"),
            ("31-1121.00", "3.A.3", "On-the-Job Training", "OJ", "1", "12.50", "20", "N"),
            ("29-1141.00", "2.D.1", "Required Level of Education", "RL", "5", "20.00", "20", "N"),
            ("29-1141.00", "2.D.1", "Required Level of Education", "RL", "6", "55.00", "20", "Y"),
            ("29-1141.00", "3.A.1", "Related Work Experience", "RW", "1", "40.00", "20", "N"),
            (
                "29-1141.00",
                "2.D.4.a",
                "Job-Related Professional Certification",
                "IM",
                "n/a",
                "3.74",
                "20",
                "N",
            ),
        ],
    ),
    "Technology Skills.txt": Table(
        (CODE, "Example", "Commodity Code", "Commodity Title", "Hot Technology", "In Demand"),
        [
            ("31-1121.00", "Microsoft Excel", "43232110", "Spreadsheet software", "Y", "N"),
            ("31-1122.00", "Microsoft Excel", "43232110", "Spreadsheet software", "N", "Y"),
            ("29-1141.00", "Epic", "43232000", "Medical software", "N", "N"),
        ],
    ),
    "Tools Used.txt": Table(
        (CODE, "Example", "Commodity Code", "Commodity Title"),
        [
            ("29-1141.00", "Stethoscopes", "42182100", "Stethoscopes"),
            ("29-1141.03", "Stethoscopes", "42182100", "Stethoscopes"),
            ("29-1141.03", '12" probes', "42182200", "Thermometers"),
        ],
    ),
    "Related Occupations.txt": Table(
        (CODE, "Related O*NET-SOC Code", "Relatedness Tier", "Index"),
        [
            ("29-1141.00", "29-1141.03", "Primary-Short", "1"),
            ("29-1141.00", "31-1121.00", "Primary-Short", "2"),
            ("29-1141.00", "31-1122.00", "Primary-Long", "6"),
            ("29-1141.03", "15-1252.00", "Primary-Short", "1"),
            ("29-1141.00", "29-1171.00", "Supplemental", "11"),
            ("15-1299.01", "15-1252.00", "Primary-Short", "3"),
        ],
    ),
}
OLDER_TABLES = {
    "Skills.tsv.gz": surveyed(
        ("29-1141.00", "2.A.1.a", "Reading Comprehension", "IM", "3.88", "N"),
        ("29-1141.00", "2.A.1.a", "Reading Comprehension", "LV", "4.12", "N"),
        ("29-1141.00", "2.A.1.c", "Writing", "IM", "3.75", "Y"),
    ),
    "Knowledge.tsv.gz": surveyed(("29-1141.00", "2.C.4.d", "Biology", "IM", "3.02", "N")),
}
CONTEXT_HEADER = ("onetsoc_code", "title", "element_id", "element_name", "scale_id", "data_value", "match")
CONTEXT_ROWS = [
    ("29-1141.00", "Registered Nurses", "4.C.3.d.1", "Time Pressure", "CX", "3.99", "fp+xw"),
    ("15-1252.00", "Software Developers", "4.C.3.d.1", "Time Pressure", "CX", "3.00", "?"),
    (
        "15-1231.00",
        "Computer Network Support Specialists",
        "4.C.3.d.1",
        "Time Pressure",
        "CX",
        "3.20",
        "xw_unique",
    ),
    ("31-1121.00", "Home Health Aides", "4.C.3.d.1", "Time Pressure", "CX", "2.00", "fp"),
    ("31-1122.00", "Personal Care Aides", "4.C.3.d.1", "Time Pressure", "CX", "3.00", "fp+xw"),
    (
        "15-1299.08",
        "Computer Systems Engineers/Architects",
        "4.C.3.d.1",
        "Time Pressure",
        "CX",
        "4.00",
        "fp+xw",
    ),
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, table in TABLES.items():
        write_tabs(tmp_path / CURRENT / name, table.header, table.rows)
    for name, table in OLDER_TABLES.items():
        write_tabs(tmp_path / OLDER / name, table.header, table.rows)
    write_csv(tmp_path / OLDER / "work_context_recovered.csv", CONTEXT_HEADER, CONTEXT_ROWS)
    return tmp_path


def figures(folder: Path) -> dict[tuple[str, str], float | str | None]:
    rows = [row for row in onet.read(folder, CODES) if isinstance(row, Figure)]
    found = {(row.soc, row.metric): row.value if row.text is None else row.text for row in rows}
    assert len(found) == len(rows)
    return found


@pytest.mark.parametrize(
    ("title", "kind", "soc"),
    [
        ("Registered Nurses", "soc", "29-1141"),
        ("Critical Care Nurses", "soc", "29-1141"),
        ("Home Health Aides", "soc", "31-1120"),
        ("Infantry", "soc", "55-3016"),
        ("Staff Nurse", "reported", "29-1141"),
        ("Oncology Registered Nurse", "reported", "29-1141"),
        ("Oncology RN", "short", "29-1141"),
        ("RN", "short", "29-1141"),
        ("Registered Nurse", "alternate", "29-1141"),
        ('Nurse of the 5" Ward (Night)', "alternate", "29-1141"),
        ("ICU Nurse", "short", "29-1141"),
        ("Intensive Care Unit Nurse", "alternate", "29-1141"),
        ("Cardiac Nurse", "listed", "29-1141"),
        ("CCU Nurse", "short", "29-1141"),
        ("Caregiver", "alternate", "31-1120"),
        ("Live-In Companion", "listed", "31-1120"),
        ("LIC", "short", "31-1120"),
    ],
)
def test_titles(folder: Path, title: str, kind: str, soc: str) -> None:
    found = [row for row in onet.read(folder, CODES) if isinstance(row, Title) and row.title == title]
    assert found == [Title(title, soc, kind)]


def test_no_other_titles(folder: Path) -> None:
    found = {row.title for row in onet.read(folder, CODES) if isinstance(row, Title)}
    assert not found & {"Unknown", "All Occupations", "Computer Support Specialists"}


@pytest.mark.parametrize(
    ("soc", "metric", "value"),
    [
        ("29-1141", "riasec_realistic", 3.66),
        ("29-1141", "riasec_code", "SR"),
        ("15-1299", "riasec_realistic", 4.0),
        ("15-1299", "riasec_investigative", 3.5),
        ("15-1299", "riasec_code", "RI"),
        ("29-1141", "work_value_relationships", 6.33),
        ("29-1141", "work_style_attention_to_detail", 3.0),
        ("29-1141", "distinct_work_style_attention_to_detail", 10.0),
        ("29-1141", "job_zone", 4),
        ("31-1120", "job_zone", 3),
        ("31-1120", "required_education_2", 70.0),
        ("31-1120", "on_the_job_training_1", 12.5),
        ("29-1141", "related_experience_1", 40.0),
        ("29-1141", "certification_importance", 3.74),
        ("29-1141", "onet_skill_reading_comprehension", 3.88),
        ("29-1141", "level_onet_skill_reading_comprehension", 4.12),
        ("29-1141", "onet_knowledge_biology", 3.02),
        ("29-1141", "context_time_pressure", 3.99),
        ("15-1231", "context_time_pressure", 3.2),
        ("31-1120", "context_time_pressure", 2.5),
        ("31-1120", "work_context_rated_for", "Home Health Aides; Personal Care Aides"),
        ("15-1299", "work_context_rated_for", "15-1299.08"),
    ],
)
def test_figures(folder: Path, soc: str, metric: str, value: float | str) -> None:
    assert figures(folder)[soc, metric] == value


@pytest.mark.parametrize(
    ("soc", "metric"),
    [
        ("29-1141", "required_education_5"),  # its distribution has a category that is to be suppressed
        ("29-1141", "required_education_6"),
        ("29-1141", "onet_skill_writing"),
        ("15-1252", "context_time_pressure"),  # its code is not sure
        ("29-1141", "work_context_rated_for"),  # it has ratings of its own
    ],
)
def test_unsure_figures_are_left_out(folder: Path, soc: str, metric: str) -> None:
    assert (soc, metric) not in figures(folder)


def test_metrics_are_listed_with_a_source(folder: Path) -> None:
    sources = {load_metrics()[metric].source for _, metric in figures(folder)}
    assert sources == {"onet", "onet_older", "onet_context"} == {source.key for source in onet.SOURCES}


def test_lists(folder: Path) -> None:
    rows = list(onet.read(folder, CODES))
    assert [row for row in rows if isinstance(row, Technology)] == [
        Technology("31-1120", "Microsoft Excel", "Spreadsheet software", hot=True, in_demand=True),
        Technology("29-1141", "Epic", "Medical software", hot=False, in_demand=False),
    ]
    assert [row for row in rows if isinstance(row, Tool)] == [
        Tool("29-1141", "Stethoscopes", "Stethoscopes"),
        Tool("29-1141", '12" probes', "Thermometers"),
    ]
    assert [row for row in rows if isinstance(row, Related)] == [
        Related("29-1141", "31-1120", "Primary-Short", 1),
        Related("29-1141", "29-1171", "Supplemental", 2),
        Related("29-1141", "15-1252", "Supplemental", 3),
        Related("15-1299", "15-1252", "Primary-Short", 1),
    ]


def test_files_of_the_current_database_win(folder: Path) -> None:
    skills = surveyed(("29-1141.00", "2.A.1.a", "Reading Comprehension", "IM", "4.50", "N"))
    write_tabs(folder / CURRENT / "Skills.txt", *skills)
    context = surveyed(("29-1141.00", "4.C.3.d.1", "Time Pressure", "CX", "4.20", "N"))
    write_tabs(folder / CURRENT / "Work Context.txt", *context)
    found = figures(folder)
    assert onet.editions(folder) == {"onet_context": "December 2025"}  # knowledge is still the older file's
    assert found["29-1141", "onet_skill_reading_comprehension"] == 4.5
    assert found["29-1141", "context_time_pressure"] == 4.2


@pytest.mark.parametrize("name", [*TABLES])
@pytest.mark.parametrize("fault", ["missing", "cut short", "cut within the last field", "other header"])
def test_unusable_files(folder: Path, name: str, fault: str) -> None:
    path = folder / CURRENT / name
    content = path.read_text()
    path.unlink()
    if fault == "cut short":
        write_text(path, content.rpartition("\t")[0])
    elif fault == "cut within the last field":
        write_text(path, content[:-2])
    elif fault == "other header":
        write_text(path, content.replace(CODE, "Code", 1))
    with pytest.raises(InputError, match=name):
        list(onet.read(folder, CODES))


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("Interests.txt", "3.66", "high"),
        ("Work Styles.txt", "Attention to Detail", "Attention to Nothing"),
        ("Technology Skills.txt", "\tY\tN", "\tyes\tN"),
        ("Related Occupations.txt", "\t11\n", "\tlast\n"),
    ],
)
def test_unknown_content(folder: Path, name: str, old: str, new: str) -> None:
    path = folder / CURRENT / name
    path.write_text(path.read_text().replace(old, new))
    with pytest.raises(InputError, match=name):
        list(onet.read(folder, CODES))


def test_packed_file_cut_short(folder: Path) -> None:
    path = folder / OLDER / "Skills.tsv.gz"
    path.write_bytes(path.read_bytes()[:-12])
    with pytest.raises(InputError, match=r"Skills\.tsv\.gz"):
        list(onet.read(folder, CODES))
