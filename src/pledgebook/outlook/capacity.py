"""Equations 7 and 8: what a resource can do in each month."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from pledgebook.outlook.paths import Array

CLIMB_STAGES = 3
"""Stages of the climb of new capacity (Erlang-3, `DELAY3` of system dynamics): slow, fast, slow."""


@dataclass(frozen=True, slots=True)
class Rise:
    """An addition to a resource in each draw.

    Attributes:
        begins: (N,) months from the start until its first units, lead times slip counted; may be negative.
        added: (N,) units a month when complete, the share realised counted.
        climb: (N,) mean months from its beginning to its full rate.
    """

    begins: Array
    added: Array
    climb: Array


@dataclass(frozen=True, slots=True)
class Hands:
    """The people of a resource in each draw; see `Workforce`. All arrays are (N,)."""

    experts: Array
    rookies: Array
    hires: Array
    leaving: Array
    learning: Array
    by_expert: Array
    by_rookie: Array
    supervision: Array


def climbing(rises: Sequence[Rise], base: Array, months: int) -> Array:
    """(T, N) units a month: `base` and what of each rise has come."""
    total = np.repeat(base[None], months, axis=0)
    for rise in rises:
        total += _risen(rise, months)
    return total


def _risen(rise: Rise, months: int) -> Array:
    """(T, N) of one rise: a step, of a month in which it begins only the rest, smoothed in equal stages.

    What had begun before the start has been climbing since; the step is followed from then on.
    """
    earliest = min(0, int(np.floor(rise.begins.min(initial=0))))
    follow = 1 / (1 + rise.climb / CLIMB_STAGES)
    stages = np.zeros((CLIMB_STAGES, *rise.begins.shape))
    out = np.empty((months, *rise.begins.shape))
    for month in range(earliest, months):
        level = np.clip(month + 1 - rise.begins, 0, 1)
        for stage in range(CLIMB_STAGES):
            stages[stage] += follow * (level - stages[stage])
            level = stages[stage]
        if month >= 0:
            out[month] = rise.added * level
    return out


def by_hands(hands: Hands, months: int) -> Array:
    """(T, N) units a month that the people can make: rookies learn, and take experts' time while they do."""
    experts, rookies = hands.experts.copy(), hands.rookies.copy()
    out = np.empty((months, *experts.shape))
    for month in range(months):
        free = np.maximum(experts - hands.supervision * rookies, 0)
        out[month] = free * hands.by_expert + rookies * hands.by_rookie
        grown = rookies / np.maximum(hands.learning, 1)
        experts, rookies = (
            experts + grown - hands.leaving * experts,
            rookies + hands.hires - grown - hands.leaving * (rookies - grown),
        )
    return out
