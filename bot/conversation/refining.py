"""A search refined: "in texas", "over 100k", "with a bachelors" after a list of occupations; the quiz's own choices."""

from bot.conversation.answers.recommend import theme_of
from bot.conversation.said import Said
from bot.conversation.state import ConversationState
from bot.understanding.question import Limits, Outcome, Question
from knowledge.base import KnowledgeBase

_SEARCHES = frozenset({"find_careers", "recommend", "pay", "overview", "pay_check", "education"})
_SHORT = 7
"""Words; a longer text is a question of its own."""


def quiz_choice(question: Question, state: ConversationState) -> Question | None:
    """One of the quiz's own choices, typed back."""
    if state.intent != "recommend" or theme_of(question.text) is None:
        return None
    return question.model_copy(
        update={"intent": "recommend", "outcome": Outcome.ANSWERED, "occupations": (), "choices": ()}
    )


def searched_again(
    question: Question, reply: Said, state: ConversationState, base: KnowledgeBase, *, ellipsis: bool
) -> Question | None:
    """The search before with what a few words add to it; None when they add nothing."""
    if state.intent != "find_careers" or question.occupations or question.choices:
        return None
    narrows = ellipsis or question.intent in _SEARCHES or question.outcome is Outcome.OUT_OF_SCOPE
    new = question.place is not None or question.limits != Limits() or question.amount is not None
    anew = question.limits.group is not None and question.limits.order is not None
    if not (narrows and new and not anew and len(reply.words) <= _SHORT):
        return None
    added = {
        name: value for name, value in question.limits if value != Limits.model_fields[name].get_default()
    }
    place = question.place or (base.place(state.place) if state.place else None)
    return question.model_copy(
        update={
            "intent": "find_careers",
            "outcome": Outcome.ANSWERED,
            "limits": state.limits.model_copy(update=added),
            "place": place,
            "choices": (),
            "follow_up": True,
        }
    )
