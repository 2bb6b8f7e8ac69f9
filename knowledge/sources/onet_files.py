"""Where the O*NET files lie and how they are laid out: tab-separated, a header, every line ended."""

import re
from collections.abc import Iterator, Sequence
from os import SEEK_END
from pathlib import Path

from knowledge.sources.layout import broken, records

CURRENT = "onet/db_30_1_text"
OLDER = "onet/older"
CODE = "O*NET-SOC Code"
_SLUG_BREAK = re.compile(r"[^a-z0-9]+")


def table(path: Path, columns: Sequence[str]) -> Iterator[tuple[int, dict[str, str]]]:
    """Line number and fields of each row of a tab-separated O*NET file (plain, or packed by gzip)."""
    if path.suffix != ".gz" and path.is_file():
        with path.open("rb") as file:
            file.seek(max(0, file.seek(0, SEEK_END) - 1))
            if file.read(1) != b"\n":
                raise broken(path, None, "the file is cut short within a line")
    return records(path, columns, "\t")


def slug(name: str) -> str:
    """The end of a metric's name for an element: `Fine Arts` -> `fine_arts`."""
    return _SLUG_BREAK.sub("_", name.lower().replace("'", "")).strip("_")
