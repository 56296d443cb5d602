"""The record of an item as a Hindsight: every vintage of the plan, what happened, what could be foreseen."""

from calendar import monthrange
from collections.abc import Iterable
from datetime import date

import numpy as np

from pledgebook.model import QUANTILES, Foresight, Hindsight, Problem, Vintage
from pledgebook.outlook.backtest.capacity import forecast
from pledgebook.outlook.backtest.record import Record, records
from pledgebook.outlook.backtest.rolling import DRAWS, HORIZONS, origins
from pledgebook.outlook.backtest.statements import read

DAY = 1 / 31
"""Of a month: what is known at the end of a day was said on the day."""


def looked_up(
    text: str, place: str, items: Iterable[str], seed: int
) -> tuple[Hindsight | None, list[Problem]]:
    """The record in a file of the first of the items on which it has a rate; None where it has none.

    Args:
        text: as for `read`.
        place: the name of the file.
        items: names, as the file may have them.
        seed: of the forecasts' draws.
    """
    statements, problems = read(text, place)
    known = records(statements)
    for item in items:
        if item in known and known[item].actual.at.size:
            return hindsight(known[item], seed), problems
    return None, problems


def hindsight(record: Record, seed: int, draws: int = DRAWS) -> Hindsight:
    """The whole record, with the last forecast that has been held against all its months, and that of now.

    Where none is that old, the first one stands instead; now is the end of the month of the last statement.
    """
    now = np.ceil(max(one.stated for one in record.statements))
    possible = origins(record)
    held = [origin for origin in possible if origin <= record.actual.at[-1] - HORIZONS[-1]] or possible[:1]
    return Hindsight(
        item=record.item,
        rates=_points(record.actual.at, record.actual.rate),
        vintages=tuple(_vintages(record)),
        foresights=tuple(_foresight(record, origin, seed, draws) for origin in (*held[-1:], now)),
    )


def day(number: float) -> date:
    """The day in which a month number lies."""
    months, rest = divmod(float(number) + 1e-9, 1)
    year, month = divmod(int(months), 12)
    return date(year, month + 1, 1 + int(rest * monthrange(year, month + 1)[1]))


def _vintages(record: Record) -> list[Vintage]:
    said = sorted({one.stated for one in record.statements if one.kind == "target"})
    return [one for one in (_vintage(record, stated) for stated in said) if len(one.points) > 1]


def _vintage(record: Record, stated: float) -> Vintage:
    """What was promised on that very day, from the rate as it was then, looking back."""
    promised = sorted(
        (one.at, one.rate) for one in record.statements if one.kind == "target" and one.stated == stated
    )
    begin = stated - DAY
    points = [(begin, float(record.actual(begin))), *(one for one in promised if one[0] > stated)]
    return Vintage(stated=day(begin), points=tuple((day(at), rate) for at, rate in points))


def _foresight(record: Record, origin: float, seed: int, draws: int) -> Foresight:
    at = origin + np.arange(HORIZONS[-1] + 1.0)
    chance = np.random.default_rng([seed, int(origin)])
    drawn = forecast(record.known(origin), origin, at, draws, chance)
    ends = np.quantile(drawn, QUANTILES, axis=1).T
    months = tuple((day(when), tuple(map(float, row))) for when, row in zip(at, ends, strict=True))
    return Foresight(origin=day(origin), months=months)


def _points(at: np.ndarray, rate: np.ndarray) -> tuple[tuple[date, float], ...]:
    return tuple((day(when), float(value)) for when, value in zip(at, rate, strict=True))
