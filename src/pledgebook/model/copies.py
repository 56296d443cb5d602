"""CopyGroup: pages that carry the same article."""

from dataclasses import dataclass
from typing import Literal

Relation = Literal["original", "verbatim", "trimmed", "updated", "rewritten"]


@dataclass(frozen=True, slots=True)
class Member:
    """One page of a copy group.

    Attributes:
        page: id of the page.
        doc: the page's name for people.
        relation: to the page named in `of`; `original` where it is not a copy.
        of: `doc` of the page it was copied from; None for the original.
        shared: share of this page's article that stands in the one it was copied from (containment), 0..1.
    """

    page: str
    doc: str
    relation: Relation
    of: str | None
    shared: float


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
