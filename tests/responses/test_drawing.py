"""Tables and charts within Slack's limits, and as plain text."""

import pytest
from reply_samples import SOLDIERS, context, growth, jobs, samples, year

from responses import charts, tables, views
from responses.answer import Chart, Series, Table
from responses.limits import check_blocks


def test_plain_table_is_aligned() -> None:
    table = Table(
        caption="Pay", columns=("Place", "Pay"), rows=(("California", year(141_480)), ("Texas", year(93_170)))
    )
    assert tables.plain(table) == "Place            Pay\nCalifornia  $141,480\nTexas        $93,170"


def test_a_cell_sorts_as_a_number_only_where_there_is_one() -> None:
    table = Table(
        caption="Pay", columns=("Place", "Pay"), rows=(("A", year(1_000)), ("B", year(None, footnote="8")))
    )
    rows = tables.data_table(table)["rows"]
    assert rows[1][1] == {"type": "raw_number", "value": 1000, "text": "$1,000"}
    assert rows[2][1] == {"type": "raw_text", "text": "Not released"}


@pytest.mark.parametrize(("rows", "text"), [(500, "x"), (90, "x" * 300)])
def test_a_long_table_is_cut(rows: int, text: str) -> None:
    table = Table(caption="Many", columns=("Name", ""), rows=((text, jobs(5)),) * rows)
    block = tables.data_table(table)
    assert check_blocks([block]) == []
    assert len(block["rows"]) > 50


def test_a_view_without_rows_has_no_table() -> None:
    assert (
        tables.standard(
            views.SimilarView(occupation=SOLDIERS, own=views.OccupationRow(occupation=SOLDIERS)), context()
        )
        is None
    )
    assert tables.standard(views.HelpView(), context()) is None


def test_a_table_of_careers_shows_what_it_is_ordered_by_first() -> None:
    view = samples()["find_careers_shrinking"].view
    table = tables.standard(view, context())
    assert table is not None
    assert table.columns == ("Occupation", "Projected growth", "Median pay", "Typical education")


def _chart(kind: str = "bar", count: int = 3, lines: int = 1) -> Chart:
    names = [f"A place with quite a long name {number}" for number in range(count)]
    points = tuple((name, year(1000 + number)) for number, name in enumerate(names))
    series = tuple(Series(name=f"A line with a long name {number}", points=points) for number in range(lines))
    return Chart.model_validate({"kind": kind, "title": "Pay " * 30, "series": series, "x_label": "x" * 80})


@pytest.mark.parametrize("kind", ["bar", "line", "area", "pie"])
@pytest.mark.parametrize(("count", "lines"), [(1, 1), (40, 1), (5, 9)])
def test_any_chart_is_brought_within_the_limits(kind: str, count: int, lines: int) -> None:
    block = charts.data_visualization(_chart(kind, count, lines))
    assert block is not None
    assert check_blocks([block]) == []


def test_a_point_that_is_missing_in_one_series_is_left_out_of_all() -> None:
    full = Series(name="A", points=(("2024", year(1)), ("2025", year(2))))
    gap = Series(name="B", points=(("2024", year(None, footnote="8")), ("2025", year(3))))
    block = charts.data_visualization(Chart(kind="line", title="Pay", series=(full, gap)))
    assert block is not None
    assert block["chart"]["axis_config"]["categories"] == ["2025"]


@pytest.mark.parametrize("kind", ["bar", "pie"])
def test_a_chart_without_a_figure_is_none(kind: str) -> None:
    nothing = Series(name="A", points=(("2024", year(None, footnote="8")),))
    chart = Chart.model_validate({"kind": kind, "title": "Pay", "series": (nothing,)})
    assert charts.data_visualization(chart) is None


def test_a_plot_in_plain_text() -> None:
    points = (("2024", year(50_000)), ("2025", year(100_000)), ("2026", year(None, footnote="8")))
    lines = charts.plot(
        Chart(kind="bar", title="Pay", series=(Series(name="A", points=points),))
    ).splitlines()
    assert lines[0] == "2024       $50,000  " + "▇" * 12
    assert lines[1] == "2025      $100,000  " + "▇" * 24
    assert lines[2] == "2026  not released"


def test_a_plot_of_falling_figures_has_no_bars() -> None:
    chart = Chart(kind="bar", title="Growth", series=(Series(name="A", points=(("x", growth(-5.0)),)),))
    assert charts.plot(chart) == "x  −5.0%"
