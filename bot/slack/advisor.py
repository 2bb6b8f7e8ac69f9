"""What a listener needs of the rest of the house: somebody to ask."""

from typing import Protocol

from pydantic import BaseModel, ConfigDict

from responses.answer import Reply


class Turn(BaseModel):
    """One question and its reply."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    reply: Reply
    question_echo: str
    """The question in full, for people who read it above the answer. Plain text, not escaped."""
    context: str = ""
    """The codes that the question leant on, as JSON; empty when it stands on its own. Asking the same question with
    the same context gives the same answer."""


class Advisor(Protocol):
    """Answers questions; keeps what carries over between the turns of one conversation."""

    async def ask(self, text: str, conversation: str | None, context: str = "") -> Turn:
        """Answer what a person typed.

        `conversation` names the conversation whose state is read and written: `team:channel:thread` for a
        thread, `team:channel` for a direct message, `team:user:command` for slash commands. None leaves nothing
        behind and leans on nothing but `context`, which an earlier turn carried.
        """
        ...
