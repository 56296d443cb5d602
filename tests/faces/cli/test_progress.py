"""The bar counts what goes by and leaves it as it is."""

import io
import sys
from pathlib import Path

import pytest
from rich.console import Console
from rich.progress import Progress

from pledgebook.faces.cli.progress import Watched, progress_bar
from pledgebook.stores import Book
from tests.stores.making import FIRST, a_page, an_article


@pytest.fixture
def progress() -> Progress:
    return Progress(console=Console(file=io.StringIO()))


def counted(progress: Progress) -> list[tuple[str, float, float | None]]:
    return [(task.description, task.completed, task.total) for task in progress.tasks]


def test_pages_are_counted_as_they_are_read(book: Path, progress: Progress):
    with Book.open(book, create=True) as opened:
        assert list(Watched(opened, progress).reading("abc")) == ["a", "b", "c"]
    assert counted(progress) == [("Reading pages", 3, None)]


def test_articles_are_counted_on_their_way_to_copies_and_claims(book: Path, progress: Progress):
    page = a_page("third", FIRST)
    with Book.open(book, create=True) as opened:
        opened.add_article(page, an_article(page))
        watched = Watched(opened, progress)
        assert list(watched.unjoined()) == list(opened.articles())
        assert [article.source.doc for article in watched.unread()] == ["third"]
    assert counted(progress) == [("Finding copies", 3, 3), ("Reading claims", 1, 1)]


def test_the_bar_is_silent_where_standard_error_is_no_terminal(
    capsys: pytest.CaptureFixture[str], book: Path
):
    with Book.open(book, create=True) as opened, progress_bar() as progress:
        list(Watched(opened, progress).unread())
    assert capsys.readouterr() == ("", "")
    assert not sys.stderr.isatty()
