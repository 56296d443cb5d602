"""Which uncertain inputs move the time to rebuild most."""

import numpy as np

from pledgebook.model import Influence, Scenario
from pledgebook.outlook.drawn import Drawn
from pledgebook.outlook.figures import Figures
from pledgebook.outlook.paths import Array

SHARE = 0.2
"""Share of the draws at each end of an input that are compared."""

SHOWN = 12
"""Inputs that are kept for each item: what a reader takes in at a glance."""


def influences(scenario: Scenario, drawn: Drawn, net: Figures) -> tuple[Influence, ...]:
    """The inputs of each item that is given, the most telling first."""
    return tuple(
        each
        for i, item in enumerate(scenario.items)
        if net.given[i].any()
        for each in _of_item(item.name, drawn, net.rebuilt[i] / 12)
    )


def _of_item(item: str, drawn: Drawn, years: Array) -> list[Influence]:
    found = [_of_input(item, name, values, years) for name, values in drawn.inputs.items()]
    return sorted(found, key=lambda each: (-abs(each.correlation), each.input))[:SHOWN]


def _of_input(item: str, name: str, values: Array, years: Array) -> Influence:
    order = np.argsort(values, kind="stable")
    few = max(1, round(SHARE * len(order)))
    return Influence(
        item=item,
        input=name,
        low=_median(years[order[:few]]),
        high=_median(years[order[-few:]]),
        correlation=_correlation(_ranks(values), _ranks(years)),
    )


def _median(years: Array) -> float:
    return float(np.quantile(years, 0.5, method="inverted_cdf"))


def _ranks(values: Array) -> Array:
    """Ranks, those of equal values their mean; what was not reached ranks last."""
    _, place, counts = np.unique(values, return_inverse=True, return_counts=True)
    return (np.cumsum(counts) - (counts - 1) / 2)[place]


def _correlation(one: Array, other: Array) -> float:
    if np.ptp(one) == 0 or np.ptp(other) == 0:
        return 0.0
    return float(np.corrcoef(one, other)[0, 1])
