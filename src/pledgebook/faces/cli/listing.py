"""How a list is printed: one JSON object a line for programs, a table for people."""

import os
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from pledgebook.faces.phrasing import SHOWN_ID
from pledgebook.stores import contract

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table

Noun = TypeVar("Noun")

PIPED_WIDTH = 120
"""Columns of a table that goes into a file or another program, where no terminal says how wide it is."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table.

    Attributes:
        title: what stands above it.
        share: its part of the width that is left, in which it wraps its sentences; 0 keeps it on one line.
        right: whether it is set to the right, as numbers are.
        style: Rich's name of colour or weight; ids are bold and are never cut.
    """

    title: str
    share: int = 0
    right: bool = False
    style: str = ""


@dataclass(frozen=True, slots=True)
class Listing(Generic[Noun]):
    """A kind of list.

    Attributes:
        row: the object that programs get for a noun.
        columns: what people see.
        cells: the texts under those columns for a noun.
        none: the sentence for people where the list is empty.
    """

    row: Callable[[Noun], contract.Json]
    columns: tuple[Column, ...]
    cells: Callable[[Noun], tuple[str, ...]]
    none: str

    def print(self, nouns: Iterable[Noun], *, as_json: bool = False) -> None:
        """Prints the nouns in the order given."""
        if as_json:
            print_json(map(self.row, nouns))
        else:
            self.print_table(nouns)

    def print_table(self, nouns: Iterable[Noun]) -> None:
        """Prints the nouns as a table, or the sentence that there are none."""
        rows = [self.cells(noun) for noun in nouns]
        console().print(table(self.columns, joined(self.columns, rows)) if rows else self.none)


def print_json(rows: Iterable[contract.Json]) -> None:
    """Prints the objects to standard output in UTF-8, whatever the terminal's encoding."""
    sys.stdout.flush()
    sys.stdout.buffer.writelines(map(contract.line, rows))
    sys.stdout.buffer.flush()


def console() -> "Console":
    """Standard output for people; `COLUMNS` sets its width, else the terminal does."""
    from rich.console import Console  # noqa: PLC0415 -- a third of the start-up time, and `--json` needs none

    piped = not sys.stdout.isatty() and "COLUMNS" not in os.environ
    return Console(width=PIPED_WIDTH if piped else None, highlight=False, markup=False, emoji=False)


def joined(columns: Sequence[Column], rows: Sequence[tuple[str, ...]]) -> Sequence[tuple[str, ...]]:
    """The rows as one row of many lines, where every cell is one line: Rich draws that the same, and faster.

    500 entries took 0.08 s in place of 0.26 s; re-measure with `packages` on a book of thousands of pages.
    """
    if any(column.share for column in columns) or any("\n" in cell for cells in rows for cell in cells):
        return rows
    return [tuple("\n".join(cells) for cells in zip(*rows, strict=True))]


def table(columns: Sequence[Column], rows: Iterable[tuple[str, ...]]) -> "Table":
    """The rows under their titles, as Rich draws them."""
    from rich import box  # noqa: PLC0415 -- see `console`
    from rich.table import Table  # noqa: PLC0415 -- see `console`

    drawn = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False)
    for column in columns:
        drawn.add_column(
            column.title,
            justify="right" if column.right else "left",
            ratio=column.share or None,
            no_wrap=not column.share,
            overflow="fold" if column.share else "ellipsis",
            min_width=SHOWN_ID if column.style else None,
            style=column.style,
        )
    for cells in rows:
        drawn.add_row(*cells)
    return drawn
