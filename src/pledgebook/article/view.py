"""A judged page as a reader sees it: what stands above the article, in it, and below."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from pledgebook.article.look import Piece
from pledgebook.article.region import Reasons
from pledgebook.model import Detail, Span, Stated

LONGEST_LINE = 160
"""Longest line, in characters, that may date or sign the article; longer ones are text."""


@dataclass(frozen=True)
class View:
    """A judged page.

    Attributes:
        text: the page text.
        pieces: its blocks.
        reasons: why each is not the article; None for the article's own.
    """

    text: str
    pieces: Sequence[Piece]
    reasons: Reasons

    @cached_property
    def above(self) -> range:
        """Places of the blocks before the article; all where there is none."""
        kept = (place for place, reason in enumerate(self.reasons) if not reason)
        return range(next(kept, len(self.pieces)))

    @cached_property
    def below(self) -> range:
        """Places of the blocks behind the article; none where there is none."""
        kept = [place for place, reason in enumerate(self.reasons) if not reason]
        return range(kept[-1] + 1 if kept else len(self.pieces), len(self.pieces))

    @cached_property
    def kept(self) -> Sequence[int]:
        """Places of the article's own blocks."""
        return [place for place, reason in enumerate(self.reasons) if not reason]

    def lines(self, places: Iterator[int] | range) -> Iterator[tuple[int, str]]:
        """The blocks at the places that are lines, folded."""
        looks = ((place, self.pieces[place].look) for place in places)
        return ((place, look.text) for place, look in looks if look.length <= LONGEST_LINE)

    def written(self, place: int) -> str:
        """The text of a block."""
        return self.pieces[place].span.of(self.text)

    def opening(self, length: int) -> str:
        """The first characters of the article, folded, at most `HEAD`; empty where there is none."""
        return self.pieces[self.kept[0]].look.text[:length] if self.kept else ""

    def stated(self, detail: Detail, place: int, span: Span, value: str = "", name: str = "") -> Stated:
        """What some characters of a block state; `span` counts in the block, the value is their words."""
        within = span.move(self.pieces[place].span.start)
        return Stated(detail, value or " ".join(within.of(self.text).split()), "text", name, within)
