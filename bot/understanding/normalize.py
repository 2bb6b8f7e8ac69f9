"""A typed message -> clean text with word offsets. Everything else in `understanding` starts from here."""

import html
import re
import unicodedata
from dataclasses import dataclass
from typing import NamedTuple

MAX_CHARACTERS = 2_000
_MAX_RAW_CHARACTERS = 4_000  # markup and emoji may take room that the cleaned text does not


class Token(NamedTuple):
    """A word of the folded text: `folded[start:end] == word`."""

    word: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Text:
    """What a person typed, in the three forms that understanding needs."""

    original: str
    """As it came in."""
    cleaned: str
    """Without Slack markup, emoji, accents, control characters; case kept ("LA" is not "la")."""
    folded: str
    """`cleaned` in lower case, of the same length: an offset into one is an offset into the other."""
    tokens: tuple[Token, ...]
    """The words of `folded`, in order."""

    words: tuple[str, ...]
    """The words of `tokens` alone."""


_ANGLED = re.compile(r"<([^<>|]*)(?:\|([^<>]*))?>")
_MARKUP = re.compile(r"<(?:[@#!][^<>]*|(?:https?|mailto|tel|ftp)[:/][^<>]*)>", re.IGNORECASE)
_LEFTOVER = str.maketrans("<>", "  ")
_EMOJI_CODE = re.compile(r"(?<![\w:]):[a-z0-9_+'-]{1,80}:(?::skin-tone-\d:)?(?!\w)", re.IGNORECASE)
_BOT_NAME = re.compile(
    r"(?<![\w.])@(?:career[\w-]*|[\w-]*advis[eo]r[\w-]*|[\w-]*bot)\b|^\s*@[\w.-]+", re.IGNORECASE
)
_STYLE = re.compile(r"(?<![^\W_])[*_~`]+|[*_~`]+(?![^\W_])")
_INITIALS = re.compile(r"\b(?!u\.s\b)[a-z](?:\.[a-z])+\b\.?(?!\w)", re.IGNORECASE)
_DOLLAR_SIGNS = re.compile(r"\${2,}")
_STYLE_MARKS = frozenset("*_~`")
_WORD = re.compile(r"\d+(?:,\d{3})+(?:\.\d+)?|\d+\.\d+|[^\W_]+(?:'[^\W_]+)*(?:\+\+|#(?!\w))?")
_DIGIT = re.compile(r"\d")
_CONTROL = re.compile(r"[\x00-\x1f\x7f]+")
_WRITTEN_AS = {
    **dict.fromkeys("\u2018\u2019\u201a\u201b\u2032\u00b4\u02bc\uff07", "'"),
    **dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb", '"'),
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d", "-"),
    **{"\u2026": "...", "\u00df": "ss", "\u00e6": "ae", "\u00c6": "AE", "\u0153": "oe", "\u0152": "OE"},
    **{"\u00f8": "o", "\u00d8": "O", "\u0142": "l", "\u0141": "L", "\u0131": "i"},
}
_AS_BLANK = frozenset({"So", "Sk", "Cc", "Cn", "Co", "Cs", "Zs", "Zl", "Zp"})
_AS_NOTHING = frozenset({"Cf", "Mn", "Me"})


class _PlainForms(dict[int, str]):
    """Character -> how it is written plainly; worked out when first met."""

    def __missing__(self, code: int) -> str:
        if len(self) > 4_096:
            self.clear()
        plain = self[code] = _plain_form(chr(code))
        return plain


def _plain_form(character: str) -> str:
    """Accents, full-width letters and typographic punctuation folded; emoji and invisible characters gone."""
    if character < "\x80":
        return character
    if character in _WRITTEN_AS:
        return _WRITTEN_AS[character]
    category = unicodedata.category(character)
    if category in _AS_NOTHING:
        return ""
    if category in _AS_BLANK:
        return " "
    parts = unicodedata.normalize("NFKD", character)
    if parts == character:
        return character if len(character.lower()) == 1 else " "
    return "".join(map(_plain_form, parts))


_PLAIN_FORMS = _PlainForms()


def normalize(text: str) -> Text:
    """Clean what a person typed. Never fails, whatever the input; at most `MAX_CHARACTERS` are kept."""
    cleaned = text[:_MAX_RAW_CHARACTERS]
    if not cleaned.isascii():
        cleaned = cleaned.translate(_PLAIN_FORMS)[:_MAX_RAW_CHARACTERS]
    if not cleaned.isprintable():
        cleaned = _CONTROL.sub(" ", cleaned)
    if "<" in cleaned or "&" in cleaned:
        cleaned = _without_markup(cleaned)
    if ":" in cleaned:
        cleaned = _EMOJI_CODE.sub(" ", cleaned)
    if "@" in cleaned:
        cleaned = _BOT_NAME.sub(" ", cleaned)
    if not _STYLE_MARKS.isdisjoint(cleaned):
        cleaned = _STYLE.sub("", cleaned)
    if "." in cleaned:
        cleaned = _INITIALS.sub(lambda initials: initials.group().replace(".", ""), cleaned)
    if "$$" in cleaned:
        cleaned = _DOLLAR_SIGNS.sub(" money ", cleaned)
    if "<" in cleaned and _MARKUP.search(cleaned):  # markup inside markup, or typed as entities
        cleaned = cleaned.translate(_LEFTOVER)
    cleaned = " ".join(cleaned.split())[:MAX_CHARACTERS].rstrip()
    folded = cleaned.lower()
    tokens = tokens_of(folded)
    return Text(text, cleaned, folded, tokens, tuple([token.word for token in tokens]))


def tokens_of(folded: str) -> tuple[Token, ...]:
    """The words of a folded text, in order."""
    return tuple([Token(match[0], *match.span()) for match in _WORD.finditer(folded)])


def has_digit(folded: str) -> bool:
    """Whether a text has a digit: without one, most patterns of numbers need not be looked for."""
    return _DIGIT.search(folded) is not None


def split(phrase: str) -> list[str]:
    """The words of a phrase of our own word lists, cut as `normalize` cuts a text."""
    lowered = phrase.lower()
    return lowered.split() if lowered.replace(" ", "").isalpha() else _WORD.findall(lowered)


def _without_markup(text: str) -> str:
    """Unwrap Slack's angle brackets and decode its entities."""
    text = _ANGLED.sub(_unwrapped, text)
    if "&" in text:
        text = html.unescape(text).translate(_PLAIN_FORMS)
        text = _CONTROL.sub(" ", text)
    return text


def _unwrapped(match: re.Match[str]) -> str:
    target, label = match.groups()
    if target[:1] in "@!":
        return " "
    if label is not None:
        return f" {label} "
    return " " if target.startswith("#") or ":" in target else match.group()
