from hashlib import sha256
from pathlib import Path

import pytest

from pledgebook.model import Page, Problem
from pledgebook.read import whole
from pledgebook.read.whole import one_page

WORDS = "Denmark gave ten million kroner – for repairs."


def written(folder: Path, raw: bytes) -> Path:
    file = folder / "june.txt"
    file.write_bytes(raw)
    return file


def test_a_page_keeps_the_digest_of_its_bytes_and_their_encoding(tmp_path: Path):
    raw = WORDS.encode("cp1252")
    _, page = one_page(written(tmp_path, raw), "text")
    assert isinstance(page, Page)
    assert (page.doc, page.source, page.encoding) == ("june", WORDS, "cp1252")
    assert page.sha256 == sha256(raw).hexdigest()


def test_line_ends_and_spaces_stay_as_they_are(tmp_path: Path):
    (page,) = one_page(written(tmp_path, b" one\r\ntwo \n\n"), "text")
    assert isinstance(page, Page)
    assert page.source == " one\r\ntwo \n\n"


@pytest.mark.parametrize(
    "raw",
    [b"", b" \n\t ", b"\xef\xbb\xbf", b"\xff\xfe", "\u00a0\n".encode()],
    ids=["no bytes", "white space", "mark of UTF-8", "mark of UTF-16", "no-break space"],
)
def test_an_empty_file_is_refused(tmp_path: Path, raw: bytes):
    file = written(tmp_path, raw)
    assert list(one_page(file, "text")) == [
        Problem(
            str(file),
            "empty",
            "Expected a page of text, found an empty file; fetch the page again or leave the file out.",
        )
    ]


def test_a_binary_file_is_refused(tmp_path: Path):
    file = written(tmp_path, b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR")
    assert list(one_page(file, "text")) == [
        Problem(
            str(file),
            "not-text",
            "Expected text, found binary data; convert the file to .txt or .html or leave it out.",
        )
    ]


def test_a_single_line_of_fifty_megabytes_is_refused(tmp_path: Path):
    file = written(tmp_path, b"")
    with file.open("wb") as stream:
        stream.truncate(50 << 20)
    assert list(one_page(file, "text")) == [
        Problem(
            str(file),
            "too-large",
            "Expected a page of at most 16 MiB, found a larger file; split it into one file a document.",
        )
    ]


def test_a_page_of_the_largest_size_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(whole, "MAX_PAGE_BYTES", 8)
    (page,) = one_page(written(tmp_path, b"8 bytes."), "text")
    assert isinstance(page, Page)
    (problem,) = one_page(written(tmp_path, b"9 bytes .."), "text")
    assert isinstance(problem, Problem)


def test_lost_characters_give_the_page_and_say_so(tmp_path: Path):
    file = written(tmp_path, "Допомога надійшла".encode() + b"\xff")
    problem, page = one_page(file, "text")
    assert problem == Problem(
        str(file),
        "characters-lost",
        "Expected whole characters in utf-8, found broken ones; the page was read with U+FFFD in their place,"
        " so save it again as UTF-8 to have them back.",
    )
    assert isinstance(page, Page)
    assert page.source == "Допомога надійшла\ufffd"


def test_bytes_that_say_nothing_of_their_encoding_give_the_page_and_say_how_it_was_read(tmp_path: Path):
    file = written(tmp_path, "Le matériel est livré à Kyiv.".encode("cp1252"))
    problem, page = one_page(file, "text")
    assert problem == Problem(
        str(file),
        "encoding-guessed",
        "Expected UTF-8, found other bytes and no word of their encoding; the page was read as cp1252,"
        " so look at its accents and save it again as UTF-8.",
    )
    assert isinstance(page, Page)
    assert page.source == "Le matériel est livré à Kyiv."
