"""The importers in the order they are read, and what each offers.

`soc` comes first, since every other row refers to its codes; the rest are listed in the order they are read.
"""

from collections.abc import Iterable, Iterator
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
    state_projections,
    telework,
)


class Importer(Protocol):
    """What a module of this package offers."""

    __name__: str

    @property
    def SOURCES(self) -> tuple[Source, ...]:  # noqa: N802 - a constant of the module
        """The publications that the rows come from."""
        ...

    @property
    def INPUTS(self) -> tuple[str, ...]:  # noqa: N802 - a constant of the module
        """Paths of the publishers' files, relative to the folder of inputs."""
        ...


class Reader(Importer, Protocol):
    """An importer whose rows follow from the folder alone."""

    def read(self, folder: Path) -> Iterator[Row]:
        """Yield the rows of the publisher's files below `folder`."""
        ...


IMPORTERS: tuple[Reader, ...] = (
    oews,
    oews_history,
    projections,
    state_projections,
    prices,
    onet,
    cip,
    exposure,
    telework,
    places,
    cps,
)


def editions(importers: Iterable[Importer], folder: Path) -> dict[str, str]:
    """The period of sources (by key) and metrics (by name) that the files below `folder` themselves state.

    Asked of the importers whose publishers bring out later editions in the same layout.
    """
    found: dict[str, str] = {}
    for importer in importers:
        if read_editions := getattr(importer, "editions", None):
            found.update(read_editions(folder))
    return found


__all__ = ["IMPORTERS", "Importer", "Reader", "oews", "projections", "soc"]
