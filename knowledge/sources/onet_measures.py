"""Ratings of occupations from O*NET: interests, values, styles, preparation, skills, knowledge, work context."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from math import floor
from pathlib import Path

from knowledge.data_files import read_yaml
from knowledge.metric_list import load_metrics
from knowledge.rows import Figure
from knowledge.sources.averages import Ratings, averaged, sources_of
from knowledge.sources.codes import CodeMap
from knowledge.sources.layout import broken, number, records
from knowledge.sources.onet_files import CODE, CURRENT, OLDER, slug, table
from knowledge.sources.onet_titles import OCCUPATIONS

INTERESTS = f"{CURRENT}/Interests.txt"
JOB_ZONES = f"{CURRENT}/Job Zones.txt"
PREPARATION = f"{CURRENT}/Education, Training, and Experience.txt"
CONTEXT = f"{CURRENT}/Work Context.txt"
OLDER_CONTEXT = f"{OLDER}/work_context_recovered.csv"

RATED = (
    ((INTERESTS,), {"OI": "riasec_"}),
    ((f"{CURRENT}/Work Values.txt",), {"EX": "work_value_"}),
    ((f"{CURRENT}/Work Styles.txt",), {"WI": "work_style_", "DR": "distinct_work_style_"}),
    (
        (f"{CURRENT}/Skills.txt", f"{OLDER}/Skills.tsv.gz"),
        {"IM": "onet_skill_", "LV": "level_onet_skill_"},
    ),
    (
        (f"{CURRENT}/Knowledge.txt", f"{OLDER}/Knowledge.tsv.gz"),
        {"IM": "onet_knowledge_", "LV": "level_onet_knowledge_"},
    ),
)
"""Files (the first one that is there is read), and which scale of theirs goes under which metric prefix."""

INPUTS = (*(path for paths, _ in RATED for path in paths), JOB_ZONES, PREPARATION, CONTEXT, OLDER_CONTEXT)

_SUPPRESS = "Recommend Suppress"
_SHARES = {
    "RL": "required_education_",
    "RW": "related_experience_",
    "PT": "on_site_training_",
    "OJ": "on_the_job_training_",
}
_IMPORTANCE = {"2.D.4.a": "certification_importance", "3.A.4.a": "apprenticeship_importance"}
_HIGH_POINTS = ("1.B.1.g", "1.B.1.h", "1.B.1.i")
_LETTERS = " RIASEC"
_SURE = {"fp+xw", "xw_unique", "fp"}
"""How an occupation's code was recovered: in one of two ways, or in both. Held against skills, knowledge, styles and
interests of all codes, ratings fit their own code as well where one way alone names it (docs/data.md)."""


def read(folder: Path, codes: CodeMap) -> Iterator[Figure]:
    """Yield the ratings of every code with figures, specialties averaged."""
    for paths, prefixes in RATED:
        yield from averaged(_rated(_first(folder, paths), prefixes), codes)
    yield from _interest_codes(folder / INTERESTS, codes)
    yield from _job_zones(folder / JOB_ZONES, codes)
    yield from averaged(_preparation(folder / PREPARATION), codes)
    context = _context(folder)
    yield from averaged(context, codes)
    yield from _rated_instead(folder, context, codes)


def _first(folder: Path, paths: tuple[str, ...]) -> Path:
    found = [folder / path for path in paths if (folder / path).is_file()]
    return found[0] if found else folder / paths[0]


def _rated(path: Path, prefixes: Mapping[str, str]) -> Ratings:
    """Ratings on the scales of `prefixes`, without those that the publisher recommends to suppress."""
    ratings: Ratings = defaultdict(dict)
    columns = (CODE, "Element Name", "Scale ID", "Data Value")
    for line, record in table(path, columns):
        prefix = prefixes.get(record["Scale ID"])
        if prefix is not None and record.get(_SUPPRESS) != "Y":
            metric = prefix + slug(record["Element Name"])
            ratings[record[CODE]][_known(metric, path, line)] = _value(record, path, line)
    return ratings


def _known(metric: str, path: Path, line: int) -> str:
    if metric not in load_metrics():
        raise broken(path, line, f"the list of metrics does not have {metric}")
    return metric


def _value(record: Mapping[str, str], path: Path, line: int) -> float:
    return number(record["Data Value"], path, line, "Data Value")


def _interest_codes(path: Path, codes: CodeMap) -> Iterator[Figure]:
    """The high-point letters, such as `SIA`: as published, or from the mean scores of several entries."""
    letters: dict[str, dict[str, str]] = defaultdict(dict)
    for line, record in table(path, (CODE, "Element ID", "Scale ID", "Data Value")):
        if record["Scale ID"] == "IH" and record["Element ID"] in _HIGH_POINTS:
            letters[record[CODE]][record["Element ID"]] = _LETTERS[int(_value(record, path, line))]
    published = {
        code: "".join(points[key] for key in sorted(points)).strip() for code, points in letters.items()
    }
    scores: dict[str, dict[str, float]] = defaultdict(dict)
    for figure in averaged(_rated(path, {"OI": "riasec_"}), codes):
        scores[figure.soc][figure.metric.removeprefix("riasec_")[0].upper()] = figure.value or 0.0
    for soc, groups in sources_of(published, codes).items():
        entries = [code for group in groups for code in group]
        longest = max(len(published[code]) for code in entries)
        mean = sorted(scores[soc], key=lambda letter: (-scores[soc][letter], _LETTERS.index(letter)))
        text = published[entries[0]] if len(entries) == 1 else "".join(mean[:longest])
        yield Figure(soc, "riasec_code", text=text)


def _job_zones(path: Path, codes: CodeMap) -> Iterator[Figure]:
    """Whole zones from 1 to 5: a mean of several is rounded, a half upwards."""
    zones: Ratings = {}
    for line, record in table(path, (CODE, "Job Zone")):
        zones[record[CODE]] = {"job_zone": number(record["Job Zone"], path, line, "Job Zone")}
    for figure in averaged(zones, codes):
        yield figure._replace(value=floor((figure.value or 0) + 0.5))


def _preparation(path: Path) -> Ratings:
    """Shares of answers by category, in percent, and how much certificates and apprenticeships matter.

    A distribution with a category that the publisher recommends to suppress is left out as a whole: without that
    category the others would mislead.
    """
    ratings: Ratings = defaultdict(dict)
    unsafe: set[tuple[str, str]] = set()
    columns = (CODE, "Element ID", "Scale ID", "Category", "Data Value", _SUPPRESS)
    for line, record in table(path, columns):
        code, scale = record[CODE], record["Scale ID"]
        prefix = _SHARES.get(scale)
        metric = _IMPORTANCE.get(record["Element ID"]) if prefix is None else prefix + record["Category"]
        if metric is None:
            continue
        if record[_SUPPRESS] == "Y":
            unsafe.add((code, prefix or metric))
        ratings[code][_known(metric, path, line)] = _value(record, path, line)
    for code, start in unsafe:
        ratings[code] = {
            metric: share for metric, share in ratings[code].items() if not metric.startswith(start)
        }
    return ratings


def _context(folder: Path) -> Ratings:
    """Work-context means: from the database's own file when it is there, else the approximate older ones."""
    ratings: Ratings = defaultdict(dict)
    names, current = context_names(), folder / CONTEXT
    if current.is_file():
        columns = (CODE, "Element ID", "Scale ID", "Data Value", _SUPPRESS)
        for line, record in table(current, columns):
            name = names.get(record["Element ID"])
            if name and record["Scale ID"] in {"CX", "CT"} and record[_SUPPRESS] != "Y":
                ratings[record[CODE]][f"context_{name}"] = _value(record, current, line)
        return ratings
    path = folder / OLDER_CONTEXT
    for line, record in records(path, ("onetsoc_code", "element_id", "data_value", "match")):
        if record["match"] in _SURE:
            if record["element_id"] not in names:
                raise broken(path, line, f"{record['element_id']} is no element of the work context")
            metric = f"context_{names[record['element_id']]}"
            ratings[record["onetsoc_code"]][metric] = number(record["data_value"], path, line, "data_value")
    return ratings


def _rated_instead(folder: Path, ratings: Ratings, codes: CodeMap) -> Iterator[Figure]:
    """The occupations whose work context stands in for one without ratings of its own, joined by semicolons."""
    titles = {record[CODE]: record["Title"] for _, record in table(folder / OCCUPATIONS, (CODE, "Title"))}
    for soc, groups in sorted(sources_of(ratings, codes).items()):
        entries = [code for group in groups for code in group]
        if entries != [f"{soc}.00"]:
            yield Figure(
                soc, "work_context_rated_for", text="; ".join(titles.get(code, code) for code in entries)
            )


@cache
def context_names() -> dict[str, str]:
    """The end of the metric's name by element of the work context; the publisher renames elements now and then."""
    path = Path(__file__).with_name("work_context.yaml")
    names: dict[str, str] = read_yaml(path)
    return names
