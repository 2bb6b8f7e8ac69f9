"""The overview's other names."""

import pytest

from bot.conversation.answers import answer_function
from bot.understanding.question import Question
from knowledge.base import KnowledgeBase
from knowledge.models import Match
from responses.views import OverviewView


@pytest.mark.parametrize(
    ("soc", "left_out", "kept"),
    [
        ("27-1024", "graphic designer", "logo designer"),
        ("29-1011", "chiropractor", "chiropractic physician"),
        ("29-1141", "registered nurse", "RN"),
    ],
)
def test_the_title_in_the_singular_is_no_other_name(
    base: KnowledgeBase, soc: str, left_out: str, kept: str
) -> None:
    match = Match(soc=soc, title=base.occupation(soc).title, matched="", score=1.0)
    question = Question(text="a question", intent="overview", intent_score=1.0, occupations=(match,))
    view = answer_function("overview")(question, base).view
    assert isinstance(view, OverviewView)
    assert kept in view.also_called
    assert left_out not in view.also_called
