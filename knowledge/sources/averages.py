"""From ratings of O*NET-SOC codes to one figure for each occupation code that has figures.

An SOC code's own entry (`29-1141.00`) stands for it; where only its specialties are rated (`15-1299.08`, ...), their
unweighted mean does. Codes folded into one line (31-1121 and 31-1122) count alike.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from statistics import fmean

from knowledge.rows import Figure
from knowledge.sources.codes import CodeMap

Ratings = dict[str, dict[str, float]]
"""O*NET-SOC code -> metric -> value."""
_DIGITS = 2


def sources_of(rated: Iterable[str], codes: CodeMap) -> dict[str, list[list[str]]]:
    """Code with figures -> for each of its SOC codes, the O*NET-SOC codes that speak for it."""
    by_soc: dict[str, list[str]] = defaultdict(list)
    for code in sorted(set(rated)):
        by_soc[code[:7]].append(code)
    sources: dict[str, list[list[str]]] = defaultdict(list)
    for soc, entries in by_soc.items():
        target = codes.figure_code(soc)
        if target is not None:
            whole = [code for code in entries if code.endswith(".00")]
            sources[target].append(whole or entries)
    return dict(sources)


def averaged(
    ratings: Mapping[str, Mapping[str, float]], codes: CodeMap, digits: int = _DIGITS
) -> Iterator[Figure]:
    """Yield one Figure for each code with figures and each metric rated for it."""
    for target, groups in sorted(sources_of(ratings, codes).items()):
        gathered: dict[str, list[float]] = defaultdict(list)
        for entries in groups:
            within: dict[str, list[float]] = defaultdict(list)
            for code in entries:
                for metric, value in ratings[code].items():
                    within[metric].append(value)
            for metric, values in within.items():
                gathered[metric].append(fmean(values))
        for metric, values in sorted(gathered.items()):
            yield Figure(target, metric, value=round(fmean(values), digits))
