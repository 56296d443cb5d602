"""What an open book can be asked. Every list comes in one fixed order, whatever the order of building."""

import datetime as dt
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pledgebook.errors import BookError, UnknownIdError
from pledgebook.model import (
    Article,
    Block,
    Claim,
    Comparison,
    CopyGroup,
    Decision,
    Finding,
    Form,
    Package,
    Problem,
    Reliance,
    Source,
    Total,
)
from pledgebook.stores.codec import Noun, unpacked, unsqueezed
from pledgebook.stores.rules import rules_of

SHORTEST_ID = 4
"""Fewest digits of an id that are looked up. It trades typing against a slip that names another entry: among
6,000 entries any four hexadecimal digits begin one every eleventh time, so commands show what they found."""

_BEGINNING_WITH = """
    SELECT 'claims', id, noun FROM claims WHERE id >= :start AND id < :end
    UNION ALL
    SELECT list, id, noun FROM worked_out
    WHERE list IN ('packages', 'findings') AND id >= :start AND id < :end
    UNION ALL
    SELECT 'copies', id, noun FROM copies WHERE id >= :start AND id < :end
    ORDER BY 2 LIMIT 5
"""
_ENTRIES: dict[str, type[Claim | CopyGroup | Package | Finding]] = {
    "claims": Claim,
    "copies": CopyGroup,
    "packages": Package,
    "findings": Finding,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """How a page came into the book: the parts that its id is made of.

    Attributes:
        id: id of the page.
        doc: the page's name for people.
        url: its address as it was read.
        published: its day as it was read.
        form: how it was read.
        sha256: of its bytes, in hexadecimal.
    """

    id: str
    doc: str
    url: str | None
    published: dt.date | None
    form: Form
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """A page that was not kept.

    Attributes:
        id: id of the page.
        doc: the page's name for people.
        url: its address.
        sha256: of its bytes, in hexadecimal.
        reason: why it was not kept.
    """

    id: str
    doc: str
    url: str | None
    sha256: str
    reason: str


class Reading:
    """A book opened, as far as it is read."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self.connection = connection
        self.path = path

    def articles(self) -> Iterator[Article]:
        """All articles, ordered by page id."""
        return self._articles("SELECT id FROM pages ORDER BY id")

    def articles_by_name(self) -> Iterator[Article]:
        """All articles, ordered by name and page id."""
        return self._articles("SELECT id FROM pages ORDER BY doc, id")

    def unread(self) -> Iterator[Article]:
        """Articles whose claims have not been read by today's rules, ordered by page id."""
        return self._articles("SELECT id FROM pages WHERE claims_by IS NOT ? ORDER BY id", rules_of("claims"))

    def count_unread(self) -> int:
        """How many articles `unread` gives."""
        return self._count("SELECT count(*) FROM pages WHERE claims_by IS NOT ?", rules_of("claims"))

    def sources(self) -> Iterator[Source]:
        """What each page says about itself, ordered by name and page id."""
        return self._nouns("SELECT source FROM pages ORDER BY doc, id", Source)

    def claims(self) -> Iterator[Claim]:
        """All claims, ordered by name of the document, place, kind and id."""
        return self._nouns("SELECT noun FROM claims ORDER BY doc, start, kind, id", Claim)

    def claims_of(self, page: str) -> Iterator[Claim]:
        """The claims of the page with this id, ordered by place, kind and id."""
        return self._nouns("SELECT noun FROM claims WHERE page = ? ORDER BY start, kind, id", Claim, page)

    def copies(self) -> Iterator[CopyGroup]:
        """All copy groups, ordered by id."""
        return self._nouns("SELECT noun FROM copies ORDER BY id", CopyGroup)

    def reliances(self) -> Iterator[Reliance]:
        """Whom each page relies on, ordered by name of the document, page id and outlet."""
        query = "SELECT page, doc, outlet, how, evidence FROM reliances ORDER BY doc, page, outlet"
        return (Reliance(*row) for row in self.connection.execute(query))

    def packages(self) -> Iterator[Package]:
        """All entries, in the ledger's order."""
        return self._worked_out("packages", Package)

    def totals(self) -> Iterator[Total]:
        """All quoted totals, in the ledger's order."""
        return self._worked_out("totals", Total)

    def comparisons(self) -> Iterator[Comparison]:
        """All quoted ratios that could be tested, in the ledger's order."""
        return self._worked_out("comparisons", Comparison)

    def findings(self) -> Iterator[Finding]:
        """All findings, in the ledger's order."""
        return self._worked_out("findings", Finding)

    def decisions(self) -> Iterator[Decision]:
        """All decisions, ordered by time and id."""
        return self._nouns("SELECT noun FROM decisions ORDER BY at, id", Decision)

    def problems(self) -> Iterator[Problem]:
        """What could not be read or decided, ordered by place, code and sentence."""
        rows = self.connection.execute("SELECT place, code, sentence FROM problems ORDER BY 1, 2, 3")
        return (Problem(*row) for row in rows)

    def refused(self) -> Iterator[Refused]:
        """Pages that were not kept, ordered by name and page id."""
        rows = self.connection.execute("SELECT id, doc, url, sha256, reason FROM refused ORDER BY doc, id")
        return (
            Refused(id=key, doc=doc, url=url, sha256=digest, reason=reason)
            for key, doc, url, digest, reason in rows
        )

    def origins(self) -> Iterator[Origin]:
        """How each page came into the book, ordered by name and page id."""
        rows = self.connection.execute(
            "SELECT id, doc, url, published, form, sha256 FROM pages ORDER BY doc, id"
        )
        return (
            Origin(id=key, doc=doc, url=url, published=_day(day), form=form, sha256=digest)
            for key, doc, url, day, form, digest in rows
        )

    def article(self, page: str) -> Article:
        """The article of the page with this id."""
        row = self._row("SELECT source, blocks, text FROM pages WHERE id = ?", page)
        if row is None:
            raise BookError(f"The book {self.path} has no page {page}: build it again from its sources.")
        source, blocks, text = row
        return Article(unpacked(source, Source), unsqueezed(text), unpacked(blocks, tuple[Block, ...]))

    def source(self, page: str) -> Source:
        """What the page with this id says about itself."""
        row = self._row("SELECT source FROM pages WHERE id = ?", page)
        if row is None:
            raise BookError(f"The book {self.path} has no page {page}: build it again from its sources.")
        return unpacked(row[0], Source)

    def claim(self, key: str) -> Claim:
        """The claim with this id."""
        row = self._row("SELECT noun FROM claims WHERE id = ?", key)
        if row is None:
            raise UnknownIdError(f"The book {self.path} has no claim {key}: `pledgebook claims` lists them.")
        return unpacked(row[0], Claim)

    def entry(self, start: str) -> Claim | CopyGroup | Package | Finding:
        """The one claim, copy group, package or finding whose id begins with these digits.

        Raises:
            UnknownIdError: there is none, or more than one, or too few digits were given.
        """
        if len(start) < SHORTEST_ID:
            raise UnknownIdError(f"The id {start!r} is too short: give at least {SHORTEST_ID} of its digits.")
        found = self.connection.execute(_BEGINNING_WITH, {"start": start, "end": start + "~"}).fetchall()
        if not found:
            raise UnknownIdError(
                f"The book {self.path} has no claim, package, finding or group of copies {start}: "
                "`pledgebook claims`, `packages`, `findings` and `copies` print the ids there are."
            )
        if len(found) > 1:
            ids = ", ".join(key for _, key, _ in found)
            raise UnknownIdError(f"More than one id begins with {start} ({ids}): give more digits.")
        kind, _, noun = found[0]
        return unpacked(noun, _ENTRIES[kind])

    def counts(self) -> dict[str, int]:
        """How many there are of pages, refused pages, claims, copies, packages, totals and findings."""
        lists = dict(
            self.connection.execute("SELECT list, count(*) FROM worked_out GROUP BY list").fetchall()
        )
        return {
            "pages": self._count("SELECT count(*) FROM pages"),
            "refused": self._count("SELECT count(*) FROM refused"),
            "claims": self._count("SELECT count(*) FROM claims"),
            "copies": self._count("SELECT count(*) FROM copies"),
            **{name: lists.get(name, 0) for name in ("packages", "totals", "findings")},
        }

    def whole(self) -> str:
        """`ok`, or what SQLite finds wrong with the file."""
        row = self._row("PRAGMA integrity_check(1)")
        return str(row[0]) if row else "no answer"

    def _worked_out(self, name: str, kind: type[Noun]) -> Iterator[Noun]:
        return self._nouns("SELECT noun FROM worked_out WHERE list = ? ORDER BY position", kind, name)

    def _nouns(self, query: str, kind: type[Noun], *values: str) -> Iterator[Noun]:
        return (unpacked(noun, kind) for (noun,) in self.connection.execute(query, values))

    def _articles(self, query: str, *values: str) -> Iterator[Article]:
        """The articles whose page ids the query gives; which ones is settled before the first is given."""
        pages = self.connection.execute(query, values).fetchall()
        return (self.article(page) for (page,) in pages)

    def _row(self, query: str, *values: str) -> tuple[Any, ...] | None:
        row: tuple[Any, ...] | None = self.connection.execute(query, values).fetchone()
        return row

    def _count(self, query: str, *values: str) -> int:
        row = self._row(query, *values)
        return int(row[0]) if row else 0


def _day(written: str | None) -> dt.date | None:
    return dt.date.fromisoformat(written) if written else None
