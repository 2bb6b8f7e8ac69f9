"""What a question about hours and conditions is about - nights, stress, travel ... - and what there is to say of it."""

import re
from bisect import bisect_left
from functools import cache
from pathlib import Path
from typing import NamedTuple

from bot.conversation import facts, measures, work_life
from bot.conversation.criteria import any_of, without_titles
from bot.understanding.question import Question
from knowledge.base import KnowledgeBase
from knowledge.brief import Brief
from knowledge.data_files import read_yaml
from knowledge.models import Fact
from responses.views import AspectAnswer, AspectName

_DATA = Path(__file__).with_name("data") / "aspects.yaml"
_PASSAGES = ("workplace", "schedule", "conditions")
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+")


class _Aspect(NamedTuple):
    words: re.Pattern[str]
    passage: str
    mentions: re.Pattern[str] | None
    score: str | None
    figure: str | None
    instead: str | None
    ratings: tuple[str, ...]


def asked_for(question: Question) -> AspectName | None:
    """The aspect whose words come first in the question; None where it asks for the balance or the place at large."""
    text = without_titles(question)
    found = {name: match.start() for name, one in _aspects().items() if (match := one.words.search(text))}
    return min(found, key=found.__getitem__, default=None)


def answered(question: Question, base: KnowledgeBase, soc: str, brief: Brief | None) -> AspectAnswer | None:
    """What leads the answer to a question about one aspect; None where it asks for none or nothing is known of it."""
    name = asked_for(question)
    if name is None:
        return None
    one = _aspects()[name]
    score = work_life.score(base, soc, one.score) if one.score else None
    figure = one.figure or (one.instead if score is None else None)
    fact = base.figure(soc, figure) if figure else None
    said = _mentioned(one, brief)
    passage = " ".join(said) or (getattr(brief, one.passage) if brief else None)
    ratings = tuple(rating for metric in one.ratings if (rating := base.figure(soc, metric)))
    if not (score or fact or passage or ratings):
        return None
    return AspectAnswer(
        name=name,
        score=score,
        fact=rank(base, fact) if fact else None,
        passage=passage,
        mentioned=one.mentions is None or bool(said),
        ratings=ratings,
    )


def left_to_say(brief: Brief | None, asked: AspectAnswer | None) -> dict[str, str | None]:
    """The description's passages on hours and conditions without the sentences that lead the answer."""
    led = asked.passage if asked and asked.passage else ""
    return {
        name: " ".join(part for part in _sentences(brief, name) if part not in led) or None
        for name in _PASSAGES
    }


def rank(base: KnowledgeBase, fact: Fact) -> Fact:
    """A rating as the share of occupations rated lower (percent, derived); any other figure as it is."""
    if fact.unit != "score":
        return fact
    values = base.sorted_values(fact.metric)
    below = bisect_left(values, facts.number(fact) or 0)
    return measures.share_beaten(fact, below / len(values), len(values), lower=True)


def _mentioned(one: _Aspect, brief: Brief | None) -> list[str]:
    """The sentences of the description that speak of an aspect which has no passage of its own."""
    if one.mentions is None:
        return []
    return [part for name in _PASSAGES for part in _sentences(brief, name) if one.mentions.search(part)]


def _sentences(brief: Brief | None, name: str) -> list[str]:
    return _SENTENCE_END.split(getattr(brief, name)) if brief else []


@cache
def _aspects() -> dict[AspectName, _Aspect]:
    return {
        name: _Aspect(
            words=any_of(fields["words"]),
            passage=fields["passage"],
            mentions=re.compile(fields["mentions"], re.IGNORECASE) if "mentions" in fields else None,
            score=fields.get("score"),
            figure=fields.get("figure"),
            instead=fields.get("instead"),
            ratings=tuple(fields.get("ratings", ())),
        )
        for name, fields in read_yaml(_DATA)["aspects"].items()
    }
