"""Fetches publishers' files whole: streamed, resumed where the server allows it, and checked before use."""

import csv
import fnmatch
import gzip
import shutil
import time
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path, PurePosixPath
from typing import Literal

import httpx
from pydantic import BaseModel, ConfigDict

from knowledge.errors import DownloadError, InputError
from knowledge.sources.layout import sheet

ATTEMPTS = 4
_RESUMED, _NOT_SATISFIABLE = 206, 416
_PERMANENT = range(400, 500)
_PASSING = {408, 416, 425, 429}

Bytes = Callable[[int, int | None], None]
"""Called with the bytes that have arrived and how many there will be, where the server says so."""


class Download(BaseModel):
    """A file that a publisher offers, and how it becomes an input."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    path: str
    """Of the input, relative to the folder of inputs; of a folder for packing `folder`."""
    url: str
    packing: Literal["same", "gzip", "folder", "member", "workbook"] = "same"
    """What is done with it: kept; compressed; all files of a zip; one file of a zip; a sheet written as CSV."""
    member: str = ""
    """Pattern of the file's name in the zip, or the name of the sheet."""
    heading: str = ""
    """First column of the sheet's table, above which there are titles."""


def fetch(client: httpx.Client, url: str, target: Path, heard: Bytes, pause: float = 2.0) -> None:
    """Write what `url` offers to `target`. Raises DownloadError after several attempts, `pause` seconds apart."""
    part = target.with_name(target.name + ".part")
    part.parent.mkdir(parents=True, exist_ok=True)
    part.unlink(missing_ok=True)
    problem = ""
    for attempt in range(ATTEMPTS):
        if attempt:
            time.sleep(pause * 2 ** (attempt - 1))
        try:
            problem = _continue(client, url, part, heard)
        except httpx.HTTPError as error:
            problem = f"{type(error).__name__}: {error}".rstrip(": ")
        if not problem:
            part.replace(target)
            return
    part.unlink(missing_ok=True)
    raise DownloadError(
        f"{url} could not be fetched whole in {ATTEMPTS} attempts ({problem}); try again later."
    )


def _continue(client: httpx.Client, url: str, part: Path, heard: Bytes) -> str:
    """Fetch what `part` lacks; the sentence on what went wrong is empty when the file is whole."""
    have = part.stat().st_size if part.exists() else 0
    headers = {"Accept-Encoding": "identity"} | ({"Range": f"bytes={have}-"} if have else {})
    with client.stream("GET", url, headers=headers, follow_redirects=True) as response:
        if response.status_code in _PERMANENT and response.status_code not in _PASSING:
            raise DownloadError(
                f"{url} answered {response.status_code}; check the address and the contact that is sent with it."
            )
        if response.status_code == _NOT_SATISFIABLE:
            part.unlink(missing_ok=True)
            return "the file changed while it was fetched"
        if response.is_error:
            return f"the server answered {response.status_code}"
        resumed = response.status_code == _RESUMED
        have = have if resumed else 0
        length = response.headers.get("Content-Length")
        total = have + int(length) if length else None
        with part.open("ab" if resumed else "wb") as stream:
            for chunk in response.iter_raw():
                stream.write(chunk)
                have += len(chunk)
                heard(have, total)
    return f"{have} of {total} bytes came" if total is not None and have != total else ""


def unpack(download: Download, fetched: Path, inputs: Path) -> None:
    """Put a fetched file where the importers look for it. Raises DownloadError if it is damaged or something else."""
    target = inputs / download.path
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        if download.packing == "gzip":
            with fetched.open("rb") as plain, gzip.open(target, "wb", compresslevel=1) as packed:
                shutil.copyfileobj(plain, packed, 1 << 20)
        elif download.packing in {"folder", "member"}:
            _unzip(download, fetched, target)
        elif download.packing == "workbook":
            _write_sheet(download, fetched, target)
        else:
            _check_whole(fetched, target.suffix)
            shutil.move(fetched, target)
    except (OSError, EOFError, zlib.error, zipfile.BadZipFile, InputError) as error:
        raise DownloadError(
            f"{download.url} is damaged or not the file it was ({error}); try again later."
        ) from error


def _check_whole(path: Path, suffix: str) -> None:
    if suffix == ".xlsx":
        with zipfile.ZipFile(path) as archive:
            if damaged := archive.testzip():
                raise zipfile.BadZipFile(f"{damaged} has a wrong checksum")
    elif suffix == ".gz":
        with gzip.open(path) as stream:
            while stream.read(1 << 20):
                pass


def _unzip(download: Download, fetched: Path, target: Path) -> None:
    """Files are written under their base name alone, so that no archive reaches outside its folder."""
    with zipfile.ZipFile(fetched) as archive:
        names = {PurePosixPath(name).name: name for name in archive.namelist() if not name.endswith("/")}
        wanted = sorted(fnmatch.filter(names, download.member or "*"))
        if not wanted:
            raise zipfile.BadZipFile(f"there is no file {download.member} in it")
        for name in wanted:
            into = target / name if download.packing == "folder" else target
            into.parent.mkdir(parents=True, exist_ok=True)
            with archive.open(names[name]) as packed, into.open("wb") as plain:
                shutil.copyfileobj(packed, plain, 1 << 20)


def _write_sheet(download: Download, fetched: Path, target: Path) -> None:
    rows = sheet(fetched, download.member or 0)
    start = next((number for number, row in enumerate(rows) if row and row[0] == download.heading), None)
    if start is None:
        raise InputError(f"no row begins with {download.heading!r}")
    width = sum(bool(cell) for cell in rows[start])
    with target.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream).writerows(row[:width] for row in rows[start:] if row[0] != "")
