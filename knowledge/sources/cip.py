"""Fields of study (CIP 2020) and the occupations they prepare for, from the official crosswalk to SOC 2018."""

from collections.abc import Iterator
from pathlib import Path

from knowledge.models import Source
from knowledge.rows import FieldOccupation, FieldOfStudy
from knowledge.sources.codes import CodeMap, published_codes
from knowledge.sources.layout import broken, records

CROSSWALK = "cip/CIP2020_SOC2018_Crosswalk.csv"
INPUTS = (CROSSWALK,)
SOURCES = (
    Source(
        key="cip",
        title="Classification of Instructional Programs 2020, with its crosswalk to SOC 2018",
        publisher="National Center for Education Statistics and U.S. Bureau of Labor Statistics",
        period="2020",
        licence="public domain",
        url="https://nces.ed.gov/ipeds/cipcode/",
    ),
)
_NO_FIELD = "99.9999"
_NO_OCCUPATION = "99-9999"


def read(folder: Path, codes: CodeMap | None = None) -> Iterator[FieldOfStudy | FieldOccupation]:
    """Yield each field that prepares for an occupation, followed by the codes with figures it prepares for."""
    codes = codes or published_codes(folder)
    path = folder / CROSSWALK
    titles: dict[str, str] = {}
    occupations: dict[str, dict[str, None]] = {}
    complete = False
    for line, record in records(path, ("CIP2020Code", "CIP2020Title", "SOC2018Code")):
        field, soc = record["CIP2020Code"], record["SOC2018Code"]
        complete = complete or field == _NO_FIELD
        if field == _NO_FIELD or soc == _NO_OCCUPATION:
            continue
        target = codes.figure_code(soc)
        if target is None:
            raise broken(path, line, f"{soc!r} is no code of SOC 2018")
        titles[field] = record["CIP2020Title"].removesuffix(".")
        occupations.setdefault(field, {})[target] = None
    if not complete:
        raise broken(path, None, "the occupations without a field, which end the file, are missing")
    for field, title in titles.items():
        yield FieldOfStudy(field, title)
        yield from (FieldOccupation(field, soc) for soc in occupations[field])
