"""Names that share a word with what was talked about: "construction" of managers, "the aide" of physical therapists."""

from collections import Counter
from functools import cache

from bot.conversation.completing import about, with_slots
from bot.conversation.said import Said, listed_words, names_a_helper
from bot.conversation.state import ConversationState
from bot.understanding.question import Limits, Outcome, Question
from knowledge.base import KnowledgeBase
from knowledge.broad_titles import broad_title, broad_titles
from knowledge.models import Match
from knowledge.title_words import normal_words, singular

_LONGEST = 4
"""Words of a reply that are read as part of a name."""
_LIKELY = 0.7
"""Score of a similar title from which it is taken for the one meant."""
_SAME = 0.5
"""Share of common codes from which two broad words mean the same."""
_BEGINNING = 5
"""Letters by which words of one family are told."""
_OF_ITS_NAME = 20
"""Votes for a kind that the occupation's own title begins with, over one that a few of its job titles have."""
_NOUNS = 3
"""Nouns of an occupation's titles that lend themselves to another specialty: the commonest ones."""


def named_with(named: str, noun: str, base: KnowledgeBase, *, similar_too: bool = True) -> list[Match]:
    """The occupations called by a specialty and a noun, "construction" and "manager"; none when nobody is.

    `similar_too`: whether a title that is much like it will do.
    """
    if not named or len(named.split()) > _LONGEST:
        return []
    for one in (noun, *_other_nouns(noun)):
        if found := base.title_index.exact(f"{named} {one}"):
            return found
    similar = base.title_index.search(f"{named} {noun}", 1) if similar_too else []
    return similar if similar and similar[0].score >= _LIKELY and _shares(similar[0], named) else []


@cache
def _other_nouns(noun: str) -> tuple[str, ...]:
    """Broad words that mean much the same occupations: "doctor" for "physician"."""
    known = broad_title(normal_words(noun))
    if known is None:
        return ()
    codes = set(known.codes)
    return tuple(
        other.written
        for other in broad_titles().values()
        if other is not known and len(codes & set(other.codes)) > _SAME * len(codes | set(other.codes))
    )


def _shares(found: Match, named: str) -> bool:
    """Whether a similar title has a word of the specialty, and not only the noun."""
    return not set(normal_words(named)).isdisjoint(normal_words(found.matched))


def sharing_a_word(
    question: Question, reply: Said, state: ConversationState, base: KnowledgeBase
) -> Question | None:
    """A few words that make a title with the noun asked about before, or with the kind of the occupation before."""
    if not _short(question, reply, state):
        return None
    if state.noun and (named := named_with(reply.named, state.noun, base)):
        return with_slots(about(question, (named[0].soc,), base, "of the noun asked about"), state, base)
    if _names_a_stage(reply):
        question = question.model_copy(update={"occupations": ()})
        return with_slots(about(question, state.occupations[-1:], base, "a stage of it"), state, base)
    if question.occupations and not names_a_helper(reply):
        return None
    found: list[str] = []
    if _refused(question) or names_a_helper(reply):
        found = _of_same_kind(reply.named, state.occupations[-1], base)
    return _another(found, question, state, base, even_the_same=names_a_helper(reply))


def of_same_noun(
    question: Question, reply: Said, state: ConversationState, base: KnowledgeBase
) -> Question | None:
    """Words that are nothing by themselves but a specialty of the occupation's noun: "landscape" of architects."""
    nothing = _refused(question) or (question.intent == "find_careers" and question.limits == Limits())
    if not nothing or question.place or not _short(question, reply, state):
        return None
    nouns = Counter(words[-1] for words in _titles(state.occupations[-1], base))
    titles = {f"{reply.named} {noun}": votes for noun, votes in nouns.most_common(_NOUNS)}
    return _another(_voted(titles, base), question, state, base)


def _short(question: Question, reply: Said, state: ConversationState) -> bool:
    """Whether a reply is nothing but a few words that may be part of a name."""
    few = reply.bare and 0 < len(reply.named.split()) <= _LONGEST
    own = _is_title(question, reply) and not names_a_helper(reply) and not _names_a_stage(reply)
    return few and bool(state.occupations) and not own


def _is_title(question: Question, reply: Said) -> bool:
    """Whether a reply is itself what an occupation is called, and not a word of some title of it."""
    named = normal_words(reply.named)
    called = any(normal_words(match.matched) == named for match in question.occupations)
    return bool(question.occupations) and (called or broad_title(named) is not None)


def _names_a_stage(reply: Said) -> bool:
    """Whether a reply names nothing but a stage of an occupation: "apprentice?"."""
    return listed_words("stages").issuperset(map(singular, reply.telling))


def _refused(question: Question) -> bool:
    return question.outcome is Outcome.OUT_OF_SCOPE


def _another(
    found: list[str],
    question: Question,
    state: ConversationState,
    base: KnowledgeBase,
    *,
    even_the_same: bool = False,
) -> Question | None:
    """The question before about the first occupation found, if that is another one or all that the words can mean."""
    same = bool(found) and found[0] == state.occupations[-1]
    if not found or (same and not even_the_same and not _refused(question)):
        return None
    return with_slots(about(question, (found[0],), base, "shares a word with what was said"), state, base)


def _of_same_kind(noun: str, soc: str, base: KnowledgeBase) -> list[str]:
    """The kind of the occupation's titles with another noun: veterinary ... and "tech"."""
    own = _beginnings(base.occupation(soc).title)
    kinds = Counter[str]()
    for words in _titles(soc, base):
        kinds.update({" ".join(words), " ".join(words[:-1] or words)})
    votes = {
        kind: count + _OF_ITS_NAME * (not own.isdisjoint(_beginnings(kind))) for kind, count in kinds.items()
    }
    return _voted({f"{kind} {noun}": count for kind, count in votes.items()}, base)


def _beginnings(title: str) -> set[str]:
    """How the words of a title begin, so that librarians and libraries are one."""
    return {word[:_BEGINNING] for word in normal_words(title)}


def _titles(soc: str, base: KnowledgeBase) -> list[list[str]]:
    """The words of the titles by which the occupation is known."""
    found = (normal_words(row.title) for row in base.titles(soc))
    return [words for words in found if words]


def _voted(titles: dict[str, int], base: KnowledgeBase) -> list[str]:
    """The occupations of these titles, the one with most votes first."""
    votes = Counter[str]()
    for title, count in titles.items():
        for match in base.title_index.exact(title)[:1]:
            votes[match.soc] += count
    return [soc for soc, _ in votes.most_common()]
