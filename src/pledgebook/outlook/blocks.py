"""Blocks: draws packed for compiled code, LANES of them side by side.

Every array of floats is (B, ..., LANES), so that all numbers of a block lie together.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import DTypeLike, NDArray

from pledgebook.outlook.drawn import Drawn, Places
from pledgebook.outlook.figures import TOLERANCE, Figures, last_given, nothing
from pledgebook.outlook.paths import Array

LANES = 64
"""Draws that go through the months together: eight vectors of AVX-512 in float64, four in float32. More would
spill out of the cache; with 32 the loops themselves cost a tenth more. Re-measure with `make bench`."""


class Floats(NamedTuple):
    """Fields of `Drawn` that differ from draw to draw; see there."""

    stock: Array
    empty: Array
    floor: Array
    use: Array
    before: Array
    lead: Array
    reorder: Array
    price: Array
    learning: Array
    made: Array
    lag: Array
    funded: Array
    capacity: Array
    keeps: Array
    kept: Array
    rate: Array
    share: Array
    level: Array


class Fixed(NamedTuple):
    """What is the same in every draw.

    Attributes:
        slack: `TOLERANCE`, in the precision of the floats.
        learns: whether any price changes.
        keeping: whether any resource keeps anything.
        limited: (C,) whether the claimant's money is limited.
        rule: (C,) places of the claimants in the order in which they are served; (C,) the tier of each of
            those; (C,) the weight of each claimant.
        needs: (R + 1,) where the needs of each resource begin among the P of all; (P,) place of the item;
            (P,) how much a unit takes.
        last_given: (I, LANES) the last month in which something is asked from stock; -1 for never.
        lead_stages: (I,) stages of production; `lines`, (I, C · LANES), the same for every lane.
        lag_stages: (1, C · LANES) stages of the contract lag; `most`, (1,), the most of them.
        year: (T,) place of the fiscal year of each month.
        asks: (A,) item, claimant, first month and the month behind the last one of what is asked for.
        asked: (T,) whether anything is asked for in the month.
        aim_item: (G,) item of each target; `aim_claimant`, `aim_kind` and `aim_month` as in `Aims`.
    """

    slack: float
    learns: bool
    keeping: bool
    limited: NDArray[np.bool_]
    rule: tuple[Places, Places, Array]
    needs: tuple[Places, Places, Array]
    last_given: Array
    lead_stages: Places
    lines: Places
    lag_stages: Places
    most: Places
    year: Places
    asks: tuple[Places, Places, Places, Places]
    asked: NDArray[np.bool_]
    aim_item: Places
    aim_claimant: Places
    aim_kind: Places
    aim_month: Places


def floats(drawn: Drawn, precision: DTypeLike) -> Floats:
    """The numbers of every draw, in blocks."""
    asked = {"rate": drawn.asked.rate, "share": drawn.asked.share, "level": drawn.aims.level}
    return Floats(
        *(
            _blocked(asked[name] if name in asked else getattr(drawn, name), precision)
            for name in Floats._fields
        )
    )


def fixed(drawn: Drawn, precision: DTypeLike) -> Fixed:
    """What is the same in every draw."""
    resource, item = np.nonzero(drawn.need)
    asked, aims = drawn.asked, drawn.aims
    return Fixed(
        slack=np.full(1, TOLERANCE, precision)[0],
        learns=bool((drawn.learning != 1).any()),
        keeping=bool(drawn.keeps.any() or drawn.kept.any()),
        limited=np.asarray(np.isfinite(drawn.funded).any(axis=(0, 2))),
        rule=(
            np.array([c for tier in drawn.order for c in tier], np.intp),
            np.array([place for place, tier in enumerate(drawn.order) for _ in tier], np.intp),
            np.asarray(drawn.weight, precision),
        ),
        needs=(
            np.concatenate(([0], np.cumsum((drawn.need != 0).sum(axis=1)))).astype(np.intp),
            item.astype(np.intp),
            drawn.need[resource, item].astype(precision),
        ),
        last_given=np.repeat(last_given(drawn), LANES, axis=1).astype(precision),
        lead_stages=drawn.lead_stages,
        lines=np.repeat(drawn.lead_stages[:, None], len(drawn.lag) * LANES, axis=1),
        lag_stages=np.repeat(drawn.lag_stages, LANES)[None],
        most=drawn.lag_stages.max(keepdims=True),
        year=drawn.year,
        asks=(asked.item, asked.claimant, asked.first, asked.until),
        asked=np.array([asked.in_month(t).size > 0 for t in range(drawn.months)]),
        aim_item=aims.item,
        aim_claimant=aims.claimant,
        aim_kind=aims.kind,
        aim_month=aims.month,
    )


def room(drawn: Drawn, precision: DTypeLike) -> Figures:
    """Room for the figures, in blocks."""
    return Figures(*(_blocked(array, precision) for array in nothing(drawn)))


def figures(found: Figures, draws: int) -> Figures:
    """The figures of the first so many draws."""
    return Figures(*(_unblocked(array)[..., :draws].astype(np.float64) for array in found))


def _blocked(array: Array, precision: DTypeLike) -> Array:
    """(..., N) as (N / LANES, ..., LANES)."""
    parted = array.reshape(*array.shape[:-1], -1, LANES) if array.size else _no_rows(array)
    return np.ascontiguousarray(np.moveaxis(parted, -2, 0), dtype=precision)


def _no_rows(array: Array) -> Array:
    return np.zeros((*array.shape[:-1], array.shape[-1] // LANES, LANES))


def _unblocked(array: Array) -> Array:
    moved = np.moveaxis(array, 0, -2)
    return moved.reshape(*moved.shape[:-2], moved.shape[-2] * LANES)
