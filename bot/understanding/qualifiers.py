"""A word that narrows a broad name from afar: `teachers, elementary`, `mechanics (auto) pay`."""

from collections.abc import Iterable
from dataclasses import replace

from bot.understanding.mentions import Mention
from bot.understanding.normalize import Text
from knowledge.title_words import normal_words
from knowledge.titles import TitleIndex

_LONGEST = 2
"""Words of a qualifier: "high school"."""
_LIKELIER = 0.1


def qualified(mention: Mention, text: Text, index: TitleIndex, others: Iterable[tuple[int, int]]) -> Mention:
    """The mention narrowed to the one title that another part of the text makes with it; else as it is.

    `others`: spans that mean something else.
    """
    taken = [(mention.start, mention.end), *others]
    tokens = text.tokens
    free = [not any(token.start < end and start < token.end for start, end in taken) for token in tokens]
    noun = normal_words(mention.words)
    for length in range(_LONGEST, 0, -1):
        for first in range(len(tokens) - length + 1):
            if not all(free[first : first + length]):
                continue
            words = normal_words(text.folded[tokens[first].start : tokens[first + length - 1].end])
            if words and index.has([*words, *noun]):
                matches = tuple(index.lookup([*words, *noun])[1][:1])
                span = tokens[first].start, tokens[first + length - 1].end
                score = min(1.0, mention.score + _LIKELIER)
                return replace(mention, matches=matches, score=score, broad=False, qualifier=span)
    return mention
