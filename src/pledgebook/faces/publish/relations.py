"""Ways back: from a claim to what rests on it, from an entry to its totals, from a page to its copies."""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from pledgebook.faces.phrasing import money, roughly, window, words
from pledgebook.faces.publish.feeds import moment
from pledgebook.model import CopyGroup, Finding, Package, Reliance, Total, Verdict
from pledgebook.stores import Book


@dataclass(frozen=True, slots=True)
class Named:
    """A page as other pages speak of it.

    Attributes:
        doc: its name in the book.
        title: its headline, else its name.
        outlet: who published it; None where it does not say.
        published: its day.
        time: when it was published, RFC 3339 in UTC; None where it is not dated.
        url: its address.
    """

    doc: str
    title: str
    outlet: str | None
    published: dt.date | None
    time: str | None
    url: str | None


@dataclass(slots=True)
class Relations:
    """Everything that is kept in memory while a site is written; the rest is read from the book one by one.

    Attributes:
        pages: every page by its id.
        page_of: by the name of a document the id of its page, where only one has it.
        entries: every entry by its id, without its history, claims and reasons, in the ledger's order.
        entry_of: by the id of a claim the entry that rests on it.
        verdicts: by the id of a claim the verdict on the total that it quotes.
        quoted: likewise that total in a few words.
        totals: by the id of an entry the claims of the totals that count it.
        drawn_by: by the id of a directive the entries that draw on it.
        told: by the id of an entry, or of a claim, the findings about it.
        findings: by its id each finding in a few words.
        groups: by the id of a page its group of copies.
        credits: by the id of a page whom it relies on.
    """

    pages: dict[str, Named] = field(default_factory=dict)
    page_of: dict[str, str] = field(default_factory=dict)
    entries: dict[str, Package] = field(default_factory=dict)
    entry_of: dict[str, str] = field(default_factory=dict)
    verdicts: dict[str, Verdict] = field(default_factory=dict)
    quoted: dict[str, str] = field(default_factory=dict)
    totals: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    drawn_by: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    told: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    findings: dict[str, str] = field(default_factory=dict)
    groups: dict[str, CopyGroup] = field(default_factory=dict)
    credits: dict[str, list[Reliance]] = field(default_factory=lambda: defaultdict(list))

    @classmethod
    def of(cls, book: Book) -> "Relations":
        """The relations of all that the book holds."""
        found = cls()
        found.add_pages(book)
        found.add_entries(book.packages())
        found.add_totals(book.totals())
        found.add_findings(book.findings())
        for group in book.copies():
            found.groups |= {member.page: group for member in group.members}
        for reliance in book.reliances():
            found.credits[reliance.page].append(reliance)
        return found

    def add_pages(self, book: Book) -> None:
        """Name every page."""
        for source in book.sources():
            title = " ".join((source.title or source.doc).split())
            self.pages[source.page] = Named(
                source.doc, title, source.outlet, source.published, moment(source.published_time), source.url
            )
        docs = Counter(named.doc for named in self.pages.values())
        self.page_of = {named.doc: page for page, named in self.pages.items() if docs[named.doc] == 1}

    def add_entries(self, packages: Iterable[Package]) -> None:
        """Know each entry by its id and by its claims."""
        for entry in packages:
            self.entries[entry.id] = _slim(entry)
            self.entry_of |= dict.fromkeys(entry.claims, entry.id)
            for directive in entry.draws_on:
                self.drawn_by[directive].append(entry.id)

    def add_totals(self, totals: Iterable[Total]) -> None:
        """Know which totals count an entry."""
        for total in totals:
            self.verdicts[total.claim] = total.verdict
            self.quoted[total.claim] = words(money(total.amount), window(total.since, total.until))
            for entry in total.packages:
                self.totals[entry].append(total.claim)

    def add_findings(self, findings: Iterable[Finding]) -> None:
        """Know which findings are about an entry or rest on a claim."""
        for finding in findings:
            self.findings[finding.id] = headed(finding)
            for key in (*finding.packages, *finding.claims):
                self.told[key].append(finding.id)


def headed(finding: Finding) -> str:
    """A finding in a few words: "Total off: 86.996 billion"."""
    kind = finding.code.replace("-", " ").capitalize()
    return f"{kind}: {roughly(finding.at_stake)}" if finding.at_stake else kind


def _slim(entry: Package) -> Package:
    """What lists and sums need of an entry; of its history the first step with a day, by which `day` goes."""
    first = () if entry.announced else tuple(event for event in entry.history if event.date)[:1]
    return replace(entry, history=first, claims=(), why=(), items=(), docs=())
