"""Answer -> Reply: the text and, for Slack, the blocks; both from the templates of the answer's intent."""

import re
from functools import cache
from pathlib import Path

import jinja2

from knowledge.models import Fact
from responses import blocks as slack_blocks
from responses import charts, naming, numbers, tables
from responses.answer import Answer, Chart, Context, Reply, Surface, Table
from responses.filters import FILTERS, OWN_WORDS, Recorder, cite, for_surface, marks
from responses.terms import find_term
from responses.views import TEMPLATES, ClarifyView, OutOfScopeView

FOLDER = Path(__file__).with_name("templates")


@cache
def environment(surface: Surface) -> jinja2.Environment:
    """The template environment of a surface. A name that is not there is an error, never an empty string."""
    made = jinja2.Environment(
        loader=jinja2.FileSystemLoader(FOLDER),
        undefined=jinja2.StrictUndefined,
        # Plain text has no markup to escape.
        autoescape=surface == "slack",  # noqa: S701
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    made.filters.update(FILTERS | for_surface(surface))
    made.globals.update(
        marks(surface),
        surface=surface,
        cite=cite,
        find_term=find_term,
        career_parts=tables.career_parts,
        side_parts=tables.side_parts,
    )
    return made


def render(answer: Answer, context: Context, surface: Surface = "text") -> Reply:
    """Word an answer. The text is always the whole answer; blocks are empty but for Slack."""
    expected = TEMPLATES[answer.template]
    if type(answer.view) is not expected:
        raise TypeError(f"{answer.template} takes {expected.__name__}, not {type(answer.view).__name__}")
    if isinstance(answer.view, OutOfScopeView) and answer.view.reason == "crisis":
        # Somebody in danger is offered help and nothing else.
        answer = answer.model_copy(update={"follow_ups": ()})
    table = answer.table or tables.standard(answer.view, context)
    chart = answer.chart or charts.standard(answer.view, context)
    recorder = Recorder()
    body = _body(answer, context, "text", recorder, table, chart)
    source = source_line(recorder, context)
    text = f"{body}\n\n{source}" if source else body
    made = []
    if surface == "slack":
        questions = answer.view.questions if isinstance(answer.view, ClarifyView) else ()
        slack_body = _body(answer, context, "slack", Recorder(), table, chart)
        made = slack_blocks.compose(slack_body, answer, questions, table, chart, source)
    return Reply(text=text, blocks=made, facts=tuple(recorder.facts))


def _body(
    answer: Answer,
    context: Context,
    surface: Surface,
    recorder: Recorder,
    table: Table | None,
    chart: Chart | None,
) -> str:
    def written(fact: Fact) -> str:
        recorder.show(fact)
        return numbers.bare(fact)

    fields = {name: getattr(answer.view, name) for name in type(answer.view).model_fields}
    rendered = (
        environment(surface)
        .get_template(f"{answer.template}/{surface}.j2")
        .render(
            fields,
            answer=answer,
            known=context,
            recorder=recorder,
            has_table=table is not None,
            has_chart=chart is not None,
            aligned_table=lambda: tables.plain(table, written) if table else "",
            plot=lambda: charts.plot(chart, written) if chart else "",
        )
    )
    if answer.also is not None:
        lead = _lead(answer.also, context, surface, recorder)
        rendered = f"{rendered.strip()}\n\n{lead.strip()}"
    if answer.caveats:
        caveats = (
            environment(surface)
            .get_template("_caveats.j2")
            .render(answer=answer, known=context, recorder=recorder)
        )
        first, _, rest = rendered.strip().partition("\n\n")
        rendered = f"{first}\n\n{caveats.strip()}\n\n{rest}"
    return _tidy(rendered.replace("&#39;", "'").replace("&#34;", '"') if surface == "slack" else rendered)


def _lead(answer: Answer, context: Context, surface: Surface, recorder: Recorder) -> str:
    """The first sentences of an answer, as they are beside another one."""
    fields = {name: getattr(answer.view, name) for name in type(answer.view).model_fields}
    return _lead_template(answer.template, surface).render(
        fields, answer=answer, known=context, recorder=recorder, has_table=False, has_chart=False
    )


@cache
def _lead_template(name: str, surface: Surface) -> jinja2.Template:
    """The template of an answer with all of its blocks but the lead left empty."""
    made = environment(surface)
    blocks = made.get_template(f"{name}/text.j2").blocks
    emptied = (f"{{% block {block} %}}{{% endblock %}}" for block in blocks if block != "lead")
    return made.from_string(f'{{% extends "{name}/text.j2" %}}{"".join(emptied)}')


def _tidy(text: str) -> str:
    """Join lines that end in a backslash, drop trailing blanks, leave one empty line between paragraphs."""
    joined = re.sub(r"[ \t]*\\\n\s*", " ", text)
    lines = (line.rstrip() for line in joined.split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def source_line(recorder: Recorder, context: Context) -> str:
    """`Source: BLS Occupational Employment and Wage Statistics, May 2025.` for all that a rendering used."""
    named = [_source(key, recorder, context) for key in sorted(recorder.sources, key=OWN_WORDS.__eq__)]
    if not named:
        return ""
    return f"{'Source' if len(named) == 1 else 'Sources'}: {'; '.join(named)}."


def _source(key: str, recorder: Recorder, context: Context) -> str:
    if key == OWN_WORDS:
        return str(numbers.formats()["own_words"])
    source = context.sources[key]
    short: str | None = numbers.formats()["publishers"].get(source.publisher)
    licence = f" ({source.licence})" if source.licence.startswith("CC") else ""
    name = f"{short} {source.title}{licence}" if short else f"{source.title} ({source.publisher}){licence}"
    periods = sorted({fact.period for fact in recorder.facts if fact.source == key}, key=_by_year)
    if source.period in periods or not periods:
        return f"{name}, {source.period}"
    return f"{name}, {f'{periods[0]} to {periods[-1]}' if len(periods) > 2 else naming.listed(periods)}"


def _by_year(period: str) -> tuple[str, str]:
    years = re.findall(r"\d{4}", period)
    return (years[-1] if years else "", period)
