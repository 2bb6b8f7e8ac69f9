"""The checker finds each broken limit, one case a limit."""

from typing import Any

import pytest

from responses.limits import check_blocks, fit

Block = dict[str, Any]


def plain(text: str) -> Block:
    return {"type": "plain_text", "text": text}


def section(length: int = 5, **more: object) -> Block:
    return {"type": "section", "text": {"type": "mrkdwn", "text": "x" * length}, **more}


def button(text: str = "Go", value: str = "go", action: str = "ask:1") -> Block:
    return {"type": "button", "text": plain(text), "value": value, "action_id": action}


def actions(*elements: Block) -> Block:
    return {"type": "actions", "elements": list(elements)}


def cell(text: str = "x") -> Block:
    return {"type": "raw_text", "text": text}


def table(rows: int = 3, columns: int = 2, text: str = "x", **more: object) -> Block:
    return {"type": "data_table", "caption": "Pay", "rows": [[cell(text)] * columns] * rows, **more}


def series(name: str = "Median", points: tuple[str, ...] = ("a", "b")) -> Block:
    return {"name": name, "data": [{"label": label, "value": 1} for label in points]}


def chart(*lines: Block, title: str = "Pay", **axis: object) -> Block:
    shown = list(lines) or [series()]
    categories = [point["label"] for point in shown[0]["data"]]
    config = {"categories": categories, **axis}
    return {
        "type": "data_visualization",
        "title": title,
        "chart": {"type": "bar", "series": shown, "axis_config": config},
    }


def pie(*segments: tuple[str, float]) -> Block:
    parts = [{"label": label, "value": value} for label, value in segments]
    return {"type": "data_visualization", "title": "Pay", "chart": {"type": "pie", "segments": parts}}


GOOD = [
    section(3000),
    section(5, fields=[plain("x")] * 10),
    {"type": "header", "text": plain("x" * 150)},
    {"type": "divider"},
    {"type": "context", "elements": [plain("x")] * 10},
    actions(*(button("x" * 75, "y" * 2000, f"ask:{n}") for n in range(25))),
    table(101, 2, page_size=100),
    chart(),
    pie(("a", 1.0)),
]


def test_good_blocks_pass() -> None:
    assert check_blocks(GOOD) == []


@pytest.mark.parametrize(
    ("blocks", "problem"),
    [
        ([section()] * 51, "51 blocks"),
        ([section(2900)] * 5, "14500 characters"),
        ([section(3001)], "3001 characters"),
        ([section(0)], "0 characters"),
        ([{"type": "section"}], "neither text nor fields"),
        ([section(fields=[plain("x")] * 11)], "11 fields"),
        ([section(fields=[plain("x" * 2001)])], "2001 characters"),
        ([{"type": "header", "text": plain("x" * 151)}], "151 characters"),
        ([{"type": "header", "text": {"type": "mrkdwn", "text": "x"}}], "plain_text"),
        ([{"type": "context", "elements": [plain("x")] * 11}], "11 elements"),
        ([{"type": "context", "elements": []}], "0 elements"),
        ([actions(*(button(action=f"a{n}") for n in range(26)))], "26 elements"),
        ([actions(button("x" * 76))], "76 characters"),
        ([actions(button(value="x" * 2001))], "button value"),
        ([actions(button(action=""))], "without action_id"),
        ([actions(button(), button())], "'ask:1' stands twice"),
        ([actions(button(action="x" * 256))], "longer than 255"),
        ([section(block_id="a"), section(block_id="a")], "block_id 'a' stands twice"),
        ([{"type": "markdown", "text": "x"}], "unknown type"),
        ([table(102)], "102 rows"),
        ([table(1)], "1 rows"),
        ([table(columns=21)], "20 columns"),
        ([table(51, 20, "x" * 20)], "the tables have"),
        ([table(caption="")], "no caption"),
        ([table(page_size=101)], "page_size"),
        ([table(row_header_column_index=2)], "row_header_column_index"),
        ([{"type": "data_table", "caption": "x", "rows": [[cell()], [cell(), cell()]]}], "unequal"),
        ([{"type": "data_table", "caption": "x", "rows": [[cell()], [cell("")]]}], "empty cell"),
        (
            [
                {
                    "type": "data_table",
                    "caption": "x",
                    "rows": [[cell()], [{"type": "raw_number", "text": "1"}]],
                }
            ],
            "number",
        ),
        (
            [{"type": "data_table", "caption": "x", "rows": [[cell()], [{"type": "image"}]]}],
            "unknown type 'image'",
        ),
        (
            [
                {
                    "type": "data_table",
                    "caption": "x",
                    "rows": [[{"type": "raw_number", "value": 1, "text": "1"}], [cell()]],
                }
            ],
            "header cell",
        ),
        ([chart(title="x" * 51)], "title"),
        ([chart(), chart(), chart()], "3 charts"),
        ([chart(*(series(str(n)) for n in range(7)))], "7 series"),
        ([chart(series(), series())], "two series of one name"),
        ([chart(series("x" * 21))], "label without"),
        ([chart(series(points=("a" * 21,)))], "label without"),
        ([chart(series(points=("a", "a")))], "category twice"),
        ([chart(series(points=tuple(map(str, range(21)))))], "21 points"),
        ([chart(series(), series("Other", ("a",)))], "one point for every category"),
        ([chart(x_label="x" * 51)], "axis label"),
        ([{"type": "data_visualization", "title": "x", "chart": {"type": "radar"}}], "unknown chart type"),
        ([pie(*((str(n), 1.0) for n in range(13)))], "13 segments"),
        ([pie(("a", 0.0))], "not above zero"),
        ([pie(("a" * 21, 1.0))], "label without"),
    ],
)
def test_a_broken_limit_is_found(blocks: list[Block], problem: str) -> None:
    found = check_blocks(blocks)
    assert any(problem in each for each in found), found


@pytest.mark.parametrize(
    ("text", "limit", "expected"),
    [
        ("short", 10, "short"),
        ("exactly ten", 11, "exactly ten"),
        ("the outlook for nurses", 15, "the outlook…"),
        ("x" * 20, 10, "x" * 9 + "…"),
        ("pay, outlook and more", 6, "pay…"),
    ],
)
def test_fit(text: str, limit: int, expected: str) -> None:
    assert fit(text, limit) == expected
    assert len(expected) <= limit
