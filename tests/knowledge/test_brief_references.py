"""The references of the brief checks, read from small files in the publishers' layouts, and the command on top."""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from knowledge.brief_checks import main
from knowledge.brief_references import read_prose, read_references
from knowledge.errors import InputError
from tests.knowledge.publishers import Row, write_tabs, write_text, write_workbook

SOC = "37-9999"
PUBLISHED = "Sweeps remove soot from flues and chimneys with long brushes on Tuesdays"
BRIEF: dict[str, Any] = {
    "title": "Chimney Sweeps",
    "summary": "Soot and old nests leave the flue by their brushes. They look for cracks on the way.",
    "duties": ["Sweep flues from the roof down", "Look for cracks", "Lay down sheets", "Write up repairs"],
    "workplace": "Roofs and living rooms, mostly alone, with the owner of the house looking on from below.",
    "schedule": "Long days in the fall before the first fires are lit, short ones in spring and summer.",
    "conditions": "Heights, soot in the lungs, and cramped fireboxes that were built for smaller people.",
    "entry": "A high school diploma is the rule, and a season beside a seasoned sweep teaches the rest of it.",
    "licences": "Some states license sweeps, mostly together with other work on heating equipment.",
    "qualities": [
        {"name": name, "why": "roofs are steep and wet"} for name in ("Balance", "Care", "Nerve", "Tact")
    ],
    "advancement": "Sweeps hire a helper, buy a second van, or turn to masonry and the lining of flues with steel.",
    "demand": "Gas and heat pumps replace hearths, while wood stoves hold on in the country. " * 6,
}


@pytest.fixture
def references(tmp_path: Path) -> Path:
    """One occupation in the layouts that the checks read."""
    folder = tmp_path / "references"
    profile = {
        "slug": "chimney-sweeps",
        "soc_code": "",
        "sections": {
            "how_to_become": [
                {"tag": "h3", "text": "Education"},
                {"tag": "p", "text": "School helps. Some states ask for a license."},
                {"tag": "h3", "text": "Licenses, Certifications, and Registrations"},
                {"tag": "p", "text": PUBLISHED},
            ]
        },
    }
    newer = {**profile, "slug": "roof-walkers", "soc_code": "37-9998"}
    write_text(folder / "ooh" / "ooh_profiles.json.gz", json.dumps([profile, newer]))
    write_text(
        folder / "oews" / "oe.occupation", f"code\tname\tlevel\n379999\t{BRIEF['title']}\t3\n370000\tAll\t0\n"
    )
    onet = folder / "onet" / "db_30_1_text"
    write_tabs(onet / "Task Statements.txt", ["O*NET-SOC Code", "Task"], [[f"{SOC}.00", "Sweep."]])
    write_tabs(
        onet / "Occupation Data.txt",
        ["O*NET-SOC Code", "Title", "Description"],
        [[f"{SOC}.00", "Flue Sweeps", "They sweep."]],
    )
    row: Row = [
        1.0,
        f"{SOC}.00",
        "Flue Sweeps",
        SOC,
        "Chimney sweeps",
        "B",
        "Sweeps",
        "G",
        "G",
        "https://x/chimney-sweeps.htm",
    ]
    write_workbook(folder / "soc" / "nem-onet-to-soc-crosswalk.xlsx", {"One": [*[["head"]] * 5, row]})
    write_workbook(
        folder / "soc" / "soc_2018_definitions.xlsx", {"One": [["Detailed", SOC, "Sweeps", "Sweep flues."]]}
    )
    table = [
        ["Table"],
        ["Title", "Code", "Education"],
        ["Chimney sweeps", SOC, "High school diploma or equivalent"],
    ]
    write_workbook(folder / "projections" / "education.xlsx", {"Table 5.4": table})
    return folder


def test_reads_the_facts_of_an_occupation(references: Path) -> None:
    facts = read_references(references)
    assert facts.titles == {SOC: "Chimney Sweeps"}
    assert facts.education == {SOC: "High school diploma or equivalent"}
    assert facts.detail_titles == {SOC: ["Flue Sweeps"]}
    assert facts.licensing[SOC] == f"{PUBLISHED} Some states ask for a license."


def test_a_profile_newer_than_the_crosswalk_counts_under_its_own_code(references: Path) -> None:
    facts = read_references(references)
    assert facts.licensing["37-9998"] == facts.licensing[SOC]


def test_reads_the_prose_of_every_publisher(references: Path) -> None:
    assert {origin.split(",")[0] for origin, _ in read_prose(references)} == {
        "Handbook",
        "O*NET task",
        "O*NET description",
        "SOC definition",
    }


@pytest.mark.parametrize(
    ("changes", "code", "printed"),
    [
        ({}, 0, "1 briefs (1 codes with figures)"),
        (
            {"conditions": "They remove soot from flues and chimneys with long brushes, in any wind."},
            1,
            "shares",
        ),
        ({"schedule": "They work 50 hours a week before the first fires are lit."}, 1, "figure '50'"),
        (
            {"entry": "A bachelor's degree in soot is what every employer expects of sweeps."},
            1,
            "typical education",
        ),
        ({"title": "Sweepers of Chimneys"}, 1, "should read 'Chimney Sweeps'"),
    ],
)
def test_command_finds_what_is_planted(
    references: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    changes: dict[str, str],
    code: int,
    printed: str,
) -> None:
    path = tmp_path / "37.yaml"
    path.write_text(yaml.safe_dump({SOC: {**BRIEF, **changes}}), encoding="utf-8")
    assert main(["--references", str(references), str(path)]) == code
    assert printed in capsys.readouterr().out


def test_notes_are_printed_on_request_and_do_not_count(
    references: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "37.yaml"
    kinds = [{"name": "Industrial sweeps", "about": "clean the stacks of bakeries"}]
    path.write_text(yaml.safe_dump({SOC: {**BRIEF, "kinds": kinds}}), encoding="utf-8")
    assert main(["--references", str(references), "--notes", str(path)]) == 0
    assert "note: 'Industrial sweeps' is not an O*NET title" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("file", "content", "sentence"),
    [
        ("soc/nem-onet-to-soc-crosswalk.xlsx", "not a workbook", "is not the workbook it should be"),
        ("onet/db_30_1_text/Occupation Data.txt", "Code\tName\n1\ta\n", "has another layout"),
    ],
)
def test_says_which_reference_is_wrong(references: Path, file: str, content: str, sentence: str) -> None:
    write_text(references / file, content)
    with pytest.raises(InputError, match=sentence):
        read_references(references)
