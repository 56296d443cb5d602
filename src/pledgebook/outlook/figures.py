"""Figures: what is kept of every draw while the months go by."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from pledgebook.outlook.drawn import Drawn, Places
from pledgebook.outlook.paths import Array, Month
from pledgebook.outlook.reference import given_share, start

Flags = NDArray[np.bool_]

TOLERANCE = 1e-3
"""Share of what was given (of a level, of a capacity) by which a threshold may be missed and still counts as
met. The stock comes back to its start exactly, so that without it rounding decides: in float32, 29 % of the
months disagreed with float64, with it 0.009 %. It trades that against a thousandth of error in the quantity.
Re-measure with `tests/outlook/test_kernel.py`, which compares both precisions."""


class Figures(NamedTuple):
    """Per draw, the last axis. Y fiscal years, A asks, G targets; other axes as in `Month`.

    In compiled code the arrays are in blocks (`blocks.py`).

    Attributes:
        rebuilt: (I, N) months until the stock is back where it was; infinite where it is not within the run.
        trough: (I, N) lowest stock at the end of a month, as change since the start, at most 0.
        trough_month: (I, N) months from the start until then; 0 where it never falls.
        below: (I, N) months at whose end the stock is below the floor.
        given: (I, N) given from stock.
        fast: (A, N) of these, for each ask.
        delivered: (I, C, N) delivered.
        obligated: (Y, C, N) money of what was put on contract in the fiscal year, own use included.
        outlays: (Y, C, N) money of what was delivered in it, at its prices.
        backlog: (I, C, N) on contract and not begun at the end.
        waiting: (I, C, N) needed and not on contract at the end.
        binding: (T, R, N) 1 where the resource limits production, else 0.
        met: (G, N) 1 where the target is met, else 0.
    """

    rebuilt: Array
    trough: Array
    trough_month: Array
    below: Array
    given: Array
    fast: Array
    delivered: Array
    obligated: Array
    outlays: Array
    backlog: Array
    waiting: Array
    binding: Array
    met: Array


def joined(parts: Sequence[Figures]) -> Figures:
    """The figures of blocks of draws, one behind the other."""
    return Figures(*(np.concatenate(arrays, axis=-1) for arrays in zip(*parts, strict=True)))


def figures(drawn: Drawn, months: Iterable[Month]) -> Figures:
    """What is kept of the months."""
    found = nothing(drawn)
    last, before = last_given(drawn), start(drawn)
    growth = np.zeros_like(drawn.stock)
    for t, month in enumerate(months):
        found.given[...] += month.given
        found.fast[...] += _fast(drawn, before.stock, t)
        growth = _rebuild(found, drawn, before, month, (t, t >= last, growth))
        _deepen(found, month.stock - drawn.stock, t)
        found.below[...] += month.stock < drawn.floor - TOLERANCE * np.abs(drawn.floor)
        found.delivered[...] += month.delivered
        found.obligated[drawn.year[t]] += np.einsum("in,icn->cn", month.price, month.ordered)
        found.outlays[drawn.year[t]] += np.einsum("in,icn->cn", month.price, month.delivered)
        found.binding[t] = month.load > 1 + TOLERANCE
        _meet(found, drawn, month, t)
        before = month
    found.backlog[...], found.waiting[...] = before.backlog, before.waiting + before.contracting
    return found


def last_given(drawn: Drawn) -> Places:
    """(I, 1) the last month in which something is asked from stock; -1 where nothing ever is."""
    last = np.full((len(drawn.stock), 1), -1)
    asked = drawn.asked
    for row in np.flatnonzero((asked.share > 0).any(axis=-1)):
        last[asked.item[row]] = max(int(last[asked.item[row], 0]), int(asked.until[row]) - 1)
    return last


def _rebuild(
    found: Figures, drawn: Drawn, before: Month, month: Month, when: tuple[int, Flags, Array]
) -> Array:
    """Notes which stocks are back, none before the last month of giving; gives their growth in the month.

    Within its last month a stock is taken to grow at the greater rate of that month and the one before: a
    line that has less left to do than it can do stops when that is done, not at the end of the month.
    """
    t, over, growth_before = when
    left = before.stock - month.given
    growth = month.stock - left
    back = (month.stock >= drawn.stock - TOLERANCE * found.given) & over & np.isinf(found.rebuilt)
    rate = np.maximum(growth, growth_before)
    part = np.divide(drawn.stock - left, rate, out=np.zeros_like(rate), where=rate > 0)
    reached = np.where(found.given > 0, t + np.clip(part, 0, 2), 0)
    np.copyto(found.rebuilt, reached, where=back)
    return growth


def _deepen(found: Figures, change: Array, t: int) -> None:
    deeper = change < found.trough
    np.copyto(found.trough, change, where=deeper)
    found.trough_month[deeper] = t + 1


def _fast(drawn: Drawn, stock: Array, t: int) -> Array:
    asked, fast = drawn.asked, np.zeros_like(drawn.asked.rate)
    if (rows := asked.in_month(t)).size:
        allowed = given_share(drawn, stock, t)[asked.item[rows]]
        fast[rows] = asked.rate[rows] * asked.share[rows] * allowed
    return fast


def _meet(found: Figures, drawn: Drawn, month: Month, t: int) -> None:
    aims = drawn.aims
    for g in np.flatnonzero(aims.month == t):
        item, level = aims.item[g], aims.level[g]
        reached = (
            month.stock[item] - drawn.stock[item],
            month.delivered[item].sum(axis=0),
            found.delivered[item, aims.claimant[g]],
        )[aims.kind[g]]
        scale = np.maximum(np.abs(level), found.given[item] if aims.kind[g] == 0 else 0)
        found.met[g] = reached >= level - TOLERANCE * scale


def nothing(drawn: Drawn) -> Figures:
    """Room for the figures, as they are before the first month."""
    years = int(drawn.year[-1]) + 1
    item, claimed = drawn.stock.shape, (len(drawn.stock), *drawn.lag.shape)
    return Figures(
        rebuilt=np.full(item, np.inf),
        trough=np.zeros(item),
        trough_month=np.zeros(item),
        below=np.zeros(item),
        given=np.zeros(item),
        fast=np.zeros_like(drawn.asked.rate),
        delivered=np.zeros(claimed),
        obligated=np.zeros((years, *drawn.lag.shape)),
        outlays=np.zeros((years, *drawn.lag.shape)),
        backlog=np.zeros(claimed),
        waiting=np.zeros(claimed),
        binding=np.zeros(drawn.capacity.shape),
        met=np.zeros_like(drawn.aims.level),
    )
