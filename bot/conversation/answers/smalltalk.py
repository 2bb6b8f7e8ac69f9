"""Greeting, thanks, goodbye, help and identity: nothing to look up, examples to press."""

from bot.conversation.building import follow_ups
from bot.understanding.question import Question
from knowledge.base import KnowledgeBase
from responses.answer import Answer
from responses.views import HelpView


def answer(question: Question, base: KnowledgeBase) -> Answer:
    """Small talk with questions to try."""
    offered = follow_ups(question)
    return Answer(
        outcome="smalltalk",
        intent=question.intent,
        template=question.intent,
        view=HelpView(examples=tuple(offer.question for offer in offered)),
        follow_ups=offered,
    )
