"""JSONL: one record a line, plain or in gzip, read line by line."""

import zlib
from collections.abc import Iterator
from gzip import BadGzipFile, GzipFile
from itertools import islice
from typing import BinaryIO

from pledgebook.model import Page, Problem
from pledgebook.read.folder import shown
from pledgebook.read.record import read_record
from pledgebook.read.stored import File
from pledgebook.read.whole import MAX_PAGE_BYTES

PATIENCE = 100
"""Problems met before the first page after which a file is given up as no JSONL at all.

It trades a file whose first records are damaged, and then whole, against one sentence for each of a million
lines of another format. No file seen came near it; it is a bound on output, not a measured limit.
"""


def read_jsonl(file: File) -> Iterator[Page | Problem]:
    """The pages of a JSONL file."""
    with file.open("rb") as stream:
        yield from records(stream, shown(file))


def read_jsonl_gz(file: File) -> Iterator[Page | Problem]:
    """The pages of a JSONL file in gzip, up to the place where the gzip breaks."""
    with file.open("rb") as packed, GzipFile(fileobj=packed) as stream:
        yield from records(stream, shown(file))


def records(stream: BinaryIO | GzipFile, name: str) -> Iterator[Page | Problem]:
    """A page for each record, in order; a single Problem where the whole is empty or no JSONL.

    Args:
        stream: JSONL in UTF-8.
        name: what Problems call the whole; a record is called `name:line`, lines counted from 1.
    """
    found = _found(stream, name)
    head = _up_to_first_page(found)
    if hopeless := _hopeless(head, name):
        yield hopeless
    else:
        yield from head
        yield from found


def _found(stream: BinaryIO | GzipFile, name: str) -> Iterator[Page | Problem]:
    number = 0
    try:
        while line := stream.readline(MAX_PAGE_BYTES + 1):
            number += 1
            if len(line) > MAX_PAGE_BYTES:
                _skip_rest_of_line(stream, line)
                yield too_large(f"{name}:{number}")
            elif not line.isspace():
                yield from read_record(line, f"{name}:{number}")
    except EOFError:
        yield _broken(name, "truncated", f"found its end after line {number}")
    except (BadGzipFile, zlib.error):
        yield _broken(name, "damaged", f"found other bytes after line {number}")


def _skip_rest_of_line(stream: BinaryIO | GzipFile, line: bytes) -> None:
    while line and not line.endswith(b"\n"):
        line = stream.readline(MAX_PAGE_BYTES)


def _up_to_first_page(found: Iterator[Page | Problem]) -> list[Page | Problem]:
    head: list[Page | Problem] = []
    for one in islice(found, PATIENCE):
        head.append(one)
        if isinstance(one, Page):
            break
    return head


def _hopeless(head: list[Page | Problem], name: str) -> Problem | None:
    codes = [one.code for one in head if isinstance(one, Problem)]
    if not head:
        sentence = "Expected JSONL, found no line with anything on it; fetch the file again or leave it out."
        return Problem(name, "empty", sentence)
    if len(codes) < len(head):
        return None
    if "not-text" in codes:
        sentence = "Expected JSONL in UTF-8, found binary data; convert the file or leave it out."
        return Problem(name, "not-text", sentence)
    if len(codes) == PATIENCE:
        sentence = (
            'Expected a JSON object with "id" and "text" or "html" on each line, found no such line at the'
            " beginning; convert the file to JSONL or leave it out."
        )
        return Problem(name, "bad-record", sentence)
    return None


def too_large(place: str) -> Problem:
    """The Problem of a record that is too long to be one page."""
    limit = f"{MAX_PAGE_BYTES >> 20} MiB"
    sentence = f"Expected a record of at most {limit}, found a longer line; put one document on each line."
    return Problem(place, "too-large", sentence)


def _broken(name: str, code: str, found: str) -> Problem:
    sentence = (
        f"Expected a whole gzip file, {found}; what stands before it was read, so fetch the file again."
    )
    return Problem(name, code, sentence)
