"""Equation 6: what goes into a delay line comes out later, all of it."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from pledgebook.outlook.paths import Array


class Fixed:
    """Lines in which every unit takes exactly the lag; a lag between two months is split.

    `DELAY FIXED` of Vensim and `DELAY` of XMILE for whole lags; those round others up to whole steps, here
    the mean stays what was asked for.
    """

    def __init__(self, lag: Array, before: Array) -> None:
        """Lines of shape (K, N) with lags in months, that were fed `before` units a month until the start."""
        whole = np.floor(lag)
        self._whole, self._late = whole.astype(np.intp), lag - whole
        self._ring = np.repeat(before[None], int(whole.max(initial=0)) + 2, axis=0)
        self._cell = np.arange(lag.size).reshape(lag.shape)
        self._month = 0

    def push(self, inflow: Array) -> Array:
        """What comes out in the month in which `inflow` goes in."""
        self._ring[self._month % len(self._ring)] = inflow
        out: Array = (1 - self._late) * self._ago(self._whole) + self._late * self._ago(self._whole + 1)
        self._month += 1
        return out

    def _ago(self, months: NDArray[np.intp]) -> Array:
        slot = (self._month - months) % len(self._ring)
        ago: Array = self._ring.reshape(-1)[slot * self._cell.size + self._cell]
        return ago


class Erlang:
    """Lines of `stages` equal stages, out of each of which the same share goes on every month.

    The mean lag is exact for any lag from 0 on, since what goes in may come out in the same month:
    share = 1 / (1 + lag / stages).
    """

    def __init__(self, lag: Array, stages: int, before: Array) -> None:
        """Lines of shape (K, N) with mean lags in months, as full as feeding them `before` for ever makes."""
        self._share = 1 / (1 + lag / stages)
        self._levels = [before * lag / stages for _ in range(stages)]

    def push(self, inflow: Array) -> Array:
        """What comes out in the month in which `inflow` goes in."""
        flow = inflow
        for stage, level in enumerate(self._levels):
            full = level + flow
            flow = full * self._share
            self._levels[stage] = full - flow
        return flow


@dataclass(frozen=True, slots=True)
class Line:
    """Rows of an array that go through delay lines of one kind."""

    rows: NDArray[np.intp]
    line: Fixed | Erlang


class Delays:
    """A delay line for each row, of the kind that its number of stages asks for (0: fixed)."""

    def __init__(self, lag: Array, stages: NDArray[np.intp], before: Array) -> None:
        """Rows of shape (K, N); see `Fixed` and `Erlang`."""
        self._lines = [
            Line(rows, _line(lag[rows], int(kind), before[rows]))
            for kind in np.unique(stages)
            for rows in [np.flatnonzero(stages == kind)]
        ]

    def push(self, inflow: Array) -> Array:
        """What comes out of each row in the month in which `inflow` goes in."""
        out = np.empty_like(inflow)
        for each in self._lines:
            out[each.rows] = each.line.push(inflow[each.rows])
        return out


def _line(lag: Array, stages: int, before: Array) -> Fixed | Erlang:
    return Erlang(lag, stages, before) if stages else Fixed(lag, before)
