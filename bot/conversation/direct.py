"""What a question asks outright - a yes or a no, a duration, the openings - for the answer to begin with."""

import re
from functools import cache
from pathlib import Path
from typing import Any, cast

from bot.conversation.criteria import without_titles
from bot.conversation.searches import EDUCATION
from bot.understanding.question import Question
from knowledge.brief import Brief
from knowledge.data_files import read_yaml
from knowledge.models import Fact
from responses.views import OutlookAsked, SchoolingAsked, SchoolingKind

_DATA = Path(__file__).with_name("data") / "direct.yaml"
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+")
_ANY_DEGREE, _LEAST_DEGREE = "degree", "Associate's degree"


@cache
def _data() -> dict[str, Any]:
    content: dict[str, Any] = read_yaml(_DATA)
    return content


@cache
def _pattern(*path: str) -> re.Pattern[str]:
    found: Any = _data()
    for step in path:
        found = found[step]
    return re.compile(found, re.IGNORECASE if path[0] == "licences" else 0)


def wants_yes_or_no(text: str) -> bool:
    """Whether a folded text asks for a yes or a no: "do i need a degree", "license required?"."""
    return not _pattern("open_questions").search(text) and bool(_pattern("yes_or_no").search(text))


def asked_of_schooling(
    question: Question, education: Fact | None, experience: Fact | None
) -> SchoolingAsked | None:
    """What a question on the way in asks outright; None where it asks for the way in at large."""
    text = without_titles(question)
    if _pattern("time").search(text):
        return SchoolingAsked(kind="time")
    if not wants_yes_or_no(text):
        return None
    level, kind = _level(text), _first_kind(text)
    if education is not None and level and kind:
        return SchoolingAsked(kind=kind, level=level, holds=_holds(kind, level, str(education.value)))
    if experience is not None and _pattern("experience").search(text):
        return SchoolingAsked(kind="experience", holds=experience.value != "None")
    return None


def _level(text: str) -> str | None:
    found = {
        name: match.start()
        for name in _data()["schooling"]
        if (match := _pattern("schooling", name).search(text))
    }
    return min(found, key=found.__getitem__, default=None)


def _first_kind(text: str) -> SchoolingKind | None:
    kinds = _data()["about_schooling"]
    return next(
        (cast("SchoolingKind", kind) for kind in kinds if _pattern("about_schooling", kind).search(text)),
        None,
    )


def _holds(kind: SchoolingKind, level: str, typical: str) -> bool | None:
    """Whether the typical education bears out what is asked: that a level is needed, is enough or may be missing."""
    if typical not in EDUCATION:
        return None
    has, named = EDUCATION.index(typical), EDUCATION.index(_LEAST_DEGREE if level == _ANY_DEGREE else level)
    if kind == "need":
        return has >= named
    if kind == "without":
        return has < named
    return has <= (EDUCATION.index("Bachelor's degree") if level == _ANY_DEGREE else named)


def duration_told(entry: str | None) -> tuple[str | None, str | None]:
    """The sentences of a description that say how long something takes, and the others."""
    told, others = list[str](), list[str]()
    for sentence in _SENTENCE_END.split(entry) if entry else ():
        (told if _pattern("time_said").search(sentence) else others).append(sentence)
    return " ".join(told) or None, " ".join(others) or None


def asked_of_outlook(question: Question, growth: Fact | None) -> OutlookAsked | None:
    """Whether openings lead, and what a yes or no is to say; None where the outlook at large is asked for."""
    text = without_titles(question)
    openings = bool(_pattern("outlook", "openings").search(text))
    rises = growth is not None and isinstance(growth.value, int | float) and growth.value > 0
    if not wants_yes_or_no(text):
        return OutlookAsked(openings=True) if openings else None
    if openings:
        return OutlookAsked(openings=True, reply="Yes")
    if _pattern("outlook", "gone").search(text):
        return OutlookAsked(reply="No" if rises else "No, but ever fewer")
    if _pattern("outlook", "shrinking").search(text):
        return OutlookAsked(reply="No" if rises else "Yes")
    if _pattern("outlook", "growing").search(text):
        return OutlookAsked(reply="Yes" if rises else "No")
    if _pattern("outlook", "needed").search(text):
        return OutlookAsked(reply="Yes" if rises else "Yes, but ever fewer")
    return None


def asks_for_openings(question: Question) -> bool:
    """Whether it is openings that are asked for."""
    return bool(_pattern("outlook", "openings").search(without_titles(question)))


def asks_for_challenges(question: Question) -> bool:
    """Whether the challenges of the work alone are asked for: "any downsides"."""
    text = without_titles(question)
    return bool(_pattern("challenges").search(text)) and not _pattern("strengths").search(text)


def licence_reply(question: Question, brief: Brief | None) -> str | None:
    """`Yes`, `In most states, yes` ... as the description of licenses begins; None where that is not asked."""
    if brief is None or not brief.licences or not wants_yes_or_no(without_titles(question)):
        return None
    return next(
        (reply for reply in _data()["licences"] if _pattern("licences", reply).match(brief.licences)), None
    )
