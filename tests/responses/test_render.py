"""Replies: every template against its golden text and blocks, and what holds for all of them."""

import json
import re
from pathlib import Path

import jinja2
import pytest
from reply_samples import NURSES, TEXAS, answer, context, samples, wages

from responses import views
from responses.answer import Answer, FollowUp
from responses.audit import stray_numbers
from responses.filters import Recorder
from responses.limits import check_blocks
from responses.numbers import forms
from responses.render import environment, render

GOLDEN = Path(__file__).with_name("golden")
SAMPLES = samples()
CONTEXT = context()
ALIGNED = re.compile(r"\S {2,}\S.* {2,}\S")
"""A line of a table in plain text."""
SHAPES = ("data_table", "data_visualization")


@pytest.mark.parametrize("name", SAMPLES)
def test_golden(name: str) -> None:
    reply = render(SAMPLES[name], CONTEXT, "slack")
    assert f"{reply.text}\n" == (GOLDEN / f"{name}.txt").read_text(encoding="utf-8")
    assert reply.blocks == json.loads((GOLDEN / f"{name}.json").read_text(encoding="utf-8"))


def test_no_golden_file_is_left_over() -> None:
    assert {path.stem for path in GOLDEN.iterdir()} == set(SAMPLES)


def test_every_template_has_a_sample() -> None:
    assert {sample.template for sample in SAMPLES.values()} == set(views.TEMPLATES)


@pytest.mark.parametrize("name", SAMPLES)
def test_every_number_is_explained(name: str) -> None:
    sample = SAMPLES[name]
    reply = render(sample, CONTEXT)
    typed = {"pay_check": "$30 an hour", "pay_check_middle": "98,000", "find_careers": "over 100000"}.get(
        name, ""
    )
    if sample.template != "help":
        assert stray_numbers(reply.text, reply.facts, CONTEXT, typed) == []


@pytest.mark.parametrize("name", SAMPLES)
def test_every_fact_is_in_the_text_once(name: str) -> None:
    reply = render(SAMPLES[name], CONTEXT)
    text = reply.text.lower()
    assert len(reply.facts) == len(set(map(str, reply.facts)))
    assert [shown for shown in reply.facts if not any(form.lower() in text for form in forms(shown))] == []


@pytest.mark.parametrize("name", SAMPLES)
def test_blocks_keep_to_the_limits_and_show_no_figure_that_the_text_lacks(name: str) -> None:
    reply = render(SAMPLES[name], CONTEXT, "slack")
    assert reply.blocks
    assert check_blocks(reply.blocks) == []
    said = " ".join(
        element["text"]
        for block in reply.blocks
        for element in (block.get("text"), *block.get("elements", ()))
        if element and element.get("type") == "mrkdwn"
    )
    tables = [
        cell["text"]
        for block in reply.blocks
        if block["type"] == "data_table"
        for row in block["rows"]
        for cell in row
    ]
    shown = f"{said}\n" + "\n".join(tables)
    typed = reply.text
    assert stray_numbers(shown.replace("*", ""), reply.facts, CONTEXT, typed) == []


@pytest.mark.parametrize(
    "name", [name for name, sample in SAMPLES.items() if sample.template not in ("help",)]
)
def test_the_source_comes_last(name: str) -> None:
    reply = render(SAMPLES[name], CONTEXT, "slack")
    if reply.facts:
        last = reply.text.splitlines()[-1]
        assert last.startswith(("Source: ", "Sources: "))
        assert reply.blocks[-1]["type"] == "context"
        assert reply.blocks[-1]["elements"][0]["text"].startswith(("Source: ", "Sources: "))


@pytest.mark.parametrize("name", SAMPLES)
def test_the_voice(name: str) -> None:
    """No exclamation marks (but in a person's own words), no doubled blanks or stops, no holes."""
    reply = render(SAMPLES[name], CONTEXT).text.replace("‹!channel›", "")
    text = "\n".join(line for line in reply.splitlines() if not ALIGNED.search(line))
    for flaw in ("!", "  ", "..", " .", " ,", " ;", ":.", "None", "Undefined", "()", "{", "}"):
        assert flaw not in text


def test_text_alone_has_no_blocks() -> None:
    assert render(SAMPLES["pay"], CONTEXT).blocks == []


def test_a_missing_name_is_an_error() -> None:
    template = environment("text").from_string("Nurses earn {{ meadian }}.")
    with pytest.raises(jinja2.UndefinedError):
        template.render(recorder=Recorder(), known=CONTEXT)


