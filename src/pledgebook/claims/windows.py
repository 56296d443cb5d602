"""Find the windows of a text: the spans of time over which it counts a sum, a number or a place in a series."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from pledgebook.claims.clock import Clock
from pledgebook.claims.days import whole_year
from pledgebook.claims.events import Start, beginnings, events, happenings, meant, name_at, terms
from pledgebook.claims.tense import lean
from pledgebook.claims.times import Time, find_times
from pledgebook.model import Span, When

ALONE = " alone"
MIN_WINDOW = timedelta(27)
"""How much later than its first the last day must be of a time that "over", "during" or "throughout" a time makes a window; shorter
times tell when something was done ("announced over the weekend"). Re-measure by reading both kinds in the White House corpus."""

LEAD = 28
"""Characters before a time in which the words that make it a window ("over the course of the") are looked for."""

DATELINE_REACH = 160
"""Characters at the head of a document in which it may give its own date. Enough for a dateline with two places
and an agency, or a line "Statement of ..."; more would take the first date of the story for it."""

DATELINE_DAYS = 3
"""Days before the page's date that its own dateline may lie. A later re-publication keeps "today" as written;
an older date at the head of a text is part of the story."""

_CAN_HOLD_WINDOW = re.compile(
    r"[Ss]ince|[Ff]ar|far|date|[Aa]s of|[Yy]ear|[Uu]nder|[Dd]uring|[Oo]ver|out|alone|[Aa]ll of|[Ll]ast|[Pp]ast|[Bb]efore"
    r"|[Ff]rom|[Bb]etween|FY|now"
)
_ABOUT = r"\s+(?:(?:about|around|roughly|just|only|at least|as early as) )*"
_SINCE = re.compile(rf"\b(?:[Ss]ince|[Ff]rom(?= the (?:very )?(?:start|beginning|outset|outbreak|onset) of)){_ABOUT}")
_BEFORE = re.compile(r"\b[Bb]efore\s+")
_UNDER = re.compile(r"\b(?:[Uu]nder|[Dd]uring)\s+")
_TO_NOW = re.compile(
    r"\b(?:[Aa]s of (?:now|today|this (?:morning|week|writing))|[Ss]o far(?! as\b)|[Tt]hus far|(?<!up )(?:[Tt]o|[Tt]ill) date"
    r"|(?:[Uu]ntil|[Uu]p (?:to|until)) now)\b"
)
_THIS_YEAR = re.compile(
    r"(?<!earlier )(?<!later )(?<! of )(?<!end )(?<!in )\b(?:[Ss]o far )?(?:[Tt]his (?:calendar )?year|[Yy]ear[- ]to[- ]date)\b"
    r"(?:'s| alone| so far)?"
)
_BACK_FROM_NOW = re.compile(
    r"(?:(?:the |this )?past|the last|last(?= .* ))(?P<count> [\w ]+?)? (?P<unit>day|week|month|quarter|year|fortnight)s?",
    re.IGNORECASE,
)
_OVER = re.compile(r"\b(?:over|during|throughout|across|all of|in the course of|over the course of)\s+(?:the )?$", re.IGNORECASE)
_IN = re.compile(r"\b(?:for|in|during|over|through|throughout)\s+(?:the )?$", re.IGNORECASE)
_FROM = re.compile(r"\b(?:from|between)\s+(?:the )?$", re.IGNORECASE)
_FISCAL = re.compile(r"fiscal|financial|FY", re.IGNORECASE)
_BESIDE = (" ", " on ", " in ", " of ", ", on ", " back in ", " on the ")
_AS_OF = re.compile(r"\bas of\s+(?:the )?$", re.IGNORECASE)
_TO = re.compile(r"\w (?:to|and|through|until|till) \w|\w ?- ?\w")
_BEFORE_DATE = re.compile(r"\s*(?:(?:Statement|Release|Released|Remarks|Published|Issued)(?: of| on)?:? |[A-Z][\w.'/ ]*(?:, [A-Z][\w. ]*)?,? )?")
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


@dataclass(frozen=True, slots=True)
class _Text:
    """What the rules look at: a text with its times, and the clock."""

    text: str
    times: list[Time]
    clock: Clock

    def window(self, span: Span, since: date | None, until: date | None, start: Start | None = None) -> Window:
        """A window of this text."""
        return Window(span, since, until, span.of(self.text), start.name if start else None)

    def at(self, place: int) -> Time | None:
        """The time that begins at a place."""
        return next((time for time in self.times if time.span.start == place), None)


def find_windows(text: str, clock: Clock) -> list[Window]:
    """The windows of folded text, in order, apart from one another."""
    if not _CAN_HOLD_WINDOW.search(text):
        return []
    line = text.replace("\n", " ")
    given = _Text(line, find_times(line, clock), clock)
    found = sorted(
        (window for rule in RULES for window in rule(given)), key=lambda window: (window.span.start, -window.span.end)
    )
    apart: list[Window] = []
    for window in found:
        if not apart or window.span.start >= apart[-1].span.end:
            apart.append(replace(window, written=window.span.of(text)))
    return apart


def _since(given: _Text) -> Iterator[Window]:
    """ "Since" an event, a term of office or a time."""
    for match in _SINCE.finditer(given.text):
        if named := name_at(given.text, match.end(), beginnings()):
            end, starts = named
            yield _since_named(given, Span(match.start(), end), meant(starts, _today(given.clock)))
        elif time := given.at(match.end()):
            event = _event_of_day(given, time)
            first = event.begins if event else time.when.earliest
            yield given.window(Span(match.start(), time.span.end), first, None, event)


def _since_named(given: _Text, span: Span, start: Start | None) -> Window:
    """From a named start, with the date beside its name; from that date where it is of another year."""
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
    written = time.when.written
    read = [time] if time.when.how == "stated" else find_times(written, Clock(year=day.year))
    return any(other.when.meets(When.day(day, "stated")) for other in read)


def _event_of_day(given: _Text, time: Time) -> Start | None:
    """The event whose well-known day a time is: "since February 24"."""
    today = _today(given.clock) or date.max
    for event in events():
        is_day = time.when.earliest == time.when.latest
        if event.known_by_day and is_day and event.begins <= today and _can_mean(time, event.begins):
            return event
    return None


def _before(given: _Text) -> Iterator[Window]:
    """Up to an event: "before the war"."""
    for match in _BEFORE.finditer(given.text):
        if named := name_at(given.text, match.end(), happenings()):
            end, starts = named
            if event := meant(starts, _today(given.clock)):
                span = Span(match.start(), end)
                yield Window(span, None, event.begins - timedelta(1), span.of(given.text), event.name)


def _under(given: _Text) -> Iterator[Window]:
    """A term of office: "under this administration"."""
    for match in _UNDER.finditer(given.text):
        if named := name_at(given.text, match.end(), terms()):
            end, starts = named
            today = _today(given.clock)
            term = meant(starts, today)
            over = term and term.ends and today and term.ends <= today
            until = term.ends - timedelta(1) if over and term and term.ends else None
            yield given.window(Span(match.start(), end), term.begins if term else None, until, term)


def _to_now(given: _Text) -> Iterator[Window]:
    """Up to the page's date: "so far", "to date", "as of now"."""
    for match in _TO_NOW.finditer(given.text):
        yield given.window(Span(*match.span()), None, given.clock.published)


