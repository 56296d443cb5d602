"""Workbooks of SpreadsheetML (ECMA-376, "Office Open XML"), written row by row into sheets that are all open.

The libraries are too slow for 100,000 entries in a minute: XlsxWriter takes 4.6 microseconds a cell, openpyxl
6.0, this 1.4, and such a book has eleven million cells. XlsxWriter also writes a text from "<r>" to "</r>" as
markup. Only what tables need is here: texts, numbers, days, times, flags.
"""

import datetime as dt
import re
import shutil
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO
from xml.sax.saxutils import quoteattr
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

Value = str | float | bool | dt.date | dt.datetime | None

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

FIRST_DAY = dt.date(1900, 3, 1)
"""Days from here on are days to a spreadsheet, counted from `DAY_ZERO`; earlier ones are written as text."""

DAY_ZERO = dt.datetime(1899, 12, 30)  # noqa: DTZ001 -- workbooks know no zones

BOLD, QUOTED, DAY, TIME = 1, 2, 3, 4
"""Places in the list of styles below; 0 is plain."""

STYLES = (
    f'{HEAD}<styleSheet xmlns="{MAIN}"><numFmts count="2">'
    '<numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/>'
    '<numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/></numFmts>'
    '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>'
    '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill>'
    '<fill><patternFill patternType="gray125"/></fill></fills>'
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    '<cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
    '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>'
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1"/>'
    '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
    '<xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
)

SPECIAL = re.compile("[&<>\x00-\x08\x0b-\x1f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")
"""Characters of a text that stand escaped: of XML by name, others as "_x001F_" (ECMA-376, ST_Xstring)."""

BY_NAME = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}

CHUNK = 1 << 20
"""Bytes copied at once from a finished sheet."""


class Sheet:
    """A sheet of a workbook, written row after row; its head is the first row and stays in sight."""

    def __init__(self, file: IO[bytes], head: Iterable[str]) -> None:
        self._file = file
        self.rows = 0
        file.write(
            f'{HEAD}<worksheet xmlns="{MAIN}"><sheetViews><sheetView workbookViewId="0"><pane xSplit="1" '
            'ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/></sheetView></sheetViews>'
            "<sheetData>\n".encode()
        )
        columns = list(head)
        self._letters = [_letters(nth) for nth in range(len(columns))]
        self._add(
            _text(column, letters, 1, BOLD) for column, letters in zip(columns, self._letters, strict=True)
        )

    def add(self, values: Iterable[Value], quoted: Iterable[bool]) -> None:
        """Write a row; `quoted` says which texts carry the mark of the apostrophe."""
        row = self.rows + 1
        self._add(
            _cell(value, letters, row, QUOTED if mark else 0)
            for value, letters, mark in zip(values, self._letters, quoted, strict=True)
            if value is not None
        )

    def _add(self, cells: Iterator[str]) -> None:
        self.rows += 1
        self._file.write(f'<row r="{self.rows}">{"".join(cells)}</row>\n'.encode())

    def close(self) -> None:
        """Write what comes after the last row."""
        self._file.write(b"</sheetData></worksheet>")


class Workbook:
    """A workbook whose sheets are written side by side; see `workbook`."""

    def __init__(self, opened: ExitStack) -> None:
        self._opened = opened
        self.sheets: list[tuple[str, Sheet, IO[bytes]]] = []

    def sheet(self, name: str, head: Iterable[str]) -> Sheet:
        """A new last sheet with the names of its columns."""
        file: IO[bytes] = self._opened.enter_context(TemporaryFile())  # noqa: SIM115 -- the stack closes it
        sheet = Sheet(file, head)
        self.sheets.append((name, sheet, file))
        return sheet


