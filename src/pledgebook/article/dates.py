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
        rf"(?<!\d){_DAY}\.(?P<month>\d\d?)\.{_YEAR}(?!\d)",  # 12.04.2022
    )
)
_SLASHED = re.compile(rf"(?<!\d)(?P<first>\d\d?)/(?P<second>\d\d?)/{_YEAR}(?!\d)")


def first_day(text: str) -> date | None:
    """The first day of the calendar that the text writes in full; None where it writes none.

    "3/4/2022" is no day: it is March to some and April to others. "15/4/2022" can only be one.
    """
    found = min(_days(text), default=None)
    return found[1] if found else None


def _days(text: str) -> Iterator[tuple[int, date]]:
    """Places of days with the days, one of each way of writing."""
    for pattern in _WRITTEN:
        if (match := pattern.search(text)) and (day := _day(match["year"], match["month"], match["day"])):
            yield match.start(), day
    if (match := _SLASHED.search(text)) and (day := _slashed(match)):
        yield match.start(), day


def _slashed(match: re.Match[str]) -> date | None:
    """The one day that either order of day and month gives; None where both give one and they differ."""
    orders = (match["first"], match["second"]), (match["second"], match["first"])
    days = {day for month, day_of in orders if (day := _day(match["year"], month, day_of))}
    return days.pop() if len(days) == 1 else None


def _day(year: str, month: str, day: str) -> date | None:
    number = int(month) if month.isdigit() else _MONTHS.index(month[:3].lower()) + 1
    try:
        return date(int(year), number, int(day))
    except ValueError:
        return None
