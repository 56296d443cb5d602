"""Read days that are written out in full, and the times of day beside them.

A day without a year is no day of publication, unless somebody else knows the year.
"""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from pledgebook.article import date_words
from pledgebook.model import Span

_MONTH = r"(?P<month>[^\W\d_]{3,12})\.?"
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th|er|º|\.)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"

_WRITTEN = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b{_MONTH} {_DAY}(?:,? |,){_YEAR}(?!\d)",  # April 12, 2022
        rf"(?<!\d){_DAY}[ -](?:of |de |d')?{_MONTH}(?: de|,)?[ -]{_YEAR}(?!\d)",  # 12 April 2022, 12-Apr-2022
        rf"(?<!\d){_YEAR}([-/.])(?P<month>\d\d?)\2(?P<day>\d\d?)(?!\d)",  # 2022-04-12
        rf"(?<!\d){_YEAR}年(?P<month>\d\d?)月(?P<day>\d\d?)日",
    )
)
_EITHER_ORDER = tuple(
    re.compile(rf"(?<!\d)(?P<first>\d\d?){mark}(?P<second>\d\d?){mark}{_YEAR}(?!\d)")
    for mark in ("/", r"\.", "-")
)
_YEARLESS = tuple(
    re.compile(pattern)
    for pattern in (rf"\b{_MONTH} {_DAY}(?![\d.:/])", rf"(?<![\d.:/]){_DAY} (?:de )?{_MONTH}(?![^\W\d_])")
)
_ANY_YEAR = re.compile(r"(?:19|20)\d\d")

REACH = 30
"""Characters before a day in which the time of day may stand ("7:02 PM ET, Wed April 13, 2022")."""

_OFFSET = r"[+-][0-9]{2}:?[0-9]{2}(?![0-9])"
_ISO = re.compile(
    r"[T ](?P<hour>[0-2][0-9]):(?P<minute>[0-5][0-9])(?::[0-5][0-9](?:[.,][0-9]+)?)?"
    rf"(?! ?[APap]\.?[Mm])(?P<half>)(?: ?(?P<zone>Z\b|{_OFFSET}|(?:UTC|GMT)\b))?"
)
_TIME = (
    r"(?P<hour>[0-2]?[0-9])(?:[:.](?P<minute>[0-5][0-9])(?:[:.][0-5][0-9](?:[.,][0-9]+)?)?)?"
    r" ?(?P<half>[ap]\.?m\.?(?![^\W\d_]))?"
    rf"(?: ?\(?(?P<zone>(?<= ){_OFFSET}|(?:{date_words.ZONE})\b))?"
)
_BEHIND = re.compile(rf",? ?(?:at|um|à|[|/·•-]|o godz\.)? ?{_TIME}", re.IGNORECASE)
_BEFORE = re.compile(rf"(?<![0-9]){_TIME}\)?(?:,| on| [|·•-])? ?(?:[^\W\d_]{{3,10}},? )?\Z", re.IGNORECASE)

NOON = 12

WIDEST_OFFSET = 14
"""Hours of the zone furthest from UTC, that of the Line Islands."""


class Moment(NamedTuple):
    """A day that a text states, with the time where it states one.

    Attributes:
        value: ISO 8601, as exact as the text: "2022-04-12", "2022-04-12T14:20", "2022-04-12T14:20-04:00".
        span: where it stands in the text, half-open.
    """

    value: str
    span: Span

    @property
    def day(self) -> date:
        """The day alone."""
        return date.fromisoformat(self.value[:10])


def first_day(text: str) -> date | None:
    """The first day of the calendar that the text writes in full; None where it writes none.

    "3/4/2022" is no day: it is March to some and April to others. "15/4/2022" can only be one.
    """
    found = _first(text)
    return found[1] if found else None


def first_moment(text: str) -> Moment | None:
    """The first day that the text writes in full, with the time of day right behind it or before it."""
    found = _first(text)
    if found is None:
        return None
    span, day = found
    before = max(span.start - REACH, 0)
    is_iso = span.of(text) == day.isoformat()
    for match in (is_iso and _ISO.match(text, span.end), _BEHIND.match(text, span.end)):
        if match and (time := _time(match, day)):
            return Moment(f"{day.isoformat()}T{time}", Span(span.start, match.end()))
    ahead = _BEFORE.search(text[before : span.start])
    if ahead and (time := _time(ahead, day)):
        return Moment(f"{day.isoformat()}T{time}", Span(before + ahead.start(), span.end))
    return Moment(day.isoformat(), span)


def yearless_day(text: str, year: int) -> date | None:
    """The first day that the text names without a year, in that year."""
    for pattern in _YEARLESS:
        for match in pattern.finditer(text):
            if day := _day(year, match["month"], match["day"]):
                return day
    return None


def time_of_day(text: str, day: date) -> str | None:
    """ISO 8601 of a day and the time that is all a text says ("20.41 BST"); None where it says more."""
    match = re.fullmatch(_TIME + r"\)?", text, re.IGNORECASE)
    time = _time(match, day) if match else None
    return f"{day.isoformat()}T{time}" if time else None


def _first(text: str) -> tuple[Span, date] | None:
    return min(_days(text), default=None) if _ANY_YEAR.search(text) else None


def _days(text: str) -> Iterator[tuple[Span, date]]:
    """Places of days with the days, the first of each way of writing."""
    for pattern in _WRITTEN:
        found = (
            (match, _day(match["year"], match["month"], match["day"])) for match in pattern.finditer(text)
        )
        yield from ((Span(*match.span()), day) for match, day in found if day)
    for pattern in _EITHER_ORDER:
        if (match := pattern.search(text)) and (day := _one_day(match)):
            yield Span(*match.span()), day


def _one_day(match: re.Match[str]) -> date | None:
    """The one day that either order of day and month gives; with dots or dashes, the day comes first."""
    first, second = match["first"], match["second"]
    day_first, month_first = _day(match["year"], second, first), _day(match["year"], first, second)
    if day_first and month_first and day_first != month_first and "/" in match[0]:
        return None
    return day_first or month_first


def _day(year: str | int, month: str, day: str) -> date | None:
    number = int(month) if month.isdigit() else date_words.month(month)
    try:
        return date(int(year), number, int(day)) if number else None
    except ValueError:
        return None


def _time(match: re.Match[str], day: date) -> str | None:
    """The time of day with its offset, as ISO 8601 writes it; None where a bare number may be anything."""
    hour, minute, half = int(match["hour"]), match["minute"], (match["half"] or "").lower()
    if minute is None and not half:
        return None
    if half:
        hour = hour % NOON + (NOON if half.startswith("p") else 0)
    return f"{hour:02}:{minute or '00'}{_offset(match['zone'], day)}" if hour < 2 * NOON else None


def _offset(zone: str | None, day: date) -> str:
    """The offset as ISO 8601 writes it; empty where none is told, or one that no zone has."""
    if not zone or zone == "Z":
        return zone or ""
    if zone[0] not in "+-":
        return date_words.offset(zone.upper(), day)
    hours, minutes = zone[1:3], zone[-2:]
    if int(hours) > WIDEST_OFFSET or int(minutes) >= date_words.HOUR:
        return ""
    return "Z" if hours == minutes == "00" else f"{zone[0]}{hours}:{minutes}"
