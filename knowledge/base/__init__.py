"""Read-only lookups over the compiled base. Opening costs a few milliseconds; blocks are decoded when first asked for.

Every lookup returns Facts that carry period, unit, source and footnote. A cell that the publisher does not release is
a Fact with `value=None` and the footnote; it is never zero and never left out silently.
"""

import sqlite3
import zlib
from functools import cached_property
from pathlib import Path

from knowledge.base.figures import Figures
from knowledge.base.lists import Lists
from knowledge.base.store import open_read_only
from knowledge.base.wages import Wages
from knowledge.brief import Brief
from knowledge.errors import BaseMissing
from knowledge.titles import TitleIndex

DEFAULT_PATH = Path(__file__).parents[1] / "data" / "base.sqlite"
WORDING = "wording.sqlite"
"""Briefs and the title index, beside the base: see `knowledge.wording`."""


class KnowledgeBase(Wages, Figures, Lists):
    """The compiled base with our own words beside it, opened read-only. Safe to share between threads."""

    @classmethod
    def open(cls, path: Path | None = None) -> "KnowledgeBase":
        """Open the base at `path`, or the one that comes with the program. Raises BaseMissing."""
        return cls(path or DEFAULT_PATH)

    @cached_property
    def title_index(self) -> TitleIndex:
        """The compiled index of job titles. Raises BaseMissing when the wording was not compiled."""
        (blob,) = self._wording.execute("SELECT content FROM part WHERE name = 'title_index'").fetchone()
        return TitleIndex.from_bytes(blob)

    def brief(self, soc: str) -> Brief | None:
        """Our own prose on an occupation; None where none is written yet."""
        codes = (soc, self.occupation(soc).wage_code or soc)
        row = self._wording.execute("SELECT block FROM brief WHERE soc IN (?, ?)", codes).fetchone()
        return Brief.model_validate_json(zlib.decompress(row[0])) if row else None

    @cached_property
    def _wording(self) -> sqlite3.Connection:
        path = self.path.with_name(WORDING)
        if not path.exists():
            raise BaseMissing(f"{path} is missing; compile it with `career-advisor knowledge wording`.")
        return open_read_only(path)
