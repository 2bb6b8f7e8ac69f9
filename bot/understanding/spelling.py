"""Misspelt ordinary words put right before anything else is read: `wht shuld i lern` becomes `what should i learn`.

Only words that nothing else knows are touched, and only towards the words that questions are made of. Two slips are
undone: one wrong, missing, doubled or swapped letter, and vowels left out as in text messages (`hw mch`).
"""

from collections.abc import Callable, Iterable
from functools import cached_property, lru_cache
from itertools import pairwise

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.understanding.features import SLOT_WORDS
from bot.understanding.normalize import Text, tokens_of

_LEAST_LETTERS = 4
"""A shorter word is one slip away from too many others."""
_LONG = 7
"""Letters; so long a word with one letter too many is seldom another one."""
_VOWELS = str.maketrans("", "", "aeiou")
_REMEMBERED = 8192


class Speller:
    """Knows the words that questions are made of; built once, then only read."""

    def __init__(self, words: Iterable[str], kept: Iterable[str] = ()) -> None:
        """`words`: the most used first; of two that are equally near, the more used one is meant.

        `kept`: words that are right as they are, and that nothing is taken for.
        """
        words = tuple(words)
        self._meant = dict.fromkeys(words)
        self._known = SLOT_WORDS.union(words, kept)
        self._by_letter: dict[str, list[str]] = {}
        for word in self._meant:
            if len(word) >= _LEAST_LETTERS and word.isalpha() and word not in SLOT_WORDS:
                self._by_letter.setdefault(word[0], []).append(word)
        self.correct = lru_cache(_REMEMBERED)(self._correct)

    @cached_property
    def _skeletons(self) -> dict[str, str]:
        """The most used word of every skeleton."""
        plain = [word for word in self._meant if word.isalpha() and word not in SLOT_WORDS]
        return {_skeleton(word): word for word in reversed(plain)}  # the first one stays

    def _correct(self, word: str) -> str:
        """The word meant; the word itself where it is known, or where nothing known is near."""
        if word in self._known or not word.isalpha():
            return word
        if len(word) >= _LEAST_LETTERS:
            known = self._by_letter.get(word[0], ())
            near = process.extract(word, known, scorer=OSA.distance, score_cutoff=1, limit=None)
            near = [found for found in near if not _another_word(word, found[0])]
            if near:
                return min(near, key=lambda found: (_unlikely(word, found[0]), found[2]))[0]
        swapped = word[:-2] + word[-1] + word[-2:-1]
        if len(word) == _LEAST_LETTERS - 1 and swapped in self._meant:
            return swapped
        bare = _skeleton(word)
        full = self._skeletons.get(bare, word) if len(bare) > 1 else word
        return full if word == bare or _misses_a_letter(word, full) else word


def respelled(text: Text, speller: Speller, named: Callable[[str], bool]) -> Text:
    """The text with its misspelt words put right. `named`: whether a word is part of some name, which stays."""
    parts, at = [], 0
    for token in text.tokens:
        meant = speller.correct(token.word)
        if meant != token.word and not named(token.word):
            shouted = text.cleaned[token.start : token.end].isupper()
            parts += [text.cleaned[at : token.start], meant.upper() if shouted else meant]
            at = token.end
    if not parts:
        return text
    cleaned = "".join([*parts, text.cleaned[at:]])
    folded = cleaned.lower()
    tokens = tokens_of(folded)
    return Text(text.original, cleaned, folded, tokens, tuple(token.word for token in tokens))


def _another_word(word: str, meant: str) -> bool:
    """Whether a letter too many makes it a word of its own: "niece" is not "nice", but "salaryy" is "salary"."""
    doubled = any(first == second for first, second in pairwise(word))
    return len(word) > len(meant) and len(word) < _LONG and not doubled


def _unlikely(word: str, meant: str) -> int:
    """Which slip it would be, the commonest first: a letter left out or swapped, a wrong one, one too many."""
    if len(word) > len(meant):
        return 2
    return 0 if len(word) < len(meant) or sorted(word) == sorted(meant) else 1


def _misses_a_letter(word: str, full: str) -> bool:
    """Whether a word is another one without one of its letters: `mke` for `make`, not `mri` for `more`."""
    return any(word == full[:at] + full[at + 1 :] for at in range(1, len(full)))


def _skeleton(word: str) -> str:
    """The first letter and the consonants: what is left of a word in a text message."""
    return word[0] + word[1:].translate(_VOWELS)
