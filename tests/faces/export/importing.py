"""A reader of exported tables that knows the model and the dictionary, no exporting code."""

import csv
import datetime as dt
import re
from collections import defaultdict
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from functools import cache
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from pyarrow import parquet

from pledgebook.model import (
    Article,
    Claim,
    Comparison,
    CopyGroup,
    Decision,
    Finding,
    Ledger,
    Package,
    Page,
    Reliance,
    Source,
    Total,
)
from pledgebook.stores import Book

Rows = list[dict[str, str]]

TYPES: dict[str, Callable[[str], Any]] = {
    "text": str,
    "whole": int,
    "number": float,
    "flag": lambda cell: {"true": True, "false": False}[cell],
    "day": dt.date.fromisoformat,
    "time": dt.datetime.fromisoformat,
}


def table(folder: Path, name: str) -> Rows:
    """The rows of a table as texts."""
    with (folder / f"{name}.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def typed(folder: Path, name: str) -> list[dict[str, Any]]:
    """The rows of a table with their types, of CSV those that the dictionary tells; empty cells are None."""
    if (folder / f"{name}.parquet").exists():
        return [
            {column: tuple(cell) if isinstance(cell, list) else cell for column, cell in row.items()}
            for row in parquet.read_table(folder / f"{name}.parquet").to_pylist()
        ]
    kinds = {row["column"]: row["type"] for row in table(folder, "dictionary") if row["table"] == name}
    return [
        {column: cell_of(kinds[column], cell) for column, cell in row.items()} for row in table(folder, name)
    ]


def cell_of(kind: str, cell: str) -> Any:
    """The value that a cell of a type was printed from."""
    text = cell.removeprefix("'")
    if kind == "list":
        return tuple(_split(text)) if cell else ()
    return TYPES[kind](text) if cell else None


def _split(text: str) -> list[str]:
    """The texts of a list: "; " sets them apart, a backslash keeps the character behind it."""
    parts = [""]
    for piece in re.findall(r"\\.|; |.", text, re.DOTALL):
        if piece == "; ":
            parts.append("")
        else:
            parts[-1] += piece[-1]
    return parts


def book_from(folder: Path, into: Book) -> None:
    """Fill an empty book with what the tables of the folder hold."""
    claims: dict[str, list[Claim]] = defaultdict(list)
    for claim in nouns(folder, "claims", Claim, "id"):
        claims[claim.page].append(claim)
    reliances = nouns(folder, "reliances", Reliance, "page")
    for source in nouns(folder, "pages", Source, "page"):
        page = Page(source.page, source.doc, "text", "", "")
        into.add_article(page, Article(source, "", ()))
        into.add_claims(source.page, claims[source.page])
        into.set_reliances(source.page, [each for each in reliances if each.page == source.page])
    into.set_copies(nouns(folder, "copies", CopyGroup, "id"))
    into.set_ledger(
        Ledger(
            tuple(nouns(folder, "packages", Package, "id")),
            tuple(nouns(folder, "totals", Total, "claim")),
            tuple(nouns(folder, "ratios", Comparison, "claim")),
            tuple(nouns(folder, "findings", Finding, "id")),
        )
    )
    for decision in nouns(folder, "decisions", Decision, "id"):
        into.append_decision(decision)


def nouns(folder: Path, name: str, kind: Any, key: str) -> list[Any]:
    """The nouns of a list, their parts taken from the tables beside it."""
    return [_noun(kind, row, _Parts(folder, name, (row[key],))) for row in typed(folder, name)]


class _Parts:
    """The rows of the tables that hold the parts of one noun."""

    def __init__(self, folder: Path, name: str, keys: tuple[Any, ...]) -> None:
        self.folder, self.name, self.keys = folder, name, keys

    def of(self, field: str, kind: Any) -> tuple[Any, ...]:
        name = f"{self.name}_{field}"
        if not any(self.folder.glob(f"{name}.*")):
            return ()
        mine = _by_owner(self.folder, name, len(self.keys)).get(self.keys, [])
        return tuple(
            _noun(kind, row, _Parts(self.folder, name, (*self.keys, row[f"{field}_position"])))
            for row in mine
        )


@cache
def _by_owner(folder: Path, name: str, keys: int) -> dict[tuple[Any, ...], list[dict[str, Any]]]:
    """The rows of a table of parts by the noun that they are of."""
    found: dict[tuple[Any, ...], list[dict[str, Any]]] = defaultdict(list)
    for row in typed(folder, name):
        found[tuple(row.values())[:keys]].append(row)
    return found


def _noun(kind: Any, row: dict[str, Any], parts: _Parts | None, prefix: str = "") -> Any:
    hints = get_type_hints(kind)
    values = {field.name: _value(hints[field.name], field.name, row, parts, prefix) for field in fields(kind)}
    return kind(**values)


def _value(hint: Any, name: str, row: dict[str, Any], parts: _Parts | None, prefix: str) -> Any:
    bare = _bare(hint)
    inner = get_args(bare)[0] if get_origin(bare) is tuple else None
    if is_dataclass(inner):
        return parts.of(name, inner) if parts else ()
    if is_dataclass(bare):
        return _held(bare, name, row, optional=bare is not hint)
    cell = row[name if name in ("start", "end") else prefix + name]
    return "" if cell is None and bare is hint and bare is str else cell


def _held(kind: Any, name: str, row: dict[str, Any], *, optional: bool) -> Any:
    """A noun within a noun; None where all its cells are empty."""
    columns = [
        column if column in ("start", "end") else f"{name}_{column}" for column in get_type_hints(kind)
    ]
    if optional and all(row[column] is None for column in columns):
        return None
    return _noun(kind, row, None, f"{name}_")


def _bare(hint: Any) -> Any:
    if get_origin(hint) in (Union, UnionType):
        [kind] = (each for each in get_args(hint) if each is not NoneType)
        return kind
    return hint
