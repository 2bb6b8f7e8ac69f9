"""Puts an answer together: the view, who it is about, and the questions likely to come next."""

from functools import cache
from pathlib import Path

from bot.conversation.restate import restated
from bot.understanding.question import Question
from knowledge.data_files import read_yaml
from knowledge.models import Fact, Occupation, Place
from responses.answer import Answer, Chart, FollowUp, Table, View
from responses.views import NoDataView

_LABEL, _BUTTONS = 75, 5
_FOLLOW_UPS = Path(__file__).with_name("data") / "follow_ups.yaml"


def built(
    question: Question,
    template: str,
    view: View,
    *,
    place: Place | None = None,
    table: Table | None = None,
    chart: Chart | None = None,
) -> Answer:
    """An answer to the question as it was understood."""
    return Answer(
        outcome="answered",
        intent=question.intent,
        template=template,
        occupations=question.occupations,
        place=place if place and place.kind != "nation" else question.place,
        view=view,
        table=table,
        chart=chart,
        follow_ups=follow_ups(question),
    )


def no_data(
    question: Question,
    reason: str,
    wanted: str,
    *,
    occupation: Occupation | None = None,
    place: Place | None = None,
    footnote: str | None = None,
    nearest: Fact | None = None,
    source: str | None = None,
) -> Answer:
    """Understood, but the publisher has no such figure; says so and offers the nearest one."""
    view = NoDataView.model_validate(
        {
            "reason": reason,
            "wanted": wanted,
            "occupation": occupation,
            "place": place,
            "footnote": footnote,
            "nearest": nearest,
            "source": source,
        }
    )
    return Answer(
        outcome="no_data",
        intent=question.intent,
        template="no_data",
        occupations=question.occupations,
        place=place if place and place.kind != "nation" else question.place,
        view=view,
        follow_ups=follow_ups(question),
    )


@cache
def _follow_ups() -> dict[str, list[dict[str, str]]]:
    content: dict[str, list[dict[str, str]]] = read_yaml(_FOLLOW_UPS)
    return content


def follow_ups(question: Question) -> tuple[FollowUp, ...]:
    """The likely next questions; each can be asked on its own, since a button may be pressed days later."""
    titles = [match.title for match in question.occupations]
    words = {
        "occupation": titles[0] if titles else None,
        "other": titles[1] if len(titles) > 1 else None,
        "place": question.place.name if question.place and question.place.kind != "nation" else None,
    }
    found = []
    for entry in _follow_ups().get(question.intent, []):
        needed = [name for name in words if "{" + name + "}" in entry["question"]]
        if all(words[name] for name in needed):
            asked = entry["question"].format(**words)
            found.append(FollowUp(label=entry["label"][:_LABEL], question=asked))
    return tuple(found[:_BUTTONS])


def with_second(answer: Answer, second: Question, its_answer: Answer) -> Answer:
    """The answer with the key sentence of a second one, whose whole is the first button."""
    if its_answer.outcome != "answered":
        return answer
    asked = restated(second, second.occupations[0].title)
    labels = {row["question"]: row["label"] for rows in _follow_ups().values() for row in rows}
    title = second.occupations[0].title
    label = next(
        (name for form, name in labels.items() if form.replace("{occupation}", title) == asked), asked
    )
    rest = tuple(one for one in answer.follow_ups if one.label != label)
    button = FollowUp(label=label[:_LABEL], question=asked)
    return answer.model_copy(update={"also": its_answer, "follow_ups": (button, *rest)[:_BUTTONS]})
