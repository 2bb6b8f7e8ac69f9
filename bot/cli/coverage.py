"""`career-advisor coverage`: how many occupations each kind of question is answered for, and what is missing."""

import json
import sys
from dataclasses import asdict
from pathlib import Path

import click

from bot.conversation.coverage import Coverage, countable_intents, measure
from knowledge.base import KnowledgeBase

_REASONS_SHOWN = 4

EPILOG = """\b
Examples:
  career-advisor coverage
  career-advisor coverage --missing pay
  career-advisor coverage --json | jq '.intents[] | select(.full < .occupations)'"""


@click.command(epilog=EPILOG)
@click.option("--missing", metavar="INTENT", help="List the occupations without a full answer, and why.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@click.option("--base", type=click.Path(path_type=Path), help="Another knowledge base than the built-in one.")
def coverage(missing: str | None, as_json: bool, base: Path | None) -> None:
    """Count for how many occupations each kind of question gets a full answer, a partial one, or "not published"."""
    if missing is not None and missing not in countable_intents():
        known = ", ".join(countable_intents())
        raise click.UsageError(f'No intent about an occupation is called "{missing}"; there are: {known}.')
    measured = _measured(KnowledgeBase.open(base), [missing] if missing else list(countable_intents()))
    if as_json:
        click.echo(json.dumps(_object(measured, listed=missing is not None), ensure_ascii=False, indent=2))
    elif missing:
        _print_missing(measured[0])
    else:
        _print_table(measured)


def _measured(base: KnowledgeBase, intents: list[str]) -> list[Coverage]:
    """The intents one after the other, with a bar on a terminal: a minute is long without one."""
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True, disable=not sys.stderr.isatty()) as bar:
        task = bar.add_task("", total=len(intents) * len(base.figure_occupations))
        measured = []
        for intent in intents:
            bar.update(task, description=intent)
            measured.append(measure(base, intent, advance=lambda: bar.advance(task)))
    return measured


def _object(measured: list[Coverage], *, listed: bool) -> dict[str, object]:
    return {
        "intents": [
            {
                "intent": found.intent,
                "occupations": found.occupations,
                "full": found.full,
                "partial": found.partial,
                "no_data": found.no_data,
                "reasons": dict(found.reasons()),
                **({"missing": [asdict(short) for short in found.shortfalls]} if listed else {}),
            }
            for found in measured
        ]
    }


def _print_table(measured: list[Coverage]) -> None:
    width = max(len(found.intent) for found in measured)
    click.echo(f"{'intent':<{width}}  {'full':>5}  {'partial':>7}  {'no data':>7}  what is missing")
    for found in measured:
        reasons = [f"{reason} ({count})" for reason, count in found.reasons()]
        more = len(reasons) - _REASONS_SHOWN
        shown = [*reasons[:_REASONS_SHOWN], *([f"{more} more"] if more > 0 else [])]
        counts = f"{found.full:>5}  {found.partial:>7}  {found.no_data:>7}"
        click.echo(f"{found.intent:<{width}}  {counts}  {'; '.join(shown)}".rstrip())
    click.echo(f"\nAsked about each of {measured[0].occupations} occupations, nationwide.")


def _print_missing(found: Coverage) -> None:
    for short in found.shortfalls:
        click.echo(f"{short.soc}  {short.outcome:<7}  {short.title}: {'; '.join(short.reasons)}")
    click.echo(
        f"\n{found.intent}: {found.full} of {found.occupations} occupations get a full answer, "
        f"{found.partial} a partial one, {found.no_data} none."
    )
