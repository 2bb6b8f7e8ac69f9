"""From the codes of other publishers to the occupation code that has figures."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import chain
from pathlib import Path

from knowledge.data_files import read_yaml
from knowledge.models import Level
from knowledge.rows import OccupationRow
from knowledge.sources import oews, projections, soc
from knowledge.sources.layout import records


@dataclass(frozen=True)
class CodeMap:
    """Maps codes of O*NET-SOC 2019, SOC 2018 and SOC 2010 onto the codes that have figures."""

    occupations: Mapping[str, OccupationRow]
    successors: Mapping[str, tuple[str, ...]]
    """SOC 2010 code -> the SOC 2018 codes it became."""

    def figure_code(self, code: str) -> str | None:
        """The code with figures for an O*NET-SOC (`29-1141.03`) or SOC 2018 code; None for an unknown code.

        Wages decide, then projections; an occupation with neither (the military) keeps its own code.
        """
        row = self.occupations.get(code[:7])
        return None if row is None else row.wage_code or row.projection_code or row.soc

    def from_2010(self, code: str) -> tuple[str, ...]:
        """The codes with figures that an SOC 2010 or older O*NET-SOC code became, each once, in order.

        Studies of those years also use groups (`29-1060`, physicians), which stand for all their members, and
        codes of the wages of their time, which are listed in older_codes.yaml.
        """
        old = code[:7]
        row = self.occupations.get(old)
        if old in self.successors:
            current = self.successors[old]
        elif old in special_codes():
            current = special_codes()[old]
        elif row is not None and row.level == Level.DETAILED:
            current = (old,)
        elif old.endswith("0"):
            members = (new for member, new in self.successors.items() if member.startswith(old.rstrip("0")))
            current = tuple(chain.from_iterable(members))
        else:
            current = ()
        found = (self.figure_code(new) for new in current)
        return tuple(dict.fromkeys(code for code in found if code is not None))


@cache
def special_codes() -> dict[str, tuple[str, ...]]:
    """Codes outside SOC 2010 that studies of its time use -> SOC 2018 codes."""
    path = Path(__file__).with_name("older_codes.yaml")
    listed: dict[str, list[str]] = read_yaml(path)
    return {old: tuple(new) for old, new in listed.items()}


def read_successors(folder: Path) -> dict[str, tuple[str, ...]]:
    """SOC 2010 code -> the SOC 2018 codes it became, from the official crosswalk."""
    successors: dict[str, tuple[str, ...]] = {}
    for _, row in records(folder / soc.FROM_2010, ("2010 SOC Code", "2018 SOC Code")):
        old = row["2010 SOC Code"]
        successors[old] = (*successors.get(old, ()), row["2018 SOC Code"])
    return successors


def code_map(folder: Path, occupations: Iterable[OccupationRow]) -> CodeMap:
    """The map for the occupations that `soc.read` yields."""
    return CodeMap({row.soc: row for row in occupations}, read_successors(folder))


def published_codes(folder: Path) -> CodeMap:
    """The map for the codes under which wages and projections are published in `folder`."""
    wage_codes = {code: title for code, title, _ in oews.read_occupations(folder)}
    projection_codes = {code: title for code, (title, _) in projections.read_codes(folder).items()}
    return code_map(folder, soc.read(folder, wage_codes, projection_codes))
