"""The tables of CSV, Parquet and XLSX: lists of the book, the tracker's table, and the dictionary of both."""

import tomllib
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, ExitStack
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from typing import Any, Protocol

from pledgebook.faces.export import tracker
from pledgebook.faces.export.cited import Cited
from pledgebook.faces.export.columns import MONEY, Cell, Column, columns_of, rows_in
from pledgebook.model import (
    Claim,
    Comparison,
    CopyGroup,
    Decision,
    Finding,
    Package,
    Reliance,
    Source,
    Total,
)

Row = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table of rows.

    Attributes:
        name: of its file or sheet.
        about: what a row is.
        columns: in their order.
        rows: the nouns of its rows within a noun of its list: the noun itself, or its parts.
    """

    name: str
    about: str
    columns: tuple[Column, ...]
    rows: Callable[[Any], Iterable[Any]]

    def cells(self, noun: object) -> Iterator[Row]:
        """The rows that a noun of the list gives."""
        for row in self.rows(noun):
            yield tuple([column.value(row) for column in self.columns])


@dataclass(frozen=True, slots=True)
class Family:
    """Tables that are written in one pass over a list of the book.

    Attributes:
        nouns: the list.
        tables: the table of the list and those of its parts.
    """

    nouns: Callable[[Cited], Iterator[Any]]
    tables: tuple[Table, ...]


class Lines(Protocol):
    """Where the rows of a table go."""

    def add(self, row: Row) -> None:
        """Write a row after those before."""


COUNTED = (
    Column(
        "counted_low",
        "number",
        MONEY,
        "least with which sums count the entry; a ceiling stands for its figure",
        lambda package: package.amount.counted[0],
    ),
    Column(
        "counted_high",
        "number",
        MONEY,
        "most with which sums count the entry",
        lambda package: package.amount.counted[1],
    ),
)

NOT_STATED = ("stated",)
"""What a page says of itself at each of its places stays in `pledgebook articles --json`."""


def _part(of: tuple[Column, ...], field: str, columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """The columns of parts: which noun they are of, their place in it, and their own."""
    place = Column(f"{field}_position", "whole", "place, from 1", "place in what it is part of", _at(-2))
    keys = tuple(replace(key, value=_at(nth)) for nth, key in enumerate(of))
    return (*keys, place, *(replace(column, value=_own(column)) for column in columns))


def _at(nth: int) -> Callable[[Any], Cell]:
    return lambda row: row[nth]


def _own(column: Column) -> Callable[[Any], Cell]:
    return lambda row: column.value(row[-1])


def _tables(name: str, about: str, noun: type, key: str, extra: tuple[Column, ...] = ()) -> tuple[Table, ...]:
    """The table of a list of nouns, and one for each of their fields that holds several others."""
    columns = columns_of(noun)
    top = Table(name, about, (*columns, *extra), lambda each: (each,))
    owner = Column(f"{name}_{key}", "text", "", f"`{key}` of the row in {name}", _at(0))
    return (top, *_parts(name, noun, (owner,), lambda each: (((getattr(each, key),), each),)))


def _parts(
    name: str,
    noun: type,
    owner: tuple[Column, ...],
    owners: Callable[[Any], Iterable[tuple[tuple[Cell, ...], Any]]],
) -> Iterator[Table]:
    """The tables of the parts of a noun, and of theirs; `owners` gives keys and noun within a list's noun."""
    for field, part in rows_in(noun).items():
        if field in NOT_STATED:
            continue

        def rows(each: object, field: str = field) -> Iterator[tuple[Any, ...]]:
            for keys, held in owners(each):
                for place, one in enumerate(getattr(held, field), 1):
                    yield (*keys, place, one)

        def inner(each: object, rows: Callable[[Any], Iterator[tuple[Any, ...]]] = rows) -> Iterator[Any]:
            return ((row[:-1], row[-1]) for row in rows(each))

        columns = _part(owner, field, columns_of(part))
        yield Table(f"{name}_{field}", f"a part of a row in {name}: {field}", columns, rows)
        yield from _parts(f"{name}_{field}", part, columns[: len(owner) + 1], inner)


