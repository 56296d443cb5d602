"""The HTTP response of a record: compression and chunks undone, encodings believed in order."""

import gzip
import zlib

import pytest

from pledgebook.model import Page, Problem
from pledgebook.read.response import no_page, parsed, read_response

TEXT = "<p>Пять миллионов евро помощи.</p>"
CYRILLIC = TEXT.encode("cp1251")


def block(body: bytes, *headers: str, status: str = "200 OK") -> bytes:
    return "\r\n".join([f"HTTP/1.1 {status}", *headers, "", ""]).encode() + body


def chunked(body: bytes) -> bytes:
    return b"%x\r\n%s\r\n0\r\n\r\n" % (len(body), body)


def page(raw: bytes) -> Page:
    (found,) = read_response(parsed(raw), "crawl.warc:0", "crawl:0", "https://gazette.example/1")
    assert isinstance(found, Page)
    return found


@pytest.mark.parametrize(
    ("body", "headers"),
    [
        (CYRILLIC, []),
        (gzip.compress(CYRILLIC), ["Content-Encoding: gzip"]),
        (zlib.compress(CYRILLIC), ["Content-Encoding: deflate"]),
        (chunked(CYRILLIC), ["Transfer-Encoding: chunked"]),
        (chunked(gzip.compress(CYRILLIC)), ["Transfer-Encoding: chunked", "Content-Encoding: gzip"]),
        (CYRILLIC, ["Content-Encoding: gzip"]),
        (CYRILLIC, ["Transfer-Encoding: chunked"]),
    ],
)
def test_compression_and_chunks_are_undone_where_they_are_there(body, headers):
    found = page(block(body, "Content-Type: text/html; charset=windows-1251", *headers))
    assert (found.source, found.encoding) == (TEXT, "cp1251")
    assert found.url == "https://gazette.example/1"


def test_the_page_itself_names_its_encoding_where_the_header_does_not():
    source = f'<meta charset="windows-1251">{TEXT}'
    assert page(block(source.encode("cp1251"), "Content-Type: text/html")).source == source


def test_utf8_is_seen_whatever_the_header_says():
    found = page(block(TEXT.encode(), "Content-Type: text/html; charset=iso-8859-1"))
    assert (found.source, found.encoding) == (TEXT, "utf-8")


@pytest.mark.parametrize(
    ("kind", "form"), [("text/plain", "text"), ("application/xhtml+xml", "html"), ("Text/HTML", "html")]
)
def test_the_type_tells_how_the_characters_are_read(kind, form):
    assert page(block(b"Five million euros.", f"Content-Type: {kind}")).form == form


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (block(b"%PDF-1.4", "Content-Type: application/pdf"), "type application/pdf"),
        (block(b"Moved.", "Content-Type: text/html", status="301 Moved Permanently"), "HTTP status 301"),
        (block(b"What is this?", "Server: gazette"), "no type of content"),
        (b"20220413100000\n\texample.org\t1\tIN\tA\t192.0.2.1", "no HTTP"),
        (block(b"<p>Aid.</p>", "Content-Type: text/html"), None),
    ],
)
def test_what_is_no_page_says_why(raw, reason):
    assert no_page(parsed(raw)) == reason


def test_binary_data_under_a_type_of_text_is_a_problem():
    (problem,) = read_response(
        parsed(block(bytes(range(32)) * 9, "Content-Type: text/html")), "crawl.warc:0", "crawl:0", None
    )
    assert isinstance(problem, Problem)
    assert (problem.place, problem.code) == ("crawl.warc:0", "not-text")


def test_a_page_without_words_is_a_problem():
    (problem,) = read_response(
        parsed(block(b" \n", "Content-Type: text/html")), "crawl.warc:0", "crawl:0", None
    )
    assert isinstance(problem, Problem)
    assert problem.code == "empty"
