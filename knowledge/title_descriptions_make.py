"""Makes `title_descriptions.txt`: the words that the publishers use of each occupation, from O*NET's own files.

    python -m knowledge.title_descriptions_make INPUTS

INPUTS is the folder that `career-advisor knowledge build --from` takes. Word stems and how telling each is are kept,
in order of the alphabet; nothing of the sentences they stood in.
"""

import math
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from knowledge.base import KnowledgeBase
from knowledge.sources.onet_files import CODE, CURRENT, table
from knowledge.title_descriptions import FILE, MOST
from knowledge.title_words import normal_words, stem

_KEPT = 100  # stems of one occupation
_TITLE, _DESCRIPTION, _TASK, _ACTIVITY, _TOOL, _TECHNOLOGY, _FIELD = 4.0, 2.0, 1.0, 1.0, 0.5, 0.2, 2.0
# BM25's saturation and length normalisation, and the power of the inverse document frequency.
_SATURATION, _LENGTH, _RARITY = 1.2, 0.75, 0.5


def main() -> None:
    """Write the file beside this module."""
    base = KnowledgeBase.open()
    counts: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for code, text, worth in _texts(Path(sys.argv[1]) / CURRENT, base):
        occupation = base.occupations.get(code)
        figures = occupation.wage_code if occupation is not None else None
        for word in normal_words(text):
            for soc in {code, figures or code}:
                counts[soc][stem(word)] += worth
    FILE.write_text("".join(f"{line}\n" for line in _lines(counts)), encoding="utf-8")


def _texts(folder: Path, base: KnowledgeBase) -> Iterator[tuple[str, str, float]]:
    """SOC code, text and how much its words count."""
    for _, row in table(folder / "Occupation Data.txt", (CODE, "Title", "Description")):
        yield row[CODE][:7], row["Title"], _TITLE
        yield row[CODE][:7], row["Description"], _DESCRIPTION
    for _, row in table(folder / "Task Statements.txt", (CODE, "Task")):
        yield row[CODE][:7], row["Task"], _TASK
    activities = {
        row["DWA ID"]: row["DWA Title"]
        for _, row in table(folder / "DWA Reference.txt", ("DWA ID", "DWA Title"))
    }
    for _, row in table(folder / "Tasks to DWAs.txt", (CODE, "DWA ID")):
        yield row[CODE][:7], activities[row["DWA ID"]], _ACTIVITY
    for file, worth in (("Tools Used.txt", _TOOL), ("Technology Skills.txt", _TECHNOLOGY)):
        for _, row in table(folder / file, (CODE, "Example")):
            yield row[CODE][:7], row["Example"], worth
    for soc in base.figure_occupations:
        for field in base.fields_of_study(soc):
            yield soc, field.title, _FIELD


def _lines(counts: dict[str, dict[str, float]]) -> Iterator[str]:
    """A line an occupation: its code, then its most telling stems, each with a weight from 1 to 9."""
    spread = Counter(word for words in counts.values() for word in words)
    usual = sum(sum(words.values()) for words in counts.values()) / len(counts)
    for soc, words in sorted(counts.items()):
        length = _SATURATION * (1 - _LENGTH + _LENGTH * sum(words.values()) / usual)
        worth = {
            word: math.log((len(counts) + 1) / spread[word]) ** _RARITY * count / (count + length)
            for word, count in words.items()
        }
        kept = sorted(worth, key=lambda word: (-worth[word], word))[:_KEPT]
        scale = MOST / worth[kept[0]]
        yield " ".join([soc, *(f"{word}:{max(1, round(worth[word] * scale))}" for word in sorted(kept))])


if __name__ == "__main__":
    main()
