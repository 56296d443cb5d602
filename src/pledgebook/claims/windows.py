"""Find the windows of a text: the spans of time over which it counts a sum, a number or a place in a series."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cached_property

from pledgebook.claims.clock import Clock
from pledgebook.claims.days import whole_year
from pledgebook.claims.events import Names, Start, beginning_names, event_names, events, meant, name_at, term_names
from pledgebook.claims.grammar import COUNT, VAGUE
from pledgebook.claims.tense import lean
from pledgebook.claims.times import Time, find_times
from pledgebook.model import Span, When

MIN_WINDOW = timedelta(27)
"""How much later than its first the last day must be of a time that "over", "during" or "throughout" a time makes a window; shorter
times tell when something was done ("announced over the weekend"). Re-measure by reading both kinds in the White House corpus."""

DATELINE_REACH = 160
"""Characters at the head of a document in which it may give its own date. Enough for a dateline with two places
and an agency, or a line "Statement of ..."; more would take the first date of the story for it."""

DATELINE_DAYS = 3
"""Days before the page's date that its own dateline may lie. A later re-publication keeps "today" as written;
an older date at the head of a text is part of the story."""

_CAN_HOLD_WINDOW = re.compile(
    r"[Ss]ince|far|date|[Aa]s of|[Yy]ear|[Uu]nder|[Dd]uring|[Oo]ver |out |alone|[Aa]ll of|[Aa]cross|[Cc]ourse|[Ll]ast |[Pp]ast "
    r"|[Bb]efore|[Ff]rom |[Bb]etween|[Ff]iscal|FY|to now|til now"
)
_ABOUT = r"\s(?:(?:about|around|roughly|just|only|at least|as early as) )*"
_SINCE = re.compile(
    rf"\b(?:[Ss]ince|[Ff]rom(?= the (?:very )?(?:start|beginning|outset|outbreak|onset) of)){_ABOUT}"
)
_BEFORE = re.compile(r"\b[Bb]efore\s")
_UNDER = re.compile(r"\b(?:[Uu]nder|[Dd]uring)\s")
_AS_OF = re.compile(r"\b[Aa]s of\s")
_FROM = re.compile(r"\b(?:[Ff]rom|[Bb]etween)\s")
_OVER = re.compile(
    r"\b(?:[Oo]ver|[Dd]uring|[Tt]hroughout|[Aa]cross|[Aa]ll of|(?:[Ii]n|[Oo]ver) the course of)\s"
)
_FISCAL = re.compile(
    r"\b(?:[Ff]or|[Ii]n|[Dd]uring|[Oo]ver|[Tt]hrough|[Tt]hroughout)\s(?=(?:the |this )?(?:[Ff]iscal|[Ff]inancial|FY))"
)
_ALONE = re.compile(r" alone\b")
_TO_NOW = re.compile(
    r"\b(?:[Aa]s of (?:now|today|this (?:morning|week|writing))|[Ss]o far(?! as\b)|[Tt]hus far|(?<!up )(?:[Tt]o|[Tt]ill) date"
    r"|(?:[Uu]ntil|[Uu]p (?:to|until)) now)\b"
)
_THIS_YEAR = re.compile(
    r"(?<!earlier )(?<!later )(?<! of )(?<!end )(?<!in )\b(?:[Ss]o far )?(?:[Tt]his (?:calendar )?year|[Yy]ear[- ]to[- ]date)\b"
    r"(?:'s| alone| so far)?"
)
_BACK_FROM_NOW = re.compile(
    rf"\b(?:(?:[Oo]ver|[Ii]n|[Dd]uring|[Ww]ithin|[Aa]cross) (?:just )?)?(?:(?:[Tt]he |[Tt]his )?[Pp]ast|[Tt]he last|[Ll]ast(?= \w+ \w))"
    rf"(?: (?:{COUNT}|{VAGUE}))? (?P<unit>day|week|month|quarter|year|fortnight)s?\b(?! of)"
)
_JOINED = re.compile(r"\w (?:to|and|through|until|till) \w|\w ?- ?\w")
_TO_COME = re.compile(r"(?:the )?(?:next|coming)\b", re.IGNORECASE)
_BESIDE = (" ", " on ", " in ", " of ", ", on ", " back in ", " on the ")
_FISCAL_YEAR = re.compile(r"fiscal|financial|FY", re.IGNORECASE)
_BEFORE_DATE = re.compile(
    r"\s*(?:(?:Statement|Release|Released|Remarks|Published|Issued)(?: of| on)?:? |[A-Z][\w.'/ ]*(?:, [A-Z][\w. ]*)?,? )?"
)
_AFTER_DATE = re.compile(r"(?: \([A-Z][\w. ]*\))?\s*(?:-|\n|$)")


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
class _Text:
    """What the rules look at: a text, and the clock that its times count from."""

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

    def behind(self, cue: re.Pattern[str]) -> Iterator[tuple[Span, Time]]:
        """The times that stand right behind a cue, each with the place of both."""
        for match in cue.finditer(self.text):
            for time in self.times:
                if time.span.start == match.end():
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


def find_windows(text: str, clock: Clock) -> list[Window]:
    """The windows of folded text, in order, apart from one another."""
    if not _CAN_HOLD_WINDOW.search(text):
        return []
    line = text.replace("\n", " ")
    given = _Text(line, clock)
    found = sorted(
        (window for rule in RULES for window in rule(given)),
        key=lambda window: (window.span.start, -window.span.end),
    )
    apart: list[Window] = []
    for window in found:
        if not apart or window.span.start >= apart[-1].span.end:
            apart.append(replace(window, written=window.span.of(text)))
    return apart


def _since_event(given: _Text) -> Iterator[Window]:
    """ "Since" an event or the beginning of a term of office, with the date that may stand beside its name."""
    for span, start in given.named(_SINCE, beginning_names()):
        yield _with_its_date(given, span, start)


def _with_its_date(given: _Text, span: Span, start: Start | None) -> Window:
    """From a named start; from the date beside or in its name where that says another one."""
    for time in given.times:
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


def _since_time(given: _Text) -> Iterator[Window]:
    """ "Since" a time; a day that an event is known by means that event: "since February 24"."""
    for span, time in given.behind(_SINCE):
        event = next((event for event in events() if _is_day_of(event, time, given.today)), None)
        yield given.window(span, event.begins if event else time.when.earliest, None, event)


def _is_day_of(event: Start, time: Time, today: date | None) -> bool:
    single = time.when.earliest == time.when.latest
    return (
        event.known_by_day
        and single
        and (today is None or event.begins <= today)
        and _can_mean(time, event.begins)
    )


def _before_event(given: _Text) -> Iterator[Window]:
    """Up to an event: "before the war"."""
    for span, event in given.named(_BEFORE, event_names()):
        if event:
            yield given.window(span, None, event.begins - timedelta(1), event)


def _in_office(given: _Text) -> Iterator[Window]:
    """A term of office: "under this administration"; its end only once it has ended."""
    for span, term in given.named(_UNDER, term_names()):
        over = term and term.ends and given.today and term.ends <= given.today
        until = term.ends - timedelta(1) if term and term.ends and over else None
        yield given.window(span, term.begins if term else None, until, term)


def _to_now(given: _Text) -> Iterator[Window]:
    """Up to the page's date: "so far", "to date", "as of now"."""
    for match in _TO_NOW.finditer(given.text):
        yield given.window(Span(*match.span()), None, given.clock.published)


