"""Text -> Question: what is asked, about which occupations, where, within which limits, how sure and why."""

from dataclasses import dataclass
from typing import Protocol

from bot.understanding.classify import IntentClassifier, IntentScore, load_classifier
from bot.understanding.clauses import clauses
from bot.understanding.data import read, words_in
from bot.understanding.decide import ALL_OCCUPATIONS, NOT_CAREERS, SMALLTALK, Shape, settle_intent
from bot.understanding.full_titles import full_titles
from bot.understanding.gazetteer import Gazetteer
from bot.understanding.industries import Industries
from bot.understanding.normalize import normalize
from bot.understanding.occupation_words import occupation_words
from bot.understanding.question import Outcome, Question, Reason
from bot.understanding.reading import Names, Reading, masked_text, read_text
from bot.understanding.scope import Thresholds, refused
from bot.understanding.spelling import Speller, respelled
from bot.understanding.subjects import Subjects
from bot.understanding.years import find_years
from knowledge.base import KnowledgeBase
from knowledge.models import Match, Occupation

_EVERYONE_INTENTS = frozenset({"pay", "employment", "pay_trend", "outlook"})
_ON_NONE = frozenset({"find_careers", "recommend", "define", "sources"})
_SIDE_BY_SIDE = frozenset({"compare", "transition"})
_MOST_CHOICES = 5
_BARE_TOKENS = 2
"""Words; "pay ohio?" asks about what was said before."""
_SLOT_LISTS = ("follow_words", "levels", "limits", "fields", "industries", "subjects", "terms")


class Context(Protocol):
    """What is needed of a conversation: the occupations that it was about."""

    @property
    def occupations(self) -> tuple[str, ...]:
        """SOC codes of the last answer."""


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
        full_titles=full_titles(base.figure_occupations),
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


def understand(text: str, knowledge: Understanding, context: Context | None = None) -> Question:
    """What a text asks. Never fails, whatever the text.

    The outcome is SMALLTALK, OUT_OF_SCOPE, CLARIFY (an occupation is missing or may be one of several: `choices`,
    which is empty when nothing like one was named) or ANSWERED. NO_DATA is for the lookup to say.

    An *ellipsis*, a text of nothing but an occupation, place or industry ("ohio?", "what about PTA", "plumber"), has
    no intent of its own. It comes out with `intent="overview"` ("pay" when it names both an occupation and a place),
    the low `intent_score` of `ellipsis_score` in `data/thresholds.yaml`, `follow_up=True` and a reason of step
    "ellipsis". In a conversation the intent asked before takes its place; without one the question stands as it is.

    `follow_up` is also True when the text names no occupation where its intent needs one, or points back ("they",
    "both", "which one"): what it lacks is then to be taken from the conversation.
    """
    written = respelled(normalize(text), knowledge.speller, knowledge.names.named)
    reading = read_text(written, knowledge.names, knowledge.thresholds.least_occupation)
    shape = _shape(reading, knowledge)
    years = find_years(reading.text, knowledge.newest_year)
    asked = _recognised(text, reading).model_copy(update={"place_kind": shape.place_kind, "years": years})
    if not any(map(str.isalnum, reading.text.folded)):
        said_nothing = Reason(step="scope", words="", result="nothing said", score=1.0)
        return _with(asked, said_nothing, intent="help", intent_score=1.0, outcome=Outcome.SMALLTALK)
    if shape.ellipsis and not reading.places.foreign:
        return _ellipsis(asked, reading, shape, knowledge)
    scores = _classified(reading, knowledge)
    asked = _with(asked, _intent_reason(scores[0]))
    if reason := refused(reading, scores, shape, knowledge.thresholds):
        outcome = {"intent": "out_of_scope", "intent_score": reason.score, "outcome": Outcome.OUT_OF_SCOPE}
        return _with(asked, reason, **outcome)
    if scores[0].intent in SMALLTALK and scores[0].probability < _least_smalltalk(
        scores[0].intent, knowledge
    ):
        unsure = Reason(step="scope", words="", result="not understood", score=1 - scores[0].probability)
        return _with(
            asked,
            unsure,
            intent="out_of_scope",
            intent_score=scores[0].probability,
            outcome=Outcome.OUT_OF_SCOPE,
        )
    if scores[0].intent in SMALLTALK:
        return Question(
            text=text,
            intent=scores[0].intent,
            intent_score=scores[0].probability,
            outcome=Outcome.SMALLTALK,
            reasons=asked.reasons,
        )
    intent, probability, rule = settle_intent(scores, shape)
    intent = _dated(intent, years, knowledge.newest_year)
    asked = _with(asked, *filter(None, [rule]), intent=intent, intent_score=probability)
    if intent == "pay_places" and shape.lowest:
        asked = asked.model_copy(update={"limits": asked.limits.model_copy(update={"lowest": True})})
    return _career_question(asked, reading, shape, knowledge, context)


