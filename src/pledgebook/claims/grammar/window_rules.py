"""The ways of writing a window: one small rule each."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from pledgebook.claims.grammar.clock import Clock
from pledgebook.claims.grammar.days import whole_year
from pledgebook.claims.grammar.events import (
    Names,
    Start,
    beginning_names,
    event_names,
    events,
    meant,
    name_at,
    term_names,
)
from pledgebook.claims.grammar.grammar import COUNT, VAGUE, either
from pledgebook.claims.grammar.times import Time, find_times
from pledgebook.model import Span, When

MIN_WINDOW = timedelta(27)
"""How long after its first day a time must end to be a window where "over" or "during" stands before it.

Shorter times tell when something was done ("announced over the weekend"). Re-measure by reading both kinds in
the White House corpus."""

LONGEST_TIME = 60
"""Characters that a time before "alone" has at most; a longer one would only be missed as a window."""

_ABOUT = r"\s(?:(?:about|around|roughly|just|only|at least|as early as) )*"
_BEGINNING = r"the (?:very )?(?:start|beginning|outset|outbreak|onset) of"
_SINCE = re.compile(
    rf"\b(?:[Ss]ince|[Cc]ounting from|[Ss]tarting (?:from|with)|[Ff]rom(?= {_BEGINNING})){_ABOUT}"
)
_BEFORE = re.compile(r"\b[Bb]efore\s")
_UNDER = re.compile(r"\b(?:[Uu]nder|[Dd]uring)\s")
_AS_OF = re.compile(r"\b[Aa]s of\s")
_FROM = re.compile(r"\b(?:[Ff]rom|[Bb]etween)\s")
_SPANNING = either(
    "over the course of", "in the course of", "over", "during", "throughout", "across", "all of"
)
_OVER = re.compile(rf"\b{_SPANNING}\s")
_FISCAL = re.compile(
    rf"\b{either('for', 'in', 'during', 'over', 'throughout', 'through')}\s"
    r"(?=(?:the |this )?(?:[Ff]iscal|[Ff]inancial|FY))"
)
_ALONE = re.compile(r" alone\b")
_NOW = either("so far", "thus far", "until now", "up to now", "up until now", "as of now", "as of today")
_TO_NOW = re.compile(
    rf"\b(?:(?<!up ){either('to date', 'till date')}|{_NOW}|[Aa]s of this (?:morning|week|writing))"
    r"\b(?! as\b)"
)
_THIS_YEAR = re.compile(
    r"(?<!earlier )(?<!later )(?<! of )(?<!end )(?<!in )\b(?:[Ss]o far )?"
    rf"{either('this year', 'this calendar year', 'year to date', 'year-to-date')}\b(?:'s| alone| so far)?"
)
_BACK_FROM_NOW = re.compile(
    rf"\b(?:{either('over', 'in', 'during', 'within', 'across')} (?:just )?)?"
    rf"(?:(?:[Tt]he |[Tt]his )?[Pp]ast|[Tt]he last|[Ll]ast(?= (?:{COUNT}|{VAGUE}) ))(?: (?:{COUNT}|{VAGUE}))?"
    r" (?P<unit>day|week|month|quarter|year|fortnight)s?\b(?! of)"
)
_THE_YEAR = re.compile(r"\b[Tt]he (?:past|last) year\b")
_JOINED = re.compile(r"\w (?:to|and|through|until|till) \w|\w ?- ?\w")
_NO_RUN = re.compile(r"(?:the )?(?:next|coming)\b|.*\b(?:ago|now)$", re.IGNORECASE)
_BESIDE = (" ", " on ", " in ", " of ", ", on ", " back in ", " on the ")


@dataclass(frozen=True, slots=True)
class Window:
    """A span of time over which something is counted.

    Attributes:
        span: its characters in the text given, with the "since", "as of" or "over" before it.
        since: its first day; None where the words tell none ("so far", "over the past year").
        until: its last day; None where the words tell none.
        written: the words as they stand in the text.
        event: the name of the event or term of office that it counts from (`data/events.toml`).
    """

    span: Span
    since: date | None
    until: date | None
    written: str
    event: str | None


@dataclass(frozen=True)
class Words:
    """What the rules look at: a text in one line, folded, and the clock that its times count from."""

    text: str
    clock: Clock

    @cached_property
    def times(self) -> list[Time]:
        """The times of the text, looked for when a rule first asks."""
        return find_times(self.text, self.clock)

    @property
    def today(self) -> date | None:
        """The page's date, or the last day of the year that is certain."""
        return self.clock.published or (date(self.clock.year, 12, 31) if self.clock.year else None)

    def times_from(self, first: int, last: int) -> list[Time]:
        """The times that begin at one place or another or between them."""
        start = bisect_left(self.times, first, key=lambda time: time.span.start)
        stop = bisect_right(self.times, last, key=lambda time: time.span.start)
        return self.times[start:stop]

    def behind(self, cue: re.Pattern[str]) -> Iterator[tuple[Span, Time]]:
        """The times that stand right behind a cue, each with the place of both."""
        for match in cue.finditer(self.text):
            for time in self.times_from(match.end(), match.end()):
                yield Span(match.start(), time.span.end), time

    def named(self, cue: re.Pattern[str], names: Sequence[Names]) -> Iterator[tuple[Span, Start | None]]:
        """The starts named right behind a cue; None for a name that on the clock's day means none."""
        for match in cue.finditer(self.text):
            if found := name_at(self.text, match.end(), names):
                end, starts = found
                yield Span(match.start(), end), meant(starts, self.today)

    def window(
        self, span: Span, since: date | None, until: date | None, start: Start | None = None
    ) -> Window:
        """A window of this text."""
        return Window(span, since, until, span.of(self.text), start.name if start else None)


