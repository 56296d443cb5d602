"""Readings: what the parts of a written time mean in days.

Each turns a match of its rule (`phrases`) into days with the help of the clock. It gives None where the words
are no time after all ("May" the verb, a number that only looks like a year) and raises ValueError for a day
that no calendar has.
"""

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from pledgebook.claims.grammar import days as calendar
from pledgebook.claims.grammar.clock import UNRESOLVED, Clock, Dated, Lean, nearest, weekday, weekend
from pledgebook.claims.grammar.days import Days
from pledgebook.claims.grammar.grammar import (
    MONTH,
    NTH,
    PIECES,
    count_number,
    day_number,
    month_number,
    weekday_number,
)
from pledgebook.claims.grammar.holidays import dates, holiday_named
from pledgebook.claims.grammar.tense import lean

Match = re.Match[str]

CERTAIN_YEARS = range(2010, 2036)
"""Numbers that are read as a year wherever they stand. Beyond these a word such as "in" or "since" must stand
before: pages about aid hardly name other years without one, but speak of 2000 or 1950 pieces. Re-measure by
listing the four-digit numbers without a comma that are no years."""

AWAY = {
    **dict.fromkeys(("today", "tonight", "earlier today", "later today"), (0, 0)),
    **dict.fromkeys(("this morning", "this afternoon", "this evening"), (0, 0)),
    "now": (0, 0),
    "overnight": (-1, 0),
    "last night": (-1, -1),
    "yesterday": (-1, -1),
    "the day before yesterday": (-2, -2),
    "tomorrow": (1, 1),
    "the day after tomorrow": (2, 2),
}
"""First and last day that the words mean, counted from the page's date."""

_SHIFT = {
    "last": -1,
    "past": -1,
    "previous": -1,
    "next": 1,
    "coming": 1,
    "upcoming": 1,
    "following": 1,
    "before": -1,
    "after": 1,
}
_LIMIT = re.compile(r"\b(?:by|before|until|till|through|since|to|than|as of)\s+$", re.IGNORECASE)
_BEFORE_MONTH = re.compile(
    r"(?:\b(?:in|by|of|the|since|until|till|from|to|and|or|for|during|through|throughout|before|after|between|over"
    r"|around|about)|[-,(/])\s*$",
    re.IGNORECASE,
)
_BEFORE_YEAR = re.compile(
    r"\b(?:in|since|during|until|till|by|from|before|after|through|throughout|year|of|over|and|to|between)\s+$",
    re.IGNORECASE,
)
_TITLE = re.compile(r"\b(?:Act|Law|Code|Resolution|Convention|Treaty|Agenda)(?: of|,)?\s+$")
_OTHER_WORD_TOO = re.compile(r"may|march|\w{3,4}\.?$", re.IGNORECASE)
_JOINED_ON = re.compile(rf"-[A-Z\d]| (?:to|through|until|till) (?:{MONTH})")
_COUNTED = re.compile(r"[ -](?:[a-z]+ )?(?:[a-z]+s|mm|km|percent|people|personnel)\b")
_SEEN_BEFORE = 16
_HYPHENED = re.compile(r"(?:(?<!\d)\d{1,3}|\d{5,}|\d-\d{4})-$")
_HYPHENED_ON = re.compile(r"-(\d+(?:-\d+)?)")
_YEAR = re.compile(r"(?:19|20)\d\d")
_MONTHS_AROUND = 18
"""How far to either side a day of the month and of the week is looked for: within it each pair occurs."""

_YEARS_OF_TWO_DIGITS = 100


def said(match: Match, part: str) -> str:
    """The words of a part in lower case; empty where the rule has no such part or it is not written."""
    return (match.groupdict().get(part) or "").lower()


def iso(match: Match, _: Clock) -> Dated:
    """Year, month, day in figures."""
    return Dated(calendar.day(date(int(match["year"]), int(match["month"]), int(match["day"]))), "stated")


def numeric(match: Match, clock: Clock) -> Dated:
    """Day first, as most of the world writes, or month first where the page does, if that gives a date."""
    first, second, year = int(match["first"]), int(match["second"]), _century(int(match["year"]))
    in_order = second in range(1, 13) and not (clock.month_first and first in range(1, 13))
    day, month = (first, second) if in_order else (second, first)
    return Dated(calendar.day(date(year, month, day)), "stated")


def _century(year: int) -> int:
    """A year of two digits in this century: news of today speaks of no other so."""
    return year if year >= _YEARS_OF_TWO_DIGITS else year + 2000


def day(match: Match, clock: Clock) -> Dated:
    """A day of a month, or from one `to` another, or the week around it."""
    month, first = month_number(match["month"]), day_number(said(match, "day"))
    last = day_number(said(match, "to") or said(match, "day"))

    def days_in(year: int) -> Days:
        if said(match, "week"):
            return calendar.week(date(year, month, first))
        start = date(year, month, first)
        return Days(start, calendar.moved("month", start, int(last < first)).replace(day=last))

    return _in_year(match, clock, days_in)


