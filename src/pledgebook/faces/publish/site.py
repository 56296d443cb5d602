"""The site, in the order in which it is written.

1. packages   a page for each entry
2. totals     a page for each quoted total
3. findings   a page for each finding
4. sources    a page for each page of the book, with its claims
5. lists      of each of these
6. search     the index, in scripts
7. feeds      what changed, what was found
8. front      what the book holds, at one glance
9. assets     style and scripts
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from math import ceil
from pathlib import Path
from typing import TypeVar

from pledgebook.faces import charts
from pledgebook.faces.phrasing import day, days, money, parties, words
from pledgebook.faces.publish import links
from pledgebook.faces.publish.feeds import Feed, News, atom, newest
from pledgebook.faces.publish.folder import FRONT, Folder
from pledgebook.faces.publish.front import front
from pledgebook.faces.publish.links import Kind
from pledgebook.faces.publish.names import named
from pledgebook.faces.publish.plots import strips
from pledgebook.faces.publish.relations import Named, Relations, headed
from pledgebook.faces.publish.search import Index, Item
from pledgebook.faces.publish.templating import Templates, asset
from pledgebook.faces.publish.told import Teller, Told
from pledgebook.model import Package
from pledgebook.stores import Book

ROWS = 1000
"""Rows to a list; what is more stands in a next part. It trades filters that see everything against lists
that take long to open: 1,000 rows are 400 KB. No list of the White House book has more."""

MOST = 200
"""Entries, totals or claims that a page shows of a kind at most; it says how many more there are."""

ASSETS = ("site.css", "site.js", "search.js")

Noun = TypeVar("Noun")


@dataclass(frozen=True, slots=True)
class Settings:
    """How a site is to be.

    Attributes:
        title: its name.
        address: where it will stand, for the feeds; empty where that is not known.
    """

    title: str = "Pledgebook"
    address: str = ""


def publish(book: Book, path: Path, settings: Settings) -> int:
    """Write the site of the book into the folder; gives the number of files.

    Raises:
        PledgebookError: the folder holds something else, cannot be written, or the extra is not installed.
    """
    site = _Site(book, Folder(path), settings)
    site.packages()
    site.totals()
    site.findings()
    site.sources()
    site.lists()
    site.search()
    site.feeds()
    site.front()
    site.assets()
    site.folder.clear()
    return site.folder.count


class _Site:
    """A site while it is written."""

    def __init__(self, book: Book, folder: Folder, settings: Settings) -> None:
        self.folder = folder
        self._book = book
        self._settings = settings
        self._templates = Templates(settings.title)
        self._relations = Relations.of(book)
        self._teller = Teller(book, self._relations)
        self._index = Index()
        self._changes: list[News] = []
        self._news: list[News] = []

    def packages(self) -> None:
        for entry in self._book.packages():
            claims = self._told(entry.claims)
            dots = charts.amounts(each.claim for each in claims)
            self._page(
                "packages",
                entry.id,
                "package",
                entry=entry,
                claims=claims,
                strips=strips(dots),
                reach=charts.reach(dots) if dots else None,
                goods_href={goods.item: self._teller.href(goods.claims[0]) for goods in entry.items},
                event_href={event.claim: self._teller.href(event.claim) for event in entry.history},
            )
            title = words(money(entry.amount), f"{named(entry.donor)} to {named(entry.recipient)}")
            note = words(entry.record, entry.authority, entry.stage, days(entry.day))
            goods = (goods.item for goods in entry.items)
            self._index.add(
                Item("packages", entry.id, title, note),
                [parties(entry.donor, entry.recipient), *goods, *_texts(claims)],
            )
            self._tell(self._changes, claims, News("", links.page("packages", entry.id), title, note))

    def totals(self) -> None:
        for total in self._book.totals():
            claims = self._told([total.claim])
            counted = sorted(
                map(self._relations.entries.__getitem__, total.packages[:MOST]), key=_newest_first
            )
            self._page("totals", total.claim, "total", total=total, claims=claims, counted=counted)
            title = words(money(total.amount), f"{named(total.donor)} to {named(total.recipient)}")
            self._index.add(
                Item("totals", total.claim, title, f"total, {total.verdict}"),
                [total.sentence, *_texts(claims)],
            )

    def findings(self) -> None:
        for finding in self._book.findings():
            claims = self._told(finding.claims)
            entries = [self._relations.entries[key] for key in finding.packages[:MOST]]
            self._page("findings", finding.id, "finding", finding=finding, claims=claims, entries=entries)
            self._index.add(Item("findings", finding.id, finding.sentence, finding.code), _texts(claims))
            news = News("", links.page("findings", finding.id), headed(finding), finding.sentence)
            self._tell(self._news, claims, news)

    def sources(self) -> None:
        for source in self._book.sources():
            passages = self._teller.of_page(source.page)
            claims = [told for passage in passages for told in passage.claims]
            self._page("sources", source.page, "source", source=source, passages=passages)
            known = self._relations.pages[source.page]
            note = words("source", known.outlet, day(known.published) if known.published else None)
            self._index.add(
                Item("sources", source.page, known.title, note),
                [source.doc, source.byline or "", *_texts(claims)],
            )

    def lists(self) -> None:
        entries = sorted(self._relations.entries.values(), key=_newest_first)
        pages = sorted(self._relations.pages.items(), key=_newest_page_first)
        self._list("packages", entries, len(entries))
        self._list("totals", self._book.totals(), len(self._relations.verdicts))
        self._list("findings", self._book.findings(), len(self._relations.findings))
        self._list("sources", pages, len(pages))

    def search(self) -> None:
        for name, content in self._index.files():
            self.folder.write(f"search/{name}", content)
        self._write("search.html", "search", kind="search")

    def feeds(self) -> None:
        address = self._settings.address
        for name, what, news in (
            ("changes.xml", "entries that changed", self._changes),
            ("findings.xml", "new findings", self._news),
        ):
            feed = Feed(name, f"{self._settings.title}: {what}", address)
            self.folder.write(name, atom(feed, newest(news)))

    def front(self) -> None:
        self._write(FRONT, "index", front=front(self._book, self._relations))

    def assets(self) -> None:
        for name in ASSETS:
            self.folder.write(f"assets/{name}", asset(name))

    def _told(self, ids: Sequence[str]) -> list[Told]:
        return list(self._teller.claims(ids[:MOST]))

    def _tell(self, news: list[News], claims: Sequence[Told], about: News) -> None:
        """Add the news with the time of the newest page it rests on; forget what is not among the newest."""
        times = [each.page.time for each in claims if each.page.time]
        if times:
            news.append(replace(about, updated=max(times)))
        if len(news) > ROWS:
            news[:] = newest(news)

    def _page(self, kind: Kind, key: str, template: str, **values: object) -> None:
        self._write(
            links.page(kind, key),
            template,
            root=links.DEEP,
            kind=kind,
            relations=self._relations,
            most=MOST,
            **values,
        )

    def _list(self, kind: Kind, nouns: Iterable[Noun], number: int) -> None:
        """Write the list in its parts, the first of them even where there is nothing."""
        waiting = iter(nouns)
        parts = max(ceil(number / ROWS), 1)
        for nth in range(parts):
            self._write(
                links.listing(kind, nth),
                f"list_{kind}",
                kind=kind,
                rows=list(islice(waiting, ROWS)),
                nth=nth,
                parts=parts,
                number_of=number,
                relations=self._relations,
            )

    def _write(self, name: str, template: str, root: str = "", kind: str = "", **values: object) -> None:
        self.folder.write(name, self._templates.fill(template, root, kind, **values))


def _texts(claims: Iterable[Told]) -> Iterator[str]:
    for each in claims:
        yield each.claim.evidence
        yield each.who or ""
        yield each.page.title


def _newest_first(entry: Package) -> tuple[bool, int, str]:
    latest = entry.day.latest if entry.day else None
    return latest is None, -latest.toordinal() if latest else 0, entry.id


def _newest_page_first(page: tuple[str, Named]) -> tuple[int, str, str]:
    key, known = page
    return -known.published.toordinal() if known.published else 0, known.doc, key
