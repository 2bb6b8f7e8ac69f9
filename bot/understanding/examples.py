"""The example sentence most like a question, found without comparing the question with all of them.

The likeness of two texts (`rapidfuzz.fuzz.ratio`: twice the letters that stand in both in the same order, against all
their letters) cannot be more than the letters allow that they share in any order. So only the sentences that share
enough letters are compared: first those that may be nearly the same, then, step by step, those that may be less alike.
"""

from collections.abc import Sequence
from functools import cache, cached_property
from itertools import compress

from rapidfuzz import fuzz, process

from knowledge.shared_letters import LetterCounts, Letters

LONGEST = 127
"""Letters of a sentence."""
_STEPS = 32
"""Into which likeness is divided; `least` counts them."""
_STEP = 4
_FLAG = 128
"""The bit of a sentence's byte that says whether it shares enough letters."""
_FEW = 8
"""One sentence in so many; fewer than that are picked out one by one."""


class Examples:
    """Sentences of at most `LONGEST` letters, among which the one most like a question is found."""

    def __init__(self, sentences: Sequence[str]) -> None:
        self.sentences = sentences

    def nearest(self, question: str, letters: Letters) -> tuple[str, float]:
        """The sentence most like a question, the first of several, and the likeness from 0 to 100.

        `letters`: `letters_of(question)`. The same as `process.extractOne(question, sentences, scorer=fuzz.ratio)`;
        ("", 0) without sentences.
        """
        shared = self._letters.shared(letters)
        best, likeness, reached, least = "", 0.0, 0, _STEPS
        while reached < least:
            least = max(least - _STEP, reached)
            alike = self._may_be_alike(shared, len(question), least)
            if alike:
                best, likeness, _ = process.extractOne(question, alike, scorer=fuzz.ratio)
                reached = int(likeness * _STEPS / 100)
        return best, likeness

    def _may_be_alike(self, shared: int, length: int, least: int) -> list[str]:
        """The sentences that share enough letters with a question. `shared`: how many; `length`: of the question."""
        raised = self._lengths.translate(_raises(least)[length : length + 256])
        marked = shared + int.from_bytes(raised, "little") & self._flags
        count, marks = marked.bit_count(), marked.to_bytes(len(raised), "little")
        if count * _FEW > len(raised):
            return list(compress(self.sentences, marks))
        places, place = [], -1
        for _ in range(count):
            place = marks.index(_FLAG, place + 1)
            places.append(place)
        return [self.sentences[place] for place in places]

    @cached_property
    def _letters(self) -> LetterCounts:
        return LetterCounts(self.sentences)

    @cached_property
    def _lengths(self) -> bytes:
        lengths = bytes(map(len, self.sentences))
        if max(lengths, default=0) > LONGEST:
            raise ValueError(f"An example sentence has more than {LONGEST} letters.")
        return lengths

    @cached_property
    def _flags(self) -> int:
        return int.from_bytes(bytes([_FLAG]) * len(self.sentences), "little")


@cache
def _raises(least: int) -> bytes:
    """By the letters of two texts together, what the letters they share lack of `_FLAG` when they are just enough."""
    longest = 4_096
    if not least:
        return bytes([_FLAG]) * longest
    enough = (-(-least * both // (2 * _STEPS)) for both in range(2 * _STEPS * _FLAG // least))
    return bytes(_FLAG - letters for letters in enough).ljust(longest, b"\0")[:longest]
