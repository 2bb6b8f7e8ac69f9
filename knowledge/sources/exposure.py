"""How far occupations are exposed to automation and artificial intelligence: three published studies.

They measure different things in different years, so they stay three metrics and are never mixed.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from statistics import fmean

from knowledge.models import Source
from knowledge.rows import Figure
from knowledge.sources.averages import Ratings, averaged
from knowledge.sources.codes import CodeMap, published_codes
from knowledge.sources.layout import below_heading, broken, number, records, sheet

FREY_OSBORNE = "exposure/frey_osborne_soc2018.csv"
LANGUAGE_MODELS = "exposure/gptsaregpts_occ_level.csv"
AIOE = "exposure/AIOE_DataAppendix.xlsx"
INPUTS = (FREY_OSBORNE, LANGUAGE_MODELS, AIOE)

SOURCES = (
    Source(
        key="frey_osborne",
        title="The Future of Employment: How Susceptible Are Jobs to Computerisation?",
        publisher="C. B. Frey and M. A. Osborne, Technological Forecasting and Social Change 114",
        period="2013",
        licence="figures cited from the publication",
        url="https://doi.org/10.1016/j.techfore.2016.08.019",
        note="A judgement of 2013, published again in 2017. SOC 2010 codes, mapped with the official crosswalk; a mean "
        "where several became one.",
    ),
    Source(
        key="llm_exposure",
        title="GPTs are GPTs: Labor Market Impact Potential of Large Language Models",
        publisher="T. Eloundou, S. Manning, P. Mishkin, D. Rock",
        period="2023",
        licence="MIT",
        url="https://doi.org/10.1126/science.adj0998",
        note="Share of an occupation's tasks that a language model could speed up by half; beta counts half of those "
        "that need further software. Ratings of specialties are averaged.",
    ),
    Source(
        key="aioe",
        title="AI Occupational Exposure",
        publisher="E. Felten, M. Raj, R. Seamans, Strategic Management Journal 42",
        period="2021",
        licence="figures cited from the publication",
        url="https://doi.org/10.1002/smj.3286",
        note="Standardised: 0 is the mean of all occupations, 1 one standard deviation above it. SOC 2010 codes, "
        "mapped with the official crosswalk.",
    ),
)

_DIGITS = 4
_RATINGS = {
    f"{column}_rating_{scale}": f"llm_exposure_{rater}_{scale}"
    for column, rater in (("human", "human"), ("dv", "model"))
    for scale in ("alpha", "beta", "gamma")
}


def read(folder: Path, codes: CodeMap | None = None) -> Iterator[Figure]:
    """Yield the figures of each study for the codes with figures."""
    codes = codes or published_codes(folder)
    yield from from_older_codes(_frey_osborne(folder / FREY_OSBORNE), "frey_osborne_probability", codes)
    yield from averaged(_language_models(folder / LANGUAGE_MODELS), codes, _DIGITS)
    yield from from_older_codes(_aioe(folder / AIOE), "aioe", codes)


def from_older_codes(values: Iterable[tuple[str, float]], metric: str, codes: CodeMap) -> Iterator[Figure]:
    """One Figure for each code with figures: the mean of the SOC 2010 codes that became it."""
    gathered: dict[str, list[float]] = defaultdict(list)
    for code, value in values:
        for soc in codes.from_2010(code):
            gathered[soc].append(value)
    for soc, found in sorted(gathered.items()):
        yield Figure(soc, metric, value=round(fmean(found), _DIGITS))


def _frey_osborne(path: Path) -> Iterator[tuple[str, float]]:
    """Each rated code once; the file repeats it for every SOC 2018 code that it became."""
    seen: set[str] = set()
    for line, record in records(path, ("Rank", "Probability", "SOC code")):
        code = record["SOC code"]
        if code not in seen:
            seen.add(code)
            probability = number(record["Probability"], path, line, "Probability")
            if not 0 <= probability <= 1:
                raise broken(path, line, f"the probability {probability} is not between 0 and 1")
            yield code, probability


def _language_models(path: Path) -> Ratings:
    ratings: Ratings = {}
    for line, record in records(path, ("O*NET-SOC Code", *_RATINGS)):
        ratings[record["O*NET-SOC Code"]] = {
            metric: number(record[column], path, line, column) for column, metric in _RATINGS.items()
        }
    return ratings


def _aioe(path: Path) -> Iterator[tuple[str, float]]:
    rows = below_heading(sheet(path, "Appendix A"), path, ("SOC Code", "AIOE"), at=0)
    for line, row in rows:
        yield str(row["SOC Code"]), number(row["AIOE"], path, line, "AIOE")
