"""The advisor behind Slack: what carries over lies in storage, as codes and never as words."""

from collections.abc import Iterator

import pytest

from bot.conversation.advisor import Advisor
from bot.service.advisor import StoredAdvisor
from bot.service.storage import IN_MEMORY, Storage
from bot.slack.sentences import SENTENCES

KEY = "T1:C1:1.1"


@pytest.fixture
def storage() -> Iterator[Storage]:
    opened = Storage.open(IN_MEMORY)
    yield opened
    opened.close()


@pytest.fixture
def stored(advisor: Advisor, storage: Storage) -> StoredAdvisor:
    return StoredAdvisor(advisor, storage)


async def test_a_conversation_goes_on_where_it_was_left(stored: StoredAdvisor, storage: Storage) -> None:
    await stored.ask("How much do registered nurses earn in California?", KEY)
    kept = storage.load(KEY)
    assert kept is not None
    assert "29-1141" in kept
    assert "earn" not in kept.lower()
    turn = await stored.ask("and in Texas?", KEY)
    assert {(fact.soc, fact.place) for fact in turn.reply.facts} >= {("29-1141", "TX")}
    elsewhere = await stored.ask("and in Texas?", "T1:C1:2.2")
    assert not [fact for fact in elsewhere.reply.facts if fact.soc == "29-1141"]


async def test_asking_again_in_its_context_gives_the_same_answer(
    stored: StoredAdvisor, storage: Storage
) -> None:
    first = await stored.ask("How much do registered nurses earn in California?", KEY)
    assert first.context == ""
    turn = await stored.ask("and in Texas?", KEY)
    assert turn.context
    kept = storage.load(KEY)
    again = await stored.ask("and in Texas?", None, turn.context)
    assert again == turn
    assert storage.load(KEY) == kept


@pytest.mark.parametrize("kept", ["", "{", "[]", '{"occupations": 7}', '{"a field of another version": 1}'])
async def test_a_state_that_cannot_be_read_begins_afresh(
    stored: StoredAdvisor, storage: Storage, kept: str
) -> None:
    storage.save(KEY, kept, ttl=60)
    turn = await stored.ask("How much do registered nurses earn in California?", KEY)
    assert turn.reply.facts


@pytest.mark.parametrize("question", [prompt.message for prompt in SENTENCES.prompts])
async def test_the_questions_that_are_offered_are_answered(stored: StoredAdvisor, question: str) -> None:
    assert (await stored.ask(question, None)).reply.facts


async def test_help_is_answered(stored: StoredAdvisor) -> None:
    assert (await stored.ask(SENTENCES.help_question, None)).reply.blocks
