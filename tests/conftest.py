"""What many tests share: the built-in base, opened once."""

import pytest

from bot.conversation.advisor import Advisor
from knowledge.base import KnowledgeBase
from responses.answer import Context


@pytest.fixture(scope="session")
def advisor() -> Advisor:
    return Advisor.open()


@pytest.fixture(scope="session")
def base(advisor: Advisor) -> KnowledgeBase:
    return advisor.base


@pytest.fixture(scope="session")
def context(advisor: Advisor) -> Context:
    return advisor.context
