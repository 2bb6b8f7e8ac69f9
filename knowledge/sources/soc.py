"""The occupational classification: SOC 2018 and the few codes that wages and projections use beside it.

Wages (OEWS) and projections (National Employment Matrix, NEM) fold some detailed occupations into one line:
into a broad group (31-1121 and 31-1122 into 31-1120) or into a code of their own (21-1011 and 21-1014 into
21-1018). The official NEM crosswalk says which. Such a line counts as a detailed occupation, as it does in
the publishers' tables, and is the parent of the codes folded into it.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from knowledge.models import Level, Source
from knowledge.rows import OccupationRow
from knowledge.sources.layout import below_heading, broken, sheet

STRUCTURE = "soc/soc_structure_2018.xlsx"
MATRIX = "soc/nem-onet-to-soc-crosswalk.xlsx"
FROM_2010 = "soc/crosswalk_soc2010_to_soc2018.csv"
"""Read by `codes`, which maps what other publishers say onto this classification."""
INPUTS = (STRUCTURE, MATRIX, FROM_2010)

SOURCES = (
    Source(
        key="soc",
        title="Standard Occupational Classification 2018, with the National Employment Matrix crosswalk",
        publisher="U.S. Bureau of Labor Statistics",
        period="2018",
        released="2017-11-28",
        licence="public domain",
        url="https://www.bls.gov/soc/2018/home.htm",
        note="Codes that wages and projections fold into one line: official crosswalk of September 2023.",
    ),
)

ALL_OCCUPATIONS = "00-0000"
_CODE = re.compile(r"\d\d-\d{4}")
_LEVEL_OF_HEADING = {
    "Major Group": Level.MAJOR,
    "Minor Group": Level.MINOR,
    "Broad Group": Level.BROAD,
    "Detailed Occupation": Level.DETAILED,
}
_CATCH_ALL = re.compile(r"\bAll Other|^Miscellaneous |^Other ")
_FLAT_FILE_TITLE_LENGTH = 100


def read(
    folder: Path, wage_codes: Mapping[str, str], projection_codes: Mapping[str, str]
) -> Iterator[OccupationRow]:
    """Yield every code of SOC 2018 and every special code of wages and projections, broader codes first.

    `wage_codes` and `projection_codes`: the codes under which OEWS and the projections publish, with titles.
    """
    titles, levels, parents = _structure(folder / STRUCTURE)
    matrix = _matrix(folder / MATRIX)
    for code, line in sorted(matrix.items()):
        if line != code and code in parents:
            if line not in titles:
                titles[line] = _special_title(line, wage_codes, projection_codes)
                parents[line] = parents[code]
            levels[line] = Level.DETAILED
            if line != parents[code]:
                parents[code] = line
    only_child = _only_children(parents)
    for code in sorted(titles, key=lambda code: (levels[code] != Level.TOTAL, code)):
        yield OccupationRow(
            soc=code,
            title=titles[code],
            level=levels[code].value,
            parent=parents[code],
            all_other=_CATCH_ALL.search(titles[code]) is not None,
            wage_code=_published(code, wage_codes, matrix, only_child),
            projection_code=_published(code, projection_codes, matrix, only_child),
        )


def _structure(path: Path) -> tuple[dict[str, str], dict[str, Level], dict[str, str | None]]:
    """Titles, levels and parents of SOC 2018; the sheet has one column a level and is in tree order."""
    titles = {ALL_OCCUPATIONS: "All Occupations"}
    levels = {ALL_OCCUPATIONS: Level.TOTAL}
    parents: dict[str, str | None] = {ALL_OCCUPATIONS: None}
    trail = [ALL_OCCUPATIONS]
    for line, row in below_heading(sheet(path, 0), path, _LEVEL_OF_HEADING, at=7):
        for depth, (heading, level) in enumerate(_LEVEL_OF_HEADING.items(), start=1):
            code = str(row[heading])
            if _CODE.fullmatch(code):
                if len(trail) < depth:
                    raise broken(path, line, f"{code} stands before the group that it belongs to")
                trail[depth:] = [code]
                titles[code] = " ".join(str(row[""]).split()).replace("’", "'")
                levels[code] = level
                parents[code] = trail[depth - 1]
    return titles, levels, parents


def _matrix(path: Path) -> dict[str, str]:
    """SOC 2018 code -> the code of the projections' line that holds it."""
    rows = below_heading(sheet(path, 0), path, ("O*NET-SOC Code", "NEM Code"), at=4)
    return {str(row["O*NET-SOC Code"])[:7]: str(row["NEM Code"]) for _, row in rows}


def _special_title(code: str, wage_codes: Mapping[str, str], projection_codes: Mapping[str, str]) -> str:
    """The OEWS title of a code outside SOC 2018, completed where the flat file cut it at its title length."""
    projected = projection_codes.get(code, code)
    title = wage_codes.get(code, projected)
    cut = len(title) >= _FLAT_FILE_TITLE_LENGTH - 1 and projected.casefold().startswith(title.casefold())
    return title + projected[len(title) :].title() if cut else title


def _only_children(parents: Mapping[str, str | None]) -> dict[str, str]:
    """Group -> its one child: both then stand for the same people, and only one of them is published."""
    children: dict[str, list[str]] = {}
    for code, parent in parents.items():
        if parent is not None:
            children.setdefault(parent, []).append(code)
    return {parent: codes[0] for parent, codes in children.items() if len(codes) == 1}


def _published(
    code: str, published: Mapping[str, str], matrix: Mapping[str, str], only_child: Mapping[str, str]
) -> str | None:
    """The code that carries the figures of `code`: itself, the line it is folded into, or its only child."""
    if code in published:
        return code
    line = matrix.get(code)
    if line in published:
        return line
    return _published(only_child[code], published, matrix, only_child) if code in only_child else None
