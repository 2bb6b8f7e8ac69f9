"""Employment projections of the nation, from the publisher's workbooks.

Metrics keep one name from edition to edition (`projected_employment_2034`); `editions` says which years the files
are of, so that figures of a later edition carry their own period.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from knowledge.metric_list import load_metrics
from knowledge.models import Source
from knowledge.rows import Figure, Row
from knowledge.sources.layout import Cell, below_heading, broken, number, sheet, without_marks

SOURCES = (
    Source(
        key="projections",
        title="Employment Projections",
        publisher="U.S. Bureau of Labor Statistics",
        period="2024-34",
        released="2025-08-28",
        licence="public domain",
        url="https://www.bls.gov/emp/",
        note="All jobs, the self-employed included; published in thousands. Official workbooks.",
    ),
)
OCCUPATION, EDUCATION = "projections/occupation.xlsx", "projections/education.xlsx"
SKILLS = "projections/skills.xlsx"
INPUTS = (OCCUPATION, EDUCATION, SKILLS)

_CODE = "National Employment Matrix code"
_TITLE = "National Employment Matrix title"
_TYPE = "Occupation type"
_SOC = re.compile(r"\d\d-\d{4}")
_NONE = "—"
_JOBS = 1000
"""Tables count employment in thousands."""

_TABLE_1_2 = {
    "Employment, {start}": ("projected_employment_2024", _JOBS),
    "Employment, {end}": ("projected_employment_2034", _JOBS),
    "Employment change, numeric, {span}": ("employment_change_2024_34", _JOBS),
    "Employment change, percent, {span}": ("growth_pct_2024_34", 1),
    "Percent self employed, {start}": ("self_employed_pct_2024", 1),
    "Occupational openings, {span} annual average": ("annual_openings_2024_34", _JOBS),
}
_TABLE_1_10 = {
    "Labor force exits, {span} annual average": ("labor_force_exits_2024_34", _JOBS),
    "Occupational transfers, {span} annual average": ("occupational_transfers_2024_34", _JOBS),
}
_TABLE_5_4 = {
    "Typical education needed for entry": "typical_education",
    "Work experience in a related occupation": "work_experience",
    "Typical on-the-job training needed to attain competency in the occupation": "on_the_job_training",
}


class Edition(NamedTuple):
    """First and last year of the projections, such as 2024 and 2034."""

    start: str
    end: str

    @property
    def span(self) -> str:
        """`2024-34`."""
        return f"{self.start}-{self.end[2:]}"


def read_codes(folder: Path) -> dict[str, tuple[str, str]]:
    """Title and type (`Summary` or `Line item`) by code of the National Employment Matrix."""
    return {
        soc: (without_marks(str(record[_TITLE])), str(record[_TYPE]))
        for _, soc, record in _table(folder / OCCUPATION, "Table 1.2", [_TYPE])
    }


def read_edition(folder: Path) -> Edition:
    """The years that Table 1.2 projects between."""
    path = folder / OCCUPATION
    headings = [str(cell) for row in sheet(path, "Table 1.2")[1:2] for cell in row]
    years = sorted(match[1] for name in headings if (match := re.fullmatch(r"Employment, (\d{4})", name)))
    if len(years) != 2:
        raise broken(path, 2, f"Table 1.2 has employment of {len(years)} years, not of two")
    return Edition(*years)


def editions(folder: Path) -> dict[str, str]:
    """The period of the source, and of each metric that has another one, as the files themselves state it."""
    edition = read_edition(folder)
    title = str(sheet(folder / EDUCATION, "Table 5.3")[0][0])
    surveyed = re.search(r"\d{4}[–-]\d\d", title)
    if surveyed is None:
        raise broken(folder / EDUCATION, 1, f"the title of Table 5.3, {title!r}, names no period")
    table_5_3 = [metric for metric in load_metrics() if metric.startswith("attainment_")]
    table_6_5 = [metric for metric in load_metrics() if metric.startswith("skill_")]
    return {
        "projections": edition.span,
        "projected_employment_2024": edition.start,
        "projected_employment_2034": edition.end,
        "self_employed_pct_2024": edition.start,
        **dict.fromkeys([*_TABLE_5_4.values(), *table_6_5], edition.start),
        **dict.fromkeys(table_5_3, surveyed[0].replace("–", "-")),
    }


def read(folder: Path) -> Iterator[Row]:
    """Figures by code of the National Employment Matrix."""
    edition = read_edition(folder)
    for name, columns in (("Table 1.2", _TABLE_1_2), ("Table 1.10", _TABLE_1_10)):
        path = folder / OCCUPATION
        scaled = {
            heading.format(start=edition.start, end=edition.end, span=edition.span): column
            for heading, column in columns.items()
        }
        for line, soc, record in _table(path, name, scaled):
            for heading, (metric, scale) in scaled.items():
                if record[heading] != _NONE:
                    value = number(record[heading], path, line, heading) * scale
                    yield Figure(soc, metric, round(value) if scale == _JOBS else value)
    for line, soc, record in _table(folder / EDUCATION, "Table 5.4", _TABLE_5_4):
        for heading, metric in _TABLE_5_4.items():
            if not record[heading]:
                raise broken(folder / EDUCATION, line, f"{heading} is empty")
            if record[heading] != _NONE:
                yield Figure(soc, metric, text=str(record[heading]))
    yield from _all_columns(folder / EDUCATION, "Table 5.3", "attainment_")
    yield from _all_columns(folder / SKILLS, "Table 6.5", "skill_")


def _all_columns(path: Path, name: str, prefix: str) -> Iterator[Figure]:
    """A figure for every column of a table; the metric is called after the column."""
    for line, soc, record in _table(path, name, []):
        for heading, value in record.items():
            if heading not in {_CODE, _TITLE} and value != _NONE:
                yield Figure(soc, prefix + _slug(heading), number(value, path, line, heading))


def _table(path: Path, name: str, headings: Iterable[str]) -> Iterator[tuple[int, str, Mapping[str, Cell]]]:
    """Line, code and record of each occupation of a table; the notes below it have no code."""
    seen = set()
    for line, record in below_heading(sheet(path, name), path, [_TITLE, _CODE, *headings], 1, _plain):
        soc = str(record[_CODE])
        if not soc:
            continue
        if not _SOC.fullmatch(soc) or soc in seen:
            raise broken(path, line, f"{name} has the code {soc!r} twice or malformed")
        seen.add(soc)
        yield line, soc, record


def _plain(heading: str) -> str:
    """A heading without footnote marks, typographic dashes and the edition of the matrix."""
    return re.sub(r"^\d{4} (?=National Employment Matrix)", "", without_marks(heading).replace("–", "-"))


def _slug(heading: str) -> str:
    """`Bachelor's degree` -> `bachelors_degree`."""
    return re.sub(r"[^a-z0-9]+", "_", heading.lower().replace("'", "").replace("’", "")).strip("_")
