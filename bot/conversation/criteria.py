"""By what a comparison of occupations is asked for, and how they stand in it."""

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

from bot.conversation import facts, work_life
from bot.conversation.searches import EDUCATION
from bot.understanding.question import Question
from knowledge.base import KnowledgeBase
from knowledge.data_files import read_yaml
from knowledge.models import Fact
from responses.views import Criterion

_DATA = Path(__file__).with_name("data") / "comparing.yaml"
PAY: Criterion = "pay"


class Asked(NamedTuple):
    """What the words of a question compare by."""

    criterion: Criterion
    lowest: bool
    """Whether the one with the least of it is asked for."""


class _Criterion(NamedTuple):
    words: re.Pattern[str]
    lowest: re.Pattern[str]
    title: str
    metric: str | None
    score: str | None


def title(criterion: Criterion) -> str:
    """What a chart of the criterion is called."""
    return _criteria()[criterion].title


def asked_by(folded: str) -> Asked:
    """The criterion whose words come first in the folded text, pay where there are none."""
    found = {name: match.start() for name, one in _criteria().items() if (match := one.words.search(folded))}
    name = min(found, key=found.__getitem__, default=PAY)
    return Asked(name, _criteria()[name].lowest.search(folded) is not None)


def asks_how_far_apart(folded: str) -> bool:
    """Whether the words ask how much one differs from the other: "how much more", "what is the gap"."""
    return _words("apart").search(folded) is not None


def told_from_below(folded: str) -> bool:
    """Whether the difference is asked for from the lower side: "how much less"."""
    return _words("by_less").search(folded) is not None


def without_titles(question: Question) -> str:
    """The question without the names of its occupations, whose words ask for nothing: "school counselor"."""
    text = question.read
    for reason in question.reasons:
        if reason.step == "occupation":
            text = text.replace(reason.words, " ")
    return text


def measured(base: KnowledgeBase, soc: str, criterion: Criterion, place: str) -> Fact | None:
    """The figure of an occupation that a criterion goes by; None where none is published."""
    if criterion == PAY:
        return facts.pay(base, soc, place)
    one = _criteria()[criterion]
    if one.score is not None:
        return work_life.score(base, soc, one.score)
    if one.metric == "employment":
        return facts.shown(base.wage(soc, "employment", place))
    return base.figure(soc, one.metric) if one.metric else None


def height(fact: Fact) -> float:
    """What figures of one criterion are ordered by: the number, the level of education, the top code of a wage."""
    if isinstance(fact.value, str):
        return EDUCATION.index(fact.value) if fact.value in EDUCATION else -1
    return facts.floor(fact) or 0.0


@cache
def _criteria() -> dict[Criterion, _Criterion]:
    data = read_yaml(_DATA)["criteria"]
    return {
        name: _Criterion(
            words=any_of(fields["words"]),
            lowest=any_of(fields["lowest"]),
            title=fields["title"],
            metric=fields.get("metric"),
            score=fields.get("score"),
        )
        for name, fields in data.items()
    }


@cache
def _words(name: str) -> re.Pattern[str]:
    return any_of(read_yaml(_DATA)[name])


def any_of(words: list[str]) -> re.Pattern[str]:
    """A pattern of whole words and phrases; a `*` at the end of one stands for any ending."""
    written = (re.escape(word).replace(r"\*", r"\w*") for word in words)
    return re.compile(rf"\b(?:{'|'.join(written)})\b")
