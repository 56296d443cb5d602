"""What the front page says at one glance."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from pledgebook.faces import charts
from pledgebook.faces.publish.names import named
from pledgebook.faces.publish.plots import RunningPlot, running_plot
from pledgebook.faces.publish.relations import Relations
from pledgebook.model import By, Finding, Package, Tally, tallies
from pledgebook.stores import Book

NEWEST, LARGEST, FINDINGS, OF_ONE_KIND = 10, 8, 8, 2
"""Newest entries, largest sums by a field, and findings on the front page, and how many of those of one kind:
so many fit one glance, and one kind with the greatest sums would hide all others."""


@dataclass(frozen=True, slots=True)
class Share:
    """A sum among its like.

    Attributes:
        tally: the sum.
        name: what it is of.
        key: its value in the list's filter.
        percent: its size beside the largest, 0..100.
    """

    tally: Tally
    name: str
    key: str
    percent: float


@dataclass(frozen=True, slots=True)
class Sums:
    """What entries add up to by one of their fields.

    Attributes:
        by: the field.
        shares: the largest.
        others: how many more there are.
    """

    by: By
    shares: tuple[Share, ...]
    others: int


@dataclass(frozen=True, slots=True)
class Front:
    """The front page.

    Attributes:
        counts: how many there are of each kind.
        first: day of the earliest page.
        last: day of the latest page.
        verdicts: quoted totals by verdict.
        currency: in which most is given; sums are of firm packages in it.
        plot: the running total of the most quoted purse; None where no total is quoted.
        sums: by donor, recipient and stage.
        newest: entries, the newest first.
        findings: those with the most money, few of one kind.
    """

    counts: dict[str, int]
    first: dt.date | None
    last: dt.date | None
    verdicts: dict[str, int]
    currency: str
    plot: RunningPlot | None
    sums: tuple[Sums, ...]
    newest: tuple[Package, ...]
    findings: tuple[Finding, ...]


def front(book: Book, relations: Relations) -> Front:
    """The front page of a book."""
    entries = list(relations.entries.values())
    published = sorted(known.published for known in relations.pages.values() if known.published)
    running = charts.running(entries, book.totals(), book.claim)
    currency = _currency(entries)
    fields: tuple[By, ...] = ("recipient", "donor", "stage")
    return Front(
        counts=book.counts(),
        first=published[0] if published else None,
        last=published[-1] if published else None,
        verdicts=dict(Counter(relations.verdicts.values())),
        currency=currency,
        plot=running_plot(running[0]) if running else None,
        sums=tuple(_sums(entries, by, currency) for by in fields),
        newest=tuple(_newest(entries)),
        findings=tuple(_weightiest(book.findings())),
    )


def _currency(entries: Iterable[Package]) -> str:
    counted = Counter(entry.amount.currency for entry in entries)
    return min(counted, key=lambda code: (-counted[code], code), default="USD")


def _sums(entries: Sequence[Package], by: By, currency: str) -> Sums:
    found = [
        tally
        for tally in tallies(entries, by)
        if (tally.record, tally.standing, tally.currency) == ("package", "firm", currency)
    ]
    largest = max((tally.high or 0 for tally in found), default=0)
    shown = tuple(_share(tally, largest) for tally in found[:LARGEST])
    return Sums(by, shown, len(found) - len(shown))


def _share(tally: Tally, largest: float) -> Share:
    name = (tally.of or "not told") if tally.by == "stage" else named(tally.of)
    return Share(
        tally, name, name if tally.of else "-", round(100 * (tally.high or 0) / largest, 1) if largest else 0
    )


def _newest(entries: Iterable[Package]) -> list[Package]:
    dated = [(entry.day.latest, entry) for entry in entries if entry.day and entry.day.latest]
    dated.sort(key=lambda pair: (-pair[0].toordinal(), -pair[1].amount.top, pair[1].id))
    return [entry for _, entry in dated[:NEWEST]]


def _weightiest(findings: Iterable[Finding]) -> Iterator[Finding]:
    """In the ledger's order, the most money first."""
    told: Counter[str] = Counter()
    for finding in findings:
        if told.total() == FINDINGS:
            return
        if told[finding.code] < OF_ONE_KIND:
            told[finding.code] += 1
            yield finding
