"""Priors: what is believed of every ramp, from `data/priors.toml` and from what other items had shown."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import numpy as np
from numpy.random import Generator

from pledgebook.outlook.backtest.record import Floats
from pledgebook.outlook.backtest.statements import span


@dataclass(frozen=True, slots=True)
class Ramps:
    """Draws of how a ramp goes: the three numbers that an item's own record may move, one row a draw.

    Attributes:
        stretch: ceiling of the existing line, in multiples of the first known rate.
        slip: time that new plant takes, in multiples of the time planned.
        share: part of the promised new capacity that is made.
    """

    stretch: Floats
    slip: Floats
    share: Floats

    def __getitem__(self, chosen: np.ndarray[Any, Any]) -> "Ramps":
        return Ramps(self.stretch[chosen], self.slip[chosen], self.share[chosen])


def draw(item: str, origin: float, draws: int, chance: Generator) -> Ramps:
    """Draws from the priors as they stood at a time, without what the item itself has shown.

    Args:
        item: what is to be forecast; values that it showed are left out.
        origin: month number; values stated later are left out.
        draws: how many.
        chance: where the draws come from.
    """
    return Ramps(
        **{
            name: _lognormal(_believed()[name], item, origin, chance.standard_normal(draws))
            for name in ("stretch", "slip", "share")
        }
    )


def centre(name: str, item: str, origin: float) -> float:
    """The middle of a prior: geometric mean of its base and of what others had shown by the origin."""
    prior = _believed()[name]
    shown = [
        one["value"]
        for one in prior.get("shown", ())
        if one["item"] != item and span(one["stated_on"])[1] <= origin
    ]
    return float(np.exp(np.mean(np.log([prior["base"], *shown]))))


def fixed(name: str) -> float:
    """A number that no record moves: `lead` in months, `noise` as deviation of a logarithm."""
    return float(_believed()["fixed"][name]["value"])


def published() -> float:
    """The month number by which the sources of the fixed numbers were out: no forecast is older."""
    return max(span(one["stated_on"])[1] for one in _believed()["fixed"].values() if "stated_on" in one)


def _lognormal(prior: dict[str, Any], item: str, origin: float, normal: Floats) -> Floats:
    middle = centre(prior["name"], item, origin)
    drawn: Floats = middle * np.exp(prior["spread"] * normal)
    return np.clip(drawn, prior["least"], prior.get("most", np.inf))


@cache
def _believed() -> dict[str, Any]:
    read = tomllib.loads(
        files("pledgebook.outlook.backtest").joinpath("data", "priors.toml").read_text("utf-8")
    )
    return {name: {"name": name, **prior} if name != "fixed" else prior for name, prior in read.items()}
