"""Talk to the bot in a browser without Slack: a local stand-in for Slack, and the bot connected to it.

Run as `python -m bot.slack.demo`; Ctrl-C ends both.
"""

import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx

Process = subprocess.Popen[bytes]

ROOT = Path(__file__).parents[2]
BINARY = ROOT / "node_modules" / "local-slack-linux-x64" / "bin" / "local-slack"
NOT_INSTALLED = (
    "The local stand-in for Slack is not installed: run `npm ci` in the project's folder (Linux, x64)."
)

TOKENS = {
    "SLACK_BOT_TOKEN": "xoxb-local",
    "SLACK_APP_TOKEN": "xapp-local",
    "SLACK_SIGNING_SECRET": "local-signing-secret",
}
"""No secrets: the stand-in takes what its own configuration names."""

BOT = (sys.executable, "-m", "bot.cli", "slack")

_PREFERRED_PORT = 3000
_START_SECONDS = 30
_END_SECONDS = 15


def workspace(request_url: str | None = None) -> dict[str, Any]:
    """Configuration of a workspace with two people and a channel; events go to `request_url` or by Socket Mode."""
    people = [
        {"id": "U01ALICE", "name": "alice", "real_name": "Alice Anderson"},
        {"id": "U02BOB", "name": "bob", "real_name": "Bob Brown"},
    ]
    app = {
        "appId": "A01APP",
        "botUserId": "U0BOT",
        "botName": "career-advisor",
        "botToken": TOKENS["SLACK_BOT_TOKEN"],
        "appToken": TOKENS["SLACK_APP_TOKEN"],
        "signingSecret": TOKENS["SLACK_SIGNING_SECRET"],
        "mode": "socket",
    }
    if request_url:
        app |= {"mode": "events", "requestUrl": request_url}
    members = [*(person["id"] for person in people), "U0BOT"]
    return {
        "workspace": {"name": "Careers", "domain": "careers", "teamId": "T01LOCAL"},
        "apps": [app],
        "users": people,
        "channels": [{"id": "C01GEN", "name": "general", "members": members}],
    }


def free_port(preferred: int = 0) -> int:
    """`preferred` if that port is free on this machine, else any free port."""
    with socket.socket() as probe:
        try:
            probe.bind(("127.0.0.1", preferred))
        except OSError:
            return free_port()
        return int(probe.getsockname()[1])


@contextmanager
def running(command: Sequence[str], environment: Mapping[str, str], quiet: bool = False) -> Iterator[Process]:
    """A process that Ctrl-C does not reach, ended in good order on the way out."""
    output = subprocess.DEVNULL if quiet else None
    process = subprocess.Popen(  # noqa: S603 - no shell, and nobody's words in the command
        command, env=os.environ | environment, cwd=ROOT, stdout=output, start_new_session=True
    )
    try:
        yield process
    finally:
        process.terminate()
        try:
            process.wait(_END_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


@contextmanager
def local_slack(port: int, request_url: str | None = None) -> Iterator[str]:
    """The stand-in for Slack on `port`; yields its address once it answers."""
    address = f"http://localhost:{port}"
    with tempfile.TemporaryDirectory(prefix="career-advisor-") as folder:
        config = Path(folder) / "workspace.json"
        config.write_text(json.dumps(workspace(request_url)), "utf-8")
        command = [str(BINARY), "--config", str(config), "--port", str(port), "--files-dir", folder]
        with running(command, {}, quiet=True) as process:
            wait_until_answers(f"{address}/_control/state", process)
            yield address


def wait_until_answers(url: str, process: Process) -> None:
    """Return when `url` answers; raises OSError when `process` ends before or too much time passes."""
    deadline = time.monotonic() + _START_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        try:
            httpx.get(url)
        except httpx.TransportError:
            time.sleep(0.05)
        else:
            return
    raise OSError(f"nothing answers at {url}")


def main() -> int:
    """Start the stand-in and the bot, say where to look, and wait for Ctrl-C; returns the exit status."""
    if not BINARY.is_file():
        print(NOT_INSTALLED, file=sys.stderr)
        return 1
    for ending in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(ending, signal.default_int_handler)
    try:
        with local_slack(free_port(_PREFERRED_PORT)) as address:
            environment = TOKENS | {"SLACK_API_URL": f"{address}/api/", "CAREER_ADVISOR_STATE": ":memory:"}
            with running(BOT, environment) as bot:
                print(
                    f"Open {address} and write to career-advisor, mention it in #general, or type /career help."
                )
                print("Ctrl-C ends the demo.", flush=True)
                return bot.wait()
    except KeyboardInterrupt:
        return 0


if __name__ == "__main__":
    sys.exit(main())
