"""Pure arithmetic on runs of whole days: months, quarters, fiscal years, weekends, and parts of them.

Every function raises ValueError or OverflowError for days that no calendar has (30 February, the year 10000).
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

FISCAL_YEAR_STARTS = 10
"""Month in which a US fiscal year begins, in the calendar year before the one it is named after."""

SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
"""First month of each season of the northern half of the world; each lasts three months."""

MONTH_STARTS = {2: (0, 15), 3: (0, 10, 20)}
"""Day, from 0, on which each half or third of a month begins: early is 1..10, mid 11..20, late 21..end (the
annotation guide's rule)."""

WEEK_STARTS = {2: (0, 3), 3: (0, 2, 4)}
"""Day, from 0 for Monday, on which each half or third of a week begins."""

_WEEK = 7
_WORK_DAYS = 5
_DECEMBER = 12
_TUESDAY = 1


@dataclass(frozen=True, slots=True)
class Days:
    """All days from `first` to `last`, both included."""

    first: date
    last: date


def day(on: date, offset: int = 0) -> Days:
    """One day, `offset` days later."""
    moved = on + timedelta(offset)
    return Days(moved, moved)


def between(one: date, other: date) -> Days:
    """From the earlier to the later of two days."""
    return Days(min(one, other), max(one, other))


def months(year: int, month: int, count: int = 1) -> Days:
    """`count` whole months; `month` may run past 12 or below 1 into other years."""
    return Days(_first_of(year, month), _first_of(year, month + count) - timedelta(1))


def whole_year(year: int) -> Days:
    """January to December."""
    return months(year, 1, 12)


def quarter(year: int, number: int) -> Days:
    """A quarter of a calendar year, counted from 1."""
    return months(year, 3 * number - 2, 3)


def fiscal_year(year: int) -> Days:
    """The US fiscal year named after the year in which it ends."""
    return months(year - 1, FISCAL_YEAR_STARTS, 12)


def season(year: int, name: str) -> Days:
    """A season by the year in which it begins."""
    return months(year, SEASONS[name], 3)


def week(on: date) -> Days:
    """Monday to Sunday around a day."""
    monday = on - timedelta(on.weekday())
    return Days(monday, monday + timedelta(6))


def weekend(on: date) -> Days:
    """Saturday and Sunday of the week around a day."""
    sunday = week(on).last
    return Days(sunday - timedelta(1), sunday)


def weekend_at(on: date) -> Days:
    """The weekend nearest to a day, with the day itself and those between."""
    shift = -1 if on.weekday() <= _TUESDAY else 0
    near = weekend(on + timedelta(_WEEK * shift))
    return Days(min(on, near.first), max(on, near.last))


def work_week(on: date, shift: int = 0) -> Days:
    """Monday to Friday of the week around a day, `shift` weeks later."""
    monday = week(on + timedelta(_WEEK * shift)).first
    return Days(monday, monday + timedelta(_WORK_DAYS - 1))


def decade(year: int) -> Days:
    """The ten years from the one whose number ends in 0."""
    return months(year - year % 10, 1, 120)


def unit(name: str, on: date, shift: int = 0) -> Days:
    """The day, week, month or other unit around a day, moved by `shift` whole units."""
    return _UNITS[name](on, shift)


def _fortnight(on: date, shift: int) -> Days:
    start = week(on).first + timedelta(2 * _WEEK * shift)
    return Days(start, start + timedelta(2 * _WEEK - 1))


_UNITS: dict[str, Callable[[date, int], Days]] = {
    "day": day,
    "week": lambda on, shift: week(on + timedelta(_WEEK * shift)),
    "weekend": lambda on, shift: weekend(on + timedelta(_WEEK * shift)),
    "work week": work_week,
    "fortnight": _fortnight,
    "month": lambda on, shift: months(on.year, on.month + shift),
    "quarter": lambda on, shift: quarter(on.year, (on.month + 2) // 3 + shift),
    "fiscal year": lambda on, shift: fiscal_year(on.year + (on.month >= FISCAL_YEAR_STARTS) + shift),
    "year": lambda on, shift: whole_year(on.year + shift),
    "decade": lambda on, shift: decade(on.year + 10 * shift),
}
_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120}


def moved(name: str, on: date, shift: int) -> date:
    """The day `shift` units away; the last day of a shorter month stands for a day it lacks."""
    if name == "working day":
        return _work_days_on(on, shift)
    days = {"day": 1, "week": _WEEK, "fortnight": 2 * _WEEK, "weekend": _WEEK}.get(name)
    if days:
        return on + timedelta(days * shift)
    there = months(on.year, on.month + shift * _MONTHS[name])
    return min(there.first + timedelta(on.day - 1), there.last)


def _work_days_on(on: date, shift: int) -> date:
    """The day `shift` days from Monday to Friday away."""
    step = timedelta(1 if shift > 0 else -1)
    for _ in range(abs(shift)):
        on += step
        while on.weekday() >= _WORK_DAYS:
            on += step
    return on


def head(days: Days, name: str, count: int) -> Days:
    """The first `count` units of some days."""
    return Days(days.first, min(days.last, moved(name, days.first, count) - timedelta(1)))


def tail(days: Days, name: str, count: int) -> Days:
    """The last `count` units of some days."""
    return Days(max(days.first, moved(name, days.last + timedelta(1), -count)), days.last)


def nth(days: Days, name: str, number: int) -> Days:
    """The unit of some days that is counted from 1: the third week are days 15 to 21."""
    return head(Days(moved(name, days.first, number - 1), days.last), name, 1)


def piece(days: Days, number: int, pieces: int) -> Days:
    """One of 2 or 3 `pieces` of a week, a month or some months, counted from 0."""
    starts = [*_starts(days, pieces), days.last + timedelta(1)]
    return Days(starts[number], starts[number + 1] - timedelta(1))


def _starts(days: Days, pieces: int) -> list[date]:
    count = (days.last.year - days.first.year) * 12 + days.last.month - days.first.month + 1
    if (days.last - days.first).days < _WEEK:
        return [min(days.first + timedelta(offset), days.last) for offset in WEEK_STARTS[pieces]]
    if count < pieces:
        return [min(days.first + timedelta(offset), days.last) for offset in MONTH_STARTS[pieces]]
    return [_first_of(days.first.year, days.first.month + count * at // pieces) for at in range(pieces)]


def _first_of(year: int, month: int) -> date:
    over, index = divmod(month - 1, _DECEMBER)
    return date(year + over, index + 1, 1)
