"""Job titles of occupations, from O*NET: what workers report, what employers write, and the titles of specialties."""

import re
from collections.abc import Iterator
from pathlib import Path

from knowledge.models import Level
from knowledge.rows import Title
from knowledge.sources.codes import CodeMap
from knowledge.sources.onet_files import CODE, CURRENT, table

OCCUPATIONS = f"{CURRENT}/Occupation Data.txt"
REPORTED = f"{CURRENT}/Sample of Reported Titles.txt"
ALTERNATE = f"{CURRENT}/Alternate Titles.txt"
INPUTS = (OCCUPATIONS, REPORTED, ALTERNATE)
_NONE = "n/a"
_SOC_INDEX = "04"
"""The source of an alternate title that the index of the SOC lists; the publisher's own code for it."""
_ABBREVIATED_WITHIN = re.compile(r"(.+) \(([A-Z0-9]{2,})\) (.+)")
"""`Electroencephalogram (EEG) Technologist`, for which no short title is given."""


def read(folder: Path, codes: CodeMap) -> Iterator[Title]:
    """Yield every title of every code with figures once.

    Under the first kind of: soc, listed (in the index of the SOC, which gives every title one occupation), reported,
    short, alternate.
    """
    seen: set[tuple[str, str]] = set()
    for title in _titles(folder, codes):
        if (title.soc, title.title) not in seen:
            seen.add((title.soc, title.title))
            yield title


def _titles(folder: Path, codes: CodeMap) -> Iterator[Title]:
    for row in codes.occupations.values():
        target = codes.figure_code(row.soc)
        if target is not None and row.level == Level.DETAILED:
            yield Title(row.title, target, "soc")
    for _, record in table(folder / OCCUPATIONS, (CODE, "Title")):
        yield from _title(codes, record[CODE], record["Title"], "soc")

    alternates: list[tuple[str, str, str]] = []
    for _, record in table(folder / ALTERNATE, (CODE, "Alternate Title", "Short Title", "Source(s)")):
        code, title, short = record[CODE], record["Alternate Title"], record["Short Title"]
        alternates.append((code, title, short))
        if _SOC_INDEX in record["Source(s)"].split(","):
            yield from _title(codes, code, _long_form(title, short), "listed")
    shorts = {(code, title): short for code, title, short in alternates if short != _NONE}
    for _, record in table(folder / REPORTED, (CODE, "Reported Job Title")):
        code, title = record[CODE], record["Reported Job Title"]
        yield from _title(codes, code, written_out(title, shorts.get((code, title))), "reported")
    for (code, _), short in shorts.items():
        yield from _title(codes, code, short, "short")
    for code, title, short in alternates:
        within = _ABBREVIATED_WITHIN.fullmatch(title)
        if within:
            _, abbreviation, after = within.groups()
            yield from _title(codes, code, f"{abbreviation} {after}", "short")
        yield from _title(codes, code, _long_form(title, short), "alternate")


def _title(codes: CodeMap, code: str, title: str, kind: str) -> Iterator[Title]:
    target = codes.figure_code(code)
    if target is not None:
        yield Title(title, target, kind)


def _long_form(title: str, short: str) -> str:
    within = _ABBREVIATED_WITHIN.fullmatch(title)
    return f"{within[1]} {within[3]}" if within else written_out(title, short)


def written_out(title: str, short: str | None) -> str:
    """The long form of a title that carries its short form beside it, whichever of the two stands in brackets.

    `CEO (Chief Executive Officer)` and `Chief Executive Officer (CEO)` both give `Chief Executive Officer`.
    """
    if short is None or not title.endswith(")"):
        return title
    if title.startswith(f"{short} ("):
        return title[len(short) + 2 : -1]
    return title.removesuffix(f" ({short})")
