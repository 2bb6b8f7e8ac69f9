"""A small country in the publishers' layouts: everything that the wage-side importers read, in a few kilobytes.

`write_small_inputs` writes the files where the importers look for them. Tests alter single files afterwards.
"""

from collections.abc import Iterator
from pathlib import Path

import python_calamine

from knowledge.sources import oews, oews_history, prices, projections, state_projections
from tests.knowledge.publishers import Row, write_csv, write_tabs, write_text, write_workbook

IMPORTERS = (oews, oews_history, projections, state_projections, prices)
"""The importers that read these files."""
OCCUPATIONS = (  # code, title, display level, hourly median in cents
    ("00-0000", "All Occupations", 0, 2451),
    ("11-0000", "Management Occupations", 0, 6000),
    ("11-9000", "Other Management Occupations", 1, 5900),
    ("11-9110", "Medical and Health Services Managers", 2, 5955),
    ("11-9111", "Medical and Health Services Managers", 3, 5955),
    ("15-0000", "Computer and Mathematical Occupations", 0, 5100),
    ("15-1200", "Computer Occupations", 1, 5050),
    ("15-1210", "Computer and Information Analysts", 2, 5000),
    ("15-1211", "Computer Systems Analysts", 3, 5000),
    ("27-0000", "Arts, Design, Entertainment, Sports, and Media Occupations", 0, 2900),
    ("27-2000", "Entertainers and Performers, Sports and Related Workers", 1, 2500),
    ("27-2010", "Actors, Producers, and Directors", 2, 2600),
    ("27-2011", "Actors", 3, 2333),
    ("29-0000", "Healthcare Practitioners and Technical Occupations", 0, 4000),
    ("29-1000", "Healthcare Diagnosing or Treating Practitioners", 1, 4500),
    ("29-1140", "Registered Nurses", 2, 4500),
    ("29-1141", "Registered Nurses", 3, 4500),
    ("29-1240", "Surgeons", 2, 11900),
    ("29-1248", "Surgeons, All Other", 3, 11900),
)
HOURLY_ONLY, TOP_CODED = "27-2011", "29-1248"
DETAILED = tuple(row for row in OCCUPATIONS if row[2] == 3)
AREAS = (  # state, code, type, name
    ("00", "0000000", "N", "National"),
    ("06", "0041860", "M", "San Francisco-Oakland-Fremont, CA"),
    ("11", "0047900", "M", "Washington-Arlington-Alexandria, DC-VA-MD-WV"),
    ("06", "0600006", "M", "North Coast Region of California nonmetropolitan area"),
    ("06", "0600000", "S", "California"),
    ("11", "1100000", "S", "District of Columbia"),
)
INDUSTRIES = (
    ("000000", "Cross-Industry, Private, Federal, State, and Local", 0),
    ("31-330", "Sector 31-33 - Manufacturing", 2),
    ("622000", "Hospitals", 3),
)
SUPPRESSED = ("0600006", "11-9111")
"""An area that releases neither employment nor wages of an occupation."""
TOP_CODE = 11500


def write_small_inputs(folder: Path, year: str = "2025", wage_factor: float = 1.0) -> None:
    """Write every file below `folder`; wages of the newest release are multiplied by `wage_factor`."""
    write_wages(folder, year, wage_factor)
    write_history(folder)
    write_projections(folder)
    write_prices(folder)
    write_classification(folder)


def write_wages(folder: Path, year: str = "2025", wage_factor: float = 1.0) -> None:
    """The flat files oe.*; the official ones have more columns than the importers need."""
    oews = folder / "oews"
    write_tabs(oews / "oe.release", ["release_date", "description"], [[f"{year}A01", f"May {year}"]])
    write_tabs(oews / "oe.area", ["state_code", "area_code", "areatype_code", "area_name"], AREAS)
    columns = ["industry_code", "industry_name", "display_level", "selectable", "sort_sequence"]
    write_tabs(oews / "oe.industry", columns, [[*row, "T", n] for n, row in enumerate(INDUSTRIES)])
    write_tabs(
        oews / "oe.occupation",
        ["occupation_code", "occupation_name", "occupation_description", "display_level", "selectable"],
        [
            [code.replace("-", ""), title, 'so-called "work"', level, "T"]
            for code, title, level, _ in OCCUPATIONS
        ],
    )
    write_tabs(oews / "oe.footnote", ["footnote_code", "footnote_text"], [["8", "Estimate not released."]])
    header = "series_id                     \tyear\tperiod\t       value\tfootnote_codes\n"
    write_text(oews / "oe.data.0.Current.gz", header + "".join(data_lines(year, wage_factor)))


