"""Bands of states, month by month."""

import numpy as np

from pledgebook.model import QUANTILES, Fan, Scenario, State
from pledgebook.outlook.drawn import Drawn
from pledgebook.outlook.paths import Array
from pledgebook.outlook.reference import months

SHOWN = 1_000
"""Draws of which the bands are made; the figures are made of all. It trades memory (0.4 GB for 50 items of
three claimants) against the ends of the widest band, which 25 draws lie beyond on each side."""


def fans(scenario: Scenario, drawn: Drawn) -> tuple[Fan, ...]:
    """The stock, output, deliveries and backlog of each item, and the capacity of each resource."""
    shown = drawn.block(0, SHOWN)
    stock, delivered, backlog = zip(
        *((month.stock - shown.stock, month.delivered, month.backlog) for month in months(shown)), strict=True
    )
    made = np.stack(delivered)
    found = [
        *_by_item(scenario, "stock", np.stack(stock)),
        *_by_item(scenario, "output", made.sum(axis=2)),
        *_by_claimant(scenario, "delivered", made.cumsum(axis=0)),
        *_by_claimant(scenario, "backlog", np.stack(backlog)),
    ]
    for r, resource in enumerate(scenario.resources):
        found.append(_fan("capacity", resource.name, "", resource.unit, shown.capacity[:, r]))
    return tuple(found)


def quantiles(values: Array) -> tuple[float, ...]:
    """The values at `QUANTILES`, of draws that some do not reach by an actual draw."""
    return tuple(np.quantile(values, QUANTILES, method="inverted_cdf").tolist())


def _by_item(scenario: Scenario, state: State, values: Array) -> list[Fan]:
    """Of (T, I, N)."""
    return [_fan(state, item.name, "", item.unit, values[:, i]) for i, item in enumerate(scenario.items)]


def _by_claimant(scenario: Scenario, state: State, values: Array) -> list[Fan]:
    """Of (T, I, C, N)."""
    return [
        _fan(state, item.name, claimant.name, item.unit, values[:, i, c])
        for i, item in enumerate(scenario.items)
        for c, claimant in enumerate(scenario.claimants)
    ]


def _fan(state: State, of: str, claimant: str, unit: str, values: Array) -> Fan:
    """Of (T, N)."""
    bands = np.quantile(values, QUANTILES, axis=-1, method="inverted_cdf").T
    return Fan(state=state, of=of, claimant=claimant, unit=unit, months=tuple(map(tuple, bands.tolist())))
