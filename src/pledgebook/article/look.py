"""How the blocks of a page look: their words, their length, whether they end as a sentence does.

A page has some two hundred blocks, most of them entries of menus. So looks are told for all blocks of a page
at once and kept as columns, one entry for each block; rules go over the columns that they need.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate

import numpy as np

from pledgebook.article.notes import closes_article, opens_article
from pledgebook.article.phrases import FURNITURE, Told
from pledgebook.article.signs import Signs
from pledgebook.article.tokens import PART, tokens_of
from pledgebook.model import DropReason, Span
from pledgebook.text import fold

HEAD = 240
"""Characters from the start of a block that are looked at: furniture is short, or told by its first words."""

PROSE_TOKENS = 8
"""Tokens from which a block that ends as a sentence does counts as prose. Fewer, captions and promises of
newsletters count; more, the short paragraphs of news style are lost."""

PROSE_LENGTH = 40
"""Characters from which it does so too, for languages that put no space between words."""

LONGEST_NAME_LINE = 50
"""Longest line, in characters, that is the name of a person with an office or place; headlines are longer."""

LONGEST_NOTE = 480
"""Longest note with which an article ends, in characters: a paragraph may begin with the same words."""

_OPENING_LETTERS = frozenset(("mem", "sub", "to ", "fro", "cor", "edi", "upd", "dea", "sta"))
_CLOSING_LETTERS = frozenset(("add", "fur", "rep", "wri", "edi", "com", "thi", "an "))
"""With which the keys of headings and notes that belong to an article begin: others are not asked."""

_CLOSING = Signs("ontribut", "eported from")
_COPYRIGHT = Signs("©", "(c)", "(C)", "opyright", "OPYRIGHT")

_SENTENCE_ENDS = (".", "!", "?", "…", "。", "！", "？")
_CLOSING_MARKS = "\"')]»」）"
_FINAL = frozenset((*_SENTENCE_ENDS, *_CLOSING_MARKS))
_NAME = re.compile(r"[A-Z][\w'.-]+(?: [A-Z][\w'.-]*){1,3}(?:,| in |$)")
_ADDRESS = tuple(f" {word} " for word in "you your you're we our us my click".split())
_BULLET = re.compile(r"[•*·▪◦‣-]\s|\d{1,3}[.)]\s")


class Looks:
    """The looks of the blocks of a page: columns, one entry for each block, in order.

    Attributes:
        written: the whole text of each block.
        texts: its first `HEAD` characters, folded.
        lengths: of the block, in characters.
        keys: the tokens of its head joined by spaces, with a space at both ends: words in lower case, numbers
            as "#", colons, ampersands.
        counts: how many tokens these are.
        ends: whether the block ends as a sentence does.
        announces: whether it ends with a colon.
        prose: whether it reads as a finished sentence of some length.
    """

    def __init__(self, written: Sequence[str]) -> None:
        """The looks of blocks with the given texts."""
        heads = [block[:HEAD].replace("\n", " ").replace(PART, " ") for block in written]
        self._heads = fold(PART.join([*heads, ""]))
        self._starts = list(accumulate((len(head) + 1 for head in heads), initial=0))
        self._tokens = tokens_of(self._heads)
        self.written = written
        self.texts = self._heads.split(PART)[:-1]
        self.lengths = [len(block) for block in written]
        self.keys = self._tokens.written.split(PART)[:-1]
        self.counts = [key.count(" ") - 1 for key in self.keys]
        tails = [text[-4:] for text in self.texts]
        for place, length in enumerate(self.lengths):
            if length > HEAD:
                tail = written[place][-4:]
                tails[place] = tail if tail.isascii() else fold(tail)
        self.ends = [tail[-1:] in _FINAL and _ends_sentence(tail) for tail in tails]
        self.announces = [tail[-1:] == ":" for tail in tails]
        self.prose = [
            ends and (count >= PROSE_TOKENS or length >= PROSE_LENGTH)
            for ends, count, length in zip(self.ends, self.counts, self.lengths, strict=True)
        ]

    def __len__(self) -> int:
        return len(self.written)

    @cached_property
    def capitals(self) -> Sequence[float]:
        """Share of the tokens of each block that begin with no small letter, 0 to 1; 1 where it has none."""
        if not self.written:
            return []
        small = np.add.reduceat(self._tokens.small, self._starts[:-1], dtype=np.int64).tolist()
        return [1 - few / max(count, 1) for few, count in zip(small, self.counts, strict=True)]

    @cached_property
    def numbered(self) -> Sequence[int]:
        """Places of the blocks that hold a number."""
        return [place for place, key in enumerate(self.keys) if "#" in key]

    @cached_property
    def phrases(self) -> Mapping[str, Told]:
        """The blocks that hold phrases of furniture, by the list that the phrase is of."""
        return FURNITURE.found(self.keys)

    @cached_property
    def opening(self) -> frozenset[int]:
        """Places of headings with which articles begin and which are a part of them."""
        near = (place for place, key in enumerate(self.keys) if key[1:4] in _OPENING_LETTERS)
        return frozenset(place for place in near if opens_article(self.texts[place]))

    @cached_property
    def closing(self) -> frozenset[int]:
        """Places of notes with which articles end: contributors, corrections, updates."""
        near = {place for place, key in enumerate(self.keys) if key[1:4] in _CLOSING_LETTERS}
        near.update(self.holding(_CLOSING))
        short = (place for place in near if self.lengths[place] <= LONGEST_NOTE)
        return frozenset(place for place in short if closes_article(self.texts[place]))

    @cached_property
    def copyright(self) -> Sequence[int]:
        """Places of the blocks that hold a sign of copyright and a number."""
        return [place for place in self.holding(_COPYRIGHT) if "#" in self.keys[place]]

    def holding(self, signs: Signs) -> Sequence[int]:
        """Places of the blocks whose heads, as they are folded, hold any of the signs."""
        return signs.places(self._heads, self._starts)

    def is_bulleted(self, place: int) -> bool:
        """Whether a block begins as the item of a list does."""
        return _BULLET.match(self.texts[place]) is not None

    def is_name(self, place: int) -> bool:
        """Whether a block is a line with the name of a person in front: "Jo Bloggs, Deputy Editor"."""
        is_line = self.lengths[place] <= LONGEST_NAME_LINE and not (self.ends[place] or self.announces[place])
        return is_line and _NAME.match(self.texts[place]) is not None

    def speaks_to_reader(self, place: int) -> bool:
        """Whether a block says "you" or "we" outside quotation marks, as a page does and no news story."""
        key = self.keys[place]
        return '"' not in self.texts[place] and any(word in key for word in _ADDRESS)


def _ends_sentence(tail: str) -> bool:
    return tail.rstrip(_CLOSING_MARKS).endswith(_SENTENCE_ENDS)


def key_of(text: str) -> str:
    """The key of a block with the given text."""
    return Looks([text]).keys[0]


@dataclass(frozen=True)
class Pieces:
    """The blocks of a page before they are judged: columns, one entry for each block, in order.

    Attributes:
        text: the page text.
        spans: of each block its characters in the page text, half-open.
        tags: the HTML element it came from; empty for flattened text.
        linked: share of its characters that are the words of links, 0 to 1; 0 for flattened text.
        zones: what the elements around it (`nav`, `footer`) say it is; None where they say nothing.
        looks: how it looks.
    """

    text: str
    spans: Sequence[Span]
    tags: Sequence[str]
    linked: Sequence[float]
    zones: Sequence[DropReason | None]
    looks: Looks = field(init=False)

    def __post_init__(self) -> None:
        text = self.text
        object.__setattr__(self, "looks", Looks([text[span.start : span.end] for span in self.spans]))

    def __len__(self) -> int:
        return len(self.spans)

    def holding(self, signs: Signs) -> Sequence[int]:
        """Places of the blocks that hold any of the signs, as they are written."""
        return signs.places(self.text, [span.start for span in self.spans])

    @classmethod
    def of_text(cls, text: str, spans: Sequence[Span], tags: Sequence[str] = ()) -> "Pieces":
        """Blocks of a text of which the places are known, and the elements where they are given."""
        count = len(spans)
        return cls(text, spans, tags or [""] * count, [0.0] * count, [None] * count)
