"""Whether a text asks about careers in the United States at all, and if not, why not."""

from dataclasses import dataclass

from rapidfuzz import fuzz

from bot.understanding.classify import IntentScore
from bot.understanding.data import read
from bot.understanding.decide import NOT_CAREERS, SMALLTALK, Shape
from bot.understanding.phrases import Phrases, listed
from bot.understanding.question import Reason
from bot.understanding.reading import Reading

_DATA = read("beside")
BESIDE, _OFFICES, _OFFICES_OF = (
    Phrases(dict.fromkeys(listed({"": _DATA[key]}), True)) for key in ("words", "offices", "offices_of")
)
"""Words of other subjects that may stand beside an occupation, "h1b as a nurse"; offices that one person holds."""
_EMPLOYING, _JOINING = (frozenset(listed({"": _DATA[key]})) for key in ("employing", "joining"))
_ABOUT_PAY = frozenset({"pay", "pay_check", "pay_places", "pay_trend"})
_OCCUPATION, _EMPLOYER = "OCCUPATION", "EMPLOYER"
_FEW, _STORY = 4, 16
"""Words of a short text, and of one that is no story yet: a story that names an occupation has other words besides."""


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
    surely_beside: float
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
    if office := _office(reading):
        return Reason(step="scope", words=office, result="one holder of an office", score=0.95)
    if not shape.tokens or shape.ranks_people or ranks_field or shape.moves:
        return None
    best = scores[0]
    if reading.employers and _asks_of_employer(reading, best, shape, thresholds):
        return Reason(step="scope", words=reading.employers[0].name, result="a named employer", score=0.9)
    if reading.terms and reading.terms[0].score >= thresholds.term_asked and _explains(scores, thresholds):
        return None
    return _not_about_careers(reading, scores, shape, thresholds)


def _office(reading: Reading) -> str | None:
    """The words for an office that one person holds: "the governor of texas", "the first lady"."""
    text = reading.text
    if held := next(iter(_OFFICES.find(text)), None):
        return held.phrase
    starts = {place.start for place in reading.places.mentions}
    for found in _OFFICES_OF.find(text):
        behind = found.last + (text.words[found.last : found.last + 1] == ("the",))
        if behind < len(text.tokens) and text.tokens[behind].start in starts:
            return found.phrase
    return None


def _asks_of_employer(reading: Reading, best: IntentScore, shape: Shape, thresholds: Thresholds) -> bool:
    """Whether the employer named is what is asked about, and not an occupation there."""
    alone = reading.surest < thresholds.occupation_beside_employer
    if alone and best.intent not in SMALLTALK:
        return True
    about_pay = best.intent in _ABOUT_PAY and best.probability >= thresholds.least_clause
    return not about_pay and _takes_on(shape.tokens)


def _takes_on(tokens: tuple[str, ...]) -> bool:
    """Whether it is asked whom one employer takes on: "does EMPLOYER hire", "work at EMPLOYER"."""
    if not _EMPLOYING.isdisjoint(tokens):
        return True
    at = tokens.index(_EMPLOYER) if _EMPLOYER in tokens else 0
    return at > 0 and not _JOINING.isdisjoint((tokens[at - 1], " ".join(tokens[max(at - 2, 0) : at])))


def _not_about_careers(
    reading: Reading, scores: list[IntentScore], shape: Shape, thresholds: Thresholds
) -> Reason | None:
    best = scores[0]
    refusal = next(score for score in scores if score.intent == "out_of_scope")
    chance = refusal.probability
    named = reading.plain >= thresholds.sure_occupation and not BESIDE.may_be_in(reading.text.words)
    surely = chance >= thresholds.surely_beside and len(shape.tokens) <= _STORY
    if named and not surely and not _beside_occupation(refusal, shape, thresholds):
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
