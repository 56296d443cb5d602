"""The HTTP response in a WARC record to a page: status, type, encodings."""

from collections.abc import Iterator
from dataclasses import dataclass

from fastwarc.warc import WarcRecord

from pledgebook.model import Form, Page, Problem
from pledgebook.read.decode import is_binary
from pledgebook.read.html import declared_encoding
from pledgebook.read.whole import Document, decoded_page

FORMS: dict[str, Form] = {"text/html": "html", "application/xhtml+xml": "html", "text/plain": "text"}
"""Types of content that are pages, and how their characters are to be read."""

DONE = 200
"""The one HTTP status that comes with the page that was asked for; others come with a notice in its place."""


@dataclass(frozen=True, slots=True)
class Response:
    """What a server answered.

    Attributes:
        status: of HTTP; None where the record holds no HTTP.
        type: of the content, in small letters without its parameters; None where it is not told.
        charset: the encoding that the header names.
        body: the content, freed of chunks and compression.
    """

    status: int | None
    type: str | None
    charset: str | None
    body: bytes


def parsed(block: bytes) -> Response:
    """The response in a record's block.

    Crawlers keep headers of compression and chunks though they have undone both: a body that is not what its
    header says is taken as it stands.
    """
    try:
        return _parsed(block, undo=True)
    except OSError:
        return _parsed(block, undo=False)


def no_page(response: Response) -> str | None:
    """Why the response is no page, in words that can be counted by; None where it is one."""
    if response.status != DONE:
        return f"HTTP status {response.status}" if response.status else "no HTTP"
    if response.type not in FORMS:
        return f"type {response.type}" if response.type else "no type of content"
    return None


def read_response(response: Response, place: str, doc: str, url: str | None) -> Iterator[Page | Problem]:
    """The page that a response holds; before it, or instead of it, what is wrong."""
    form = FORMS[response.type or ""]
    if is_binary(response.body):
        sentence = "Expected text, found binary data though its type says text; fetch the page again."
        yield Problem(place, "not-text", sentence)
        return
    declared = response.charset or (declared_encoding(response.body) if form == "html" else None)
    yield from decoded_page(Document(place, doc, url), response.body, form, declared)


def _parsed(block: bytes, *, undo: bool) -> Response:
    record = WarcRecord()
    record.is_http = True
    record.set_bytes_content(block)
    record.parse_http(auto_decode="all" if undo else "none")
    kind = record.http_content_type
    return Response(
        record.http_headers.status_code if record.http_headers else None,
        kind.strip().lower() if kind else None,
        record.http_charset,
        record.reader.read(),
    )
