"""How a job title is cut into comparable words: case, accents, plurals, abbreviations, stems."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from knowledge.data_files import read_yaml

_WORD = re.compile(r"[a-z0-9]+(?:\+\+|#(?![a-z]))?")
_PARENTHESIS = re.compile(r"\(([^()]*)\)")
_WORDS_FILE = Path(__file__).with_suffix(".yaml")
_PERSON = ("women", "woman", "people", "person")
_STEM_ENDINGS = (
    "ological", "ologist", "ographer", "ography", "ographic", "ational", "ations", "ation", "ating", "ator",
    "ators", "istry", "ician", "ology", "ment", "ing", "ist", "ian", "ers", "er", "or", "al", "ic", "ics",
    "ry", "y", "e",
)  # fmt: skip


class WordLists(NamedTuple):
    """The lists of `title_words.yaml`."""

    little: frozenset[str]
    abbreviations: dict[str, str]
    irregular: dict[str, str]
    seniority: frozenset[str]
    generic: frozenset[str]


@cache
def word_lists() -> WordLists:
    """The lists of `title_words.yaml`, read once."""
    loaded = read_yaml(_WORDS_FILE)
    return WordLists(
        frozenset(loaded["little"].split()),
        loaded["abbreviations"],
        loaded["irregular"],
        frozenset(loaded["seniority"].split()),
        frozenset(loaded["generic"].split()),
    )


def fold(text: str) -> str:
    """Lower case without accents; possessives and dotted abbreviations closed up ("driver's", "R.N.")."""
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text.replace("\u2019", "'"))
        text = "".join(character for character in text if not unicodedata.combining(character))
    text = text.lower().replace("'", "")
    return re.sub(r"\b([a-z])\.(?=[a-z]\b)", r"\1", text)


def split(text: str) -> list[str]:
    """Every word of a text, folded but otherwise as written."""
    return _WORD.findall(fold(text))


@cache
def singular(word: str) -> str:
    """The singular, masculine-or-neutral form under which a word is indexed: nurses, women -> nurse, man."""
    irregular = word_lists().irregular
    if word in irregular:
        return irregular[word]
    for ending in _PERSON:
        if len(word) > len(ending) + 2 and word.endswith(ending):
            return word.removesuffix(ending) + "man"
    if len(word) > 4 and word.endswith("men") and not word.endswith("specimen"):
        return word[:-3] + "man"
    return _without_plural(word)


def _without_plural(word: str) -> str:
    if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word[:-2] if word.endswith(("sses", "shes", "ches", "xes", "zzes")) else word[:-1]


def normal_words(text: str) -> list[str]:
    """The words by which titles are compared: singular, abbreviations written out, little words left out."""
    lists = word_lists()
    little, written_out = lists.little, lists.abbreviations
    found: list[str] = []
    for word in split(text):
        if word in little:
            continue
        one = word if word in written_out else singular(word)  # "vets" is written out as "vet" is
        found.extend(written_out[one].split() if one in written_out else [one])
    return found


@lru_cache(maxsize=8_192)
def normal_word(word: str) -> tuple[str, ...]:
    """`normal_words` of one word, which questions use again and again."""
    return tuple(normal_words(word))


def key(words: Iterable[str]) -> str:
    """The exact-lookup key of normalised words."""
    return " ".join(words)


@cache
def stem(word: str) -> str:
    """A rough stem that brings job words of one family together: therapy, therapist -> therap."""
    if len(word) < 5:
        return word
    for ending in _STEM_ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word


def readings(title: str) -> list[str]:
    """What one written title stands for: "CEO (Chief Executive Officer)" is three titles, itself included."""
    inside = [part.strip() for part in _PARENTHESIS.findall(title)]
    if not inside:
        return [title]
    outside = " ".join(_PARENTHESIS.sub(" ", title).split())
    return list(dict.fromkeys(part for part in (outside, *inside, title) if part))


def split_off_abbreviation(words: Sequence[str]) -> list[Sequence[str]]:
    """A flat "ceo chief executive officer" cut in two where initials give it away; else the words whole."""
    for abbreviation, rest in ((words[:1], words[1:]), (words[-1:], words[:-1])):
        if (
            len(rest) > 1
            and len(abbreviation[0]) > 1
            and "".join(word[0] for word in rest) == abbreviation[0]
        ):
            return [abbreviation, rest]
    return [words]
