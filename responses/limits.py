"""Slack's limits: what a message may hold, and how to stay within it."""

from collections.abc import Iterator
from typing import Any

BLOCKS = 50
CHARACTERS = 13_200
SECTION_TEXT = 3000
SECTION_FIELDS = 10
FIELD_TEXT = 2000
HEADER_TEXT = 150
CONTEXT_ELEMENTS = 10
ACTION_ELEMENTS = 25
BUTTON_TEXT = 75
BUTTON_VALUE = 2000
IDENTIFIER = 255
TABLE_ROWS = 101
"""Slack takes 201 with the header; beyond 101 clients have been seen to fail."""
TABLE_COLUMNS = 20
TABLE_CHARACTERS = 20_000
PAGE_SIZE = 100
CHARTS = 2
CHART_TITLE = 50
CHART_SERIES = 6
"""Slack takes 12; beyond 6 colours repeat."""
CHART_POINTS = 20
PIE_SEGMENTS = 12
CHART_LABEL = 20
AXIS_LABEL = 50

Block = dict[str, Any]


def fit(text: str, limit: int) -> str:
    """The text, cut at a word and closed with an ellipsis where it is longer than `limit` characters."""
    if len(text) <= limit:
        return text
    cut = text[: limit - 1]
    word_end = cut.rfind(" ")
    if word_end > limit // 2:
        cut = cut[:word_end]
    return cut.rstrip(" ,;:-(") + "…"


def check_blocks(blocks: list[Block]) -> list[str]:
    """Every limit that a message's blocks break, as a sentence that names the block; an empty list is good."""
    problems = list(_message(blocks))
    for number, block in enumerate(blocks):
        check = _CHECKS.get(block.get("type", ""))
        found = check(block) if check else iter([f"has an unknown type {block.get('type')!r}"])
        problems += [f"block {number} ({block.get('type')}) {problem}" for problem in found]
    return problems


def _message(blocks: list[Block]) -> Iterator[str]:
    if len(blocks) > BLOCKS:
        yield f"the message has {len(blocks)} blocks; at most {BLOCKS}"
    letters = sum(_characters(block) for block in blocks if not str(block.get("type")).startswith("data_"))
    if letters > CHARACTERS:
        yield f"the message has {letters} characters; at most {CHARACTERS}"
    for key, values in (("block_id", _ids(blocks, "block_id")), ("action_id", _ids(blocks, "action_id"))):
        repeated = {value for value in values if values.count(value) > 1}
        yield from (f"{key} {value!r} stands twice" for value in sorted(repeated))
        yield from (f"{key} is longer than {IDENTIFIER} characters" for v in values if len(v) > IDENTIFIER)
    charts = sum(block.get("type") == "data_visualization" for block in blocks)
    if charts > CHARTS:
        yield f"the message has {charts} charts; at most {CHARTS}"
    cells = sum(_cell_letters(block) for block in blocks if block.get("type") == "data_table")
    if cells > TABLE_CHARACTERS:
        yield f"the tables have {cells} characters; at most {TABLE_CHARACTERS}"


def _section(block: Block) -> Iterator[str]:
    if not block.get("text") and not block.get("fields"):
        yield "has neither text nor fields"
    if block.get("text"):
        yield from _text(block["text"], SECTION_TEXT)
    fields = block.get("fields", [])
    if len(fields) > SECTION_FIELDS:
        yield f"has {len(fields)} fields; at most {SECTION_FIELDS}"
    for field in fields:
        yield from _text(field, FIELD_TEXT)


def _header(block: Block) -> Iterator[str]:
    yield from _text(block["text"], HEADER_TEXT)
    if block["text"].get("type") != "plain_text":
        yield "must be plain_text"


def _context(block: Block) -> Iterator[str]:
    elements = block.get("elements", [])
    if not 1 <= len(elements) <= CONTEXT_ELEMENTS:
        yield f"has {len(elements)} elements; 1 to {CONTEXT_ELEMENTS}"
    for element in elements:
        if element.get("type") != "image":
            yield from _text(element, SECTION_TEXT)


def _actions(block: Block) -> Iterator[str]:
    elements = block.get("elements", [])
    if not 1 <= len(elements) <= ACTION_ELEMENTS:
        yield f"has {len(elements)} elements; 1 to {ACTION_ELEMENTS}"
    for element in elements:
        if element.get("type") == "button":
            yield from _text(element["text"], BUTTON_TEXT)
            if len(element.get("value", "")) > BUTTON_VALUE:
                yield f"has a button value longer than {BUTTON_VALUE} characters"
        if not element.get("action_id"):
            yield "has an element without action_id"


