"""`career-advisor chat`: a conversation in the terminal, with history and line editing."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import click

from bot.cli.explain import explanation
from bot.conversation.advisor import Advisor, Turn
from bot.conversation.state import ConversationState

WELCOME = """Career Advisor: ask about any occupation, what it pays, how to get in, whether it has a future.
Try "how much do dental hygienists make in florida", "rn pay tx", "how do i become an electrician".
A number picks a choice or a suggestion; /explain shows how the last answer came about; /quit leaves."""
_LEAVE = frozenset({"/quit", "/exit", "quit", "exit", ":q"})


@click.command()
@click.option("--base", type=click.Path(path_type=Path), help="Another knowledge base than the built-in one.")
def chat(base: Path | None) -> None:
    """Hold a conversation; works without tokens and without a network."""
    advisor = Advisor.open(base)
    terminal = sys.stdin.isatty() and sys.stdout.isatty()
    if terminal:
        click.echo(WELCOME)
    state, last = ConversationState(), None
    for line in _lines(terminal):
        text = line.strip()
        if text.casefold() in _LEAVE:
            break
        if text == "/explain":
            click.echo(explanation(advisor, last) if last else "Nothing has been asked yet.")
            continue
        if text:
            last = advisor.ask(_pressed(text, last), state)
            state = last.state
            click.echo(_screen(advisor, last, terminal))


def _lines(terminal: bool) -> Iterator[str]:
    """Lines as typed; with history and editing on a terminal."""
    if not terminal:
        yield from sys.stdin
        return
    from prompt_toolkit import PromptSession
    from prompt_toolkit.auto_suggest import AutoSuggestFromHistory
    from prompt_toolkit.history import FileHistory

    folder = Path(os.environ.get("XDG_STATE_HOME", Path.home() / ".local" / "state")) / "career-advisor"
    folder.mkdir(parents=True, exist_ok=True)
    session: PromptSession[str] = PromptSession(
        history=FileHistory(str(folder / "history")), auto_suggest=AutoSuggestFromHistory()
    )
    while True:
        try:
            yield session.prompt("\nyou> ")
        except KeyboardInterrupt:
            continue
        except EOFError:
            return


def _pressed(text: str, last: Turn | None) -> str:
    """A number stands for the suggestion of that number under the last answer."""
    offered = last.answer.follow_ups if last and last.answer.outcome != "clarify" else ()
    return offered[int(text) - 1].question if text.isdecimal() and 0 < int(text) <= len(offered) else text


def _screen(advisor: Advisor, turn: Turn, terminal: bool) -> str:
    text = advisor.reply(turn.answer, "text").text
    lines = text.split("\n")
    offered = turn.answer.follow_ups if turn.answer.outcome != "clarify" else ()
    suggestions = [f"[{number}] {offer.label}" for number, offer in enumerate(offered, 1)]
    if terminal:
        lines[0] = click.style(lines[0], bold=True)
        suggestions = [click.style(suggestion, fg="cyan") for suggestion in suggestions]
    return "\n".join(["", *lines, *(["", "  ".join(suggestions)] if suggestions else [])])
