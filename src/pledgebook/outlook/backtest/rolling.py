"""Rolling origin: month by month, forecasts with what was known, held against what happened."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np

from pledgebook.outlook.backtest import capacity, priors
from pledgebook.outlook.backtest.baselines import BASELINES
from pledgebook.outlook.backtest.record import Floats, Record
from pledgebook.outlook.backtest.scores import crps, inside

HORIZONS = (3, 6, 9, 12, 15, 18, 21, 24)
"""Months ahead."""

DRAWS = 4000
"""A forecast. Scores move by under one per cent from seed to seed; four times as many halve that."""

OURS = "capacity equation"


@dataclass(frozen=True, slots=True)
class Scored:
    """One forecast and how it did.

    Attributes:
        item: what was forecast.
        origin: month number of the day on which it could have been made.
        ahead: months from there.
        forecaster: `OURS` or one of the baselines.
        middle: its median, units a month.
        truth: what happened, units a month: straight between the stated rates.
        crps: units a month; of a baseline, which gives a point, the absolute error.
        inside: whether the truth lies in each of the bands; empty for a baseline.
    """

    item: str
    origin: float
    ahead: int
    forecaster: str
    middle: float
    truth: float
    crps: float
    inside: tuple[bool, ...] = ()

    @property
    def error(self) -> float:
        """Absolute error of the median, units a month."""
        return abs(self.middle - self.truth)


def scored(record: Record, seed: int, draws: int = DRAWS) -> Iterator[Scored]:
    """Every forecast on an item that can be held against what happened, by origin and months ahead."""
    last = record.actual.at[-1] if record.actual.at.size else -np.inf
    for origin in origins(record):
        known = record.known(origin)
        ahead = [months for months in HORIZONS if origin + months <= last]
        at = origin + np.array(ahead, dtype=float)
        chance = np.random.default_rng([seed, int(origin)])
        ours = capacity.forecast(known, origin, at, draws, chance)
        points = {name: baseline(known, at) for name, baseline in BASELINES.items()}
        for nth, months in enumerate(ahead):
            truth = float(record.actual(at[nth]))
            yield _ours(Scored(record.item, origin, months, OURS, 0, truth, 0), ours[nth])
            for name, rates in points.items():
                rate = float(rates[nth])
                yield Scored(record.item, origin, months, name, rate, truth, abs(rate - truth))


def origins(record: Record) -> list[float]:
    """Ends of months by which a rate and a target were known, and which something still followed."""
    if not record.actual.at.size:
        return []
    begin = max(priors.published(), min(one.stated for one in record.statements))
    months = np.arange(np.ceil(begin), record.actual.at[-1] - HORIZONS[0] + 1e-9)
    return [float(month) for month in months if _enough(record.known(month))]


def _enough(known: Record) -> bool:
    return known.actual.at.size > 0 and known.plan().at.size > 1


def _ours(blank: Scored, draws: Floats) -> Scored:
    return replace(
        blank,
        middle=float(np.median(draws)),
        crps=crps(draws, blank.truth),
        inside=inside(draws, blank.truth),
    )
