"""What a search ranks by, and what must hold of what it finds."""

import pytest

from bot.conversation.searches import ranked, ranked_fields
from bot.understanding.question import Limits
from knowledge.base import KnowledgeBase
from responses.views.common import Order


@pytest.mark.parametrize(
    ("order", "lowest", "first", "metric"),
    [
        ("change", False, "31-1120", "employment_change_2024_34"),
        ("change", True, "41-2011", "employment_change_2024_34"),
        ("growth", False, "49-9081", "growth_pct_2024_34"),
        ("stress", True, "19-4061", "stress_score"),
    ],
)
def test_first(order: Order, lowest: bool, first: str, metric: str, base: KnowledgeBase) -> None:
    soc, fact = ranked(base, Limits(lowest=lowest), order, base.place("US"))[0]
    assert (soc, fact.metric) == (first, metric)


def test_a_state_has_growth_of_its_own(base: KnowledgeBase) -> None:
    facts = [fact for _, fact in ranked(base, Limits(), "growth", base.place("TX"))]
    assert {(fact.metric, fact.place) for fact in facts} == {("state_growth_pct_2022_32", "TX")}


@pytest.mark.parametrize(
    ("limits", "metric", "holds"),
    [
        (Limits(training=("Apprenticeship",)), "on_the_job_training", ("Apprenticeship",)),
        (Limits(inexperienced=True), "work_experience", ("None",)),
    ],
)
def test_conditions(limits: Limits, metric: str, holds: tuple[str, ...], base: KnowledgeBase) -> None:
    found = ranked(base, limits, "pay", base.place("US"))
    assert found
    for soc, _ in found:
        fact = base.figure(soc, metric)
        assert fact is not None
        assert fact.value in holds


def test_in_an_industry_pay_is_of_that_industry(base: KnowledgeBase) -> None:
    found = ranked(base, Limits(minimum_pay=100_000), "pay", base.place("US"), "999101")
    assert found
    assert {fact.industry for _, fact in found} == {"999101"}
    assert all(fact.value is None or float(fact.value) >= 100_000 for _, fact in found)


def test_work_outdoors_is_work_outdoors(base: KnowledgeBase) -> None:
    outdoors = {soc for soc, _ in ranked(base, Limits(scored=("high outdoors",)), "pay", base.place("US"))}
    assert {"37-3011", "47-2181"} <= outdoors
    assert outdoors.isdisjoint({"53-2011", "15-1252", "13-2011"})


@pytest.mark.parametrize(
    ("order", "lowest", "first"),
    [
        ("pay", False, "11-0000"),
        ("growth", False, "31-0000"),
        ("growth", True, "43-0000"),
        ("openings", False, "35-0000"),
    ],
)
def test_fields_of_work(order: Order, lowest: bool, first: str, base: KnowledgeBase) -> None:
    found = ranked_fields(base, Limits(lowest=lowest), order, base.place("US"))
    assert found[0][0] == first
    assert len(found) >= 22


@pytest.mark.parametrize(("order", "place"), [("stress", "US"), ("growth", "TX")])
def test_fields_without_such_a_figure(order: Order, place: str, base: KnowledgeBase) -> None:
    assert ranked_fields(base, Limits(), order, base.place(place)) == []


def test_a_score_as_a_condition(base: KnowledgeBase) -> None:
    low = {soc for soc, _ in ranked(base, Limits(scored=("low stress",)), "pay", base.place("US"))}
    most = [soc for soc, _ in ranked(base, Limits(), "stress", base.place("US"))[:100]]
    assert low
    assert low.isdisjoint(most)
