"""A progress bar on standard error while a book is built."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, TypeVar

from pledgebook.model import Article
from pledgebook.stores import Book

if TYPE_CHECKING:
    from rich.progress import Progress

Item = TypeVar("Item")


def progress_bar() -> "Progress":
    """A bar on standard error that is gone at the end; silent where that is no terminal."""
    # Inside the function: Rich is a third of the start-up time, and reading commands print JSON without it.
    from rich import console, progress  # noqa: PLC0415

    terminal = console.Console(stderr=True)
    return progress.Progress(
        progress.TextColumn("{task.description}"),
        progress.BarColumn(),
        progress.MofNCompleteColumn(),
        progress.TimeElapsedColumn(),
        progress.TimeRemainingColumn(),
        console=terminal,
        transient=True,
        disable=not terminal.is_terminal,
    )


class Watched(Book):
    """A book that moves a progress bar as the flow works its way through it."""

    def __init__(self, book: Book, progress: "Progress") -> None:
        super().__init__(book.connection, book.path)
        self._progress = progress

    def reading(self, found: Iterable[Item]) -> Iterator[Item]:
        """The same items, counted as they go by; how many there are is not known."""
        return self._counted(found, "Reading pages", None)

    def unjoined(self) -> Iterator[Article]:
        """Articles whose copies are to be looked for, ordered by page id, counted as they go by."""
        return self._counted(super().unjoined(), "Finding copies", self.count_unjoined())

    def unread(self) -> Iterator[Article]:
        """Articles whose claims are to be read, ordered by page id, counted as they go by."""
        return self._counted(super().unread(), "Reading claims", self.count_unread())

    def _counted(self, items: Iterable[Item], doing: str, total: int | None) -> Iterator[Item]:
        task = self._progress.add_task(doing, total=total)
        for item in items:
            yield item
            self._progress.advance(task)
