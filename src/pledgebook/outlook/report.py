"""Figures as the nouns that a forecast is made of."""

from collections.abc import Iterator

import numpy as np

from pledgebook.model import (
    Binding,
    Chance,
    Item,
    Measure,
    Outcome,
    Scenario,
    Spending,
    Split,
)
from pledgebook.outlook.drawn import Drawn
from pledgebook.outlook.fans import quantiles
from pledgebook.outlook.figures import Figures
from pledgebook.outlook.money import OCTOBER
from pledgebook.outlook.paths import Array


def outcomes(scenario: Scenario, net: Figures, gross: Figures) -> tuple[Outcome, ...]:
    """The figures of every item in every draw; of what is never given, no time to rebuild."""
    return tuple(
        each for i, item in enumerate(scenario.items) for each in _of_item(scenario, item, i, net, gross)
    )


def _of_item(scenario: Scenario, item: Item, i: int, net: Figures, gross: Figures) -> Iterator[Outcome]:
    def of(measure: Measure, unit: str, draws: Array, claimant: str = "") -> Outcome:
        return Outcome(
            measure=measure, item=item.name, claimant=claimant, unit=unit, draws=tuple(draws.tolist())
        )

    if net.given[i].any():
        yield of("years-gross", "years", gross.rebuilt[i] / 12)
        yield of("years-net", "years", net.rebuilt[i] / 12)
    yield of("trough", item.unit, net.trough[i])
    yield of("trough-month", "months", net.trough_month[i])
    if item.stock is not None:
        yield of("months-below-floor", "months", net.below[i])
    yield of("given", item.unit, net.given[i])
    for c, claimant in enumerate(scenario.claimants):
        yield of("delivered", item.unit, net.delivered[i, c], claimant.name)
        yield of("backlog", item.unit, net.backlog[i, c], claimant.name)
        yield of("waiting", item.unit, net.waiting[i, c], claimant.name)


def bindings(scenario: Scenario, net: Figures) -> tuple[Binding, ...]:
    """How often each resource limits production, the most often first."""
    found = [
        Binding(
            resource=resource.name,
            share=float(net.binding[:, r].mean()),
            months=tuple(net.binding[:, r].mean(axis=-1).tolist()),
        )
        for r, resource in enumerate(scenario.resources)
    ]
    return tuple(sorted(found, key=lambda each: (-each.share, each.resource)))


def spending(scenario: Scenario, drawn: Drawn, net: Figures) -> tuple[Spending, ...]:
    """Money of each fiscal year and claimant; nothing where no price is known."""
    if not drawn.price.any():
        return ()
    first = scenario.start.year + (scenario.start.month >= OCTOBER)
    ends = [np.flatnonzero(drawn.year == year)[-1] for year in range(len(net.obligated))]
    limited = np.where(np.isfinite(drawn.funded[ends]), drawn.funded[ends], 0).mean(axis=-1)
    funded = np.diff(limited, axis=0, prepend=0)
    return tuple(
        Spending(
            year=first + year,
            claimant=claimant.name,
            appropriated=float(funded[year, c]),
            obligated=quantiles(net.obligated[year, c]),
            outlays=quantiles(net.outlays[year, c]),
        )
        for year in range(len(net.obligated))
        for c, claimant in enumerate(scenario.claimants)
    )


def splits(scenario: Scenario, drawn: Drawn, net: Figures) -> tuple[Split, ...]:
    """What of each ask came from stock."""
    prices = {item.name: item.price.value if item.price else None for item in scenario.items}
    return tuple(
        Split(
            package=ask.package,
            item=ask.item,
            asked=float(drawn.asked.rate[row].mean() * ask.months),
            fast=float(net.fast[row].mean()),
            price=prices[ask.item],
        )
        for row, ask in enumerate(scenario.asks)
    )


def chances(scenario: Scenario, net: Figures) -> tuple[Chance, ...]:
    """The share of draws that meet each target."""
    return tuple(
        Chance(target=target.name, probability=float(net.met[row].mean()))
        for row, target in enumerate(scenario.targets)
    )
