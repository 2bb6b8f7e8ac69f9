"""The importers in the order they are read, and what each offers.

`soc` comes first, since every other row refers to its codes; the rest are listed in the order they are read.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

from knowledge.models import Source
from knowledge.rows import Row
from knowledge.sources import (
    cip,
    cps,
    exposure,
    oews,
    oews_history,
    onet,
    places,
    prices,
    projections,
    soc,
    telework,
)


class Importer(Protocol):
    """What a module of this package offers."""

    __name__: str
    SOURCES: tuple[Source, ...]
    INPUTS: tuple[str, ...]


class Reader(Importer, Protocol):
    """An importer whose rows follow from the folder alone."""

    @staticmethod
    def read(folder: Path) -> Iterator[Row]:
        """Yield the rows of the publisher's files below `folder`."""
        ...


IMPORTERS: tuple[Reader, ...] = (
    oews,
    oews_history,
    projections,
    prices,
    onet,
    cip,
    exposure,
    telework,
    places,
    cps,
)

__all__ = ["IMPORTERS", "Importer", "Reader", "oews", "projections", "soc"]