def data_lines(year: str = "2025", wage_factor: float = 1.0) -> Iterator[str]:
    """Lines of oe.data.0.Current in the order of the series ids."""
    for _, area, kind, _ in sorted(AREAS, key=lambda row: (row[2], row[1])):
        for industry, _, _ in INDUSTRIES if kind == "N" else INDUSTRIES[:1]:
            for soc, _, _, median in OCCUPATIONS:
                cells = _cells(area, soc, median * wage_factor)
                for number, (value, footnote) in enumerate(cells if kind != "N" else cells[:15], 1):
                    series = f"OEU{kind}{area}{industry}{soc.replace('-', '')}{number:02}"
                    yield f"{series:<30}\t{year}\tA01\t{value:>12}\t{footnote}\n"


def _cells(area: str, soc: str, median: float) -> list[tuple[str, str]]:
    """Value and footnote of the seventeen data types."""
    if (area, soc) == SUPPRESSED:
        return [("-", "8")] * 17
    hourly = [round(median * share) for share in (1.1, 0.5, 0.75, 1, 1.3, 1.8)]  # mean, then percentiles
    as_hourly = [_wage(cents, f"{cents / 100:.2f}") for cents in hourly]
    as_annual = [_wage(cents, str(round(cents * 2.08) * 10)) for cents in hourly]
    if soc == HOURLY_ONLY:
        as_annual = [("-", "4")] * 6
    head = [("59710", ""), ("0.6", ""), as_hourly[0], as_annual[0], ("0.3", "")]
    return [*head, *as_hourly[1:], *as_annual[1:], ("4.123", ""), ("1.07", "")]


def _wage(cents: int, text: str) -> tuple[str, str]:
    return ("-", "5") if cents >= TOP_CODE else (text, "")


def write_history(folder: Path) -> None:
    """The panel, the two workbooks, the states of May 2024 and the crosswalk from SOC 2010."""
    columns = ["YEAR", "OCC_CODE", "OCC_TITLE", "GROUP", "TOT_EMP", "H_MEAN", "A_MEAN"]
    columns += ["A_PCT10", "A_PCT25", "A_MEDIAN", "A_PCT75", "A_PCT90", "H_MEDIAN"]
    wages = [30000, 40000, 50000, 60000, "#"]
    hourly_only = [22.5, "*", "*", "*", "*", "*", "*", 20.5]
    panel: list[Row] = [
        [2018, "29-1141", "Registered Nurses", "detailed", 2900000, 36.3, 75510, *wages, 34.48],
        [2018, "29-1141", "Registered Nurses", "broad", 2900000, 36.3, 75510, *wages, 34.48],
        [2018, "27-2011", "Actors", "detailed", "**", *hourly_only],
        [2018, "15-1121", "Computer Systems Analysts", "detailed", 600000, 44.59, 92740, *wages, 42.66],
        [2018, "11-9111", "Medical Managers of Old", "detailed", 372670, 54.68, 113730, *wages, 47.95],
        [2018, "11-9000", "Other Management Occupations", "minor", 2000000, 50, 104000, *wages, 48],
        [2018, "29-0000", "Health Trades", "major", 8600000, 39, 80000, *wages, 30],
        [2021, "29-1141", "Registered Nurses", "detailed", 1, 1, 1, 1, 1, 1, 1, 1, 1],
        [2022, "29-1141", "Registered Nurses", "detailed", 3072700, 42.8, 89010, *wages, 39.05],
        [2025, "29-1141", "Registered Nurses", "3", 3300000, 47, 98000, *wages, 45],
        [2025, "27-2011", "Actors", "3", 50000, 30, "-", "-", "-", "-", "-", "-", 23.33],
    ]
    write_csv(folder / "oews/national_2013_2025.csv", columns, panel)
    for year, lead in (("2021", []), ("2024", ["AREA", "PRIM_STATE"])):
        write_workbook(folder / f"oews/national_M{year}_dl.xlsx", {f"national_M{year}_dl": _workbook(lead)})
    columns = ["PRIM_STATE", "OCC_CODE", "OCC_TITLE", "TOT_EMP", "A_MEAN"]
    columns += ["A_PCT10", "A_PCT25", "A_MEDIAN", "A_PCT75", "A_PCT90"]
    write_tabs(
        folder / "oews/state_M2024.tsv",
        columns,
        [
            [
                "CA",
                "29-1141",
                "Registered Nurses",
                "325,620",
                "148,330",
                "89,000",
                "103,000",
                "140,330",
                "#",
                "#",
            ],
            ["CA", "27-2011", "Actors", "6,640", "*", "*", "*", "*", "*", "*"],
            ["DC", "29-1141", "Registered Nurses", "**", "109,240", "*", "*", "*", "*", "*"],
            ["DC", "15-1256", "A code of another year", "10", "1", "1", "1", "1", "1", "1"],
        ],
    )
    write_csv(
        folder / "soc/crosswalk_soc2010_to_soc2018.csv",
        ["2010 SOC Code", "2010 SOC Title", "2018 SOC Code", "2018 SOC Title"],
        [
            ["15-1121", "Computer Systems Analysts", "15-1211", "Computer Systems Analysts"],
            ["27-2011", "Actors", "27-2011", "Actors"],
            ["29-1141", "Registered Nurses", "29-1141", "Registered Nurses"],
            ["11-9111", "Medical Managers of Old", "11-9111", "Medical and Health Services Managers"],
            ["11-9111", "Medical Managers of Old", "11-9199", "Managers, All Other"],
        ],
    )


