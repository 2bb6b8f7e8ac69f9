"""What every listener shares: the advisor asked so that a person always gets an answer, and work in the background."""

import asyncio
import logging
import time
import traceback
from collections.abc import Coroutine
from dataclasses import dataclass, field
from typing import Any

from bot.slack.advisor import Advisor, Turn
from bot.slack.ledger import Ledger
from bot.slack.sentences import SENTENCES
from responses.answer import Reply

log = logging.getLogger(__name__)


def describe(error: BaseException) -> str:
    """Kind and place of an error without its message, which might quote what a person typed."""
    frames = reversed(traceback.extract_tb(error.__traceback__)[-4:])
    return f"{type(error).__name__} at " + " < ".join(f"{frame.filename}:{frame.lineno}" for frame in frames)


class Background:
    """Work that goes on after Slack's request is acknowledged; it can be waited for when the process ends."""

    def __init__(self) -> None:
        self._tasks: set[asyncio.Task[None]] = set()

    def start(self, work: Coroutine[Any, Any, None]) -> None:
        """Run `work` on its own; what it raises is logged."""
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._ended)

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and (error := task.exception()):
            log.error("work in the background failed: %s", describe(error))

    async def drain(self, seconds: float) -> None:
        """Wait until all work is done, for at most `seconds`."""
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=seconds)


@dataclass(frozen=True)
class Desk:
    """The collaborators of the listeners."""

    advisor: Advisor
    ledger: Ledger
    background: Background = field(default_factory=Background)

    async def ask(self, text: str, conversation: str | None, surface: str, context: str = "") -> Turn:
        """Ask the advisor; when it fails, the turn is one sentence that says so.

        `text` is plain text. `surface` labels the totals.
        """
        started = time.perf_counter()
        self.ledger.count("questions", surface)
        try:
            turn = await self.advisor.ask(text, conversation, context)
        except Exception as error:
            log.error("no answer on surface %s: %s", surface, describe(error))
            self.ledger.count("failures", surface)
            return Turn(reply=Reply(text=SENTENCES.failed, blocks=[], facts=()), question_echo=text)
        self.ledger.count("answer_seconds", surface, time.perf_counter() - started)
        return turn
