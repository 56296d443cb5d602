"""Hindsight: what was promised of a rate, what was forecast, and what happened."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Vintage:
    """What was promised on one day.

    Attributes:
        stated: the day.
        points: (day, units a month): the rate last known on that day, then each promise, ascending.
    """

    stated: date
    points: tuple[tuple[date, float], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Foresight:
    """What could be forecast with all that was known on one day, and nothing later.

    Attributes:
        origin: the day.
        months: (day, units a month at `QUANTILES`), ascending.
    """

    origin: date
    months: tuple[tuple[date, tuple[float, ...]], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Hindsight:
    """The record of one item, with the forecasts that it could have had.

    Attributes:
        item: its name.
        rates: (day, units a month) that are said to have been reached, ascending.
        vintages: every day's promises, the oldest first.
        foresights: forecasts, the oldest first.
    """

    item: str
    rates: tuple[tuple[date, float], ...]
    vintages: tuple[Vintage, ...]
    foresights: tuple[Foresight, ...]