def _since_event(given: Words) -> Iterator[Window]:
    """Since an event or the beginning of a term of office, with the date that may stand beside its name."""
    for span, start in given.named(_SINCE, beginning_names()):
        yield _with_its_date(given, span, start)


def _with_its_date(given: Words, span: Span, start: Start | None) -> Window:
    """From a named start; from the date beside or in its name where that says another one."""
    for time in given.times_from(span.start, span.end + max(map(len, _BESIDE))):
        beside = given.text[span.end : time.span.start] in _BESIDE
        if not (beside or span.holds(time.span)):
            continue
        if start and _can_mean(time, start.begins):
            span = span.to(time.span)
        elif time.when.how == "stated" or span.holds(time.span):
            return given.window(span.to(time.span), time.when.earliest, None)
    return given.window(span, start.begins if start else None, None, start)


def _can_mean(time: Time, day: date) -> bool:
    """Whether a day is among those of a time, read in the day's own year where the time has none written."""
    read = [time] if time.when.how == "stated" else find_times(time.when.written, Clock(year=day.year))
    return any(other.when.meets(When.day(day, "stated")) for other in read)


def _since_time(given: Words) -> Iterator[Window]:
    """Since a time; a day that an event is known by means that event: "since February 24"."""
    for span, time in given.behind(_SINCE):
        event = next((event for event in events() if _is_day_of(event, time, given.today)), None)
        yield given.window(span, event.begins if event else time.when.earliest, None, event)


def _is_day_of(event: Start, time: Time, today: date | None) -> bool:
    """Whether a text of today means the event by the time."""
    begun = today is None or event.begins <= today
    single = time.when.earliest == time.when.latest
    return event.known_by_day and begun and single and _can_mean(time, event.begins)


def _before_event(given: Words) -> Iterator[Window]:
    """Up to an event: "before the war"."""
    for span, event in given.named(_BEFORE, event_names()):
        if event:
            yield given.window(span, None, event.begins - timedelta(1), event)


def _in_office(given: Words) -> Iterator[Window]:
    """A term of office: "under this administration"; its end only once it has ended."""
    for span, term in given.named(_UNDER, term_names()):
        if term is None:
            yield given.window(span, None, None)
        else:
            yield given.window(span, term.begins, term.last_day(given.today), term)


def _to_now(given: Words) -> Iterator[Window]:
    """Up to the page's date: "so far", "to date", "as of now"."""
    for match in _TO_NOW.finditer(given.text):
        yield given.window(Span(*match.span()), None, given.clock.published)


def _as_of(given: Words) -> Iterator[Window]:
    """Up to a time: "as of 23 November"."""
    for span, time in given.behind(_AS_OF):
        yield given.window(span, None, time.when.latest)


def _this_year(given: Words) -> Iterator[Window]:
    """From 1 January: "this year alone", "so far this year"."""
    for match in _THIS_YEAR.finditer(given.text):
        days = given.clock.this_year(whole_year).days
        yield given.window(Span(*match.span()), days.first if days else None, None)


def _back_from_now(given: Words) -> Iterator[Window]:
    """Days, weeks, months or a year up to the page's date; from no certain day where the words are vague."""
    for match in _BACK_FROM_NOW.finditer(given.text):
        span = Span(*match.span())
        time = next((time for time in given.times_from(*match.span()) if span.holds(time.span)), None)
        if _THE_YEAR.search(match[0]) and given.clock.published:
            yield given.window(span, _year_before(given.clock.published), given.clock.published)
        elif time is None or match["unit"] == "year":
            yield given.window(span, None, None)
        else:
            yield given.window(span, time.when.earliest, time.when.latest)


def _year_before(day: date) -> date:
    """The day a year before; 28 February before a leap day."""
    try:
        return day.replace(year=day.year - 1)
    except ValueError:
        return day.replace(year=day.year - 1, day=day.day - 1)


def _throughout(given: Words) -> Iterator[Window]:
    """The whole of a long time or a fiscal year: "over 2021", "for fiscal year 2022"."""
    for span, time in (*given.behind(_OVER), *given.behind(_FISCAL)):
        first, last = time.when.earliest, time.when.latest
        if first and last and last - first >= MIN_WINDOW and not _NO_RUN.match(time.when.written):
            yield given.window(span, first, last)


def _from_to(given: Words) -> Iterator[Window]:
    """From one time to another: "from January to August"."""
    for span, time in given.behind(_FROM):
        if time.when.known and _JOINED.search(time.when.written):
            yield given.window(span, time.when.earliest, time.when.latest)


def _alone(given: Words) -> Iterator[Window]:
    """The whole of a time that is counted alone: "in 2021 alone"."""
    for match in _ALONE.finditer(given.text):
        for time in given.times_from(match.start() - LONGEST_TIME, match.start()):
            if time.span.end == match.start():
                yield given.window(Span(time.span.start, match.end()), time.when.earliest, time.when.latest)


RULES: tuple[Callable[[Words], Iterator[Window]], ...] = (
    _since_event,
    _since_time,
    _before_event,
    _in_office,
    _to_now,
    _as_of,
    _this_year,
    _back_from_now,
    _throughout,
    _from_to,
    _alone,
)
