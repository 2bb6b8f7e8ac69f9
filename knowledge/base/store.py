"""Opening the base, and the tables of what there is: occupations, places, industries, sources, metrics."""

import json
import sqlite3
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel

from knowledge.errors import BaseMissing, UnknownCode
from knowledge.models import Industry, Level, Metric, Occupation, Place, Source

_Model = TypeVar("_Model", bound=BaseModel)


def open_read_only(path: Path) -> sqlite3.Connection:
    """A connection for any thread. `immutable` spares the locking: a base is replaced, never written to."""
    return sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True, check_same_thread=False)


class Store:
    """An open base file and its tables of codes."""

    def __init__(self, path: Path) -> None:
        if not path.exists():
            raise BaseMissing(
                f"There is no knowledge base at {path}. Build one with "
                "`career-advisor knowledge build --from DIR`, or give the path of one."
            )
        self.path = path.resolve()  # a refresh may swap the folder while this base is open
        self._database = open_read_only(self.path)

    @cached_property
    def manifest(self) -> dict[str, Any]:
        """Sources, input checksums and row counts of the build."""
        path = self.path.with_name("manifest.json")
        content: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        return content

    @cached_property
    def occupations(self) -> dict[str, Occupation]:
        """Every occupation code, groups included, by SOC code."""
        return {
            soc: Occupation(
                soc=soc,
                title=title,
                level=Level(level),
                parent=parent,
                all_other=bool(all_other),
                wage_code=wage_code,
                projection_code=projection_code,
            )
            for soc, title, level, parent, all_other, wage_code, projection_code in self._rows(
                "SELECT soc, title, level, parent, all_other, wage_code, projection_code FROM occupation ORDER BY id"
            )
        }

    @cached_property
    def places(self) -> dict[str, Place]:
        """Every place with figures, by ref: `US`, `CA`, `metro:0041860`."""
        return {
            ref: Place(
                kind=kind,
                code=code,
                name=name,
                states=tuple(states.split()),
                nonmetropolitan=bool(nonmetropolitan),
            )
            for ref, kind, code, name, states, nonmetropolitan in self._rows(
                "SELECT ref, kind, code, name, states, nonmetropolitan FROM place ORDER BY id"
            )
        }

    @cached_property
    def industries(self) -> dict[str, Industry]:
        """Every industry with figures, by the publisher's six-character code."""
        rows_ = self._rows("SELECT code, name, level FROM industry")
        return {code: Industry(code=code, name=name, level=level) for code, name, level in rows_}

    @cached_property
    def sources(self) -> dict[str, Source]:
        """Every publication, by key."""
        return self._models(Source, "SELECT key, json FROM source")

    @cached_property
    def metrics(self) -> dict[str, Metric]:
        """Every metric, by name."""
        return self._models(Metric, "SELECT name, json FROM metric")

    def occupation(self, soc: str) -> Occupation:
        """The occupation of a SOC code. Raises UnknownCode."""
        try:
            return self.occupations[soc]
        except KeyError:
            raise UnknownCode(f"{soc} is not an occupation code of this base.") from None

    def place(self, ref: str) -> Place:
        """The place of a ref (`US`, `CA`, `metro:0041860`). Raises UnknownCode."""
        try:
            return self.places[ref]
        except KeyError:
            raise UnknownCode(f"{ref} is not a place of this base.") from None

    def industry(self, code: str) -> Industry:
        """The industry of a code. Raises UnknownCode."""
        try:
            return self.industries[code]
        except KeyError:
            raise UnknownCode(f"{code} is not an industry of this base.") from None

    def _rows(self, query: str, *values: object) -> list[tuple[Any, ...]]:
        return self._database.execute(query, values).fetchall()

    def _one(self, query: str, *values: object) -> tuple[Any, ...] | None:
        row: tuple[Any, ...] | None = self._database.execute(query, values).fetchone()
        return row

    def _models(self, model: type[_Model], query: str) -> dict[str, _Model]:
        return {key: model.model_validate_json(content) for key, content in self._rows(query)}
