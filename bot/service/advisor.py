"""The advisor that the Slack surfaces ask: the conversation's state is kept in the bot's own database."""

from pydantic import ValidationError

from bot.conversation.advisor import Advisor
from bot.conversation.restate import restated
from bot.conversation.state import ConversationState
from bot.service.storage import Storage
from bot.slack.advisor import Turn

STATE_SECONDS = 7 * 24 * 3600
"""How long a conversation can be taken up again."""


class StoredAdvisor:
    """Answers in a few milliseconds of computing, so it runs on the event loop itself: no thread to hand over to."""

    def __init__(self, advisor: Advisor, storage: Storage) -> None:
        self._advisor = advisor
        self._storage = storage
        # Load now what the first question would wait for, the words to compare a misspelt one with among it: what
        # cannot be loaded is known before anybody asks.
        for text in ("help", "whats the sallary of a plumer"):
            advisor.reply(advisor.ask(text).answer, "slack")

    async def ask(self, text: str, conversation: str | None, context: str = "") -> Turn:
        """See `bot.slack.advisor.Advisor.ask`."""
        state = _read(self._storage.load(conversation) if conversation else context)
        turn = self._advisor.ask(text, state)
        if conversation and turn.state != state:
            self._storage.save(conversation, _written(turn.state), STATE_SECONDS)
        return Turn(
            reply=self._advisor.reply(turn.answer, "slack"),
            question_echo=restated(turn.question),
            context=_written(state) if turn.question.follow_up else "",
        )


def _written(state: ConversationState) -> str:
    return state.model_dump_json(exclude_defaults=True)


def _read(kept: str | None) -> ConversationState:
    """A state as it was kept; one that another version wrote and this one cannot read begins afresh."""
    try:
        return ConversationState.model_validate_json(kept or "{}")
    except ValidationError:
        return ConversationState()
