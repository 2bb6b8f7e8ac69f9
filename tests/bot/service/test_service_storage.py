"""The state database: claims, conversation state, totals."""

import sqlite3
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.service.storage import IN_MEMORY, LEASE_SECONDS, PRUNE_EVERY_SECONDS, REMEMBER_SECONDS, Storage
from bot.slack.ledger import Claim
from knowledge.errors import SettingError


class Clock:
    now = 1_000_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def storage(clock: Clock) -> Iterator[Storage]:
    opened = Storage.open(IN_MEMORY, clock)
    yield opened
    opened.close()


@pytest.mark.parametrize(
    ("before", "seconds", "claim"),
    [
        ([], 0, Claim.MINE),
        (["claim"], LEASE_SECONDS - 1, Claim.BUSY),
        (["claim"], LEASE_SECONDS, Claim.MINE),
        (["claim", "finish"], 0, Claim.DONE),
        (["claim", "finish"], 25 * 3600, Claim.DONE),
        (["claim", "finish"], REMEMBER_SECONDS + 1, Claim.MINE),
        (["claim", "release"], 0, Claim.MINE),
        (["claim", "finish", "release"], 0, Claim.DONE),
        (["claim", "finish", "forget"], 0, Claim.MINE),
    ],
)
def test_an_event_is_claimed_once(
    storage: Storage, clock: Clock, before: list[str], seconds: float, claim: Claim
) -> None:
    steps = {"claim": storage.claim, "finish": storage.finish, "release": storage.release}
    for step in before:
        if step == "forget":
            storage.forget_team("T1")
        else:
            steps[step]("T1", "Ev1")
    clock.now += seconds
    assert storage.claim("T1", "Ev1") is claim


def test_many_threads_and_two_processes_claim_an_event_once(tmp_path: Path) -> None:
    opened = [Storage.open(tmp_path / "state.sqlite") for _ in range(2)]
    claims: list[Claim] = []
    threads = [
        threading.Thread(target=lambda one=one: claims.append(one.claim("T1", "Ev1"))) for one in opened * 8
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for one in opened:
        one.close()
    assert sorted(claims) == [Claim.BUSY] * 15 + [Claim.MINE]


def test_claims_and_conversations_outlive_the_process(tmp_path: Path) -> None:
    path = tmp_path / "new folder" / "state.sqlite"
    first = Storage.open(path)
    first.claim("T1", "Ev1")
    first.finish("T1", "Ev1")
    first.save("T1:C1:1.1", '{"soc": "29-1141"}', ttl=60)
    first.close()
    second = Storage.open(path)
    assert second.claim("T1", "Ev1") is Claim.DONE
    assert second.load("T1:C1:1.1") == '{"soc": "29-1141"}'
    second.close()
    assert path.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(("seconds", "state"), [(59, "{}"), (60, None)])
def test_conversation_state_expires(
    storage: Storage, clock: Clock, seconds: float, state: str | None
) -> None:
    storage.save("T1:D1", "{}", ttl=60)
    clock.now += seconds
    assert storage.load("T1:D1") == state


def test_saving_again_replaces(storage: Storage) -> None:
    storage.save("T1:D1", "1", ttl=60)
    storage.save("T1:D1", "2", ttl=60)
    assert storage.load("T1:D1") == "2"
    assert storage.load("T1:D2") is None


def test_what_has_expired_is_deleted_from_the_file(tmp_path: Path, clock: Clock) -> None:
    path = tmp_path / "state.sqlite"
    storage = Storage.open(path, clock)
    storage.claim("T1", "Ev1")
    storage.save("T1:D1", "{}", ttl=60)
    clock.now += REMEMBER_SECONDS + PRUNE_EVERY_SECONDS
    storage.claim("T1", "Ev2")
    storage.close()
    with sqlite3.connect(path) as connection:
        assert connection.execute("select event from claims").fetchall() == [("Ev2",)]
        assert connection.execute("select * from conversations").fetchall() == []
    connection.close()


def test_totals_add_up(storage: Storage) -> None:
    storage.count("questions", "mention")
    storage.count("questions", "mention", 2)
    storage.count("questions", "command")
    assert storage.totals() == [("questions", "command", 1), ("questions", "mention", 3)]


@pytest.mark.parametrize("broken", ["folder", "text file"])
def test_a_path_that_cannot_be_used_is_one_sentence(tmp_path: Path, broken: str) -> None:
    path = tmp_path / "state.sqlite"
    if broken == "folder":
        path.mkdir()
    else:
        path.write_text("no database " * 100)
    with pytest.raises(SettingError, match=r"^CAREER_ADVISOR_STATE: no state can be kept in .*state\.sqlite"):
        Storage.open(path)