@cache
def families() -> tuple[Family, ...]:
    """All tables of the book, by the list that they are written from."""
    return (
        Family(
            lambda cited: cited.book.packages(),
            _tables("packages", "an entry of the ledger", Package, "id", COUNTED),
        ),
        Family(tracker.rows, (Table("tracker", tracker.ABOUT, tracker.COLUMNS, lambda each: (each,)),)),
        Family(lambda cited: cited.book.claims(), _tables("claims", "what a document says", Claim, "id")),
        Family(lambda cited: cited.book.totals(), _tables("totals", "a quoted total", Total, "claim")),
        Family(
            lambda cited: cited.book.comparisons(), _tables("ratios", "a quoted ratio", Comparison, "claim")
        ),
        Family(lambda cited: cited.book.findings(), _tables("findings", "what to look at", Finding, "id")),
        Family(
            lambda cited: cited.book.copies(),
            _tables("copies", "pages that carry one article", CopyGroup, "id"),
        ),
        Family(
            lambda cited: cited.book.reliances(),
            _tables("reliances", "that a page credits an outlet", Reliance, "page"),
        ),
        Family(
            lambda cited: cited.book.decisions(),
            _tables("decisions", "what an analyst decided", Decision, "id"),
        ),
        Family(lambda cited: cited.book.sources(), _tables("pages", "a page that was read", Source, "page")),
    )


def dictionary() -> Table:
    """The table that explains every column of every other."""
    return Table("dictionary", "a column of a table", _columns_of_dictionary(), lambda each: each)


def codes() -> Table:
    """The table that explains every code."""
    return Table("codes", "a code and its meaning", _columns_of_codes(), lambda each: each)


Opening = Callable[[Table], AbstractContextManager[Lines]]
"""Opens the lines of a table and closes them after its last row."""


def pour(cited: Cited, lines: Opening) -> dict[str, int]:
    """Write every table, row by row, to the lines that are opened for it; how many rows each has."""
    counts: dict[str, int] = {}
    for family in families():
        counts |= {table.name: 0 for table in family.tables}
        with ExitStack() as opened:
            all_lines = [(table, opened.enter_context(lines(table))) for table in family.tables]
            for noun in family.nouns(cited):
                for table, into in all_lines:
                    for row in table.cells(noun):
                        into.add(row)
                        counts[table.name] += 1
    for table, rows in ((dictionary(), _explained()), (codes(), _meanings())):
        with lines(table) as into:
            for row in table.cells(rows):
                into.add(row)
    return counts


def meanings() -> dict[str, dict[str, str]]:
    """What each code means, by name of the column without what it belongs to."""
    return tomllib.loads((files(__package__) / "data" / "codes.toml").read_text(encoding="utf-8"))


def _explained() -> Iterator[tuple[str, Column]]:
    for family in families():
        for table in family.tables:
            yield from ((table.name, column) for column in table.columns)


def _columns_of_dictionary() -> tuple[Column, ...]:
    return (
        Column("table", "text", "", "the table", lambda row: row[0]),
        Column("column", "text", "", "the column", lambda row: row[1].name),
        Column("type", "text", "", "text, list, whole, number, flag, day or time", lambda row: row[1].kind),
        Column("unit", "text", "", "what its numbers count", lambda row: row[1].unit),
        Column("may_be_empty", "flag", "", "whether there may be no answer", lambda row: row[1].optional),
        Column("codes", "list", "", "the only values there are", lambda row: row[1].codes),
        Column("about", "text", "", "what it means", lambda row: row[1].about),
    )


def _meanings() -> Iterator[tuple[str, str, str]]:
    for field, told in meanings().items():
        yield from ((field, code, meaning) for code, meaning in told.items())


def _columns_of_codes() -> tuple[Column, ...]:
    return (
        Column("field", "text", "", "the last word of the columns that use it", _at(0)),
        Column("code", "text", "", "the code", _at(1)),
        Column("meaning", "text", "", "what it means", _at(2)),
    )
