"""Named starts of windows, from `data/events.toml`, and the patterns that recognise their names in a text."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Any

from pledgebook.claims.grammar.cues import load
from pledgebook.claims.grammar.grammar import DAY, MONTH, YEAR, either

_THE = either("the", "this", "that", "its", "his", "their", "a", "our", "my", "her")
_OWNER = r"(?:Russian|Russia's|(?:Vladimir )?Putin's|Moscow's|Kremlin's|Ukrainian|Ukraine)"
_DATE = rf"(?:(?:{MONTH} {DAY}|{DAY} {MONTH}|{MONTH})(?:,? {YEAR})?,?|{YEAR})"
_TITLE = (
    r"(?:(?:the |US |U\.S\. )?(?:[Pp]resident|[Pp]rime [Mm]inister|[Cc]hancellor|Mr\.?|Mrs\.?|Ms\.?) )?"
    r"(?:[A-Z][a-z]+ (?:[A-Z]\. )?)?"
)
_WHO = either(*"he she I we they".split(), "the president", "the President", "this President")
_NATION = r"(?:US |U\.S\. |American |current |present |new )?"


@dataclass(frozen=True, slots=True)
class Start:
    """A day that windows count from, under its name.

    Attributes:
        name: of the event or term of office.
        begins: its first day.
        ends: the day on which the next term of office begins; None for events and for terms that last.
        known_by_day: whether its day and month without a year mean that very day.
        dates_texts: whether an undated text that counts from it was written in its year.
    """

    name: str
    begins: date
    ends: date | None = None
    known_by_day: bool = False
    dates_texts: bool = False

    def last_day(self, today: date | None) -> date | None:
        """Its last day, if it is over; None while it lasts and where today is not known."""
        return self.ends - timedelta(1) if self.ends and today and self.ends <= today else None


@dataclass(frozen=True, slots=True)
class Names:
    """A way of naming starts.

    Attributes:
        pattern: the words.
        starts: what the words can mean: several where a holder had two terms, or any incumbent is meant.
    """

    pattern: re.Pattern[str]
    starts: Callable[[str], tuple[Start, ...]]


@cache
def events() -> tuple[Start, ...]:
    """All events."""
    return tuple(_start(row) for row in load("events")["event"])


@cache
def event_names() -> tuple[Names, ...]:
    """How each event is named: its noun, its beginning, its actors' deed."""
    rows = load("events")["event"]
    return tuple(_event_names(row) for row in rows)


@cache
def beginning_names() -> tuple[Names, ...]:
    """What stands behind "since": an event, or the beginning of a term of office."""
    return (*event_names(), _names(_taking_office(), _terms_of))


@cache
def term_names() -> tuple[Names, ...]:
    """What stands behind "under" for a term of office."""
    nouns = either(*_words("office_nouns"))
    held = rf"(?:{_THE} )?{_TITLE}{_holders()}(?:(?:'s)? {nouns}|(?!'s))"
    return (_names(rf"{held}|{_THE} {_NATION}{nouns}", _terms_of),)


def name_at(text: str, place: int, names: Sequence[Names]) -> tuple[int, tuple[Start, ...]] | None:
    """End of the longest of the names that stands at a place, with what it can mean."""
    matches = [
        (match.end(), name.starts(match[0])) for name in names if (match := name.pattern.match(text, place))
    ]
    return max(matches, key=lambda found: found[0], default=None)


def meant(starts: Sequence[Start], on: date | None) -> Start | None:
    """Which of the starts a text of the day means: the latest that had begun; a lone one also with no day."""
    if on is None:
        return starts[0] if len(starts) == 1 else None
    begun = [start for start in starts if start.begins <= on]
    return max(begun, key=lambda start: start.begins, default=None)


def _event_names(row: dict[str, Any]) -> Names:
    start = _start(row)
    return _names(_happening(row), lambda _: (start,))


def _names(pattern: str, starts: Callable[[str], tuple[Start, ...]]) -> Names:
    return Names(re.compile(rf"(?:{pattern})(?![\w-])"), starts)


def _start(row: dict[str, Any]) -> Start:
    known_by_day, dates_texts = row.get("known_by_day", False), row.get("dates_texts", False)
    return Start(row["name"], row["begins"], row.get("ends"), known_by_day, dates_texts)


def _terms_of(name: str) -> tuple[Start, ...]:
    """The terms of the holder named in the words; else those that "this administration" can mean."""
    rows = load("events")["office"]
    held = [row for row in rows if re.search(rf"\b{_either_of(row['holders'])}\b", name)]
    return tuple(_start(row) for row in held or (row for row in rows if row["incumbent"]))


def _words(name: str) -> list[str]:
    words: list[str] = load("events")["words"][name]
    return words


def _either_of(phrases: Sequence[str]) -> str:
    return "(?:" + "|".join(sorted(phrases, key=len, reverse=True)) + ")"


def _holders() -> str:
    return _either_of([name for row in load("events")["office"] for name in row["holders"]])


def _beginning_of() -> str:
    return rf"(?:(?:{_THE} )?(?:very )?{_either_of(_words('start_of'))} of )"


def _happening(row: dict[str, Any]) -> str:
    """An event's noun, with or without its beginning, or its actors' deed."""
    places, not_adjectives = _either_of(row["places"]), _either_of(_words("not_adjectives"))
    adjective = rf"(?:{_OWNER}|{_DATE}|(?!{not_adjectives}\b)[a-z][a-z-]+,?)"
    where = rf"(?: (?:of|in|on|against|into|with|between|upon|across) (?:the )?{places})?"
    elsewhere = rf"(?! (?:of|in|on|against|with) (?:(?:the )?(?!{MONTH}|{YEAR})[A-Z]|terror|drugs))"
    noun = rf"(?:(?:{_THE}|{_OWNER}) )?(?:{adjective} ){{0,5}}{either(*row['nouns'])}{where}{elsewhere}"
    act, launched = _either_of(row["acts"]), _either_of(_words("launched"))
    deed = rf"(?:{act}(?: (?:into |across )?{places})?|{launched} {noun})"
    actors = rf"(?:the )?{_either_of(row['actors'])}(?: [a-z]+ly| first| again| has| had)*"
    return rf"{_beginning_of()}?{noun}(?: {_either_of(_words('happened'))})?|{actors} {deed}"


def _taking_office() -> str:
    """A term of office by its beginning, or a holder's or the incumbent's coming into office."""
    nouns, happened = either(*_words("office_nouns")), _either_of(_words("happened"))
    came = rf"(?:'ve|'s| has| have| first| [a-z]+ly)? {_either_of(_words('office_acts'))}"
    became, taking_office = _either_of(_words("holder_acts")), _either_of(_words("taking_office"))
    holder = rf"{_TITLE}{_holders()}"
    held = rf"(?:{_THE} )?(?:{holder}(?:'s)? (?:first |second )?{nouns}|{nouns} of {holder})"
    term = rf"(?:{_THE} )?{_NATION}{nouns}"
    return (
        rf"{_beginning_of()}?{held}(?:{came}| {happened})?|{holder}(?:{came}| {became})"
        rf"|{_beginning_of()}{term}|{term}(?:{came}| {happened})|{_WHO}{came}|{taking_office}"
    )
