"""The occupations that a lone misspelt word may stand for: `nurces`, `plumr`, `farmacist`, `sicologist`."""

import re
from collections import defaultdict
from functools import cache, lru_cache
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA, JaroWinkler

from knowledge.broad_titles import broad_titles
from knowledge.title_words import normal_words
from knowledge.titles import TitleIndex

_USUAL = 0.06  # of likeness, for what people commonly call an occupation: "plumber" before "plunger"
_SOUNDS_SAME = 0.1
_LEAST = 0.74
_SURE = 0.84
_LEAD = 0.06  # of the likeliest name over the next one, to be taken without asking
_KEPT = 3
_LONGER = 4  # letters; no misspelling adds or drops more
_LONG = 8  # letters; in shorter words two wrong letters make another word

# Letters that sound alike, so that words written by ear have the same key. Applied in this order.
_SOUNDS = tuple((re.compile(written), heard) for written, heard in (
    (r"^(?:ps|phys(?=co)|sc(?=[eiy]))", "s"), (r"^(?:kn|gn|pn)", "n"), (r"^wr", "r"), (r"ph", "f"),
    (r"(?:tch|ch)(?=[aeiouy])", "k"),
    (r"c(?=[eiy])", "s"), (r"ck|c|q", "k"), (r"z|x", "s"), (r"dg(?=[ei])|g(?=[ei])", "j"), (r"gh|h|w", ""),
    (r"mb(?=er|$)", "m"), (r"(?<=.)[aeiouy]", ""), (r"^[aeiouy]", "a"), (r"(.)\1+", r"\1"),
))  # fmt: skip


class NearTitle(NamedTuple):
    """A name of one word that a written word may misspell."""

    alike: float
    """0 to about 1.1; more for a common name and for one that sounds the same."""
    words: tuple[str, ...]
    """Normalised."""


@lru_cache(maxsize=4_096)
def sound(word: str) -> str:
    """What a word sounds like, roughly: two spellings by ear have the same key."""
    for pattern, by in _SOUNDS:
        word = pattern.sub(by, word)
    return word


def near_titles(word: str, index: TitleIndex, usual: frozenset[str]) -> list[NearTitle]:
    """The names nearest to a normalised word, likeliest first. `usual`: what people commonly call occupations."""
    found: dict[str, float] = {}
    known = ((spelled[0], spelled[0]) for _, spelled in index.respellings([word]) if len(spelled) == 1)
    for written, name in {*known, *_common(usual).like(word)}:
        common = written in usual or name in broad_titles()
        alike = _likeness(word, written, usual=common, everyday=_everyday(name, index))
        if alike >= max(_LEAST, found.get(name, 0.0)) and (name in broad_titles() or index.has([name])):
            found[name] = alike
    best = sorted(found, key=lambda name: (-found[name], name))[:_KEPT]
    return [NearTitle(found[name], (name,)) for name in best]


def certain(near: list[NearTitle]) -> bool:
    """Whether the likeliest name can be taken without asking."""
    return near[0].alike >= _SURE and (len(near) == 1 or near[0].alike - near[1].alike >= _LEAD)


def near_word(word: str, words: frozenset[str]) -> bool:
    """Whether a word misspells one of `words` by a letter or two."""
    allowed = 2 if len(word) >= 7 else 1
    near = process.extractOne(
        word, _long_words(words).get(word[0], ()), scorer=OSA.distance, score_cutoff=allowed
    )
    return near is not None


def _everyday(name: str, index: TitleIndex) -> bool:
    """Whether a name is one of our everyday names, which are written small."""
    return index.lookup([name])[0].islower()


def _likeness(word: str, name: str, usual: bool, everyday: bool) -> float:
    if abs(len(word) - len(name)) > _LONGER:
        return 0.0
    same_sound = len(word) > 4 and sound(word) == sound(name)
    distance = OSA.distance(word, name)
    close = distance <= (1 if len(word) < _LONG else 2) and word[0] == name[0]
    if not close and not ((usual or everyday) and same_sound and distance <= 1 + len(name) // 4):
        return 0.0
    alike = 0.7 * (1 - distance / max(len(word), len(name))) + 0.3 * JaroWinkler.similarity(word, name)
    return alike + _USUAL * usual + _SOUNDS_SAME * same_sound


class _Common(NamedTuple):
    """Names of one word each, as written ("waitress") and normalised ("waiter")."""

    by_letter: dict[str, list[tuple[str, str]]]
    by_sound: dict[str, list[tuple[str, str]]]

    def like(self, word: str) -> list[tuple[str, str]]:
        """Those that start or sound like a word."""
        return self.by_letter.get(word[0], []) + self.by_sound.get(sound(word), [])


@cache
def _common(usual: frozenset[str]) -> _Common:
    """Usual names and broad words."""
    names = {(name, " ".join(normal_words(name))) for name in usual}
    names |= {(name, name) for name in broad_titles()}
    common = _Common(defaultdict(list), defaultdict(list))
    for written, name in names:
        if name and " " not in name and len(written) > 3:
            common.by_letter[written[0]].append((written, name))
            common.by_sound[sound(written)].append((written, name))
    return common


@cache
def _long_words(words: frozenset[str]) -> dict[str, list[str]]:
    """The words long enough to be told misspelt, by their first letter."""
    by_letter = defaultdict(list)
    for word in words:
        if len(word) >= 4:
            by_letter[word[0]].append(word)
    return by_letter
