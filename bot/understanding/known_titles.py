"""Occupations named by titles as they are known, the longest first; a broad name with the specialty before it."""

from collections.abc import Sequence

from bot.understanding.occupation_text import DOER, JOINTS, Named, OccupationText
from bot.understanding.wider_titles import widened
from knowledge.broad_titles import broad_title, longest_from
from knowledge.models import Match
from knowledge.titles import TitleIndex

_LONGEST = 8  # words of one mention
_SPECIALTY = 3  # words before a broad name that may narrow it
_ENOUGH = 0.5  # of a narrowed title's score, to take it over the broad name
_KEPT = 5
_EVERYDAY = 0.35  # for a lone word that is also an ordinary one
_LONG = 6
"""Letters, from which an everyday name is no chance likeness."""
_VERBS = frozenset({"is", "are", "am", "be", "do", "does"})
"""As the first word of a name these are the verb of the question: "what is a manager" names no IS manager."""
_PARTING = frozenset({"or", "vs", "versus", "than"})


def known_titles(text: OccupationText) -> list[Named]:
    """The known titles of a question, in order."""
    found: list[Named] = []
    place = 0
    while place < len(text.tokens):
        name = _longest_at(text, place)
        if name is None:
            place += 1
            continue
        joined = _joined(text, found[-1], name) if found else None
        if joined is not None:
            found[-1] = joined
        else:
            previous = found[-1].last if found else -1
            found.append(widened(text, _narrowed(text, name, previous), previous))
        place = name.last + 1
    return found


def meanings(words: Sequence[str], index: TitleIndex) -> tuple[tuple[Match, ...], bool]:
    """The occupations that normalised words name, best first, and whether to ask which; none for no title."""
    broad = broad_title(words)
    if broad is not None:
        under = tuple(index.under(broad.codes, by_jobs=broad.kind == "broad"))
        return under, broad.kind != "default" and len(under) > 1
    return tuple(index.lookup(words)[1][:_KEPT]), False


def _longest_at(text: OccupationText, first: int) -> Named | None:
    """The longest known name that starts at a word."""
    if not text.free[first] or not text.normal[first] or text.words[first] in _VERBS:
        return None
    start = text.normal[first][0]
    longest = max(text.index.longest_from(start), longest_from(start))
    words: list[str] = []
    best = None
    for last in range(first, min(first + _LONGEST, len(text.tokens))):
        if not text.free[last] or text.words[last] in _PARTING:
            break
        words.extend(text.normal[last])
        if len(words) > longest:
            break
        if text.normal[last]:
            best = _name(text, first, last, words) or best
        if text.breaks[last]:
            gap = text.gap(last)
            if not gap or gap.strip(", "):
                break
    return best


def _name(text: OccupationText, first: int, last: int, words: Sequence[str]) -> Named | None:
    broad, known = broad_title(words), text.index.has(words)
    if broad is None and not known:
        return None
    single, word = first == last, text.words[first]
    if single and word in text.lists.capitals and not text.in_capitals(first):
        return None
    base = 0.85 if not single else _EVERYDAY if word in text.lists.everyday else 0.8
    if broad is not None:
        matches, asks = meanings(words, text.index)
        if matches:
            return Named(first, last, matches, base, asks)
    if not known or (single and word in text.lists.filler):
        return None
    written, found = text.index.lookup(words)
    if not single and not _same_joints(text, first, last, written):
        return None
    if single and base > _EVERYDAY:
        base = _single_word_base(text, first, written, own=found[0].matched == found[0].title)
    return Named(first, last, tuple(found[:_KEPT]), base, broad=False)


def _single_word_base(text: OccupationText, place: int, written: str, own: bool) -> float:
    """How far a lone word that is somewhere a job title can be trusted to be meant as one."""
    word = text.words[place]
    if len(word) < _LONG and written.isupper():
        return 0.65 if text.in_capitals(place) else 0.4
    if own or word.endswith(DOER) or (written.islower() and len(word) >= _LONG):
        return 0.75
    return _EVERYDAY


def _same_joints(text: OccupationText, first: int, last: int, written: str) -> bool:
    """Whether a joint or a comma between the words belongs to the title rather than parts two of them."""
    inside = not JOINTS.isdisjoint(text.words[first : last + 1]) or any(text.breaks[first:last])
    return not inside or not {"and", "or", "&"}.isdisjoint(written.lower().split()) or "," in written


def _joined(text: OccupationText, before: Named, name: Named) -> Named | None:
    """A name straight before a broad one as one title with it: "infosec analyst"."""
    if not name.broad or before.broad or before.last + 1 != name.first or text.breaks[before.last]:
        return None
    similar = text.similar(text.between(before.first, name.last))
    if not similar or similar[0].score < _ENOUGH:
        return None
    return Named(before.first, name.last, tuple(similar), name.base, broad=False)


def _narrowed(text: OccupationText, name: Named, previous: int) -> Named:
    """A broad name with the specialty before it: "art teacher", "k9 officer"."""
    if not name.broad:
        return name
    first = name.first
    while first - 1 > previous and name.first - first < _SPECIALTY:
        before = first - 1
        if text.breaks[before] or not text.free[before] or text.words[before] in text.lists.filler:
            break
        first = before
    if first == name.first:
        return name
    similar = text.similar(text.between(first, name.last))
    if similar and similar[0].score >= _ENOUGH:
        return Named(first, name.last, tuple(similar), name.base + 0.1, broad=False)
    return name
