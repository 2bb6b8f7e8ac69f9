"""What many tests share: the built-in base, opened once."""

import pytest

from bot.conversation.advisor import Advisor
from bot.understanding.loading import Understanding, load_understanding
from knowledge.base import KnowledgeBase
from responses.answer import Context


@pytest.fixture(scope="session")
def advisor() -> Advisor:
    return Advisor.open()


@pytest.fixture(scope="session")
def base(advisor: Advisor) -> KnowledgeBase:
    return advisor.base


@pytest.fixture(scope="session")
def knowledge(base: KnowledgeBase) -> Understanding:
    return load_understanding(base)


@pytest.fixture(scope="session")
def context(advisor: Advisor) -> Context:
    return advisor.context