@contextmanager
def workbook(path: Path) -> Iterator[Workbook]:
    """A workbook that is put together in the file once all its sheets are written."""
    with ExitStack() as opened:
        made = Workbook(opened)
        yield made
        with ZipFile(path, "w", ZIP_DEFLATED) as archive:
            for name, text in _parts([name for name, *_ in made.sheets]):
                archive.writestr(_info(name), text)
            for nth, (_, sheet, file) in enumerate(made.sheets, 1):
                sheet.close()
                file.seek(0)
                with archive.open(_info(f"xl/worksheets/sheet{nth}.xml"), "w", force_zip64=True) as part:
                    shutil.copyfileobj(file, part, CHUNK)


def _info(name: str) -> ZipInfo:
    """A part of the archive, dated as ZIP begins: the clock would make every export another file."""
    info = ZipInfo(name)
    info.compress_type = ZIP_DEFLATED
    return info


def _parts(names: list[str]) -> Iterator[tuple[str, str]]:
    """The parts beside the sheets: what is of which type, what belongs together, and the styles."""
    sheets = list(enumerate(names, 1))
    overrides = "".join(
        f'<Override PartName="/xl/worksheets/sheet{nth}.xml" ContentType="{TYPE}.worksheet+xml"/>'
        for nth, _ in sheets
    )
    types = (
        f'{HEAD}<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" '
        f'ContentType="{TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" '
        f'ContentType="{TYPE}.styles+xml"/>{overrides}</Types>'
    )
    yield "[Content_Types].xml", types
    yield "_rels/.rels", _related([("rId1", "officeDocument", "xl/workbook.xml")])
    listed = "".join(
        f'<sheet name={quoteattr(name)} sheetId="{nth}" r:id="rId{nth}"/>' for nth, name in sheets
    )
    yield (
        "xl/workbook.xml",
        f'{HEAD}<workbook xmlns="{MAIN}" xmlns:r="{DOCUMENT}"><sheets>{listed}</sheets></workbook>',
    )
    targets = [(f"rId{nth}", "worksheet", f"worksheets/sheet{nth}.xml") for nth, _ in sheets]
    yield (
        "xl/_rels/workbook.xml.rels",
        _related([*targets, (f"rId{len(sheets) + 1}", "styles", "styles.xml")]),
    )
    yield "xl/styles.xml", STYLES


def _related(targets: list[tuple[str, str, str]]) -> str:
    entries = "".join(
        f'<Relationship Id="{key}" Type="{DOCUMENT}/{kind}" Target="{target}"/>'
        for key, kind, target in targets
    )
    return f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">{entries}</Relationships>'


def _cell(value: Value, letters: str, row: int, style: int) -> str:
    match value:
        case str():
            return _text(value, letters, row, style)
        case bool():
            return f'<c r="{letters}{row}" t="b"><v>{value:d}</v></c>'
        case dt.datetime():
            return _number((value.replace(tzinfo=None) - DAY_ZERO) / dt.timedelta(days=1), letters, row, TIME)
        case dt.date():
            if value < FIRST_DAY:
                return _text(value.isoformat(), letters, row, style)
            return _number((value - DAY_ZERO.date()).days, letters, row, DAY)
        case _:
            return _number(value, letters, row, 0)


def _number(value: float | None, letters: str, row: int, style: int) -> str:
    return f'<c r="{letters}{row}" s="{style}"><v>{value!r}</v></c>'


def _text(text: str, letters: str, row: int, style: int) -> str:
    shown = SPECIAL.sub(_escaped, text) if SPECIAL.search(text) else text
    return f'<c r="{letters}{row}" s="{style}" t="inlineStr"><is><t xml:space="preserve">{shown}</t></is></c>'


def _escaped(found: re.Match[str]) -> str:
    return BY_NAME.get(found[0]) or f"_x{ord(found[0]):04X}_"


def _letters(nth: int) -> str:
    """The name of a column, counted from 0: A to Z, then AA."""
    before, last = divmod(nth, 26)
    return (_letters(before - 1) if before else "") + chr(ord("A") + last)
