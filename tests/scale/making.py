"""Generated pages for the engine, in every format that it reads, with records that are broken or refused."""

import gzip
import json
from pathlib import Path

import pyarrow as pa
from pyarrow import parquet

from pledgebook.stores import Book, contract
from tests.read.test_warc import record

Json = dict[str, str | None]

GIVERS = ("Norway", "Canada", "The United States", "Germany")


def pages(first: int, count: int) -> list[Json]:
    """Made-up records numbered from `first` on: every other one tells of aid, the rest of the weather."""
    return [_page(number) for number in range(first, first + count)]


def _page(number: int) -> Json:
    giver, million = GIVERS[number % len(GIVERS)], 20 + 10 * (number % 70)
    aid = (
        f"{giver} announced ${million} million in military aid for Ukraine on Tuesday, a minister said.\n\n"
        f"The package holds {number + 2} howitzers and will arrive within {number + 1} weeks, he added."
    )
    weather = f"Rain fell on valley {number} all day, and the river rose by {number} centimetres."
    return {
        "id": f"page-{number}",
        "url": f"https://gazette.example/{number}",
        "published": f"2030-03-{1 + number % 28:02}",
        "title": f"Notes of day {number}",
        "text": weather if number % 2 else aid,
    }


def as_html(page: Json) -> bytes:
    """The page as a server answers with it."""
    body = "".join(f"<p>{paragraph}</p>" for paragraph in str(page["text"]).split("\n\n"))
    head = f"<head><title>{page['title']}</title></head>"
    return f"<html>{head}<body><article>{body}</article></body></html>".encode()


def write_archive(folder: Path) -> None:
    """JSONL, Parquet, WARC and text files of which some are whole and some are broken."""
    folder.mkdir()
    lines = [json.dumps(page).encode() for page in pages(0, 30)]
    (folder / "lines.jsonl").write_bytes(b"\n".join([*lines[:10], b"{no record", *lines[10:20]]))
    (folder / "cut.jsonl.gz").write_bytes(gzip.compress(b"\n".join(lines[18:]), mtime=0)[:-12])
    parquet.write_table(pa.Table.from_pylist(pages(30, 20)), folder / "rows.parquet")
    parquet.write_table(pa.table({"name": ["no page"]}), folder / "other.parquet")
    (folder / "damaged.parquet").write_bytes(b"PAR1 and nothing else")
    records = [gzip.compress(record(str(page["url"]), as_html(page)), mtime=0) for page in pages(50, 20)]
    missing = b"HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n"
    refused = gzip.compress(record("https://gazette.example/none", b"<p>Gone</p>", http=missing), mtime=0)
    (folder / "crawl.warc.gz").write_bytes(b"".join([*records[:15], refused, *records[15:]])[:-40])
    (folder / "only-requests.warc").write_bytes(record("https://gazette.example/", b"", kind="request"))
    (folder / "lost.txt").write_bytes(b"Norway announced $30 million in aid for Moldova \xe2\x28 on Tuesday.")
    (folder / "empty.html").write_bytes(b"")


def canonical(path: Path) -> list[bytes]:
    """All that the book prints for other programs, line by line."""
    with Book.open(path, create=False) as book:
        rows = [
            *map(contract.article, book.articles_by_name()),
            *map(contract.claim, book.claims()),
            *map(contract.copies, book.copies()),
            *map(contract.reliance, book.reliances()),
            *map(contract.package, book.packages()),
            *map(contract.total, book.totals()),
            *map(contract.comparison, book.comparisons()),
            *map(contract.finding, book.findings()),
            *map(contract.problem, book.problems()),
            *map(contract.problem, book.refused()),
        ]
    return list(map(contract.line, rows))
