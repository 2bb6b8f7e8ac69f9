"""Studies of exposure to automation and AI, on made-up files in their authors' layouts."""

from pathlib import Path

import pytest

from knowledge.errors import InputError
from knowledge.metric_list import load_metrics
from knowledge.rows import Figure
from knowledge.sources import exposure
from tests.knowledge.occupations import CODES
from tests.knowledge.publishers import Row, write_csv, write_workbook

FREY_HEADER = ("Rank", "Probability", "Label", "SOC code", "Occupation", "2018 SOC Code")
FREY_ROWS: list[Row] = [
    ("46", "0.009", "", "29-1111", "Registered nurses", ""),
    ("130", "0.042", "", "15-1132", "Software developers, applications", "15-1252"),
    ("181", "0.13", "", "15-1133", "Software developers, systems software", "15-1252"),
    ("181", "0.13", "", "15-1133", "Software developers, systems software", "15-1299"),
    ("266", "0.39", "", "31-1011", "Home health aides", "31-1121"),
    ("406", "0.74", "", "39-9021", "Personal care aides", "31-1122"),
    ("359", "0.65", "", "15-1150", "Computer support specialists", ""),
    ("999", "0.5", "", "99-9998", "Unheard of", ""),
]
RATINGS = ("dv_rating_alpha", "dv_rating_beta", "dv_rating_gamma")
RATINGS += ("human_rating_alpha", "human_rating_beta", "human_rating_gamma")
LLM_HEADER = ("O*NET-SOC Code", "Title", *RATINGS)
LLM_ROWS: list[Row] = [
    ("29-1141.00", "Registered Nurses", 0.1, 0.2, 0.3, 0.4, 0.5, 0.6),
    ("29-1141.03", "Critical Care Nurses", 0.9, 0.9, 0.9, 0.9, 0.9, 0.9),
    ("31-1121.00", "Home Health Aides", 0.0, 0.1, 0.2, 0.0, 0.1, 0.2),
    ("31-1122.00", "Personal Care Aides", 0.2, 0.3, 0.4, 0.2, 0.3, 0.4),
]
AIOE_ROWS: list[Row] = [
    ("SOC Code", "Occupation Title", "AIOE"),
    ("15-1132", "Software Developers, Applications", 1.2),
    ("31-1011", "Home Health Aides", -0.6),
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write_csv(tmp_path / exposure.FREY_OSBORNE, FREY_HEADER, FREY_ROWS)
    write_csv(tmp_path / exposure.LANGUAGE_MODELS, LLM_HEADER, LLM_ROWS)
    write_workbook(tmp_path / exposure.AIOE, {"Index": [("Data Appendix A",)], "Appendix A": AIOE_ROWS})
    return tmp_path


@pytest.mark.parametrize(
    ("soc", "metric", "value"),
    [
        ("29-1141", "frey_osborne_probability", 0.009),
        ("15-1252", "frey_osborne_probability", 0.086),
        ("15-1299", "frey_osborne_probability", 0.13),
        ("31-1120", "frey_osborne_probability", 0.565),
        ("15-1231", "frey_osborne_probability", 0.65),
        ("15-1232", "frey_osborne_probability", 0.65),
        ("29-1141", "llm_exposure_model_alpha", 0.1),
        ("29-1141", "llm_exposure_model_gamma", 0.3),
        ("29-1141", "llm_exposure_human_alpha", 0.4),
        ("29-1141", "llm_exposure_human_beta", 0.5),
        ("31-1120", "llm_exposure_human_beta", 0.2),
        ("15-1252", "aioe", 1.2),
        ("31-1120", "aioe", -0.6),
    ],
)
def test_figures(folder: Path, soc: str, metric: str, value: float) -> None:
    found = {(row.soc, row.metric): row.value for row in exposure.read(folder, CODES)}
    assert found[soc, metric] == pytest.approx(value)


def test_each_figure_once_and_listed(folder: Path) -> None:
    rows = list(exposure.read(folder, CODES))
    assert len({(row.soc, row.metric) for row in rows}) == len(rows)
    assert {load_metrics()[row.metric].source for row in rows} == {source.key for source in exposure.SOURCES}
    assert all(isinstance(row, Figure) and row.place == "US" for row in rows)


@pytest.mark.parametrize(
    ("name", "header", "row"),
    [
        (exposure.FREY_OSBORNE, FREY_HEADER, ("1", "high", "", "15-1132", "Developers", "15-1252")),
        (exposure.FREY_OSBORNE, FREY_HEADER, ("1", "98", "", "15-1132", "Developers", "15-1252")),
        (exposure.FREY_OSBORNE, FREY_HEADER, ("1", "0.98", "")),
        (exposure.FREY_OSBORNE, ("Rank", "P", "SOC code"), ("1", "0.98", "15-1132")),
        (exposure.LANGUAGE_MODELS, LLM_HEADER[:-1], LLM_ROWS[0][:-1]),
        (exposure.LANGUAGE_MODELS, LLM_HEADER, (*LLM_ROWS[0][:-1], "")),
    ],
)
def test_unusable_csv(folder: Path, name: str, header: tuple[str, ...], row: Row) -> None:
    write_csv(folder / name, header, [row])
    with pytest.raises(InputError, match=Path(name).name):
        list(exposure.read(folder, CODES))


@pytest.mark.parametrize(
    "sheets",
    [
        {"Appendix B": AIOE_ROWS},
        {"Appendix A": AIOE_ROWS[1:]},
        {"Appendix A": [*AIOE_ROWS, ("15-1133", "Developers", "not rated")]},
    ],
)
def test_unusable_workbook(folder: Path, sheets: dict[str, list[Row]]) -> None:
    write_workbook(folder / exposure.AIOE, sheets)
    with pytest.raises(InputError, match="AIOE_DataAppendix"):
        list(exposure.read(folder, CODES))


@pytest.mark.parametrize("name", exposure.INPUTS)
def test_missing_file(folder: Path, name: str) -> None:
    (folder / name).unlink()
    with pytest.raises(InputError, match=f"{Path(name).name} is missing"):
        list(exposure.read(folder, CODES))