def year_first(match: Match, clock: Clock) -> Dated | None:
    """A day, month, quarter or half behind its year: "2021 April", "2021-Q2"."""
    if match["letter"]:
        return quarter(match, clock)
    return day(match, clock) if match["day"] else month(match, clock)


def day_alone(match: Match, clock: Clock) -> Dated:
    """A day of a month that the words leave to the page's date: "on the 18th", "Tuesday the 11th"."""
    number = day_number(said(match, "day"))
    return clock.count(lambda today: nearest(today, _days_numbered(match, today, number), _lean(match)))


def _days_numbered(match: Match, today: date, number: int) -> Iterator[Days]:
    """The days of that number, and of the weekday that the words name, in the months around."""
    weekday_named = weekday_number(match["weekday"]) if said(match, "weekday") else None
    for shift in range(-_MONTHS_AROUND, _MONTHS_AROUND + 1):
        month = calendar.unit("month", today, shift)
        day = month.first + timedelta(number - 1)
        if day <= month.last and weekday_named in (None, day.weekday()):
            yield Days(day, day)


def month(match: Match, clock: Clock) -> Dated | None:
    """A month or a part of it."""
    alone = match.span() == match.span("month") and not _JOINED_ON.match(match.string, match.end())
    if alone and _OTHER_WORD_TOO.match(match["month"]) and not _follows(_BEFORE_MONTH, match):
        return None
    number = month_number(match["month"])
    return _of_which(match, clock, lambda year: _part(match, calendar.months(year, number)))


def season(match: Match, clock: Clock) -> Dated | None:
    """A season or a part of it, named as "the" or of a year: "fall" and "spring" alone are other words."""
    if match.span() == match.span("season"):
        return None
    name = match["season"]
    if name == "winter" and said(match, "which") == "this":
        return clock.bare(lambda year: _part(match, calendar.season(year, name)), "near")
    return _of_which(match, clock, lambda year: _part(match, calendar.season(year, name)))


def quarter(match: Match, clock: Clock) -> Dated | None:
    """A quarter or half of a calendar year."""
    size = 6 if said(match, "kind") == "half" or said(match, "letter") == "h" else 3
    number = int(match["number"] or NTH[said(match, "nth")])
    if size * number not in range(1, 13):
        return None
    return _in_year(match, clock, lambda year: calendar.months(year, size * (number - 1) + 1, size))


def unit(match: Match, clock: Clock) -> Dated:
    """This, last or next week, month, quarter or year, or a part of it."""
    name = said(match, "unit").replace("financial", "fiscal").replace("working", "work")
    name = name.removeprefix("calendar ").replace("workweek", "work week")
    which = _which(match)
    if name == "weekend":
        return clock.count(lambda today: weekend(today, which, _lean(match)))
    shift = _SHIFT.get(which, 0)
    if name == "year":
        return clock.this_year(lambda year: _part(match, calendar.whole_year(year + shift)))
    return clock.count(lambda today: _part(match, calendar.unit(name, today, shift)))


def side(match: Match, clock: Clock) -> Dated:
    """The days of this week, month or year before the page's date, or from it on."""

    def days_from(today: date) -> Days:
        whole = calendar.unit(said(match, "unit"), today)
        if said(match, "side") == "earlier":
            return Days(whole.first, max(whole.first, calendar.day(today, -1).first))
        return Days(today, whole.last)

    return clock.count(days_from)


def run(match: Match, clock: Clock) -> Dated:
    """A counted number of units up to the page's date or on from it; "few" and "several" tell no day."""
    count = said(match, "count")
    if not count and said(match, "many"):
        return UNRESOLVED
    offset = count_number(count or "one") * (-1 if said(match, "side") in ("last", "past") else 1)
    name = _unit_counted(match)
    return clock.count(lambda today: calendar.between(today, calendar.moved(name, today, offset)))


def _unit_counted(match: Match) -> str:
    return said(match, "unit").replace("business", "working")


def away(match: Match, clock: Clock) -> Dated | None:
    """The whole unit that lies so many units from the page's date: "two months ago" is that month.

    "A year ago today" is that day.
    """
    if said(match, "side"):
        return after_told(match, clock) if said(match, "count") else None
    if not said(match, "count"):
        return UNRESOLVED
    if said(match, "in") and not said(match, "time") and _lean(match) != "ahead":
        return None
    offset = count_number(said(match, "count")) * (-1 if said(match, "ago") else 1)
    name = _unit_counted(match)
    if said(match, "exact") or name == "working day":
        return clock.count(lambda today: calendar.day(calendar.moved(name, today, offset)))
    return clock.count(lambda today: calendar.unit(name, calendar.moved(name, today, offset)))


def after_told(match: Match, clock: Clock) -> Dated | None:
    """Units after or before the time told before: "two days later", "the following week"."""
    if said(match, "weekday"):
        number = weekday_number(match["weekday"])
        return clock.after_told(lambda told: weekday(told.last, number, "coming", "ahead"))
    name = said(match, "unit")
    if count := said(match, "count"):
        offset = count_number(count) * (-1 if said(match, "side") == "earlier" else 1)
        return clock.after_told(lambda told: calendar.unit(name, calendar.moved(name, told.last, offset)))
    shift = _SHIFT.get(said(match, "side"), 0)
    return clock.after_told(lambda told: calendar.unit(name, told.last if shift > 0 else told.first, shift))


