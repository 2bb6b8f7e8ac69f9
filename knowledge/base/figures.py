"""Every other figure: projections, O*NET ratings, exposure, price indexes."""

from functools import lru_cache

from knowledge.base.store import Store
from knowledge.models import NATION, Fact, Metric


class Figures(Store):
    """Lookups of figures that stand one a row."""

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

    def values(self, metric: str, place: str = NATION) -> dict[int, float]:
        """The numbers of a figure by occupation (its code without the hyphen), without the dress of facts."""
        found = self._rows(
            "SELECT occupation, value FROM figure WHERE metric = (SELECT id FROM metric WHERE name = ?) "
            "AND place = (SELECT id FROM place WHERE ref = ?) AND value IS NOT NULL",
            metric,
            place,
        )
        return dict(found)

    @lru_cache(maxsize=8)  # noqa: B019 - a base lives as long as the program
    def texts(self, metric: str) -> dict[int, str]:
        """The nation's texts of a figure by occupation (its code without the hyphen): `typical_education`, say."""
        found = self._rows(
            "SELECT occupation, text FROM figure WHERE metric = (SELECT id FROM metric WHERE name = ?) "
            "AND text IS NOT NULL",
            metric,
        )
        return dict(found)

    @lru_cache(maxsize=128)  # noqa: B019 - a base lives as long as the program
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

    def _codes(self, soc: str) -> tuple[int, int, int]:
        """The codes under which a figure of the occupation may stand: its own, the wage and the projection code."""
        occupation = self.occupation(soc)
        codes = (soc, occupation.projection_code or soc, occupation.wage_code or soc)
        own, projection, wage = (int(code.replace("-", "")) for code in codes)
        return own, projection, wage

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
