"""How well job titles are resolved, beside simple baselines; how fast, how large, and how cost grows.

    python -m benchmarks.titles --eval DIR [--sample 100]

DIR holds `titles/*.csv`: `holdout_index.csv` (title, soc) and the titles left out of it. The everyday names of
`knowledge/aliases` are part of the product and so of our column; the baselines get the same titles. Codes that are
published together count as one: both the answers and what is accepted stand for the code that has figures.
"""

import argparse
import csv
import random
import statistics
import time
import tracemalloc
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import yaml
from rapidfuzz import fuzz, process

from knowledge.base import KnowledgeBase
from knowledge.rows import Title
from knowledge.titles import TitleIndex

HOLDOUTS = ("holdout_employer_postings", "holdout_user_input", "holdout_census_index")
EVERYDAY = Path(__file__).parents[1] / "knowledge" / "aliases" / "everyday.yaml"
Question = tuple[str, frozenset[str]]
Resolve = Callable[[str], Sequence[str]]


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--eval", type=Path, required=True, help="folder with titles/*.csv")
    parser.add_argument("--sample", type=int, default=100, help="titles a slow baseline is tried on")
    options = parser.parse_args()
    folder = options.eval / "titles"
    base = KnowledgeBase.open()
    weights = {soc: float(base.wage(soc, "employment").value or 0) for soc in base.occupations}
    catch_all = {soc for soc, occupation in base.occupations.items() if occupation.all_other}
    left_in = [
        Title(row["title"], soc, "alternate")
        for row in _rows(folder / "holdout_index.csv")
        for soc in row["soc"].split("|")
    ]
    titles = left_in + everyday()
    figures = {soc: found.wage_code or soc for soc, found in base.occupations.items()}
    print("top-1 / top-5, percent; milliseconds a title, p50 / p99")
    ours = TitleIndex.build(titles, weights, catch_all)
    bare = TitleIndex.build(left_in, weights, catch_all)
    for name in HOLDOUTS:
        questions = _questions(folder / f"{name}.csv", figures)
        _report(f"{name}: ours", questions, figures, _by_index(ours))
        _report(f"{name}: ours without everyday names", questions, figures, _by_index(bare))
        for scorer in (fuzz.WRatio, fuzz.token_set_ratio):
            _report(
                f"{name}: {scorer.__name__}", questions, figures, _by_scan(titles, scorer), options.sample
            )
    full = TitleIndex.build(base.all_titles(), weights, catch_all)
    _report("misspelled: ours", _questions(folder / "misspelled.csv", figures), figures, _by_index(full))
    _size_and_growth(list(base.all_titles()), weights, catch_all)
    print("A character n-gram TF-IDF needs scikit-learn, which the product does not: left out.")


def everyday() -> list[Title]:
    """The names of `knowledge/aliases/everyday.yaml`."""
    loaded: dict[str, list[str]] = yaml.safe_load(EVERYDAY.read_text(encoding="utf-8"))
    return [Title(name, soc, "everyday") for soc, names in loaded.items() for name in names]


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _questions(path: Path, figures: Mapping[str, str]) -> list[Question]:
    return [
        (row["title"], frozenset(figures.get(soc, soc) for soc in row["soc_accepted"].split("|")))
        for row in _rows(path)
    ]


def _by_index(index: TitleIndex) -> Resolve:
    return lambda text: [match.soc for match in index.search(text)]


def _by_scan(titles: list[Title], scorer: Callable[..., float]) -> Resolve:
    written = [title.title.lower() for title in titles]

    def resolve(text: str) -> list[str]:
        near = process.extract(text.lower(), written, scorer=scorer, limit=25)
        return list(dict.fromkeys(titles[place].soc for _, _, place in near))[:5]

    return resolve


def _report(
    name: str,
    questions: list[Question],
    figures: Mapping[str, str],
    resolve: Resolve,
    sample: int | None = None,
) -> None:
    """One line of the table. `figures`: the code with figures that each code stands for."""
    if sample is not None and sample < len(questions):
        questions = random.Random(0).sample(questions, sample)  # noqa: S311  (not a secret)
    first = five = 0
    times = []
    for text, accepted in questions:
        started = time.perf_counter()
        socs = resolve(text)
        times.append(1000 * (time.perf_counter() - started))
        socs = [figures.get(soc, soc) for soc in socs]
        first += bool(socs) and socs[0] in accepted
        five += any(soc in accepted for soc in socs)
    share = 100 / len(questions)
    print(
        f"{name:62} {share * first:5.1f} / {share * five:5.1f}   {statistics.median(times):7.2f} /"
        f" {statistics.quantiles(times, n=100)[98]:7.2f}   n={len(questions)}"
    )


def _size_and_growth(titles: list[Title], weights: dict[str, float], catch_all: set[str]) -> None:
    """Cost of the same queries on a tenth, the whole and ten times the titles (made up by joining words)."""
    chance = random.Random(0)  # noqa: S311  (not a secret)
    queries = [title.title for title in chance.sample(titles, 200)]
    words = sorted({word for title in titles for word in title.title.split()})
    made_up = [
        Title(f"{chance.choice(words)} {chance.choice(words)} {title.title}", title.soc, "alternate")
        for _ in range(9)
        for title in titles
    ]
    print("\nshare of the index, titles, blob MB, memory MB, load ms, query p50 ms")
    for share, chosen in (
        (10, chance.sample(titles, len(titles) // 10)),
        (100, titles),
        (1000, titles + made_up),
    ):
        blob = TitleIndex.build(chosen, weights, catch_all).to_bytes()
        started = time.perf_counter()
        index = TitleIndex.from_bytes(blob)
        load = 1000 * (time.perf_counter() - started)
        times = []
        for query in queries:
            started = time.perf_counter()
            index.search(f"{query} helper")
            times.append(1000 * (time.perf_counter() - started))
        tracemalloc.start()
        kept = TitleIndex.from_bytes(blob)
        memory = tracemalloc.get_traced_memory()[0] / 1e6
        tracemalloc.stop()
        del kept
        print(
            f"{share:5}% {len(chosen):8} {len(blob) / 1e6:6.1f} {memory:6.1f} {load:7.1f}"
            f" {statistics.median(times):7.2f}"
        )


if __name__ == "__main__":
    main()
