"""XLSX: one workbook, one sheet a table, the dictionary among them, for people who work in a spreadsheet.

Texts are written as texts, so that none is worked out as a formula; those that would be one if somebody
typed them again carry the mark of the apostrophe (`quotePrefix`), which no reader shows as part of the text.
"""

from contextlib import nullcontext
from pathlib import Path

from pledgebook.faces.export.cited import Cited
from pledgebook.faces.export.columns import Cell
from pledgebook.faces.export.csv import FORMULA, joined
from pledgebook.faces.export.remainder import Remainder
from pledgebook.faces.export.tables import Row, Table, pour
from pledgebook.faces.export.workbook import Sheet, Value, Workbook, workbook

MOST_ROWS = 1_048_576
"""Rows of a sheet, its head among them; what comes after stands on a further sheet (Excel's specifications
and limits, as the next two)."""

MOST_CHARACTERS = 32_767
"""Characters of a cell, counted in units of UTF-16."""

LONGEST_NAME = 31


def write(cited: Cited, path: Path, remainder: Remainder) -> dict[str, int]:
    """Every table of the book as a sheet of the workbook; texts longer than a cell are cut and listed."""
    with workbook(path) as made:
        return pour(cited, lambda table: nullcontext(_Sheets(made, table, remainder)))


class _Sheets:
    """The sheet of one table, and further ones where it is full."""

    def __init__(self, made: Workbook, table: Table, remainder: Remainder) -> None:
        self._made, self._table, self._remainder = made, table, remainder
        self._count = 0
        self._sheet = self._begin()

    def _begin(self) -> Sheet:
        self._count += 1
        number = "" if self._count == 1 else f" {self._count}"
        name = self._table.name[: LONGEST_NAME - len(number)] + number
        return self._made.sheet(name, (column.name for column in self._table.columns))

    def add(self, row: Row) -> None:
        """Write a row after those before, on a new sheet where this one is full."""
        if self._sheet.rows == MOST_ROWS:
            self._sheet = self._begin()
        values = [self._fitting(nth, cell) for nth, cell in enumerate(row)]
        self._sheet.add(values, [isinstance(value, str) and value.startswith(FORMULA) for value in values])

    def _fitting(self, nth: int, cell: Cell) -> Value:
        """The cell with a list as one text, an empty text as nothing, and a long one cut."""
        value = joined(cell) if isinstance(cell, tuple) else cell
        if not isinstance(value, str):
            return value
        if len(value) <= MOST_CHARACTERS // 2:
            return value or None
        return self._cut(nth, value)

    def _cut(self, nth: int, text: str) -> str:
        units = text.encode("utf-16-le")
        length = len(units) // 2
        if length <= MOST_CHARACTERS:
            return text
        where, column = f"{self._table.name}, row {self._sheet.rows + 1}", self._table.columns[nth].name
        reason = f"{column} has {length} characters; a cell holds {MOST_CHARACTERS}, so it is cut."
        self._remainder.add("cell", where, "cut-off", reason)
        return units[: 2 * MOST_CHARACTERS].decode("utf-16-le", "ignore")