def _workbook(lead: list[str]) -> list[Row]:
    hourly = ["H_PCT10", "H_PCT25", "H_MEDIAN", "H_PCT75", "H_PCT90"]
    annual = [name.replace("H_", "A_") for name in hourly]
    header = ["OCC_CODE", "OCC_TITLE", "O_GROUP", "TOT_EMP", "EMP_PRSE", "H_MEAN", "A_MEAN", "MEAN_PRSE"]
    nurses = [3300100, 0.4, 41.5, 86320, 0.3, 28.6, 36.2, 39.6, 47.9, 57.2, 59450, 75290, 82370, "#", "#"]
    actors = [30100, 24.7, 31.31, "*", 7.3, 11.16, 15.02, 23.48, 30, 61.98, "*", "*", "*", "*", "*"]
    return [
        [*lead, *header, *hourly, *annual, "ANNUAL", "HOURLY"],
        [*lead, "29-1141", "Registered Nurses", "broad", *nurses, "", ""],
        [*lead, "29-1141", "Registered Nurses", "detailed", *nurses, "", ""],
        [*lead, "27-2011", "Actors", "detailed", *actors, "", "TRUE"],
    ]


def write_projections(folder: Path, start: int = 2024) -> None:
    """The three workbooks of an edition, and the state projections 2022-32."""
    end, span = start + 10, f"{start}–{(start + 10) % 100}"
    matrix = [f"{start} National Employment Matrix title", f"{start} National Employment Matrix code"]
    totals = [("Total, all occupations", "00-0000", "Summary", 170000.1, 175000.2, 5000.1, 2.9, 18863.3)]
    lines = [
        ("Medical and health services managers", "11-9111", "Line item", 616.2, 759.1, 142.9, 23.2, 62.1),
        ("Computer systems analysts[1]", "15-1211", "Line item", 521.1, 566.6, 45.5, 8.7, 34.2),
        ("Actors", "27-2011", "Line item", 57.0, 57.2, 0.2, 0.3, 6.5),
        ("Registered nurses", "29-1141", "Line item", 3391.0, 3557.1, 166.1, 4.9, 189.1),
        ("Surgeons, all other", "29-1248", "Line item", 25.9, 27.0, 1.1, 4.2, 0.7),
    ]
    employment = [f"Employment, {start}", f"Employment, {end}"]
    change = [f"Employment change, numeric, {span}", f"Employment change, percent, {span} "]
    share, openings = f"Percent self employed, {start}", f"Occupational openings, {span} annual average"
    exits = [f"Labor force exits, {span} annual average", f"Occupational transfers, {span} annual average"]
    note: Row = ["Source: Employment Projections program"] + [""] * 8
    write_workbook(
        folder / "projections/occupation.xlsx",
        {
            "Index": [["Occupation.xlsx contents"]],
            "Table 1.2": [
                [f"Table 1.2 Occupational projections, {span}", *[""] * 8],
                [*matrix, "Occupation type", *employment, *change, share, openings],
                *([*row[:7], "—" if row[1] == "29-1248" else 5.1, row[7]] for row in [*totals, *lines]),
                note,
            ],
            "Table 1.10": [
                [f"Table 1.10 Occupational separations and openings, projected {span}", *[""] * 8],
                [*matrix, "Occupation type", *employment, *change, *exits],
                *([*row[:7], 18.0, 29.8] for row in [*totals, *lines]),
                note,
            ],
        },
    )
    needed = ["Typical education needed for entry", "Work experience in a related occupation"]
    needed += ["Typical on-the-job training needed to attain competency in the occupation"]
    attained = ["High school diploma or equivalent", "Bachelor's degree"]
    write_workbook(
        folder / "projections/education.xlsx",
        {
            "Table 5.3": [
                [f"Table 5.3 Educational attainment, {start - 2}–{(start - 1) % 100} (Percent)", "", "", ""],
                [*matrix, *attained],
                *([row[0], row[1], 8.2, 33.3] for row in lines),
            ],
            "Table 5.4": [
                [f"Table 5.4 Education and training assignments, {start}", *[""] * 4],
                [*matrix, *needed],
                *([row[0], row[1], "Bachelor's degree", "None", "—"] for row in lines),
            ],
        },
    )
    write_workbook(
        folder / "projections/skills.xlsx",
        {
            "Table 6.5": [
                [f"Table 6.5 Percentile rank, {start}", *[""] * 3],
                [*matrix, "Adaptability", "Writing and reading"],
                *([row[0], row[1], 97.0, 87.0] for row in lines),
            ]
        },
    )
    columns = ["Title", "Base", "Projected", "PercentChange", "AvgAnnualOpenings", "STFIPS", "OccCode"]
    write_csv(
        folder / "projections/state_2022_32.csv",
        [*columns, "state", "openings_suspect"],
        [
            ["Registered Nurses", 3172500, 3349900, 5.6, 193100, 0, "29-1141", "US", "False"],
            ["Registered Nurses", 325900, 360100, 10.5, 22140, 6, "29-1141", "CA", "False"],
            ["Registered Nurses", 11000, 12000, 9.1, 7, 11, "29-1141", "DC", "True"],
            ["A code of another edition", 1, 1, 0, 1, 11, "15-1256", "DC", "False"],
        ],
    )


