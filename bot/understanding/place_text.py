"""A question as the readers of places see it: the name of a place, and the state, that starts at each word."""

from typing import NamedTuple

from bot.understanding.gazetteer import Gazetteer
from bot.understanding.normalize import Text
from bot.understanding.positions import WORDS, Positions


class StateAt(NamedTuple):
    """A state that is named from some word on."""

    code: str
    """Postal code."""
    last: int
    """Index after its last word."""


class PlaceText(Positions):
    """One question; `at` is the index of a word."""

    def __init__(self, text: Text, gazetteer: Gazetteer) -> None:
        super().__init__(text)
        self.gazetteer = gazetteer
        self.known = gazetteer.names.at_each(self.words)
        """Of each word, the longest name of a place that starts there."""
        short, named = gazetteer.short_states, zip(self.words, self.known, strict=True)
        self.states = [
            self._state_at(at) if found or len(word) == 2 or word in short else None
            for at, (word, found) in enumerate(named)
        ]
        """Of each word, and of the end, a state written in any way that is enough behind a city."""
        self.names_state = any(self.states)
        self.states.append(None)

    def _state_at(self, at: int) -> StateAt | None:
        word, found = self.words[at], self.known[at]
        if found and found.value.kind == "state":
            return StateAt(found.value.refs[0], found.last)
        if found and found.phrase.startswith(("new york", "washington")):
            return StateAt("NY" if found.phrase.startswith("new") else "WA", at + (2 if word == "new" else 1))
        code = word.upper()
        if len(word) == 2 and code in self.gazetteer.states:
            sure = self.is_upper(at) or self.ends(at + 1) or "," in self.gap(at)
            return None if word in WORDS["capital_codes"] and not sure else StateAt(code, at + 1)
        short = self.gazetteer.short_states.get(word)
        return StateAt(short, at + 1) if short else None