def _as_of(given: _Text) -> Iterator[Window]:
    """Up to a time: "as of 23 November"."""
    for time in given.times:
        if lead := _AS_OF.search(given.text, max(time.span.start - LEAD, 0), time.span.start):
            yield given.window(Span(lead.start(), time.span.end), None, time.when.latest)


def _this_year(given: _Text) -> Iterator[Window]:
    """From 1 January: "this year alone", "so far this year"."""
    for match in _THIS_YEAR.finditer(given.text):
        year = given.clock.this_year(whole_year)
        yield given.window(Span(*match.span()), year.days.first if year.days else None, None)


def _back_from_now(given: _Text) -> Iterator[Window]:
    """So many days, weeks or months up to the page's date; from no certain day where years or "few" are said."""
    for time in given.times:
        if match := _BACK_FROM_NOW.fullmatch(time.when.written):
            sure = time.when.known and match["unit"].lower() != "year"
            since, until = (time.when.earliest, time.when.latest) if sure else (None, None)
            lead = _OVER.search(given.text, max(time.span.start - LEAD, 0), time.span.start)
            start = lead.start() if lead else time.span.start
            yield given.window(Span(start, time.span.end), since, until)


def _throughout(given: _Text) -> Iterator[Window]:
    """The whole of a time: "over 2021", "2021 alone", "for fiscal year 2022", "from January to August"."""
    for time in given.times:
        written, (since, until) = time.when.written, (time.when.earliest, time.when.latest)
        if since is None or until is None or _BACK_FROM_NOW.fullmatch(written):
            continue
        lead = (
            (_OVER if until - since >= MIN_WINDOW else None, _IN if _FISCAL.search(written) else None, _FROM if _TO.search(written) else None)
        )
        found = next((place for way in lead if way and (place := way.search(given.text, max(time.span.start - LEAD, 0), time.span.start))), None)
        alone = given.text.startswith(ALONE, time.span.end)
        if found or alone:
            span = Span(found.start() if found else time.span.start, time.span.end + len(ALONE) * alone)
            yield given.window(span, since, until)


RULES: tuple[Callable[[_Text], Iterator[Window]], ...] = (
    _since,
    _before,
    _under,
    _to_now,
    _as_of,
    _this_year,
    _back_from_now,
    _throughout,
)


def _today(clock: Clock) -> date | None:
    """The page's date, or the last day of the year that is certain."""
    return clock.published or (date(clock.year, 12, 31) if clock.year else None)


def certain_year(text: str, published: date | None) -> int | None:
    """The year that an undated document makes certain; None for a dated one.

    It is the year of a known event that the document counts a window from ("since the invasion") and that is
    new to it: no later year stands in the document, save for what is still to come or is a fiscal year.
    """
    start = _dating_event(text) if published is None else None
    if start is None:
        return None
    later = (time for time in find_times(text, Clock()) if time.when.earliest and time.when.earliest.year > start.begins.year)
    if any(not _FISCAL.search(time.when.written) and lean(text, time.span.start, time.span.end) != "ahead" for time in later):
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
