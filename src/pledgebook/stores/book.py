"""The book: one SQLite file that keeps pages, articles, claims, the ledger, and the analysts' decisions."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Self

from pledgebook.model import Article, Claim, CopyGroup, Decision, Ledger, Page, Problem, Reliance, Source
from pledgebook.stores.codec import packed, squeezed
from pledgebook.stores.file import connected, writing
from pledgebook.stores.rules import rules_of
from pledgebook.stores.shelf import Shelf

_FORGETTING = (
    "DELETE FROM pages WHERE id = ?",
    "DELETE FROM claims WHERE page = ?",
    "DELETE FROM refused WHERE id = ?",
)


class Book(Shelf):
    """A book opened, as far as it is written, and all that `pledgebook.flow.Book` asks for.

    Each call is one transaction: a page with its article, the claims of a page, the ledger are there whole or
    not at all, and what a killed build has added is not asked for again.
    """

    @classmethod
    @contextmanager
    def open(cls, path: Path, *, create: bool) -> Iterator[Self]:
        """The book in the file, closed at the end; with `create` the file is made where there is none.

        Raises:
            BookError: the file is missing, no book, of a newer layout, damaged, or may not be written.
        """
        with connected(path, create=create) as connection:
            book = cls(connection, path)
            if create:
                book.renew_copies()
            yield book

    def lacks(self, page: Page, *, gated: bool) -> bool:
        """Whether the page still has to be read by today's rules; a refused one only counts when gated."""
        if self._row("SELECT 1 FROM pages WHERE id = ? AND extracted_by = ?", page.id, rules_of("article")):
            return False
        refused = self._row(
            "SELECT 1 FROM refused WHERE id = ? AND refused_by = ?", page.id, rules_of("claims")
        )
        return not (gated and refused)

    def refuse(self, page: Page, reason: str) -> None:
        """Remember the page by id, name, address and reason alone."""
        row = (page.id, page.doc, page.url, page.sha256, reason, rules_of("claims"))
        with writing(self.connection):
            self._forget(page.id)
            self.connection.execute("INSERT INTO refused VALUES (?, ?, ?, ?, ?, ?)", row)

    def add_article(self, page: Page, found: Article) -> None:
        """Keep the page with its article; what was read from an earlier article of the page goes."""
        day = page.published.isoformat() if page.published else None
        origin = (page.id, page.doc, page.url, day, page.form, page.sha256, page.encoding)
        article = (packed(found.source), packed(found.blocks), squeezed(found.page_text))
        with writing(self.connection):
            self._forget(page.id)
            self.connection.execute(
                "INSERT INTO pages VALUES (?, ?, ?, ?, ?, ?, ?, ?, NULL, ?, ?, ?)",
                (*origin, rules_of("article"), *article),
            )
            self.connection.execute("INSERT INTO unjoined VALUES (?)", (page.id,))

    def add_claims(self, page: str, found: Iterable[Claim]) -> None:
        """Replace the claims of the page and mark it as read by today's rules."""
        rows = [(claim.id, page, claim.doc, claim.kind, claim.span.start, packed(claim)) for claim in found]
        with writing(self.connection):
            self.connection.execute("DELETE FROM claims WHERE page = ?", (page,))
            self.connection.executemany("INSERT INTO claims VALUES (?, ?, ?, ?, ?, ?)", rows)
            self.connection.execute("UPDATE pages SET claims_by = ? WHERE id = ?", (rules_of("claims"), page))

    def add_problems(self, problems: list[Problem]) -> list[Problem]:
        """Keep the problems, each once; gives the same list back."""
        rows = [(problem.place, problem.code, problem.sentence) for problem in problems]
        with writing(self.connection):
            self.connection.executemany("INSERT OR IGNORE INTO problems VALUES (?, ?, ?)", rows)
        return problems

    def evidence(
        self,
    ) -> tuple[list[Source], list[Claim], list[CopyGroup], list[Decision], list[Problem], list[Reliance]]:
        """All that the ledger is worked out from, each list in the order of its own method."""
        return (
            list(self.sources()),
            list(self.claims()),
            list(self.copies()),
            list(self.decisions()),
            list(self.problems()),
            list(self.reliances()),
        )

    def set_ledger(self, kept: Ledger) -> None:
        """Replace packages, totals, comparisons and findings, each list in the order given."""
        with writing(self.connection):
            self._replace("packages", [(package.id, packed(package)) for package in kept.packages])
            self._replace("totals", [(total.claim, packed(total)) for total in kept.totals])
            self._replace("comparisons", [(tested.claim, packed(tested)) for tested in kept.comparisons])
            self._replace("findings", [(finding.id, packed(finding)) for finding in kept.findings])

    def append_decision(self, decision: Decision) -> None:
        """Keep the decision for good; the next build applies it."""
        row = (decision.id, decision.at.isoformat(), packed(decision))
        with writing(self.connection):
            self.connection.execute("INSERT OR IGNORE INTO decisions VALUES (?, ?, ?)", row)

    def _forget(self, page: str) -> None:
        self._part(page)
        for statement in _FORGETTING:
            self.connection.execute(statement, (page,))

    def _replace(self, name: str, rows: Iterable[tuple[str, str]]) -> None:
        numbered = [(name, position, *row) for position, row in enumerate(rows)]
        self.connection.execute("DELETE FROM worked_out WHERE list = ?", (name,))
        self.connection.executemany("INSERT INTO worked_out VALUES (?, ?, ?, ?)", numbered)
