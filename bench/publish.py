"""What a site of many entries costs, a fresh process each: processor time and peak memory, few and many.

python -m bench.publish BOOK FOLDER      writes the site and prints seconds of processor time and peak bytes

Each made-up page tells one package in two sentences; totals and findings are as many to a
package as in the White House book.
"""

import random
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.figure import Figure
from bench.memory import left_out, peak
from pledgebook.faces.publish import Settings, publish
from pledgebook.model import (
    Amount,
    Article,
    Block,
    Claim,
    Event,
    Finding,
    Ledger,
    Package,
    Page,
    Source,
    Span,
    Total,
    When,
    claim_id,
    content_id,
)
from pledgebook.stores import Book

FEW, MANY = 10_000, 100_000
"""Entries: ten times as many show what grows."""

GOAL = 60.0
"""Seconds of one core that the project allows for `MANY`."""

COUNTED = 10
"""Entries that a total counts; those of the White House book count three."""

TO_A_TOTAL, TO_A_FINDING = 2, 6
"""Entries to a quoted total and to a finding, as in the White House book."""

PLACES = ("UA", "AF", "HT", "ET", "SV", "GT", "VN", "ID", "Africa", "Southeast Asia")
GOODS = ("howitzer", "radar", "ferry", "generator", "ambulance", "drone", "blanket", "vaccine")


def measure() -> Iterator[Figure]:
    """Seconds and peak of few entries and many, and how they grow."""
    took = {count: _published(count) for count in (FEW, MANY)}
    for count, (seconds, bytes_) in took.items():
        yield Figure(f"publish, {count} entries", seconds, "s", "processor time of a site, made up")
        if not left_out():
            yield Figure(f"publish, {count}, memory", bytes_ / 2**20, "MB", "peak of the process")
    yield Figure("publish, many / goal", took[MANY][0] / GOAL, "ratio", f"to the {GOAL:g} s allowed")


def _published(count: int) -> tuple[float, int]:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "made.book"
        fill(path, count)
        command = [sys.executable, "-m", "bench.publish", str(path), str(Path(folder) / "site")]
        told = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()  # noqa: S603
    return float(told[0]), int(told[1])


def fill(path: Path, count: int) -> None:
    """A book of so many entries, the same at every call."""
    chance = random.Random(count)  # noqa: S311
    with Book.open(path, create=True) as book:
        book.connection.execute("PRAGMA synchronous = OFF")
        entries = [_told(book, nth, chance) for nth in range(count)]
        totals = _totals(book, entries, chance)
        findings = [_finding(entry) for entry in entries[::TO_A_FINDING]]
        book.set_ledger(Ledger(tuple(entries), tuple(totals), findings=tuple(findings)))


def _told(book: Book, nth: int, chance: random.Random) -> Package:
    """A page that tells a package, and the package."""
    place, goods, millions = chance.choice(PLACES), chance.choice(GOODS), chance.randint(1, 900)
    day = date(2020, 1, 1) + timedelta(days=chance.randrange(1500))
    evidence = f"the United States will give ${millions} million of {goods}s"
    claim = _claim(book, f"page-{nth}", day, evidence, millions, place)
    amount = claim.amount
    assert amount  # noqa: S101 -- made with one
    return Package(
        id=content_id("package", claim.id),
        record="package",
        donor="US",
        recipient=place,
        amount=amount,
        authority="drawdown",
        scope="military",
        stage="announced",
        announced=When.day(day, "stated"),
        claims=(claim.id,),
        docs=(claim.doc,),
        speakers=("Ada Berg",),
        history=(Event("announced", amount, When.day(day, "stated"), claim.id),),
    )


def _claim(book: Book, doc: str, day: date, evidence: str, millions: int, place: str) -> Claim:  # noqa: PLR0913, PLR0917
    text = f"CAPITAL CITY. The minister said on Monday that {evidence}. Nobody else spoke of {doc} that day."
    page = Page.of(doc, text, url=f"https://news.example/{doc}", published=day)
    source = Source(page.id, doc, page.url, "The Example", f"Aid for {place}, number {doc}", day)
    start = text.index(evidence)
    span = Span(start, start + len(evidence))
    written = f"${millions} million"
    amount = Amount(millions * 1e6, "USD", None, millions * 1e6 - 5e5, millions * 1e6 + 5e5, written)
    claim = Claim(
        id=claim_id(page.id, "package", span, written),
        page=page.id,
        doc=doc,
        kind="package",
        span=span,
        evidence=evidence,
        rule="made-up",
        amount=amount,
        donor="US",
        recipient=place,
        speaker="Ada Berg",
        stage="announced",
        date=When.day(day, "stated"),
    )
    book.add_article(page, Article(source, text, (Block(Span(0, len(text))),)))
    book.add_claims(page.id, [claim])
    return claim


def _totals(book: Book, entries: Sequence[Package], chance: random.Random) -> Iterator[Total]:
    for nth, entry in enumerate(entries[::TO_A_TOTAL]):
        since = date(2020, 1, 1)
        until = since + timedelta(days=chance.randrange(1500))
        first = chance.randrange(len(entries))
        claim = book.claim(entry.claims[0])
        yield Total(
            claim=claim.id,
            doc=claim.doc,
            donor="US",
            recipient=entry.recipient,
            scope="military",
            since=since,
            until=until,
            amount=entry.amount,
            verdict="untestable" if nth % 3 else "off",
            ledger_low=0.0,
            ledger_high=1e9,
            residual_low=0.0,
            residual_high=1e9,
            packages=tuple(each.id for each in entries[first : first + COUNTED]),
            sentence="It does not hold: in that window the book has ten entries.",
        )


def _finding(entry: Package) -> Finding:
    return Finding(
        id=content_id("finding", entry.id),
        code="missing-entry",
        sentence=f"USD {entry.amount.value:.0f} of military aid is missing.",
        at_stake=entry.amount.value,
        claims=entry.claims,
        packages=(entry.id,),
    )


def _publish(path: Path, folder: Path) -> None:
    with Book.open(path, create=False) as book:
        publish(book, folder, Settings())


if __name__ == "__main__":
    _publish(Path(sys.argv[1]), Path(sys.argv[2]))
    print(time.process_time(), peak())
