"""New pages of a book join those that have joined before."""

from pledgebook.copies.add import add
from pledgebook.copies.group import Grouped, grouped
from pledgebook.copies.settings import DEFAULT, CopySettings
from pledgebook.copies.shelf import Shelf
from pledgebook.copies.sketch import sketches


def join(shelf: Shelf, settings: CopySettings = DEFAULT) -> None:
    """Let the pages join that have not; pages that have are not read again, but for those like a new one."""
    new = shelf.unjoined()
    if len(new) <= settings.few * shelf.count_joined():
        for page in new:
            add(page, shelf, settings)
        return
    known = Grouped(list(shelf.sketches()), list(shelf.likenesses()), list(shelf.copies()))
    drawn = sketches(map(shelf.article, new), settings)
    shelf.set_copies(*grouped(drawn, known, shelf.article, settings))
