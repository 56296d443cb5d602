"""What a forecast has to beat: that nothing changes, that all goes on as it went, and the official plan."""

import numpy as np

from pledgebook.outlook.backtest.record import Floats, Record


def persistence(record: Record, at: Floats) -> Floats:
    """The last known rate, for ever; units a month."""
    return np.full(at.shape, record.actual.rate[-1])


def trend(record: Record, at: Floats) -> Floats:
    """The line of least squares through all known rates, not below zero; level where one is known."""
    if record.actual.at.size == 1:
        return persistence(record, at)
    slope, level = np.polyfit(record.actual.at - record.actual.at[-1], record.actual.rate, 1)
    line: Floats = level + slope * (at - record.actual.at[-1])
    return np.maximum(line, 0)


def plan(record: Record, at: Floats) -> Floats:
    """The official plan as it stood: straight from the last known rate through the targets."""
    return record.plan()(at)


BASELINES = {"persistence": persistence, "linear trend": trend, "official plan": plan}
"""By the name under which scores are printed."""
