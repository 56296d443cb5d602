"""A book is the same whichever way its pages came: in any order, in batches of any size, one by one."""

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pledgebook import flow, ledger, read
from pledgebook.faces.cli.workers import WORTHWHILE, Workers
from pledgebook.model import Ledger, Page
from pledgebook.stores import Book, contract
from tests.conftest import ROOT

PAGES = [page for page in read.pages([str(ROOT / "examples" / "pages")]) if isinstance(page, Page)]


def built(pages: Sequence[Page], batch: int) -> Ledger:
    """The ledger of a book to which the pages were added so many at a time."""
    with TemporaryDirectory() as folder, Book.open(Path(folder) / "any.book", create=True) as book:
        for first in range(0, len(pages), batch):
            flow.build(pages[first : first + batch], book)
        return ledger.keep(*book.evidence())


@settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.permutations(PAGES), st.integers(1, len(PAGES)))
def test_order_and_batches_change_nothing(pages, batch):
    assert built(pages, batch) == built(PAGES, len(PAGES))


def test_the_number_of_workers_changes_nothing(tmp_path: Path):
    again = [Page.of(f"{page.doc}-again", page.source, form=page.form, url=page.url) for page in PAGES]
    books = []
    for workers in (1, 2):
        with Book.open(tmp_path / f"{workers}.book", create=True) as book, Workers(workers) as beside:
            flow.build(PAGES + again, book, each=beside.each)
            books.append((list(map(contract.claim, book.claims())), ledger.keep(*book.evidence())))
    assert len(PAGES + again) > WORTHWHILE
    assert books[0] == books[1]
