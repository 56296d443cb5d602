"""New pages of a book join those that have joined before."""

from pledgebook.copies.add import add
from pledgebook.copies.group import Grouped, grouped
from pledgebook.copies.settings import DEFAULT, CopySettings
from pledgebook.copies.shelf import Shelf
from pledgebook.copies.sketch import sketches


def join(shelf: Shelf, settings: CopySettings = DEFAULT) -> None:
    """Let the pages join that have not; pages that have are not read again, but for those like a new one."""
    if shelf.count_unjoined() <= settings.few * shelf.count_joined():
        for article in shelf.unjoined():
            add(article, shelf, settings)
        return
    known = Grouped(list(shelf.copies()), list(shelf.likenesses()), list(shelf.sketches()))
    new = sketches(shelf.unjoined(), settings)
    shelf.set_copies(*grouped(new, known, shelf.article, settings))
