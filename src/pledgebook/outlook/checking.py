"""What a scenario must hold so that it can be run."""

from collections.abc import Iterator

import numpy as np

from pledgebook.model import Problem, Scenario
from pledgebook.outlook.draw import draw

NEEDED_NUMBERS = {"uniform": 2, "triangular": 3, "normal": 2, "lognormal": 2}
"""How many numbers each shape has; a `sample` has as many as were observed."""


def problems(scenario: Scenario, place: str) -> list[Problem]:
    """Everything that keeps the scenario from being run."""
    found = [*_names(scenario), *_times(scenario), *_amounts(scenario)] or [*_values(scenario)]
    return [Problem(place, "bad-scenario", sentence) for sentence in found]


def _names(scenario: Scenario) -> Iterator[str]:
    items, claimants = {i.name for i in scenario.items}, {c.name for c in scenario.claimants}
    used = [
        *((f"ask of {ask.package}", ask.item, ask.claimant) for ask in scenario.asks),
        *((f"target {target.name}", target.item, target.claimant) for target in scenario.targets),
    ]
    for where, item, claimant in used:
        if claimant not in claimants:
            yield f"Expected a claimant ({', '.join(sorted(claimants))}) in {where}, found {claimant!r}."
        if item not in items:
            yield f"Expected an item ({', '.join(sorted(items))}) in {where}, found {item!r}."
    for resource in scenario.resources:
        for need in resource.needs:
            if need.item not in items:
                known = ", ".join(sorted(items))
                yield f"Expected an item ({known}) among the needs of {resource.name}, found {need.item!r}."
    for kind, names in (
        ("item", [i.name for i in scenario.items]),
        ("claimant", [c.name for c in scenario.claimants]),
        ("resource", [r.name for r in scenario.resources]),
        ("ask", [f"{ask.package}: {ask.item}" for ask in scenario.asks]),
    ):
        for name in sorted({name for name in names if names.count(name) > 1}):
            yield f"Expected every {kind} once, found {name!r} {names.count(name)} times."


def _times(scenario: Scenario) -> Iterator[str]:
    if scenario.months < 1 or not scenario.items:
        yield f"Expected a month and an item at least, found {scenario.months} and {len(scenario.items)}."
    for ask in scenario.asks:
        if scenario.month_of(ask.when) < 0 or ask.months < 1:
            yield (
                f"Expected the ask of {ask.package} to begin at or after {scenario.start} and to last a "
                f"month at least, found {ask.when} and {ask.months} months."
            )
    for target in scenario.targets:
        if not 0 <= scenario.month_of(target.by) < scenario.months:
            yield (
                f"Expected target {target.name} within the {scenario.months} months from {scenario.start}, "
                f"found {target.by}."
            )


def _amounts(scenario: Scenario) -> Iterator[str]:
    for resource in scenario.resources:
        for need in resource.needs:
            if need.amount.spread or need.amount.value <= 0:
                yield f"Expected a fixed amount above 0 of {resource.name} for each {need.item}."
    for claimant in scenario.claimants:
        if claimant.weight <= 0:
            yield f"Expected a weight above 0 for {claimant.name}, found {claimant.weight}."
    for item in scenario.items:
        if item.stock is None and item.floor.value:
            yield (
                f"Expected the stock of {item.name}, since it has a floor, found none: a floor holds only "
                "where the stock is known."
            )


def _values(scenario: Scenario) -> Iterator[str]:
    """Units and spreads, tried out."""
    try:
        drawn = draw(scenario, seed=0, draws=2)
    except ValueError as error:
        yield str(error)
        return
    for name, values in drawn.inputs.items():
        if not np.isfinite(values).all():
            yield f"Expected finite draws of {name}, found {values.tolist()}; see its spread."
