"""Brings the knowledge base up to the publishers' newest files, or leaves it exactly as it is.

`refresh` fetches what has an official address (`sources/downloads.yaml`), builds a new base beside the old one,
verifies it, compares it with the old one and then puts it in place. What has no official address - derived copies of
earlier years, studies, lists of places - is read from the folder `keep`, laid out like the inputs of
`knowledge build`, as far as it is there; the rest is carried over from the old base with its own source and period.

The base lives in a folder of its own. That folder is a symbolic link to a folder of one version, and a refresh
replaces the link in one step: a reader that opens the base sees one version or the other, and one that has it open
keeps what it opened, since the version before is kept until the next refresh.
"""

import json
import os
import re
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

import httpx

from knowledge.base import DEFAULT_PATH, KnowledgeBase
from knowledge.build import build
from knowledge.carry import CarriedOver
from knowledge.data_files import read_yaml
from knowledge.errors import BaseInvalid, SettingError
from knowledge.fetch import Download, fetch, unpack
from knowledge.importers import IMPORTERS, Reader
from knowledge.verify import COUNTRY, Extent, verify
from knowledge.wording import compile_wording

BASE = "base.sqlite"
_LIST = Path(__file__).with_name("sources") / "downloads.yaml"
_STEP = 20_000_000
_LEAST_SHARE = 0.9
_MOST_FACTOR, _NOTABLE_FACTOR, _NOTABLE_SHARE = 3.0, 4 / 3, 0.05

Progress = Callable[[str, int, int], None]


class Plan(NamedTuple):
    """Which files are fetched, the notes of sources that then hold, and which importers may be carried over."""

    downloads: tuple[Download, ...]
    notes: dict[str, str]
    carried_over: tuple[str, ...]


def read_plan(path: Path = _LIST) -> Plan:
    """The list of downloads that comes with the program."""
    content = read_yaml(path)
    downloads = tuple(Download.model_validate(entry) for entry in content["downloads"])
    return Plan(downloads, content["notes"], tuple(content["carried_over"]))


def refresh(
    folder: Path,
    contact: str,
    keep: Path | None = None,
    progress: Progress = lambda step, done, total: None,
    plan: Plan | None = None,
    timeout: float = 60.0,
    pause: float = 2.0,
    least: Extent = COUNTRY,
) -> Path:
    """Put a newly built base into `folder` and return the path of its file.

    `contact` (an e-mail address or a page) goes into the User-Agent, as the publishers ask; `timeout` is how many
    seconds a server may be silent, `pause` the seconds before the second attempt. Raises DownloadError, InputError or
    BaseInvalid and then leaves `folder` untouched.
    """
    if not contact.strip():
        raise SettingError(
            "The publishers ask who is fetching: set a contact, an e-mail address or a web page."
        )
    plan = plan or read_plan()
    folder = folder.parent.resolve() / folder.name
    folder.parent.mkdir(parents=True, exist_ok=True)
    if not os.access(folder.parent, os.W_OK):
        raise SettingError(f"{folder.parent} cannot be written to; name another folder for the base.")
    old = KnowledgeBase.open(folder / BASE if (folder / BASE).exists() else DEFAULT_PATH)
    with tempfile.TemporaryDirectory(dir=folder.parent, prefix=f"{folder.name}-new-") as scratch:
        inputs, built = Path(scratch) / "inputs", Path(scratch) / "base"
        if keep is not None:
            shutil.copytree(keep, inputs)
        _download(plan.downloads, inputs, contact, timeout, pause, progress)
        importers = list(_importers(inputs, old, plan.carried_over))
        build(inputs, built / BASE, progress, importers, plan.notes)
        compile_wording(KnowledgeBase.open(built / BASE))
        if reasons := [*verify(built / BASE, least), *implausible(old, KnowledgeBase.open(built / BASE))]:
            raise BaseInvalid("The new base was refused and the old one kept. " + " ".join(reasons))
        _swap(built, folder)
    return folder / BASE


def _download(
    downloads: Sequence[Download],
    inputs: Path,
    contact: str,
    timeout: float,
    pause: float,
    progress: Progress,
) -> None:
    agent = f"career-advisor knowledge refresh ({contact})"
    with httpx.Client(headers={"User-Agent": agent}, timeout=timeout) as client:
        for number, download in enumerate(downloads):
            fetched = inputs.with_name("fetched") / Path(download.path).name
            told = partial(_tell, progress, set(), download.path, number, len(downloads))
            fetch(client, download.url, fetched, told, pause)
            unpack(download, fetched, inputs)


def _tell(
    progress: Progress, told: set[int], path: str, number: int, count: int, have: int, total: int | None
) -> None:
    """Pass on how much of a file has come: at its start, then once every `_STEP` bytes."""
    if have // _STEP not in told:
        told.add(have // _STEP)
        share = f", {have / 1e6:.0f} of {total / 1e6:.0f} MB" if total and have > _STEP else ""
        progress(f"{path}{share}", number, count)


def _importers(inputs: Path, old: KnowledgeBase, carried_over: Iterable[str]) -> Iterator[Reader]:
    """Every importer, or what stands in for it where not all of its files are there."""
    for importer in IMPORTERS:
        name = importer.__name__.rpartition(".")[2]
        whole = all((inputs / path).exists() for path in importer.INPUTS)
        yield importer if whole or name not in carried_over else CarriedOver(importer, old)


def implausible(old: KnowledgeBase, new: KnowledgeBase) -> list[str]:
    """Sentences on what in the new base cannot be a year's change from the old one."""
    reasons = []
    for what, before, after in (
        ("occupations with wages", len(old.figure_occupations), len(new.figure_occupations)),
        ("cells", old.manifest["rows"]["cells"], new.manifest["rows"]["cells"]),
    ):
        if after < _LEAST_SHARE * before:
            reasons.append(f"It has {after} {what} where the old base has {before}.")
    medians = [
        {fact.soc: fact.value for fact in base.across_occupations("annual_median")} for base in (old, new)
    ]
    factors = {
        soc: max(after / before, before / after)
        for soc, before in medians[0].items()
        if isinstance(before, int | float) and isinstance(after := medians[1].get(soc), int | float)
    }
    extreme = sorted(soc for soc, factor in factors.items() if soc and factor > _MOST_FACTOR)
    if extreme:
        reasons.append(
            f"The national median of {extreme[0]} changed more than threefold ({len(extreme)} such)."
        )
    notable = sum(factor > _NOTABLE_FACTOR for factor in factors.values())
    if notable > _NOTABLE_SHARE * len(factors):
        reasons.append(f"National medians of {notable} occupations changed by more than a third.")
    return reasons


def _swap(built: Path, folder: Path) -> None:
    """Make `folder` the link to the version in `built`; the version before stays for those who have it open."""
    checksum = json.loads((built / "manifest.json").read_text(encoding="utf-8"))["base_sha256"]
    version = folder.with_name(f"{folder.name}-{checksum[:16]}")
    if not version.exists():
        built.rename(version)
    link = folder.with_name(f"{folder.name}-next")
    link.unlink(missing_ok=True)
    link.symlink_to(version.name, target_is_directory=True)
    before = folder.resolve()
    if folder.is_dir() and not folder.is_symlink():
        folder.rename(folder.with_name(f"{folder.name}-before"))  # the first refresh of a folder made by hand
    link.replace(folder)
    for other in folder.parent.iterdir():
        is_version = re.fullmatch(re.escape(folder.name) + "-[0-9a-f]{16}", other.name)
        if is_version and other not in (version, before):
            shutil.rmtree(other)
