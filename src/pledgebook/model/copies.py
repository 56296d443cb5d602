"""CopyGroup: pages that carry the same article; Likeness: what was found about two pages; Sketch: how."""

import struct
from dataclasses import dataclass
from datetime import date
from hashlib import blake2b
from typing import Literal

from pledgebook.model.ledger import Judgement

_RARE = 2**32
_DAY_BITS = 22
"""Bits that the ordinal of any day fits in."""

UNDATED = 0
"""Stands for the day of an undated page; no day has this ordinal."""

LAST_DAY = date.max.toordinal()

Relation = Literal["original", "verbatim", "trimmed", "updated", "rewritten"]
Differing = Literal["figure", "date", "name", "negation"]
Relying = Literal["first-reported", "agency", "told", "contributed", "according-to"]


@dataclass(frozen=True, slots=True)
class Difference:
    """What a page says otherwise than the page it was copied from.

    Attributes:
        kind: what it is that differs.
        here: as this page writes it; empty where only the other page has it.
        there: as the other page writes it; empty where only this page has it.
    """

    kind: Differing
    here: str
    there: str


@dataclass(frozen=True, slots=True)
class Member:
    """One page of a copy group.

    Attributes:
        page: id of the page.
        doc: the page's name for people.
        relation: to the page named in `of`; `original` where it is not a copy.
        of: `doc` of the page it was copied from; None for the original.
        shared: share of this page's article that stands in the one it was copied from (containment), 0..1.
        differences: what it says otherwise in sentences that both have, in the order of its text.
    """

    page: str
    doc: str
    relation: Relation
    of: str | None
    shared: float
    differences: tuple[Difference, ...] = ()


@dataclass(frozen=True, slots=True)
class CopyGroup:
    """Pages that carry the same article: one source, however many addresses.

    Attributes:
        id: content id over the pages' ids, sorted.
        original: `doc` of the page taken to be the first; None where that cannot be told.
        why: one sentence that says why that page is taken to be the original.
        members: at least two, ordered by `doc`.
        credits: whom the members credit, as printed, each once.
    """

    id: str
    original: str | None
    why: str
    members: tuple[Member, ...]
    credits: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, order=True)
class Reliance:
    """That a page takes what it says from an outlet.

    Attributes:
        page: id of the page.
        doc: the page's name for people.
        on: the outlet or agency, as printed.
        how: in which manner the page credits it.
        evidence: the sentence or line that does.
    """

    page: str
    doc: str
    on: str
    how: Relying
    evidence: str


@dataclass(frozen=True, slots=True, order=True)
class Likeness:
    """What was found about two pages that are alike.

    Attributes:
        one: id of the page whose id sorts first.
        other: id of the other page.
        judgement: `same` copies, `different` acts that look alike, or `unsure`: listed, not merged.
        worded: whether they share their words; else one may retell the other.
        score: how much they share: of the same words the share of the shorter article, 0..1; of a retelling
            how far it exceeds the words in common, at most 1.
        why: one sentence that says what the judgement rests on.
    """

    one: str
    other: str
    judgement: Judgement
    worded: bool
    score: float
    why: str

    @property
    def apart(self) -> bool:
        """Whether nothing may put the two into one group: they share their words and are no copies."""
        return self.worded and self.judgement != "same"


@dataclass(frozen=True, slots=True)
class Passage:
    """A run of sentences of two pages that are compared.

    Attributes:
        kind: `shared` word for word, `changed` where one is a version of the other, `here` where only the
            page has it, `there` where only the other page has it.
        here: the words of the page; empty for `there`.
        there: the words of the other page; empty for `shared` and `here`.
    """

    kind: Literal["shared", "changed", "here", "there"]
    here: str
    there: str = ""


@dataclass(frozen=True, slots=True)
class Sample:
    """Those of a set of hashes that lie in the lowest part of the hash space.

    Attributes:
        keys: the hashes, each once and ascending, as 32-bit little-endian numbers.
        level: the part is 1 / 2 ** level of the hash space.
    """

    keys: bytes
    level: int

    @property
    def hashes(self) -> tuple[int, ...]:
        """The keys as numbers, ascending."""
        return struct.unpack(f"<{len(self.keys) // 4}I", self.keys)


@dataclass(frozen=True, slots=True)
class Sketch:
    """What of an article is enough to find those it may share text with, without reading it again.

    Attributes:
        page: id of the page.
        day: its day of publication; None where unknown.
        shingles: a sample of its runs of words.
        rare: a sample of its figures and of its words that few texts have.
    """

    page: str
    day: date | None
    shingles: Sample
    rare: Sample

    @property
    def keys(self) -> list[int]:
        """The keys under which an index finds it: shingles below 2 ** 32, dated rare words from there on."""
        day = self.day.toordinal() if self.day else UNDATED
        return [*self.shingles.hashes, *(first for first, _ in self.rare_within(day, day))]

    def rare_within(self, since: int, until: int) -> list[tuple[int, int]]:
        """For each rare word its first and last key on pages of these days, ordinals of the calendar."""
        words = [(_RARE + word) << _DAY_BITS for word in self.rare.hashes]
        return [(word + since, word + until) for word in words]

    @property
    def place(self) -> int:
        """A number of 63 bits that orders pages as if by chance, the same in every book."""
        return int.from_bytes(blake2b(self.page.encode(), digest_size=8).digest(), "big") >> 1


@dataclass(frozen=True, slots=True)
class Joining:
    """What a page that joins the others changes.

    Attributes:
        sketch: of the page.
        gained: what was found about it and others.
        lost: what was found about others and no longer counts.
        touched: ids of the pages whose groups may be others now, the page itself among them, sorted.
        groups: all groups of those pages.
    """

    sketch: Sketch
    gained: tuple[Likeness, ...]
    lost: tuple[Likeness, ...]
    touched: tuple[str, ...]
    groups: tuple[CopyGroup, ...]
