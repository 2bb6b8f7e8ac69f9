"""O*NET: job titles, interests, preparation, skills, technologies, tools, related occupations.

Names, codes and ratings are read; task statements and descriptions are not.
"""

from collections.abc import Iterator
from pathlib import Path

from knowledge.models import Source
from knowledge.rows import Row
from knowledge.sources import onet_lists, onet_measures, onet_titles
from knowledge.sources.codes import CodeMap, published_codes

_PUBLISHER = "U.S. Department of Labor, Employment and Training Administration"
_LICENCE = "CC BY 4.0"
_URL = "https://www.onetcenter.org/database.html"

SOURCES = (
    Source(
        key="onet",
        title="O*NET 30.1 Database",
        publisher=_PUBLISHER,
        period="December 2025",
        released="2025-12-01",
        licence=_LICENCE,
        url=_URL,
        note="Ratings of specialties are averaged where an occupation has no entry of its own.",
    ),
    Source(
        key="onet_older",
        title="O*NET 29 Database: Skills and Knowledge",
        publisher=_PUBLISHER,
        period="2024",
        licence=_LICENCE,
        url=_URL,
        note="Taken from an older release, because the copy of the newest one came without these two files.",
    ),
    Source(
        key="onet_context",
        title="O*NET 27 Database: Work Context",
        publisher=_PUBLISHER,
        period="2022",
        licence=_LICENCE,
        url=_URL,
        note="Approximate: recovered from a normalised derivative of an older release; only occupations whose "
        "code is sure are kept.",
    ),
)
INPUTS = (*onet_titles.INPUTS, *onet_measures.INPUTS, *onet_lists.INPUTS)


def read(folder: Path, codes: CodeMap | None = None) -> Iterator[Row]:
    """Yield titles, figures, technologies, tools and related occupations of every code with figures."""
    codes = codes or published_codes(folder)
    yield from onet_titles.read(folder, codes)
    yield from onet_measures.read(folder, codes)
    yield from onet_lists.read(folder, codes)