def holiday(match: Match, clock: Clock) -> Dated | None:
    """A holiday, its eve, or the weekend at it."""
    before = match.string[: match.start()]
    day_in = holiday_named(match["name"], before)
    if day_in is None or not (match["which"] or match["year"] or match["weekend"] or dates(before)):
        return None
    weekend = any(said(match, part) for part in ("weekend_of", "weekend", "weekend_behind"))

    def days_in(year: int) -> Days:
        return calendar.weekend_at(day_in(year)) if weekend else calendar.day(day_in(year))

    side = _SHIFT.get(_which(match))
    return clock.bare(days_in, "back" if side < 0 else "ahead") if side else _in_year(match, clock, days_in)


def told(match: Match, clock: Clock) -> Dated:
    """Today, yesterday, tomorrow."""
    first, last = AWAY[match[0].lower()]
    return clock.count(
        lambda today: calendar.between(*(calendar.day(today, away).first for away in (first, last)))
    )


def named_weekday(match: Match, clock: Clock) -> Dated:
    """A weekday, near the page's date or of last, this or next week."""
    number = weekday_number(match["weekday"])
    if of_week := said(match, "of_week"):
        offset = number + 7 * _SHIFT.get(of_week, 0)
        return clock.count(lambda today: calendar.day(calendar.week(today).first, offset))
    return clock.count(lambda today: weekday(today, number, _which(match), _lean(match)))


def year(match: Match, _: Clock) -> Dated | None:
    """A calendar or fiscal year, or a part of it."""
    number = int(match["year"])
    if said(match, "decade"):
        return Dated(_part(match, calendar.decade(number)), "stated")
    if said(match, "fiscal"):
        return Dated(_part(match, calendar.fiscal_year(number if number > 100 else number + 2000)), "stated")  # noqa: PLR2004
    if _follows(_TITLE, match) or _is_in_longer_number(match):
        return None
    placed = any(said(match, part) for part in ("piece", "half", "some", "nth_unit")) or _follows(
        _BEFORE_YEAR, match
    )
    if number not in CERTAIN_YEARS and (not placed or _COUNTED.match(match.string, match.end())):
        return None
    return Dated(_part(match, calendar.whole_year(number)), "stated")


def _is_in_longer_number(match: Match) -> bool:
    """Whether it is part of a telephone number or the like, written with hyphens."""
    behind = _HYPHENED_ON.match(match.string, match.end())
    next_year = str(int(match["year"]) + 1)
    ends_range = behind is None or _YEAR.fullmatch(behind[1]) or behind[1] == next_year[2:]
    return not ends_range or _follows(_HYPHENED, match)


def _in_year(match: Match, clock: Clock, days_in: Callable[[int], Days]) -> Dated:
    """Days of the written year, of "last year" and the like, else of the year that fits best."""
    if match["year"]:
        return Dated(days_in(int(match["year"].replace("'", "20"))), "stated")
    if near := said(match, "near"):
        return clock.this_year(lambda this: days_in(this + _SHIFT.get(near, 0)))
    return clock.bare(days_in, _lean(match))


def _of_which(match: Match, clock: Clock, days_in: Callable[[int], Days]) -> Dated:
    """Days of the year that "last August" or "next spring" mean; "last" is of the calendar year before."""
    match _which(match):
        case "last":
            return clock.count(lambda today: days_in(today.year - 1))
        case "next":
            return clock.count(lambda today: days_in(today.year + (days_in(today.year).first <= today)))
        case "past":
            return clock.bare(days_in, "back")
        case "coming" | "upcoming":
            return clock.bare(days_in, "ahead")
        case "this" | "current":
            return clock.this_year(days_in)
        case _:
            return _in_year(match, clock, days_in)


def _part(match: Match, days: Days) -> Days:
    """The part of the days that the words name; with "by the end of" and the like their last day."""
    if said(match, "some"):
        cut = calendar.head if said(match, "some") == "first" else calendar.tail
        return cut(days, said(match, "some_unit"), count_number(said(match, "some_count") or "one"))
    if said(match, "nth_unit"):
        return calendar.nth(days, said(match, "unit_counted"), day_number(said(match, "nth_unit")))
    word = said(match, "piece") or said(match, "half") or said(match, "close")
    if not word:
        return days
    if word in ("end", "close") and _follows(_LIMIT, match):
        return calendar.day(days.last)
    return calendar.piece(days, *PIECES[word])


def _which(match: Match) -> str:
    return said(match, "which").rpartition(" ")[2]


def _lean(match: Match) -> Lean:
    return lean(match.string, match.start(), match.end())


def _follows(pattern: re.Pattern[str], match: Match) -> bool:
    return pattern.search(match.string, max(match.start() - _SEEN_BEFORE, 0), match.start()) is not None
