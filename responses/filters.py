"""What templates may call: filters that write facts and record them, names, and the marks between Slack blocks.

A filter that writes a fact adds it to `recorder` of the rendering, so that a reply knows every figure it shows.
"""

import re
from collections import Counter
from collections.abc import Callable
from functools import cache
from typing import Any

import jinja2
from jinja2.runtime import Context as Scope
from markupsafe import Markup, escape

from knowledge.models import Fact, Match, Place
from knowledge.rows import Technology
from responses import naming, numbers
from responses.answer import Context, Surface
from responses.limits import fit
from responses.views import Link

MARK_START, MARK_END = "\ue000", "\ue001"
"""Private-use characters around a block's name; `typed` keeps them out of what a person wrote."""
OWN_WORDS = "own words"
"""Stands for the briefs among the sources of a reply."""
TYPED = 80
"""How much of a person's own words is repeated."""


class Recorder:
    """The facts and sources that one rendering has used, each once, in order of use."""

    def __init__(self) -> None:
        self.facts: list[Fact] = []
        self.sources: list[str] = []

    def show(self, fact: Fact) -> None:
        """Note a fact that is shown; a suppressed one counts as looked up but shows no figure."""
        has_figure = fact.value is not None or fact.footnote == numbers.TOP_CODED
        if has_figure and fact not in self.facts:
            self.facts.append(fact)
        self.cite(fact.source)

    def cite(self, key: str) -> None:
        """Note a source that is named in the source line."""
        if key != "derived" and key not in self.sources:
            self.sources.append(key)


def _recording(write: Callable[..., str]) -> Callable[..., str]:
    @jinja2.pass_context
    def write_and_record(scope: Scope, fact: Fact, *words: str) -> str:
        scope["recorder"].show(fact)
        return write(fact, *words)

    return write_and_record


def _label(metric: str, known: Context) -> str:
    """What a metric measures, as a noun phrase; without its scale where words say that."""
    return numbers.scale_label(metric) or numbers.derived_label(metric) or known.metrics[metric].label


@jinja2.pass_context
def label(scope: Scope, fact: Fact) -> str:
    """What the figure measures: `median annual wage`."""
    return _label(fact.metric, scope["known"])


@jinja2.pass_context
def where(scope: Scope, fact: Fact) -> str:
    """The place of a fact, as it is named in a sentence."""
    known: Context = scope["known"]
    return naming.place(known.places[fact.place])


@jinja2.pass_context
def place_name(scope: Scope, fact: Fact) -> str:
    """The place of a fact, as published; for lists."""
    known: Context = scope["known"]
    return known.places[fact.place].name


@jinja2.pass_context
def trade(scope: Scope, fact: Fact) -> str:
    """The industry of a fact, as it is named in a sentence."""
    known: Context = scope["known"]
    return naming.industry(known.industries[fact.industry or "000000"])


@jinja2.pass_context
def published_under(scope: Scope, code: str | None) -> str:
    """Those in the occupation under whose code figures are published."""
    known: Context = scope["known"]
    return naming.people(known.occupations[code or "00-0000"])


@jinja2.pass_context
def cite(scope: Scope, key: str) -> str:
    """Name a source that gave words and no figures."""
    if key in scope["known"].sources:
        scope["recorder"].cite(key)
    return ""


def typed(words: str) -> str:
    """A person's own words, made safe to repeat on any surface: short, one line, no markup."""
    plain = re.sub(r"[\x00-\x1f\x7f\ue000-\uf8ff]+", " ", words)
    plain = plain.replace("<", "‹").replace(">", "›").strip()
    return fit(plain, TYPED)


def title(of: Match | Place) -> str:
    """The publisher's name of an occupation or place."""
    return of.title if isinstance(of, Match) else of.name


@jinja2.pass_context
def prose(scope: Scope, text: str) -> str:
    """A passage of a brief, which the source line then names as our own words."""
    scope["recorder"].cite(OWN_WORDS)
    return sentence(text)


def sentence(text: str) -> str:
    """Prose with a capital first letter and a closing full stop."""
    text = naming.start(text.strip())
    return text if text.endswith((".", "?", ":")) else f"{text}."


def kinds_of_software(technologies: list[Technology]) -> list[str]:
    """Categories of software, those with the most products in demand first, then with the most products."""
    wanted = Counter(item.category for item in technologies if item.in_demand)
    every = Counter(item.category for item in technologies)
    return sorted(every, key=lambda category: (-wanted[category], -every[category]))


@cache
def _license_words() -> dict[str, re.Pattern[str]]:
    words: dict[str, str] = numbers.formats()["license_words"]
    return {name: re.compile(pattern, re.IGNORECASE) for name, pattern in words.items()}


def may_need_license(text: str) -> bool:
    """Whether a passage on licenses says of some of the work that it needs one, or a registration or permit."""
    words = _license_words()
    return any(
        words["asks"].search(clause) and not words["denies"].search(clause)
        for clause in re.split(r"[.;:,]", text)
    )


def _plain_link(link: Link) -> str:
    return f"{link.label}: {link.url}"


def _slack_link(link: Link) -> Markup:
    url = re.sub(r"[<>|\s]", "", link.url)
    return Markup("<{}|{}>").format(url, link.label.replace("|", "/"))


def _bold(text: str) -> Markup:
    return Markup("*{}*").format(text)


def _mark(name: str) -> Markup:
    return Markup(f"\n\n{MARK_START}{name}{MARK_END}\n\n")  # noqa: S704 - `name` is one of ours


FILTERS: dict[str, Callable[..., Any]] = {
    "figure": _recording(numbers.figure),
    "bare": _recording(numbers.bare),
    "whole": _recording(numbers.whole),
    "signed": _recording(numbers.signed),
    "size": _recording(numbers.size),
    "phrase": _recording(numbers.phrase),
    "difference": _recording(numbers.difference),
    "rated": _recording(numbers.rated),
    "dollars": numbers.dollars,
    "ordinal": numbers.ordinal,
    "label": label,
    "where": where,
    "place_name": place_name,
    "trade": trade,
    "people": naming.people,
    "published_under": published_under,
    "place": naming.place,
    "with_the": naming.with_the,
    "industry": naming.industry,
    "in_lower": naming.lower,
    "kinds_of_software": kinds_of_software,
    "groups": naming.groups,
    "common_fields": naming.common_fields,
    "field": naming.field,
    "field_title": naming.field_title,
    "term": numbers.term,
    "start": naming.start,
    "listed": naming.listed,
    "typed": typed,
    "title_of": title,
    "sentence": sentence,
    "prose": prose,
    "may_need_license": may_need_license,
    "escape": escape,
}


def for_surface(surface: Surface) -> dict[str, Callable[..., Any]]:
    """Filters that differ by surface."""
    if surface == "slack":
        return {"strong": _bold, "link": _slack_link}
    return {"strong": str, "link": _plain_link}


def marks(surface: Surface) -> dict[str, str]:
    """Globals that part a message into blocks; a paragraph break where there are none."""
    names = ("divider", "table", "chart", "small")
    return {name: _mark(name) if surface == "slack" else "\n\n" for name in names}
