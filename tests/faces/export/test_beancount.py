"""Beancount: bean-check fails at the totals that the book calls off, no other; accounts add up to entries."""

import re
from collections import defaultdict
from decimal import Decimal
from pathlib import Path
from typing import Any

from beancount import loader
from beancount.core.data import Note, Open, Transaction
from hypothesis import given, settings

from pledgebook.faces.export import export
from pledgebook.faces.export.beancount import ROUNDING, _component
from pledgebook.faces.export.wording import middle
from pledgebook.ledger import totals
from pledgebook.stores import Book
from tests.faces.export.books import book_of, drafts


def loaded(path: Path) -> tuple[list[Any], set[str]]:
    """The entries of the ledger, and the totals whose balance fails; nothing else may be wrong."""
    entries, errors, _ = loader.load_file(str(path))
    failed = [
        re.search(r"Balance failed for 'Equity:Total:T([0-9a-f]+)'", str(error.message)) for error in errors
    ]
    assert all(failed), [error.message for error in errors]
    return entries, {found[1] for found in failed if found}


def off(book: Book) -> set[str]:
    """The totals that the book calls off, but for those of no day: a balance has one."""
    return {
        total.claim
        for total in book.totals()
        if total.verdict == "off" and (total.until or book.source(book.claim(total.claim).page).published)
    }


def test_bean_check_fails_at_exactly_the_totals_that_are_off(book, written):
    _, failed = loaded(written("beancount"))
    assert failed == off(book)


@given(drafts)
@settings(max_examples=40)
def test_so_it_does_for_made_up_books(made):
    with book_of(made) as (book, folder):
        export(book, "beancount", folder / "aid.beancount")
        entries, failed = loaded(folder / "aid.beancount")
        assert failed == off(book)
        assert sums(entries) == expected(book)


def test_accounts_add_up_to_the_entries(book, written):
    entries, _ = loaded(written("beancount"))
    assert sums(entries) == expected(book)


def sums(entries: list[Any]) -> dict[tuple[str, str], Decimal]:
    """What was posted to the assets, by record and currency."""
    added: dict[tuple[str, str], Decimal] = defaultdict(Decimal)
    for entry in entries:
        for account, units in postings(entry):
            if account.startswith("Assets:"):
                added[account.split(":")[1], units.currency] += units.number
    return added


def postings(entry: Any) -> list[tuple[str, Any]]:
    made = entry.postings if isinstance(entry, Transaction) else ()
    return [(posting.account, posting.units) for posting in made]


def expected(book: Book) -> dict[tuple[str, str], Decimal]:
    added: dict[tuple[str, str], Decimal] = defaultdict(Decimal)
    for package in book.packages():
        if package.day and package.day.latest:
            figure = Decimal(str(middle(package.amount)))
            added[package.record.capitalize(), package.amount.currency] += figure
    return added


def test_what_has_no_day_is_listed_and_everything_else_is_there(book, tmp_path):
    made = export(book, "beancount", tmp_path / "aid.beancount")
    entries, _ = loaded(tmp_path / "aid.beancount")
    undated = sum(1 for package in book.packages() if not (package.day and package.day.latest))
    links = {link for entry in entries if isinstance(entry, Transaction) for link in entry.links}
    assert made.left.get("no-day", 0) >= undated
    assert {package.id for package in book.packages() if package.day and package.day.latest} <= links


def test_bounds_claims_and_addresses_are_kept_beside_the_figure(book, written):
    entries, _ = loaded(written("beancount"))
    by_link = {link: entry for entry in entries if isinstance(entry, Transaction) for link in entry.links}
    for package in book.packages():
        if entry := by_link.get(package.id):
            assert entry.meta["low"].number == Decimal(str(package.amount.low))
            assert entry.meta["high"].number == Decimal(str(package.amount.high))
            assert entry.meta["claims"] == "; ".join(package.claims)
            assert entry.meta["source1"]


def test_findings_are_notes(book, written):
    entries, _ = loaded(written("beancount"))
    told = " ".join(entry.comment for entry in entries if isinstance(entry, Note))
    dated = {claim.id for claim in book.claims() if book.source(claim.page).published}
    assert all(f"Finding {found.id}" in told for found in book.findings() if dated & set(found.claims))


def test_accounts_are_opened_no_later_than_used(written):
    entries, _ = loaded(written("beancount"))
    assert sum(isinstance(entry, Open) for entry in entries) > 0


def test_totals_are_rounded_as_the_ledger_rounds_them():
    assert Decimal(str(totals.ROUNDING)) == ROUNDING


def test_names_of_accounts_tell_givers_apart():
    assert _component("US") == "US"
    assert _component("sub-Saharan Africa") == "Sub-Saharan-Africa"
    assert (
        len({_component(each) for each in (None, "Not-Told", "Ärzte e. V.", "Arzte e V", "=1+1", "1+1")}) == 6
    )
