"""Readings: what the parts of a written time mean in days.

Each turns a match of its rule (`phrases`) into days with the help of the clock. It gives None where the words
are no time after all ("May" the verb, a number that only looks like a year) and raises ValueError for a day
that no calendar has.
"""

import re
from collections.abc import Callable
from datetime import date

from pledgebook.claims.grammar import days as calendar
from pledgebook.claims.grammar.clock import UNRESOLVED, Clock, Dated, Lean, weekday, weekend
from pledgebook.claims.grammar.days import Days
from pledgebook.claims.grammar.grammar import (
    NTH,
    PIECES,
    count_number,
    day_number,
    month_number,
    weekday_number,
)
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

_SHIFT = {"last": -1, "past": -1, "next": 1, "coming": 1, "upcoming": 1}
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
_JOINED_ON = re.compile(r"-[A-Z\d]")
_COUNTED = re.compile(r"[ -](?:[a-z]+ )?(?:[a-z]+s|mm|km|percent|people|personnel)\b")
_SEEN_BEFORE = 16


def said(match: Match, part: str) -> str:
    """The words of a part in lower case; empty where the rule has no such part or it is not written."""
    return (match.groupdict().get(part) or "").lower()


def iso(match: Match, _: Clock) -> Dated:
    """Year, month, day in figures."""
    return Dated(calendar.day(date(int(match["year"]), int(match["month"]), int(match["day"]))), "stated")


def numeric(match: Match, _: Clock) -> Dated:
    """Day first, as most of the world writes, unless only month first gives a date."""
    first, second = int(match["first"]), int(match["second"])
    day, month = (first, second) if second in range(1, 13) else (second, first)
    return Dated(calendar.day(date(int(match["year"]), month, day)), "stated")


def day(match: Match, clock: Clock) -> Dated:
    """A day of a month, or from one `to` another, or the week around it."""
    month, first = month_number(match["month"]), day_number(said(match, "day"))
    last = day_number(said(match, "to") or said(match, "day"))

    def days_in(year: int) -> Days:
        if said(match, "week"):
            return calendar.week(date(year, month, first))
        return Days(date(year, month, min(first, last)), date(year, month, max(first, last)))

    return _in_year(match, clock, days_in)


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
    name = said(match, "unit").replace("financial", "fiscal").removeprefix("calendar ")
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
    return clock.count(
        lambda today: calendar.between(today, calendar.moved(said(match, "unit"), today, offset))
    )


def away(match: Match, clock: Clock) -> Dated | None:
    """The whole unit that lies so many units from the page's date: "two months ago" is that month.

    "A year ago today" is that day.
    """
    if not said(match, "count"):
        return UNRESOLVED
    if said(match, "in") and not said(match, "time") and _lean(match) != "ahead":
        return None
    offset = count_number(said(match, "count")) * (-1 if said(match, "ago") else 1)
    name = said(match, "unit")
    if said(match, "exact"):
        return clock.count(lambda today: calendar.day(calendar.moved(name, today, offset)))
    return clock.count(lambda today: calendar.unit(name, calendar.moved(name, today, offset)))


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
    if said(match, "fiscal"):
        return Dated(_part(match, calendar.fiscal_year(number if number > 100 else number + 2000)), "stated")  # noqa: PLR2004
    if _follows(_TITLE, match):
        return None
    placed = said(match, "piece") or said(match, "half") or _follows(_BEFORE_YEAR, match)
    if number not in CERTAIN_YEARS and (not placed or _COUNTED.match(match.string, match.end())):
        return None
    return Dated(_part(match, calendar.whole_year(number)), "stated")


def _in_year(match: Match, clock: Clock, days_in: Callable[[int], Days]) -> Dated:
    """Days of the written year, of "last year" and the like, else of the year that fits best."""
    if match["year"]:
        return Dated(days_in(int(match["year"])), "stated")
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
