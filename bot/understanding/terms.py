"""Which term of the publishers a question wants explained."""

from dataclasses import dataclass

from bot.understanding.data import read
from bot.understanding.normalize import Text
from bot.understanding.phrases import Phrases, listed


@dataclass(frozen=True, slots=True)
class TermMention:
    """A term named in the text."""

    start: int
    end: int
    term: str
    """Key of `data/terms.yaml`."""
    score: float
    """0.95 where the question asks what it means, 0.5 where it is only used."""
    reason: str


_PHRASES = Phrases(
    listed(read("terms")["terms"]) | dict.fromkeys(listed({"": read("terms")["not_terms"]}), "")
)
_VERB_BEFORE = frozenset({"does", "do", "did", "dose"})
"""With one of these, a last word `mean` is the verb: "what does serendipity mean"."""
_ASKS = frozenset(read("terms")["asks"].split())


def find_terms(text: Text) -> tuple[TermMention, ...]:
    """The terms that a text names, those it asks about first."""
    found = [term for term in _PHRASES.find(text) if term.value]
    if not found:
        return ()
    words = text.words
    asks = not _ASKS.isdisjoint(words)
    mentions = []
    for term in found:
        if term.phrase == "mean" and term.last == len(words) and _VERB_BEFORE.intersection(words):
            continue
        rest = len(words) - (term.last - term.first)
        score = 0.95 if asks and rest <= 8 else 0.7 if rest <= 1 else 0.5
        span = text.tokens[term.first].start, text.tokens[term.last - 1].end
        mentions.append(TermMention(*span, term.value, score, term.phrase))
    # "what does mean wage mean": the longer phrase is what is asked about
    return tuple(sorted(mentions, key=lambda mention: (-mention.score, mention.start - mention.end)))