def _least_smalltalk(intent: str, knowledge: Understanding) -> float:
    thresholds = knowledge.thresholds
    return thresholds.least_help if intent in ("help", "identity") else thresholds.least_smalltalk


def _recognised(text: str, reading: Reading) -> Question:
    """The slots of a question, before its intent and its occupations are settled."""
    places = reading.places.places
    return Question(
        text=text,
        intent="overview",
        intent_score=0.0,
        place=places[0] if places else None,
        places=places,
        unknown_place=reading.places.unknown,
        place_choices=reading.places.choices,
        foreign=reading.places.foreign,
        industry=reading.industries[0].code if reading.industries else None,
        amount=reading.amounts[0].amount if reading.amounts else None,
        level=reading.levels.level,
        rate=reading.levels.rate,
        limits=reading.limits,
        subject=reading.subjects[0].cips[0] if reading.subjects else None,
        term=reading.terms[0].term if reading.terms else None,
        reasons=tuple(reading.reasons()),
    )


def _with(question: Question, *reasons: Reason, **update: object) -> Question:
    return question.model_copy(update={**update, "reasons": (*question.reasons, *reasons)})


def _classified(reading: Reading, knowledge: Understanding) -> list[IntentScore]:
    """The intents, likeliest first. An employer beside a sure occupation is left out: the answer is then general.

    A story that is about nothing known as a whole asks what the first of its clauses asks that is about careers.
    """
    beside = reading.surest >= knowledge.thresholds.occupation_beside_employer
    masked = masked_text(reading, with_employers=not beside)
    whole = knowledge.classifier.classify(masked)
    if whole[0].intent != "out_of_scope":
        return whole
    of_clauses = map(knowledge.classifier.classify, clauses(masked))
    least = knowledge.thresholds.least_clause
    asking = (
        scores
        for scores in of_clauses
        if scores[0].intent not in NOT_CAREERS and scores[0].probability >= least
    )
    return next(asking, whole)


def _shape(reading: Reading, knowledge: Understanding) -> Shape:
    """What the rules look at."""
    limits = reading.limits
    tokens = tuple(knowledge.classifier.tokens(masked_text(reading, with_employers=True)))
    return Shape(
        tokens=tokens,
        mentions=len(reading.mentions),
        occupations=len({mention.best.soc for mention in reading.mentions}),
        places=len(reading.places.places),
        unknown=knowledge.classifier.unknown_words(tokens),
        subjects=len(reading.subjects),
        amounts=len(reading.amounts),
        education=limits.education is not None,
        field=bool(limits.group),
        ranks_people=limits.people is not None,
        conditions=bool(limits.group or limits.order or limits.unmeasured or limits.education),
    )


def _intent_reason(best: IntentScore) -> Reason:
    ngrams = ", ".join(ngram.words for ngram in best.reasons)
    return Reason(step="intent", words=ngrams or best.nearest, result=best.intent, score=best.probability)


