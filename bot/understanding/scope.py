"""Whether a text asks about careers in the United States at all, and if not, why not."""

from dataclasses import dataclass

from rapidfuzz import fuzz

from bot.understanding.classify import IntentScore
from bot.understanding.data import read
from bot.understanding.decide import NOT_CAREERS, SMALLTALK, Shape
from bot.understanding.phrases import Phrases, listed
from bot.understanding.question import Reason
from bot.understanding.reading import Reading

BESIDE = Phrases(dict.fromkeys(listed({"": read("beside")["words"]}), True))
"""Words of other subjects that may stand beside an occupation: "h1b as a nurse"."""
_OCCUPATION = "OCCUPATION"
_FEW = 4
"""Words of a short text."""


@dataclass(frozen=True)
class Thresholds:
    """Where the lines are drawn; see `data/thresholds.yaml`."""

    out_of_scope: float
    sure_occupation: float
    out_of_scope_with_occupation: float
    least_intent: float
    least_smalltalk: float
    least_help: float
    least_occupation: float
    occupation_beside_employer: float
    term_asked: float
    least_define: float
    least_with_occupation: float
    likeness_beside_occupation: float
    least_clause: float
    ellipsis_score: float


def refused(
    reading: Reading, scores: list[IntentScore], shape: Shape, thresholds: Thresholds
) -> Reason | None:
    """Why a text is not a question about careers that can be answered; None when it is one."""
    if reading.places.foreign:
        return Reason(step="scope", words=reading.places.foreign, result="another country", score=1.0)
    ordered = reading.limits.order is not None
    ranks_field = (shape.field and (ordered or shape.searching)) or (
        ordered and bool(reading.limits.excluded)
    )
    if not shape.tokens or shape.ranks_people or ranks_field or shape.moves:
        return None
    best = scores[0]
    alone = reading.surest < thresholds.occupation_beside_employer
    if reading.employers and alone and best.intent not in SMALLTALK:
        return Reason(step="scope", words=reading.employers[0].name, result="a named employer", score=0.9)
    if reading.terms and reading.terms[0].score >= thresholds.term_asked and _explains(scores, thresholds):
        return None
    return _not_about_careers(reading, scores, shape, thresholds)


def _not_about_careers(
    reading: Reading, scores: list[IntentScore], shape: Shape, thresholds: Thresholds
) -> Reason | None:
    best = scores[0]
    refusal = next(score for score in scores if score.intent == "out_of_scope")
    chance = refusal.probability
    named = reading.plain >= thresholds.sure_occupation and not BESIDE.may_be_in(reading.text.words)
    if named and not _beside_occupation(refusal, shape, thresholds):
        return None
    sure = reading.surest >= thresholds.sure_occupation
    line = thresholds.out_of_scope_with_occupation if sure else thresholds.out_of_scope
    career = next(score for score in scores if score.intent not in NOT_CAREERS).probability
    lost = best.intent == "out_of_scope" and (not sure or career < thresholds.least_with_occupation)
    if chance >= line or lost:
        return Reason(step="scope", words=best.nearest, result="not about careers", score=chance)
    if best.intent not in SMALLTALK and best.probability < thresholds.least_intent and not sure:
        return Reason(step="scope", words="", result="not understood", score=1 - best.probability)
    if best.intent == "define" and not reading.terms and not reading.mentions and shape.unknown:
        return Reason(step="scope", words=best.nearest, result="not a term of these statistics", score=chance)
    return None


def _beside_occupation(refusal: IntentScore, shape: Shape, thresholds: Thresholds) -> bool:
    """Whether a text speaks of an occupation as texts do that ask something else: "how do I date a nurse"."""
    if _OCCUPATION not in refusal.nearest:
        return False
    words, known = list(shape.tokens), refusal.nearest.split()
    if len(words) <= _FEW:  # the name itself would be most of the likeness
        words, known = ([word for word in one if word != _OCCUPATION] for one in (words, known))
    return fuzz.ratio(" ".join(words), " ".join(known)) / 100 >= thresholds.likeness_beside_occupation


def _explains(scores: list[IntentScore], thresholds: Thresholds) -> bool:
    return any(score.intent == "define" and score.probability >= thresholds.least_define for score in scores)