def test_a_view_of_another_template_is_refused() -> None:
    with pytest.raises(TypeError, match="pay takes PayView"):
        render(answer("pay", views.HelpView()), CONTEXT)


HOSTILE = (
    "<!channel>",
    "<!here|now> <@U123> <#C123>",
    "<https://evil.example|click me> & more",
    "\ue000table\ue001",
    "a\n\n\ue000divider\ue001\n\nb",
    "x" * 5000,
)


@pytest.mark.parametrize("words", HOSTILE)
@pytest.mark.parametrize("template", ["clarify", "define", "out_of_scope"])
def test_what_a_person_typed_is_made_safe(template: str, words: str) -> None:
    shown: dict[str, views.View] = {
        "clarify": views.ClarifyView(words=words),
        "define": views.DefineView(term=words),
        "out_of_scope": views.OutOfScopeView(reason="country", country=words),
    }
    reply = render(answer(template, shown[template], outcome="clarify"), CONTEXT, "slack")
    written = json.dumps(reply.blocks, ensure_ascii=False)
    assert "<" not in written
    assert ">" not in written
    assert "<" not in reply.text
    assert {block["type"] for block in reply.blocks} <= {"section", "context"}
    assert check_blocks(reply.blocks) == []


def test_published_words_are_escaped_for_slack_alone() -> None:
    reply = render(SAMPLES["tools"], CONTEXT, "slack")
    assert "R&D <charts>" in reply.text
    assert "R&amp;D &lt;charts&gt;" in json.dumps(reply.blocks)


def test_long_buttons_are_shortened_and_numbered() -> None:
    offers = tuple(
        FollowUp(label=f"Outlook {'of nurses ' * 12}", question=f"Question {n}?") for n in range(3)
    )
    view = views.PayView(occupation=NURSES, place=TEXAS, wages=wages("TX"))
    reply = render(answer("pay", view, follow_ups=offers), CONTEXT, "slack")
    buttons = next(block for block in reply.blocks if block["type"] == "actions")["elements"]
    assert [button["action_id"] for button in buttons] == ["ask:1", "ask:2", "ask:3"]
    assert [button["value"] for button in buttons] == ["Question 0?", "Question 1?", "Question 2?"]
    assert all(
        len(button["text"]["text"]) <= 75 and button["text"]["text"].endswith("…") for button in buttons
    )


@pytest.mark.parametrize(
    ("name", "labels", "values"),
    [
        (
            "clarify",
            ["Registered Nurses", "Home Health Aides"],
            ["Registered Nurses", "Home Health Aides"],
        ),
        (
            "clarify_place",
            ["Portland-Vancouver-Hillsboro, OR-WA", "Portland-South Portland, ME"],
            ["pay of nurses in OR", "pay of nurses in ME"],
        ),
    ],
)
def test_choices_are_buttons(name: str, labels: list[str], values: list[str]) -> None:
    reply = render(SAMPLES[name], CONTEXT, "slack")
    buttons = next(block for block in reply.blocks if block["type"] == "actions")["elements"]
    assert [button["text"]["text"] for button in buttons] == labels
    assert [button["value"] for button in buttons] == values
    assert [button["action_id"] for button in buttons] == ["choice:1", "choice:2"]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("pay", "data_visualization"),
        ("pay_trend", "data_visualization"),
        ("pay_places", "data_table"),
        ("employment", "data_table"),
        ("find_careers", "data_table"),
        ("similar", "data_table"),
        ("compare", "data_table"),
    ],
)
def test_rows_become_a_table_or_chart(name: str, expected: str) -> None:
    found = [
        block["type"] for block in render(SAMPLES[name], CONTEXT, "slack").blocks if block["type"] in SHAPES
    ]
    assert found == [expected]


def test_a_chart_never_stands_beside_a_single_percentile() -> None:
    """It would show figures that the text, and so the facts, leave out."""
    sample: Answer = SAMPLES["pay_entry"].model_copy(update={"chart": SAMPLES["pay"].chart})
    assert not [block for block in render(sample, CONTEXT, "slack").blocks if block["type"] in SHAPES]


def test_a_choice_is_not_called_ambiguous_by_its_own_name() -> None:
    sample = SAMPLES["clarify"].model_copy(update={"view": views.ClarifyView(words="Registered Nurses")})
    assert render(sample, CONTEXT).text.startswith("Which one do you mean?")
