"""Checking: silence would not do, so it says that all holds, or what does not."""

from collections.abc import Callable
from pathlib import Path

from pledgebook.stores import CHECKS, Book
from tests.faces.cli.conftest import Ran

Run = Callable[..., Ran]


def test_a_good_book_holds(run: Run, book: Path):
    assert run("check", "--book", book) == Ran(0, f"All {len(CHECKS)} invariants of {book} hold.\n", "")


def test_what_does_not_hold_is_told(run: Run, book: Path):
    with Book.open(book, create=True) as opened:
        opened.connection.execute("UPDATE pages SET sha256 = 'x' WHERE doc = 'first'")
    ran = run("check", "--book", book)
    assert ran.code == 1
    assert "page first does not follow from what it is made of." in ran.out
