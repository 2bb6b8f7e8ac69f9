"""The briefs: bounds of the model, what the loader refuses, what the checks find; all committed briefs hold."""

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
import yaml
from pydantic import ValidationError

from knowledge import brief_checks
from knowledge.brief import FOLDER, Brief, load_briefs, load_file
from knowledge.brief_references import References
from knowledge.errors import InputError

FIELDS: dict[str, Any] = {
    "title": "Chimney Sweeps",
    "summary": "Soot and old nests leave the flue by their brushes. They look for cracks on the way.",
    "duties": ["Sweep flues", "Look for cracks", "Lay down sheets", "Write up what needs repair"],
    "kinds": [{"name": "Industrial sweeps", "about": "clean the stacks of bakeries"}],
    "workplace": "Roofs and living rooms, mostly alone and with the owner looking on.",
    "schedule": "Long days in the fall before the first fires are lit, short ones in spring.",
    "conditions": "Heights, soot in the lungs, and cramped fireboxes.",
    "entry": "A high school diploma is the rule, and a season beside a seasoned sweep teaches the rest.",
    "licences": "No license is needed in most places, and insurance matters more.",
    "certifications": ["Certified Chimney Sweep"],
    "qualities": [{"name": name, "why": "roofs are steep"} for name in ("Balance", "Care", "Nerve", "Tact")],
    "advancement": "Sweeps hire a helper, buy a second van, or turn to masonry.",
    "demand": "Gas and heat pumps replace hearths, while wood stoves hold on in the country.",
    "also_called": ["sweep"],
}
SOC = "37-9999"
REFERENCES = References(
    titles={SOC: "Chimney Sweeps"},
    education={SOC: "High school diploma or equivalent"},
    detail_titles={SOC: ["Industrial Sweeps"]},
    licensing={SOC: "Sweeps may choose to become certified."},
)


def brief(**changes: object) -> Brief:
    return Brief.model_validate({"soc": SOC, **FIELDS, **changes})


def write(folder: Path, name: str, content: object) -> Path:
    path = folder / name
    path.write_text(content if isinstance(content, str) else yaml.safe_dump(content), encoding="utf-8")
    return path


def texts(findings: Iterable[brief_checks.Finding]) -> list[str]:
    return [str(finding) for finding in findings if not finding.note]


@pytest.mark.parametrize(
    "changes",
    [
        {"soc": "379999"},
        {"title": ""},
        {"summary": "Short."},
        {"duties": ["Sweep flues"] * 3},
        {"duties": ["Sweep flues"] * 8},
        {"qualities": FIELDS["qualities"][:3]},
        {"qualities": FIELDS["qualities"] * 2},
        {"kinds": [{"name": "Industrial sweeps"}]},
        {"also_called": ["x" * 161]},
        {"salary": "plenty"},
        {"demand": None},
    ],
)
def test_model_refuses(changes: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        brief(**changes)


@pytest.mark.parametrize("field", ["title", "summary", "duties"])
def test_brief_is_frozen(field: str) -> None:
    with pytest.raises(ValidationError):
        setattr(brief(), field, "Sweeps")


def test_passages_leave_out_the_publishers_title() -> None:
    passages = list(brief().passages())
    assert ("duties", "Sweep flues") in passages
    assert ("kinds", "Industrial sweeps clean the stacks of bakeries") in passages
    assert "title" not in dict(passages)
    assert brief().words() == sum(len(text.split()) for _, text in passages)


def test_loader_reads_every_part_of_a_group(tmp_path: Path) -> None:
    write(tmp_path, "37a.yaml", {"37-0001": FIELDS})
    write(tmp_path, "37b.yaml", {"37-0002": FIELDS})
    write(tmp_path, "11.yaml", {"11-0001": FIELDS})
    assert sorted(load_briefs(tmp_path)) == ["11-0001", "37-0001", "37-0002"]


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("sweeps.yaml", {SOC: FIELDS}, "sweeps.yaml: name it after its major group"),
        ("37.yaml", "37-9999: [unclosed", "37.yaml is not valid YAML"),
        ("37.yaml", "- a list", "37.yaml: a file of briefs maps SOC codes"),
        ("37.yaml", {SOC: None}, "37-9999 has no fields"),
        ("11.yaml", {SOC: FIELDS}, "37-9999 is not of major group 11"),
        ("37.yaml", {SOC: {**FIELDS, "duties": ["Sweep"]}}, "37-9999 is not a valid brief: duties"),
        ("37.yaml", "37-9999: {title: a, title: b}", "title stands twice"),
    ],
)
def test_loader_says_what_is_wrong(tmp_path: Path, name: str, content: object, sentence: str) -> None:
    with pytest.raises(InputError, match=re.escape(sentence)):
        load_file(write(tmp_path, name, content))


def test_loader_refuses_two_briefs_on_one_occupation(tmp_path: Path) -> None:
    write(tmp_path, "37a.yaml", {SOC: FIELDS})
    write(tmp_path, "37b.yaml", {SOC: FIELDS})
    with pytest.raises(InputError, match="37-9999 has a brief in another file too"):
        load_briefs(tmp_path)


def test_loader_names_a_missing_folder(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="There is no folder of briefs"):
        load_briefs(tmp_path / "nowhere")


