"""Whether the balance names packages that are left out: `python -m bench.leave_out BOOK RECORD`.

BOOK is built from a corpus, RECORD a table with the columns date, amount_usd and authority of what the US
gave Ukraine. For each row that the book knows, all documents that tell of it are taken away; the missing
entry found between two days around it is a hit where its range holds the sum and is no wider than the sum.
"""

import csv
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from pledgebook.ledger import keep
from pledgebook.model import Claim, Finding, Ledger, Package, Source
from pledgebook.stores.book import Book

NEAR = timedelta(days=3)
"""How far the book's day may lie from the record's, as for the scorer of ledgers."""

LATER = timedelta(days=45)
"""Within how many days a later total has to be quoted for the gap to be visible at all."""

PURSE = ("US", "UA")


@dataclass(frozen=True)
class Row:
    """A package of the record: its day and its sum in dollars."""

    day: date
    amount: float


@dataclass(frozen=True)
class Evidence:
    """What a book was built from, but for copies."""

    sources: list[Source]
    claims: list[Claim]

    def without(self, docs: set[str]) -> "Evidence":
        """The same without some documents."""
        return Evidence(
            [source for source in self.sources if source.doc not in docs],
            [claim for claim in self.claims if claim.doc not in docs],
        )

    def ledger(self) -> Ledger:
        """The ledger that it gives."""
        return keep(self.sources, self.claims, [], [])


def main() -> None:
    book, record = Path(sys.argv[1]), Path(sys.argv[2])
    with Book.open(book, create=False) as opened:
        evidence = Evidence(list(opened.sources()), list(opened.claims()))
    whole = evidence.ledger()
    docs = {claim.id: claim.doc for claim in evidence.claims}
    shown = hits = 0
    for row in _rows(record):
        told = {docs[claim] for package in _of(row, whole) for claim in package.claims}
        if told:
            ledger = evidence.without(told).ledger()
            visible, found = _is_visible(row, ledger), list(_around(row, ledger))
            hit = any(_is_hit(row, finding) for finding in found)
            shown, hits = shown + visible, hits + (visible and hit)
            print(row.day, f"{row.amount / 1e6:g}", "hit" if hit else "", *map(_range, found), sep="\t")
    print(f"{hits} of {shown} that totals of the next {LATER.days} days can show")


def _rows(record: Path) -> Iterator[Row]:
    with record.open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            yield Row(date.fromisoformat(row["date"]), float(row["amount_usd"]))


def _of(row: Row, ledger: Ledger) -> Iterator[Package]:
    for package in ledger.packages:
        when = package.announced
        near = when and when.earliest and abs(when.earliest - row.day) <= NEAR
        same = abs(package.amount.value - row.amount) <= 0.05 * row.amount
        if near and same and (package.donor, package.recipient) == PURSE and package.record != "request":
            yield package


def _is_visible(row: Row, ledger: Ledger) -> bool:
    return any(
        (total.donor, total.recipient) == PURSE
        and total.scope in (None, "military")
        and total.verdict != "untestable"
        and total.since is not None
        and total.until is not None
        and total.since <= row.day <= total.until <= row.day + LATER
        for total in ledger.totals
    )


def _around(row: Row, ledger: Ledger) -> Iterator[Finding]:
    for finding in ledger.findings:
        if finding.code == "missing-entry" and "military aid from US to UA" in finding.sentence:
            first, last = finding.earliest, finding.latest
            if first and last and first <= row.day <= last:
                yield finding


def _is_hit(row: Row, finding: Finding) -> bool:
    low, high = finding.low or 0.0, finding.high or 0.0
    return low <= row.amount <= high and high - low <= row.amount


def _range(finding: Finding) -> str:
    low, high = finding.low or 0.0, finding.high or 0.0
    return f"{low / 1e6:.0f} to {high / 1e6:.0f}, {finding.earliest} to {finding.latest}"


if __name__ == "__main__":
    main()