def _table(block: Block) -> Iterator[str]:
    if not block.get("caption"):
        yield "has no caption"
    rows = block.get("rows", [])
    if not 2 <= len(rows) <= TABLE_ROWS:
        yield f"has {len(rows)} rows; 2 to {TABLE_ROWS}, the header first"
    widths = {len(row) for row in rows}
    if len(widths) > 1:
        yield "has rows of unequal length"
    if any(not 1 <= width <= TABLE_COLUMNS for width in widths):
        yield f"has a row without 1 to {TABLE_COLUMNS} columns"
    for cell in (cell for row in rows for cell in row):
        if cell.get("type") == "raw_number" and not isinstance(cell.get("value"), int | float):
            yield "has a raw_number cell without a number"
        elif cell.get("type") not in ("raw_text", "raw_number", "rich_text"):
            yield f"has a cell of unknown type {cell.get('type')!r}"
        elif not cell.get("text") and cell.get("type") == "raw_text":
            yield "has an empty cell"
    if rows and any(cell.get("type") != "raw_text" for cell in rows[0]):
        yield "has a header cell that is not raw_text"
    if not 1 <= block.get("page_size", 5) <= PAGE_SIZE:
        yield f"has a page_size outside 1 to {PAGE_SIZE}"
    if not 0 <= block.get("row_header_column_index", 0) < max(widths, default=1):
        yield "has a row_header_column_index outside its columns"


def _chart(block: Block) -> Iterator[str]:
    if not 1 <= len(block.get("title", "")) <= CHART_TITLE:
        yield f"has a title without 1 to {CHART_TITLE} characters"
    chart = block.get("chart", {})
    if chart.get("type") == "pie":
        yield from _pie(chart)
    elif chart.get("type") in ("bar", "area", "line"):
        yield from _plot(chart)
    else:
        yield f"has an unknown chart type {chart.get('type')!r}"


def _pie(chart: Block) -> Iterator[str]:
    segments = chart.get("segments", [])
    if not 1 <= len(segments) <= PIE_SEGMENTS:
        yield f"has {len(segments)} segments; 1 to {PIE_SEGMENTS}"
    if any(not 1 <= len(segment["label"]) <= CHART_LABEL for segment in segments):
        yield f"has a label without 1 to {CHART_LABEL} characters"
    if any(segment["value"] <= 0 for segment in segments):
        yield "has a segment that is not above zero"


def _plot(chart: Block) -> Iterator[str]:
    series = chart.get("series", [])
    if not 1 <= len(series) <= CHART_SERIES:
        yield f"has {len(series)} series; 1 to {CHART_SERIES}"
    names = [one["name"] for one in series]
    if len(set(names)) < len(names):
        yield "has two series of one name"
    axis = chart.get("axis_config", {})
    categories = axis.get("categories", [])
    if len(set(categories)) < len(categories):
        yield "has a category twice"
    labels = [*names, *categories, *(point["label"] for one in series for point in one["data"])]
    if any(not 1 <= len(label) <= CHART_LABEL for label in labels):
        yield f"has a label without 1 to {CHART_LABEL} characters"
    for one in series:
        if not 1 <= len(one["data"]) <= CHART_POINTS:
            yield f"has a series of {len(one['data'])} points; 1 to {CHART_POINTS}"
        if [point["label"] for point in one["data"]] != categories:
            yield "has a series that does not have one point for every category"
    if any(len(axis.get(label, "")) > AXIS_LABEL for label in ("x_label", "y_label")):
        yield f"has an axis label longer than {AXIS_LABEL} characters"


def _divider(block: Block) -> Iterator[str]:
    return iter(())


_CHECKS = {
    "section": _section,
    "header": _header,
    "context": _context,
    "actions": _actions,
    "divider": _divider,
    "data_table": _table,
    "data_visualization": _chart,
    "context_actions": _divider,
}


def _text(text: Block, limit: int) -> Iterator[str]:
    if not 1 <= len(text.get("text", "")) <= limit:
        yield f"has a text of {len(text.get('text', ''))} characters; 1 to {limit}"


def _characters(part: object) -> int:
    """Characters of every text below a block."""
    if isinstance(part, dict):
        own = len(part["text"]) if isinstance(part.get("text"), str) else 0
        return own + sum(_characters(value) for value in part.values())
    return sum(_characters(value) for value in part) if isinstance(part, list) else 0


def _cell_letters(table: Block) -> int:
    return sum(len(str(cell.get("text", ""))) for row in table.get("rows", []) for cell in row)


def _ids(part: object, key: str) -> list[str]:
    if isinstance(part, dict):
        own = [part[key]] if isinstance(part.get(key), str) else []
        return own + [found for value in part.values() for found in _ids(value, key)]
    return [found for value in part for found in _ids(value, key)] if isinstance(part, list) else []
