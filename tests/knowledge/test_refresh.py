"""Refreshing from a publisher that stands on this machine: whole, cut short, altered, slow and out of reach."""

import gzip
import threading
import time
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import httpx
import pytest

from knowledge import refresh as refreshing
from knowledge.base import WORDING, KnowledgeBase
from knowledge.build import build
from knowledge.carry import CarriedOver
from knowledge.errors import BaseInvalid, CareerAdvisorError, DownloadError, InputError, SettingError
from knowledge.fetch import ATTEMPTS, Download, fetch, unpack
from knowledge.importers import IMPORTERS
from knowledge.refresh import Plan, read_plan, refresh
from knowledge.rows import City, FieldOccupation, FieldOfStudy, Figure, GridRow, Title, ZipCode
from knowledge.sources import oews_history, prices, state_projections
from knowledge.verify import Extent, verify
from tests.knowledge import small_inputs
from tests.knowledge.publishers import write_tabs, write_workbook

LEAST = Extent(occupations=len(small_inputs.DETAILED), states=2, areas=3)
CARRIED_OVER = ("oews_history", "state_projections")
CONTACT = "counsellor@example.org"


@dataclass
class Publisher:
    """Serves a folder over HTTP and can be told to misbehave, path by path."""

    folder: Path
    address: str = ""
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    cut: dict[str, int] = field(default_factory=dict)
    """How many more times an answer ends halfway."""
    status: dict[str, list[int]] = field(default_factory=dict)
    """Answers to give before the file."""
    silent: dict[str, float] = field(default_factory=dict)
    """Seconds of silence before the second half, the first time."""
    ranges: bool = True

    def answer(self, request: BaseHTTPRequestHandler) -> None:
        name = request.path.lstrip("/")
        self.asked.append((name, dict(request.headers)))
        if self.status.get(name):
            request.send_response(self.status[name].pop(0))
            request.send_header("Content-Length", "0")
            request.end_headers()
            return
        content = (self.folder / name).read_bytes()
        start = int(request.headers.get("Range", "bytes=0-")[6:-1]) if self.ranges else 0
        request.send_response(206 if start else 200)
        request.send_header("Content-Length", str(len(content) - start))
        request.end_headers()
        half = start + (len(content) - start) // 2
        request.wfile.write(content[start:half])
        if self.cut.get(name, 0):
            self.cut[name] -= 1
            request.close_connection = True
            return
        request.wfile.flush()
        time.sleep(self.silent.pop(name, 0))
        request.wfile.write(content[half:])


@pytest.fixture
def publisher(tmp_path: Path) -> Iterator[Publisher]:
    offered = Publisher(tmp_path / "offered")

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            try:
                offered.answer(self)
            except (BrokenPipeError, ConnectionResetError):
                self.close_connection = True

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    offered.address = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield offered
    server.shutdown()
    thread.join()
    server.server_close()


