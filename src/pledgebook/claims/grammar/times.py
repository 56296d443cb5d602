"""Find the times of a text: days, months and other units, each as an interval of days."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from pledgebook.claims.grammar.clock import Clock, Dated, weekday
from pledgebook.claims.grammar.days import Days, head, moved
from pledgebook.claims.grammar.grammar import (
    COUNT,
    SHORT_IN_LOWER,
    UNIT,
    count_number,
    weekday_number,
)
from pledgebook.claims.grammar.holidays import holiday_names
from pledgebook.claims.grammar.phrases import Phrase, Rule, find_phrases
from pledgebook.model import How, Span, When

__all__ = ["Clock", "Time", "find_times"]

_CAN_HOLD_TIME = re.compile(
    r"(?:19|20)\d\d|J(?:an|un|ul|AN|UN|UL)|F(?:eb|ri|EB|Y)|M(?:ar|ay|on|AR|AY)|A(?:pr|ug|PR|UG)"
    r"|S(?:ep|EP|(?:at|un) \d)|Oct|OCT|Nov|NOV|D(?:ec|ay|EC|AY)|T(?:ue|hu)|Wed|CY|[QqHh][1-4]"
    r"|j(?:anuary|une|uly)|f(?:ebruary|ortnight|all)|a(?:pril|ugust|fternoon|utumn)|s(?:eptember|pring|ummer)"
    r"|october|november|dec(?:ember|ade)|day|week|month|year|quarter|half|night|omorrow|orning|evening|winter"
    rf"|on the \d|\d(?: {SHORT_IN_LOWER}|/\d\d?/\d\d)"
)
"""What every time but some holidays holds, so that most texts are passed over at once."""

_HOLIDAYS = {
    written[1:] for name in holiday_names() if "day" not in name.lower() for written in (name, name.lower())
}
"""Those holidays less the letter whose case may vary."""

_CALENDAR = (
    "iso",
    "numeric",
    "listed_day",
    "day_month",
    "month_day",
    "month",
    "quarter",
    "year",
    "year_first",
)
"""Rules of times that a dash can join; between others ("this year - today") it is a pause."""

_NEAR = ("told", "weekday", "unit")
"""Rules of times that "from" can count from: "two weeks from Friday"; from others it opens a range."""

_TO = re.compile(r" (?:to|through|thru|until|till) (?:the )?")
_DASH = re.compile(r" ?[-~] ?(?:the )?")
_AND = re.compile(r" and (?:the )?")
_WEAKEST_FIRST: tuple[How, ...] = ("published", "stated")
_TO_NOW = re.compile(r" (?:to|and|until|till|through) (?:now|date|(?:the )?present)\b")
_FROM = re.compile(r"\b(?:[Ff]rom|[Bb]etween)(?: the)? $")
_COUNT_JOINS = re.compile(
    r"(?: (?P<back>before|prior to|ahead of)| after| following| (?P<run>starting|beginning)(?: on| from)?"
    r"| (?P<from_day>from))(?: the)? $"
)
_COUNTED = re.compile(rf"\b(?P<count>{COUNT}) (?P<unit>{UNIT})s?$")
"""A number of units counted from the time that follows: "two weeks before Christmas"."""

_LONGEST_JOINT = 20
_LONGEST_COUNT = 30
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
    if not (_CAN_HOLD_TIME.search(text) or any(holiday in text for holiday in _HOLIDAYS)):
        return []
    line = text.replace("\n", " ")
    return [
        Time(span, _when(dated, span.of(text)))
        for span, dated in _ranges(line, clock, list(find_phrases(line, clock)))
    ]


def _when(dated: Dated, written: str) -> When:
    if dated.days is None:
        return When(None, None, dated.how, written)
    return When(dated.days.first, dated.days.last, dated.how, written)


def _ranges(text: str, clock: Clock, phrases: list[Phrase]) -> Iterator[tuple[Span, Dated]]:
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
        yield _to_now(text, clock, span, dated) or _counted(text, phrases[at - 1].rule, span, dated)


def _to_now(text: str, clock: Clock, span: Span, dated: Dated) -> tuple[Span, Dated] | None:
    """From a time to the page's date, where the words say so: "between January and now"."""
    now = _TO_NOW.match(text, span.end)
    leads = _FROM.search(text, max(span.start - len("between the "), 0), span.start)
    if not (now and leads and dated.days and clock.published) or clock.published < dated.days.first:
        return None
    return Span(span.start, now.end()), Dated(Days(dated.days.first, clock.published), "published")


def _counted(text: str, rule: Rule, span: Span, dated: Dated) -> tuple[Span, Dated]:
    """The time, or the one that lies a number of units before or after it, where the words say so."""
    joint = _COUNT_JOINS.search(text, max(span.start - _LONGEST_JOINT, 0), span.start)
    if not joint or not dated.days or (joint["from_day"] and rule.name not in _NEAR):
        return span, dated
    count = _COUNTED.search(text, max(joint.start() - _LONGEST_COUNT, 0), joint.start())
    if not count:
        return span, dated
    return Span(count.start(), span.end), Dated(_moved(dated.days, count, joint), dated.how)


def _moved(days: Days, count: re.Match[str], joint: re.Match[str]) -> Days:
    """The days a number of units on or back, or that number of units from their first day on."""
    number, name = count_number(count["count"].lower()), count["unit"].replace("business", "working")
    if joint["run"]:
        return head(Days(days.first, date.max), name, number)
    offset = -number if joint["back"] else number
    return Days(moved(name, days.first, offset), moved(name, days.last, offset))


def _span(phrase: Phrase) -> Span:
    return Span(*phrase.match.span())


def _is_range(text: str, first: Phrase, second: Phrase) -> bool:
    start, end = first.match.end(), second.match.start()
    if second.rule.name == "after_told":
        return False
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
    if first.rule.name == "listed_day" and start.days and end.days:
        before = moved("month", start.days.first, -int(start.days.first > end.days.last))
        yield Dated(Days(before, before), start.how), end
    if start.days and second.rule.name == "weekday":
        number = weekday_number(second.match["weekday"])
        yield start, Dated(weekday(start.days.first, number, "coming", "ahead"), start.how)
    if end.days and start.how != "stated":
        year = end.days.last.year
        yield from ((first.in_year(of), end) for of in (year, year - 1))
    if start.days and end.how != "stated":
        year = start.days.first.year
        yield from ((start, second.in_year(of)) for of in (year, year + 1))
    yield start, end
