"""`make bench`: what each stage costs on this machine, beside the floor of unpacking and parsing, in one run.

Prints one line a measurement and writes `bench/results/latest.json` with the facts of the machine. Ratios to
the floor hold from machine to machine, seconds do not. Needs the corpus in `../shared`.
"""

import gzip
import json
import os
import platform
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path

from pledgebook import article, claims, copies, flow, read
from pledgebook.model import Article, Page
from pledgebook.stores import Book

ROOT = Path(__file__).parents[1]
CORPUS = ROOT.parent / "shared" / "corpus" / "whitehouse-2021-2022.jsonl.gz"
RESULTS = ROOT / "bench" / "results" / "latest.json"

EVERY = 20
"""One document in so many that pass the gate is put through the costly stages: a minute, not ten."""


def timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def documents() -> Iterator[Page]:
    return (page for page in read.pages([str(CORPUS)]) if isinstance(page, Page))


def floor() -> None:
    with gzip.open(CORPUS, "rt", encoding="utf-8") as lines:
        for line in lines:
            json.loads(line)


def measure() -> dict[str, float]:
    """Seconds, and rates in MB (millions of characters) or documents a second, by name."""
    pages = list(documents())
    size = sum(len(page.source) for page in pages) / 1e6
    found: dict[str, float] = {"floor: gunzip and json.loads, s": timed(floor)}
    found["read, s"] = timed(lambda: list(documents()))
    found["gate, MB/s"] = size / timed(lambda: [claims.may_hold_claim(page.source) for page in pages])
    passed = [page for page in pages if claims.may_hold_claim(page.source)]
    found["gate lets through, share"] = len(passed) / len(pages)
    sample = list(islice(passed, 0, None, EVERY))
    articles: list[Article] = []
    found["article, MB/s"] = _size(sample) / timed(
        lambda: articles.extend(article.extract(page)[0] for page in sample)
    )
    found["claims, MB/s"] = _size(sample) / timed(lambda: [claims.read(each) for each in articles])
    found["copies, documents/s"] = len(articles) / timed(lambda: copies.group(articles))
    found["whole build of the sample, documents/s"] = len(sample) / timed(lambda: _build(sample))
    found["read / floor"] = found["read, s"] / found["floor: gunzip and json.loads, s"]
    return found


def _size(pages: list[Page]) -> float:
    return sum(len(page.source) for page in pages) / 1e6


def _build(pages: list[Page]) -> None:
    with (
        tempfile.TemporaryDirectory() as folder,
        Book.open(Path(folder) / "bench.book", create=True) as book,
    ):
        flow.build(pages, book)


def machine() -> dict[str, object]:
    return {"python": platform.python_version(), "system": platform.platform(), "cores": os.cpu_count()}


def main() -> int:
    if not CORPUS.exists():
        sys.stderr.write("Expected the corpus in ../shared, found none; there is nothing to measure on.\n")
        return 2
    found = measure()
    for name, value in found.items():
        print(f"{name:42} {value:10.3f}")
    RESULTS.parent.mkdir(exist_ok=True)
    RESULTS.write_text(json.dumps({"machine": machine(), "found": found}, indent=1) + "\n", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