def offer(publisher: Publisher, year: str = "2026", wage_factor: float = 1.04) -> Plan:
    """Offer the newest files in the publishers' packing; the plan to fetch them."""
    inputs, folder = publisher.folder / "inputs", publisher.folder
    small_inputs.write_small_inputs(inputs, year, wage_factor)
    small_inputs.write_projections(inputs, start=2025)
    (folder / "oe.data.0.Current").write_bytes(
        gzip.decompress((inputs / "oews/oe.data.0.Current.gz").read_bytes())
    )
    (inputs / "oews/oe.data.0.Current.gz").unlink()
    with zipfile.ZipFile(folder / "SARPP.zip", "w") as archive:
        archive.write(inputs / prices.RPP, "SARPP_STATE_2008_2023.csv")
        archive.writestr("SARPP_STATE_definition.xml", "<no/>")
    header = ["2010 SOC Code", "2010 SOC Title", "2018 SOC Code", "2018 SOC Title"]
    crosswalk = [
        ["Crosswalk of SOC 2010 to 2018", "", "", "", ""],
        [*header, ""],
        ["29-1141", "RN", "29-1141", "RN", ""],
    ]
    write_workbook(folder / "crosswalk.xlsx", {"Sorted by 2010": crosswalk})
    write_tabs(
        folder / "cu.data.1.AllItems",
        ["series_id        ", "year", "period", "       value", "footnote_codes"],
        [["CUUR0000SA0      ", "2026", f"M{month:02}", f"     {330 + month}", ""] for month in range(1, 11)],
    )
    plain = [
        *(f"oews/oe.{name}" for name in ("area", "industry", "occupation", "release", "footnote")),
        *(f"projections/{name}.xlsx" for name in ("occupation", "education", "skills")),
        "soc/soc_structure_2018.xlsx",
        "soc/nem-onet-to-soc-crosswalk.xlsx",
    ]
    address = publisher.address
    downloads = [Download(path=path, url=f"{address}/inputs/{path}") for path in plain]
    downloads += [
        Download(path="oews/oe.data.0.Current.gz", url=f"{address}/oe.data.0.Current", packing="gzip"),
        Download(path=prices.CPI_FLAT_FILE, url=f"{address}/cu.data.1.AllItems"),
        Download(path=prices.RPP, url=f"{address}/SARPP.zip", packing="member", member="SARPP_STATE_*.csv"),
        Download(
            path=oews_history.CROSSWALK,
            url=f"{address}/crosswalk.xlsx",
            packing="workbook",
            heading="2010 SOC Code",
        ),
    ]
    return Plan(tuple(downloads), {"oews": "The publisher's own files."}, CARRIED_OVER)


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a base of May 2025. The wording is a stand-in: compiling every brief takes longer than the rest."""
    monkeypatch.setattr(refreshing, "IMPORTERS", small_inputs.IMPORTERS)
    monkeypatch.setattr(refreshing, "compile_wording", stand_in_wording)
    folder = tmp_path / "data/knowledge"
    small_inputs.write_small_inputs(tmp_path / "inputs")
    build(tmp_path / "inputs", folder / "base.sqlite", importers=small_inputs.IMPORTERS)
    stand_in_wording(KnowledgeBase.open(folder / "base.sqlite"))
    return folder


def stand_in_wording(base: KnowledgeBase) -> Path:
    path = base.path.with_name(WORDING)
    path.write_text(base.manifest["base_sha256"])
    return path


def run(folder: Path, plan: Plan, keep: Path | None = None) -> Path:
    return refresh(folder, CONTACT, keep, plan=plan, timeout=5, pause=0.01, least=LEAST)


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_the_newest_files_are_taken(installed: Path, publisher: Publisher) -> None:
    plan = offer(publisher)
    base = KnowledgeBase.open(run(installed, plan))
    assert verify(base.path, LEAST) == []
    wage = base.wage("29-1141", "annual_median")
    assert (wage.value, wage.period) == (97340, "May 2026")
    projected = base.figure("29-1141", "projected_employment_2034")
    assert projected is not None
    assert (projected.value, projected.period) == (3557100, "2035")
    month = base.place_figure("US", "cpi_u_month")
    assert month is not None
    assert (month.period, month.value) == ("2026-10", 340)
    assert base.sources["oews"].note == "The publisher's own files."
    assert base.sources["oews"].released is None
    assert base.path.with_name(WORDING).read_text() == base.manifest["base_sha256"]
    assert all(CONTACT in headers["User-Agent"] for _, headers in publisher.asked)


def test_what_has_no_address_is_carried_over(installed: Path, publisher: Publisher) -> None:
    old = KnowledgeBase.open(installed / "base.sqlite")
    new = KnowledgeBase.open(run(installed, offer(publisher)))
    years = {fact.period: fact.value for fact in new.history("29-1141", "annual_median")}
    assert years == {
        "May 2018": 50000,
        "May 2021": 82370,
        "May 2022": 50000,
        "May 2024": 82370,
        "May 2025": 93600,
        "May 2026": 97340,
    }
    assert new.figure("29-1141", "state_growth_pct_2022_32", "CA") == old.figure(
        "29-1141", "state_growth_pct_2022_32", "CA"
    )
    assert new.state_history("29-1141", "annual_median", "CA")[0].value == 140330
    assert new.sources["state_projections"] == old.sources["state_projections"]


def test_files_that_are_given_are_read_instead(installed: Path, publisher: Publisher, tmp_path: Path) -> None:
    plan = offer(publisher)
    keep = tmp_path / "keep"
    small_inputs.write_projections(keep)
    states = keep / state_projections.STATES
    states.write_text(states.read_text().replace("10.5", "11.5"))
    growth = KnowledgeBase.open(run(installed, plan, keep)).figure(
        "29-1141", "state_growth_pct_2022_32", "CA"
    )
    assert growth is not None
    assert growth.value == 11.5


def test_a_reader_keeps_what_it_opened(installed: Path, publisher: Publisher) -> None:
    run(installed, offer(publisher))
    reader = KnowledgeBase.open(installed / "base.sqlite")
    run(installed, offer(publisher, year="2027", wage_factor=1.08))
    assert reader.sources["oews"].period == "May 2026"
    assert "May 2026" in {source["period"] for source in reader.manifest["sources"]}
    assert KnowledgeBase.open(installed / "base.sqlite").sources["oews"].period == "May 2027"


def test_versions_before_the_last_are_removed(installed: Path, publisher: Publisher) -> None:
    for year in ("2026", "2027", "2028"):
        run(installed, offer(publisher, year))
    names = sorted(path.name for path in installed.parent.iterdir())
    assert names[:2] == ["knowledge", "knowledge-" + names[1][10:]]
    assert len(names) == 4, "the link, two versions and the folder that was there first"
    assert "knowledge-before" in names


def test_a_relative_folder(installed: Path, publisher: Publisher, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(installed.parent)
    for year in ("2026", "2027", "2028"):
        run(Path("knowledge"), offer(publisher, year))
    assert KnowledgeBase.open(installed / "base.sqlite").sources["oews"].period == "May 2028"
    assert len(list(Path().iterdir())) == 4


def test_progress_is_told_once_a_step(installed: Path, publisher: Publisher) -> None:
    plan, told = offer(publisher), list[tuple[str, int, int]]()
    refresh(
        installed,
        CONTACT,
        progress=lambda *step: told.append(step),
        plan=plan,
        timeout=5,
        pause=0,
        least=LEAST,
    )
    fetched = [step for step in told if step[2] == len(plan.downloads)]
    assert [name for name, _, _ in fetched] == [download.path for download in plan.downloads]
    assert {"oews", "projections", "packing", "done"} <= {name for name, _, _ in told}


def test_nothing_new(installed: Path, publisher: Publisher) -> None:
    plan = offer(publisher)
    first = run(installed, plan).resolve()
    assert run(installed, plan).resolve() == first


def altered(name: str, change: Callable[[bytes], bytes]) -> Callable[[Publisher], None]:
    def alter(publisher: Publisher) -> None:
        path = publisher.folder / name
        path.write_bytes(change(path.read_bytes()))

    return alter


def column(publisher: Publisher) -> None:
    workbook = publisher.folder / "inputs/projections/occupation.xlsx"
    small_inputs.alter_workbook(workbook, "Table 1.2", 1, 5, "Employment growth")


def one_median(publisher: Publisher) -> None:
    """Make the nation's surgeons of nurses: one median four times as high."""
    path = publisher.folder / "oe.data.0.Current"
    lines = path.read_text().splitlines(keepends=True)
    for number, line in enumerate(lines):
        if line.startswith("OEUN0000000000000291141") and line[23:25] in {"13", "14", "15"}:
            lines[number] = line.replace(line.split("\t")[3].strip(), "400000")
    path.write_text("".join(lines))


