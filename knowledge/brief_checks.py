"""Checks on the briefs: own words, true to the publishers' facts, one style.

    python -m knowledge.brief_checks --references DIR [FILES]

prints each finding and the counts; it exits with 1 when there is a finding. Notes do not count.
"""

import argparse
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from knowledge.brief import FOLDER, PROSE_FIELDS, Brief, load_briefs, load_file
from knowledge.brief_references import References, read_prose, read_references, runs, words
from knowledge.data_files import read_yaml
from knowledge.errors import KnowledgeError

OVERLAP = 8
"""So many words in a row shared with a publisher's text are no longer our own prose."""

SENTENCE = re.compile(r"(?<=[.?])\s+(?=[A-Z])")


class Finding(NamedTuple):
    """One thing that a writer has to look at; a note may be right as it stands."""

    soc: str
    field: str
    text: str
    note: bool = False

    def __str__(self) -> str:
        return f"{self.soc} {self.field}: {'note: ' if self.note else ''}{self.text}"


@cache
def rules() -> dict[str, Any]:
    """The word lists and bounds of `brief_rules.yaml`."""
    path = Path(__file__).with_name("brief_rules.yaml")
    content: dict[str, Any] = read_yaml(path)
    return content


def check_style(brief: Brief) -> Iterator[Finding]:
    """Length, digits, banned words, the form of duties and sentences."""
    least, most = rules()["words"]["least"], rules()["words"]["most"]
    if not least <= brief.words() <= most:
        yield Finding(brief.soc, "brief", f"has {brief.words()} words; keep it between {least} and {most}")
    for field, text in brief.passages():
        if digits := re.search(r"\S*\d\S*", text):
            yield Finding(
                brief.soc, field, f"figure {digits[0]!r}; write it in words or leave it to the facts"
            )
        for pattern, advice in rules()["banned"].items():
            if hit := re.search(rf"(?<!\w)({pattern})(?!\w)", text, re.IGNORECASE):
                yield Finding(brief.soc, field, f"{hit[0]!r}: {advice}")
    for field in PROSE_FIELDS:
        if not getattr(brief, field).endswith("."):
            yield Finding(brief.soc, field, "ends without a full stop")
    if len(SENTENCE.split(brief.summary)) > 2:
        yield Finding(brief.soc, "summary", "has more than two sentences")
    for duty in brief.duties:
        verb = duty.split()[0]
        if not verb[0].isupper() or duty.endswith(".") or re.search(r"([^su]s|(?<!^Br)(?<!^Str)ing)$", verb):
            yield Finding(
                brief.soc, "duties", f"{duty!r}: start with a plural verb (Clean, Lead), end without a stop"
            )


def check_entry(brief: Brief, references: References) -> Iterator[Finding]:
    """The typical education is named, named first, and not denied."""
    typical = references.education.get(brief.soc, "")
    levels: dict[str, str] = rules()["education"]
    if typical not in levels:
        return
    named = [_levels_in(sentence, levels) for sentence in SENTENCE.split(brief.entry)]
    if not any(typical in found for found in named):
        yield Finding(brief.soc, "entry", f"does not name the typical education, {typical!r}")
        return
    order = list(levels)
    first = next(found for found in named if found)
    graduate = order.index(typical) <= order.index("Master's degree")
    leads_up = graduate and all(order.index(level) >= order.index(typical) for level in first)
    if typical not in first and not leads_up:
        yield Finding(brief.soc, "entry", f"names {first} before the typical education, {typical!r}")
    schooled = order.index(typical) < order.index("High school diploma or equivalent")
    if schooled and (denial := re.search(rules()["denies_schooling"], brief.entry, re.IGNORECASE)):
        yield Finding(brief.soc, "entry", f"says {denial[0]!r}, but the typical education is {typical!r}")


def check_licences(brief: Brief, references: References) -> Iterator[Finding]:
    """The text takes a stand on licences, and the same one as the Handbook's profile."""
    claims = rules()["licence_claims"]
    claimed = {name for name, pattern in claims.items() if re.search(pattern, brief.licences, re.IGNORECASE)}
    if not claimed:
        yield Finding(
            brief.soc, "licences", "does not say whether a license is required, by whom or in which case"
        )
    if brief.soc not in references.licensing:
        return
    said = references.licensing[brief.soc]
    required = re.search(rules()["reference_requires"], said, re.IGNORECASE)
    if claimed == {"none"} and required:
        yield Finding(brief.soc, "licences", f"says none is required; the Handbook says {required[0]!r}")
    if (
        "all" in claimed
        and "some" not in claimed
        and not re.search(r"licens|certif|regist", said, re.IGNORECASE)
    ):
        yield Finding(brief.soc, "licences", "says one is required everywhere; the Handbook names none")


