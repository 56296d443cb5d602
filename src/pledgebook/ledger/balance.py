"""Balance the accounts of a book: which totals cannot hold beside the others, and what is missing.

For the money of one donor to one recipient, military or else, all quoted totals and all entries form one
linear programme (`programme`). Totals that must give way contradict the others; those that remain bound what
is missing between any two days (`spans`), and stretches that surely lack something are the holes (`holes`).
The method and its limits: docs/balance.md.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from pledgebook.ledger.bounds import Account, Bound, bounds
from pledgebook.ledger.hole import Hole
from pledgebook.ledger.holes import holes, undated_holes
from pledgebook.ledger.programme import misses
from pledgebook.ledger.shelf import Basis, Purse, Shelf
from pledgebook.ledger.spans import spans
from pledgebook.ledger.totals import ROUNDING, Tested

Standing = dict[Basis, list[Bound]]
"""For each basis the bounds that hold together, give or take their rounding."""


@dataclass(frozen=True, slots=True)
class Balance:
    """What the totals of a book tell together.

    Attributes:
        holes: what is missing, by purse, basis and window, in order of days.
        contradicted: ids of total claims that other totals, or the entries, contradict.
        mislabelled: ids of total claims of one authority that exceed what all authorities together can be.
    """

    holes: tuple[Hole, ...]
    contradicted: frozenset[str]
    mislabelled: frozenset[str]


def balance(tested: Sequence[Tested], shelves: Mapping[Purse, Shelf]) -> Balance:
    """What is missing, and which totals fit none of the others."""
    found: list[Hole] = []
    contradicted: set[str] = set()
    mislabelled: set[str] = set()
    for account, told in bounds(tested, shelves).items():
        purse, scope = account
        standing: Standing = defaultdict(list)
        for bound, miss in zip(told, misses(told, shelves[purse], scope), strict=True):
            if abs(miss) <= ROUNDING * bound.figure:
                standing[bound.basis].append(bound)
            elif bound.basis.authority and miss > 0:
                mislabelled.update(bound.claims)
            else:
                contradicted.update(bound.claims)
        found += _holes(account, standing, shelves[purse])
    found += undated_holes(tested, found)
    return Balance(tuple(sorted(found, key=_place)), frozenset(contradicted), frozenset(mislabelled))


def _holes(account: Account, standing: Standing, shelf: Shelf) -> Iterator[Hole]:
    """The holes of all authorities together and of each, by the totals that hold together."""
    for basis, members in standing.items():
        stack = shelf.stack(basis)
        yield from holes(account, members, spans(members, ROUNDING, stack), stack)


def _place(hole: Hole) -> tuple[object, ...]:
    return hole.purse, hole.earliest, hole.latest or date.max, str(hole.basis)
