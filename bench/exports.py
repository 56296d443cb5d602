"""Seconds and peak memory of every export of a made-up book, few entries and many, a fresh process each.

python -m bench.exports FORMAT BOOK OUT     exports and prints seconds of processor time and the peak in bytes
"""

import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

from bench import memory
from bench.figure import Figure
from pledgebook.faces.export import FORMATS, export
from pledgebook.model import (
    Amount,
    Article,
    Block,
    Claim,
    Event,
    Goods,
    Ledger,
    Package,
    Page,
    Record,
    Source,
    Span,
    Total,
    When,
    claim_id,
    content_id,
)
from pledgebook.stores import Book

FEW, MANY = 10_000, 100_000
"""Entries: ten times as many show whether memory grows with them."""

GOAL = 60.0
"""Seconds that the project allows for `MANY` entries in each format."""

ON_A_PAGE = 50
"""Entries that one made-up page tells, each in two sentences, as yearly lists of donors do."""

RECORDS: tuple[Record, ...] = ("package", "package", "package", "contract", "directive")
"""In turn: what the entries are."""

SUM = "The minister announced $800 million of aid."
AGAIN = "The aid holds 5,000 helmets."


def measure() -> Iterator[Figure]:
    """Seconds for many entries and peaks beside each other; nothing where the system does not tell a peak."""
    if memory.left_out():
        return
    with tempfile.TemporaryDirectory() as folder:
        books = {count: made_up(Path(folder) / f"{count}.book", count) for count in (FEW, MANY)}
        for name in FORMATS:
            out = Path(folder) / "out"
            (_, few), (took, many) = (
                _exported(name, books[count], out / f"{count}.{name}") for count in books
            )
            yield Figure(f"export {name}, {MANY}", took, "s", f"{took / GOAL:.2f} of the {GOAL:g} s allowed")
            yield Figure(f"export {name}, memory", many / 2**20, "MB", "peak of the process")
            yield Figure(f"export {name}, many / few", many / few, "ratio", "1 where it does not grow")


def made_up(path: Path, count: int) -> Path:
    """The file of a book of that many entries, the same at every call."""
    with Book.open(path, create=True) as book:
        packages: list[Package] = []
        for nth in range(0, count, ON_A_PAGE):
            page = _page(nth)
            claims = [claim for entry in range(ON_A_PAGE) for claim in _claims(page, entry)]
            book.add_article(page, _article(page))
            book.add_claims(page.id, claims)
            packages += (
                _package(nth + entry, page, claims[2 * entry : 2 * entry + 2]) for entry in range(ON_A_PAGE)
            )
        book.set_ledger(Ledger(tuple(packages), tuple(_totals(packages))))
    return path


def _exported(name: str, book: Path, out: Path) -> tuple[float, int]:
    out.parent.mkdir(exist_ok=True)
    command = [sys.executable, "-m", "bench.exports", name, str(book), str(out)]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()  # noqa: S603
    return float(told[0]), int(told[1])


def _day(nth: int) -> date:
    return date(2020, 1, 1) + timedelta(days=nth // ON_A_PAGE % 1_500)


def _page(nth: int) -> Page:
    text = "\n".join([f"{SUM} {AGAIN}"] * ON_A_PAGE)
    return Page.of(f"page-{nth}", text, url=f"https://news.example/{nth}", published=_day(nth))


def _article(page: Page) -> Article:
    source = Source(page.id, page.doc, page.url, "The Example", f"News {page.doc}", page.published)
    return Article(source, page.source, (Block(Span(0, len(page.source))),))


def _claims(page: Page, entry: int) -> Iterator[Claim]:
    start = entry * (len(SUM) + len(AGAIN) + 2)
    for evidence, offset in ((SUM, 0), (AGAIN, len(SUM) + 1)):
        span = Span(start + offset, start + offset + len(evidence))
        key = claim_id(page.id, "package", span, "sum")
        yield Claim(
            id=key,
            page=page.id,
            doc=page.doc,
            kind="package",
            span=span,
            evidence=evidence,
            rule="made-up",
            amount=_amount(entry),
            donor="US",
            recipient="UA",
            stage="announced",
            speaker="the minister",
        )


def _amount(entry: int) -> Amount:
    figure = Decimal(10 * (entry + 1)) * 10**6
    qualifier = (None, "about", "more_than", "up_to")[entry % 4]
    return Amount.read(figure, Decimal(10**6), "USD", qualifier, f"${10 * (entry + 1)} million")  # type: ignore[arg-type]


def _package(nth: int, page: Page, claims: list[Claim]) -> Package:
    amount, when = _amount(nth % ON_A_PAGE), When.day(_day(nth), "stated", "on Wednesday")
    ids = tuple(sorted(claim.id for claim in claims))
    return Package(
        id=content_id("package", *ids),
        record=RECORDS[nth % len(RECORDS)],
        donor=f"donor {nth % 40}",
        recipient="UA",
        amount=amount,
        authority="drawdown",
        scope="military",
        stage="announced",
        announced=when,
        items=(Goods("helmet", 5_000.0, None, ids[:1]),),
        claims=ids,
        docs=(page.doc,),
        speakers=("the minister",),
        history=tuple(Event("announced", amount, when, claim.id) for claim in claims),
        why=("Both texts speak of the new package.",),
    )


def _totals(packages: list[Package]) -> Iterator[Total]:
    """A total for every page: what it tells itself."""
    for nth in range(0, len(packages), ON_A_PAGE):
        told = packages[nth : nth + ON_A_PAGE]
        low, high = (sum(package.amount.counted[end] for package in told) for end in (0, 1))
        amount = Amount.read(Decimal(int((low + high) / 2)), Decimal(10**6), "USD", None, "in all")
        yield Total(
            claim=told[0].claims[0],
            doc=told[0].docs[0],
            donor="US",
            recipient="UA",
            scope="military",
            since=date(2020, 1, 1),
            until=_day(nth),
            amount=amount,
            verdict="holds",
            ledger_low=low,
            ledger_high=high,
            residual_low=amount.low - high,
            residual_high=amount.high - low,
            packages=tuple(package.id for package in told),
            sentence="It holds.",
        )


def _run(name: str, book: Path, out: Path) -> None:
    start = time.process_time()
    with Book.open(book, create=False) as opened:
        export(opened, name, out)
    sys.stdout.write(f"{time.process_time() - start} {memory.peak()}\n")


if __name__ == "__main__":
    _run(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))
