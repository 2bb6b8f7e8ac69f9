"""Read-only lookups over the compiled base. Opening costs a few milliseconds; blocks are decoded when first asked for.

Every lookup returns Facts that carry period, unit, source and footnote. A cell that the publisher does not release is
a Fact with `value=None` and the footnote; it is never zero and never left out silently.
"""

import json
import sqlite3
import zlib
from collections.abc import Iterator
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any, Literal, TypeVar

from pydantic import BaseModel

from knowledge import grid, rows
from knowledge.brief import Brief
from knowledge.errors import BaseMissing, UnknownCode
from knowledge.models import NATION, Fact, Industry, Level, Metric, Occupation, Place, Source
from knowledge.titles import TitleIndex

DEFAULT_PATH = Path(__file__).with_name("data") / "base.sqlite"
WORDING = "wording.sqlite"
"""Briefs and the title index, beside the base: see `knowledge.wording`."""
_BLOCKS_KEPT = 256
_NOT_RELEASED = "8"
_Model = TypeVar("_Model", bound=BaseModel)


def _open(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True, check_same_thread=False)


class KnowledgeBase:
    """The compiled base, opened read-only. Safe to share between threads."""

    def __init__(self, path: Path) -> None:
        if not path.exists():
            raise BaseMissing(
                f"There is no knowledge base at {path}. Build one with "
                "`career-advisor knowledge build --from DIR`, or give the path of one."
            )
        self.path = path.resolve()  # a refresh may swap the folder while this base is open
        self._database = sqlite3.connect(
            f"file:{path}?mode=ro&immutable=1", uri=True, check_same_thread=False
        )
        self._block = lru_cache(_BLOCKS_KEPT)(self._read_block)

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
        row = self._wording.execute("SELECT json FROM brief WHERE soc IN (?, ?)", codes).fetchone()
        return Brief.model_validate_json(row[0]) if row else None

    @cached_property
    def _wording(self) -> sqlite3.Connection:
        path = self.path.with_name(WORDING)
        if not path.exists():
            raise BaseMissing(f"{path} is missing; compile it with `career-advisor knowledge wording`.")
        return _open(path)

    # what there is ------------------------------------------------------------------------------------------------

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
            soc: Occupation.model_construct(
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
            ref: Place.model_construct(
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
        return {
            code: Industry.model_construct(code=code, name=name, level=level) for code, name, level in rows_
        }

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

    # wages and employment (OEWS) ----------------------------------------------------------------------------------

    def wage(self, soc: str, metric: str, place: str = NATION, industry: str | None = None) -> Fact:
        """One OEWS figure. `industry` is published for the nation only."""
        name, key = ("industry", industry) if industry else ("area", place)
        code = self.occupation(soc).wage_code
        cell = self._cell(name, code, key, grid.COLUMN_OF[metric]) if code else grid.NOT_PUBLISHED
        return self._wage_fact(metric, code or soc, place, industry, cell)

    def wages(self, soc: str, place: str = NATION, industry: str | None = None) -> dict[str, Fact]:
        """All seventeen OEWS figures by metric name."""
        return {column.metric: self.wage(soc, column.metric, place, industry) for column in grid.COLUMNS}

    def across_places(self, soc: str, metric: str, kind: Literal["state", "metro"]) -> list[Fact]:
        """The figure in every place of the kind that has one, in the publisher's order."""
        code = self.occupation(soc).wage_code
        return [
            self._wage_fact(metric, code or soc, place, None, cell)
            for place, cell in self._across("area", code, metric)
            if self.places[place].kind == kind and self._has_value(cell)
        ]

    def across_industries(self, soc: str, metric: str, level: int | None = None) -> list[Fact]:
        """The nation's figure in every industry (of a level, see Industry) that has one."""
        code = self.occupation(soc).wage_code
        return [
            self._wage_fact(metric, code or soc, NATION, industry, cell)
            for industry, cell in self._across("industry", code, metric)
            if (level is None or self.industries[industry].level == level) and self._has_value(cell)
        ]

    def across_occupations(self, metric: str, place: str = NATION) -> list[Fact]:
        """The figure of every detailed occupation that has one there.

        Outside the nation only employment, hourly_median and annual_median are kept this way round.
        """
        return [
            self._wage_fact(metric, soc, place, None, cell)
            for soc, cell in self._across("occupation", place, metric)
            if self._has_value(cell) and self.figure_occupations.get(soc)
        ]

    @cached_property
    def figure_occupations(self) -> dict[str, Occupation]:
        """The occupations that OEWS publishes as its finest (about 830), by SOC code."""
        with_figures = {occupation.wage_code for occupation in self.occupations.values()} - {None}
        parents = {self.occupations[soc].parent for soc in with_figures if soc}
        return {
            soc: self.occupations[soc]
            for soc in sorted(code for code in with_figures if code)
            if soc not in parents and self.occupations[soc].level in (Level.DETAILED, Level.BROAD)
        }

    def history(self, soc: str, metric: str) -> list[Fact]:
        """The nation's figure every May since 2013 that the code existed, oldest first, the newest included."""
        code = self.occupation(soc).wage_code
        past = [
            self._wage_fact(metric, code or soc, NATION, None, cell, "oews_history", f"May {year}")
            for year, cell in self._across("year", code, metric)
        ]
        newest = self.wage(soc, metric)
        return [*(fact for fact in past if fact.period != newest.period), newest]

    def state_history(self, soc: str, metric: str, state: str) -> list[Fact]:
        """The state's figure in May 2024 and in the newest release."""
        code = self.occupation(soc).wage_code
        number = grid.COLUMN_OF[metric]
        cell = self._cell("state_2024", code, state, number) if code else grid.NOT_PUBLISHED
        past = self._wage_fact(metric, code or soc, state, None, cell, "oews_state_2024")
        return [past, self.wage(soc, metric, state)]

    # every other figure -------------------------------------------------------------------------------------------

    def figure(self, soc: str, metric: str, place: str = NATION) -> Fact | None:
        """A figure of projections, O*NET, exposure ...; None where the source has none for the occupation."""
        described = self.metrics[metric]
        row = self._one(
            "SELECT f.value, f.text, f.footnote, f.occupation FROM figure f WHERE f.metric = "
            "(SELECT id FROM metric WHERE name = ?) AND f.place = (SELECT id FROM place WHERE ref = ?) "
            "AND f.occupation IN (?, ?, ?) ORDER BY f.occupation = ? DESC, f.occupation = ? DESC LIMIT 1",
            metric,
            place,
            *(codes := self._codes(soc)),
            *codes[:2],
        )
        return self._figure_fact(described, place, *row) if row else None

    def figures(self, soc: str, prefix: str, place: str = NATION) -> dict[str, Fact]:
        """All figures of the occupation whose metric name starts with `prefix`."""
        found = {name: self.figure(soc, name, place) for name in self.metrics if name.startswith(prefix)}
        return {name: fact for name, fact in found.items() if fact is not None}

    def figure_across_occupations(self, metric: str, place: str = NATION) -> list[Fact]:
        """The figure of every occupation that has one, in the order of the codes."""
        described = self.metrics[metric]
        found = self._rows(
            "SELECT value, text, footnote, occupation FROM figure WHERE metric = "
            "(SELECT id FROM metric WHERE name = ?) AND place = (SELECT id FROM place WHERE ref = ?)",
            metric,
            place,
        )
        return [self._figure_fact(described, place, *row) for row in found]

    @lru_cache(maxsize=32)  # noqa: B019 - a base lives as long as the program
    def sorted_values(self, metric: str, place: str = NATION) -> tuple[float, ...]:
        """The numbers of a figure over all occupations that have one, ascending: to rank one among them."""
        found = self._rows(
            "SELECT value FROM figure WHERE metric = (SELECT id FROM metric WHERE name = ?) "
            "AND place = (SELECT id FROM place WHERE ref = ?) AND value IS NOT NULL ORDER BY value",
            metric,
            place,
        )
        return tuple(value for (value,) in found)

    def place_figure(self, place: str, metric: str, period: str | None = None) -> Fact | None:
        """A figure of a place alone (price index, price parity); the newest period unless one is named."""
        described = self.metrics[metric]
        row = self._one(
            "SELECT value, period FROM place_figure WHERE metric = (SELECT id FROM metric WHERE name = ?) "
            "AND place = (SELECT id FROM place WHERE ref = ?) AND (? IS NULL OR period = ?) "
            "ORDER BY period DESC LIMIT 1",
            metric,
            place,
            period,
            period,
        )
        if row is None:
            return None
        value, found = row
        return Fact(
            metric=metric,
            value=value,
            unit=described.unit,
            place=place,
            period=found,
            source=described.source,
        )

    # lists --------------------------------------------------------------------------------------------------------

    def technologies(self, soc: str) -> list[rows.Technology]:
        """Software of the occupation: in demand first, then hot, then by name."""
        found = self._rows(
            "SELECT n.text, c.text, hot, in_demand FROM technology t JOIN term n ON n.id = t.name "
            "JOIN term c ON c.id = t.category WHERE occupation = ? ORDER BY in_demand DESC, hot DESC, n.text",
            self._list_id(soc),
        )
        return [rows.Technology(soc, name, kind, bool(hot), bool(asked)) for name, kind, hot, asked in found]

    def tools(self, soc: str) -> list[rows.Tool]:
        """Tools and machines of the occupation."""
        found = self._rows(
            "SELECT n.text, c.text FROM tool t JOIN term n ON n.id = t.name JOIN term c ON c.id = t.category "
            "WHERE occupation = ? ORDER BY n.text",
            self._list_id(soc),
        )
        return [rows.Tool(soc, name, kind) for name, kind in found]

    def related(self, soc: str) -> list[rows.Related]:
        """Related occupations, closest first."""
        found = self._rows(
            "SELECT o.soc, tier, rank FROM related r JOIN occupation o ON o.id = r.related "
            "WHERE occupation = ? ORDER BY rank",
            self._list_id(soc),
        )
        return [rows.Related(soc, related, tier, rank) for related, tier, rank in found]

    def titles(self, soc: str) -> list[rows.Title]:
        """What people call the occupation, by kind."""
        row = self._one("SELECT block FROM title_block WHERE occupation = ?", self._list_id(soc))
        by_kind: dict[str, list[str]] = json.loads(zlib.decompress(row[0])) if row else {}
        return [rows.Title(title, soc, kind) for kind, found in by_kind.items() for title in found]

    def all_titles(self) -> Iterator[rows.Title]:
        """Every title of the base; used to compile the title index."""
        for (soc,) in self._rows(
            "SELECT soc FROM title_block JOIN occupation o ON o.id = occupation ORDER BY o.id"
        ):
            yield from self.titles(soc)

    def fields_of_study(self, soc: str) -> list[rows.FieldOfStudy]:
        """Fields of study that prepare for the occupation."""
        found = self._rows(
            "SELECT cip, title FROM field JOIN field_occupation USING (cip) WHERE occupation = ? ORDER BY cip",
            self._list_id(soc),
        )
        return [rows.FieldOfStudy(*row) for row in found]

    @cached_property
    def fields(self) -> dict[str, str]:
        """Title of every field of study, by CIP code."""
        return dict(self._rows("SELECT cip, title FROM field ORDER BY cip"))

    def occupations_of_field(self, cip: str) -> list[str]:
        """SOC codes that a field of study prepares for; a two-digit family or four-digit group takes all below it."""
        found = self._rows(
            "SELECT DISTINCT o.soc FROM field_occupation f JOIN occupation o ON o.id = f.occupation "
            "WHERE cip LIKE ? ORDER BY o.id",
            cip + "%",
        )
        return [soc for (soc,) in found]

    def city(self, name: str, state: str | None = None) -> list[rows.City]:
        """Cities and towns of that name (any case), principal cities first."""
        found = self._rows(
            "SELECT c.name, state, ref, principal FROM city c JOIN place p ON p.id = c.place "
            "WHERE c.name = ? AND (? IS NULL OR state = ?) ORDER BY principal DESC, state",
            name,
            state,
            state,
        )
        return [rows.City(city, of, place, bool(principal)) for city, of, place, principal in found]

    def zip_code(self, code: str) -> Place | None:
        """The area, or failing one the state, that a five-digit ZIP code lies in."""
        row = self._one("SELECT ref FROM zip_code z JOIN place p ON p.id = z.place WHERE zip = ?", int(code))
        return self.places[row[0]] if row else None

    # inside -------------------------------------------------------------------------------------------------------

    def _rows(self, query: str, *values: object) -> list[tuple[Any, ...]]:
        return self._database.execute(query, values).fetchall()

    def _one(self, query: str, *values: object) -> tuple[Any, ...] | None:
        row: tuple[Any, ...] | None = self._database.execute(query, values).fetchone()
        return row

    def _models(self, model: type[_Model], query: str) -> dict[str, _Model]:
        return {key: model.model_validate_json(content) for key, content in self._rows(query)}

    def _codes(self, soc: str) -> tuple[int, int, int]:
        """The codes under which a figure of the occupation may stand: its own, the wage and the projection code."""
        occupation = self.occupation(soc)
        codes = (soc, occupation.projection_code or soc, occupation.wage_code or soc)
        own, projection, wage = (int(code.replace("-", "")) for code in codes)
        return own, projection, wage

    def _list_id(self, soc: str) -> int:
        return int((self.occupation(soc).wage_code or soc).replace("-", ""))

    @lru_cache(maxsize=8)  # noqa: B019 - a base lives as long as the program
    def _keys(self, name: str) -> dict[str, int]:
        return dict(self._rows("SELECT key, id FROM grid_key WHERE grid = ? ORDER BY id", name))

    @lru_cache(maxsize=8)  # noqa: B019 - a base lives as long as the program
    def _key_names(self, name: str) -> list[str]:
        return list(self._keys(name))

    def _read_block(self, name: str, owner: str) -> grid.Block | None:
        row = self._one("SELECT block FROM grid_block WHERE grid = ? AND owner = ?", name, owner)
        return grid.Block(row[0]) if row else None

    def _cell(self, name: str, owner: str, key: str, column: int) -> int:
        block, number = self._block(name, owner), self._keys(name).get(key)
        if block is None or number is None or number not in block.keys:
            return grid.NOT_PUBLISHED
        return block.column(column)[block.keys.index(number)]

    def _across(self, name: str, owner: str | None, metric: str) -> Iterator[tuple[str, int]]:
        block = self._block(name, owner) if owner else None
        if block is not None:
            names = self._key_names(name)
            for key, cell in zip(block.keys, block.column(grid.COLUMN_OF[metric]), strict=True):
                yield names[key], cell

    @staticmethod
    def _has_value(cell: int) -> bool:
        return cell >= 0 or cell == -5

    def _wage_fact(
        self,
        metric: str,
        soc: str,
        place: str,
        industry: str | None,
        cell: int,
        source: str = "oews",
        period: str | None = None,
    ) -> Fact:
        described, column = self.metrics[metric], grid.COLUMNS[grid.COLUMN_OF[metric]]
        value: float | int | None = None
        footnote: str | None = None
        if cell >= 0:
            value = cell if column.scale == 1 else cell / column.scale
        else:
            footnote = str(-cell) if cell != grid.NOT_PUBLISHED else _NOT_RELEASED
        return Fact.model_construct(
            metric=metric,
            value=value,
            unit=described.unit,
            soc=soc,
            place=place,
            industry=industry,
            period=period or self.sources[source].period,
            source=source,
            footnote=footnote,
            formula=None,
        )

    def _figure_fact(
        self,
        described: Metric,
        place: str,
        value: float | None,
        text: str | None,
        footnote: str | None,
        code: int,
    ) -> Fact:
        digits = str(code).zfill(6)
        return Fact(
            metric=described.name,
            value=text if value is None else value,
            unit=described.unit,
            soc=f"{digits[:2]}-{digits[2:]}",
            place=place,
            period=described.period or self.sources[described.source].period,
            source=described.source,
            footnote=footnote,
        )
