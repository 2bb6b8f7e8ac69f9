"""Whether the work can be done entirely from home, after Dingel and Neiman."""

from collections.abc import Iterator
from pathlib import Path

from knowledge.models import Source
from knowledge.rows import Figure
from knowledge.sources.codes import CodeMap, published_codes
from knowledge.sources.exposure import from_older_codes
from knowledge.sources.layout import broken, number, records

OCCUPATIONS = "telework/onet_teleworkable_blscodes.csv"
INPUTS = (OCCUPATIONS,)
SOURCES = (
    Source(
        key="telework",
        title="How many jobs can be done at home?",
        publisher="J. I. Dingel and B. Neiman, Journal of Public Economics 189",
        period="2020",
        licence="figures cited from the publication",
        url="https://github.com/jdingel/DingelNeiman-workathome",
        note="Worked out from O*NET answers on work context and activities before 2020. SOC 2010 codes, mapped with "
        "the official crosswalk; shares where specialties differ.",
    ),
)


def read(folder: Path, codes: CodeMap | None = None) -> Iterator[Figure]:
    """Yield `teleworkable` (0 no, 1 yes, between: a share) for the codes with figures."""
    yield from from_older_codes(
        _shares(folder / OCCUPATIONS), "teleworkable", codes or published_codes(folder)
    )


def _shares(path: Path) -> Iterator[tuple[str, float]]:
    for line, record in records(path, ("OCC_CODE", "teleworkable")):
        share = number(record["teleworkable"], path, line, "teleworkable")
        if not 0 <= share <= 1:
            raise broken(path, line, f"the share {share} is not between 0 and 1")
        yield record["OCC_CODE"], share
