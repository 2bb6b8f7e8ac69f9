"""What is asked of occupations like another one: less schooling, less stress, more pay than it has."""

from collections.abc import Callable, Iterator
from typing import NamedTuple, get_args

from bot.conversation import facts, work_life
from bot.conversation.searches import EDUCATION
from bot.understanding.question import Limits
from knowledge.base import KnowledgeBase
from knowledge.models import Fact
from responses.views.common import Order

_ORDERS: tuple[Order, ...] = get_args(Order)


class Difference(NamedTuple):
    """One thing in which an occupation is to differ from the one that it is like."""

    name: str
    """`less education`, `more pay`, `less stress`: a key of the wording."""
    order: Order | None
    """What the list is then ordered by; None keeps the closest first."""
    lowest: bool
    measure: Callable[[KnowledgeBase, str], Fact | None]

    def height(self, base: KnowledgeBase, soc: str) -> float:
        """What a list is sorted by."""
        return _height(self.measure(base, soc)) or 0.0

    def holds(self, base: KnowledgeBase, soc: str, own: str) -> bool:
        """Whether an occupation differs so from its own; where that has no figure, one of its own is enough."""
        value, against = (_height(self.measure(base, code)) for code in (soc, own))
        if value is None or against is None:
            return value is not None
        return value < against if self.lowest else value > against


def differences(limits: Limits) -> list[Difference]:
    """What the words of a question ask for, each once; pay or growth as an order alone is no difference."""
    named = [*limits.relative, *_of_scores(limits)]
    return [_difference(name) for name in dict.fromkeys(named)]


def _of_scores(limits: Limits) -> Iterator[str]:
    if limits.order in work_life.SEARCHED:
        yield f"{'less' if limits.lowest else 'more'} {limits.order}"
    for wanted in limits.scored:
        height, _, score = wanted.partition(" ")
        yield f"{'less' if height == 'low' else 'more'} {score}"


def _difference(name: str) -> Difference:
    more, _, what = name.partition(" ")
    lowest = more == "less"
    order = next((order for order in _ORDERS if order == what), None)
    if what == "education":
        return Difference(name, None, lowest, _typical_education)
    if what == "pay":
        return Difference(name, order, lowest, facts.pay)
    if what == "growth":
        return Difference(name, order, lowest, _growth)
    return Difference(name, order, lowest, lambda base, soc: work_life.score(base, soc, what))


def _typical_education(base: KnowledgeBase, soc: str) -> Fact | None:
    return base.figure(soc, "typical_education")


def _growth(base: KnowledgeBase, soc: str) -> Fact | None:
    return base.figure(soc, "growth_pct_2024_34")


def _height(fact: Fact | None) -> float | None:
    if fact is not None and fact.value in EDUCATION:
        return EDUCATION.index(str(fact.value))
    return facts.floor(fact) if fact is not None else None