@pytest.mark.parametrize(
    ("alter", "error", "message"),
    [
        (column, InputError, "occupation.xlsx, line 2: the header has no column 'Employment change, numeric"),
        (
            altered("oe.data.0.Current", lambda content: content.replace(b"footnote_codes", b"notes", 1)),
            InputError,
            "line 1: the header is",
        ),
        (
            altered("oe.data.0.Current", lambda content: content[:-210]),
            InputError,
            "line 2468: series .* ends after",
        ),
        (
            altered("oe.data.0.Current", lambda content: content[: content.index(b"OEUS0600000")]),
            InputError,
            "no series for area 0600000",
        ),
        (altered("inputs/projections/skills.xlsx", lambda content: content[:-99]), DownloadError, "damaged"),
        (
            altered("SARPP.zip", lambda content: b"<html>busy</html>"),
            DownloadError,
            "damaged or not the file",
        ),
        (altered("crosswalk.xlsx", lambda content: b""), DownloadError, "damaged or not the file"),
        (one_median, BaseInvalid, "median of 29-1141 changed more than threefold"),
    ],
)
def test_an_altered_file_leaves_the_base_alone(
    installed: Path,
    publisher: Publisher,
    alter: Callable[[Publisher], None],
    error: type[CareerAdvisorError],
    message: str,
) -> None:
    plan, before = offer(publisher), contents(installed)
    alter(publisher)
    with pytest.raises(error, match=message):
        run(installed, plan)
    assert contents(installed) == before
    assert [path.name for path in installed.parent.iterdir()] == ["knowledge"], "nothing is left behind"


