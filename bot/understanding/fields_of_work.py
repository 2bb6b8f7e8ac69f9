"""Fields of work that a search names: asked for ("computer jobs", "highest paid doctors") or left out."""

from collections.abc import Sequence
from typing import NamedTuple

from bot.understanding.data import read
from bot.understanding.limit_mentions import LimitMention, mention_of
from bot.understanding.normalize import Text
from bot.understanding.phrases import Phrases, listed, words_of

_DATA = read("fields")
_GROUPS = Phrases(listed(_DATA["fields"]))
_WISHES = Phrases(listed(_DATA["wishes"]))
_PEOPLE = Phrases(listed(_DATA["people"]))
_LEFT_OUT = Phrases(listed(_DATA["fields"]) | listed(_DATA["left_out"]))
JOB_NOUNS, _PREPOSITIONS = words_of([_DATA["nouns"]]), words_of([_DATA["prepositions"]])
_GROWING = words_of([_DATA["growing"]])
_LEAVING_OUT = words_of([_DATA["leaving_out"]])
_MAY_LEAVE_OUT = _LEAVING_OUT | {"not"}
_LEAVING_OUT_PAIRS = Phrases(dict.fromkeys(listed({"": _DATA["leaving_out_pairs"]}), True))


class FieldsReading(NamedTuple):
    """The field asked for and those left out, as code prefixes, with the words behind them."""

    group: str | None
    people: str | None
    """The words for a kind of people that is to be ranked: `doctors`."""
    excluded: tuple[str, ...]
    mentions: tuple[LimitMention, ...]


def find_fields(text: Text, others: Sequence[LimitMention]) -> FieldsReading:
    """The fields of work of a text. `others`: its other conditions, orders among them."""
    excluded, mentions = _excluded(text)
    taken = [*mentions, *(mention for mention in others if mention.kind == "education")]
    asked = [
        mention
        for mention in (*_people(text, others), *_groups(text), *_wishes(text))
        if not any(mention.start < other.end and other.start < mention.end for other in taken)
    ]
    first = asked[0] if asked else None
    return FieldsReading(
        first.result if first else _growing(text),
        first.reason if first and first.kind == "people" else None,
        tuple(excluded),
        (*mentions, *asked),
    )


def _people(text: Text, others: Sequence[LimitMention]) -> list[LimitMention]:
    """Kinds of people straight behind an order, or behind "which" where one is named."""
    orders = [mention for mention in others if mention.kind == "order"]
    found = []
    for name in _PEOPLE.find(text) if orders else ():
        mention = mention_of(text, name, "people", name.value, 0.85)
        before = text.folded[: mention.start].rstrip().removesuffix(" types of").removesuffix(" kinds of")
        which = name.first > 0 and text.words[name.first - 1] in ("which", "what")
        if which or any(order.end == len(before) for order in orders):
            found.append(mention)
    return found


def _groups(text: Text) -> list[LimitMention]:
    """A field of work beside a noun for work or behind "in": `computer jobs`, `careers in healthcare`."""
    mentions = []
    for found in _GROUPS.find(text):
        before = text.words[found.first - 1] if found.first else ""
        if before in {"the", "a"} and found.first > 1:
            before = text.words[found.first - 2]
        behind = text.words[found.last] if found.last < len(text.words) else ""
        if _grows(text.words, found.first, behind):
            continue
        if behind in JOB_NOUNS or (before in _PREPOSITIONS and behind not in {"degree", "major"}):
            mentions.append(mention_of(text, found, "group", found.value, 0.85))
    return mentions


def _growing(text: Text) -> str | None:
    """The field whose growth is asked for. It may as well be people, who stay an occupation: "pilot outlook"."""
    words = text.words
    for found in _GROUPS.find(text):
        behind = words[found.last] if found.last < len(words) else ""
        if _grows(words, found.first, behind):
            return found.value
    return None


def _grows(words: tuple[str, ...], first: int, behind: str) -> bool:
    """Whether a word for growth stands behind a field, or `growth of`, `future of the` in front of it."""
    before = [word for word in words[max(first - 3, 0) : first] if word != "the"][-2:]
    return behind in _GROWING or (len(before) > 1 and before[1] == "of" and before[0] in _GROWING)


def _wishes(text: Text) -> list[LimitMention]:
    return [mention_of(text, found, "group", found.value, 0.8) for found in _WISHES.find(text)]


def _excluded(text: Text) -> tuple[list[str], list[LimitMention]]:
    """`besides doctors and dentists`: the fields and people listed behind words that leave out."""
    words, excluded, mentions = text.words, list[str](), list[LimitMention]()
    if _MAY_LEAVE_OUT.isdisjoint(words) and not _LEAVING_OUT_PAIRS.may_be_in(words):
        return excluded, mentions
    at = 0
    while at < len(words):
        pair = _LEAVING_OUT_PAIRS.at(words, at)
        first = pair.last if pair else at + 1 if words[at] in _LEAVING_OUT or _denies(words, at) else 0
        if not first:
            at += 1
            continue
        at = first
        while at < len(words):
            found = _LEFT_OUT.at(words, at)
            if found:
                excluded += [prefix for prefix in found.value.split() if prefix not in excluded]
                mentions.append(mention_of(text, found, "excluded", found.value, 0.85))
                at = found.last
            elif words[at] in {"and", "or", "the", "a", "an", "any", "all", "in", "anything"}:
                at += 1
            else:
                break
    return excluded, mentions


def _denies(words: tuple[str, ...], at: int) -> bool:
    """`not management`, `not in sales`; `not` alone leaves nothing out."""
    if words[at] != "not" or at + 1 >= len(words):
        return False
    behind = at + 2 if words[at + 1] in {"in", "a", "an"} and at + 2 < len(words) else at + 1
    return _LEFT_OUT.at(words, behind) is not None
