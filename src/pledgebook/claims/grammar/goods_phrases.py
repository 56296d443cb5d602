"""Phrases of goods: rows of pieces that name one kind of goods, as they stand in the sentence.

A phrase is number, words, head: "36,000 | 105mm | rounds". What its neighbours lend it is for `goods_joins`.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from pledgebook.claims.grammar.goods_lexicon import HEAD, NAME
from pledgebook.claims.grammar.goods_pieces import Count, Piece
from pledgebook.model import Span

_PHRASE = re.compile(
    r"""
      (?P<lead>[ADaLTX]*)
      (?:(?P<count>[NV])[L*]*(?:m?f)?|mf)?     # "5,000", "thousands of", "sets of"
      (?P<rest>[ADaLT]*)
      (?:(?<=[NVL])[uk]{1,2}(?=[MCPHO])|(?<=[aADTf,&rw])k{1,3}(?=[MCPH]))?
      (?P<core>[MCPHLO]*(?:(?<=[MCP])u(?=[MPH]))?[MCPHLO]*[MCPH])(?P<short>O?)
      (?:[:*](?P<behind>N)m?(?=[,!]|$)|,(?P<of_them>N)ft)?        # "howitzers: 18", "tanks, 45 of them"
    | (?P<again>(?:A|aL)(?P<more>N)(?=[.,!]|$)|(?P<further>N)L(?=[.,!]|$))    # "another 45", "18 more"
    """,
    re.VERBOSE,
)
"""A phrase in the letters of `goods_pieces`. An unknown word is part of it only behind a number ("40 riverine
boats") or a modifier, a capitalised one also behind an article or a conjunction ("a Vulcano shell"):
elsewhere it may be the verb or somebody's name."""

_LINK = re.compile(r",?&?|[frow]|SD?|[Gg][^,&!]{0,5}")
"""What may stand between two phrases that have to do with each other."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """One phrase of goods.

    Attributes:
        span: its characters, with number and qualifier.
        core: modifiers, names and head, in the order of the item's name; empty in "another 45".
        count: the number it has; None where it has none.
        lead: letters before the core.
        link: letters between the phrase before and this one; None where something else stands there.
        after: letter of the piece behind it; empty at the end.
        short: name in brackets behind it.
        tail: words that follow the head in the item's name ("with thermal sight").
        lent: whether some of the name comes from a neighbour.
        is_target: whether it is what something is used against.
    """

    span: Span
    core: tuple[Piece, ...]
    count: Count | None = None
    lead: str = ""
    link: str | None = None
    after: str = ""
    short: Piece | None = None
    tail: str = ""
    lent: bool = False
    is_target: bool = False

    @property
    def head(self) -> Piece | None:
        """The last piece, where it is one that can carry the phrase."""
        last = self.core[-1] if self.core else None
        return last if last and last.letter in (HEAD, NAME) else None

    @property
    def role(self) -> str:
        """Role of the head; empty without one or where it is a name."""
        head = self.head
        return head.entry.role if head and head.entry and head.letter == HEAD else ""

    @property
    def is_generic(self) -> bool:
        """Whether the head says no type of goods."""
        return bool(self.head and self.head.entry and self.head.entry.generic)

    @property
    def is_weak(self) -> bool:
        """Whether the head means other things too."""
        return bool(self.head and self.head.entry and self.head.entry.weak)

    @property
    def is_single(self) -> bool:
        """Whether it is in the singular behind "a", "an" or "another"."""
        entry = self.head.entry if self.head else None
        if entry is None or {*"aA"}.isdisjoint(self.lead) or self.count:
            return False
        return not entry.plural and (entry.countable or entry.letter == NAME)

    @property
    def is_determined(self) -> bool:
        """Whether a number, an article or a pronoun says that the words are a noun of their own."""
        return self.is_single or self.count is not None or not {*"ADT"}.isdisjoint(self.lead)

    @property
    def is_opponents(self) -> bool:
        """Whether it belongs to a party that aid is given against."""
        return "X" in self.lead

    @property
    def name(self) -> tuple[Piece, ...]:
        """The last proper name in it, if any."""
        return tuple(piece for piece in self.core if piece.letter == NAME)[-1:]

    @property
    def kind(self) -> tuple[Piece, ...]:
        """By what other goods are said to be for it: its name, else all but a head that says nothing."""
        says_nothing = len(self.core) > 1 and (self.role == "launcher" or self.is_generic)
        whole = self.name or (self.core[:-1] if says_nothing else self.core)
        return tuple(replace(piece, written=_singular(piece)) for piece in whole)


def cut(pieces: Sequence[Piece]) -> Iterator[Phrase]:
    """The phrases in a row of pieces, in order, each with what links it to the one before."""
    letters = "".join(piece.letter for piece in pieces)
    end = 0
    for match in _PHRASE.finditer(letters):
        between = letters[end : match.start()]
        link = between if end and between and _LINK.fullmatch(between) else None
        if not match["again"]:
            yield _phrase(match, pieces, link)
        elif _counts_more(match, pieces):
            yield _again(match, pieces)
        end = match.end()


_MORE = frozenset(("more", "further", "additional", "extra", "other", "new"))


def _counts_more(match: re.Match[str], pieces: Sequence[Piece]) -> bool:
    """Whether "another 45" or "18 more" counts goods named before, which "nine allies" does not."""
    entry = pieces[match.end() - 1].entry
    return not match["further"] or (entry is not None and entry.written in _MORE)


def _again(match: re.Match[str], pieces: Sequence[Piece]) -> Phrase:
    number = _named(match, pieces, "more", "further")
    return Phrase(
        pieces[match.start()].span.to(pieces[match.end() - 1].span), (), number.count if number else None
    )


def _phrase(match: re.Match[str], pieces: Sequence[Piece], link: str | None) -> Phrase:
    core = pieces[match.start("core") : match.end("core")]
    number = _named(match, pieces, "count", "behind", "of_them")
    return Phrase(
        span=Span(pieces[_first(match)].span.start, pieces[match.end() - 1].span.end),
        core=_head_last([piece for piece in core if piece.letter not in "LO"]),
        count=number.count if number else None,
        lead=match["lead"] + match["rest"],
        link=link,
        after=match.string[match.end() : match.end() + 1],
        short=_named(match, pieces, "short") or next((piece for piece in core if piece.letter == "O"), None),
        is_target=match.string[match.start() - 1 : match.start()] == "g",
    )


def _named(match: re.Match[str], pieces: Sequence[Piece], *groups: str) -> Piece | None:
    """The piece that the first of the groups to be filled begins with."""
    return next((pieces[match.start(group)] for group in groups if match[group]), None)


def _first(match: re.Match[str]) -> int:
    """Index of the first piece of the span: the number, else the article, else the first word of the name."""
    if match["count"]:
        return match.start("count")
    article = match.string.rfind("a", match.start(), match.start("core"))
    loose = len(match["core"]) - len(match["core"].lstrip("L"))
    return article if article >= 0 else match.start("core") + loose


def _head_last(core: Sequence[Piece]) -> tuple[Piece, ...]:
    """The core with names and type numbers that follow its head put before it ("missiles TOW")."""
    heads = [index for index, piece in enumerate(core) if piece.letter == HEAD]
    end = heads[-1] + 1 if heads else len(core)
    types = [piece for piece in core[end:] if piece.letter in (NAME, "C") or piece.written[-1:].isdigit()]
    return (*types, *core[:end]) if types else tuple(core)


def name_of(core: Sequence[Piece], tail: str = "") -> str:
    """The name that the pieces make, the last one in the singular, and the words behind it."""
    words = [_singular(piece) if piece.letter == NAME else piece.written for piece in core[:-1]]
    words += [_singular(piece) for piece in core[-1:]]
    return " ".join([*words, *tail.split()])


def _singular(piece: Piece) -> str:
    entry = piece.entry
    if entry is None or not entry.plural:
        return piece.written
    if piece.letter == NAME:
        return re.sub(r"ies$", "y", piece.written).removesuffix("s")
    return " ".join([*piece.written.split()[:-1], entry.last]) if entry.countable else piece.written
