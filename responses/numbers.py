"""Figures written for people: `formats.yaml` says how each unit looks."""

from functools import cache
from pathlib import Path
from typing import Any, Literal

from knowledge.data_files import read_yaml
from knowledge.models import Fact

MINUS = "\u2212"
TOP_CODED = "5"
_DOUBLE = 100
"""From this difference in percent on, people read `2.3 times` more easily than `134% above`."""

Form = Literal["full", "bare"]


@cache
def formats() -> dict[str, Any]:
    """The number formats, read once."""
    path = Path(__file__).with_name("formats.yaml")
    loaded: dict[str, Any] = read_yaml(path)
    return loaded


def figure(fact: Fact) -> str:
    """The figure with its unit, as it stands in a sentence: `$93,170 a year`, `23.2%`, `90th percentile`."""
    return _written(fact, "full")


def bare(fact: Fact) -> str:
    """The figure alone, as it stands in a table or where the unit was just named: `$93,170`, `616,200`."""
    return _written(fact, "bare")


def whole(fact: Fact) -> str:
    """A percentage rounded to a whole one: `23%`."""
    return f"{_number(_rounded(fact), 0)}%"


def signed(fact: Fact) -> str:
    """A change with its sign: `+23.2%`, `−6.0%`, `+142,900`."""
    text = bare(fact)
    return text if _value(fact) <= 0 else f"+{text}"


def size(fact: Fact) -> str:
    """The figure without its sign, where a word says the direction: `shrink 6.0%`."""
    return bare(fact.model_copy(update={"value": abs(_value(fact))}))


def difference(fact: Fact, above: str = "above", below: str = "below", same: str = "same") -> str:
    """A difference in percent said in words: `14% above`, `3% below`, `about the same as`, `7.7 times`.

    `above`, `below` and `same` name entries of `difference` in formats.yaml, `above` one of `times` too.
    """
    rounded = _rounded(fact)
    if rounded >= _DOUBLE:
        return str(formats()["times"][above]).format(_times(fact))
    words: dict[str, str] = formats()["difference"]
    if rounded == 0:
        return words[same]
    return words[above if rounded > 0 else below].format(f"{abs(rounded):,}")


def rated(fact: Fact, form: str = "full") -> str:
    """A rating in words with its figure: `high (4.1 of 5)`, `about 40 hours (2.02 on a scale of 1 to 3)`.

    The form `short` leaves the scale to the sentence around it: `high (4.1)`.
    """
    scales: dict[str, Any] = formats()["scales"]
    scale = scales.get(fact.metric) or scales.get(fact.unit)
    if scale is None:
        return figure(fact)
    words = next(words for limit, words in scale["steps"] if round(_value(fact), 1) <= limit)
    return f"{words} ({bare(fact)})" if form == "short" else str(scale["form"]).format(words, bare(fact))


def scale_label(metric: str) -> str | None:
    """What to call a metric whose published label spells out its scale; None for any other."""
    scale = formats()["scales"].get(metric)
    return str(scale["label"]) if scale else None


def derived_label(metric: str) -> str | None:
    """What to call a derived measure; None for a published metric, whose label stands in the base."""
    name = formats()["derived"].get(metric)
    return str(name) if name else None


def phrase(fact: Fact) -> str:
    """A published term as it stands in a sentence: `a bachelor's degree`."""
    return term(str(fact.value))


def term(published: str) -> str:
    """A published term as it stands in a sentence, from the term alone."""
    phrases: dict[str, str] = formats()["phrases"]
    return phrases.get(published, published[:1].lower() + published[1:])


def dollars(value: float, per: str = "") -> str:
    """An amount that a person named: `$80,000`, `$18.50 an hour`. `per` is hour, week, month, year or nothing."""
    digits = 0 if float(value).is_integer() and value >= 1000 else 2
    text = f"${value:,.{digits}f}".removesuffix(".00")
    article = "an" if per == "hour" else "a"
    return f"{text} {article} {per}" if per else text


def ordinal(number: int) -> str:
    """`1st`, `2nd`, `3rd`, `11th`, `90th`."""
    teens = 10 <= number % 100 <= 20
    return f"{number}{'th' if teens else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def forms(fact: Fact) -> set[str]:
    """Every way in which a fact may be written; what an audit of a text looks for."""
    if fact.unit == "text":
        return (
            {str(fact.value), _written(fact, "bare"), phrase(fact)}
            if fact.value is not None
            else {figure(fact), bare(fact)}
        )
    written = {figure(fact), bare(fact)}
    if fact.value is None or fact.footnote == TOP_CODED:
        return written
    written |= {signed(fact), size(fact)}
    if fact.unit == "percent" and _rounded(fact) == 0:
        written |= {formats()["difference"][words] for words in ("same", "level")}
    if fact.unit == "percent":
        written |= {whole(fact), f"{abs(_rounded(fact)):,}%"}
        written |= {_times(fact)} if _rounded(fact) >= _DOUBLE else set()
    return written


def _written(fact: Fact, form: Form) -> str:
    if fact.footnote == TOP_CODED and fact.unit in formats()["top_code"]:
        return str(formats()["top_code"][fact.unit][form])
    if fact.value is None:
        missing = formats()["missing"]
        reason = missing.get(fact.footnote, missing["other"])
        return str(reason.get(fact.unit, reason["other"])[form])
    if isinstance(fact.value, str):
        return str(formats()["texts"].get(fact.value, fact.value))
    style = formats()["units"][fact.unit]
    return str(style[form]).format(_styled(fact.value, style))


def _styled(value: float, style: dict[str, Any]) -> str:
    if style.get("ordinal"):
        return ordinal(round(value))
    scaled = value * style.get("scale", 1)
    digits = 0 if style.get("trim") and float(scaled).is_integer() else style["digits"]
    return _number(scaled, digits)


def _number(value: float, digits: int) -> str:
    text = f"{abs(value):,.{digits}f}"
    return f"{MINUS}{text}" if value < 0 and text.strip("0.,") else text


def _times(fact: Fact) -> str:
    """How many times as much a difference in percent comes to: `twice`, `7.7 times` for 668%, `13 times`."""
    times = 1 + _value(fact) / 100
    number = f"{times:,.{0 if times >= 10 else 1}f}".removesuffix(".0")
    return "twice" if number == "2" else f"{number} times"


def _rounded(fact: Fact) -> int:
    """To the nearest whole number, halves away from zero."""
    value = _value(fact)
    return int(abs(value) + 0.5) * (-1 if value < 0 else 1)


def _value(fact: Fact) -> float:
    if fact.value is None or isinstance(fact.value, str):
        raise ValueError(f"{fact.metric} of {fact.soc} has no number: {fact.value!r}")
    return fact.value
