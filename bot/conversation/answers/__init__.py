"""One module an intent, each with `answer(question, base) -> Answer`: looks up, derives, words nothing.

The module of an intent is found by its name, so that adding an intent adds a file and changes none; small talk, which
looks nothing up, shares one.
"""

from collections.abc import Callable
from functools import cache
from importlib import import_module

from bot.understanding.question import Question
from knowledge.base import KnowledgeBase
from responses.answer import Answer

SMALLTALK = frozenset({"greeting", "thanks", "goodbye", "help", "identity"})

AnswerFunction = Callable[[Question, KnowledgeBase], Answer]


@cache
def answer_function(intent: str) -> AnswerFunction:
    """The answer function of an intent."""
    module = "smalltalk" if intent in SMALLTALK else intent
    function: AnswerFunction = import_module(f"{__name__}.{module}").answer
    return function
