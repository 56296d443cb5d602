"""Blocks of days, within which a word is counted as rare or common.

There are two kinds: blocks of the second begin in the middle of those of the first, and each is twice as long
as a pair of pages needs. So in one of the two any two pages near enough are in one block. Longer blocks would
make more words common, shorter ones would part pages.
"""

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int64]


def blocks(days: Numbers, apart: int) -> list[Numbers]:
    """For each day, as an ordinal, the number of its block of either kind; `apart` days are near enough."""
    half = apart + 1
    return [(days + shift) // (2 * half) for shift in (0, half)]


def spans(day: int, apart: int) -> list[tuple[int, int]]:
    """The first and last day of a day's block of either kind, as ordinals."""
    half = apart + 1
    firsts = [(day + shift) // (2 * half) * 2 * half - shift for shift in (0, half)]
    return [(max(1, first), first + 2 * half - 1) for first in firsts]
