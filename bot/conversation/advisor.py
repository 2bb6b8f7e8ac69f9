"""From a text and the state of its conversation to a reply: understand, complete, look up, word."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from bot.conversation.answers import answer_function
from bot.conversation.asking import clarification
from bot.conversation.building import with_second
from bot.conversation.caveats import with_caveats
from bot.conversation.follow_up import in_context
from bot.conversation.state import ConversationState, after
from bot.conversation.two_parts import two_parts
from bot.understanding.loading import Understanding, load_understanding
from bot.understanding.question import Outcome, Question
from bot.understanding.understand import understand
from knowledge.base import KnowledgeBase
from responses.answer import Answer, Context, Reply, Surface
from responses.render import render

_OCCUPATION_OR_FIELD = frozenset({"majors", "find_schools"})
"""Questions that an occupation or a field of study is needed for."""
_BETTER_WITH_OCCUPATION = frozenset({"find_jobs", "find_schools", "transition"})


@dataclass(frozen=True)
class Turn:
    """One question and all that came of it."""

    question: Question
    answer: Answer
    state: ConversationState


class Advisor:
    """Everything that is loaded once: the base, the understanding, the names for wording."""

    def __init__(self, base: KnowledgeBase) -> None:
        self.base = base

    @classmethod
    def open(cls, path: Path | None = None) -> "Advisor":
        """Open the base at `path` or the built-in one. Raises BaseMissing."""
        return cls(KnowledgeBase.open(path))

    @cached_property
    def understanding(self) -> Understanding:
        """Title index, gazetteer and classifier."""
        return load_understanding(self.base)

    @cached_property
    def context(self) -> Context:
        """Names for codes."""
        return Context.model_construct(
            occupations=self.base.occupations,
            places=self.base.places,
            industries=self.base.industries,
            sources=self.base.sources,
            metrics=self.base.metrics,
        )

    def ask(self, text: str, state: ConversationState | None = None) -> Turn:
        """Answer a text; the state is what the conversation has come to, and the turn carries the next one."""
        state = state or ConversationState()
        question = understand(text, self.understanding)
        question = in_context(question, state, self.base, self._understood, self._wants_occupation)
        parts = two_parts(question, self._understood)
        question, second = parts or (question, None)
        answer = self._answer(question)
        if second is not None and answer.outcome == "answered":
            answer = with_second(answer, second, self._answer(second))
        return Turn(question, answer, after(state, question, answer))

    def reply(self, answer: Answer, surface: Surface) -> Reply:
        """Word an answer for a surface."""
        return render(answer, self.context, surface)

    def _understood(self, text: str) -> Question:
        return understand(text, self.understanding)

    def _wants_occupation(self, question: Question) -> bool:
        """Whether the question is better answered with an occupation taken over from the conversation."""
        if question.intent == "majors":
            return not question.subject
        return (
            self.understanding.needs_occupation(question.intent) or question.intent in _BETTER_WITH_OCCUPATION
        )

    def _answer(self, question: Question) -> Answer:
        needs = (
            self.understanding.needs_occupation(question.intent) or question.intent in _OCCUPATION_OR_FIELD
        )
        unclear = question.outcome is Outcome.CLARIFY or (
            needs and not question.occupations and not question.subject
        )
        if question.outcome is Outcome.OUT_OF_SCOPE:
            return answer_function("out_of_scope")(question, self.base)
        if unclear or question.place_choices:
            return clarification(question, self.base)
        return with_caveats(answer_function(question.intent)(question, self.base), question, self.base)
