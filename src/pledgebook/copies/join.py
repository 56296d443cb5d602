"""New pages of a book join those that have joined before."""

from collections.abc import Iterator

from pledgebook.copies.add import add
from pledgebook.copies.credits import reliances
from pledgebook.copies.group import Grouped, grouped
from pledgebook.copies.settings import DEFAULT, CopySettings
from pledgebook.copies.shelf import Shelf
from pledgebook.copies.sketch import sketches
from pledgebook.model import Article


def join(shelf: Shelf, settings: CopySettings = DEFAULT) -> None:
    """Let the pages join that have not; pages that have are not read again, but for those like a new one."""
    if shelf.count_unjoined() <= settings.few * shelf.count_joined():
        for article in _noted(shelf):
            add(article, shelf, settings)
        return
    known = Grouped(list(shelf.copies()), list(shelf.likenesses()), list(shelf.sketches()))
    new = sketches(_noted(shelf), settings)
    shelf.set_copies(*grouped(new, known, shelf.article, settings))


def _noted(shelf: Shelf) -> Iterator[Article]:
    """The articles that have not joined, whom each relies on noted."""
    for article in shelf.unjoined():
        shelf.set_reliances(article.source.page, reliances(article))
        yield article
