"""Reading publishers' tables: delimited text, gzipped or plain, and workbook sheets.

Whatever is wrong with a file ends in an `InputError` that names the file, the line and what to do.
"""

import csv
import gzip
import re
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import python_calamine

from knowledge.errors import InputError

Cell = str | float
_FOOTNOTE_MARKS = re.compile(r"\s*\[\d+\]")


def broken(path: Path, line: int | None, what: str) -> InputError:
    """The error for a file that cannot be read as the publisher lays it out."""
    where = str(path) if line is None else f"{path}, line {line}"
    return InputError(
        f"{where}: {what}; fetch the file again, "
        "or update career-advisor if the publisher changed its layout."
    )


def missing(path: Path) -> InputError:
    """The error for a file that is not there."""
    return InputError(
        f"{path} is missing; put the publisher's file there or run `career-advisor knowledge refresh`."
    )


@contextmanager
def opened(path: Path) -> Iterator[Iterator[bytes]]:
    """The lines of a file, unpacked if it is gzipped; the same file in the other packing will do as well."""
    other = path.with_suffix("") if path.suffix == ".gz" else path.with_name(f"{path.name}.gz")
    found = next((candidate for candidate in (path, other) if candidate.is_file()), None)
    if found is None:
        raise missing(path)
    try:
        if found.suffix == ".gz":
            with gzip.open(found, "rb") as unpacked:
                yield unpacked
        else:
            with found.open("rb") as plain:
                yield plain
    except (EOFError, gzip.BadGzipFile, zlib.error) as error:
        raise broken(found, None, f"the file is cut short or damaged ({error})") from error


def records(
    path: Path, columns: Iterable[str], delimiter: str = ",", notes: bool = False
) -> Iterator[tuple[int, dict[str, str]]]:
    """Line number and stripped fields by column of a delimited table; further columns are passed through.

    `notes`: the publisher puts notes of one field below the table, which are passed over.
    """
    with opened(path) as raw:
        lines = (decode(path, line) for line in raw)
        # Tabulated flat files are not quoted: a quotation mark in them is part of a title.
        reader = (
            csv.reader(lines, delimiter=delimiter, quoting=csv.QUOTE_NONE)
            if delimiter == "\t"
            else csv.reader(lines, delimiter=delimiter)
        )
        header = [name.strip() for name in next(reader, [])]
        if lacking := [name for name in columns if name not in header]:
            raise broken(path, 1, f"the header has no column {', '.join(lacking)}")
        for fields in reader:
            if not fields or (notes and len(fields) == 1):
                continue
            if len(fields) != len(header):
                raise broken(
                    path, reader.line_num, f"{len(fields)} fields where the header has {len(header)}"
                )
            yield reader.line_num, dict(zip(header, map(str.strip, fields), strict=True))


def decode(path: Path, line: bytes) -> str:
    """One line as text."""
    try:
        return line.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise broken(path, None, f"{line[:40]!r} is not UTF-8 text") from error


def number(text: Cell, path: Path, line: int, column: str) -> float:
    """A figure, thousands separators allowed."""
    try:
        return float(text.replace(",", "") if isinstance(text, str) else text)
    except ValueError as error:
        raise broken(path, line, f"{column} holds {text!r} where a number is expected") from error


def sheet(path: Path, name: str | int) -> list[list[Cell]]:
    """All rows of a workbook's sheet, by its name or position; text is stripped."""
    if not path.is_file():
        raise missing(path)
    try:
        workbook = python_calamine.CalamineWorkbook.from_path(path)
        wanted = workbook.sheet_names[name] if isinstance(name, int) else name
        rows = workbook.get_sheet_by_name(wanted).to_python()
    except (python_calamine.CalamineError, OSError, IndexError) as error:
        raise broken(path, None, f"no readable sheet {name!r} ({error})") from error
    return [[_cell(value) for value in row] for row in rows]


def _cell(value: object) -> Cell:
    return float(value) if isinstance(value, int | float) else str(value).strip()


def without_marks(text: str) -> str:
    """A title or heading without footnote marks such as `[1]`."""
    return _FOOTNOTE_MARKS.sub("", text).strip()


def below_heading(
    rows: Sequence[Sequence[Cell]],
    path: Path,
    headings: Iterable[str],
    at: int,
    plain: Callable[[str], str] = without_marks,
) -> Iterator[tuple[int, dict[str, Cell]]]:
    """Line number and cells by heading of a sheet whose headings stand in row `at` (counted from 0).

    `plain` makes a heading comparable with `headings`.
    """
    if len(rows) <= at + 1:
        raise broken(path, None, "a sheet is empty")
    header = [plain(str(cell)) for cell in rows[at]]
    if lacking := [heading for heading in headings if heading not in header]:
        raise broken(path, at + 1, f"the header has no column {lacking[0]!r}")
    for line, row in enumerate(rows[at + 1 :], at + 2):
        yield line, dict(zip(header, row, strict=True))
