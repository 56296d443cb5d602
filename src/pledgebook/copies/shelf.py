"""What joining asks of a book: it keeps what is known of the pages, so that none has to be read again."""

from collections.abc import Iterable, Iterator
from typing import Protocol

from pledgebook.model import Article, CopyGroup, Joining, Likeness, Reliance, Sketch

Holder = tuple[int, int]
"""A key, and the place of a page whose sketch holds it."""


class Shelf(Protocol):
    """A book as this stage sees it. Pages that have joined have a sketch in it."""

    def unjoined(self) -> Iterator[Article]:
        """The articles of the pages that have not joined, ordered by page id."""

    def count_unjoined(self) -> int:
        """How many articles `unjoined` gives."""

    def count_joined(self) -> int:
        """How many pages have joined."""

    def article(self, page: str) -> Article:
        """The article of the page with this id."""

    def sketches(self) -> Iterator[Sketch]:
        """The sketches of all pages that have joined."""

    def likenesses(self) -> Iterator[Likeness]:
        """What was found about pairs of them, ordered by the pages' ids."""

    def copies(self) -> Iterator[CopyGroup]:
        """The groups that they make."""

    def holders(self, first: int, last: int, most: int) -> list[Holder]:
        """The first `most` pages whose sketches hold a key from `first` to `last`, ascending; -1 for all."""

    def sketch_at(self, place: int) -> Sketch:
        """The sketch at that place."""

    def sketch_of(self, page: str) -> Sketch:
        """The sketch of the page with this id."""

    def likenesses_of(self, pages: Iterable[str]) -> list[Likeness]:
        """What was found about any of the pages and others, each once."""

    def set_reliances(self, page: str, found: Iterable[Reliance]) -> None:
        """Replace whom the page relies on."""

    def set_copies(
        self,
        groups: Iterable[CopyGroup],
        likenesses: Iterable[Likeness] = (),
        sketches: Iterable[Sketch] = (),
    ) -> None:
        """Replace all three."""

    def add_copies(self, change: Joining) -> None:
        """Keep what a page changed that joined, all of it or nothing."""
