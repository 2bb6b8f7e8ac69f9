"""Lists: technologies, tools, related occupations, titles, fields of study, cities and ZIP codes."""

import json
import zlib
from collections.abc import Iterator
from functools import cached_property

from knowledge import rows
from knowledge.base.store import Store
from knowledge.models import Place


class Lists(Store):
    """Lookups that give lists of rows."""

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

    @cached_property
    def occupations_by_field(self) -> dict[str, int]:
        """How many occupations each field of study prepares for, by CIP code."""
        return dict(self._rows("SELECT cip, COUNT(DISTINCT occupation) FROM field_occupation GROUP BY cip"))

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

    def _list_id(self, soc: str) -> int:
        return int((self.occupation(soc).wage_code or soc).replace("-", ""))
