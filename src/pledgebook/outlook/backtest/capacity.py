"""Our forecaster: the capacity equation of the model, on what was promised and what is known of ramps.

    K(t) = max(K0, min(P(t), s K1)) + h max(P(w(t)) - max(s K1, K0), 0)

    K0    last known rate                         K1   first known rate, before the ramp
    P     the official plan, from K0 through the targets that stand
    s     stretch: what the existing line can rise to; up to there a plan is kept (no slip, full share)
    h     share: what is made of the promised new capacity, above s K1
    w(t)  the day of the plan on which new plant is, at time t: t1 + (t - t1) / slip, counted from the day t1
          on which a rate above s K1 was first promised; before t1 + lead months of the plan nothing comes

The first term is the increment on the existing line, the second those of new plant or new suppliers: they are
the increments of equation 7 of the model, each with its planned time, its slip and the share realised.
"""

from itertools import pairwise

import numpy as np
from numpy.random import Generator

from pledgebook.outlook.backtest import priors
from pledgebook.outlook.backtest.priors import Ramps
from pledgebook.outlook.backtest.record import Floats, Record

NEVER = 12 * 10_000.0
"""A month number after all others: the year 10000."""

A_DAY = 1 / 28
"""Of a month, at most."""


def forecast(record: Record, origin: float, at: Floats, draws: int, chance: Generator) -> Floats:
    """Draws of the rate at times after the origin, shape (times, draws), units a month.

    Args:
        record: of the item, as known at the origin.
        origin: month number.
        at: month numbers.
        draws: how many.
        chance: where the draws come from.
    """
    ramps = priors.draw(record.item, origin, draws, chance)
    chosen = chance.choice(draws, draws, p=weights(record, ramps))
    noise = np.exp(priors.fixed("noise") * chance.standard_normal(draws))
    return rates(record, at, ramps[chosen]) * noise


def rates(record: Record, at: Floats, ramps: Ramps) -> Floats:
    """The capacity equation: rates at times under each draw, shape (times, draws), units a month."""
    plan, last, first = record.plan(), record.actual.rate[-1], record.actual.rate[0]
    ceiling = np.maximum(ramps.stretch * first, last)
    existing = np.minimum(plan(at)[:, None], ceiling)
    begun = _begun(record, ceiling)
    elapsed = (at[:, None] - begun) / ramps.slip
    new = np.maximum(plan(begun + elapsed) - ceiling, 0)
    made = np.where(elapsed >= priors.fixed("lead"), ramps.share * new, 0)
    return np.asarray(np.maximum(existing, last) + made)


def weights(record: Record, ramps: Ramps) -> Floats:
    """How well each draw would have foreseen, rate by rate, what the record shows; they sum to one.

    Every known rate but the first is held against the equation as of the rate before it, with the plan that
    stood then (prequential likelihood, log-normal). Two press figures are compared, so the variance is twice
    that of the noise.
    """
    log = np.zeros(ramps.slip.size)
    for before, now in pairwise(record.actual.at):
        foreseen = rates(_as_of(record, before), np.array([now]), ramps)[0]
        log -= (_log(foreseen) - _log(record.actual(now))) ** 2 / (4 * priors.fixed("noise") ** 2)
    likely = np.exp(log - log.max())
    return np.asarray(likely / likely.sum())


def complete(components: list[Floats]) -> Floats:
    """Complete rounds, or whatever is made of several parts: the scarcest part of each draw.

    Args:
        components: draws of the rate of each part, of one shape, in sets that make one whole.
    """
    return np.asarray(np.minimum.reduce(components))


def _log(rate: Floats) -> Floats:
    """The logarithm, of a cold line too: units come whole, so that less than one a month counts as one."""
    return np.log(np.maximum(rate, 1))


def _as_of(record: Record, when: float) -> Record:
    """The rates of until a time, whenever they became known, and the plans stated by the end of its day."""
    plans, rates = when + A_DAY, when
    return Record(
        record.item,
        tuple(
            one
            for one in record.statements
            if (one.at <= rates if one.kind == "actual" else one.stated <= plans)
        ),
    )


def _begun(record: Record, ceilings: Floats) -> Floats:
    """When a rate above each ceiling was first promised; far in the future where none was."""
    promised = record.promises()
    nth = np.searchsorted(promised.rate, ceilings, side="right")
    return np.append(promised.at, NEVER)[nth]
