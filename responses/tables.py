"""Tables: drawn from a view, then written as aligned text or as Slack's `data_table` block."""

from collections.abc import Callable, Sequence
from typing import Any

from knowledge.models import Fact
from responses import naming, numbers
from responses.answer import Context, Table, View
from responses.limits import TABLE_CHARACTERS, TABLE_ROWS
from responses.views import (
    AdvancementView,
    Compared,
    CompareView,
    EmploymentView,
    FindCareersView,
    MajorsView,
    OccupationRow,
    Order,
    PayIndustriesView,
    PayPlacesView,
    RecommendView,
    SimilarView,
)

PAGE = 10
_CAREER_COLUMNS = {
    "pay": "Median pay",
    "growth": "Projected growth",
    "openings": "Openings a year",
    "employment": "Jobs",
    "education": "Typical education",
}
_MEASURES = {
    "automation": "Exposure to AI",
    "change": "Jobs won or lost",
    "stress": "Stress",
    "balance": "Work-life balance",
    "flexibility": "Flexibility",
    "physical_demand": "Physical demand",
    "outdoors": "Work outdoors",
    "sitting": "Time sitting",
}
_SIDE_PARTS = (
    ("pay", "Median pay"),
    ("pay_low", "10th pct."),
    ("pay_high", "90th pct."),
    ("employment", "Jobs"),
    ("growth", "Growth"),
    ("openings", "Openings"),
)


def standard(view: View, context: Context) -> Table | None:
    """The table that a view of rows lends itself to; None where there are no two rows to set side by side."""
    build = _BUILDERS.get(type(view))
    table = build(view, context) if build else None
    return table if table and table.rows else None


def career_parts(order: Order) -> tuple[str, ...]:
    """Which facts of an occupation a list shows, the one that it is ordered by first."""
    if order == "pay":
        return ("pay", "growth", "education")
    return (order if order in _CAREER_COLUMNS else "measure", "pay", "education")


def careers(caption: str, rows: Sequence[OccupationRow], order: Order = "pay") -> Table:
    """Occupations with the facts that suit the order, a column a fact."""
    heads = _CAREER_COLUMNS | {"measure": _MEASURES.get(order, "")}
    present = [(name, heads[name]) for name in career_parts(order) if any(getattr(row, name) for row in rows)]
    return Table(
        caption=caption,
        columns=("Occupation", *(head for _, head in present)),
        rows=tuple(
            (row.occupation.title, *(getattr(row, name) or "–" for name, _ in present)) for row in rows
        ),
    )


def places(caption: str, head: str, facts: Sequence[Fact], context: Context) -> Table:
    """One figure by place."""
    return Table(
        caption=caption,
        columns=("Place", head),
        rows=tuple((context.places[fact.place].name, fact) for fact in facts),
    )


def _beside(table: Table, head: str, facts: Sequence[Fact], of: dict[str, Fact]) -> Table:
    """The table of places with one more column, where any of its places has such a figure."""
    if not of:
        return table
    return table.model_copy(
        update={
            "columns": (*table.columns, head),
            "rows": tuple(
                (*row, of.get(fact.place, "–")) for row, fact in zip(table.rows, facts, strict=True)
            ),
        }
    )


def side_parts(sides: Sequence[Compared]) -> list[tuple[str, str]]:
    """The figures that a comparison shows of its sides, field and heading; not those that none of them has."""
    return [(name, head) for name, head in _SIDE_PARTS if any(getattr(side, name) for side in sides)]


def _sides(view: CompareView, context: Context) -> Table:
    present = side_parts(view.sides)
    return Table(
        caption="Side by side",
        columns=("Occupation", *(head for _, head in present)),
        rows=tuple(
            (side.occupation.title, *(getattr(side, name) or "–" for name, _ in present))
            for side in view.sides
        ),
    )