def _as_of(given: _Text) -> Iterator[Window]:
    """Up to a time: "as of 23 November"."""
    for span, time in given.behind(_AS_OF):
        yield given.window(span, None, time.when.latest)


def _this_year(given: _Text) -> Iterator[Window]:
    """From 1 January: "this year alone", "so far this year"."""
    for match in _THIS_YEAR.finditer(given.text):
        days = given.clock.this_year(whole_year).days
        yield given.window(Span(*match.span()), days.first if days else None, None)


def _back_from_now(given: _Text) -> Iterator[Window]:
    """So many days, weeks or months up to the page's date; from no certain day where years or "few" are said."""
    for match in _BACK_FROM_NOW.finditer(given.text):
        span = Span(*match.span())
        time = next((time for time in given.times if span.holds(time.span)), None)
        sure = time is not None and match["unit"] != "year"
        yield given.window(
            span, time.when.earliest if time and sure else None, time.when.latest if time and sure else None
        )


def _throughout(given: _Text) -> Iterator[Window]:
    """The whole of a time: "over 2021", "for fiscal year 2022", "from January to August"."""
    for cue in (_OVER, _FISCAL, _FROM):
        for span, time in given.behind(cue):
            since, until = time.when.earliest, time.when.latest
            if since is None or until is None or _TO_COME.match(time.when.written):
                continue
            if (
                _JOINED.search(time.when.written)
                if cue is _FROM
                else cue is _FISCAL or until - since >= MIN_WINDOW
            ):
                yield given.window(span, since, until)


def _alone(given: _Text) -> Iterator[Window]:
    """The whole of a time that is counted alone: "in 2021 alone"."""
    for match in _ALONE.finditer(given.text):
        for time in given.times:
            if time.span.end == match.start():
                yield given.window(Span(time.span.start, match.end()), time.when.earliest, time.when.latest)


RULES: tuple[Callable[[_Text], Iterator[Window]], ...] = (
    _since_event,
    _since_time,
    _before_event,
    _in_office,
    _to_now,
    _as_of,
    _this_year,
    _back_from_now,
    _throughout,
    _alone,
)


def certain_year(text: str, published: date | None) -> int | None:
    """The year that an undated document makes certain; None for a dated one.

    It is the year of a known event that the document counts a window from ("since the invasion") and that is
    new to it: no later year stands in the document, save for what is still to come or is a fiscal year.
    """
    start = _dating_event(text) if published is None else None
    if start is None:
        return None
    later = (
        time
        for time in find_times(text, Clock())
        if time.when.earliest and time.when.earliest.year > start.begins.year
    )
    if any(
        not _FISCAL_YEAR.search(time.when.written) and lean(text, time.span.start, time.span.end) != "ahead"
        for time in later
    ):
        return None
    return start.begins.year


def _dating_event(text: str) -> Start | None:
    named = {window.event for window in find_windows(text, Clock())}
    return next((event for event in events() if event.dates_texts and event.name in named), None)


def document_clock(text: str, published: date | None) -> Clock:
    """What the relative times of a document (folded, whole) count from.

    Its own dateline, where that lies shortly before the page's date or where the page has none; else the page's
    date; else the year that the document makes certain, from the event on that makes it so.
    """
    day = _dateline(text)
    if day and (published is None or timedelta(0) <= published - day <= timedelta(DATELINE_DAYS)):
        return Clock(day)
    year = certain_year(text, published)
    event = _dating_event(text) if year else None
    return Clock(published, year, event.begins if event else None)


def _dateline(text: str) -> date | None:
    """The full date that stands alone at the head of a text, or behind a place."""
    for time in find_times(text[:DATELINE_REACH], Clock()):
        line = text.rfind("\n", 0, time.span.start) + 1
        heads = _BEFORE_DATE.fullmatch(text, line, time.span.start) and _AFTER_DATE.match(text, time.span.end)
        if heads and time.when.earliest == time.when.latest:
            return time.when.earliest
    return None
