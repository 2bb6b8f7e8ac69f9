"""Says a question whole, so that it can be asked again with nothing said before it."""

from functools import cache
from pathlib import Path

from bot.understanding.question import Question
from knowledge.data_files import read_yaml
from knowledge.models import Place

_RESTATED = Path(__file__).with_name("data") / "restated.yaml"
_LEVELS = {"p10": "starting", "p25": "25th percentile", "p75": "75th percentile", "p90": "90th percentile"}
_RATES = {"hour": "hourly", "day": "daily", "week": "weekly", "month": "monthly", "year": "annual"}


@cache
def _forms() -> dict[str, str]:
    content: dict[str, str] = read_yaml(_RESTATED)
    return content


def restated(question: Question, title: str | None = None, place: Place | None = None) -> str:
    """The question in full. `title` and `place` stand in for what was ambiguous.

    A question that leans on nothing is given back as it was typed.
    """
    if not question.follow_up and title is None and place is None:
        return question.text
    titles = [title] if title else [match.title for match in question.occupations]
    form = _forms().get(question.intent)
    if form is None or not titles:
        return question.text
    other = titles[1] if len(titles) > 1 else titles[0]
    whole = form.format(occupation=titles[0], other=other, occupations=" and ".join(titles))
    if question.intent == "pay":
        how = (_LEVELS.get(question.level or ""), _RATES.get(question.rate or ""))
        whole = " ".join((*(word for word in how if word), whole))
    where = place or question.place
    return f"{whole} in {where.name}" if where and where.kind != "nation" else whole
