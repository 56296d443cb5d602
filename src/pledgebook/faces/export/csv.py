"""CSV: one file a table, for spreadsheets and statistics programs.

UTF-8 with a byte order mark, comma, CRLF and decimal point (RFC 4180): spreadsheets show other letters than
the text has without the mark, and programs that read CSV know it. A text that a spreadsheet would take for a
formula begins with an apostrophe; so does one that begins with an apostrophe itself, so that taking one away
gives back every text.
"""

import csv
import datetime as dt
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TextIO

from pledgebook.faces.export.cited import Cited
from pledgebook.faces.export.columns import Column
from pledgebook.faces.export.remainder import Remainder
from pledgebook.faces.export.tables import Row, Table, pour
from pledgebook.faces.export.wording import figure

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "'")
"""What spreadsheets take for the beginning of a formula, and the apostrophe by which it is escaped (OWASP,
"CSV Injection")."""


def write(cited: Cited, folder: Path, _: Remainder) -> dict[str, int]:
    """Every table of the book as a file of the folder; nothing is left out."""

    @contextmanager
    def lines(table: Table) -> Iterator[_Lines]:
        path = folder / f"{table.name}.csv"
        with path.open("w", encoding="utf-8-sig", errors="replace", newline="") as file:
            yield _Lines(file, table)

    return pour(cited, lines)


class _Lines:
    """A file of one table."""

    def __init__(self, file: TextIO, table: Table) -> None:
        self._lines = csv.writer(file, lineterminator="\r\n")
        self._printers = [printer(column) for column in table.columns]
        self._lines.writerow([column.name for column in table.columns])

    def add(self, row: Row) -> None:
        """Write a row after those before."""
        self._lines.writerow([show(cell) for show, cell in zip(self._printers, row, strict=True)])


def printer(column: Column) -> Callable[[Any], str]:
    """How a cell of the column is printed; an empty cell is one without an answer."""
    match column.kind:
        case "text":
            return _needed_text if column.needed else _text
        case "list":
            return _list
        case "number":
            return _number
        case "flag":
            return _flag
        case "whole" | "day" | "time":
            return _plain


def safe(text: str) -> str:
    """The text as spreadsheets show it and never work it out."""
    return f"'{text}" if text.startswith(FORMULA) else text


def joined(texts: tuple[str, ...]) -> str:
    """Texts set apart by "; "; a semicolon or backslash within one has a backslash before it."""
    return "; ".join(text.replace("\\", "\\\\").replace(";", "\\;") for text in texts)


def _text(cell: str | None) -> str:
    return "" if cell is None else safe(cell) or "'"


def _needed_text(cell: str | None) -> str:
    return safe(cell or "")


def _list(cell: tuple[str, ...]) -> str:
    return safe(joined(cell)) or ("'" if cell else "")


def _number(cell: float | None) -> str:
    return "" if cell is None else figure(cell)


def _flag(cell: bool | None) -> str:  # noqa: FBT001 -- a cell, not a choice
    return "" if cell is None else str(cell).lower()


def _plain(cell: int | dt.date | dt.datetime | None) -> str:
    if isinstance(cell, dt.datetime):
        return cell.isoformat()
    return "" if cell is None else str(cell)