def _places_by_pay(view: PayPlacesView, context: Context) -> Table:
    table = places("Median pay by place", "Median pay", view.ranked, context)
    return _beside(table, "Against the nation", view.ranked, view.against_nation)


def _industries_by_pay(view: PayIndustriesView, context: Context) -> Table:
    return Table(
        caption="Median pay by industry",
        columns=("Industry", "Median pay", "Against all", "Jobs", "Of their jobs"),
        rows=tuple(
            (
                naming.industry_title(context.industries[row.pay.industry or "000000"]),
                row.pay,
                row.against_nation or "–",
                row.jobs or "–",
                row.share or "–",
            )
            for row in view.ranked
        ),
    )


def _jobs(view: EmploymentView, context: Context) -> Table:
    if view.focus != "industries":
        return places("Jobs by place", "Jobs", view.places, context)
    return Table(
        caption="Jobs by industry",
        columns=("Industry", "Jobs", "Of their jobs", "Of the jobs there"),
        rows=tuple(
            (
                naming.industry_title(context.industries[row.jobs.industry or "000000"]),
                row.jobs,
                row.share or "–",
                row.of_industry or "–",
            )
            for row in view.groups
        ),
    )


def _found(view: FindCareersView | SimilarView, context: Context) -> Table:
    return careers("Occupations", view.careers, view.order)


def _careers(view: MajorsView, context: Context) -> Table:
    return careers("Occupations", view.careers)


def _recommended(view: RecommendView, context: Context) -> Table:
    return careers("Occupations", view.careers, "openings")


def _next_steps(view: AdvancementView, context: Context) -> Table:
    return careers("Next steps", view.next_steps)


_BUILDERS: dict[type[View], Callable[[Any, Context], Table]] = {
    CompareView: _sides,
    PayPlacesView: _places_by_pay,
    PayIndustriesView: _industries_by_pay,
    EmploymentView: _jobs,
    FindCareersView: _found,
    SimilarView: _found,
    MajorsView: _careers,
    RecommendView: _recommended,
    AdvancementView: _next_steps,
}


def plain(table: Table, write: Callable[[Fact], str] = numbers.bare) -> str:
    """The table as lines of aligned text; `write` turns a fact into its cell."""
    cells = [[cell if isinstance(cell, str) else write(cell) for cell in row] for row in table.rows]
    lines = [list(table.columns), *cells]
    widths = [max(len(line[column]) for line in lines) for column in range(len(table.columns))]
    right = [
        any(isinstance(cell := row[column], Fact) and cell.unit != "text" for row in table.rows)
        for column in range(len(table.columns))
    ]
    return "\n".join(
        "  ".join(
            cell.rjust(width) if to_right else cell.ljust(width)
            for cell, width, to_right in zip(line, widths, right, strict=True)
        ).rstrip()
        for line in lines
    )


def data_table(table: Table) -> dict[str, Any]:
    """The table as a `data_table` block, cut to what Slack takes."""
    header = [{"type": "raw_text", "text": column or " "} for column in table.columns]
    rows: list[list[dict[str, Any]]] = [header]
    letters = sum(len(cell["text"]) for cell in header)
    for row in table.rows[: TABLE_ROWS - 1]:
        cells = [_cell(cell) for cell in row]
        letters += sum(len(cell["text"]) for cell in cells)
        if letters > TABLE_CHARACTERS:
            break
        rows.append(cells)
    return {
        "type": "data_table",
        "caption": table.caption,
        "rows": rows,
        "page_size": min(PAGE, max(len(rows) - 1, 1)),
        "row_header_column_index": 0,
    }


def _cell(cell: str | Fact) -> dict[str, Any]:
    if isinstance(cell, str):
        return {"type": "raw_text", "text": cell or "–"}
    text = naming.start(numbers.bare(cell))
    if isinstance(cell.value, int | float):
        return {"type": "raw_number", "value": cell.value, "text": text}
    return {"type": "raw_text", "text": text}
