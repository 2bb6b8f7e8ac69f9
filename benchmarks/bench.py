"""`make bench`: questions a second, p50 and p99 of `ask`, start-up, memory, base size and build time.

Machines are shared and noisy: times are printed beside a baseline taken in the same run, and the ratio is the figure
to compare between runs. Understanding is timed on the test sentences, each asked once, after others have been asked:
words met before are remembered, as they are in use, but no question is.
"""

import argparse
import gc
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from rapidfuzz import fuzz, process

from bot.conversation.advisor import Advisor
from bot.understanding.understand import understand
from knowledge.base import DEFAULT_PATH
from knowledge.build import build
from knowledge.data_files import read_yaml

QUESTIONS = (
    "rn pay tx",
    "how much do dental hygienists make in florida",
    "whats the sallary of a plumer in ohio",
    "how do i become an electrician",
    "are court reporters in demand",
    "which states pay librarians the most",
    "how has pay changed for medical and health services managers",
    "PA vs NP",
    "careers similar to paralegal",
    "how many roofers work in arizona",
    "tell me about wind turbine technicians",
    "actors pay in california",
    "highest paying jobs without a degree",
    "what does a logistician do",
    "is $85k good for an accountant in chicago",
    "hello",
    "play some jazz",
)
SENTENCES = Path(__file__).parents[1] / "tests" / "sentences"
_WARMING = 3
"""Every third sentence is asked before, the others are timed."""
_FIRST_ANSWER = """
import time
def peak():
    return next(int(line.split()[1]) for line in open("/proc/self/status") if line.startswith("VmHWM"))
bare = peak()
start = time.perf_counter()
from bot.conversation.advisor import Advisor
imported = time.perf_counter()
advisor = Advisor.open()
advisor.reply(advisor.ask("how much do dental hygienists make in florida").answer, "text")
done = time.perf_counter()
print(imported - start, done - imported, peak(), bare)
"""


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--inputs", type=Path, help="the publishers' files, to time a build; left out without"
    )
    parser.add_argument("--rounds", type=int, default=20)
    options = parser.parse_args()
    advisor = Advisor.open()
    answers, understanding = _answers(advisor, options.rounds), _understanding(advisor)
    for label, value in (*answers, *understanding, *_start(), *_size(), *_build(options.inputs)):
        print(f"{label:<58} {value}")


def _answers(advisor: Advisor, rounds: int) -> list[tuple[str, str]]:
    def whole(text: str) -> None:
        advisor.reply(advisor.ask(text).answer, "slack")

    _timed(whole, QUESTIONS)
    times = _timed(whole, QUESTIONS * rounds)
    understood = _timed(advisor.ask, QUESTIONS * rounds)
    return [
        ("questions a second, one core, answered and worded", f"{1 / statistics.mean(times):,.0f}"),
        ("a question, answered and worded: p50 / p99", _percentiles(times)),
        ("a question, understood and looked up: p50 / p99", _percentiles(understood)),
    ]


def _understanding(advisor: Advisor) -> list[tuple[str, str]]:
    """Understanding alone, on questions not met before, beside the search for the title most like each of some."""
    texts = [sentence["text"] for file in sorted(SENTENCES.glob("*.yaml")) for sentence in read_yaml(file)]
    distinct = list(dict.fromkeys(texts))
    others = distinct[::_WARMING]
    asked = [text for place, text in enumerate(distinct) if place % _WARMING]
    titles = [row.title for row in advisor.base.all_titles()]
    _timed(lambda text: understand(text, advisor.understanding), others)
    gc.freeze()  # as the service does
    times = _timed(lambda text: understand(text, advisor.understanding), asked)
    baseline = statistics.median(
        _timed(lambda text: process.extractOne(text, titles, scorer=fuzz.WRatio), QUESTIONS)
    )
    return [
        (
            f"understanding alone, {len(asked)} questions asked once: p50 / p99",
            _percentiles(times),
        ),
        (f"baseline: extractOne(WRatio) over {len(titles):,} titles, p50", f"{1000 * baseline:.1f} ms"),
        ("questions understood per baseline search", f"{baseline / statistics.median(times):.0f}"),
    ]


def _timed(run: Callable[[str], object], texts: Sequence[str]) -> list[float]:
    times = []
    for text in texts:
        start = time.perf_counter()
        run(text)
        times.append(time.perf_counter() - start)
    return times


def _percentiles(times: list[float]) -> str:
    ordered = sorted(times)
    return f"{1000 * statistics.median(ordered):.2f} / {1000 * ordered[int(0.99 * len(ordered))]:.2f} ms"


def _start() -> list[tuple[str, str]]:
    """In fresh processes: import, then opening the base and the first answer; and an interpreter that does nothing."""
    runs = []
    for _ in range(5):
        command = [sys.executable, "-c", _FIRST_ANSWER]
        found = subprocess.run(command, check=True, capture_output=True, text=True)
        runs.append([float(value) for value in found.stdout.split()])
    bare = statistics.median(
        _timed(lambda _: subprocess.run([sys.executable, "-c", ""], check=True), [""] * 5)
    )
    imported, first, peak, idle = (statistics.median(column) for column in zip(*runs, strict=True))
    return [
        ("import of the program", f"{imported:.3f} s"),
        (
            "opening the base and the first answer",
            f"{first:.3f} s ({first / bare:.1f} x an empty interpreter)",
        ),
        (
            "peak memory after the first answer",
            f"{peak / 1e3:.0f} MB ({(peak - idle) / 1e3:.0f} above a bare one)",
        ),
    ]


def _size() -> list[tuple[str, str]]:
    files = sorted(path for path in DEFAULT_PATH.parent.iterdir() if path.is_file())
    total = sum(path.stat().st_size for path in files)
    return [("knowledge/data, all files", f"{total / 1e6:.1f} MB in {len(files)} files")]


def _build(inputs: Path | None) -> list[tuple[str, str]]:
    if inputs is None or not inputs.exists():
        return [("build of the base", "not timed: no publishers' files (--inputs DIR)")]
    with tempfile.TemporaryDirectory() as folder:
        start = time.perf_counter()
        build(inputs, Path(folder) / "base.sqlite")
        elapsed = time.perf_counter() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3
    return [
        (
            "build of the base from the publishers' files",
            f"{elapsed:.0f} s, {peak:.0f} MB peak of this process",
        )
    ]


if __name__ == "__main__":
    main()
