"""All that is recognised in a text before its intent: where, how much, who, which field; and the masked text."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from bot.understanding import employers
from bot.understanding.amounts import AmountMention, find_amounts
from bot.understanding.data import read
from bot.understanding.employers import EmployerMention, find_employers
from bot.understanding.full_titles import FullTitles, find_full_titles, may_hold_title
from bot.understanding.gazetteer import Gazetteer
from bot.understanding.industries import Industries, IndustryMention, find_industries
from bot.understanding.levels import LevelReading, find_levels
from bot.understanding.limit_mentions import LimitMention
from bot.understanding.limits import find_limits
from bot.understanding.masking import Span, mask
from bot.understanding.meant import meant
from bot.understanding.mentions import Mention
from bot.understanding.normalize import Text
from bot.understanding.occupations import find_occupations
from bot.understanding.phrases import Phrases, listed
from bot.understanding.place_mentions import PlaceReading
from bot.understanding.places import find_places
from bot.understanding.qualifiers import qualified
from bot.understanding.question import Limits, Reason
from bot.understanding.roles import with_roles
from bot.understanding.subjects import SubjectMention, Subjects, find_subjects
from bot.understanding.terms import TermMention, find_terms
from bot.understanding.unread import unread_fields
from knowledge.title_words import normal_words
from knowledge.titles import TitleIndex

_NOT_TITLES = Phrases(dict.fromkeys(listed({"": read("not_titles")["phrases"]}), True))


@dataclass(frozen=True)
class Names:
    """The names that are looked for."""

    gazetteer: Gazetteer
    titles: TitleIndex
    full_titles: Callable[[], FullTitles]
    """Made when a text first looks like holding one."""
    industries: Industries
    subjects: Subjects
    ordinary: frozenset[str]
    """Words that questions about careers are made of: never misspelt job titles."""

    def named(self, word: str) -> bool:
        """Whether a word is part of a name: of a job title, a place or an employer, or a place misspelt."""
        return (
            all(self.titles.knows(normal) for normal in normal_words(word))
            or word in self.gazetteer.words
            or word in employers.WORDS
            or bool(self.gazetteer.city(word, None))
            or self.gazetteer.spellings.meant(word, 1) is not None
        )


@dataclass(frozen=True, slots=True)
class Reading:
    """What was recognised in a text."""

    text: Text
    places: PlaceReading
    amounts: tuple[AmountMention, ...]
    levels: LevelReading
    employers: tuple[EmployerMention, ...]
    mentions: tuple[Mention, ...]
    """The occupations named, surely enough."""
    unsure: tuple[Mention, ...]
    """What may be an occupation, but more likely is not."""
    industries: tuple[IndustryMention, ...]
    subjects: tuple[SubjectMention, ...]
    terms: tuple[TermMention, ...]
    limits: Limits
    conditions: tuple[LimitMention, ...] = ()
    """The words that set the limits."""

    @property
    def industry(self) -> str | None:
        """The industry asked for; without an occupation, the words of a field of work name no industry."""
        free = (
            industry.code
            for industry in self.industries
            if self.mentions
            or not any(
                limit.kind in ("group", "excluded")
                and limit.start < industry.end
                and industry.start < limit.end
                for limit in self.conditions
            )
        )
        return next(free, None)

    @property
    def unread(self) -> tuple[str, ...]:
        """Words in the place of a field of work that nothing recognised."""
        alike = [(one.start, one.end) for one in self.mentions if one.best.reason.startswith("like")]
        spans = [(span.start, span.end) for span in _spans(self, with_employers=True)]
        spans = [span for span in spans if span not in alike]
        return unread_fields(self.text, [*spans, *((one.start, one.end) for one in self.conditions)])

    @property
    def asked(self) -> tuple[Mention, ...]:
        """The occupations asked about, without those that only tell who asks."""
        return tuple(mention for mention in self.mentions if not mention.background)

    @property
    def surest(self) -> float:
        """Score of the surest occupation; 0 without one."""
        return max((mention.score for mention in self.mentions), default=0.0)

    @property
    def plain(self) -> float:
        """Score of the surest occupation that is named as everyone names it; 0 without one."""
        return max(
            (mention.score for mention in self.mentions if mention.plain and not self._known_person(mention)),
            default=0.0,
        )

    def _known_person(self, mention: Mention) -> bool:
        """Whether one certain person is meant: "my plumber", "hired an electrician"."""
        return _CERTAIN.search(self.text.folded[: mention.start]) is not None

    def reasons(self) -> Iterator[Reason]:
        """What was recognised by which words."""
        for mention in self.mentions:
            best = mention.best
            result = f"{best.soc} {best.title}" + (" or others" if mention.broad else "")
            yield Reason(step="occupation", words=mention.words, result=result, score=mention.score)
        folded = self.text.folded
        for place in self.places.mentions:
            names = " or ".join(named.name for named in place.places) or f"no figures: {place.reason}"
            yield Reason(step="place", words=folded[place.start : place.end], result=names, score=place.score)
        if self.places.foreign and self.places.foreign_span:
            words = folded[slice(*self.places.foreign_span)]
            yield Reason(step="foreign", words=words, result=self.places.foreign, score=1.0)
        for amount in self.amounts:
            result = f"{amount.amount.value:g} a {amount.amount.per}"
            yield Reason(step="amount", words=amount.amount.words, result=result, score=amount.score)
        for industry in self.industries:
            words = folded[industry.start : industry.end]
            yield Reason(step="industry", words=words, result=industry.code, score=industry.score)
        for employer in self.employers:
            yield Reason(step="employer", words=employer.name, result=employer.name, score=employer.score)
        for level in self.levels.mentions:
            result = level.level or level.rate or ""
            words = folded[level.start : level.end]
            yield Reason(step="level", words=words, result=result, score=level.score)


_CERTAIN = re.compile(
    r"\b(?:(?:my|our|your|his|her|their|that|this)(?: \w+){0,2}(?: is| was| were)?(?: an?)?"
    r"|(?:hired?|called?|call|sue|see|saw|met|find|need) (?:an?|the|my|some))(?: good| new| best)? $"
)


def read_text(text: Text, names: Names, least_occupation: float) -> Reading:
    """Recognise everything; what is taken for one thing is nothing else.

    `least_occupation`: the score from which an occupation counts as named.
    """
    places = find_places(text, names.gazetteer)
    amounts = find_amounts(text)
    named_employers = find_employers(text)
    taken = [(place.start, place.end) for place in places.mentions]
    if places.foreign_span:
        taken.append(places.foreign_span)
    taken += [(mention.start, mention.end) for mention in amounts]
    taken += [(mention.start, mention.end) for mention in named_employers]
    subjects = find_subjects(text, names.subjects)
    subjects = tuple(mention for mention in subjects if _free(mention.start, mention.end, taken))
    fixed = [
        (text.tokens[phrase.first].start, text.tokens[phrase.last - 1].end)
        for phrase in _NOT_TITLES.find(text)
    ]
    found = _occupations(text, names, taken, fixed)
    subjects = tuple(mention for mention in subjects if not _inside_title(mention, found, least_occupation))
    taken += [(mention.start, mention.end) for mention in subjects]
    free = [mention for mention in found if _free(mention.start, mention.end, taken)]
    industries = find_industries(text, names.industries)
    titles = [(one.start, one.end) for one in free if one.plain and " " in one.words]
    limits = find_limits(text, amounts, titles)
    named = meant(free, text.folded, names.ordinary, industries, limits.mentions)
    spans = [*taken, *((mention.start, mention.end) for mention in named)]
    named = [qualified(one, text, names.titles, spans) if one.broad else one for one in named]
    mentions = with_roles([mention for mention in named if mention.score >= least_occupation], text.folded)
    unsure = tuple(mention for mention in named if mention.score < least_occupation)
    taken += [(mention.start, mention.end) for mention in mentions]
    industries = tuple(mention for mention in industries if _free(mention.start, mention.end, taken))
    return Reading(
        text=text,
        places=places,
        amounts=amounts,
        levels=find_levels(text),
        employers=named_employers,
        mentions=mentions,
        unsure=unsure,
        industries=industries,
        subjects=subjects,
        terms=find_terms(text),
        limits=limits.limits,
        conditions=limits.mentions,
    )


def _occupations(
    text: Text, names: Names, taken: Sequence[tuple[int, int]], fixed: Sequence[tuple[int, int]]
) -> tuple[Mention, ...]:
    """The occupations named, whole titles before anything else; beside one, nothing that is only like a title."""
    whole = find_full_titles(text, names.full_titles()) if may_hold_title(text) else []
    whole = [one for one in whole if _free(one.start, one.end, taken)]
    spans = [(one.start, one.end) for one in whole]
    others = find_occupations(text, names.titles, [*taken, *fixed, *spans]).mentions
    others = tuple(one for one in others if not whole or not one.best.reason.startswith("like"))
    return tuple(sorted((*whole, *others), key=lambda mention: mention.start))


def masked_text(reading: Reading, *, with_employers: bool) -> str:
    """The folded text with slot words; employers left out when they do not matter beside an occupation."""
    return mask(reading.text.folded, _spans(reading, with_employers=with_employers))


def _spans(reading: Reading, *, with_employers: bool) -> list[Span]:
    """What was recognised, each with the slot word that stands for it."""
    spans = [Span(mention.start, mention.end, "OCCUPATION") for mention in reading.mentions]
    spans += [Span(*mention.qualifier, "") for mention in reading.mentions if mention.qualifier]
    spans += [Span(mention.start, mention.end, "PLACE") for mention in reading.places.mentions]
    if reading.places.foreign_span:
        spans.append(Span(*reading.places.foreign_span, "COUNTRY"))
    spans += [Span(mention.start, mention.end, "AMOUNT") for mention in reading.amounts]
    spans += [
        Span(mention.start, mention.end, "EMPLOYER" if with_employers else "")
        for mention in reading.employers
    ]
    spans += [Span(mention.start, mention.end, "INDUSTRY") for mention in reading.industries]
    spans += [Span(mention.start, mention.end, "SUBJECT") for mention in reading.subjects]
    return spans


def _inside_title(subject: SubjectMention, mentions: tuple[Mention, ...], least: float) -> bool:
    """Whether a field of study is only part of a job title: "psychology teacher"."""
    return any(
        mention.score >= least and mention.start <= subject.start and subject.end < mention.end
        for mention in mentions
    )


def _free(start: int, end: int, occupied: Sequence[tuple[int, int]]) -> bool:
    return all(end <= first or start >= last for first, last in occupied)
