"""`career-advisor slack` and `career-advisor serve`: the bot in Slack, over Socket Mode or HTTP."""

import asyncio
from pathlib import Path

import click

from bot.conversation.advisor import Advisor

_BASE = click.option(
    "--base", type=click.Path(path_type=Path), help="Another knowledge base than the built-in one."
)


@click.command()
@_BASE
def slack(base: Path | None) -> None:
    """Run the bot over Socket Mode. Needs SLACK_BOT_TOKEN and SLACK_APP_TOKEN; no public address."""
    from bot.service.settings import SocketModeSettings  # noqa: PLC0415 - the chat needs no Slack library
    from bot.service.socket_mode import run_socket_mode  # noqa: PLC0415

    asyncio.run(run_socket_mode(SocketModeSettings(), Advisor.open(base)))


@click.command()
@_BASE
def serve(base: Path | None) -> None:
    """Run the bot over HTTP (ASGI under uvicorn). Needs SLACK_BOT_TOKEN and SLACK_SIGNING_SECRET."""
    click.echo("")
