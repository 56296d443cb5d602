"""A judged page as a reader sees it: what stands above the article, in it, and below."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from pledgebook.article.look import Looks, Pieces
from pledgebook.article.region import Reasons
from pledgebook.model import Detail, Span, Stated

LONGEST_LINE = 160
"""Longest line, in characters, that may date or sign the article; longer ones are text."""


@dataclass(frozen=True)
class View:
    """A judged page.

    Attributes:
        pieces: its blocks.
        reasons: why each is not the article; None for the article's own.
        is_transcript: whether the article's paragraphs begin with the labels of speakers.
    """

    pieces: Pieces
    reasons: Reasons
    is_transcript: bool = False

    @property
    def looks(self) -> Looks:
        """How its blocks look."""
        return self.pieces.looks

    @cached_property
    def kept(self) -> Sequence[int]:
        """Places of the article's own blocks."""
        return [place for place, reason in enumerate(self.reasons) if not reason]

    @cached_property
    def above(self) -> range:
        """Places of the blocks before the article; all where there is none."""
        return range(self.kept[0] if self.kept else len(self.reasons))

    @cached_property
    def below(self) -> range:
        """Places of the blocks behind the article; none where there is none."""
        return range(self.kept[-1] + 1 if self.kept else len(self.reasons), len(self.reasons))

    def lines(self, places: Iterable[int]) -> Iterator[tuple[int, str]]:
        """The blocks at the places that are lines, folded."""
        lengths, texts = self.looks.lengths, self.looks.texts
        return ((place, texts[place]) for place in places if lengths[place] <= LONGEST_LINE)

    def written(self, place: int) -> str:
        """The text of a block."""
        return self.looks.written[place]

    def opening(self, length: int) -> str:
        """The first characters of the article, folded, at most `HEAD`; empty where there is none."""
        return self.looks.texts[self.kept[0]][:length] if self.kept else ""

    def stated(self, detail: Detail, place: int, span: Span, value: str = "", name: str = "") -> Stated:
        """What some characters of a block state; `span` counts in the block, the value is their words."""
        within = span.move(self.pieces.spans[place].start)
        return Stated(detail, value or " ".join(within.of(self.pieces.text).split()), "text", name, within)
