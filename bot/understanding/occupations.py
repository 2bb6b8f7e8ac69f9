"""Occupations named inside a question: where, which, and how surely."""

from collections.abc import Callable, Sequence

from bot.understanding.described import described
from bot.understanding.known_titles import known_titles
from bot.understanding.mentions import Mention, OccupationReading
from bot.understanding.misspelt_titles import misspelt_phrase, misspelt_title
from bot.understanding.normalize import Text, normalize
from bot.understanding.occupation_text import DOER, JOINTS, Named, OccupationText
from bot.understanding.shared_words import sharing_words
from knowledge.title_words import normal_words
from knowledge.titles import TitleIndex

_LONGEST = 8  # words of one mention
_FEW = 0.3  # of a similar title's score, below which it is not worth a mention
_SURE = 0.5  # of a mention's score, from which likeness alone is not asked

_ReadRun = Callable[[OccupationText, int, int], Named | None]


def find_occupations(
    text: Text | str, index: TitleIndex, taken: Sequence[tuple[int, int]] = ()
) -> OccupationReading:
    """Every occupation that a question names, in order. `taken`: spans of `text.folded` read as something else."""
    clean = normalize(text) if isinstance(text, str) else text
    if not clean.tokens:
        return OccupationReading()
    read = OccupationText(clean, index, taken)
    found = _found(read)
    named = frozenset(place for one in found for place in range(one.first, one.last + 1))
    mentions = _codes(read) + [_weighed(read, one, named) for one in found]
    return OccupationReading(tuple(sorted(mentions, key=lambda mention: mention.start)))


def _codes(text: OccupationText) -> list[Mention]:
    """The SOC codes typed as such."""
    mentions = []
    for start, end in text.codes:
        written = text.folded[start:end]
        match = text.index.by_code(written[:7])
        if match is not None:
            mentions.append(Mention(start, end, written, (match,), 1.0))
    return mentions


def _found(text: OccupationText) -> list[Named]:
    """The names found: as known titles, then by their spelling, then by likeness alone."""
    told = described(text)
    found = [one for one in known_titles(text) if not any(map(one.overlaps, told))] + told
    lent = sharing_words(text, found)
    found = [one for one in found if not any(map(one.overlaps, lent))] + lent
    if text.misspelt:
        phrases = _by_runs(text, (), misspelt_phrase)
        found = [one for one in found if not any(map(one.overlaps, phrases))] + phrases
        found += _by_runs(text, found, misspelt_title)
    if text.career and not any(_weighed(text, one).score >= _SURE for one in found):
        found += _by_runs(text, found, _similar_title)
    return found


def _by_runs(text: OccupationText, found: Sequence[Named], read: _ReadRun) -> list[Named]:
    """Read what is left between fillers and names, run by run."""
    covered = {place for one in found for place in range(one.first, one.last + 1)}
    runs: list[list[int]] = [[]]
    for place, word in enumerate(text.words):
        if (
            place in covered
            or not text.free[place]
            or word in text.lists.filler
            or place in text.slips
            or not text.normal[place]
        ):
            runs.append([])
            continue
        runs[-1].append(place)
        if text.breaks[place]:
            runs.append([])
    results = (read(text, run[0], run[-1]) for run in runs if run)
    return [result for result in results if result is not None]


def _similar_title(text: OccupationText, first: int, last: int) -> Named | None:
    """The occupations whose titles are most like a run of words that is no known title."""
    last = min(last, first + _LONGEST - 1)
    if not all(text.index.knows(word) for place in range(first, last + 1) for word in text.normal[place]):
        return None
    similar = text.similar(text.between(first, last))
    if not similar or similar[0].score < _FEW:
        return None
    if first == last and _is_done_by(similar[0].matched, text.normal[first][-1]):
        return None
    names_a_doer = text.normal[last][-1].endswith(DOER)
    base = (0.6 if names_a_doer else 0.35) * similar[0].score
    return Named(first, last, tuple(similar), base, broad=False)


def _is_done_by(title: str, word: str) -> bool:
    """Whether a word is the verb of a title, and so of the question: "collect" of a collector."""
    return not {f"{word}er", f"{word}or", f"{word}r"}.isdisjoint(normal_words(title))


def _weighed(text: OccupationText, found: Named, named: frozenset[int] = frozenset()) -> Mention:
    """The mention with its score: what the words round it say on whether work is meant.

    `named`: the places of all words that name occupations.
    """
    lists, words = text.lists, text.words
    before = words[found.first - 1] if found.first and not text.breaks[found.first - 1] else ""
    after = words[found.last + 1] if not text.breaks[found.last] else ""
    inside = range(found.first, found.last + 1)
    score = found.base
    score += 0.15 * (before in lists.before) + 0.15 * (after in lists.after)
    if any(place not in inside for place in text.career):
        score += 0.25
    joined = "to" in words or not JOINTS.isdisjoint(words)  # "nurse or teacher", "nurse to teacher"
    if not any(
        text.free[place] and place not in inside and not (joined and place in named)
        for place, word in enumerate(words)
        if word not in lists.filler
    ):
        score += 0.3
    if after in lists.object and before not in ("a", "an", "the", "as"):
        score -= 0.35
    return Mention(
        text.tokens[found.first].start,
        text.tokens[found.last].end,
        text.between(found.first, found.last),
        found.matches,
        round(max(0.0, min(1.0, score)), 3),
        found.broad,
        lent=found.lent,
    )
