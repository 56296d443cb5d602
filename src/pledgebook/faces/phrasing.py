"""How sums, days and parties are written for people."""

import calendar
import datetime as dt
import math

from pledgebook.model import Amount, When

SHOWN_ID = 8
"""Digits of an id that tables show. It trades width against clashes: of 6,000 entries two share their first
eight digits once in 240 books, and `explain` then asks for more."""

DECIMALS = 3
"""Decimals after which a sum is written out in full, so that "$1.234 billion" never hides a digit."""

_SIGNS = {"USD": "$", "EUR": "€", "GBP": "£"}
_SCALES = ((1e12, " trillion"), (1e9, " billion"), (1e6, " million"))
_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
_NOTHING = "–"


def short(key: str) -> str:
    """The first digits of an id."""
    return key[:SHOWN_ID]


def money(amount: Amount) -> str:
    """The sum with its qualifier: "about $700 million", "€400–500 million", "NOK 14,500"."""
    sign = _SIGNS.get(amount.currency, f"{amount.currency} ")
    low, low_unit = _scaled(amount.value)
    high, high_unit = _scaled(amount.top)
    if amount.value_high is None:
        figures = f"{sign}{low}{low_unit}"
    elif low_unit == high_unit:
        figures = f"{sign}{low}–{high}{high_unit}"
    else:
        figures = f"{sign}{low}{low_unit} – {sign}{high}{high_unit}"
    return f"{amount.qualifier.replace('_', ' ')} {figures}" if amount.qualifier else figures


def between(low: float | None, high: float | None, currency: str) -> str:
    """What sums add up to, to the thousandth of its unit: "$799.5–800.5 million"; empty for no sum."""
    if low is None or high is None:
        return ""
    sign = _SIGNS.get(currency, f"{currency} ")
    scale, unit = unit_of(high)
    ends = dict.fromkeys(number(value / scale) for value in (low, high))
    return f"{sign}{'–'.join(ends)}{unit}"


def sum_of(value: float) -> str:
    """A sum whose currency is not known: "800 million"."""
    return "".join(_scaled(value))


def roughly(value: float) -> str:
    """A sum to the thousandth of its unit: "8.786 billion"."""
    scale, unit = unit_of(value)
    return f"{number(value / scale)}{unit}"


def number(value: float) -> str:
    """The number with its thousands set off: "5,000"."""
    return f"{value:,.{DECIMALS}f}".rstrip("0").rstrip(".")


def days(when: When | None) -> str:
    """The days, as short as they can be said: "13 Apr 2022", "11–20 Mar 2022", "Apr 2022", "2022"."""
    if when is None:
        return _NOTHING
    match when.earliest, when.latest:
        case None, None:
            return when.written or _NOTHING
        case first, None:
            return f"from {day(first)}"
        case None, last:
            return f"until {day(last)}"
        case first, last:
            return _between(first, last)


def day(date: dt.date | None) -> str:
    """One day: "13 Apr 2022"."""
    return f"{date.day} {_month(date)} {date.year}" if date else _NOTHING


def window(since: dt.date | None, until: dt.date | None) -> str:
    """The window of a total: "24 Feb 2022 – 13 Apr 2022", "since 24 Feb 2022"."""
    if since and until:
        return _between(since, until)
    if since or until:
        return f"since {day(since)}" if since else f"until {day(until)}"
    return "no window stated"


def parties(donor: str | None, recipient: str | None) -> str:
    """Who gives to whom: "US → UA"."""
    return f"{donor or '?'} → {recipient or '?'}"


def words(*pieces: str | None) -> str:
    """The pieces that there are, set apart by dots."""
    return " · ".join(piece for piece in pieces if piece)


def unit_of(value: float) -> tuple[float, str]:
    """The largest unit that a sum reaches, and its name behind a space; 1 and no name below a million."""
    return next(((scale, unit) for scale, unit in _SCALES if value >= scale), (1.0, ""))


def _scaled(value: float) -> tuple[str, str]:
    """Figure and unit, in the largest unit that hides no digit."""
    for scale, unit in _SCALES:
        figure = round(value / scale, DECIMALS)
        if value >= scale and math.isclose(figure * scale, value, rel_tol=1e-12):
            return number(figure), unit
    return number(value), ""


def _between(first: dt.date, last: dt.date) -> str:
    if first == last:
        return day(first)
    if (first.year, first.month) == (last.year, last.month):
        whole = first.day == 1 and last.day == calendar.monthrange(last.year, last.month)[1]
        return f"{'' if whole else f'{first.day}–{last.day} '}{_month(last)} {last.year}"
    if (first, last) == (dt.date(first.year, 1, 1), dt.date(first.year, 12, 31)):
        return str(first.year)
    return f"{day(first)} – {day(last)}"


def _month(date: dt.date) -> str:
    return _MONTHS[date.month - 1]
