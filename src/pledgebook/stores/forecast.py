"""The JSON object of a forecast: `pledgebook outlook --json`.

Figures of draws are given by their quantiles; null stands for what is not reached within the run. Numbers are
rounded to `DIGITS` digits, so that the two codes that work a forecast out print the same.
"""

import math
from collections.abc import Sequence

from pledgebook.model import QUANTILES, Fan, Forecast, Input, Outcome
from pledgebook.stores.contract import Json

DIGITS = 9
"""Digits that are printed. The kernel and its reference agree in twelve."""


def forecast(found: Forecast) -> Json:
    """A forecast without its single draws."""
    scenario = found.scenario
    return {
        "scenario": scenario.name,
        "start": scenario.start,
        "months": scenario.months,
        "rule": scenario.rule,
        "currency": scenario.currency,
        "seed": found.seed,
        "draws": found.draws,
        "quantiles": QUANTILES,
        "outcomes": [_outcome(each) for each in found.outcomes],
        "fans": [_fan(each) for each in found.fans],
        "bindings": [
            {"resource": each.resource, "share": _number(each.share), "months": _numbers(each.months)}
            for each in found.bindings
        ],
        "worths": [
            {
                "resource": each.resource,
                "item": each.item,
                "more": _number(each.more),
                "sooner": None if each.sooner is None else _number(each.sooner),
                "units": _number(each.units),
            }
            for each in found.worths
        ],
        "spending": [
            {
                "year": each.year,
                "claimant": each.claimant,
                "appropriated": _number(each.appropriated),
                "obligated": _numbers(each.obligated),
                "outlays": _numbers(each.outlays),
            }
            for each in found.spending
        ],
        "packages": [
            {
                "package": each.package,
                "item": each.item,
                "asked": _number(each.asked),
                "from_stock": _number(each.fast),
                "price": each.price,
            }
            for each in found.splits
        ],
        "influences": [
            {
                "item": each.item,
                "input": each.input,
                "low": _number(each.low),
                "high": _number(each.high),
                "correlation": _number(each.correlation),
            }
            for each in found.influences
        ],
        "targets": [
            {"target": each.target, "probability": _number(each.probability)} for each in found.chances
        ],
        "foresight": None if found.foresight is None else _number(found.foresight),
        "inputs": [{"at": place, **_input(given)} for place, given in scenario.inputs],
    }


def _outcome(each: Outcome) -> Json:
    return {
        "measure": each.measure,
        "item": each.item,
        "claimant": each.claimant or None,
        "unit": each.unit,
        "at": _numbers([each.at(share) for share in QUANTILES]),
        "never": _number(each.never),
    }


def _fan(each: Fan) -> Json:
    return {
        "state": each.state,
        "of": each.of,
        "claimant": each.claimant or None,
        "unit": each.unit,
        "months": [_numbers(month) for month in each.months],
    }


def _input(given: Input) -> Json:
    spread = given.spread and {"shape": given.spread.shape, "values": given.spread.values}
    return {
        "value": given.value,
        "unit": given.unit,
        "source": given.source,
        "as_of": given.as_of,
        "stated_on": given.stated_on,
        "spread": spread,
        "chosen": given.chosen or None,
        "others": [_input(each) for each in given.others],
    }


def _numbers(values: Sequence[float]) -> list[float | None]:
    return [_number(value) for value in values]


def _number(value: float) -> float | None:
    return float(f"{value:.{DIGITS}g}") if math.isfinite(value) else None
