"""Equation 10: what a unit costs, and the years in which money is counted."""

import numpy as np
from numpy.typing import NDArray

from pledgebook.outlook.paths import Array

OCTOBER = 10
"""The calendar month with which a fiscal year of the United States begins."""


def fiscal_years(first_month: int, months: int) -> NDArray[np.intp]:
    """(T,) place of each month's fiscal year, 0 for that of the start.

    Args:
        first_month: calendar month of the start, 1 to 12.
        months: T.
    """
    return (np.arange(months) + (first_month - OCTOBER) % 12) // 12


def price_after(price: Array, learning: Array, made: Array, more: Array) -> Array:
    """The price p (N / N0)^log2(b) once `more` have been made beyond the `made` to which `price` belongs.

    b, `learning`, is the price after doubling as share of that before: 0.8 makes 0.8^log2(N / N0).
    """
    return price * learning ** np.log2(1 + more / made)
