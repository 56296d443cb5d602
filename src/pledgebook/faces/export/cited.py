"""The claims and pages behind an entry, looked up in the book as they are asked for."""

from collections.abc import Iterable
from functools import lru_cache

from pledgebook.model import Claim, Package, Source
from pledgebook.stores import Reading

REMEMBERED = 4_096
"""Claims and pages kept in memory: it trades reading a page's row once more for each of its claims against
memory that grows with the book. Entries that follow each other share pages; re-measure with
`python -m bench.export`."""


class Cited:
    """A book from which exports take their rows one at a time."""

    def __init__(self, book: Reading) -> None:
        self.book = book
        self.claim = lru_cache(REMEMBERED)(book.claim)
        self.source = lru_cache(REMEMBERED)(book.source)

    def claims(self, ids: Iterable[str]) -> list[Claim]:
        """The claims with these ids, in their order."""
        return [self.claim(key) for key in ids]

    def sources(self, ids: Iterable[str]) -> list[Source]:
        """The pages of the claims with these ids, each once, the earliest published first."""
        found = {claim.page: self.source(claim.page) for claim in self.claims(ids)}
        return sorted(found.values(), key=lambda each: (str(each.published or "9999"), each.doc, each.page))

    def addresses(self, package: Package) -> list[str]:
        """Where an entry is told: the address of each page, or its name where it has none."""
        return [source.url or source.doc for source in self.sources(package.claims)]
