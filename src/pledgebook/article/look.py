"""How a block looks on its own: its words, its length, whether it ends as a sentence does."""

import re
from dataclasses import dataclass
from functools import lru_cache

from pledgebook.model import DropReason, Span
from pledgebook.text import fold

HEAD = 240
"""Characters from the start of a block that are looked at: furniture is short, or told by its first words."""

OPENING = 80
"""Characters of a longer block whose words are told apart: its opening words may tell furniture, the rest is
prose whatever it says. Half of the time that looks take goes into words; none of the phrases is longer."""

SHORT = 48
"""Longest line, in characters, whose looks are remembered: entries of menus and buttons come again on every
page of a site, and half of the lines of `bench/articles` come more than once. Longer ones are headlines and
prose, which hardly do."""

LINES_KNOWN = 1 << 13
"""How many of them are remembered, at about a kilobyte each: the menus of some hundred sites."""

PROSE_TOKENS = 8
"""Tokens from which a block that ends as a sentence does counts as prose. Fewer, captions and promises of
newsletters count; more, the short paragraphs of news style are lost."""

PROSE_LENGTH = 40
"""Characters from which it does so too, for languages that put no space between words."""

LONGEST_NAME_LINE = 50
"""Longest line, in characters, that is the name of a person with an office or place; headlines are longer."""

_TOKEN = re.compile(r"\d[\d.,]*|[^\W\d_]+(?:'[^\W\d_]+)*|[:&]")
_DIGIT = re.compile(r"\d")
_SENTENCE_ENDS = (".", "!", "?", "…", "。", "！", "？")
_CLOSING_MARKS = "\"')]»」）"
_DOTS = ("...", "…", "[…]", "[...]")
_NAME = re.compile(r"[A-Z][\w'.-]+(?: [A-Z][\w'.-]*){1,3}(?:,| in |$)")
_ADDRESS = frozenset("you your you're we our us my click".split())
_BULLET = re.compile(r"[•*·▪◦‣-]\s|\d{1,3}[.)]\s")


@dataclass(frozen=True, slots=True, eq=False)
class Look:
    """The looks of a block. Compared by identity: short lines of the same words share one.

    Attributes:
        text: its first `HEAD` characters, folded.
        length: in characters.
        tokens: words in lower case, numbers as "#", colons and ampersands, of its first `HEAD` characters; of
            its first `OPENING` where it is longer.
        key: the tokens joined by spaces, with a space at both ends.
        ends: whether the block ends as a sentence does.
        announces: whether it ends with a colon.
        breaks_off: whether it ends with dots, as a teaser does.
    """

    text: str
    length: int
    tokens: tuple[str, ...]
    key: str
    ends: bool
    announces: bool
    breaks_off: bool

    @classmethod
    def of(cls, text: str) -> "Look":
        """The look of a block with the given text."""
        return _look_of_line(text) if len(text) <= SHORT else _look(text)

    @property
    def capitals(self) -> float:
        """Share of its words that begin with a capital or a digit, 0 to 1."""
        written = _TOKEN.findall(self.text)
        small = sum(token[0].islower() for token in written)
        return 1 - small / len(written) if written else 0.0

    @property
    def is_prose(self) -> bool:
        """Whether it reads as a finished sentence of some length."""
        return self.ends and (len(self.tokens) >= PROSE_TOKENS or self.length >= PROSE_LENGTH)

    @property
    def is_bulleted(self) -> bool:
        """Whether it begins as the item of a list does."""
        return _BULLET.match(self.text) is not None

    @property
    def is_name(self) -> bool:
        """Whether it is a line with the name of a person in front: "Jo Bloggs, Deputy Editor"."""
        is_line = self.length <= LONGEST_NAME_LINE and not self.ends and not self.announces
        return is_line and _NAME.match(self.text) is not None

    @property
    def speaks_to_reader(self) -> bool:
        """Whether it says "you" or "we" outside quotation marks, as a page does and a news story does not."""
        return '"' not in self.text and not _ADDRESS.isdisjoint(self.tokens)


def _look(text: str) -> Look:
    length = len(text)
    head = _plain(text[:HEAD])
    tail = head[-4:] if length <= HEAD else _plain(text[-4:])
    tokens = _tokens(head if length <= HEAD else head[:OPENING])
    return Look(
        head,
        length,
        tokens,
        f" {' '.join(tokens)} ",
        tail.rstrip(_CLOSING_MARKS).endswith(_SENTENCE_ENDS),
        tail.endswith(":"),
        text.endswith(_DOTS),
    )


def _tokens(head: str) -> tuple[str, ...]:
    found = _TOKEN.findall(head.lower())
    return tuple(["#" if token[0].isdigit() else token for token in found] if _DIGIT.search(head) else found)


_look_of_line = lru_cache(maxsize=LINES_KNOWN)(_look)


def _plain(text: str) -> str:
    """The text folded; most lines are plain as they are."""
    return text if text.isascii() and "&" not in text else fold(text)


@dataclass(frozen=True, slots=True)
class Piece:
    """A block before it is judged.

    Attributes:
        span: its characters in the page text, half-open.
        look: how it looks.
        tag: the HTML element it came from; empty for flattened text.
        linked: share of its characters that are the words of links, 0 to 1; 0 for flattened text.
        zone: what the elements around it (`nav`, `footer`) say it is; None where they say nothing.
    """

    span: Span
    look: Look
    tag: str = ""
    linked: float = 0.0
    zone: DropReason | None = None
