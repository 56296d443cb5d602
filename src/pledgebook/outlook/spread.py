"""Draws of one value: a uniform number in, the value out."""

import numpy as np
from scipy.special import ndtri

from pledgebook.model import Input, Spread
from pledgebook.outlook.paths import Array

TAIL = float(ndtri(0.95))
"""Standard deviations from the middle to the value that one draw in twenty lies beyond (see `Shape`)."""


def drawn(given: Input, uniform: Array) -> Array:
    """The value in each draw, in the unit of the input, for uniform numbers in (0, 1)."""
    if given.spread is None:
        return np.full_like(uniform, given.value)
    return _quantile(given.spread, uniform)


def _quantile(spread: Spread, uniform: Array) -> Array:
    match spread.shape, spread.values:
        case "uniform", (low, high):
            return low + (high - low) * uniform
        case "triangular", (low, mode, high) if low <= mode <= high and low < high:
            return _triangular(low, mode, high, uniform)
        case "normal", (low, high):
            return (low + high) / 2 + (high - low) / (2 * TAIL) * ndtri(uniform)
        case "lognormal", (low, high) if 0 < low <= high:
            middle, half = np.log(low * high) / 2, np.log(high / low) / (2 * TAIL)
            return np.asarray(np.exp(middle + half * ndtri(uniform)))
        case "sample", values:
            return np.asarray(values, np.float64).take((uniform * len(values)).astype(int))
    raise ValueError(f"Expected the numbers of a {spread.shape} spread, found {spread.values}.")


def _triangular(low: float, mode: float, high: float, uniform: Array) -> Array:
    turn = (mode - low) / (high - low)
    rising = low + np.sqrt(uniform * (high - low) * (mode - low))
    falling = high - np.sqrt((1 - uniform) * (high - low) * (high - mode))
    return np.where(uniform < turn, rising, falling)
