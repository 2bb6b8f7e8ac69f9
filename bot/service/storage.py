"""The bot's own small database: claimed events, conversation state, running totals.

It holds no message content: an event is its id, a conversation is codes (occupation, place, intent), a total is a
number. Several processes may share one file.
"""

import logging
import sqlite3
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from bot.slack.ledger import Claim
from knowledge.errors import SettingError

LEASE_SECONDS = 60
"""How long a claim stands without being finished; after that its holder counts as dead."""

REMEMBER_SECONDS = 26 * 3600
"""Slack redelivers an event for up to 24 hours."""

PRUNE_EVERY_SECONDS = 3600

IN_MEMORY = ":memory:"

log = logging.getLogger(__name__)

_SCHEMA = """
create table if not exists claims (
    team text not null, event text not null, done integer not null default 0, at real not null,
    primary key (team, event)
) without rowid;
create index if not exists claims_at on claims (at);
create table if not exists conversations (
    key text primary key, team text not null, state text not null, expires real not null
) without rowid;
create index if not exists conversations_team on conversations (team);
create table if not exists totals (
    name text not null, label text not null, amount real not null, primary key (name, label)
) without rowid;
"""


class Storage:
    """One open state database; its methods may be called from any thread."""

    def __init__(self, connection: sqlite3.Connection, clock: Callable[[], float] = time.time) -> None:
        self._connection = connection
        self._clock = clock
        self._lock = threading.Lock()
        self._pruned = 0.0

    @classmethod
    def open(cls, path: Path | str, clock: Callable[[], float] = time.time) -> "Storage":
        """Open the database at `path`, or one in memory for ":memory:"; raises SettingError when that fails."""
        try:
            if str(path) != IN_MEMORY:
                path = Path(path).expanduser()
                path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
                path.touch(mode=0o600)
            connection = sqlite3.connect(path, timeout=5, isolation_level=None, check_same_thread=False)
        except (OSError, sqlite3.Error) as error:
            raise _unusable(path, error) from error
        try:
            connection.execute("pragma journal_mode = wal")
            connection.execute("pragma synchronous = normal")
            connection.executescript(_SCHEMA)
        except sqlite3.Error as error:
            connection.close()
            raise _unusable(path, error) from error
        return cls(connection, clock)

    def claim(self, team: str, event: str) -> Claim:
        """Ask to handle an event: MINE once, again only after an unfinished claim's lease has run out."""
        now = self._clock()
        self._prune(now)
        with self._rows(
            "insert into claims (team, event, at) values (?, ?, ?) on conflict do update set at = excluded.at"
            " where done = 0 and at <= excluded.at - ? returning 1",
            (team, event, now, LEASE_SECONDS),
        ) as rows:
            if next(rows, None) is not None:
                return Claim.MINE
        with self._rows("select done from claims where team = ? and event = ?", (team, event)) as rows:
            (done,) = next(rows, (0,))
        return Claim.DONE if done else Claim.BUSY

    def finish(self, team: str, event: str) -> None:
        """Mark an event as handled."""
        self._run("update claims set done = 1 where team = ? and event = ?", (team, event))

    def release(self, team: str, event: str) -> None:
        """Give a claimed event back unhandled."""
        self._run("delete from claims where team = ? and event = ? and done = 0", (team, event))

    def load(self, key: str) -> str | None:
        """State of a conversation as it was saved; None when there is none or it has expired."""
        with self._rows(
            "select state from conversations where key = ? and expires > ?", (key, self._clock())
        ) as rows:
            row = next(rows, None)
        return None if row is None else str(row[0])

    def save(self, key: str, state: str, ttl: float) -> None:
        """Keep a conversation's state, which is JSON of codes and never of words, for `ttl` seconds.

        The key begins with the workspace's id up to the first colon.
        """
        self._run(
            "insert or replace into conversations (key, team, state, expires) values (?, ?, ?, ?)",
            (key, key.partition(":")[0], state, self._clock() + ttl),
        )

    def forget_team(self, team: str) -> None:
        """Delete all that belongs to a workspace."""
        self._run("delete from conversations where team = ?", (team,))
        self._run("delete from claims where team = ?", (team,))

    def count(self, name: str, label: str = "", amount: float = 1) -> None:
        """Add to a running total; one that cannot be kept holds up no answer."""
        try:
            self._run(
                "insert into totals (name, label, amount) values (?, ?, ?)"
                " on conflict do update set amount = amount + excluded.amount",
                (name, label, amount),
            )
        except sqlite3.Error as error:
            log.error("a total was not kept: %s", type(error).__name__)

    def totals(self) -> list[tuple[str, str, float]]:
        """All running totals as (name, label, amount), in order."""
        with self._rows("select name, label, amount from totals order by name, label") as rows:
            return [(str(name), str(label), float(amount)) for name, label, amount in rows]

    def ping(self) -> bool:
        """Whether the database answers."""
        try:
            self._run("select 1")
        except sqlite3.Error:
            return False
        return True

    def close(self) -> None:
        """Close the database; it cannot be used afterwards."""
        with self._lock:
            self._connection.close()

    def _prune(self, now: float) -> None:
        """Now and then drop what has expired."""
        if now - self._pruned < PRUNE_EVERY_SECONDS:
            return
        self._pruned = now
        self._run("delete from claims where at < ?", (now - REMEMBER_SECONDS,))
        self._run("delete from conversations where expires <= ?", (now,))

    def _run(self, statement: str, values: tuple[object, ...] = ()) -> None:
        with self._rows(statement, values):
            pass

    @contextmanager
    def _rows(self, statement: str, values: tuple[object, ...] = ()) -> Iterator[Iterator[tuple[Any, ...]]]:
        """Run one statement, which is one transaction, and read its rows while nobody else uses the connection."""
        with self._lock:
            cursor = self._connection.execute(statement, values)
            try:
                yield iter(cursor.fetchall())
            finally:
                cursor.close()


def _unusable(path: Path | str, error: Exception) -> SettingError:
    return SettingError(
        f"CAREER_ADVISOR_STATE: no state can be kept in {path} ({error});"
        " name a file in a writable folder, or :memory:."
    )
