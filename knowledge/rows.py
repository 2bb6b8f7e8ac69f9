"""The rows that importers yield and the builder stores: one named tuple a table of `schema.sql`.

An importer (`knowledge/sources/*.py`) reads one publisher's own files and yields these; it knows nothing of the
container. Codes are written as people read them: SOC `29-1141`, places `US` / `CA` / `metro:0041860`.
"""

from typing import NamedTuple


class OccupationRow(NamedTuple):
    """A code of the classification; see `knowledge.models.Occupation`."""

    soc: str
    title: str
    level: str
    parent: str | None
    all_other: bool
    wage_code: str | None
    projection_code: str | None


class PlaceRow(NamedTuple):
    """A place with figures; see `knowledge.models.Place`. `states` is joined by blanks."""

    ref: str
    kind: str
    code: str
    name: str
    states: str
    nonmetropolitan: bool


class IndustryRow(NamedTuple):
    """An industry with figures."""

    code: str
    name: str
    level: int


class GridRow(NamedTuple):
    """Seventeen OEWS cells of one occupation at one key (a place ref, an industry code or a year).

    `cells` are in the publisher's datatype order (see `knowledge.grid.COLUMNS`), scaled to whole numbers; a missing
    cell is negative: -4, -5, -8 the publisher's footnote, -1 not published at all. Zero is a published zero.
    """

    grid: str
    soc: str
    key: str
    cells: tuple[int, ...]


class Figure(NamedTuple):
    """Any other figure of an occupation: projections, interests, exposure; `metric` is one of knowledge/metrics."""

    soc: str
    metric: str
    value: float | None = None
    text: str | None = None
    place: str = "US"
    footnote: str | None = None


class PlaceFigure(NamedTuple):
    """A figure of a place and period alone: a price index, a price parity."""

    place: str
    metric: str
    period: str
    value: float


class Title(NamedTuple):
    """What people call an occupation. `kind`: own, soc, alternate, short, reported, census, everyday.

    `own` is the publisher's title of the code itself, `soc` that of a specialty too."""

    title: str
    soc: str
    kind: str


class Technology(NamedTuple):
    """Software that an occupation uses, with the publisher's flags."""

    soc: str
    name: str
    category: str
    hot: bool
    in_demand: bool


class Tool(NamedTuple):
    """A tool or machine that an occupation uses."""

    soc: str
    name: str
    category: str


class Related(NamedTuple):
    """A related occupation: `tier` as published (Primary-Short, Primary-Long, Supplemental), `rank` from 1."""

    soc: str
    related: str
    tier: str
    rank: int


class FieldOfStudy(NamedTuple):
    """A field of study (CIP 2020)."""

    cip: str
    title: str


class FieldOccupation(NamedTuple):
    """A field of study that prepares for an occupation."""

    cip: str
    soc: str


class City(NamedTuple):
    """A city or town and the place ref of the area it lies in. `principal`: named by the OMB as a principal city."""

    name: str
    state: str
    place: str
    principal: bool


class ZipCode(NamedTuple):
    """A five-digit ZIP code and the place ref of its area."""

    zip: str
    place: str


Row = (
    OccupationRow
    | PlaceRow
    | IndustryRow
    | GridRow
    | Figure
    | PlaceFigure
    | Title
    | Technology
    | Tool
    | Related
    | FieldOfStudy
    | FieldOccupation
    | City
    | ZipCode
)
