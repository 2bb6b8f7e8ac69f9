"""`career-advisor ask`: one question, or a batch of JSON lines."""

import json
import sys
from collections import defaultdict
from pathlib import Path
from typing import Any

import click

from bot.cli.explain import explanation
from bot.conversation.advisor import Advisor, Turn
from bot.conversation.state import ConversationState
from knowledge.models import TOP_CODES, Fact, Match, Place

EXIT_CODES = {"answered": 0, "smalltalk": 0, "clarify": 3, "no_data": 4, "out_of_scope": 5}

EPILOG = """\b
Examples:
  career-advisor ask "rn pay tx"
  career-advisor ask --explain "whats the sallary of a plumer in ohio"
  career-advisor ask --json "is 60k good for an interior designer" | jq .facts
  printf '{"id": 1, "text": "plumber salary"}\\n' | career-advisor ask --batch"""


@click.command(epilog=EPILOG)
@click.argument("question", required=False)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@click.option(
    "--batch", is_flag=True, help="Read JSON lines {id, text, conversation} and write one object a line."
)
@click.option("--explain", is_flag=True, help="Add which words matched what and where each figure is from.")
@click.option("--base", type=click.Path(path_type=Path), help="Another knowledge base than the built-in one.")
def ask(question: str | None, as_json: bool, batch: bool, explain: bool, base: Path | None) -> None:
    """Answer QUESTION, or with --batch the questions on standard input."""
    if batch == (question is not None):
        raise click.UsageError('Give one question in quotes, or --batch and JSON lines: ask "rn pay tx".')
    advisor = Advisor.open(base)
    if batch:
        _batch(advisor)
        return
    turn = advisor.ask(question or "")
    if as_json:
        click.echo(json.dumps(as_object(advisor, turn), ensure_ascii=False, indent=2))
    else:
        click.echo(advisor.reply(turn.answer, "text").text)
        if explain:
            click.echo("\n" + explanation(advisor, turn))
    sys.exit(EXIT_CODES[turn.answer.outcome])


def _batch(advisor: Advisor) -> None:
    """Answer every line; one that cannot be read gets an object with an `error`, and the exit code is then 1."""
    states: dict[str, ConversationState] = defaultdict(ConversationState)
    unreadable = 0
    for number, line in enumerate(sys.stdin, 1):
        if line.strip():
            found = _answer_line(advisor, number, line, states)
            unreadable += "error" in found
            click.echo(json.dumps(found, ensure_ascii=False))
    sys.exit(1 if unreadable else 0)


def _answer_line(
    advisor: Advisor, number: int, line: str, states: dict[str, ConversationState]
) -> dict[str, Any]:
    try:
        request = json.loads(line)
        text = str(request["text"])
    except (ValueError, TypeError, KeyError):
        wanted = '{"id": 1, "text": "rn pay tx"}'
        return {"id": None, "error": f'Line {number} is not a JSON object with a "text", such as {wanted}.'}
    conversation = request.get("conversation")
    turn = advisor.ask(text, states[str(conversation)] if conversation is not None else None)
    if conversation is not None:
        states[str(conversation)] = turn.state
    return {"id": request.get("id"), **as_object(advisor, turn)}


def as_object(advisor: Advisor, turn: Turn) -> dict[str, Any]:
    """The turn in the form that `ask --json` promises."""
    answer = turn.answer
    reply = advisor.reply(answer, "slack")
    return {
        "outcome": answer.outcome,
        "intent": answer.intent,
        "occupations": [_match(match) for match in answer.occupations],
        "choices": [_match(match) for match in answer.choices] if answer.outcome == "clarify" else [],
        "place": _place(answer.place),
        "facts": [_fact(fact) for fact in reply.facts],
        "text": reply.text,
        "blocks": reply.blocks,
    }


def _match(match: Match) -> dict[str, Any]:
    return {"soc": match.soc, "title": match.title, "matched": match.matched, "score": round(match.score, 3)}


def _place(place: Place | None) -> dict[str, str] | None:
    return {"kind": place.kind, "code": place.code, "name": place.name} if place else None


def _fact(fact: Fact) -> dict[str, Any]:
    """A top-coded figure gives the publisher's top code as its value, and says so with footnote 5."""
    value = TOP_CODES.get(fact.unit) if fact.value is None and fact.footnote == "5" else fact.value
    shown = {name: getattr(fact, name) for name in ("metric", "unit", "soc", "place", "period", "source")}
    extra = {name: found for name in ("industry", "footnote", "formula") if (found := getattr(fact, name))}
    return {**shown, "value": value, **extra}
