"""What is not answered here, and what could be asked instead."""

import re
from functools import cache
from pathlib import Path

from bot.conversation.building import follow_ups
from bot.understanding.question import Question
from knowledge.base import KnowledgeBase
from knowledge.data_files import read_yaml
from responses.answer import Answer, FollowUp
from responses.views import OutOfScopeView

_REASONS = Path(__file__).parent.with_name("data") / "out_of_scope_reasons.yaml"

_BY_RESULT = {"one holder of an office": "person", "a named employer": "employer"}
"""What understanding found, as this answer calls it."""


@cache
def _reasons() -> list[tuple[str, re.Pattern[str]]]:
    content = read_yaml(_REASONS)
    return [
        (name, re.compile(rf"\b(?:{'|'.join(words)})\b", re.IGNORECASE)) for name, words in content.items()
    ]


def answer(question: Question, base: KnowledgeBase) -> Answer:
    """Says why, as far as the words tell, and offers the occupation that was named if there was one."""
    reason = "country" if question.foreign else None
    reason = reason or next(
        (_BY_RESULT[step.result] for step in question.reasons if step.result in _BY_RESULT), None
    )
    reason = reason or next((name for name, words in _reasons() if words.search(question.text)), "other")
    occupation = base.occupation(question.occupations[0].soc) if question.occupations else None
    view = OutOfScopeView.model_validate(
        {"reason": reason, "country": question.foreign, "occupation": occupation}
    )
    offered = follow_ups(question)
    if occupation is not None:
        about = FollowUp(label=occupation.title[:75], question=f"tell me about {occupation.title}")
        offered = (about, *offered)
    return Answer(
        outcome="out_of_scope",
        intent="out_of_scope",
        template="out_of_scope",
        occupations=question.occupations,
        view=view,
        follow_ups=offered[:5],
    )