def write_prices(folder: Path) -> None:
    """Two whole years, one without an annual average, and the months of a third; parities of two years."""
    months = [("2013", month, 230 + month) for month in range(1, 13)]
    months += [("2024", month, 310 + month / 10) for month in range(1, 13)] + [("2024", 13, 313.689)]
    months += [("2026", month, 330 + month) for month in range(1, 9)]
    write_csv(
        folder / "prices/cpi_u_all_items_CUUR0000SA0.csv",
        ["series", "year", "period", "value"],
        [["CUUR0000SA0", year, f"M{month:02}", value] for year, month, value in months],
    )
    write_text(
        folder / "prices/rpp_all_items_state.csv",
        "GeoFIPS,GeoName,2022,2023\n"
        '" ""00000""",United States,100.000,100.000\n'
        '" ""06000""",California,112.566,112.581\n'
        '" ""11000""",District of Columbia,112.656,110.804\n',
    )


def write_classification(folder: Path) -> None:
    """SOC 2018 and the crosswalk of the matrix, for these occupations."""
    heading = ["Major Group", "Minor Group", "Broad Group", "Detailed Occupation", ""]
    structure: list[Row] = [[""] * 5] * 7 + [heading]
    for code, title, level, _ in OCCUPATIONS[1:]:
        structure.append([*(code if column == level else "" for column in range(4)), title])
    write_workbook(folder / "soc/soc_structure_2018.xlsx", {"Sheet1": structure})
    matrix: list[Row] = [[""] * 4] * 4
    matrix.append(["O*NET-SOC Code", "O*NET-SOC Title", "NEM Code", "NEM Title"])
    matrix += [[f"{code}.00", title, code, title] for code, title, _, _ in DETAILED]
    write_workbook(folder / "soc/nem-onet-to-soc-crosswalk.xlsx", {"NEM": matrix})


def alter_workbook(path: Path, sheet: str, row: int, column: int, value: str | float) -> None:
    """Write the workbook again with one cell changed; rows and columns are counted from 0."""
    workbook = python_calamine.CalamineWorkbook.from_path(path)
    sheets: dict[str, list[list[str | float]]] = {
        name: workbook.get_sheet_by_name(name).to_python() for name in workbook.sheet_names
    }
    sheets[sheet][row][column] = value
    write_workbook(path, sheets)
