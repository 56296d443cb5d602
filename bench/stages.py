"""What each stage costs, beside the floor of unpacking the corpus and parsing its JSON."""

import gzip
import json
import tempfile
from collections.abc import Iterator
from pathlib import Path

from bench.figure import Figure, timed
from bench.material import CORPUS, Material, articles, documents, size
from pledgebook import copies, flow
from pledgebook.model import Article, Page
from pledgebook.stores import Book

SAMPLE = 0
"""Where this measurement's sample starts; no other measurement's starts there."""


def measure(material: Material) -> Iterator[Figure]:
    """Reading, article, copies and the whole build; gate and claim stage have files of their own."""
    yield from _reading()
    yield from _building(material.sample(SAMPLE))


def _reading() -> Iterator[Figure]:
    floor = timed(_floor)
    reading = timed(lambda: list(documents()))
    yield Figure("floor", floor, "s", "gunzip and json.loads of the whole corpus")
    yield Figure("read", reading, "s", "the whole corpus into pages")
    yield Figure("read / floor", reading / floor, "ratio", "time of reading to time of the floor")


def _floor() -> None:
    with gzip.open(CORPUS, "rt", encoding="utf-8") as lines:
        for line in lines:
            json.loads(line)


def _building(sample: list[Page]) -> Iterator[Figure]:
    found: list[Article] = []
    took = timed(lambda: found.extend(articles(sample)))
    yield Figure("article", _size(sample) / took, "MB/s", f"{len(sample)} documents that passed, as read")
    grouping = timed(lambda: copies.group(found))
    yield Figure("copies", len(found) / grouping, "documents/s", "the same documents")
    whole = timed(lambda: _build(sample))
    yield Figure("whole build", len(sample) / whole, "documents/s", "the same, all stages into a new book")


def _build(pages: list[Page]) -> None:
    with (
        tempfile.TemporaryDirectory() as folder,
        Book.open(Path(folder) / "bench.book", create=True) as book,
    ):
        flow.build(pages, book)


def _size(pages: list[Page]) -> float:
    return size([page.source for page in pages])
