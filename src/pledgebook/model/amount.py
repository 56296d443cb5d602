"""Amount: a sum of money as an interval, with the words it was written in."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

Qualifier = Literal["about", "nearly", "more_than", "up_to", "at_least", "less_than"]

EXACT_DIGITS = 2
"""Digits to which an unqualified figure is at least trusted: "$1 billion" is 0.95 to 1.05 billion, not 0.5 to
1.5. It trades a few misses among sums rounded to one digit against totals that no package list could ever
contradict. Fixed by the 29 US packages of 2021-2022, whose one-digit figures were all exact; re-measure by
comparing written package sums with an official record."""


FIGURE_TOLERANCE = 0.005
"""Share by which two figures may differ and still be one figure. It trades copies that drop a digit against
packages of nearly equal size. No two neighbouring packages of the US record of 2021-2022 are as near;
re-measure with that record."""


def interval(value: Decimal, unit: Decimal, qualifier: Qualifier | None) -> tuple[Decimal, Decimal]:
    """Lowest and highest value that the words allow.

    Args:
        value: the figure in full units (2_400_000_000 for "$2.4 billion").
        unit: what one step of the last written digit is worth (100_000_000 there).
        qualifier: the words beside the figure; None for a bare figure.
    """
    coarse = unit_of_last_nonzero_digit(value)
    match qualifier:
        case None:
            half = min(unit, digit_unit(value, EXACT_DIGITS)) / 2
            return value - half, value + half
        case "about":
            half = max(unit, coarse) / 2
            return value - half, value + half
        case "nearly":
            return value - coarse, value
        case "more_than" | "at_least":
            return value, value + coarse
        case "up_to" | "less_than":
            return Decimal(0), value


def unit_of_last_nonzero_digit(value: Decimal) -> Decimal:
    """What one step of the last digit that is not zero is worth: 100 for 2400, 0.1 for 2.4; 1 for zero."""
    if not value:
        return Decimal(1)
    exponent = value.normalize().as_tuple().exponent
    return Decimal(10) ** int(exponent)


def digit_unit(value: Decimal, digits: int) -> Decimal:
    """What one step of the given leading digit is worth: the second digit of 2400 steps by 100."""
    return Decimal(10) ** (value.adjusted() - digits + 1) if value else Decimal(1)


@dataclass(frozen=True, slots=True)
class Amount:
    """A sum of money as written, and the interval that the writing allows.

    Attributes:
        value: the figure in full currency units; of a range its low end.
        currency: ISO 4217 code.
        qualifier: which way the words beside the figure bend it; None for a bare figure.
        low: lowest value that the words allow, in full units.
        high: highest value that the words allow, in full units; never below `low`.
        written: the words as they stand in the text, qualifier included.
        value_high: high end of a range ("$400-500 million"); None otherwise.
        assumed: whether the currency was assumed (a bare "$" read as US dollars) rather than written.
    """

    value: float
    currency: str
    qualifier: Qualifier | None
    low: float
    high: float
    written: str
    value_high: float | None = None
    assumed: bool = False

    @classmethod
    def read(
        cls, value: Decimal, unit: Decimal, currency: str, qualifier: Qualifier | None, written: str
    ) -> "Amount":
        """An amount with its interval worked out by `interval`."""
        low, high = interval(value, unit, qualifier)
        return cls(float(value), currency, qualifier, float(low), float(high), written)

    @classmethod
    def between(
        cls, low: Decimal, high: Decimal, currency: str, qualifier: Qualifier | None, written: str
    ) -> "Amount":
        """A written range: the interval is the range itself."""
        low, high = min(low, high), max(low, high)
        return cls(float(low), currency, qualifier, float(low), float(high), written, float(high))

    @property
    def is_ceiling(self) -> bool:
        """Whether only an upper bound was written ("up to $1 billion")."""
        return self.qualifier in ("up_to", "less_than")

    @property
    def top(self) -> float:
        """The largest figure written: the high end of a range, else the figure."""
        return self.value if self.value_high is None else self.value_high

    @property
    def counted(self) -> tuple[float, float]:
        """Lowest and highest value by which it is compared and added; a ceiling stands for its figure.

        Donors count a package of "up to $275 million" with 275 million in their own totals.
        """
        if not self.is_ceiling:
            return self.low, self.high
        slack = FIGURE_TOLERANCE * self.top
        return self.top - slack, self.top + slack

    def agrees(self, other: "Amount") -> bool:
        """Whether some value fits both: same currency and overlapping intervals."""
        return self.currency == other.currency and self.low <= other.high and other.low <= self.high
