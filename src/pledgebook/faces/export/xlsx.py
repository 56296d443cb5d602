"""XLSX: one workbook, one sheet a table, the dictionary among them, for people who work in a spreadsheet.

Texts are written as texts, so that none is worked out as a formula; those that would be one if somebody
typed them again carry the mark of the apostrophe (`quotePrefix`), which no reader shows as part of the text.
"""

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

from pledgebook.faces.export.cited import Cited
from pledgebook.faces.export.columns import Cell
from pledgebook.faces.export.csv import FORMULA, joined
from pledgebook.faces.export.installed import needed
from pledgebook.faces.export.remainder import Remainder
from pledgebook.faces.export.tables import Row, Table, pour

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format

MOST_ROWS = 1_048_576
"""Rows of a sheet, its head among them; what comes after stands on a further sheet (Excel's specifications
and limits, as the next two)."""

MOST_CHARACTERS = 32_767
LONGEST_NAME = 31

NO_DAY = dt.datetime(1980, 1, 1)  # noqa: DTZ001 -- workbooks know no zones
"""When a workbook says it was made, where no page of the book has a day; the clock would make every export
another file."""

FIRST_DAY = dt.date(1900, 3, 1)
"""Days from here on are days to a spreadsheet; earlier ones are written as text."""


def write(cited: Cited, path: Path, remainder: Remainder) -> dict[str, int]:
    """Every table of the book as a sheet of the workbook; texts longer than a cell are cut and listed."""
    xlsxwriter = needed("xlsxwriter", "xlsx")
    with xlsxwriter.Workbook(path, {"constant_memory": True}) as workbook:
        workbook.set_properties({"title": "Pledgebook", "created": _made(cited)})
        formats = {
            "head": workbook.add_format({"bold": True}),
            "formula": workbook.add_format({"quote_prefix": True}),
            "day": workbook.add_format({"num_format": "yyyy-mm-dd"}),
            "time": workbook.add_format({"num_format": "yyyy-mm-dd hh:mm:ss"}),
        }
        return pour(cited, lambda table: _Sheets(workbook, formats, table, remainder))


def _made(cited: Cited) -> dt.datetime:
    days = [source.published for source in cited.book.sources() if source.published]
    return dt.datetime.combine(max(days), dt.time()) if days else NO_DAY


class _Sheets:
    """The sheet of one table, and further ones where it is full."""

    def __init__(
        self, workbook: "Workbook", formats: "dict[str, Format]", table: Table, remainder: Remainder
    ) -> None:
        self._workbook, self._formats, self._table, self._remainder = workbook, formats, table, remainder
        self._sheets = 0
        self._begin()

    def _begin(self) -> None:
        self._sheets += 1
        number = "" if self._sheets == 1 else f" {self._sheets}"
        self._sheet = self._workbook.add_worksheet(self._table.name[: LONGEST_NAME - len(number)] + number)
        self._sheet.freeze_panes(1, 1)
        for nth, column in enumerate(self._table.columns):
            self._sheet.write_string(0, nth, column.name, self._formats["head"])
        self._next = 1

    def add(self, row: Row) -> None:
        """Write a row after those before, on a new sheet where this one is full."""
        if self._next == MOST_ROWS:
            self._begin()
        for nth, cell in enumerate(row):
            if cell not in (None, "", ()):
                self._write(nth, cell)
        self._next += 1

    def _write(self, nth: int, cell: Cell) -> None:
        place = (self._next, nth)
        match cell:
            case bool():
                self._sheet.write_boolean(*place, cell)
            case int() | float():
                self._sheet.write_number(*place, cell)
            case dt.datetime():
                self._sheet.write_datetime(*place, cell.replace(tzinfo=None), self._formats["time"])
            case dt.date() if cell >= FIRST_DAY:
                self._sheet.write_datetime(*place, cell, self._formats["day"])
            case tuple():
                self._text(nth, joined(cell))
            case _:
                self._text(nth, str(cell))

    def _text(self, nth: int, text: str) -> None:
        if len(text) > MOST_CHARACTERS:
            where = f"{self._table.name}, row {self._next + 1}"
            column = self._table.columns[nth].name
            sentence = f"{column} has {len(text)} characters; a cell holds {MOST_CHARACTERS}, so it is cut."
            self._remainder.add("cell", where, "cut-off", sentence)
            text = text[:MOST_CHARACTERS]
        risky = self._formats["formula"] if text.startswith(FORMULA) else None
        self._sheet.write_string(self._next, nth, text, risky)
