"""Compare two sums of money: the same, a rounding, a revision, or a slip of a thousand."""

from decimal import Decimal
from functools import lru_cache
from math import isclose

from pledgebook.model import Amount
from pledgebook.model.amount import FIGURE_TOLERANCE, unit_of_last_nonzero_digit

REVISION = 1.25
"""How far a report of a coming package may lie from what is then announced, as a ratio of the larger to the
smaller. It trades missed histories against joining a report to the wrong package. The reports of 2022 that
were looked at lay within 1.15; re-measure on pairs of report and announcement of one package."""

SPOKEN_ROUNDING = 1.1
"""How far a speaker's round figure may lie from the exact one, as a ratio. It trades missed doubles against
joining two packages of one day. Round figures said at briefings of 2022 lay within 1.05; re-measure there."""

FLOOR_REACH = 1.34
"""How far above "over 300 million" the sum may lie that is meant, as a ratio: a step of a leading three. It
trades missed doubles against joining two packages of one day. Seen once in 2022, at 1.33; re-measure on sums
said with "over" on the day of an official figure."""

SLIP = 1000
"""The factor between million and billion."""


def compared(amount: Amount) -> tuple[float, float]:
    """Lowest and highest value by which a sum is compared and added: `Amount.counted`."""
    return amount.counted


def size(amount: Amount) -> float:
    """The middle of the written figures, in full units."""
    return (amount.value + amount.top) / 2


def same_figure(one: Amount, other: Amount) -> bool:
    """Whether both were written with one figure, qualifiers aside."""
    return (
        one.currency == other.currency
        and isclose(one.value, other.value, rel_tol=FIGURE_TOLERANCE)
        and isclose(one.top, other.top, rel_tol=FIGURE_TOLERANCE)
    )


def same_sum(one: Amount, other: Amount) -> bool:
    """Whether both can mean one sum: intervals that overlap and figures no further apart than a revision.

    "Up to a billion" and "more than a billion" are two.
    """
    return overlap(one, other) and within(one, other, REVISION) and not _opposed(one, other)


def overlap(one: Amount, other: Amount) -> bool:
    """Whether some value fits both, a ceiling standing for its figure."""
    low, high = compared(one)
    least, most = compared(other)
    return one.currency == other.currency and low <= most and least <= high


def _opposed(one: Amount, other: Amount) -> bool:
    return (one.is_ceiling and is_floor(other)) or (other.is_ceiling and is_floor(one))


def is_floor(amount: Amount) -> bool:
    """Whether only a lower bound was written ("more than $8 billion")."""
    return amount.qualifier in ("more_than", "at_least")


def within(one: Amount, other: Amount, ratio: float) -> bool:
    """Whether the larger figure is at most `ratio` times the smaller."""
    first, second = size(one), size(other)
    small, large = (first, second) if first < second else (second, first)
    return one.currency == other.currency and 0 < large <= ratio * small


def is_rounding(coarse: Amount, fine: Amount) -> bool:
    """Whether the first is the second said loosely: 600 million for 625, but not for 650, or "over 300"."""
    if is_floor(coarse):
        return coarse.value < fine.value <= coarse.high and within(coarse, fine, FLOOR_REACH)
    if not within(coarse, fine, SPOKEN_ROUNDING):
        return False
    unit = _unit(coarse.value)
    return _unit(fine.value) < unit and abs(coarse.value - fine.value) < unit / 2


@lru_cache(maxsize=4096)
def _unit(value: float) -> Decimal:
    return unit_of_last_nonzero_digit(Decimal(value))


def is_slip(one: Amount, other: Amount) -> bool:
    """Whether one figure is the other a thousand times over."""
    small, large = sorted((size(one), size(other)))
    return one.currency == other.currency and isclose(small * SLIP, large, rel_tol=FIGURE_TOLERANCE)


def one_sum(one: Amount, other: Amount) -> bool:
    """Whether both can be told of one sum: alike, one in round figures, or one with the wrong unit."""
    if not within(one, other, FLOOR_REACH):
        return is_slip(one, other)
    return same_sum(one, other) or is_rounding(one, other) or is_rounding(other, one)
