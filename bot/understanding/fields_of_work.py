"""Fields of work that a search names: asked for ("computer jobs", "highest paid doctors") or left out."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from bot.understanding.data import read
from bot.understanding.limit_mentions import LimitKind, LimitMention, mention_of
from bot.understanding.normalize import Text
from bot.understanding.phrases import Found, Phrases, listed, words_of

_DATA = read("fields")
_GROUPS = Phrases(listed(_DATA["fields"]))
_WISHES = Phrases(listed(_DATA["wishes"]))
_PEOPLE = Phrases(listed(_DATA["people"]))
_PLURALS = {codes: names.split(",")[0] for codes, names in _DATA["people"].items()}
_LEFT_OUT = Phrases(listed(_DATA["fields"]) | listed(_DATA["left_out"]))
JOB_NOUNS, PREPOSITIONS = words_of([_DATA["nouns"]]), words_of([_DATA["prepositions"]])
FIELD_PREPOSITIONS = frozenset({"in", "with", "about", "involving", "around", "within"})
"""Of the prepositions, those behind which only a field stands: "jobs in X", not "jobs at X"."""
_INTEREST, _LIKENESS, _EMPHASIS = (words_of([_DATA[name]]) for name in ("interest", "likeness", "emphasis"))
_BETWEEN, SORTS, _JOINING = (words_of([_DATA[name]]) for name in ("between", "sorts", "joining"))
_RELATED, _PLENTY = words_of([_DATA["related"]]), words_of([_DATA["plenty"]])
_ABLE = frozenset({"good", "great", "skilled", "talented", "best", "better"})
_AND = " and "
_GROWING = words_of([_DATA["growing"]])
_LEAVING_OUT = words_of([_DATA["leaving_out"]])
_MAY_LEAVE_OUT = _LEAVING_OUT | {"not"}
_KIND_OF = re.compile(r"\b(?:type|kind|sort)s? of (?:an? )?$")
_LEAVING_OUT_PAIRS = Phrases(dict.fromkeys(listed({"": _DATA["leaving_out_pairs"]}), True))


class FieldsReading(NamedTuple):
    """The field asked for and those left out, as code prefixes, with the words behind them."""

    group: str | None
    people: str | None
    """The words for a kind of people that is to be ranked: `doctors`."""
    excluded: tuple[str, ...]
    mentions: tuple[LimitMention, ...]


def find_fields(text: Text, others: Sequence[LimitMention]) -> FieldsReading:
    """The fields of work of a text, all that are named together. `others`: its other conditions, orders among them."""
    mentions = _excluded(text)
    taken = [*mentions, *(mention for mention in others if mention.kind == "education")]
    asked: list[LimitMention] = []
    for mention in (*_people(text, others), *_groups(text), *_wishes(text)):
        if not any(_beside(mention, other, text.folded) for other in (*taken, *asked)):
            asked.append(mention)
    people = _plural(asked[0]) if asked and asked[0].kind == "people" else None
    prefixes = asked[0].result if people else " ".join(mention.result for mention in asked)
    return FieldsReading(
        " ".join(dict.fromkeys(prefixes.split())) or _growing(text),
        people,
        _left_out(mentions, prefixes.split()),
        (*mentions, *asked),
    )


def _beside(mention: LimitMention, other: LimitMention, folded: str) -> bool:
    """Whether words are taken: they overlap a field, or are the noun that it stands in front of, "trades"."""
    overlap = mention.start < other.end and other.start < mention.end
    behind = folded[other.end : mention.end].strip()
    return overlap or (other.kind == "group" and mention.start >= other.end and behind in JOB_NOUNS)


def _people(text: Text, others: Sequence[LimitMention]) -> list[LimitMention]:
    """Kinds of people straight behind an order, or behind "which" where one is named."""
    orders = [mention for mention in others if mention.kind == "order"]
    found = []
    for name in _PEOPLE.find(text) if orders else ():
        mention = mention_of(text, name, "people", name.value, 0.85)
        before = _KIND_OF.sub("", text.folded[: mention.start]).rstrip()
        which = before.endswith(("which", "what"))
        if which or any(order.end == len(before) for order in orders):
            found.append(mention)
    return found


def _plural(people: LimitMention) -> str:
    """How a kind of people is spoken of: "doctors", where one doctor was named."""
    return people.reason if people.reason.endswith("s") else _PLURALS[people.result]


def _groups(text: Text) -> list[LimitMention]:
    """Fields of work beside a noun for work, behind "in" or liked: `computer jobs`, `careers in law`, `loves maths`."""
    mentions = []
    words = text.words
    for chain in _chains(text):
        first, last = chain[0].first, chain[-1].last
        if _grows(words, first, words[last] if last < len(words) else ""):
            continue
        liked = _liked(words, first)
        if liked or _of_jobs(words, last) or _led_in(words, first, last):
            kind: LimitKind = "interest" if liked else "group"
            whole = Found(
                " ".join(one.value for one in chain), first, last, _AND.join(one.phrase for one in chain)
            )
            mentions.append(mention_of(text, whole, kind, whole.value, 0.85))
    return mentions


def _chains(text: Text) -> list[list[Found[str]]]:
    """Fields that are listed together: "plumbing and electrical", "art, music"; not "medical sales"."""
    chains: list[list[Found[str]]] = []
    for one in _GROUPS.find(text):
        if chains:
            last = chains[-1][-1].last
            between = text.folded[text.tokens[last - 1].end : text.tokens[one.first].start]
            if between.strip() and all(word in _JOINING for word in text.words[last : one.first]):
                chains[-1].append(one)
                continue
        chains.append([one])
    return chains


def _of_jobs(words: tuple[str, ...], last: int) -> bool:
    """Whether a noun for work stands behind a field, "type" or the like between them at most."""
    while last < len(words) and words[last] in SORTS:
        last += 1
    return last < len(words) and words[last] in JOB_NOUNS


def _led_in(words: tuple[str, ...], first: int, last: int) -> bool:
    """Whether a preposition leads a field in: `jobs in the arts`; a degree in it is no field of work."""
    before = words[first - 1] if first else ""
    if before in {"the", "a"} and first > 1:
        before = words[first - 2]
    behind = words[last] if last < len(words) else ""
    if (before == "to" and words[first - 2] in _RELATED) or (before == "of" and words[first - 2] in _PLENTY):
        return first > 1
    return before in PREPOSITIONS and behind not in {"degree", "major"}


def _liked(words: tuple[str, ...], first: int) -> bool:
    """Whether somebody is said to like it or to use it: "who loves", "good at", "into"; not `careers like nursing`."""
    at = first - 1
    while at >= 0 and words[at] in _BETWEEN:
        at -= 1
    if at < 0 or words[at] not in _INTEREST:
        return False
    before = words[at - 1] if at else ""
    if words[at] in _ABLE:
        return words[at + 1] in {"at", "with"}
    if words[at] == "into":
        return before in _EMPHASIS
    return words[at] != "like" or bool(before and before not in _LIKENESS and before not in JOB_NOUNS)


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
    return [mention_of(text, found, "interest", found.value, 0.8) for found in _WISHES.find(text)]


def _left_out(mentions: list[LimitMention], asked: list[str]) -> tuple[str, ...]:
    """The codes left out. Within a field, people are left out alone: "medical jobs besides doctors"."""
    codes: dict[str, None] = {}
    for mention in mentions:
        within = any(field.startswith(tuple(mention.result.split())) for field in asked)
        people = _PEOPLE.get(mention.reason) if within else None
        codes |= dict.fromkeys((people or mention.result).split())
    return tuple(codes)


def _excluded(text: Text) -> list[LimitMention]:
    """`besides doctors and dentists`: the fields and people listed behind words that leave out."""
    words, mentions = text.words, list[LimitMention]()
    if _MAY_LEAVE_OUT.isdisjoint(words) and not _LEAVING_OUT_PAIRS.may_be_in(words):
        return mentions
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
                mentions.append(mention_of(text, found, "excluded", found.value, 0.85))
                at = found.last
            elif words[at] in {"and", "or", "the", "a", "an", "any", "all", "in", "anything"}:
                at += 1
            else:
                break
    return mentions


def _denies(words: tuple[str, ...], at: int) -> bool:
    """`not management`, `not in sales`; `not` alone leaves nothing out."""
    if words[at] != "not" or at + 1 >= len(words):
        return False
    behind = at + 2 if words[at + 1] in {"in", "a", "an"} and at + 2 < len(words) else at + 1
    return _LEFT_OUT.at(words, behind) is not None
