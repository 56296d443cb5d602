"""Named starts of windows, from `data/events.toml`, and the patterns that recognise their names in a text."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from pledgebook.claims.cues import load
from pledgebook.claims.grammar import DAY, MONTH, YEAR, either

_THE = either("the", "this", "that", "its", "his", "their", "a", "our", "my", "her")
_OWNER = r"(?:Russian|Russia's|(?:Vladimir )?Putin's|Moscow's|Kremlin's|Ukrainian|Ukraine)"
_DATE = rf"(?:(?:{MONTH} {DAY}|{DAY} {MONTH}|{MONTH})(?:,? {YEAR})?,?|{YEAR})"
_TITLE = (
    r"(?:(?:the |US |U\.S\. )?(?:[Pp]resident|[Pp]rime [Mm]inister|[Cc]hancellor|Mr\.?|Mrs\.?|Ms\.?) )?"
    r"(?:[A-Z][a-z]+ (?:[A-Z]\. )?)?"
)
_WHO = either("he", "she", "I", "we", "they", "the president", "the President", "the prime minister", "the Prime Minister", "this President")
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


@dataclass(frozen=True, slots=True)
class Named:
    """A way of naming starts: several where one holder had two terms, or whichever is in office is meant."""

    pattern: re.Pattern[str]
    starts: tuple[Start, ...]


@cache
def events() -> tuple[Start, ...]:
    """All events."""
    return tuple(_start(row) for row in load("events")["event"])


@cache
def happenings() -> tuple[Named, ...]:
    """What stands behind "before" for an event: its noun, its beginning, its actors' deed."""
    return tuple(
        Named(re.compile(rf"(?:{_happening(row)})(?![\w-])"), (_start(row),)) for row in load("events")["event"]
    )


@cache
def beginnings() -> tuple[Named, ...]:
    """What stands behind "since": an event, or the beginning of a term of office."""
    offices = (Named(re.compile(rf"(?:{_taking_office(who)})(?![\w-])"), starts) for who, starts in _holders())
    return (*happenings(), *offices)


@cache
def terms() -> tuple[Named, ...]:
    """What stands behind "under" or "during" for a term of office."""
    nouns = either(*load("events")["words"]["office_nouns"])
    named = {who: rf"(?:{_THE} )?{_TITLE}{who}(?:'s)?(?: {nouns})?" if who else rf"{_THE} {_NATION}{nouns}" for who, _ in _holders()}
    return tuple(Named(re.compile(rf"(?:{named[who]})(?![\w-])"), starts) for who, starts in _holders())


def name_at(text: str, place: int, names: Sequence[Named]) -> tuple[int, tuple[Start, ...]] | None:
    """End of the longest of the names that stands at a place, with what it can mean."""
    matches = [(match.end(), named.starts) for named in names if (match := named.pattern.match(text, place))]
    return max(matches, key=lambda found: found[0], default=None)


def meant(starts: Sequence[Start], on: date | None) -> Start | None:
    """Which of the starts a text of the day means: the latest that had begun; a lone one also without a day."""
    if on is None:
        return starts[0] if len(starts) == 1 else None
    begun = [start for start in starts if start.begins <= on]
    return max(begun, key=lambda start: start.begins, default=None)


def _start(row: dict[str, Any]) -> Start:
    return Start(
        row["name"], row["begins"], row.get("ends"), row.get("known_by_day", False), row.get("dates_texts", False)
    )


def _holders() -> list[tuple[str, tuple[Start, ...]]]:
    """Each holder's name with the terms; last, under no name, the terms that "this administration" can mean."""
    rows = load("events")["office"]
    names = dict.fromkeys(name for row in rows for name in row["holders"])
    held = [(name, tuple(_start(row) for row in rows if name in row["holders"])) for name in names]
    return [*held, ("", tuple(_start(row) for row in rows if row["incumbent"]))]


def _any(list_name: str) -> str:
    return _either_of(load("events")["words"][list_name])


def _either_of(phrases: Sequence[str]) -> str:
    return "(?:" + "|".join(sorted(phrases, key=len, reverse=True)) + ")"


def _beginning_of() -> str:
    return rf"(?:(?:{_THE} )?(?:very )?{_any('start_of')} of )"


def _happening(row: dict[str, Any]) -> str:
    """An event's noun, with or without its beginning, or its actors' deed."""
    actors, places = rf"(?:the )?{_either_of(row['actors'])}", _either_of(row["places"])
    adjective = rf"(?:{_OWNER}|{_DATE}|(?!(?:{_any('not_an_adjective')}|{_any('not_a_war')})\b)[a-z][a-z-]+,?)"
    where = rf"(?: (?:of|in|on|against|into|with|between|upon|across) (?:the )?{places})?"
    where += rf"(?! (?:of|in|on|against|with) (?:the )?(?!{MONTH}|{YEAR})[A-Z])(?! on (?:terror|drugs))"
    noun = rf"(?:(?:{_THE}|{_OWNER}) )?(?:{adjective} ){{0,5}}{either(*row['nouns'])}{where}"
    deed = rf"(?:{_either_of(row['acts'])}(?: (?:into |across )?{places})?|{_any('launched')} {noun})"
    return rf"{_beginning_of()}?{noun}(?: {_any('happened')})?|{actors}(?: [a-z]+ly| first| again| has| had)* {deed}"


def _taking_office(holder: str) -> str:
    """A term of office by its beginning, or the holder's or (with no name) the incumbent's coming into office."""
    nouns, happened = either(*load("events")["words"]["office_nouns"]), _any("happened")
    came = rf"(?:'ve|'s| has| have| first| [a-z]+ly)? {_any('office_acts')}"
    if holder:
        who = rf"{_TITLE}{holder}"
        term = rf"(?:{_THE} )?(?:{who}(?:'s)? (?:first |second )?{nouns}|{nouns} of {who})"
        return rf"{_beginning_of()}?{term}(?:{came}| {happened})?|{who}{came}"
    term = rf"(?:{_THE} )?{_NATION}{nouns}"
    return rf"{_beginning_of()}{term}|{term}(?:{came}| {happened})|{_WHO}{came}|{_any('taking_office')}"
