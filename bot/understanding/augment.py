"""Example sentences -> the many ways in which people would type them; used in training only."""

import random
import re
from collections.abc import Iterator

from bot.understanding.data import read
from bot.understanding.phrases import listed, words_of

_SLOT = re.compile(r"\{(\w+)\}")
_MASK = {
    "occupation": "OCCUPATION",
    "place": "PLACE",
    "amount": "AMOUNT",
    "industry": "INDUSTRY",
    "subject": "SUBJECT",
    "employer": "EMPLOYER",
    "country": "COUNTRY",
    "term": "median",
}
_DATA = read("training")
_RAW = {slot: tuple(listed({"": words})) for slot, words in _DATA["raw"].items()}
_AROUND, _BEFORE, _AFTER, _NOUNS = (
    tuple(listed({"": _DATA[key]})) for key in ("around", "before", "after", "nouns")
)
_ANCHORS = words_of([_DATA["anchors"]])
_LEFT_RAW = {"industry": 0.5, "subject": 0.5, "term": 1.0, "occupation": 0.16}
_FRAMES = 4
"""Of a pattern, into which each fill is put."""
_KEYS = "qwertyuiop asdfghjkl zxcvbnm"


def masked(sentence: str) -> str:
    """A sentence with every slot as its slot word."""
    return _SLOT.sub(lambda match: _MASK[match.group(1)], sentence)


def vary(sentence: str, chance: random.Random, polite: bool = True) -> str:
    """One way to type a sentence: slots filled, words misspelled, dropped, wrapped in politeness."""
    text = _SLOT.sub(lambda match: _fill(match.group(1), chance), sentence)
    words = text.split()
    for _ in range(2):
        if chance.random() < 0.25:
            place = chance.randrange(len(words))
            words[place] = misspell(words[place], chance)
    if len(words) > 3 and chance.random() < 0.15:
        place = chance.randrange(len(words))
        if not words[place].isupper():
            del words[place]
    if polite and chance.random() < 0.18:
        words.insert(0, chance.choice(_BEFORE))
    if polite and chance.random() < 0.12:
        words.append(chance.choice(_AFTER))
    return " ".join(words)


def beside_the_point(sentence: str, chance: random.Random) -> str | None:
    """A sentence about an occupation made one about something else; None where its words are about careers anyway."""
    if "{occupation}" not in sentence or not _ANCHORS.isdisjoint(sentence.split()):
        return None
    if len(sentence.split()) < 3:
        return None
    changed = re.sub(r"\b(?:an? )?\{occupation\}", lambda _: chance.choice(_NOUNS), sentence)
    return vary(changed, chance)


def patterned() -> Iterator[tuple[str, str]]:
    """The intents and sentences that the patterns of `data/training.yaml` make: each fill in a few of its frames."""
    for pattern in _DATA["patterns"]:
        frames = tuple(listed({"": pattern["frames"]}))
        for fill in listed({"": pattern["fills"]}):
            chance = random.Random(f"{pattern['intent']} {fill}")  # noqa: S311  not for secrets
            for frame in chance.sample(frames, min(_FRAMES, len(frames))):
                yield pattern["intent"], frame.replace("_", fill)


def misspell(word: str, chance: random.Random) -> str:
    """A word with one slip of the fingers; slot words and short words stay."""
    if word.isupper() or len(word) < 4:
        return word
    at = chance.randrange(1, len(word) - 1)
    slip = chance.randrange(4)
    if slip == 0:
        return word[:at] + word[at + 1 :]
    if slip == 1:
        return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    if slip == 2:
        return word[:at] + word[at] + word[at:]
    near = _KEYS.find(word[at])
    letter = _KEYS[near + 1] if 0 <= near < len(_KEYS) - 1 else "e"
    return word[:at] + letter.strip() + word[at + 1 :]


def _fill(slot: str, chance: random.Random) -> str:
    if slot == "occupation" and chance.random() < 0.1:
        return chance.choice(_AROUND)
    if chance.random() < _LEFT_RAW.get(slot, 0.0):
        return chance.choice(_RAW[slot])
    return _MASK[slot]
