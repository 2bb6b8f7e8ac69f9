"""How a word stands in a text: what is before it, whether a clause ends, how it is capitalised."""

from bot.understanding.data import read
from bot.understanding.normalize import Text
from bot.understanding.phrases import words_of

WORDS = {key: words_of([words]) for key, words in read("place_words").items()}
"""The word lists of `data/place_words.yaml`."""


class Positions:
    """A text and questions about the place of its words; `at`, `first` and `last` are indices of words."""

    def __init__(self, text: Text) -> None:
        self.text = text
        self.words = text.words
        self.shouted = text.cleaned.isupper()

    def before(self, at: int) -> str:
        """The word in front; empty at the start."""
        return self.words[at - 1] if at else ""

    def gap(self, at: int) -> str:
        """What stands between the word and the one before it."""
        return self.text.folded[self.text.tokens[at - 1].end : self.text.tokens[at].start] if at else ""

    def ends(self, last: int) -> bool:
        """Whether a clause ends before this word."""
        if last >= len(self.words):
            return True
        gap = self.gap(last)
        return gap != "-" and any(
            mark in gap for mark in ",.?!;:)-("
        )  # a bare hyphen joins: "in co-op programs"

    def closes(self, last: int) -> bool:
        """Whether nothing follows that could belong to the name before this word."""
        return self.ends(last) or self.words[last] in WORDS["behind_place"]

    def is_upper(self, at: int) -> bool:
        """Written in capitals in a text that is not all capitals."""
        token = self.text.tokens[at]
        return not self.shouted and self.text.cleaned[token.start : token.end].isupper()

    def is_capitalized(self, at: int) -> bool:
        """Written with a capital where most other words are not."""
        token = self.text.tokens[at]
        if self.shouted or not self.text.cleaned[token.start].isupper():
            return False
        capitals = sum(self.text.cleaned[token.start].isupper() for token in self.text.tokens)
        return at > 0 and capitals * 2 <= len(self.words) + 1

    def stands_as_place(self, first: int, last: int) -> bool:
        """Whether an ordinary word stands where only a place can: behind "in", with nothing that belongs to it."""
        if self.before(first) in WORDS["pay"] and last == len(self.words):
            return True
        if self.before(first) not in WORDS["in"] or (first > 1 and self.words[first - 2] in WORDS["not_in"]):
            return False
        return self.ends(last) or self.words[last] in WORDS["pay"] or self.is_capitalized(first)
