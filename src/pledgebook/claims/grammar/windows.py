"""Find the windows of a text, and the clock that a whole document's times count from.

A window is the span of time over which a text counts a sum, a number or a place in a series.
"""

import re
from dataclasses import replace
from datetime import date, timedelta

from pledgebook.claims.grammar.clock import Clock
from pledgebook.claims.grammar.events import Start, events
from pledgebook.claims.grammar.tense import lean
from pledgebook.claims.grammar.times import Time, find_times
from pledgebook.claims.grammar.window_rules import RULES, Window, Words

__all__ = ["Window", "certain_year", "document_clock", "find_windows"]

DATELINE_REACH = 160
"""Characters at the head of a document in which it may give its own date.

Enough for a dateline with two places and an agency, or a line "Statement of ..."; more would take the first
date of the story for it."""

DATELINE_DAYS = 3
"""Days before the page's date that its own dateline may lie.

A later re-publication keeps "today" as written; an older date at the head of a text is part of the story."""

_CAN_HOLD_WINDOW = re.compile(
    r"[Ss]ince|ounting from|tarting (?:from|with)"
    r"|o far|us far|[Tt]o date|to-date|ill date|[Aa]s of|his year|calendar year|[Yy]ear to|alone"
    r"|[Aa]ll of"
    r"|(?:[Uu]nder|[Dd]uring|[Tt]hroughout|[Aa]cross|ourse of|[Oo]ver) (?:[A-Z\d]|th|our|my|his|fi|ju|la|pa)"
    r"|[Ll]ast \w+ [dwmqyf]|[Pp]ast |he last |[Bb]efore |(?:[Ff]rom|[Bb]etween) (?:the |[A-Z\d])|[Ff]iscal|FY"
    r"|to now|til now"
)
_NO_PRESENT = re.compile(r"fiscal|financial|FY", re.IGNORECASE)
_PLACE = r"[A-Z][\w.'/ ]*(?:, [A-Z][\w. ]*)?,? "
_OWN_LINE = (
    re.compile(r"\s*(?:(?:Statement|Released?|Remarks|Published|Issued)(?: of| on)?:? )?"),
    re.compile(r"\s*(?:\n|$)"),
)
_DATELINE = re.compile(rf"\s*{_PLACE}"), re.compile(r"(?: \([A-Z][\w. ]*\))?\s*-")


def find_windows(text: str, clock: Clock) -> list[Window]:
    """The windows of folded text, in order, apart from one another."""
    line = text.replace("\n", " ")
    if not _CAN_HOLD_WINDOW.search(line):
        return []
    words = Words(line, clock)
    found = sorted(
        (window for rule in RULES for window in rule(words)),
        key=lambda window: (window.span.start, -window.span.end),
    )
    apart: list[Window] = []
    for window in found:
        if not apart or window.span.start >= apart[-1].span.end:
            apart.append(replace(window, written=window.span.of(text)))
    return apart


def document_clock(text: str, published: date | None) -> Clock:
    """What the relative times of a whole document count from; `text` is folded.

    Its own dateline, where that lies shortly before the page's date or where the page has none; else the
    page's date; else the year that the document makes certain, from the event on that makes it so.
    """
    day = _dateline(text)
    if day and (published is None or timedelta(0) <= published - day <= timedelta(DATELINE_DAYS)):
        return Clock(day)
    event = _dating_event(text) if published is None else None
    return Clock(published, event.begins.year, event.begins) if event else Clock(published)


def certain_year(text: str, published: date | None) -> int | None:
    """The year that an undated document makes certain; None for a dated one; `text` is folded."""
    event = _dating_event(text) if published is None else None
    return event.begins.year if event else None


def _dating_event(text: str) -> Start | None:
    """The known event that an undated document counts a window from and that is new to it.

    It is new where the document names no later year but in what is still to come or of a fiscal year.
    """
    named = {window.event for window in find_windows(text, Clock())}
    event = next((event for event in events() if event.dates_texts and event.name in named), None)
    if event and any(_is_past(text, time, event.begins.year) for time in find_times(text, Clock())):
        return None
    return event


def _is_past(text: str, time: Time, year: int) -> bool:
    """Whether a time of a later year is told as past."""
    later = time.when.earliest is not None and time.when.earliest.year > year
    return (
        later
        and not _NO_PRESENT.search(time.when.written)
        and lean(text, time.span.start, time.span.end) != "ahead"
    )


def _dateline(text: str) -> date | None:
    """The full date that stands in a line of its own at the head of a text, or between a place and a dash."""
    for time in find_times(text[:DATELINE_REACH], Clock()):
        line = text.rfind("\n", 0, time.span.start) + 1
        heads = any(
            before.fullmatch(text, line, time.span.start) and after.match(text, time.span.end)
            for before, after in (_OWN_LINE, _DATELINE)
        )
        if heads and time.when.earliest == time.when.latest:
            return time.when.earliest
    return None
