"""`career-advisor title`: which occupations a job title belongs to."""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from knowledge.base import KnowledgeBase
from knowledge.models import Match

Search = Callable[[str, int], list[Match]]
_MOST = 5

EPILOG = """\b
Examples:
  career-advisor title "garbage man"
  career-advisor title --json "swe"
  printf '{"id": 1, "text": "lunch lady"}\\n' | career-advisor title --batch"""


@click.command(epilog=EPILOG)
@click.argument("text", required=False)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@click.option("--batch", is_flag=True, help="Read JSON lines {id, text} and write one object a line.")
@click.option("--base", type=click.Path(path_type=Path), help="Another knowledge base than the built-in one.")
def title(text: str | None, as_json: bool, batch: bool, base: Path | None) -> None:
    """Tell which occupations TEXT, a job title, belongs to: at most five, best first."""
    if batch == (text is not None):
        raise click.UsageError('Give one job title in quotes, or --batch and JSON lines: title "lunch lady".')
    index = KnowledgeBase.open(base).title_index
    if batch:
        for number, line in enumerate(sys.stdin, 1):
            if line.strip():
                click.echo(json.dumps(_answer(number, line, index.search), ensure_ascii=False))
        return
    matches = index.search(text or "", _MOST)
    if as_json:
        click.echo(json.dumps({"id": None, "matches": _objects(matches)}, ensure_ascii=False, indent=2))
    elif not matches:
        click.echo(f'No occupation is known by a name like "{text}".')
    for match in [] if as_json else matches:
        click.echo(f"{match.soc}  {match.title}  ({match.score:.2f}, {match.reason})")
    sys.exit(0 if matches else 4)


def _answer(number: int, line: str, search: Search) -> dict[str, Any]:
    try:
        request = json.loads(line)
        return {"id": request.get("id"), "matches": _objects(search(str(request["text"]), _MOST))}
    except (ValueError, TypeError, KeyError, AttributeError):
        raise click.ClickException(
            f'Line {number} is not a JSON object with a "text"; write {{"id": 1, "text": "lunch lady"}}.'
        ) from None


def _objects(matches: list[Match]) -> list[dict[str, Any]]:
    return [
        {"soc": match.soc, "title": match.title, "matched": match.matched, "score": round(match.score, 3)}
        for match in matches
    ]
