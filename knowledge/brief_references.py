"""What briefs are checked against: the publishers' prose and facts, read from their files, never stored."""

import csv
import gzip
import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from python_calamine import CalamineError, CalamineWorkbook

from knowledge.errors import InputError

WORD = re.compile(r"[a-z0-9]+")
APOSTROPHES = str.maketrans("", "", "'\u2019")


class References(NamedTuple):
    """The publishers' facts on each SOC code."""

    titles: dict[str, str]
    """Titles of the codes that have figures."""
    education: dict[str, str]
    """Typical entry-level education, Table 5.4."""
    detail_titles: dict[str, list[str]]
    """O*NET titles under the code."""
    licensing: dict[str, str]
    """What the Handbook's profile of the code says about licences; several codes may share a profile."""


def words(text: str) -> list[str]:
    """Lower-case words without punctuation, as the overlap check compares them."""
    return WORD.findall(text.lower().translate(APOSTROPHES))


def runs(text: str, length: int) -> Iterator[tuple[str, ...]]:
    """Every run of `length` words in a row."""
    found = words(text)
    return (tuple(found[start : start + length]) for start in range(len(found) - length + 1))


def read_references(folder: Path) -> References:
    """Read the facts; InputError says which file is missing or has another layout."""
    try:
        crosswalk = [
            (str(row[1]), str(row[3]), _slug(str(row[9])))
            for row in _sheet(folder / "soc" / "nem-onet-to-soc-crosswalk.xlsx", 0)[5:]
        ]
        education = {
            str(row[1]): str(row[2])
            for row in _sheet(folder / "projections" / "education.xlsx", "Table 5.4")[2:]
        }
        onet = {row["O*NET-SOC Code"]: row["Title"] for row in _onet(folder, "Occupation Data.txt")}
        profiles = {profile["slug"]: profile for profile in _profiles(folder)}
        titles = _wage_titles(folder)
    except (KeyError, IndexError) as error:
        raise InputError(
            f"A reference file under {folder} has another layout: {error} is missing."
        ) from error
    detail: dict[str, list[str]] = {}
    # Profiles newer than the crosswalk name their own code.
    licensing = {p["soc_code"]: _licence_text(p) for p in profiles.values() if p["soc_code"]}
    for onet_code, soc, slug in crosswalk:
        if onet_code in onet:
            detail.setdefault(soc, []).append(onet[onet_code])
        if slug in profiles:
            licensing[soc] = _licence_text(profiles[slug])
    return References(titles, education, detail, licensing)


def read_prose(folder: Path) -> Iterator[tuple[str, str]]:
    """Every passage of the publishers' prose with the place it stands in."""
    for profile in _profiles(folder):
        for section, items in profile["sections"].items():
            for item in items:
                yield f"Handbook, {profile['slug']}, {section}", item["text"]
    for row in _onet(folder, "Task Statements.txt"):
        yield f"O*NET task, {row['O*NET-SOC Code']}", row["Task"]
    for row in _onet(folder, "Occupation Data.txt"):
        yield f"O*NET description, {row['O*NET-SOC Code']}", row["Description"]
    for cells in _sheet(folder / "soc" / "soc_2018_definitions.xlsx", 0):
        if len(cells) > 3 and cells[3]:
            yield f"SOC definition, {cells[1]}", str(cells[3])


def _licence_text(profile: dict[str, Any]) -> str:
    """The licence section, or the sentences of "how to become" that speak of licences."""
    heading, section, sentences = "", [], []
    for item in profile["sections"]["how_to_become"]:
        if item["tag"] in ("h2", "h3"):
            heading = item["text"]
        elif heading.startswith("Licenses"):
            section.append(item["text"])
        else:
            sentences += [part for part in re.split(r"(?<=\.)\s+", item["text"]) if "licens" in part.lower()]
    return " ".join(section + sentences)


def _profiles(folder: Path) -> list[dict[str, Any]]:
    path = _existing(folder / "ooh" / "ooh_profiles.json.gz")
    with gzip.open(path, "rt", encoding="utf-8") as file:
        profiles: list[dict[str, Any]] = json.load(file)
    return profiles


def _onet(folder: Path, name: str) -> Iterable[dict[str, str]]:
    path = _existing(folder / "onet" / "db_30_1_text" / name)
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)


def _wage_titles(folder: Path) -> dict[str, str]:
    path = _existing(folder / "oews" / "oe.occupation")
    titles = {}
    for line in path.read_text(encoding="utf-8").splitlines()[1:]:
        code, title, level = line.split("\t")[:3]
        if level == "3":
            titles[f"{code[:2]}-{code[2:6]}"] = title
    return titles


def _sheet(path: Path, sheet: str | int) -> list[list[Any]]:
    try:
        workbook = CalamineWorkbook.from_path(str(_existing(path)))
        found = (
            workbook.get_sheet_by_name(sheet)
            if isinstance(sheet, str)
            else workbook.get_sheet_by_index(sheet)
        )
    except CalamineError as error:
        raise InputError(f"{path} is not the workbook it should be: {error}.") from error
    return found.to_python()


def _slug(address: str) -> str:
    return address.rsplit("/", 1)[-1].removesuffix(".htm")


def _existing(path: Path) -> Path:
    if not path.is_file():
        raise InputError(f"{path} is missing; give the folder of the publishers' files with --references.")
    return path
