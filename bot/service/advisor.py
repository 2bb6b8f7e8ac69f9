"""The advisor that the Slack surfaces ask: the conversation's state is kept in the bot's own database."""

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

    async def ask(self, text: str, conversation: str | None) -> Turn:
        """See `bot.slack.advisor.Advisor.ask`."""
        kept = self._storage.load(conversation) if conversation else None
        state = ConversationState.model_validate_json(kept) if kept else ConversationState()
        turn = self._advisor.ask(text, state)
        if conversation and turn.state != state:
            self._storage.save(conversation, turn.state.model_dump_json(exclude_defaults=True), STATE_SECONDS)
        reply = self._advisor.reply(turn.answer, "slack")
        return Turn(reply=reply, question_echo=restated(turn.question))
