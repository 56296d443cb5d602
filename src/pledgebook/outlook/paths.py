"""Month and Paths: the states of every draw, as arrays of float64."""

from collections.abc import Iterable
from dataclasses import dataclass, fields

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Month:
    """What happened in a month of every draw, and what there is at its end. The last axis is the draw.

    Axes: I items, C claimants (`replacement`, `assistance`, others), R resources, N draws. Of the month:

    Attributes:
        given: (I, N) given from stock.
        used: (I, N) consumed by own use.
        price: (I, N) money a unit.
        needed: (I, C, N) needs that came up and are to be contracted; own use is not among them.
        ordered: (I, C, N) put on contract, own use included.
        begun: (I, C, N) production begun.
        delivered: (I, C, N) delivered.
        load: (R, N) what the orders that pass the resources before it ask of a resource, over what it has;
            above 1 it limits production.
        stock: (I, N) at its end: own stock in units; where the start is not public, its change since then.
        contracting: (I, C, N) at its end: needs on their way to a contract.
        waiting: (I, C, N) at its end: needs that lack the money.
        backlog: (I, C, N) at its end: on contract and not begun.
        in_work: (I, C, N) at its end: begun and not delivered.
        kept: (R, N) at its end: units of a component lying unused.
        obligated: (C, N) at its end: money put into contracts out of what was made available.
    """

    given: Array
    used: Array
    price: Array
    needed: Array
    ordered: Array
    begun: Array
    delivered: Array
    load: Array
    stock: Array
    contracting: Array
    waiting: Array
    backlog: Array
    in_work: Array
    kept: Array
    obligated: Array


STOCKS = ("stock", "contracting", "waiting", "backlog", "in_work", "kept", "obligated")
"""Fields of a month that say what there is at its end; the others are flows in it."""


@dataclass(frozen=True, slots=True)
class Paths(Month):
    """The months one after another, T of them: each array of `Month` with the month as its first axis.

    Arrays of what there is have T + 1 rows, row t holding at the start of month t; flows have T rows.
    """

    @classmethod
    def of(cls, start: Month, months: Iterable[Month]) -> "Paths":
        """The months in a row behind what there was at the start."""
        found = list(months)
        rows = {each.name: [getattr(month, each.name) for month in found] for each in fields(Month)}
        for name in STOCKS:
            rows[name].insert(0, getattr(start, name))
        return cls(**{name: np.stack(row) for name, row in rows.items()})
