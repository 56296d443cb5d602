"""Read a day that is written out in full; a day without a year is no day of publication."""

import re
from collections.abc import Iterator
from datetime import date

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = r"(?P<month>jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"

_WRITTEN = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b{_MONTH} {_DAY},? {_YEAR}(?!\d)",  # April 12, 2022
        rf"(?<!\d){_DAY} (?:of )?{_MONTH},? {_YEAR}(?!\d)",  # 12 April 2022
        rf"(?<!\d){_YEAR}([-/.])(?P<month>\d\d?)\2{_DAY}(?!\d)",  # 2022-04-12
    )
)
_EITHER_ORDER = tuple(
    re.compile(rf"(?<!\d)(?P<first>\d\d?){mark}(?P<second>\d\d?){mark}{_YEAR}(?!\d)") for mark in ("/", r"\.")
)


def first_day(text: str) -> date | None:
    """The first day of the calendar that the text writes in full; None where it writes none.

    "3/4/2022" is no day: it is March to some and April to others. "15/4/2022" can only be one.
    """
    found = min(_days(text), default=None)
    return found[1] if found else None


def _days(text: str) -> Iterator[tuple[int, date]]:
    """Places of days with the days, the first of each way of writing."""
    for pattern in _WRITTEN:
        if (match := pattern.search(text)) and (day := _day(match["year"], match["month"], match["day"])):
            yield match.start(), day
    for pattern in _EITHER_ORDER:
        if (match := pattern.search(text)) and (day := _one_day(match)):
            yield match.start(), day


def _one_day(match: re.Match[str]) -> date | None:
    """The one day that either order of day and month gives; with dots, the day comes first."""
    first, second = match["first"], match["second"]
    day_first, month_first = _day(match["year"], second, first), _day(match["year"], first, second)
    if day_first and month_first and day_first != month_first and "/" in match[0]:
        return None
    return day_first or month_first


def _day(year: str, month: str, day: str) -> date | None:
    number = int(month) if month.isdigit() else _MONTHS.index(month[:3].lower()) + 1
    try:
        return date(int(year), number, int(day))
    except ValueError:
        return None
