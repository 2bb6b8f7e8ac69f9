"""What a listener needs of the rest of the house: somebody to ask."""

from typing import Protocol

from pydantic import BaseModel, ConfigDict

from responses.answer import Reply


class Turn(BaseModel):
    """One question and its reply."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    reply: Reply
    question_echo: str
    """The question in full, as one would ask it with nothing said before. It is shown above an answer that a
    button asked for, and asked again when an answer is shared. Plain text, not escaped."""


class Advisor(Protocol):
    """Answers questions; keeps what carries over between the turns of one conversation."""

    async def ask(self, text: str, conversation: str | None) -> Turn:
        """Answer what a person typed.

        `conversation` names the conversation whose state is read and written: `team:channel:thread` for a
        thread, `team:channel` for a direct message, `team:user:command` for slash commands; None for a question
        that leans on nothing and leaves nothing behind.
        """
        ...
