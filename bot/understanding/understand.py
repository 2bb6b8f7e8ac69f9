"""Text -> Question: what is asked, about which occupations, where, within which limits, how sure and why."""

from bot.understanding.asides import without_asides
from bot.understanding.classify import IntentScore
from bot.understanding.clauses import clauses
from bot.understanding.decide import NOT_CAREERS, SMALLTALK, Shape, settle_intent
from bot.understanding.levels import EXTREME
from bot.understanding.loading import Understanding
from bot.understanding.normalize import normalize
from bot.understanding.question import Outcome, Question, Reason, amended
from bot.understanding.reading import Reading, masked_text, read_text
from bot.understanding.scope import refused
from bot.understanding.settling import Context, career_question, ellipsis
from bot.understanding.spelling import respelled
from bot.understanding.years import find_years


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
    reading = read_text(without_asides(written), knowledge.names, knowledge.thresholds.least_occupation)
    masked = masked_text(reading, with_employers=True)
    tokens = tuple(knowledge.classifier.tokens(masked))
    shape = _shape(reading, tokens, knowledge)
    years = find_years(reading.text, knowledge.newest_year)
    asked = _recognised(text, reading, shape, years)
    if not any(map(str.isalnum, reading.text.folded)):
        said_nothing = Reason(step="scope", words="", result="nothing said", score=1.0)
        return amended(asked, said_nothing, intent="help", intent_score=1.0, outcome=Outcome.SMALLTALK)
    if shape.acknowledges:
        return amended(asked, intent="thanks", intent_score=1.0, outcome=Outcome.SMALLTALK)
    if shape.ellipsis and not reading.places.foreign:
        return ellipsis(asked, reading, shape, knowledge)
    scores = _classified(reading, masked, tokens, knowledge)
    why = _intent_reason(scores[0])
    if reason := refused(reading, scores, shape, knowledge.thresholds):
        outcome = {"intent": "out_of_scope", "intent_score": reason.score, "outcome": Outcome.OUT_OF_SCOPE}
        return amended(asked, why, reason, **outcome)
    if scores[0].intent in SMALLTALK and scores[0].probability < _least_smalltalk(
        scores[0].intent, knowledge
    ):
        unsure = Reason(step="scope", words="", result="not understood", score=1 - scores[0].probability)
        return amended(
            asked,
            why,
            unsure,
            intent="out_of_scope",
            intent_score=scores[0].probability,
            outcome=Outcome.OUT_OF_SCOPE,
        )
    if scores[0].intent in SMALLTALK:
        return Question(
            text=text,
            read=reading.text.folded,
            intent=scores[0].intent,
            intent_score=scores[0].probability,
            outcome=Outcome.SMALLTALK,
            reasons=(*asked.reasons, why),
        )
    intent, probability, rule = settle_intent(scores, shape)
    intent = _at_the_most(_dated(intent, years, knowledge.newest_year), reading, shape)
    asked = amended(asked, why, *filter(None, [rule]), intent=intent, intent_score=probability)
    if intent in ("find_careers", "recommend"):
        asked = asked.model_copy(update={"unread": reading.unread})
    if intent == "pay_places" and shape.lowest:
        asked = asked.model_copy(update={"limits": asked.limits.model_copy(update={"lowest": True})})
    return career_question(asked, reading, shape, knowledge, context)


def _least_smalltalk(intent: str, knowledge: Understanding) -> float:
    thresholds = knowledge.thresholds
    return thresholds.least_help if intent in ("help", "identity") else thresholds.least_smalltalk


def _recognised(text: str, reading: Reading, shape: Shape, years: tuple[int, ...]) -> Question:
    """The slots of a question, before its intent and its occupations are settled."""
    places = reading.places.places
    return Question(
        text=text,
        read=reading.text.folded,
        intent="overview",
        intent_score=0.0,
        place=places[0] if places else None,
        places=places,
        unknown_place=reading.places.unknown,
        place_choices=reading.places.choices,
        foreign=reading.places.foreign,
        industry=reading.industry,
        amount=reading.amounts[0].amount if reading.amounts else None,
        level=reading.levels.level,
        levels=reading.levels.levels,
        rate=reading.levels.rate,
        limits=reading.limits,
        subject=reading.subjects[0].cips[0] if reading.subjects else None,
        term=reading.terms[0].term if reading.terms else None,
        years=years,
        place_kind=shape.place_kind,
        reasons=tuple(reading.reasons()),
    )


def _classified(
    reading: Reading, masked: str, tokens: tuple[str, ...], knowledge: Understanding
) -> list[IntentScore]:
    """The intents, likeliest first. An employer beside a sure occupation is left out: the answer is then general.

    A story that is about nothing known as a whole asks what the first of its clauses asks that is about careers.
    """
    classifier = knowledge.classifier
    if reading.employers and reading.surest >= knowledge.thresholds.occupation_beside_employer:
        masked = masked_text(reading, with_employers=False)
        tokens = tuple(classifier.tokens(masked))
    whole = classifier.classify_tokens(tokens)
    if whole[0].intent != "out_of_scope":
        return whole
    least = knowledge.thresholds.least_clause
    asking = (
        scores
        for scores in map(classifier.classify, clauses(masked))
        if scores[0].intent not in NOT_CAREERS and scores[0].probability >= least
    )
    return next(asking, whole)


def _shape(reading: Reading, tokens: tuple[str, ...], knowledge: Understanding) -> Shape:
    """What the rules look at. `tokens`: of the masked text, employers included."""
    limits = reading.limits
    return Shape(
        tokens=tokens,
        mentions=len(reading.mentions),
        occupations=len({mention.best.soc for mention in reading.mentions}),
        asked=len({mention.best.soc for mention in reading.asked}),
        places=len(reading.places.places),
        unknown=knowledge.classifier.unknown_words(tokens),
        subjects=len(reading.subjects),
        amounts=len(reading.amounts),
        education=limits.education is not None,
        field=bool(limits.group),
        ranks_people=limits.people is not None,
        ranks_fields=limits.fields,
        conditions=bool(limits.group or limits.order or limits.unmeasured or limits.education),
    )


def _intent_reason(best: IntentScore) -> Reason:
    ngrams = ", ".join(ngram.words for ngram in best.reasons)
    return Reason(step="intent", words=ngrams or best.nearest, result=best.intent, score=best.probability)


def _at_the_most(intent: str, reading: Reading, shape: Shape) -> str:
    """The most that somebody can earn, or several percentiles, are points of the range of pay."""
    if reading.levels.levels and shape.occupations == 1 and intent in ("outlook", "overview"):
        return "pay"
    extreme = any(mention.reason == EXTREME for mention in reading.levels.mentions)
    asks_where = shape.place_kind is not None or "where" in shape.tokens
    return "pay" if intent == "pay_places" and extreme and not asks_where else intent


def _dated(intent: str, years: tuple[int, ...], newest: int) -> str:
    """Pay in years past is a trend; pay in the newest year is pay."""
    if intent == "pay" and years and min(years) < newest:
        return "pay_trend"
    return "pay" if intent == "pay_trend" and years == (newest,) else intent
