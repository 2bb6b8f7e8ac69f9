"""`career-advisor slack` and `career-advisor serve`: the bot in Slack, over Socket Mode or HTTP."""

import gc
import logging
from collections.abc import Callable

import click

from bot.conversation.advisor import Advisor
from bot.service.advisor import StoredAdvisor
from bot.service.http import run_http
from bot.service.settings import Settings, Transport, load_settings
from bot.service.socket_mode import run_socket_mode
from bot.service.storage import Storage


@click.command()
def slack() -> None:
    """Run the bot over Socket Mode: needs SLACK_BOT_TOKEN and SLACK_APP_TOKEN, but no public address."""
    _run("socket", run_socket_mode)


@click.command()
def serve() -> None:
    """Run the bot over HTTP (ASGI under uvicorn): needs SLACK_BOT_TOKEN and SLACK_SIGNING_SECRET."""
    _run("http", run_http)


def _run(transport: Transport, run: Callable[[Settings, StoredAdvisor, Storage], None]) -> None:
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s %(message)s")
    settings = load_settings(transport)
    storage = Storage.open(settings.career_advisor_state)
    try:
        advisor = StoredAdvisor(Advisor.open(settings.career_advisor_base), storage)
        gc.freeze()  # what is loaded stays: the collector need not go through it while people wait
        run(settings, advisor, storage)
    finally:
        storage.close()
