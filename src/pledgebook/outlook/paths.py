"""Paths: every state of every draw, month by month, as arrays of float64."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Paths:
    """What happened in every draw. The last axis is the draw.

    Axes: T months, I items, C claimants (`replacement`, `assistance`, others), R resources, N draws.
    Stocks have T + 1 rows, row t holding at the start of month t; flows have T rows, in units a month.

    Attributes:
        stock: (T + 1, I, N) own stock in units; where the start is not public, its change since the start.
        given: (T, I, N) given from stock.
        used: (T, I, N) consumed by own use.
        needed: (T, I, C, N) needs that came up and are to be contracted; own use is not among them.
        contracting: (T + 1, I, C, N) needs on their way to a contract.
        waiting: (T + 1, I, C, N) needs that lack the money.
        ordered: (T, I, C, N) put on contract, own use included.
        backlog: (T + 1, I, C, N) on contract and not begun.
        begun: (T, I, C, N) production begun.
        in_work: (T + 1, I, C, N) begun and not delivered.
        delivered: (T, I, C, N) delivered.
        capacity: (T, R, N) of a resource in the month, without what was kept.
        kept: (T + 1, R, N) units of a component lying unused.
        load: (T, R, N) what the orders that pass the resources before it ask of a resource, over what it has;
            above 1 it limits production.
    """

    stock: Array
    given: Array
    used: Array
    needed: Array
    contracting: Array
    waiting: Array
    ordered: Array
    backlog: Array
    begun: Array
    in_work: Array
    delivered: Array
    capacity: Array
    kept: Array
    load: Array
