"""Whether the balance names packages that are left out: `python -m bench.leave_out BOOK|QUOTES RECORD`.

RECORD is a table of what the US gave Ukraine, with the columns date, amount_usd and authority. BOOK is built
from a corpus: for each row that it knows, all documents that tell of it are taken away. QUOTES is a table of
totals in the words of officials (columns date_stated and quote): every day becomes a page of one sentence for
each row of the record and of that day's quotes, and the sentence of one row is taken away.

The missing entry found between two days around the row is a hit where its range holds the sum and is no wider
than the sum. What is missing there even with nothing taken away is told, and taken off for the second count.
"""

import csv
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from pledgebook import article, claims
from pledgebook.ledger import keep
from pledgebook.model import Claim, Finding, Ledger, Package, Page, Source
from pledgebook.stores.book import Book

NEAR = timedelta(days=3)
"""How far the book's day may lie from the record's, as for the scorer of ledgers."""

LATER = timedelta(days=45)
"""Within how many days a later total has to be quoted for the gap to be visible at all. It must be written no
more coarsely than the sum: "more than 3 billion" cannot show 100 million."""

PURSE = ("US", "UA")

PACKAGE = {
    "PDA": "Today the United States announced a drawdown of ${:,.0f} million in weapons for Ukraine.",
    "USAI": "Today the United States announced ${:,.0f} million in weapons for Ukraine, to be procured under"
    " the Ukraine Security Assistance Initiative.",
}


@dataclass(frozen=True)
class Row:
    """A package of the record: its day, its sum in dollars, and under which authority."""

    day: date
    amount: float
    authority: str


@dataclass(frozen=True)
class Evidence:
    """What a ledger is worked out from, but for copies and decisions."""

    sources: list[Source]
    claims: list[Claim]

    @classmethod
    def of_book(cls, path: Path) -> "Evidence":
        """All that a book holds."""
        with Book.open(path, create=False) as book:
            return cls(list(book.sources()), list(book.claims()))

    @classmethod
    def of_quotes(cls, path: Path, rows: Sequence[Row]) -> "Evidence":
        """The packages of the record and the quoted totals as pages, one a day."""
        days: dict[date, list[str]] = defaultdict(list)
        for row in rows:
            days[row.day].append(PACKAGE[row.authority].format(row.amount / 1e6))
        for day, quote in _quotes(path):
            days[day].append(f"{quote.rstrip('.')}.")
        read = [_read(day, sentences) for day, sentences in sorted(days.items())]
        return cls([source for source, _ in read], [claim for _, told in read for claim in told])

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
    told, record = Path(sys.argv[1]), Path(sys.argv[2])
    rows = list(_rows(record))
    of_quotes = told.suffix == ".csv"
    evidence = Evidence.of_quotes(told, rows) if of_quotes else Evidence.of_book(told)
    whole = evidence.ledger()
    left = _without_rows(told, rows) if of_quotes else _without_documents(evidence, rows, whole)
    shown = strict = beyond = 0
    for row, ledger in left:
        found, before = list(_around(row, ledger)), list(_around(row, whole))
        hit = any(_is_hit(row, *_ends(each)) for each in found)
        grown = not hit and _has_grown(row, found, before)
        visible = _is_visible(row, ledger)
        shown, strict, beyond = shown + visible, strict + (visible and hit), beyond + (visible and grown)
        verdict = "hit" if hit else "grown" if grown else "" if visible else "not visible"
        print(row.day, f"{row.amount / 1e6:g}", verdict, *map(_range, found), sep="\t")
    print(f"{strict} of {shown} that later totals can show; {beyond} more beyond what is missing anyway")


def _rows(record: Path) -> Iterator[Row]:
    with record.open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            yield Row(date.fromisoformat(row["date"]), float(row["amount_usd"]), row["authority"])


def _quotes(path: Path) -> Iterator[tuple[date, str]]:
    with path.open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            if len(row["date_stated"]) == len("2022-02-24"):
                yield date.fromisoformat(row["date_stated"]), row["quote"]


def _read(day: date, sentences: Sequence[str]) -> tuple[Source, list[Claim]]:
    text = "\n\n".join(("The United States gives military aid to Ukraine.", *sentences))
    page = Page.of(str(day), text, url="https://www.state.gov/", published=day)
    found, _ = article.extract(page)
    return found.source, claims.read(found)[0]


def _without_rows(quotes: Path, rows: Sequence[Row]) -> Iterator[tuple[Row, Ledger]]:
    for row in rows:
        others = [other for other in rows if other is not row]
        yield row, Evidence.of_quotes(quotes, others).ledger()


def _without_documents(
    evidence: Evidence, rows: Sequence[Row], whole: Ledger
) -> Iterator[tuple[Row, Ledger]]:
    docs = {claim.id: claim.doc for claim in evidence.claims}
    for row in rows:
        if told := {docs[claim] for package in _of(row, whole) for claim in package.claims}:
            yield row, evidence.without(told).ledger()


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
        and total.amount.high - total.amount.low <= row.amount
        for total in ledger.totals
    )


def _around(row: Row, ledger: Ledger) -> Iterator[Finding]:
    for finding in ledger.findings:
        if finding.code == "missing-entry" and "military aid from US to UA" in finding.sentence:
            first, last = finding.earliest, finding.latest
            if first and last and first <= row.day <= last:
                yield finding


def _is_hit(row: Row, low: float, high: float) -> bool:
    return low <= row.amount <= high and high - low <= row.amount


def _has_grown(row: Row, found: Sequence[Finding], before: Sequence[Finding]) -> bool:
    """Whether a finding says that so much more is missing than one of its stretch said before."""
    return any(
        _ends(each)[0] - _ends(known)[1] <= row.amount <= _ends(each)[1] - _ends(known)[0]
        and _ends(each)[1] - _ends(each)[0] <= row.amount
        for each in found
        for known in before
    )


def _ends(finding: Finding) -> tuple[float, float]:
    return finding.low or 0.0, finding.high or 0.0


def _range(finding: Finding) -> str:
    low, high = _ends(finding)
    return f"{low / 1e6:.0f} to {high / 1e6:.0f}, {finding.earliest} to {finding.latest}"


if __name__ == "__main__":
    main()