@pytest.mark.parametrize("wage_factor", [0.7, 1.4])
def test_medians_that_all_moved_are_refused(
    installed: Path, publisher: Publisher, wage_factor: float
) -> None:
    with pytest.raises(BaseInvalid, match="occupations changed by more than a third"):
        run(installed, offer(publisher, wage_factor=wage_factor))


def test_far_fewer_cells_are_refused(
    installed: Path, publisher: Publisher, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan = offer(publisher)
    monkeypatch.setattr(small_inputs, "OCCUPATIONS", small_inputs.OCCUPATIONS[-2:])
    small_inputs.write_wages(publisher.folder / "inputs", "2026")
    packed = publisher.folder / "inputs/oews/oe.data.0.Current.gz"
    (publisher.folder / "oe.data.0.Current").write_bytes(gzip.decompress(packed.read_bytes()))
    with pytest.raises(
        BaseInvalid, match=r"It has 1 occupations with wages where the old base has 5\. It has"
    ):
        run(installed, plan)


@pytest.mark.parametrize("ranges", [True, False], ids=["resumed", "begun again"])
def test_an_answer_that_ends_halfway_is_completed(publisher: Publisher, tmp_path: Path, ranges: bool) -> None:
    publisher.folder.mkdir()
    content = bytes(range(256)) * 1000
    (publisher.folder / "file").write_bytes(content)
    publisher.cut, publisher.ranges = {"file": 2}, ranges
    heard: list[tuple[int, int | None]] = []
    with httpx.Client() as client:
        fetch(client, f"{publisher.address}/file", tmp_path / "got", lambda *a: heard.append(a), pause=0)
    assert (tmp_path / "got").read_bytes() == content
    assert heard[-1] == (len(content), len(content))
    assert "Range" in publisher.asked[-1][1] or "range" in publisher.asked[-1][1]


@pytest.mark.parametrize(
    ("misbehave", "message", "requests"),
    [
        (
            lambda publisher: publisher.cut.update(file=99),
            "could not be fetched whole in 4 attempts",
            ATTEMPTS,
        ),
        (lambda publisher: publisher.status.update(file=[503] * 9), "the server answered 503", ATTEMPTS),
        (lambda publisher: publisher.status.update(file=[403]), "answered 403; check the address and the", 1),
        (lambda publisher: publisher.status.update(file=[404]), "answered 404; check the address", 1),
    ],
    ids=["always cut", "busy", "forbidden", "gone"],
)
def test_a_file_that_cannot_be_had(
    publisher: Publisher,
    tmp_path: Path,
    misbehave: Callable[[Publisher], None],
    message: str,
    requests: int,
) -> None:
    publisher.folder.mkdir()
    (publisher.folder / "file").write_bytes(b"x" * 1000)
    misbehave(publisher)
    with httpx.Client() as client, pytest.raises(DownloadError, match=message):
        fetch(client, f"{publisher.address}/file", tmp_path / "got", lambda *_: None, pause=0)
    assert len(publisher.asked) == requests
    assert not list(tmp_path.glob("got*"))


@pytest.mark.parametrize("answers", [[500], [503, 502], [429]])
def test_a_server_that_recovers(publisher: Publisher, tmp_path: Path, answers: list[int]) -> None:
    publisher.folder.mkdir()
    (publisher.folder / "file").write_bytes(b"x" * 1000)
    publisher.status = {"file": list(answers)}
    with httpx.Client() as client:
        fetch(client, f"{publisher.address}/file", tmp_path / "got", lambda *_: None, pause=0)
    assert (tmp_path / "got").read_bytes() == b"x" * 1000


def test_a_server_that_falls_silent_is_asked_again(publisher: Publisher, tmp_path: Path) -> None:
    publisher.folder.mkdir()
    (publisher.folder / "file").write_bytes(b"0123456789")
    publisher.silent = {"file": 0.5}
    with httpx.Client(timeout=0.1) as client:
        fetch(client, f"{publisher.address}/file", tmp_path / "got", lambda *_: None, pause=0)
    assert (tmp_path / "got").read_bytes() == b"0123456789"
    assert len(publisher.asked) == 2


def test_no_server_at_all(tmp_path: Path) -> None:
    with httpx.Client() as client, pytest.raises(DownloadError, match="ConnectError"):
        fetch(client, "http://127.0.0.1:9/file", tmp_path / "got", lambda *_: None, pause=0)


def test_a_zip_is_unpacked_within_its_folder(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "text.zip", "w") as archive:
        archive.writestr("db_30_1_text/Skills.txt", "skills")
        archive.writestr("../../escaped.txt", "no")
    unpack(Download(path="onet/text", url="-", packing="folder"), tmp_path / "text.zip", tmp_path / "in/puts")
    assert sorted(path.name for path in (tmp_path / "in/puts/onet/text").iterdir()) == [
        "Skills.txt",
        "escaped.txt",
    ]
    assert not (tmp_path / "escaped.txt").exists()


def test_a_contact_is_needed(tmp_path: Path) -> None:
    with pytest.raises(SettingError, match="set a contact"):
        refresh(tmp_path / "knowledge", "  ")


def test_the_plan_of_the_program() -> None:
    plan = read_plan()
    names = {importer.__name__.rpartition(".")[2] for importer in IMPORTERS}
    keys = {source.key for importer in IMPORTERS for source in importer.SOURCES} | {"soc"}
    assert set(plan.carried_over) <= names
    assert set(plan.notes) <= keys
    assert all(download.url.startswith("https://") for download in plan.downloads)
    fetched = {download.path for download in plan.downloads}
    for importer in IMPORTERS:
        if importer.__name__.rpartition(".")[2] in {"oews", "projections"}:
            assert set(importer.INPUTS) <= fetched


def test_every_importer_that_may_be_carried_over_comes_back_whole(tmp_path: Path) -> None:
    """From the base that comes with the program: as many rows as it holds of each source."""
    small_inputs.write_wages(tmp_path, year="2031")
    base, wanted = KnowledgeBase.open(), read_plan().carried_over
    carried = [CarriedOver(one, base) for one in IMPORTERS if one.__name__.rpartition(".")[2] in wanted]
    rows = [row for one in carried for row in one.read(tmp_path)]
    counts = Counter(type(row) for row in rows)
    expected = base.manifest["rows"]
    assert counts[City] == expected["city"]
    assert counts[ZipCode] == expected["zip_code"]
    assert counts[FieldOfStudy] == expected["field"]
    assert counts[FieldOccupation] == expected["field_occupation"]
    assert counts[Title] == sum(title.kind == "census" for title in base.all_titles())
    assert {row.key for row in rows if isinstance(row, GridRow) and row.grid == "year"} >= {"2013", "2025"}
    assert {row.metric for row in rows if isinstance(row, Figure)} == {
        name for name, metric in base.metrics.items() for one in carried if metric.source in _keys(one)
    }


def _keys(importer: CarriedOver) -> set[str]:
    return {source.key for source in importer.SOURCES}
