"""What a question about careers lacks: taken from the conversation, asked back, or about everyone who works."""

from collections.abc import Sequence
from typing import Protocol

from bot.understanding.decide import ALL_OCCUPATIONS, Shape
from bot.understanding.loading import Understanding
from bot.understanding.mentions import Mention
from bot.understanding.question import Outcome, Question, Reason, amended
from bot.understanding.reading import Reading
from knowledge.models import Match

_EVERYONE_INTENTS = frozenset({"pay", "employment", "pay_trend", "outlook"})
_ON_NONE = frozenset({"find_careers", "recommend", "define", "sources"})
_SIDE_BY_SIDE = frozenset({"compare", "transition"})
_MOST_CHOICES = 5
_TWO = 2
"""Occupations of a comparison, at the least."""
_BARE_TOKENS = 2
"""Words; "pay ohio?" asks about what was said before."""


class Context(Protocol):
    """What is needed of a conversation: the occupations that it was about."""

    @property
    def occupations(self) -> tuple[str, ...]:
        """SOC codes of the last answer."""


def ellipsis(asked: Question, reading: Reading, shape: Shape, knowledge: Understanding) -> Question:
    """A text of nothing but slots: the intent is that of the question before."""
    intent = "pay" if shape.occupations and (shape.places or reading.places.unknown) else "overview"
    if shape.occupations > 1 and shape.against:
        intent = "compare"
    matches, choices = _occupations(reading, intent)
    clear = bool(matches) and not reading.places.choices
    return amended(
        asked,
        Reason(step="ellipsis", words=reading.text.folded[:80], result=intent, score=1.0),
        intent=intent,
        intent_score=knowledge.thresholds.ellipsis_score,
        outcome=Outcome.ANSWERED if clear else Outcome.CLARIFY,
        occupations=matches,
        choices=choices,
        follow_up=True,
    )


def career_question(
    asked: Question, reading: Reading, shape: Shape, knowledge: Understanding, context: Context | None
) -> Question:
    """A question about careers, with what it lacks asked back."""
    intent = asked.intent
    matches, choices = _occupations(reading, intent)
    if not reading.mentions and _asks_of_all(
        asked, shape, talking=context is not None and bool(context.occupations)
    ):
        matches = (_everyone(knowledge),)
    needs = knowledge.needs_occupation(intent)
    lacking = needs and not matches
    follow_up = not matches and not choices and (needs or shape.pointing)
    if intent == "compare" and len(matches) < 2 and not choices and shape.places < 2:
        follow_up = lacking = True
    known = follow_up and context is not None and bool(context.occupations)
    ask_which = bool(choices) and intent not in _ON_NONE and not (intent == "majors" and reading.subjects)
    clear = not (lacking and not known) and not ask_which and not reading.places.choices
    if not clear and not matches:
        choices = choices or _unsure_choices(reading)
    return amended(
        asked,
        outcome=Outcome.ANSWERED if clear else Outcome.CLARIFY,
        occupations=matches,
        choices=() if clear else choices,
        alternatives=reading.mentions[0].matches[1:_MOST_CHOICES]
        if clear and len(reading.mentions) == 1
        else (),
        follow_up=follow_up,
    )


def _asks_of_all(asked: Question, shape: Shape, *, talking: bool) -> bool:
    """Whether a question without an occupation is about everyone who works: "is 50k good in texas".

    `talking`: an occupation was talked about, which is then what is meant unless all are named.
    """
    if asked.intent in _EVERYONE_INTENTS and shape.everyone:
        return True
    plain = not shape.unknown and not shape.pointing and not talking
    judged = asked.intent == "pay_check" and asked.amount is not None
    return plain and (
        judged or (asked.intent == "pay" and shape.places == 1 and len(shape.tokens) > _BARE_TOKENS)
    )


def _everyone(knowledge: Understanding) -> Match:
    title = knowledge.occupations[ALL_OCCUPATIONS].title
    return Match(soc=ALL_OCCUPATIONS, title=title, matched="", score=0.7, reason="everyone who works")


def _occupations(reading: Reading, intent: str) -> tuple[tuple[Match, ...], tuple[Match, ...]]:
    """The occupations that are clear, and the choices for the first one that is not.

    Of several set side by side, the likeliest meaning of each is taken.
    """
    mentions = _told(reading, intent)
    several = intent in _SIDE_BY_SIDE and len(mentions) > 1
    clear = [mention.best for mention in mentions if several or not mention.broad]
    matches = tuple({match.soc: match for match in clear}.values())
    broad = [mention for mention in mentions if mention.broad]
    return matches, (() if matches or not broad else broad[0].matches[:_MOST_CHOICES])


def _told(reading: Reading, intent: str) -> Sequence[Mention]:
    """The occupations that an answer needs: those asked about; for a move first the last that the person had."""
    if intent == "transition":
        return [*[mention for mention in reading.mentions if mention.background][-1:], *reading.asked]
    if intent == "compare" and len({mention.best.soc for mention in reading.asked}) < _TWO:
        return reading.mentions
    return reading.asked


def _unsure_choices(reading: Reading) -> tuple[Match, ...]:
    """What a person who named no known occupation may have meant."""
    best = max(reading.unsure, key=lambda mention: mention.score, default=None)
    return best.matches[:_MOST_CHOICES] if best else ()
