"""Hole: something that the ledger lacks, of known size and between known days."""

from dataclasses import dataclass, replace
from datetime import date

from pledgebook.ledger.shelf import Basis, Period, Purse


@dataclass(frozen=True, slots=True)
class Hole:
    """An entry, or several, that the ledger lacks.

    Attributes:
        purse: whose money, to whom, in which currency.
        basis: what kind of aid.
        low: least size, in full units.
        high: greatest size.
        earliest: first day on which it can lie.
        latest: last day; None where the totals have no day.
        claims: ids of the totals that show it.
        packages: ids of the entries known there.
    """

    purse: Purse
    basis: Basis
    low: float
    high: float
    earliest: date
    latest: date | None
    claims: tuple[str, ...]
    packages: tuple[str, ...]

    def meets(self, period: Period) -> bool:
        """Whether it may lie in the window, wholly or in part."""
        begun = period.until is None or self.earliest <= period.until
        return begun and (self.latest is None or period.since <= self.latest)

    def lies_in(self, period: Period) -> bool:
        """Whether it lies in the window for certain."""
        known = self.latest is not None and period.until is not None and self.latest <= period.until
        return known and period.since <= self.earliest

    def is_part_of(self, other: "Hole") -> bool:
        """Whether it is what one authority lacks of what all together lack, told there with closer days."""
        if self.basis.authority is None or other.basis != replace(self.basis, authority=None):
            return False
        closer = self.earliest <= other.earliest and other.last <= self.last
        alike = other.low <= self.high and self.low <= other.high
        return self.purse == other.purse and closer and alike

    @property
    def last(self) -> date:
        """The last day on which it can lie; the end of time where the totals have no day."""
        return self.latest or date.max

    @property
    def when(self) -> str:
        """Its days for people: "between 2022-04-01 and 2022-05-10", "after 2022-02-24"."""
        if self.latest is None:
            return f"after {self.earliest}"
        return f"between {self.earliest} and {self.latest}"
