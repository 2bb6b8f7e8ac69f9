"""A whole message out of an answer: a line above it that says who asked what, and the controls below it."""

from bot.slack.advisor import Turn
from bot.slack.sentences import SENTENCES
from responses.blocks import mrkdwn
from responses.limits import BUTTON_VALUE, SECTION_TEXT, Block, check_blocks, fit

SHARE = "share"
FEEDBACK = "feedback"

_LONGEST_ECHO = 300


def message(turn: Turn, *, above: str = "", below: list[Block] | None = None) -> tuple[str, list[Block]]:
    """Text and blocks of an answer, with a line of mrkdwn above and blocks below unless Slack's limits forbid them.

    An answer without blocks stays without when nothing is added to it.
    """
    # Slack reads markup in a message's text too: what the reply quotes of a person's words must not ping anyone.
    text = mrkdwn(turn.reply.text)
    if above:
        text = f"{above}\n{text}"
    if not (turn.reply.blocks or above or below):
        return text, []
    answer = turn.reply.blocks or [_section(mrkdwn(turn.reply.text))]
    heading = [note(above)] if above else []
    for blocks in ([*heading, *answer, *(below or [])], [*heading, *answer]):
        if not check_blocks(blocks):
            return text, blocks
    return text, answer


def share_button(turn: Turn, asked: str) -> list[Block]:
    """A button that carries what was asked and its context, for answers that show figures."""
    carried = f"{asked}\n{turn.context}".strip()
    if not turn.reply.facts or len(carried) > BUTTON_VALUE:
        return []
    button = {
        "type": "button",
        "action_id": SHARE,
        "text": _label(SENTENCES.share_button),
        "value": carried,
    }
    return [{"type": "actions", "elements": [button]}]


def feedback_buttons(turn: Turn) -> list[Block]:
    """Two buttons to say whether the answer helped, for answers that show figures."""
    if not turn.reply.facts:
        return []
    element = {
        "type": "feedback_buttons",
        "action_id": FEEDBACK,
        "positive_button": {"text": _label(SENTENCES.feedback_good), "value": "positive"},
        "negative_button": {"text": _label(SENTENCES.feedback_bad), "value": "negative"},
    }
    return [{"type": "context_actions", "elements": [element]}]


def asked_by(user: str, turn: Turn) -> str:
    """Who asked what, in mrkdwn."""
    return SENTENCES.asked_by.format(user=user, question=_echo(turn))


def you_asked(turn: Turn) -> str:
    """What the reader asked, in mrkdwn."""
    return SENTENCES.you_asked.format(question=_echo(turn))


def note(line: str) -> Block:
    """A small line of mrkdwn."""
    return {"type": "context", "elements": [{"type": "mrkdwn", "text": line, "verbatim": True}]}


def _label(text: str) -> Block:
    return {"type": "plain_text", "text": text, "emoji": False}


def _section(text: str) -> Block:
    return {"type": "section", "text": {"type": "mrkdwn", "text": fit(text, SECTION_TEXT), "verbatim": True}}


def _echo(turn: Turn) -> str:
    return mrkdwn(fit(turn.question_echo, _LONGEST_ECHO))
