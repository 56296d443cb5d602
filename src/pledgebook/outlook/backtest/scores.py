"""Scores of forecasts that are given as draws."""

import numpy as np

from pledgebook.outlook.backtest.record import Floats

BANDS = (50, 80, 95)
"""Per cent of the draws that each band holds, the same share on either side."""


def crps(draws: Floats, truth: float) -> float:
    """Continuous ranked probability score: 0 is perfect; in the unit of the draws, lower is better.

    E|X - y| - E|X - X'|/2 for X, X' of the draws (Gneiting and Raftery 2007, Strictly Proper Scoring Rules,
    equation 21), in the sorted form that needs no pairs (Jordan, Krüger and Lerch 2019, Evaluating
    Probabilistic Forecasts with scoringRules). Of a single draw it is the absolute error.

    Args:
        draws: one dimension, any order, equal weights.
        truth: what happened.
    """
    ordered = np.sort(draws)
    number = ordered.size
    rank = np.arange(1, number + 1)
    return float(2 / number**2 * np.sum((ordered - truth) * (number * (truth < ordered) - rank + 0.5)))


def band(draws: Floats, per_cent: float) -> tuple[float, float]:
    """Low and high end of the central band, both within it."""
    rest = (100 - per_cent) / 2
    low, high = np.percentile(draws, [rest, 100 - rest])
    return float(low), float(high)


def inside(draws: Floats, truth: float) -> tuple[bool, ...]:
    """Whether what happened lies in each of `BANDS`."""
    return tuple(low <= truth <= high for low, high in (band(draws, per_cent) for per_cent in BANDS))
