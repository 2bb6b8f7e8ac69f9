"""How well questions are understood, on question sets outside the repository: `make eval`.

Prints, for each set, the share understood rightly beside a naive baseline: the intent of the example sentence most
like the question by rapidfuzz's WRatio, with nothing masked.
"""

import json
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import click
from rapidfuzz import fuzz, process

from bot.understanding.augment import masked
from bot.understanding.catalogue import read_intents
from bot.understanding.decide import SMALLTALK
from bot.understanding.loading import Understanding, load_understanding
from bot.understanding.phrases import words_of
from bot.understanding.question import Outcome, Question
from bot.understanding.understand import understand
from knowledge.base import KnowledgeBase

NOT_COUNTED = words_of(
    [
        "income payday taxes w2 definition yes no maybe repeat cancel greeting goodbye thank_you what_can_i_ask_you",
        "are_you_a_bot what_is_your_name who_made_you who_do_you_work_for where_are_you_from how_old_are_you",
        "what_are_your_hobbies do_you_have_pets meaning_of_life fun_fact tell_joke",
    ]
)
"""CLINC150 intents that a career bot may take as it likes: small talk and what borders on careers."""
SAME_OCCUPATION = {
    code: group[0]
    for group in (
        ("31-1120", "31-1121", "31-1122"),
        ("39-7010", "39-7011", "39-7012"),
        ("13-1020", "13-1021", "13-1022", "13-1023"),
        ("13-2020", "13-2022", "13-2023"),
        ("29-2010", "29-2011", "29-2012"),
        ("51-2090", "51-2092", "51-2099"),
        ("47-4090", "47-4091", "47-4099"),
        ("25-2052", "25-2055", "25-2056"),
        ("21-1018", "21-1011", "21-1014"),
        ("51-2028", "51-2022", "51-2023"),
    )
    for code in group
}
"""Codes below which no figures are published stand for the code that has them."""


@dataclass
class Tally:
    """Counts of one set."""

    name: str
    right: Counter[str] = field(default_factory=Counter)
    total: Counter[str] = field(default_factory=Counter)
    misses: list[str] = field(default_factory=list)

    def count(self, what: str, right: bool) -> bool:
        """Count one decision."""
        self.total[what] += 1
        self.right[what] += right
        return right

    def line(self) -> str:
        """The set's name and the share right of each thing counted."""
        shares = (
            f"{what} {100 * self.right[what] / total:.1f}% ({self.right[what]}/{total})"
            for what, total in self.total.items()
        )
        return f"{self.name}: {', '.join(shares)}"


Ask = Callable[[str], Question]


def fits(soc: str, wanted: list[str]) -> bool:
    """Whether a SOC code is one of the wanted codes or patterns such as `25-2*`."""
    own = SAME_OCCUPATION.get(soc, soc)
    return any(
        soc.startswith(code[:-1]) if code.endswith("*") else own == SAME_OCCUPATION.get(code, code)
        for code in wanted
    )


def same_place(question: Question, wanted: list[str | None]) -> bool:
    """Whether the place is a wanted one; no place and the nation are the same, leading zeros do not count."""
    place = question.place
    got = None if place is None or place.kind == "nation" else place.ref.replace("metro:00", "metro:")
    return got in {
        None if ref == "US" else ref.replace("metro:00", "metro:") if ref else None for ref in wanted
    }


def occupation_fits(question: Question, wanted: list[str]) -> bool:
    """Whether the first occupation, or any choice offered, is a wanted one."""
    if question.outcome is Outcome.CLARIFY:
        return any(fits(match.soc, wanted) for match in question.occupations + question.choices)
    return bool(question.occupations) and fits(question.occupations[0].soc, wanted)


def exam(rows: Iterator[dict[str, Any]], ask: Ask, baseline: Callable[[str], str], tally: Tally) -> Tally:
    """Questions with one expected intent, occupation and place."""
    for row in rows:
        question = ask(row["text"])
        outcomes = {str(outcome) for outcome in row["outcomes_ok"]}
        outcomes |= {"answered"} if "no_data" in outcomes else set()
        checks = [tally.count("outcome", question.outcome.value in outcomes)]
        checks.append(tally.count("intent", question.intent in row["intents_ok"]))
        tally.count("baseline intent", baseline(row["text"]) in row["intents_ok"])
        if row.get("socs_ok"):
            checks.append(tally.count("occupation", occupation_fits(question, row["socs_ok"])))
        if not row.get("place_any") and row["outcome"] not in ("smalltalk", "out_of_scope"):
            wanted = row.get("places_ok") or [row.get("place")]
            checks.append(tally.count("place", same_place(question, wanted)))
        if not tally.count("all", all(checks)):
            tally.misses.append(miss(row, question, row["intents_ok"], row.get("socs_ok", [])))
    return tally


