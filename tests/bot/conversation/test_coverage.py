"""The counting behind `career-advisor coverage`, on occupations whose gaps are known."""

import json
from typing import get_args

import pytest
from click.testing import CliRunner

from bot.cli import coverage as command
from bot.conversation.coverage import (
    Coverage,
    Shortfall,
    countable_intents,
    measure,
    missing_parts,
    parts_of_answers,
)
from bot.understanding.catalogue import read_intents
from knowledge.base import KnowledgeBase
from knowledge.models import Fact
from responses.answer import Answer
from responses.views import TEMPLATES, NoDataView, OverviewView

NURSES, LEGISLATORS, PROSTHODONTISTS, CATCH_ALL = "29-1141", "11-1031", "29-1024", "11-9039"


def test_every_intent_about_an_occupation_is_counted() -> None:
    assert set(parts_of_answers()) < set(read_intents())
    assert {"pay", "compare", "find_jobs"} <= set(countable_intents())
    assert not {"greeting", "out_of_scope", "sources", "find_careers"} & set(countable_intents())


def test_an_intent_without_parts_is_full_wherever_it_is_answered(
    base: KnowledgeBase, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delitem(parts_of_answers(), "find_schools")
    assert measure(base, "find_schools", ["13-1074"]).full == 1


@pytest.mark.parametrize("intent", parts_of_answers())
def test_every_path_starts_at_a_field_of_the_view(intent: str) -> None:
    named = {path.partition(".")[0] for paths in parts_of_answers()[intent].values() for path in paths}
    assert named <= set(TEMPLATES[intent].model_fields)


def test_every_reason_has_its_words() -> None:
    from bot.conversation.coverage import _data  # noqa: PLC0415 - the words are nobody else's business

    assert set(_data()["not_published"]) == set(get_args(NoDataView.model_fields["reason"].annotation))


@pytest.mark.parametrize(
    ("intent", "soc", "outcome"),
    [
        ("pay", NURSES, "full"),
        ("majors", NURSES, "full"),
        ("compare", NURSES, "full"),
        ("transition", NURSES, "full"),
        ("pay_check", NURSES, "full"),
        ("pay_places", PROSTHODONTISTS, "no_data"),
        ("interests", CATCH_ALL, "no_data"),
        ("find_schools", "13-1074", "partial"),
    ],
)
def test_outcome(base: KnowledgeBase, intent: str, soc: str, outcome: str) -> None:
    found = measure(base, intent, [soc])
    assert {"full": found.full, "partial": found.partial, "no_data": found.no_data} == {
        "full": 0,
        "partial": 0,
        "no_data": 0,
        outcome: 1,
    }
    assert all(short.reasons for short in found.shortfalls)


def test_counts_add_up_and_progress_is_told(base: KnowledgeBase) -> None:
    steps: list[int] = []
    socs = [NURSES, LEGISLATORS, PROSTHODONTISTS, CATCH_ALL]
    found = measure(base, "pay_places", socs, lambda: steps.append(1))
    assert found.full + found.partial + found.no_data == found.occupations == len(socs) == len(steps)


def test_reasons_are_counted_commonest_first() -> None:
    short = [
        Shortfall("11-1011", "A", "partial", ("no growth",)),
        Shortfall("11-1021", "B", "partial", ("no openings", "no growth")),
        Shortfall("11-1031", "C", "no_data", ("no median",)),
    ]
    found = Coverage("outlook", 10, tuple(short))
    assert (found.full, found.partial, found.no_data) == (7, 2, 1)
    assert found.reasons() == [("no growth", 2), ("no openings", 1), ("no median", 1)]


@pytest.mark.parametrize(
    ("value", "footnote", "missing"),
    [(50_000, None, ()), (None, "8", ("pay",)), (None, "5", ()), (0, None, ())],
)
def test_a_withheld_figure_is_missing_and_a_top_coded_or_zero_one_is_not(
    base: KnowledgeBase, value: int | None, footnote: str | None, missing: tuple[str, ...]
) -> None:
    fact = Fact(
        metric="annual_median",
        value=value,
        unit="USD/year",
        period="May 2025",
        source="oews",
        footnote=footnote,
    )
    view = OverviewView(occupation=base.occupation(NURSES), place=base.place("US"), pay=fact)
    answer = Answer(outcome="answered", intent="overview", template="overview", view=view)
    assert missing_parts(answer, {"pay": ("pay",)}) == missing
    assert missing_parts(answer, {"pay or summary": ("pay", "summary")}) == (
        ("pay or summary",) if missing else ()
    )


def test_the_command_lists_what_is_missing(base: KnowledgeBase, monkeypatch: pytest.MonkeyPatch) -> None:
    few = {soc: base.occupation(soc) for soc in (NURSES, PROSTHODONTISTS)}
    monkeypatch.setattr(KnowledgeBase, "figure_occupations", few)
    call = CliRunner().invoke(command.coverage, ["--missing", "pay_places"])
    assert call.exit_code == 0
    assert PROSTHODONTISTS in call.stdout
    assert NURSES not in call.stdout
    content = json.loads(CliRunner().invoke(command.coverage, ["--missing", "pay_places", "--json"]).stdout)
    assert [short["soc"] for short in content["intents"][0]["missing"]] == [PROSTHODONTISTS]


def test_an_unknown_intent_is_refused_with_the_known_ones() -> None:
    call = CliRunner().invoke(command.coverage, ["--missing", "salary"])
    assert call.exit_code == 2
    assert "pay_places" in call.stderr
