"""Slack blocks from a rendered `slack.j2`: paragraphs become sections, marks become tables, charts and fine print."""

import re
from collections.abc import Iterable, Sequence
from typing import Any

from responses import charts, tables
from responses.answer import Answer, Chart, FollowUp, Table
from responses.filters import MARK_END, MARK_START
from responses.limits import ACTION_ELEMENTS, BUTTON_TEXT, BUTTON_VALUE, SECTION_TEXT, Block, fit

_MARK = re.compile(f"^{MARK_START}(\\w+){MARK_END}$")


def mrkdwn(text: str) -> str:
    """Plain text made safe for Slack: `&`, `<` and `>` are what its markup starts from."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def compose(
    body: str, answer: Answer, questions: Sequence[str], table: Table | None, chart: Chart | None, source: str
) -> list[Block]:
    """The blocks of one message.

    `body` is a rendered slack.j2, `questions` what each choice of a clarification asks, `source` the closing line.
    """
    blocks: list[Block] = []
    small = False
    for paragraph in filter(None, (part.strip() for part in re.split(r"\n{2,}", body))):
        mark = _MARK.match(paragraph)
        if mark is None:
            blocks += [_context(paragraph)] if small else _sections(paragraph)
            small = False
        elif mark[1] == "small":
            small = True
        elif mark[1] == "divider":
            blocks.append({"type": "divider"})
        elif mark[1] == "table" and table:
            blocks.append(tables.data_table(table))
        elif mark[1] == "chart" and chart and (drawn := charts.data_visualization(chart)):
            blocks.append(drawn)
    blocks += _actions("choice", _choices(answer, questions))
    blocks += _actions("ask", answer.follow_ups)
    if source:
        blocks.append(_context(mrkdwn(source)))
    return blocks


def _choices(answer: Answer, questions: Sequence[str]) -> list[FollowUp]:
    names = [match.title for match in answer.choices] or [place.name for place in answer.place_choices]
    asked = list(questions) or names
    return [FollowUp(label=name, question=question) for name, question in zip(names, asked, strict=True)]


def _actions(kind: str, options: Iterable[FollowUp]) -> list[Block]:
    buttons = [
        {
            "type": "button",
            "action_id": f"{kind}:{number}",
            "text": {"type": "plain_text", "text": fit(option.label, BUTTON_TEXT), "emoji": False},
            "value": fit(option.question, BUTTON_VALUE),
        }
        for number, option in enumerate(options, 1)
    ]
    return [{"type": "actions", "elements": buttons[:ACTION_ELEMENTS]}] if buttons else []


def _sections(paragraph: str) -> list[Block]:
    """Sections of a paragraph, parted at a line break where it is longer than Slack takes."""
    text = re.sub(r"^- ", "• ", paragraph, flags=re.MULTILINE)
    parts: list[str] = []
    for line in text.split("\n"):
        if parts and len(parts[-1]) + 1 + len(line) <= SECTION_TEXT:
            parts[-1] += f"\n{line}"
        else:
            parts.append(fit(line, SECTION_TEXT))
    return [{"type": "section", "text": _mrkdwn(part)} for part in parts]


def _context(text: str) -> Block:
    return {"type": "context", "elements": [_mrkdwn(fit(text, SECTION_TEXT))]}


def _mrkdwn(text: str) -> dict[str, Any]:
    # verbatim: Slack makes no links or mentions of its own out of what stands in the text.
    return {"type": "mrkdwn", "text": text, "verbatim": True}
