import sys
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from people import BOT, PATIENCE_SECONDS, Workspace, connections, wait_for

from bot.slack.demo import (
    BINARY,
    NOT_INSTALLED,
    ROOT,
    TOKENS,
    free_port,
    local_slack,
    running,
    wait_until_answers,
)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Nobody should take a run without these tests for one with them."""
    if not BINARY.is_file():
        terminalreporter.write_line(f"tests/local_slack did not run. {NOT_INSTALLED}", yellow=True)


@pytest.fixture(params=["socket", "http"])
def transport(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def bot_command(transport: str) -> list[str]:
    return [sys.executable, str(BOT), transport]


@pytest.fixture
def workspace(transport: str, bot_command: list[str], tmp_path: Path) -> Iterator[Workspace]:
    """A workspace with the bot connected over each transport in turn."""
    if not BINARY.is_file():
        pytest.skip(NOT_INSTALLED)
    port = free_port()
    request_url = f"http://127.0.0.1:{port}/slack/events" if transport == "http" else None
    with local_slack(free_port(), request_url) as address:
        environment = TOKENS | {
            "SLACK_API_URL": f"{address}/api/",
            "CAREER_ADVISOR_STATE": str(tmp_path / "state.sqlite"),
            "CAREER_ADVISOR_PORT": str(port),
            "PYTHONPATH": str(ROOT),
        }
        with (
            running(bot_command, environment) as bot,
            httpx.Client(base_url=f"{address}/_control/", timeout=PATIENCE_SECONDS) as control,
        ):
            if transport == "http":
                wait_until_answers(f"http://127.0.0.1:{port}/readyz", bot)
            else:
                wait_for(lambda: connections(control) == 1 or bot.poll() is not None)
            yield Workspace(control, bot, environment)
            bot.terminate()
            assert bot.wait(PATIENCE_SECONDS) == 0
