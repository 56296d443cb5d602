"""Hole: something that the ledger lacks, of known size and between known days; each said once."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from pledgebook.ledger.assertions import Purse
from pledgebook.ledger.shelf import Basis

NOISE = 0.01
"""Smallest hole, as a share of the total that shows it. It trades small packages missed against holes that
are rounding. Packages below a hundredth of the total are seldom added with care; re-measure by leaving
packages out of a complete ledger one by one."""


@dataclass(frozen=True, slots=True)
class Hole:
    """An entry, or several, that the ledger lacks.

    Attributes:
        purse: whose money, to whom, in which currency.
        basis: what kind of aid.
        since: start of the window of the totals.
        low: least size, in full units.
        high: greatest size.
        figure: the total that shows it, in full units.
        earliest: first day on which it can lie.
        latest: last day; None where the totals have no day.
        claims: ids of the totals on both sides.
        packages: ids of the entries known there.
    """

    purse: Purse
    basis: Basis
    since: date
    low: float
    high: float
    figure: float
    earliest: date
    latest: date | None
    claims: tuple[str, ...]
    packages: tuple[str, ...]


def once(holes: Iterable[Hole]) -> list[Hole]:
    """The holes without what they share: one that holds smaller ones of its purse is what is left of it.

    Totals since the start of an administration and totals since an invasion show the same hole twice.
    """
    kept: list[Hole] = []
    for hole in sorted(holes, key=_by_length):
        inner = [other for other in kept if _holds(hole, other)]
        low = hole.low - sum(other.high for other in inner)
        high = hole.high - sum(other.low for other in inner)
        if not inner:
            kept.append(hole)
        elif low > NOISE * hole.figure:
            starts = [other.since for other in inner if other.earliest == other.since > hole.since]
            kept.append(replace(hole, low=low, high=high, latest=min(starts, default=hole.latest)))
    return sorted(
        kept, key=lambda hole: (hole.purse, hole.earliest, hole.latest or date.max, str(hole.basis))
    )


def _by_length(hole: Hole) -> tuple[object, ...]:
    """Sorts short and narrow holes first."""
    end = hole.latest or date.max
    return (end - hole.earliest).days, hole.high - hole.low, hole.earliest, hole.claims


def _holds(hole: Hole, other: Hole) -> bool:
    """Whether the other hole lies within this one's days and is of the same money."""
    same = hole.purse == other.purse and hole.basis.authority == other.basis.authority
    if not same or other.earliest < hole.earliest:
        return False
    return (other.latest or date.max) <= (hole.latest or date.max)
