"""What times without a year, or without any date, are counted from."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, NamedTuple

from pledgebook.claims.grammar.days import Days, day, unit, week
from pledgebook.model import How

Lean = Literal["back", "near", "ahead"]
"""Whether the words speak of what was, of either, or of what will be."""

AHEAD_DAYS = 120
"""How far after the page's date a month or day without a year may lie where no verb tells past from future.

Of 547 such months in White House documents of 2021-2022 those up to 60 days ahead were mostly meant ahead,
those of 60 to 120 days as often as not, those beyond 180 almost all of the year before. Higher turns "in
December", read in July, into a plan; lower turns summits of the coming season into last year's. Re-measure by
reading a sample of bare months by their distance from the page's date."""

FAR_AHEAD = 340
"""How far after the page's date a time without a year may lie though its verb leans ahead. Within the last 25
days of the year that follows, the day just past is meant, whatever verb stands beside it ("the sum of 28
September, which will pay ..."); lower takes plans for the same season of next year for news."""

MONTH_FIRST = ("US",)
"""Governments on whose own pages a date in figures puts the month first."""

SUNDAY = 6
FRIDAY = 4


class Dated(NamedTuple):
    """Days, where some could be told, and by which means."""

    days: Days | None
    how: How


UNRESOLVED = Dated(None, "unresolved")


@dataclass(frozen=True, slots=True)
class Clock:
    """What a document's relative times are counted from.

    Attributes:
        published: the page's date; None where unknown.
        year: a year that an undated document makes certain; read only where `published` is None.
        not_before: where `year` is read: a time of that year before this day stays unresolved, for the text
            may as well mean the year after.
        told: the days of the time told before, from which "two days later" counts; None where there is none.
        month_first: whether dates in figures put the month first, as outlets of the United States do.
    """

    published: date | None = None
    year: int | None = None
    not_before: date | None = None
    told: Days | None = None
    month_first: bool = False

    def count(self, days_from: Callable[[date], Days]) -> Dated:
        """Days counted from the page's date."""
        return Dated(days_from(self.published), "published") if self.published else UNRESOLVED

    def after_told(self, days_from: Callable[[Days], Days]) -> Dated | None:
        """Days counted from the time told before; None where none was told."""
        return Dated(days_from(self.told), "context") if self.told else None

    def bare(self, in_year: Callable[[int], Days], lean: Lean) -> Dated:
        """Days that the text names without a year, in the year that fits best."""
        if self.published is None:
            return self._in_certain_year(in_year)
        today, options = self.published, _options(in_year, self.published.year)
        if lean == "ahead":
            coming = next((days for days in options if days.last >= today), options[-1])
            if coming.first <= today + timedelta(FAR_AHEAD):
                return Dated(coming, "published")
        latest = today + timedelta(AHEAD_DAYS if lean == "near" else 0)
        behind = (days for days in reversed(options) if days.first <= latest)
        return Dated(next(behind, options[0]), "published")

    def this_year(self, in_year: Callable[[int], Days]) -> Dated:
        """Days of the page's own year, or of the year that is certain."""
        if self.published is None:
            return self._in_certain_year(in_year)
        return Dated(in_year(self.published.year), "published")

    def _in_certain_year(self, in_year: Callable[[int], Days]) -> Dated:
        if self.year is None:
            return UNRESOLVED
        days = in_year(self.year)
        doubtful = self.not_before is not None and days.last < self.not_before
        return UNRESOLVED if doubtful else Dated(days, "context")


def _options(in_year: Callable[[int], Days], year: int) -> list[Days]:
    """The days in the years around one, earliest first, without years that lack them (29 February)."""
    found = []
    for candidate in range(year - 4, year + 5):
        try:
            found.append(in_year(candidate))
        except ValueError:
            continue
    if not found:
        raise ValueError("no year has these days")
    return found


def weekday(today: date, number: int, which: str, lean: Lean) -> Days:
    """The day that a weekday's name means; `number` counts from 0 for Monday.

    "Last" and "next" are of the week before and after (on a Sunday the new week has begun), "past" and
    "coming" the nearest on their side. A bare name, or one with "this", is the nearest on the side that the
    verb leans to; where it leans to neither a bare name lies behind, one with "this" wherever it is nearer.
    """
    back, ahead = (today.weekday() - number) % 7, (number - today.weekday()) % 7
    if which == "this" and lean == "near" and ahead < back:
        lean = "ahead"
    match which:
        case "last":
            return day(week(today + timedelta(today.weekday() == SUNDAY)).first, number - 7)
        case "next":
            return day(week(today).first, number + 7)
        case "past":
            return day(today, -(back or 7))
        case "coming" | "upcoming":
            return day(today, ahead or 7)
        case _:
            return day(today, ahead if lean == "ahead" else -back)


def nearest(today: date, days: Iterable[Days], lean: Lean) -> Days:
    """Of some days in order those nearest to a day, on the side that the verb leans to."""
    fitting = [
        each
        for each in days
        if lean == "near" or (each.last >= today if lean == "ahead" else each.first <= today)
    ]
    return min(fitting, key=lambda each: abs(each.first - today))


def weekend(today: date, which: str, lean: Lean) -> Days:
    """The weekend that "this", "last", "past", "coming" or "next" weekend means.

    "This weekend" is the one that the day lies in or, on a Friday or where the verb leans ahead, comes to;
    else the one just past.
    """
    within, on_friday = today.weekday() > FRIDAY, today.weekday() == FRIDAY
    match which:
        case "next":
            return unit("weekend", today, 1)
        case "coming":
            return unit("weekend", today, int(within))
        case "last" | "past":
            return unit("weekend", today, -1)
        case _:
            this_week = within or lean == "ahead" or (on_friday and lean == "near")
            return unit("weekend", today, 0 if this_week else -1)
