"""WARC files: response records as pages, broken records as problems, the rest read."""

import gzip
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledgebook.model import Page, Problem
from pledgebook.read import pages as pages_of
from pledgebook.read.warc import read_warc
from pledgebook.read.whole import MAX_PAGE_BYTES

HTML = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"


def record(url: str, body: bytes, *, http: bytes = HTML, kind: str = "response", more: str = "") -> bytes:
    """A WARC record as crawlers write it."""
    block = http + body
    head = (
        f"WARC/1.1\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2022-04-13T10:00:00Z\r\n"
        f"WARC-Record-ID: <urn:uuid:12345678-1234-5678-1234-567812345678>\r\n{more}"
        f"Content-Type: application/http; msgtype={kind}\r\nContent-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def news(number: int) -> bytes:
    return record(f"https://gazette.example/{number}", f"<p>Parcel {number} left on Monday.</p>".encode())


THREE = [news(1), news(2), news(3)]
PACKED = [gzip.compress(each, mtime=0) for each in THREE]


def written(folder: Path, raw: bytes, name: str = "crawl.warc") -> Path:
    file = folder / name
    file.write_bytes(raw)
    return file


def read(folder: Path, raw: bytes, name: str = "crawl.warc") -> tuple[list[Page], list[Problem]]:
    found = list(read_warc(written(folder, raw, name)))
    pages = [one for one in found if isinstance(one, Page)]
    return pages, [one for one in found if isinstance(one, Problem)]


def numbers(pages: list[Page]) -> list[str]:
    return [str(page.url).rpartition("/")[2] for page in pages]


@pytest.mark.parametrize(("name", "records"), [("crawl.warc", THREE), ("crawl.WARC.gz", PACKED)])
def test_each_response_is_a_page_called_by_the_byte_at_which_its_record_begins(tmp_path, name, records):
    pages, problems = read(tmp_path, b"".join(records), name)
    assert problems == []
    assert [page.doc for page in pages] == [f"crawl:{sum(map(len, records[:n]))}" for n in range(3)]
    assert [page.url for page in pages] == [f"https://gazette.example/{n}" for n in (1, 2, 3)]
    assert [page.source for page in pages] == [f"<p>Parcel {n} left on Monday.</p>" for n in (1, 2, 3)]
    assert {page.form for page in pages} == {"html"}


def test_a_folder_is_read_with_its_archives(tmp_path):
    written(tmp_path, b"".join(PACKED), "june.warc.gz")
    written(tmp_path, THREE[0], "july.warc")
    found = [page for page in pages_of([str(tmp_path)]) if isinstance(page, Page)]
    assert [page.doc.partition(":")[0] for page in found] == ["july", "june", "june", "june"]


def test_the_byte_leads_to_the_record(tmp_path):
    pages, _ = read(tmp_path, b"".join(PACKED), "crawl.warc.gz")
    start = int(pages[1].doc.rpartition(":")[2])
    assert gzip.decompress(b"".join(PACKED)[start : start + len(PACKED[1])]) == THREE[1]


def test_records_packed_as_one_are_told_apart(tmp_path):
    pages, problems = read(tmp_path, gzip.compress(b"".join(THREE)), "crawl.warc.gz")
    assert numbers(pages) == ["1", "2", "3"]
    assert len({page.doc for page in pages}) == 3
    assert problems == []


def test_only_responses_are_pages(tmp_path):
    others = [record("https://gazette.example/1", b"GET / HTTP/1.1", http=b"", kind="request")]
    others += [record("urn:x", b"software: a crawler", http=b"", kind="warcinfo")]
    others += [record("https://gazette.example/1", b"", kind="revisit")]
    pages, problems = read(tmp_path, b"".join([others[1], others[0], news(1), others[2]]))
    assert (numbers(pages), problems) == (["1"], [])


def test_what_is_no_page_is_counted_by_its_reason(tmp_path):
    image = b"HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n"
    gone = b"HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n"
    raw = [record("https://g.example/a.png", b"\x89PNG", http=image), news(1)]
    raw += [record("https://g.example/b.png", b"\x89PNG", http=image)]
    raw += [record("https://g.example/gone", b"<p>Not here.</p>", http=gone)]
    pages, problems = read(tmp_path, b"".join(raw))
    assert numbers(pages) == ["1"]
    assert [(problem.code, problem.refuses) for problem in problems] == [("no-page", False)] * 2
    assert [problem.sentence for problem in problems] == [
        "Expected pages of HTML or plain text, found HTTP status 404 in 1 record; they were passed over.",
        "Expected pages of HTML or plain text, found type image/png in 2 records; they were passed over.",
    ]


@pytest.mark.parametrize(("name", "records"), [("crawl.warc", THREE), ("crawl.warc.gz", PACKED)])
def test_a_file_that_was_killed_in_mid_record_gives_what_stands_before(tmp_path, name, records):
    pages, (problem,) = read(tmp_path, b"".join(records)[:-40], name)
    assert numbers(pages) == ["1", "2"]
    assert problem.place == f"{(tmp_path / name).as_posix()}:{len(records[0]) + len(records[1])}"
    assert problem.code == "truncated"
    assert problem.sentence == (
        "Expected a whole WARC record at this byte, found its end missing; the record was left out, so fetch"
        " the page or the file again."
    )


def test_a_damaged_record_in_gzip_is_left_out_and_the_next_is_read(tmp_path):
    damaged = bytearray(PACKED[1])
    damaged[40:70] = bytes(30)
    pages, (problem,) = read(tmp_path, PACKED[0] + bytes(damaged) + PACKED[2], "crawl.warc.gz")
    assert numbers(pages) == ["1", "3"]
    assert problem.code in ("damaged", "truncated")
    assert problem.refuses


def test_other_bytes_between_records_are_named_and_passed_over(tmp_path):
    pages, (problem,) = read(tmp_path, THREE[0] + b"garbage\r\n\r\n" + THREE[1] + THREE[2])
    assert numbers(pages) == ["1", "2", "3"]
    assert (problem.place.rpartition(":")[2], problem.code) == ("0", "damaged")


def test_a_length_that_reaches_into_the_next_record_costs_one_record(tmp_path):
    length = str(len(HTML) + len(b"<p>Parcel 2 left on Monday.</p>"))
    wrong = THREE[1].replace(f"Content-Length: {length}".encode(), b"Content-Length: 99999")
    pages, (problem,) = read(tmp_path, THREE[0] + wrong + THREE[2])
    assert numbers(pages) == ["1", "3"]
    assert (problem.place.rpartition(":")[2], problem.code) == (str(len(THREE[0])), "truncated")


def test_a_record_that_the_crawler_cut_is_left_out(tmp_path):
    cut = record("https://gazette.example/2", b"<p>Parcel", more="WARC-Truncated: length\r\n")
    pages, (problem,) = read(tmp_path, THREE[0] + cut + THREE[2])
    assert (numbers(pages), problem.code) == (["1", "3"], "truncated")


def test_a_file_of_another_kind_is_one_problem(tmp_path):
    pages, (problem,) = read(tmp_path, b"<html><p>This is no archive.</p></html>" * 50)
    assert (pages, problem.code) == ([], "damaged")


def test_an_empty_file_is_one_problem(tmp_path):
    pages, (problem,) = read(tmp_path, b"")
    assert (pages, problem.code) == ([], "empty")


def test_a_page_beyond_the_limit_is_left_out(tmp_path):
    huge = record("https://gazette.example/2", b"x" * MAX_PAGE_BYTES)
    pages, (problem,) = read(tmp_path, THREE[0] + huge + THREE[2])
    assert (numbers(pages), problem.code) == (["1", "3"], "too-large")


@given(st.booleans(), st.data())
def test_wherever_a_file_is_cut_whole_records_are_read_and_the_broken_one_is_named(
    tmp_path_factory, packed, data
):
    records, name = (PACKED, "crawl.warc.gz") if packed else (THREE, "crawl.warc")
    ends = [sum(map(len, records[: number + 1])) for number in range(3)]
    cut = data.draw(st.integers(min_value=1, max_value=ends[-1]))
    whole = sum(end <= cut for end in ends)
    pages, problems = read(tmp_path_factory.mktemp("cut"), b"".join(records)[:cut], name)
    assert numbers(pages)[:whole] == ["1", "2", "3"][:whole]
    assert len(pages) + len(problems) == whole + (cut not in ends)
