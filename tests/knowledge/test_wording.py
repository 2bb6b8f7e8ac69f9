"""The compiled wording is made from the briefs, aliases and titles as they are now."""

import sqlite3
from pathlib import Path

from knowledge.base import WORDING, KnowledgeBase
from knowledge.brief import load_briefs
from knowledge.wording import digest


def test_the_committed_wording_is_fresh(base: KnowledgeBase) -> None:
    with sqlite3.connect(base.path.with_name(WORDING)) as database:
        (kept,) = database.execute("SELECT content FROM part WHERE name = 'digest'").fetchone()
    database.close()
    assert kept == digest(base), "run `career-advisor knowledge wording`"


def test_every_occupation_has_the_brief_that_was_written(base: KnowledgeBase) -> None:
    briefs = load_briefs()
    assert set(briefs) == set(base.figure_occupations)
    assert all(base.brief(soc) == brief for soc, brief in briefs.items())


def test_all_compiled_data_stays_within_its_size(base: KnowledgeBase) -> None:
    folder: Path = base.path.parent
    assert sum(path.stat().st_size for path in folder.iterdir()) < 25_000_000
