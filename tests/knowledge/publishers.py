"""Writes tiny files in the publishers' layouts, so that the importers' tests need none of the real ones."""

import csv
import gzip
import io
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from xml.sax.saxutils import escape

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_RELATIONS_TYPE = "application/vnd.openxmlformats-package.relationships+xml"

Row = Sequence[str | float]


def write_text(path: Path, text: str) -> None:
    """Write `text`, compressed when the name ends in .gz."""
    path.parent.mkdir(parents=True, exist_ok=True)
    data = text.encode()
    path.write_bytes(gzip.compress(data, mtime=0) if path.suffix == ".gz" else data)


def write_csv(path: Path, header: Sequence[str], rows: Sequence[Row]) -> None:
    """Write comma-separated values with quotation marks where they are needed."""
    buffer = io.StringIO(newline="")
    csv.writer(buffer, lineterminator="\n").writerows([header, *rows])
    write_text(path, buffer.getvalue())


def write_tabs(path: Path, header: Sequence[str], rows: Sequence[Row]) -> None:
    """Write tab-separated values without any quotation marks, as O*NET does."""
    write_text(path, "".join("\t".join(map(str, row)) + "\n" for row in [header, *rows]))


def write_workbook(path: Path, sheets: Mapping[str, Sequence[Row]]) -> None:
    """Write an .xlsx workbook: text and numbers only, no styles."""
    path.parent.mkdir(parents=True, exist_ok=True)
    parts = names = links = ""
    for n, name in enumerate(sheets, 1):
        parts += f'<Override PartName="/xl/worksheets/sheet{n}.xml" ContentType="{_TYPE}.worksheet+xml"/>'
        names += f'<sheet name="{escape(name)}" sheetId="{n}" r:id="rId{n}"/>'
        links += f'<Relationship Id="rId{n}" Type="{_OFFICE}/worksheet" Target="worksheets/sheet{n}.xml"/>'
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(
            "[Content_Types].xml",
            f'<Types xmlns="{_PACKAGE}/content-types">'
            f'<Default Extension="rels" ContentType="{_RELATIONS_TYPE}"/>'
            f'<Override PartName="/xl/workbook.xml" ContentType="{_TYPE}.sheet.main+xml"/>{parts}</Types>',
        )
        archive.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
            f'Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        )
        archive.writestr(
            "xl/workbook.xml",
            f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>{names}</sheets></workbook>',
        )
        archive.writestr(
            "xl/_rels/workbook.xml.rels",
            f'<Relationships xmlns="{_PACKAGE}/relationships">{links}</Relationships>',
        )
        for number, rows in enumerate(sheets.values(), 1):
            archive.writestr(f"xl/worksheets/sheet{number}.xml", _sheet_xml(rows))


def _sheet_xml(rows: Sequence[Row]) -> str:
    lines = []
    for number, row in enumerate(rows, 1):
        cells = "".join(_cell_xml(f"{chr(65 + column)}{number}", value) for column, value in enumerate(row))
        lines.append(f'<row r="{number}">{cells}</row>')
    return f'<worksheet xmlns="{_MAIN}"><sheetData>{"".join(lines)}</sheetData></worksheet>'


def _cell_xml(reference: str, value: str | float) -> str:
    if isinstance(value, str):
        inner = f'<is><t xml:space="preserve">{escape(value)}</t></is>'
        return f'<c r="{reference}" t="inlineStr">{inner}</c>'
    return f'<c r="{reference}"><v>{value}</v></c>'
