"""O*NET: job titles, interests, preparation, skills, technologies, tools, related occupations.

Names, codes and ratings are read; task statements and descriptions are not.
"""

from collections.abc import Iterator
from pathlib import Path

from knowledge.models import Source
from knowledge.rows import Row
from knowledge.sources import onet_lists, onet_measures, onet_titles
from knowledge.sources.codes import CodeMap, published_codes
from knowledge.sources.onet_files import CURRENT

_PUBLISHER = "U.S. Department of Labor, Employment and Training Administration"
_LICENCE = "CC BY 4.0"
_URL = "https://www.onetcenter.org/database.html"

SOURCES = (
    Source(
        key="onet",
        title="O*NET 30.1 Database",
        publisher=_PUBLISHER,
        period="December 2025",
        licence=_LICENCE,
        url=_URL,
        note="Ratings of specialties are averaged where an occupation has no entry of its own. O*NET is a trademark "
        "of USDOL/ETA, which has not approved, endorsed or tested these modifications.",
    ),
    Source(
        key="onet_older",
        title="O*NET Database: Skills and Knowledge",
        publisher=_PUBLISHER,
        period="2024",
        licence=_LICENCE,
        url=_URL,
        note="Of an older release (29) where the copy of the newest one came without these two files.",
    ),
    Source(
        key="onet_context",
        title="O*NET Database: Work Context",
        publisher=_PUBLISHER,
        period="2022",
        licence=_LICENCE,
        url=_URL,
        note="Approximate where of 2022: recovered from a normalised derivative of release 27. Where only parts of an "
        "occupation were rated, their mean stands for it, and answers name them.",
    ),
)
_CURRENT_FILES = {
    "onet_older": (f"{CURRENT}/Skills.txt", f"{CURRENT}/Knowledge.txt"),
    "onet_context": (f"{CURRENT}/Work Context.txt",),
}
INPUTS = (*onet_titles.INPUTS, *onet_measures.INPUTS, *onet_lists.INPUTS)


def read(folder: Path, codes: CodeMap | None = None) -> Iterator[Row]:
    """Yield titles, figures, technologies, tools and related occupations of every code with figures."""
    codes = codes or published_codes(folder)
    yield from onet_titles.read(folder, codes)
    yield from onet_measures.read(folder, codes)
    yield from onet_lists.read(folder, codes)


def editions(folder: Path) -> dict[str, str]:
    """The sources that are otherwise older, where the newest release's own files are there."""
    return {
        key: SOURCES[0].period
        for key, paths in _CURRENT_FILES.items()
        if all((folder / path).is_file() for path in paths)
    }
