"""Employment projections of the states, from a derived copy of what the state agencies publish together."""

import re
from collections.abc import Iterator
from pathlib import Path

from knowledge.models import NATION, Source
from knowledge.rows import Figure, Row
from knowledge.sources.layout import broken, number, records
from knowledge.sources.oews import postal_codes
from knowledge.sources.projections import read_codes

SOURCES = (
    Source(
        key="state_projections",
        title="State occupational projections",
        publisher="State agencies, Projections Central",
        period="2022-32",
        licence="not stated",
        url="https://projectionscentral.org/",
        note="A derived copy; only the growth is taken, since some states' openings look wrong.",
    ),
)
STATES = "projections/state_2022_32.csv"
INPUTS = (STATES,)

_SOC = re.compile(r"\d\d-\d{4}")
_GROWTH = "PercentChange"
"""The one column taken: openings and levels of some states are implausible, their growth is not."""


def read(folder: Path) -> Iterator[Row]:
    """Growth by place and code; a few states still use codes of an older matrix, which are passed over."""
    path, codes, fips = folder / STATES, read_codes(folder), postal_codes()
    for line, record in records(path, ("STFIPS", "OccCode", _GROWTH)):
        place = fips.get(record["STFIPS"].zfill(2), NATION)
        soc = record["OccCode"]
        if not _SOC.fullmatch(soc) or (place == NATION) != (record["STFIPS"] == "0"):
            raise broken(path, line, f"{soc!r} in state {record['STFIPS']!r} is not known")
        if soc in codes:
            growth = number(record[_GROWTH], path, line, _GROWTH)
            yield Figure(soc, "state_growth_pct_2022_32", growth, place=place)
