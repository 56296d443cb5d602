from collections.abc import Iterator
from pathlib import Path

import pytest

from pledgebook.stores import Book
from tests.stores.making import fill


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "aid.book"


@pytest.fixture
def book(path: Path) -> Iterator[Book]:
    """An empty book, open."""
    with Book.open(path, create=True) as opened:
        yield opened


@pytest.fixture
def filled(book: Book) -> Book:
    """A book of two documents, open: see `making.fill`."""
    fill(book)
    return book