def check_titles(brief: Brief, references: References) -> Iterator[Finding]:
    """The title is the publisher's; kinds that the publisher does not list are noted."""
    title = references.titles.get(brief.soc)
    if title is None:
        yield Finding(brief.soc, "soc", "is not a code with figures")
    elif title != brief.title:
        yield Finding(brief.soc, "title", f"{brief.title!r} should read {title!r}")
    known = {" ".join(words(name)) for name in references.detail_titles.get(brief.soc, [])}
    for kind in brief.kinds:
        if " ".join(words(kind.name)) not in known:
            yield Finding(brief.soc, "kinds", f"{kind.name!r} is not an O*NET title of this code", note=True)


def check_overlap(briefs: Iterable[Brief], prose: Iterable[tuple[str, str]]) -> Iterator[Finding]:
    """No run of eight words in common with the publishers' prose."""
    own: dict[tuple[str, ...], list[tuple[str, str]]] = defaultdict(list)
    for brief in briefs:
        for field, text in brief.passages():
            for run in runs(text, OVERLAP):
                own[run].append((brief.soc, field))
    seen: set[tuple[str, str, tuple[str, ...]]] = set()
    for origin, text in prose:
        for run in runs(text, OVERLAP):
            for soc, field in own.get(run, ()):
                if (soc, field, run) not in seen:
                    seen.add((soc, field, run))
                    yield Finding(soc, field, f"shares {' '.join(run)!r} with {origin}")


def check_repetition(briefs: Sequence[Brief]) -> Iterator[Finding]:
    """No sentence serves two occupations; summaries do not all open alike."""
    sentences: dict[str, list[tuple[str, str]]] = defaultdict(list)
    openings: Counter[tuple[str, str]] = Counter()
    for brief in briefs:
        for field in PROSE_FIELDS:
            for sentence in SENTENCE.split(getattr(brief, field)):
                if len(sentence.split()) >= 6:
                    sentences[" ".join(words(sentence))].append((brief.soc, field))
        openings[brief.soc[:2], " ".join(words(brief.summary)[:4])] += 1
    for sentence, places in sentences.items():
        others = sorted({soc for soc, _ in places})
        if len(others) > 1:
            yield Finding(others[1], places[0][1], f"repeats a sentence of {others[0]}: {sentence!r}")
    for (major, opening), count in openings.items():
        if count > 3:
            yield Finding(f"{major}-0000", "summary", f"{count} summaries open with {opening!r}; vary them")


def check(briefs: Sequence[Brief], folder: Path) -> list[Finding]:
    """Every check on every brief, in the order of their codes."""
    references = read_references(folder)
    findings = [*check_overlap(briefs, read_prose(folder)), *check_repetition(briefs)]
    for brief in briefs:
        findings += check_style(brief)
        findings += check_titles(brief, references)
        findings += check_entry(brief, references)
        findings += check_licences(brief, references)
    return sorted(findings)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the checks from the command line; 0 when there is no finding."""
    parser = argparse.ArgumentParser(prog="knowledge.brief_checks", description="Check the briefs.")
    parser.add_argument("--references", type=Path, required=True, help="folder of the publishers' files")
    parser.add_argument("--notes", action="store_true", help="print notes too")
    parser.add_argument("files", nargs="*", type=Path, help="files of briefs; all committed ones if left out")
    options = parser.parse_args(arguments)
    try:
        loaded = [load_file(path) for path in options.files] if options.files else [load_briefs(FOLDER)]
        briefs = [brief for file in loaded for brief in file.values()]
        findings = check(briefs, options.references)
        covered = set(read_references(options.references).titles) & {brief.soc for brief in briefs}
    except KnowledgeError as error:
        print(error, file=sys.stderr)
        return 2
    faults = [finding for finding in findings if not finding.note]
    for finding in findings if options.notes else faults:
        print(finding)
    lengths = sorted(brief.words() for brief in briefs) or [0]
    print(
        f"{len(briefs)} briefs ({len(covered)} codes with figures), {lengths[0]} to {lengths[-1]} words, "
        f"{len(faults)} findings, {len(findings) - len(faults)} notes"
    )
    return 1 if faults else 0


def _levels_in(sentence: str, levels: dict[str, str]) -> list[str]:
    return [level for level, pattern in levels.items() if re.search(pattern, sentence, re.IGNORECASE)]


if __name__ == "__main__":
    sys.exit(main())