def _ellipsis(asked: Question, reading: Reading, shape: Shape, knowledge: Understanding) -> Question:
    """A text of nothing but slots: the intent is that of the question before."""
    intent = "pay" if shape.occupations and (shape.places or reading.places.unknown) else "overview"
    if shape.occupations > 1 and shape.against:
        intent = "compare"
    matches, choices = _occupations(reading, intent)
    clear = bool(matches) and not reading.places.choices
    return _with(
        asked,
        Reason(step="ellipsis", words=reading.text.folded[:80], result=intent, score=1.0),
        intent=intent,
        intent_score=knowledge.thresholds.ellipsis_score,
        outcome=Outcome.ANSWERED if clear else Outcome.CLARIFY,
        occupations=matches,
        choices=choices,
        follow_up=True,
    )


def _career_question(
    asked: Question, reading: Reading, shape: Shape, knowledge: Understanding, context: Context | None
) -> Question:
    """A question about careers, with what it lacks asked back."""
    intent = asked.intent
    matches, choices = _occupations(reading, intent)
    if not reading.mentions and _asks_of_all(
        asked, shape, talking=context is not None and bool(context.occupations)
    ):
        matches = (_everyone(knowledge),)
    needs = knowledge.needs_occupation(intent)
    lacking = needs and not matches
    follow_up = not matches and not choices and (needs or shape.pointing)
    if intent == "compare" and len(matches) < 2 and not choices and shape.places < 2:
        follow_up = lacking = True
    known = follow_up and context is not None and bool(context.occupations)
    ask_which = bool(choices) and intent not in _ON_NONE and not (intent == "majors" and reading.subjects)
    clear = not (lacking and not known) and not ask_which and not reading.places.choices
    if not clear and not matches:
        choices = choices or _unsure_choices(reading)
    return _with(
        asked,
        outcome=Outcome.ANSWERED if clear else Outcome.CLARIFY,
        occupations=matches,
        choices=() if clear else choices,
        alternatives=reading.mentions[0].matches[1:_MOST_CHOICES]
        if clear and len(reading.mentions) == 1
        else (),
        follow_up=follow_up,
    )


def _asks_of_all(asked: Question, shape: Shape, *, talking: bool) -> bool:
    """Whether a question without an occupation is about everyone who works: "is 50k good in texas".

    `talking`: an occupation was talked about, which is then what is meant unless all are named.
    """
    if asked.intent in _EVERYONE_INTENTS and shape.everyone:
        return True
    plain = not shape.unknown and not shape.pointing and not talking
    judged = asked.intent == "pay_check" and asked.amount is not None
    return plain and (
        judged or (asked.intent == "pay" and shape.places == 1 and len(shape.tokens) > _BARE_TOKENS)
    )


def _dated(intent: str, years: tuple[int, ...], newest: int) -> str:
    """Pay in years past is a trend; pay in the newest year is pay."""
    if intent == "pay" and years and min(years) < newest:
        return "pay_trend"
    return "pay" if intent == "pay_trend" and years == (newest,) else intent


def _everyone(knowledge: Understanding) -> Match:
    title = knowledge.occupations[ALL_OCCUPATIONS].title
    return Match(soc=ALL_OCCUPATIONS, title=title, matched="", score=0.7, reason="everyone who works")


def _occupations(reading: Reading, intent: str) -> tuple[tuple[Match, ...], tuple[Match, ...]]:
    """The occupations that are clear, and the choices for the first one that is not.

    Of several set side by side, the likeliest meaning of each is taken.
    """
    several = intent in _SIDE_BY_SIDE and len(reading.mentions) > 1
    clear = [mention.best for mention in reading.mentions if several or not mention.broad]
    matches = tuple({match.soc: match for match in clear}.values())
    broad = [mention for mention in reading.mentions if mention.broad]
    return matches, (() if matches or not broad else broad[0].matches[:_MOST_CHOICES])


def _unsure_choices(reading: Reading) -> tuple[Match, ...]:
    """What a person who named no known occupation may have meant."""
    best = max(reading.unsure, key=lambda mention: mention.score, default=None)
    return best.matches[:_MOST_CHOICES] if best else ()
