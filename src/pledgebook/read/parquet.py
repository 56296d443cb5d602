"""Parquet files: a row a page, or a row for each page that `pledgebook scale` has gleaned."""

from collections.abc import Iterator
from itertools import count
from typing import TYPE_CHECKING, Any

import msgspec

from pledgebook.errors import PledgebookError
from pledgebook.model import Found, Gleaned, Page, Problem
from pledgebook.read.folder import shown
from pledgebook.read.gleaned import COLUMNS, found_in
from pledgebook.read.jsonl import too_large
from pledgebook.read.record import read_record
from pledgebook.read.stored import File, arrow
from pledgebook.read.whole import MAX_PAGE_BYTES

if TYPE_CHECKING:
    from pyarrow.parquet import ParquetFile

STRINGS = ("string", "large_string")
"""Arrow's types of columns that hold text; bytes tell no encoding."""

ROWS = 64
"""Rows unpacked at once. It trades time, which no longer falls with more, against memory for long pages."""


def read_parquet(file: File) -> Iterator[Found]:
    """The pages of a Parquet file with the columns of a JSONL record, or what was gleaned from pages."""
    try:
        parquet = arrow("pyarrow.parquet")
    except PledgebookError as error:
        yield Problem(shown(file), "unreadable", str(error))
        return
    with file.open("rb") as stream:
        try:
            yield from _rows(parquet.ParquetFile(stream), shown(file))
        except (OSError, ValueError) as error:
            yield _damaged(shown(file), error)


def _rows(table: "ParquetFile", name: str) -> Iterator[Found]:
    kinds = {field.name: str(field.type) for field in table.schema_arrow}
    told = [field for field in ("text", "html") if kinds.get(field) in STRINGS]
    if kinds.keys() >= set(COLUMNS):
        yield from _gleaned(table, name)
    elif "id" in kinds and told:
        beside = [field for field in ("id", "url", "title", "published") if field in kinds]
        yield from _pages(table, name, beside + told)
    else:
        yield _other_columns(name, kinds)


def _pages(table: "ParquetFile", name: str, fields: list[str]) -> Iterator[Page | Problem]:
    """The page of each row, read as a line of JSONL with the same fields is; rows count from 1."""
    number = 0
    for number, row in zip(count(1), _each(table, fields)):
        line = msgspec.json.encode(row)
        if len(line) > MAX_PAGE_BYTES:
            yield too_large(f"{name}:{number}")
        else:
            yield from read_record(line, f"{name}:{number}")
    if not number:
        sentence = "Expected a table of pages, found one without rows; fetch the file again or leave it out."
        yield Problem(name, "empty", sentence)


def _gleaned(table: "ParquetFile", name: str) -> Iterator[Gleaned | Problem]:
    try:
        yield from map(found_in, _each(table, COLUMNS))
    except msgspec.MsgspecError as error:
        sentence = (
            f"Expected what `pledgebook scale` of this version writes, found something else ({error}); run it"
            " again."
        )
        yield Problem(name, "bad-record", sentence)


def _each(table: "ParquetFile", columns: Any) -> Iterator[Any]:  # noqa: ANN401 -- rows of any table
    for batch in table.iter_batches(ROWS, columns=list(columns)):
        yield from batch.to_pylist()


def _damaged(name: str, error: Exception) -> Problem:
    sentence = (
        f"Expected a whole Parquet file, found other bytes ({error}); what stands before them was read, so"
        " fetch the file again."
    )
    return Problem(name, "damaged", sentence)


def _other_columns(name: str, kinds: dict[str, str]) -> Problem:
    found = ", ".join(f"{column} ({kind})" for column, kind in sorted(kinds.items())) or "none"
    sentence = (
        f'Expected the columns "id" and "text" or "html" (string), found {found}; rename or convert the'
        " columns, or leave the file out."
    )
    return Problem(name, "bad-record", sentence)
