"""Holidays by name (`data/holidays.toml`), and the day that each falls on in a year."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from functools import cache
from typing import Any

from dateutil.easter import EASTER_ORTHODOX, easter

from pledgebook.claims.grammar.cues import load

DayIn = Callable[[int], date]
"""The day of a holiday in a year."""

_ANOTHER = re.compile(
    r"(?:\b(?:its|their|his|her)|\b(?!(?:The|On|By|Before|After|Since|Until|During|This|Last|Next|For|From|Over|Around"
    r"|At|In|And|Happy|Merry)\b)[A-Z][\w.]*(?:'s)?) $"
)
"""Words that make of the name before which they stand the holiday of another country or church."""

_DATES = re.compile(
    r"\b(?:on|by|before|after|following|since|until|till|for|around|over|during|at|to|through|from|in|past|than"
    r"|between|and|the)\s$",
    re.IGNORECASE,
)
"""Words behind which a holiday dates something; elsewhere it is what is spoken of ("to mark Juneteenth")."""

_LONGEST_WORD = 20


def holiday_named(name: str, before: str) -> DayIn | None:
    """The day of a holiday by its name; None where the words before make it another one."""
    return None if _ANOTHER.search(before[-_LONGEST_WORD:]) else _days()[name.lower()]


def dates(before: str) -> bool:
    """Whether a holiday's name behind these words tells when something is."""
    return _DATES.search(before[-_LONGEST_WORD:]) is not None


@cache
def holiday_names() -> tuple[str, ...]:
    """All names, the longest first."""
    return tuple(
        sorted(
            (name for entry in load("holidays")["holiday"] for name in entry["names"]), key=len, reverse=True
        )
    )


@cache
def _days() -> dict[str, DayIn]:
    return {name.lower(): _day_in(entry) for entry in load("holidays")["holiday"] for name in entry["names"]}


def _day_in(entry: dict[str, Any]) -> DayIn:
    if "day" in entry:
        month, day = map(int, entry["day"].split("-"))
        return lambda year: date(year, month, day)
    if "weekday" in entry:
        return lambda year: nth_weekday(year, *entry["weekday"]) + timedelta(entry.get("after", 0))
    if "orthodox" in entry:
        return lambda year: easter(year, EASTER_ORTHODOX) + timedelta(entry["orthodox"])
    return lambda year: easter(year) + timedelta(entry["easter"])


def nth_weekday(year: int, month: int, weekday: int, place: int) -> date:
    """The 1st, 2nd ... (or, with -1, the last) day of a weekday's name in a month; 0 is Monday."""
    if place < 0:
        after = date(year + month // 12, month % 12 + 1, 1)
        return nth_weekday(after.year, after.month, weekday, 1) + timedelta(7 * place)
    first = date(year, month, 1)
    return first + timedelta((weekday - first.weekday()) % 7 + 7 * (place - 1))
