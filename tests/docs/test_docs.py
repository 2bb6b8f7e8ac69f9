"""The documentation is tested: what is not documented, or documented but gone, fails."""

import re
import tomllib
from pathlib import Path

import click
import pytest

from bot.cli import COMMANDS, career_advisor
from bot.conversation.advisor import Advisor
from bot.service.settings import Settings
from knowledge.base import KnowledgeBase

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
DOCS = "\n".join(path.read_text(encoding="utf-8") for path in PAGES)


def commands() -> list[str]:
    context = click.Context(career_advisor)
    found = []
    for name in COMMANDS:
        command = career_advisor.get_command(context, name)
        inner = command.commands if isinstance(command, click.Group) else {}
        found += [f"{name} {sub}" for sub in inner] or [name]
    return found


@pytest.mark.parametrize("command", commands())
def test_every_command_is_documented(command: str) -> None:
    assert f"career-advisor {command}" in DOCS


@pytest.mark.parametrize("name", Settings.model_fields)
def test_every_setting_is_documented(name: str) -> None:
    assert name.upper() in DOCS


@pytest.mark.parametrize(
    "target", re.findall(r"^([a-z]+):.*##", (ROOT / "Makefile").read_text(), re.MULTILINE)
)
def test_every_make_target_is_documented(target: str) -> None:
    assert f"make {target}" in DOCS


def test_every_dependency_has_its_reason() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    named = [
        *project["dependencies"],
        *(name for group in project["optional-dependencies"].values() for name in group),
    ]
    reasons = (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8")
    missing = [name for line in named if f"`{(name := re.split('[>=<]', line)[0])}`" not in reasons]
    assert missing == []


def test_every_source_is_attributed(base: KnowledgeBase) -> None:
    attributed = (ROOT / "docs" / "data.md").read_text(encoding="utf-8")
    assert [source.title for source in base.sources.values() if source.title not in attributed] == []


@pytest.mark.parametrize("link", sorted(set(re.findall(r"\]\(((?!https?:)[^)#]+)", DOCS))))
def test_links_inside_the_repository_lead_somewhere(link: str) -> None:
    folders = [ROOT, *(path.parent for path in (ROOT / "docs").rglob("*.md"))]
    assert any((folder / link).exists() for folder in folders)


def test_lock_files_carry_no_addresses() -> None:
    for path in ROOT.glob("requirements*.lock"):
        assert "://" not in path.read_text()


ANSWERS = re.findall(r"```\nyou> (.+?)\n\n(.+?)\n```", README, re.DOTALL)


@pytest.mark.parametrize(("question", "shown"), ANSWERS)
def test_the_readme_shows_what_the_program_answers(question: str, shown: str, advisor: Advisor) -> None:
    assert advisor.reply(advisor.ask(question).answer, "text").text == shown


def test_the_readme_shows_answers() -> None:
    assert len(ANSWERS) >= 3


COVERAGE = (ROOT / "docs" / "coverage.md").read_text(encoding="utf-8")
QUOTED = re.findall(r"\*\*: `(.+?)`\n\n```\n(.+?)\n```", COVERAGE, re.DOTALL)


@pytest.mark.parametrize(("question", "shown"), QUOTED)
def test_the_coverage_page_quotes_what_the_program_answers(
    question: str, shown: str, advisor: Advisor
) -> None:
    text = advisor.reply(advisor.ask(question).answer, "text").text
    assert [line for line in shown.splitlines() if line not in text] == []


def test_the_coverage_page_quotes_answers() -> None:
    assert len(QUOTED) >= 30
