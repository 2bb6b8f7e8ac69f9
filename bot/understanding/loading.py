"""What understanding needs, loaded once: names of places and occupations, the intent model, the lines to draw."""

from dataclasses import dataclass
from functools import cache

from bot.understanding.classify import IntentClassifier, load_classifier
from bot.understanding.data import read, words_in
from bot.understanding.decide import ALL_OCCUPATIONS
from bot.understanding.full_titles import full_titles
from bot.understanding.gazetteer import Gazetteer
from bot.understanding.industries import Industries
from bot.understanding.occupation_words import occupation_words
from bot.understanding.reading import Names
from bot.understanding.scope import Thresholds
from bot.understanding.spelling import Speller
from bot.understanding.subjects import Subjects
from knowledge.base import KnowledgeBase
from knowledge.models import Occupation

_SLOT_LISTS = ("follow_words", "levels", "limits", "fields", "industries", "subjects", "terms")


@dataclass(frozen=True)
class Understanding:
    """All that must be loaded once to understand questions."""

    names: Names
    classifier: IntentClassifier
    occupations: dict[str, Occupation]
    thresholds: Thresholds
    newest_year: int
    """Of the wage figures."""
    speller: Speller

    def needs(self, intent: str) -> list[str]:
        """The slots without which a question of this intent cannot be answered."""
        return self.classifier.header.needs.get(intent, [])

    def needs_occupation(self, intent: str) -> bool:
        """Whether a question of this intent cannot be answered without an occupation."""
        return not {"occupation", "occupations"}.isdisjoint(self.needs(intent))


def load_understanding(base: KnowledgeBase) -> Understanding:
    """Load the gazetteer, the title index and the intent model. Raises BaseMissing without a title index."""
    classifier = load_classifier()
    names = Names(
        gazetteer=Gazetteer(base),
        titles=base.title_index,
        full_titles=cache(lambda: full_titles(base.figure_occupations)),
        industries=Industries(base.industries),
        subjects=Subjects(base.fields),
        ordinary=frozenset(classifier.header.vocabulary),
    )
    newest = base.wage(ALL_OCCUPATIONS, "annual_median").period
    return Understanding(
        names,
        classifier,
        base.occupations,
        Thresholds(**read("thresholds")),
        int(newest.split()[-1]),
        Speller([*classifier.header.vocabulary, *_slot_words()], classifier.words_of("out_of_scope")),
    )


def _slot_words() -> list[str]:
    """The words that the readers of levels, limits, industries, fields of study and terms look for."""
    lists = occupation_words()
    carrier = sorted(lists.career | lists.filler | lists.before | lists.after)
    return carrier + [word for name in _SLOT_LISTS for word in words_in(read(name))]
