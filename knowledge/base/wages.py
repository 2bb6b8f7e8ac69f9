"""Wages and employment (OEWS): blocks of cells, decoded when first asked for."""

from collections.abc import Iterator
from functools import cached_property, lru_cache
from typing import Literal

from knowledge import grid
from knowledge.base.store import Store
from knowledge.models import NATION, Fact, Level, Occupation

_BLOCKS_KEPT = 256


class Wages(Store):
    """Lookups of OEWS figures."""

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

    def employment_by_place(self, soc: str) -> dict[str, float]:
        """Place ref -> jobs, for every place that publishes them: plain numbers, where facts would be thrown away."""
        cells = self._across("area", self.occupation(soc).wage_code, "employment")
        return {place: float(cell) for place, cell in cells if cell >= 0}

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

    @lru_cache(maxsize=8)  # noqa: B019 - a base lives as long as the program
    def _keys(self, name: str) -> dict[str, int]:
        return dict(self._rows("SELECT key, id FROM grid_key WHERE grid = ? ORDER BY id", name))

    @lru_cache(maxsize=8)  # noqa: B019 - a base lives as long as the program
    def _key_names(self, name: str) -> list[str]:
        return list(self._keys(name))

    @lru_cache(maxsize=_BLOCKS_KEPT)  # noqa: B019 - a base lives as long as the program
    def _block(self, name: str, owner: str) -> grid.Block | None:
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
            footnote = str(-cell) if cell != grid.NOT_PUBLISHED else None
        return Fact(
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
