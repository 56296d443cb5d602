"""WARC files, plain or in gzip: one response record, one page.

A page is called by its file and the byte at which its record begins (`crawl:1048576`), so that whoever has
the file can look at the record itself; the address stands in `url`. The address alone would not do: one file
may hold an address twice, as it was fetched on two days.
"""

import re
import zlib
from collections import Counter
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from typing import BinaryIO

from fastwarc.warc import ArchiveIterator, WarcRecord, WarcRecordType

from pledgebook.model import Page, Problem
from pledgebook.read.decode import without_surrogates
from pledgebook.read.folder import shown
from pledgebook.read.response import no_page, parsed, read_response
from pledgebook.read.stored import File
from pledgebook.read.whole import MAX_PAGE_BYTES

_START = re.compile(rb"\x1f\x8b\x08[\x00-\x1f]|(?<=\n)WARC/\d")
"""How a record begins: a gzip member (RFC 1952), or the line that names the version (ISO 28500)."""

OVERLAP = 8
"""Bytes that `_START` takes at most with the line break before; windows that are searched overlap by them."""

WINDOW = 1 << 20
"""Bytes searched at once for the next record behind a broken one: one read, and little memory."""

PROBED = 1 << 12
"""Bytes unpacked to see whether a record begins in a gzip member: the marks of gzip also come by chance."""


@dataclass(frozen=True, slots=True)
class Record:
    """A response record, whole.

    Attributes:
        place: the byte at which it begins in the file; behind a plus, the number of records before it that
            share this byte, where a file was packed as a whole and not record by record.
        url: the address that was asked for, where it is told.
        block: the response with its HTTP header, as it was received.
    """

    place: str
    url: str | None
    block: bytes


def read_warc(file: File) -> Iterator[Page | Problem]:
    """The pages of a WARC file; a Problem for each broken record and for each kind of what is no page."""
    name, doc = shown(file), without_surrogates(_stem(file.name))
    passed: Counter[str] = Counter()
    with file.open("rb") as stream:
        if not stream.read(1):
            yield Problem(name, "empty", "Expected WARC records, found an empty file; fetch the file again.")
            return
        for found in _records(stream, name):
            if isinstance(found, Problem):
                yield found
                continue
            response = parsed(found.block)
            if reason := no_page(response):
                passed[reason] += 1
            else:
                yield from read_response(response, f"{name}:{found.place}", f"{doc}:{found.place}", found.url)
    for reason, number in sorted(passed.items()):
        yield _passed_over(name, reason, number)


def _stem(name: str) -> str:
    return re.sub(r"\.warc(\.gz)?\Z", "", name, flags=re.IGNORECASE)


def _records(stream: BinaryIO, name: str) -> Iterator[Record | Problem]:
    """The response records in order; behind a broken record the reading goes on at the next that begins."""
    start: int | None = 0
    while start is not None:
        stream.seek(start)
        broken = yield from _up_to_broken(stream, name, start)
        start = None if broken is None else _next_start(stream, broken)


def _up_to_broken(stream: BinaryIO, name: str, start: int) -> Generator[Record | Problem, None, int | None]:
    """The response records from a place on; returns where the first broken one begins, None where none is."""
    at, whole, shared = start, False, 0
    try:
        for record in ArchiveIterator(stream, parse_http=False):
            shared = shared + 1 if whole and record.stream_pos == at else 0
            at, whole = record.stream_pos, False
            place = f"{at}+{shared}" if shared else f"{at}"
            found = _read(record, name, place)
            if found is not None:
                yield found
            if isinstance(found, Problem) and found.code == "truncated":
                return at
            whole = True
    except OSError:
        following = _next_start(stream, at) if whole else None
        if following is None or _is_readable(stream, following):
            yield _damaged(f"{name}:{at}", behind=whole)
        return at
    if not whole or _has_rest(stream, at):
        yield _truncated(f"{name}:{at}", behind=whole)
    return None


def _read(record: WarcRecord, name: str, place: str) -> Record | Problem | None:
    """The record where it is a whole response; what is wrong with it; None where it is of another type."""
    if record.record_type != WarcRecordType.response or record.content_length > MAX_PAGE_BYTES:
        size = record.consume()
        block = None
    else:
        block = record.reader.read()
        size = len(block)
    cut = size < record.content_length or record.headers.get("Content-Length") is None
    if cut or record.headers.get("WARC-Truncated"):
        return _truncated(f"{name}:{place}")
    if record.record_type != WarcRecordType.response:
        return None
    if block is None:
        return _too_large(f"{name}:{place}")
    return Record(place, record.headers.get("WARC-Target-URI"), block)


def _has_rest(stream: BinaryIO, at: int) -> bool:
    """Whether another record begins behind the last one that was read, cut within its head."""
    stream.seek(at)
    if stream.read(1) != b"\x1f":
        return _next_start(stream, at) is not None
    stream.seek(at)
    unpacker = zlib.decompressobj(GZIP)
    while not unpacker.eof and (chunk := stream.read(WINDOW)):
        unpacker.decompress(chunk)
    return bool(unpacker.unused_data.strip(b"\0\r\n") or stream.read(1))


def _is_readable(stream: BinaryIO, start: int) -> bool:
    stream.seek(start)
    try:
        return next(iter(ArchiveIterator(stream, parse_http=False)), None) is not None
    except OSError:
        return False


def _next_start(stream: BinaryIO, place: int) -> int | None:
    """Where the next record behind a place begins; None where none does."""
    window_start = place
    while True:
        stream.seek(window_start)
        window = stream.read(WINDOW + OVERLAP)
        for match in _START.finditer(window):
            start = window_start + match.start()
            if start > place and _begins_record(stream, start):
                return start
        if len(window) <= OVERLAP:
            return None
        window_start += min(WINDOW, len(window) - OVERLAP)


def _begins_record(stream: BinaryIO, start: int) -> bool:
    stream.seek(start)
    head = stream.read(PROBED)
    if head.startswith(b"\x1f"):
        try:
            head = zlib.decompressobj(GZIP).decompress(head, OVERLAP)
        except zlib.error:
            return False
    return head.startswith(b"WARC/")


GZIP = 16 + zlib.MAX_WBITS
"""The argument by which zlib expects the frame of gzip around what it unpacks."""


def _damaged(place: str, *, behind: bool) -> Problem:
    where = "behind the record that begins at this byte" if behind else "at this byte"
    sentence = (
        f"Expected a WARC record, found other bytes {where}; what can be read before and behind them was"
        " read, so fetch the file again."
    )
    return Problem(place, "damaged", sentence)


def _truncated(place: str, *, behind: bool = False) -> Problem:
    which = "behind the record that begins at this byte" if behind else "at this byte"
    sentence = (
        f"Expected a whole WARC record {which}, found its end missing; the record was left out, so fetch the"
        " page or the file again."
    )
    return Problem(place, "truncated", sentence)


def _too_large(place: str) -> Problem:
    limit = f"{MAX_PAGE_BYTES >> 20} MiB"
    sentence = (
        f"Expected a page of at most {limit}, found a longer record; save the page in parts or leave it out."
    )
    return Problem(place, "too-large", sentence)


def _passed_over(name: str, reason: str, number: int) -> Problem:
    records = "1 record" if number == 1 else f"{number:,} records"
    sentence = f"Expected pages of HTML or plain text, found {reason} in {records}; they were passed over."
    return Problem(name, "no-page", sentence)
