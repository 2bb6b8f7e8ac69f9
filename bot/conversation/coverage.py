"""How many occupations an intent answers in full, in part, or with an honest "not published", and why.

Which parts make an answer full is data: `data/coverage.yaml`.
"""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

from bot.conversation import facts
from bot.conversation.answers import AnswerFunction, answer_function
from bot.understanding.catalogue import read_intents
from bot.understanding.question import Amount, Question
from knowledge.base import KnowledgeBase
from knowledge.data_files import read_yaml
from knowledge.models import Fact, Match
from responses.answer import Answer, View
from responses.views import NoDataView

_FILE = Path(__file__).with_name("data") / "coverage.yaml"
_PARTNERS = ("29-1141", "15-1252")
"""The other side of a comparison or a move: an occupation that lacks nothing, so that what lacks is the first's."""
_AMOUNT = Amount(value=50_000, per="year", words="50k")

Parts = dict[str, tuple[str, ...]]
"""What an answer is about -> paths into its view, one of which must lead to something."""


@dataclass(frozen=True)
class Shortfall:
    """An occupation without a full answer, and why."""

    soc: str
    title: str
    outcome: Literal["partial", "no_data"]
    reasons: tuple[str, ...]


@dataclass(frozen=True)
class Coverage:
    """One intent over many occupations."""

    intent: str
    occupations: int
    shortfalls: tuple[Shortfall, ...]

    @property
    def no_data(self) -> int:
        """How many occupations are answered with "not published"."""
        return sum(short.outcome == "no_data" for short in self.shortfalls)

    @property
    def partial(self) -> int:
        """How many answers lack a part."""
        return len(self.shortfalls) - self.no_data

    @property
    def full(self) -> int:
        """How many answers lack nothing."""
        return self.occupations - len(self.shortfalls)

    def reasons(self) -> list[tuple[str, int]]:
        """Why answers are not full and how many occupations each reason concerns, the commonest first."""
        return Counter(reason for short in self.shortfalls for reason in short.reasons).most_common()


@cache
def _data() -> dict[str, dict[str, Any]]:
    content: dict[str, dict[str, Any]] = read_yaml(_FILE)
    return content


@cache
def parts_of_answers() -> dict[str, Parts]:
    """By intent, what makes its answer full, as `data/coverage.yaml` lists it."""
    return {
        intent: {name: (paths,) if isinstance(paths, str) else tuple(paths) for name, paths in parts.items()}
        for intent, parts in _data()["parts"].items()
    }


def countable_intents() -> tuple[str, ...]:
    """The intents about an occupation: those with parts, and those that cannot be answered without one."""
    needing = (
        name
        for name, intent in read_intents().items()
        if not {"occupation", "occupations"}.isdisjoint(intent.needs)
    )
    return tuple(dict.fromkeys((*parts_of_answers(), *needing)))


def measure(
    base: KnowledgeBase,
    intent: str,
    occupations: Iterable[str] | None = None,
    advance: Callable[[], object] = lambda: None,
) -> Coverage:
    """Ask `intent` about every occupation with figures (or the SOC codes given), nationwide.

    An intent without parts of its own in the data file counts as full wherever it is answered. `advance` is called
    once an occupation.
    """
    parts, answer = parts_of_answers().get(intent, {}), answer_function(intent)
    socs = list(base.figure_occupations if occupations is None else occupations)
    shortfalls = []
    for soc in socs:
        short = _shortfall(base, intent, soc, parts, answer)
        shortfalls += [short] if short else []
        advance()
    return Coverage(intent, len(socs), tuple(shortfalls))


def missing_parts(answer: Answer, parts: Parts) -> tuple[str, ...]:
    """The parts for which the view has nothing to show."""
    return tuple(
        name for name, paths in parts.items() if not any(_filled(answer.view, path) for path in paths)
    )


def _shortfall(
    base: KnowledgeBase, intent: str, soc: str, parts: Parts, answer: AnswerFunction
) -> Shortfall | None:
    found = answer(_question(base, intent, soc), base)
    title = base.occupation(soc).title
    if isinstance(found.view, NoDataView):
        reason = _data()["not_published"][found.view.reason].format(wanted=found.view.wanted)
        return Shortfall(soc, title, "no_data", (reason,))
    missing = missing_parts(found, parts)
    return Shortfall(soc, title, "partial", tuple(f"no {name}" for name in missing)) if missing else None


def _question(base: KnowledgeBase, intent: str, soc: str) -> Question:
    other = next(code for code in _PARTNERS if code != soc)
    asked = {"compare": (soc, other), "transition": (other, soc)}.get(intent, (soc,))
    return Question(
        text="",
        intent=intent,
        intent_score=1.0,
        occupations=tuple(
            Match(soc=code, title=base.occupation(code).title, matched="", score=1.0) for code in asked
        ),
        amount=_AMOUNT if intent == "pay_check" else None,
    )


def _filled(view: View, path: str) -> bool:
    """Whether something is at the path: names of fields, keys of mappings and positions, joined by dots."""
    found: object = view
    for step in path.split("."):
        if isinstance(found, dict):
            found = found.get(step)
        elif isinstance(found, tuple):
            found = found[int(step)] if int(step) < len(found) else None
        else:
            found = getattr(found, step, None)
    return facts.has_value(found) if isinstance(found, Fact) else bool(found)
