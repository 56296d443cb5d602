"""What one more unit a month of each resource is worth."""

from dataclasses import replace

import numpy as np

from pledgebook.model import Scenario, Worth
from pledgebook.outlook import engine
from pledgebook.outlook.drawn import Drawn
from pledgebook.outlook.figures import TOLERANCE, Figures
from pledgebook.outlook.paths import Array

TRIED = 1_000
"""Draws in which more is tried. The same draws with and without are compared, so that few are enough: what
differs between draws does not count. It trades the time of one run a resource."""

MORE = 0.01
"""Share of its mean capacity by which a resource is raised: little enough that the next resource does not
begin to limit, enough to stand clear of rounding. A cold line is raised by one unit a month."""


def worths(scenario: Scenario, drawn: Drawn, base: Figures) -> tuple[Worth, ...]:
    """Years sooner and units more for each resource and item that it changes."""
    some = drawn.block(0, TRIED)
    found: list[Worth] = []
    for r, resource in enumerate(scenario.resources):
        more = float(some.capacity[:, r].mean()) * MORE or 1.0
        raised = some.capacity.copy()
        raised[:, r] += more
        figures = engine.figures(replace(some, capacity=raised))
        units = figures.delivered.sum(axis=1) - base.delivered[..., : some.draws].sum(axis=1)
        for i, item in enumerate(scenario.items):
            sooner = _sooner(base.rebuilt[i, : some.draws], figures.rebuilt[i])
            gained = float(units[i].mean())
            if abs(gained) > TOLERANCE * more or sooner:
                found.append(
                    Worth(
                        resource=resource.name,
                        item=item.name,
                        more=more,
                        sooner=None if sooner is None else sooner / more,
                        units=gained / more,
                    )
                )
    return tuple(found)


def _sooner(before: Array, after: Array) -> float | None:
    """Mean years over the draws in which the stock is rebuilt both times; None where there are none."""
    both = np.isfinite(before) & np.isfinite(after)
    return float((before[both] - after[both]).mean()) / 12 if both.any() else None
