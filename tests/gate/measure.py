"""Measure the program on the development sets with the scorers that lie beside them."""

import gzip
import hashlib
import json
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from pledgebook import flow, read
from pledgebook.stores import Book, contract

Rows = Iterable[contract.Json]


@dataclass(frozen=True)
class Gauge:
    """One measurement.

    Attributes:
        name: under which its floors are pinned.
        sources: files and folders that are read, below `shared`.
        gold: the annotations, below `shared`.
        scorer: script below `shared/eval`, or here where it begins with a dot.
        rows: what of the book is scored.
        metrics: paths into the scorer's report, as "money.f1".
    """

    name: str
    sources: tuple[str, ...]
    gold: str
    scorer: str
    rows: Callable[[Book], Rows]
    metrics: tuple[str, ...]


def claims(book: Book) -> Rows:
    return map(contract.claim, book.claims())


def articles(book: Book) -> Rows:
    return map(contract.article, book.articles_by_name())


def copies(book: Book) -> Rows:
    return map(contract.copies, book.copies())


def packages(book: Book) -> Rows:
    return map(contract.package, book.packages())


MONEY = ("money.f1",)
FIELDS = tuple(f"package.fields.{name}" for name in ("stage", "authority", "date", "recipient"))
KINDS = tuple(
    f"{kind}.f1"
    for kind in ("budget", "item", "ordinal", "quote", "delivery", "condition", "capacity", "meeting")
)
CLAIMS = (*MONEY, *FIELDS, "total.fields.since", "quote.fields.speaker", *KINDS)

GAUGES = (
    Gauge("seeds", ("seeds",), "gold/seeds.jsonl", "score_claims.py", claims, MONEY),
    Gauge(
        "excerpts-claims",
        ("corpus/excerpts-dev.jsonl",),
        "gold/excerpts-dev.jsonl",
        "score_claims.py",
        claims,
        CLAIMS,
    ),
    Gauge("press-claims", ("corpus/press-dev",), "gold/press-dev.jsonl", "score_claims.py", claims, CLAIMS),
    Gauge(
        "press-packages",
        ("corpus/press-dev",),
        "gold/press-dev.jsonl",
        "./score_packages.py",
        packages,
        ("precision", "recall", "f1"),
    ),
    Gauge(
        "press-articles",
        ("corpus/press-dev",),
        "gold/press-dev-articles.jsonl",
        "score_articles.py",
        articles,
        ("f1", "exact"),
    ),
    Gauge(
        "press-copies",
        ("corpus/press-dev",),
        "gold/press-dev.jsonl",
        "score_copies.py",
        copies,
        ("precision", "recall", "relation_named"),
    ),
    Gauge(
        "copies",
        ("corpus/copies-dev",),
        "gold/copies-dev.jsonl",
        "score_copies.py",
        copies,
        ("precision", "recall", "relation_named"),
    ),
    *(
        Gauge(
            f"bench-{name.split('.')[0]}",
            (f"bench/articles/{name}",),
            "bench/articles/gold.jsonl.gz",
            "score_articles.py",
            articles,
            ("f1", "exact"),
        )
        for name in ("html", "flat-soup.jsonl.gz", "flat-resiliparse.jsonl.gz")
    ),
)
"""A new measurement is a new line here; `python -m tests.gate.pin` then pins its floors."""


def measured(gauge: Gauge, shared: Path, folder: Path) -> dict[str, float]:
    """The value of each metric of the gauge."""
    sources = [str(_unpacked(shared / source, folder)) for source in gauge.sources]
    with Book.open(folder / f"{gauge.name}.book", create=True) as book:
        flow.build(read.pages(sources), book, gated=False)
        predicted = folder / f"{gauge.name}.jsonl"
        predicted.write_bytes(b"".join(map(contract.line, gauge.rows(book))))
    folder_of = Path(__file__).parent if gauge.scorer.startswith(".") else shared / "eval"
    scorer = [sys.executable, str(folder_of / gauge.scorer), str(shared / gauge.gold), str(predicted)]
    answer = subprocess.run([*scorer, "--json"], capture_output=True, text=True, check=True)  # noqa: S603
    report = json.loads(answer.stdout)
    return {metric: _at(report, metric) for metric in gauge.metrics}


def _unpacked(source: Path, folder: Path) -> Path:
    """The source in a form that `read` knows: compressed pages unpacked, records named by `id`."""
    if source.name.startswith("flat-"):
        renamed = folder / "flat.jsonl"
        renamed.write_bytes(gzip.decompress(source.read_bytes()).replace(b'{"doc":', b'{"id":'))
        return renamed
    packed = sorted(source.glob("*.html.gz"))
    for page in packed:
        (folder / page.stem).write_bytes(gzip.decompress(page.read_bytes()))
    return folder if packed else source


def digest(gauge: Gauge, shared: Path) -> str:
    """SHA-256 over all files that the gauge reads, so that a changed page is noticed."""
    total = hashlib.sha256()
    for path in sorted(_files(gauge, shared)):
        total.update(path.relative_to(shared).as_posix().encode())
        total.update(hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()


def _files(gauge: Gauge, shared: Path) -> Iterator[Path]:
    for name in (*gauge.sources, gauge.gold):
        path = shared / name
        yield from (p for p in path.rglob("*") if p.is_file()) if path.is_dir() else (path,)


def _at(report: dict[str, object], metric: str) -> float:
    value: object = report
    for key in metric.split("."):
        assert isinstance(value, dict)
        value = value.get(key)
    return float(value) if isinstance(value, int | float) else 0.0
