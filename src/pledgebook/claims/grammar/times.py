"""Find the times of a text: days, months and other units, each as an interval of days."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pledgebook.claims.grammar.clock import Clock, Dated
from pledgebook.claims.grammar.days import Days
from pledgebook.claims.grammar.phrases import Phrase, find_phrases
from pledgebook.model import How, Span, When

__all__ = ["Clock", "Time", "find_times"]

_CAN_HOLD_TIME = re.compile(
    r"(?:19|20)\d\d|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
    r"|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC"
    r"|january|february|april|june|july|august|september|october|november|december|Mon|Tue|Wed|Thu|Fri"
    r"|day|DAY|week|month|year|quarter|half|night|omorrow|morning|afternoon|evening|fortnight"
    r"|spring|summer|autumn|fall|winter|FY|Q[1-4]|H[12]"
)
_CALENDAR = ("iso", "numeric", "listed_day", "day_month", "month_day", "month", "quarter", "year")
"""Rules of times that a dash can join; between others ("this year - today") it is a pause."""

_TO = re.compile(r" (?:to|through|thru|until|till) (?:the )?")
_DASH = re.compile(r" ?[-~] ?(?:the )?")
_AND = re.compile(r" and (?:the )?")
_WEAKEST_FIRST: tuple[How, ...] = ("published", "stated")
_BETWEEN = re.compile(r"\b[Bb]etween (?:the )?$")


@dataclass(frozen=True, slots=True)
class Time:
    """A time as written and the days it means.

    Attributes:
        span: its characters in the text given, without "on", "by" or "since" before it.
        when: the days, both ends included; both None where none could be told.
    """

    span: Span
    when: When


def find_times(text: str, clock: Clock) -> list[Time]:
    """The times of folded text, in order, apart from one another.

    A missing year is the one nearest to the clock's, on the side that the verb of the sentence leans to; the
    rules are told in `clock`, `tense` and `readings`. What the clock cannot tell stays, unresolved.
    """
    if not _CAN_HOLD_TIME.search(text):
        return []
    line = text.replace("\n", " ")
    return [
        Time(span, _when(dated, span.of(text)))
        for span, dated in _ranges(line, list(find_phrases(line, clock)))
    ]


def _when(dated: Dated, written: str) -> When:
    if dated.days is None:
        return When(None, None, dated.how, written)
    return When(dated.days.first, dated.days.last, dated.how, written)


def _ranges(text: str, phrases: list[Phrase]) -> Iterator[tuple[Span, Dated]]:
    """Each phrase with its place, or two phrases as one where the words between say from one to the other."""
    at = 0
    while at < len(phrases):
        span, dated = _span(phrases[at]), phrases[at].dated
        at += 1
        if at < len(phrases) and _is_range(text, phrases[at - 1], phrases[at]):
            whole = _from_to(phrases[at - 1], phrases[at])
            if whole is not None:
                span, dated = span.to(_span(phrases[at])), whole
                at += 1
        yield span, dated


def _span(phrase: Phrase) -> Span:
    return Span(*phrase.match.span())


def _is_range(text: str, first: Phrase, second: Phrase) -> bool:
    start, end = first.match.end(), second.match.start()
    if _AND.fullmatch(text, start, end):
        lead = first.match.start()
        return _BETWEEN.search(text, max(lead - len("between the "), 0), lead) is not None
    if _DASH.fullmatch(text, start, end):
        return first.rule.name in _CALENDAR and second.rule.name in _CALENDAR
    return _TO.fullmatch(text, start, end) is not None


def _from_to(first: Phrase, second: Phrase) -> Dated | None:
    """All days from the first to the second; None where no year puts them in order.

    One that has no year of its own takes it from the other: the first from the second, unless only the first
    has one.
    """
    for start, end in _pairs(first, second):
        if start.days and end.days and start.days.first <= end.days.last:
            hows = (start.how, end.how)
            how: How = next((how for how in _WEAKEST_FIRST if how in hows), "context")
            return Dated(Days(start.days.first, end.days.last), how)
    return None


def _pairs(first: Phrase, second: Phrase) -> Iterator[tuple[Dated, Dated]]:
    start, end = first.dated, second.dated
    if end.days and start.how != "stated":
        year = end.days.last.year
        yield from ((first.in_year(of), end) for of in (year, year - 1))
    if start.days and end.how != "stated":
        year = start.days.first.year
        yield from ((start, second.in_year(of)) for of in (year, year + 1))
    yield start, end
