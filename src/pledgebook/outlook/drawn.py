"""Drawn: the numbers of a scenario in every draw, as arrays."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from pledgebook.outlook.paths import Array
from pledgebook.outlook.ration import Tiers

Places = NDArray[np.intp]


@dataclass(frozen=True, slots=True)
class Asked:
    """What packages promise and others order: A rows, each spread evenly over months.

    Attributes:
        item: (A,) place of the item.
        claimant: (A,) place of the claimant for whom the rest is ordered.
        first: (A,) first month, counted from the start.
        until: (A,) the month behind its last one.
        rate: (A, N) units a month.
        share: (A, N) of these to be given from stock.
    """

    item: Places
    claimant: Places
    first: Places
    until: Places
    rate: Array
    share: Array

    def in_month(self, month: int) -> Places:
        """The rows that are asked for in the month."""
        return np.flatnonzero((self.first <= month) & (month < self.until))


@dataclass(frozen=True, slots=True)
class Aims:
    """Targets: G rows.

    Attributes:
        item: (G,) place of the item.
        claimant: (G,) place of the claimant to whom units are delivered.
        kind: (G,) 0 for the stock, 1 for output, 2 for deliveries.
        month: (G,) month at whose end it is looked at.
        level: (G, N) units.
    """

    item: Places
    claimant: Places
    kind: Places
    month: Places
    level: Array


@dataclass(frozen=True, slots=True)
class Drawn:
    """A scenario in N draws. Units and months; the last axis is the draw.

    Attributes:
        months: T, months that are reckoned.
        stock: (I, N) at the start; 0 where it is not public.
        empty: (I, N) below which own use cannot take it: 0, or minus infinity where the stock is not public.
        floor: (I, N) below which nothing is given; minus infinity likewise.
        use: (I, N) consumed by own use a month.
        before: (I, N) begun a month before the start.
        lead: (I, N) from the start of production to delivery.
        lead_stages: (I,) stages of that delay, 0 for a fixed one.
        reorder: (I, N) ordered for each unit given.
        price: (I, N) money a unit; 0 where unknown.
        learning: (I, N) price of a unit when twice as many have been made, as share of the price before.
        made: (I, N) units that had been made before the start, at least 1.
        year: (T,) place of each month's fiscal year, 0 for that of the start.
        asked: what is promised and ordered.
        lag: (C, N) from a need to a contract.
        lag_stages: (C,) stages of that delay.
        funded: (T, C, N) money made available until the end of the month; infinite where none is told.
        order: in which order claimants are served.
        weight: (C,) of the claimants within a tier.
        need: (R, I) how much of a resource a unit takes.
        capacity: (T, R, N) units a month.
        keeps: (R, N) months of output that can lie unused.
        kept: (R, N) units lying there at the start.
        aims: the targets.
        inputs: by its name, each value that is drawn, (N,).
    """

    months: int
    stock: Array
    empty: Array
    floor: Array
    use: Array
    before: Array
    lead: Array
    lead_stages: Places
    reorder: Array
    price: Array
    learning: Array
    made: Array
    year: Places
    asked: Asked
    lag: Array
    lag_stages: Places
    funded: Array
    order: Tiers
    weight: tuple[float, ...]
    need: Array
    capacity: Array
    keeps: Array
    kept: Array
    aims: Aims
    inputs: Mapping[str, Array] = field(default_factory=dict)

    @property
    def draws(self) -> int:
        """N, the number of draws."""
        return int(self.stock.shape[-1])

    def block(self, first: int, until: int) -> "Drawn":
        """The draws from the first one up to, and without, the last one."""
        return self._of(slice(first, until))

    def padded(self, more: int) -> "Drawn":
        """The draws with the last one repeated so many times more."""
        return self._of(np.minimum(np.arange(self.draws + more), self.draws - 1)) if more else self

    def _of(self, draws: slice | Places) -> "Drawn":
        asked = replace(self.asked, rate=self.asked.rate[:, draws], share=self.asked.share[:, draws])
        aims = replace(self.aims, level=self.aims.level[:, draws])
        cut = {name: getattr(self, name)[..., draws] for name in BY_DRAW}
        return replace(self, asked=asked, aims=aims, **cut)


BY_DRAW = tuple(
    "stock empty floor use before lead reorder price learning made lag funded capacity keeps kept".split()
)
"""Fields of `Drawn` whose last axis is the draw."""
