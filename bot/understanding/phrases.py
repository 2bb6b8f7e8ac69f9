"""Finding known phrases among the words of a text, longest first."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Generic, NamedTuple, TypeVar

from bot.understanding.normalize import Text, split

Value = TypeVar("Value")


class Found(NamedTuple, Generic[Value]):
    """A known phrase met in a text."""

    value: Value
    first: int
    """Index of its first token."""
    last: int
    """Index after its last token."""
    phrase: str


class Phrases(Generic[Value]):
    """Phrases of one or more words, each with a value; lookups cost a dictionary access a word."""

    def __init__(self, values: Mapping[str, Value]) -> None:
        self._values: dict[str, Value] = {}
        self._longest: dict[str, int] = {}
        for phrase, value in values.items():
            words = split(phrase)
            self._values[" ".join(words)] = value
            self._longest[words[0]] = max(len(words), self._longest.get(words[0], 0))

    def __len__(self) -> int:
        return len(self._values)

    def get(self, phrase: str) -> Value | None:
        """The value of a phrase of blank-separated words."""
        return self._values.get(phrase)

    def starts_with(self, word: str) -> bool:
        """Whether any phrase starts with a word."""
        return word in self._longest

    def may_be_in(self, words: Iterable[str]) -> bool:
        """Whether any phrase starts with one of these words."""
        return not self._longest.keys().isdisjoint(words)

    def at(self, words: tuple[str, ...], first: int) -> Found[Value] | None:
        """The longest phrase that starts at a word."""
        longest = self._longest.get(words[first])
        if longest is None:
            return None
        for length in range(min(longest, len(words) - first), 0, -1):
            phrase = " ".join(words[first : first + length])
            if phrase in self._values:
                return Found(self._values[phrase], first, first + length, phrase)
        return None

    def at_each(self, words: tuple[str, ...]) -> list[Found[Value] | None]:
        """The longest phrase that starts at each word."""
        known = self._longest
        return [self.at(words, first) if word in known else None for first, word in enumerate(words)]

    def find(self, text: Text) -> Iterable[Found[Value]]:
        """The phrases of a text from left to right; the longest wins, none overlap."""
        return self._found(text.words) if self.may_be_in(text.words) else ()

    def _found(self, words: tuple[str, ...]) -> Iterator[Found[Value]]:
        first = 0
        while first < len(words):
            found = self.at(words, first)
            if found:
                yield found
            first = found.last if found else first + 1


def listed(section: Mapping[str, str]) -> dict[str, str]:
    """`{key: "phrase, phrase"}` as word lists are written -> `{phrase: key}`."""
    return {phrase.strip(): key for key, phrases in section.items() for phrase in phrases.split(",")}


def words_of(lists: Iterable[str]) -> frozenset[str]:
    """The words of blank-separated lists."""
    return frozenset(word for words in lists for word in words.split())