def real(rows: Iterator[dict[str, Any]], ask: Ask, baseline: Callable[[str], str], tally: Tally) -> Tally:
    """Questions with sets of acceptable outcomes, intents, occupations and places."""
    for row in rows:
        question = ask(row["text"])
        right = tally.count("outcome", question.outcome.value in row["outcomes"])
        tally.count("baseline intent", baseline(row["text"]) in row["intents"])
        if question.outcome in (Outcome.ANSWERED, Outcome.CLARIFY) and right:
            right = tally.count("intent", question.intent in row["intents"])
            if row["socs"]:
                named = row["socs_named"] or row["socs"]
                found = question.occupations[:1] + question.choices
                right &= tally.count("occupation", any(fits(match.soc, named) for match in found))
            right &= tally.count("place", same_place(question, row["places"]))
        if not tally.count("wholly right", right):
            tally.misses.append(miss(row, question, row["outcomes"] + row["intents"], row["socs"]))
    return tally


def miss(row: dict[str, Any], question: Question, intents: list[str], socs: list[str]) -> str:
    """One line on a question understood wrongly."""
    found = [match.soc for match in question.occupations] or [f"{match.soc}?" for match in question.choices]
    place = question.place.ref if question.place else "-"
    wanted = row.get("places") or row.get("place")
    return (
        f"{row['text'][:110]!r}: {question.outcome} {question.intent} {question.intent_score:.2f} {found} {place}; "
        f"wanted {intents} {socs[:4]} {wanted}"
    )


def strangers(rows: list[list[str]], ask: Ask, baseline: Callable[[str], str], tally: Tally) -> Tally:
    """Texts that are not about careers: none may be answered as a question about careers."""
    for text, label in rows:
        if label in NOT_COUNTED:
            continue
        question = ask(text)
        taken = question.outcome in (Outcome.ANSWERED, Outcome.CLARIFY)
        tally.count("taken as a career question", taken)
        tally.count("baseline", baseline(text) not in SMALLTALK | {"out_of_scope"})
        if taken:
            first = question.occupations[:1] or question.choices[:1]
            named = first[0].title if first else ""
            tally.misses.append(f"{label}: {text!r}: {question.intent} {question.intent_score:.2f} {named}")
    return tally


def naive_baseline() -> Callable[[str], str]:
    """The intent of the example sentence that WRatio finds most like a text."""
    pairs = [(masked(s), intent.name) for intent in read_intents().values() for s in intent.sentences]
    sentences = [sentence for sentence, _ in pairs]

    def nearest(text: str) -> str:
        found = process.extractOne(text, sentences, scorer=fuzz.WRatio)
        return pairs[found[2]][1] if found else "out_of_scope"

    return nearest


def rows_of(path: Path) -> Iterator[dict[str, Any]]:
    """The objects of a file of JSON lines; of a conversation, its first turn."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            yield row["turns"][0] if "turns" in row else row


@click.command()
@click.option("--eval", "folder", type=click.Path(path_type=Path, exists=True), envvar="CAREER_ADVISOR_EVAL")
@click.option("--base", type=click.Path(path_type=Path), default=None, help="Another compiled base.")
@click.option("--show", is_flag=True, help="Print every question understood wrongly.")
@click.option("--no-baseline", is_flag=True, help="Leave the baseline out: it takes a minute.")
def evaluate(folder: Path | None, base: Path | None, show: bool, no_baseline: bool) -> None:
    """Measure understanding on the question sets of a folder."""
    if folder is None:
        raise click.UsageError("Name the folder of question sets by --eval or CAREER_ADVISOR_EVAL.")
    knowledge: Understanding = load_understanding(KnowledgeBase.open(base))
    baseline = (lambda text: "") if no_baseline else naive_baseline()
    times: list[float] = []

    def ask(text: str) -> Question:
        started = time.perf_counter()
        question = understand(text, knowledge)
        times.append(time.perf_counter() - started)
        return question

    for path in sorted(folder.glob("exam_*.jsonl")):
        report(exam(rows_of(path), ask, baseline, Tally(path.stem)), show)
    for path in sorted(folder.glob("real_questions*.jsonl")):
        report(real(rows_of(path), ask, baseline, Tally(path.stem)), show)
    for path in sorted(folder.glob("clinc150*.json")):
        for key, rows in json.loads(path.read_text(encoding="utf-8")).items():
            report(strangers(rows, ask, baseline, Tally(f"{path.stem} {key}")), show)
    times.sort()
    if times:
        middle, late = times[len(times) // 2] * 1000, times[int(len(times) * 0.99)] * 1000
        click.echo(f"{len(times)} questions, p50 {middle:.2f} ms, p99 {late:.2f} ms")


def report(tally: Tally, show: bool) -> None:
    """Print what a set came to."""
    click.echo(tally.line())
    if show:
        for line in tally.misses:
            click.echo(f"    {line}")


if __name__ == "__main__":
    evaluate()
