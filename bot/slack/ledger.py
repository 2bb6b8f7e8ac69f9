"""What is remembered about deliveries: which events were taken, and how often things happened."""

from enum import StrEnum
from typing import Protocol


class Claim(StrEnum):
    """What came of asking to handle an event."""

    MINE = "mine"
    """Nobody has it, or whoever had it let the lease run out: handle it."""
    BUSY = "busy"
    """Somebody else is at it and may still finish."""
    DONE = "done"
    """It was handled."""


class Ledger(Protocol):
    """Durable memory shared by all processes of the bot; it never holds what anybody wrote."""

    def claim(self, team: str, event: str) -> Claim:
        """Ask to handle an event; MINE at most once while the lease lasts."""
        ...

    def finish(self, team: str, event: str) -> None:
        """Mark an event as handled, for good."""
        ...

    def release(self, team: str, event: str) -> None:
        """Give an event back unhandled: the next delivery of it may be answered."""
        ...

    def forget_team(self, team: str) -> None:
        """Delete every row of a workspace."""
        ...

    def count(self, name: str, label: str = "", amount: float = 1) -> None:
        """Add to a running total, such as `questions`/`mention`."""
        ...