@pytest.mark.parametrize(
    ("changes", "finding"),
    [
        ({"demand": "Jobs grow by 5 a year in the country."}, "figure '5'"),
        ({"also_called": ["sweep 2nd class"]}, "figure '2nd'"),
        ({"workplace": "They play a key role on every roof in town."}, "'play a key role'"),
        ({"conditions": "They utilize ladders and breathe soot."}, "'utilize'"),
        ({"conditions": "Soot and heights \u2014 and cramped fireboxes."}, "no dashes"),
        ({"schedule": "Long days in the fall before fires are lit"}, "ends without a full stop"),
        ({"summary": "They sweep chimneys. They climb. Then they leave."}, "more than two sentences"),
        ({"duties": ["Sweeps flues", *FIELDS["duties"][1:]]}, "start with a plural verb"),
        ({"duties": ["Sweeping flues", *FIELDS["duties"][1:]]}, "start with a plural verb"),
        ({"duties": ["Sweep flues.", *FIELDS["duties"][1:]]}, "end without a stop"),
    ],
)
def test_style_finds(changes: dict[str, Any], finding: str) -> None:
    assert any(finding in text for text in texts(brief_checks.check_style(brief(**changes))))


def test_style_has_nothing_to_say_of_good_prose_but_its_length() -> None:
    assert texts(brief_checks.check_style(brief())) == [
        f"{SOC} brief: has {brief().words()} words; keep it between 180 and 420"
    ]


@pytest.mark.parametrize(
    ("typical", "entry", "finding"),
    [
        ("High school diploma or equivalent", "A high school diploma and a season of practice.", None),
        ("High school diploma or equivalent", "A season beside an old hand is enough.", "does not name"),
        ("High school diploma or equivalent", "A bachelor's degree. A high school diploma helps.", "before"),
        ("No formal educational credential", "There is no formal education requirement to begin.", None),
        (
            "Bachelor's degree",
            "A bachelor's degree in soot, though no degree is required.",
            "says 'no degree is",
        ),
        ("Doctoral or professional degree", "After a bachelor's degree. Then a doctoral degree.", None),
        ("Associate's degree", "High school first. Then an associate's degree follows.", "before"),
    ],
)
def test_entry_agrees_with_the_typical_education(typical: str, entry: str, finding: str | None) -> None:
    references = REFERENCES._replace(education={SOC: typical})
    found = texts(brief_checks.check_entry(brief(entry=entry), references))
    assert [finding is not None and finding in text for text in found] == ([True] if finding else [])


@pytest.mark.parametrize(
    ("handbook", "licences", "finding"),
    [
        ("All states require sweeps to be licensed.", "Every state licenses sweeps after an exam.", None),
        (
            "All states require sweeps to be licensed.",
            "No license is needed for this work.",
            "none is required",
        ),
        ("Sweeps carry insurance.", "Every state licenses sweeps after an exam.", "the Handbook names none"),
        ("Sweeps must have a driver\u2019s license.", "No license is needed but a driver's.", None),
        ("Some states require a license.", "Some states license sweeps.", None),
        ("Some states require a license.", "Think about a license early on.", "does not say"),
    ],
)
def test_licences_agree_with_the_handbook(handbook: str, licences: str, finding: str | None) -> None:
    references = REFERENCES._replace(licensing={SOC: handbook})
    found = texts(brief_checks.check_licences(brief(licences=licences), references))
    assert [finding is not None and finding in text for text in found] == ([True] if finding else [])


@pytest.mark.parametrize(
    ("titles", "finding"),
    [
        ({SOC: "Chimney Sweeps"}, None),
        ({SOC: "Chimney Sweepers"}, "should read 'Chimney Sweepers'"),
        ({}, "not a code with figures"),
    ],
)
def test_title_is_the_publishers(titles: dict[str, str], finding: str | None) -> None:
    found = texts(brief_checks.check_titles(brief(), REFERENCES._replace(titles=titles)))
    assert [finding is not None and finding in text for text in found] == ([True] if finding else [])


def test_kinds_beyond_the_publishers_titles_are_only_noted() -> None:
    found = list(brief_checks.check_titles(brief(), REFERENCES._replace(detail_titles={})))
    assert [finding.note for finding in found] == [True]


@pytest.mark.parametrize(
    ("published", "shared"),
    [
        ("Long days in the Fall, before the first fires!", True),
        ("long days in the fall before the second fires", False),
        ("Long days in the fall before the", False),
    ],
)
def test_overlap_finds_eight_words_in_a_row(published: str, shared: bool) -> None:
    found = texts(brief_checks.check_overlap([brief()], [("Handbook", published)]))
    assert bool(found) is shared


def test_a_sentence_serves_one_occupation_only() -> None:
    twins = [brief(), brief(soc="37-9998")]
    assert any(
        "repeats a sentence of 37-9998" in text for text in texts(brief_checks.check_repetition(twins))
    )
    assert texts(brief_checks.check_repetition([brief()])) == []


def test_summaries_do_not_all_open_alike() -> None:
    summary = "Soot is their trade, and number {} is their flue."
    briefs = [brief(soc=f"37-000{n}", summary=summary.format("one two three four"[n:])) for n in range(4)]
    assert any("4 summaries open with" in text for text in texts(brief_checks.check_repetition(briefs)))


def test_command_says_which_reference_is_missing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = write(tmp_path, "37.yaml", {SOC: FIELDS})
    assert brief_checks.main(["--references", str(tmp_path), str(path)]) == 2
    assert "is missing; give the folder" in capsys.readouterr().err


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.yaml")), ids=lambda path: path.stem)
def test_committed_briefs_hold(path: Path) -> None:
    briefs = list(load_file(path).values())
    findings = [finding for one in briefs for finding in brief_checks.check_style(one)]
    assert texts([*findings, *brief_checks.check_repetition(briefs)]) == []


def test_no_occupation_has_two_committed_briefs() -> None:
    assert load_briefs()
