"""`career-advisor knowledge`: build, show, check and refresh the base."""

import sys
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import click

from knowledge.base import DEFAULT_PATH, KnowledgeBase

_BASE = click.option(
    "--base",
    type=click.Path(path_type=Path),
    default=DEFAULT_PATH,
    show_default="the built-in one",
    help="Path of the base file.",
)


REFRESH_EPILOG = """\b
Examples:
  career-advisor knowledge refresh --contact you@example.org
  career-advisor knowledge refresh --contact you@example.org --into ~/career-base --keep ./inputs"""


@click.group()
def knowledge() -> None:
    """Build, check and refresh the knowledge base."""


@knowledge.command()
@click.option(
    "--from", "inputs", type=click.Path(path_type=Path, exists=True, file_okay=False), required=True
)
@_BASE
def build(inputs: Path, base: Path) -> None:
    """Compile the publishers' files below the folder --from into the base."""
    from knowledge.build import build as build_base
    from knowledge.wording import compile_wording

    with _progress("Building") as advance:
        manifest = build_base(inputs, base, advance)
    compile_wording(KnowledgeBase.open(base))
    content = manifest.content
    click.echo(
        f"Built {base} ({content['base_bytes'] / 1e6:.1f} MB, {content['rows']['cells']:,} wage cells)."
    )


@knowledge.command()
@_BASE
def wording(base: Path) -> None:
    """Compile the briefs and the title index anew; needs no publisher's file."""
    from knowledge.wording import compile_wording

    click.echo(f"Compiled {compile_wording(KnowledgeBase.open(base))}.")


@knowledge.command()
@_BASE
def info(base: Path) -> None:
    """Print what the base was built from: sources, releases, input checksums, row counts."""
    manifest = KnowledgeBase.open(base).manifest
    click.echo(f"{base}: {manifest['base_bytes'] / 1e6:.1f} MB, release of {manifest['built_from_release']}")
    click.echo(f"SHA-256 {manifest['base_sha256']}\n\nSources")
    for source in manifest["sources"]:
        click.echo(f"  {source['key']:<18} {source['publisher']}: {source['title']}, {source['period']}")
        if note := source.get("note"):
            click.echo(f"  {'':<18} {note}")
    click.echo("\nRows")
    for table, count in manifest["rows"].items():
        click.echo(f"  {table:<18} {count:>10,}")
    click.echo("\nInputs")
    for name, entry in manifest["inputs"].items():
        click.echo(f"  {entry['sha256'][:16]}  {name}")


@knowledge.command()
@_BASE
def verify(base: Path) -> None:
    """Recompute the checksums and the invariants; exit 1 with the reasons where one fails."""
    from knowledge.verify import verify as findings_of

    findings = findings_of(base)
    for finding in findings:
        click.echo(finding, err=True)
    if findings:
        sys.exit(1)
    click.echo("The base is sound: checksum, counts, order of percentiles, codes and footnotes all hold.")


@knowledge.command(epilog=REFRESH_EPILOG)
@click.option(
    "--into",
    type=click.Path(path_type=Path, file_okay=False),
    default=DEFAULT_PATH.parent,
    show_default="the built-in one",
    help="Folder of the base; it becomes a link to the newest version.",
)
@click.option(
    "--contact",
    envvar="CAREER_ADVISOR_CONTACT",
    required=True,
    help="Your e-mail: the publisher asks for it.",
)
@click.option(
    "--keep",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="Inputs that have no official address.",
)
def refresh(into: Path, contact: str, keep: Path | None) -> None:
    """Download the current official files, build beside the old base, verify, and swap it in.

    A broken download, a changed layout or an implausible figure leaves the old base as it is and says why.
    """
    from knowledge.refresh import refresh as refresh_base

    with _progress("Refreshing") as advance:
        path = refresh_base(into, contact, keep, progress=advance)
    click.echo(f"The base is now {path}.")


def _progress(label: str) -> AbstractContextManager[Callable[[str, int, int], None]]:
    """A progress bar on a terminal; a line a step where output is not one."""
    return _Bar(label)


class _Bar(AbstractContextManager[Callable[[str, int, int], None]]):
    def __init__(self, label: str) -> None:
        from rich.progress import Progress

        self._progress = Progress(transient=False, disable=not sys.stderr.isatty())
        self._task = self._progress.add_task(label, total=None)

    def __enter__(self) -> Callable[[str, int, int], None]:
        self._progress.start()
        return self._advance

    def __exit__(self, *_: object) -> None:
        self._progress.stop()

    def _advance(self, step: str, done: int, total: int) -> None:
        if self._progress.disable:
            click.echo(f"[{done}/{total}] {step}", err=True)
        self._progress.update(self._task, description=step, completed=done, total=total)
