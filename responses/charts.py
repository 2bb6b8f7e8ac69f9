"""Charts: Slack's `data_visualization` block, and bars of block characters for plain text."""

from collections.abc import Callable
from typing import Any

from knowledge.models import Fact
from responses import numbers
from responses.answer import Chart, Context, Series, View
from responses.limits import (
    AXIS_LABEL,
    CHART_LABEL,
    CHART_POINTS,
    CHART_SERIES,
    CHART_TITLE,
    PIE_SEGMENTS,
    fit,
)
from responses.views import PayPlacesView, PayTrendView

_BAR = "▇"
_WIDTH = 24


def standard(view: View, context: Context) -> Chart | None:
    """The chart that a view lends itself to; None where there are no two points."""
    if isinstance(view, PayTrendView) and len(view.history) > 1:
        points = tuple((fact.period.split()[-1], fact) for fact in view.history)
        return Chart(
            kind="line",
            title="Median pay by year",
            series=(Series(name="Median", points=points),),
            x_label="May",
        )
    if isinstance(view, PayPlacesView) and len(view.ranked) > 1:
        ranked = tuple((context.places[fact.place].name, fact) for fact in view.ranked)
        return Chart(kind="bar", title="Median pay by place", series=(Series(name="Median", points=ranked),))
    return None


def data_visualization(chart: Chart) -> dict[str, Any] | None:
    """The chart as a block within Slack's limits; None where nothing is left to draw."""
    if chart.kind == "pie":
        return _pie(chart)
    series = [_drawable(one) for one in chart.series[:CHART_SERIES]]
    shared = (
        [label for label in series[0] if all(label in one for one in series)][:CHART_POINTS] if series else []
    )
    if not shared:
        return None
    labels = dict(zip(shared, _unique(shared), strict=True))
    names = _unique([one.name for one in chart.series[:CHART_SERIES]])
    axis: dict[str, Any] = {"categories": list(labels.values())}
    for key, text in (("x_label", chart.x_label), ("y_label", chart.y_label)):
        if text:
            axis[key] = fit(text, AXIS_LABEL)
    return {
        "type": "data_visualization",
        "title": fit(chart.title, CHART_TITLE),
        "chart": {
            "type": chart.kind,
            "series": [
                {"name": name, "data": [{"label": labels[key], "value": one[key]} for key in shared]}
                for name, one in zip(names, series, strict=True)
            ],
            "axis_config": axis,
        },
    }


def _pie(chart: Chart) -> dict[str, Any] | None:
    values = {label: value for label, value in _drawable(chart.series[0]).items() if value > 0}
    kept = list(values)[:PIE_SEGMENTS]
    if not kept:
        return None
    segments = [
        {"label": label, "value": values[key]} for key, label in zip(kept, _unique(kept), strict=True)
    ]
    return {
        "type": "data_visualization",
        "title": fit(chart.title, CHART_TITLE),
        "chart": {"type": "pie", "segments": segments},
    }


def _drawable(series: Series) -> dict[str, float]:
    return {label: fact.value for label, fact in series.points if isinstance(fact.value, int | float)}


def _unique(labels: list[str]) -> list[str]:
    """Labels within Slack's length, told apart by a number where cutting made them alike."""
    short: list[str] = []
    for label in labels:
        candidate = fit(label, CHART_LABEL)
        if candidate in short:
            candidate = f"{fit(label, CHART_LABEL - 3)} {len(short) + 1}"
        short.append(candidate)
    return short


def plot(chart: Chart, write: Callable[[Fact], str] = numbers.bare) -> str:
    """The first series as lines of label, figure and bar; `write` turns a fact into its figure."""
    points = [(label, fact, fact.value) for label, fact in chart.series[0].points]
    most = max((value for _, _, value in points if isinstance(value, int | float)), default=0)
    written = [write(fact) for _, fact, _ in points]
    label_width = max((len(label) for label, _, _ in points), default=0)
    figure_width = max((len(text) for text in written), default=0)
    lines = []
    for (label, _, value), text in zip(points, written, strict=True):
        length = round(_WIDTH * value / most) if isinstance(value, int | float) and most > 0 else 0
        lines.append(
            f"{label.ljust(label_width)}  {text.rjust(figure_width)}  {_BAR * max(length, 0)}".rstrip()
        )
    return "\n".join(lines)
