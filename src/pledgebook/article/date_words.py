"""Names of months and time zones; see `data/date_words.toml`."""

import re
import tomllib
from datetime import date, timedelta
from importlib.resources import files

_DATA = tomllib.loads((files("pledgebook.article") / "data" / "date_words.toml").read_text("utf-8"))
_MONTHS = {form: int(number) for number, forms in _DATA["months"].items() for form in forms.split()}
_ZONES: dict[str, int] = _DATA["zones"]
_AMERICAN: dict[str, int] = _DATA["american"]

ZONE = "|".join(sorted({*_ZONES, *_AMERICAN}, key=len, reverse=True))
"""A pattern of the zones that are known."""

UPDATED = re.compile(rf"\b(?:{_DATA['lines']['updated']})\b", re.IGNORECASE)
"""A word by which a line says that it dates a change."""

PUBLISHED = re.compile(rf"\b(?:{_DATA['lines']['published']})\b", re.IGNORECASE)
"""A word by which a line says that it dates the publication."""

HOUR = 60
SUNDAY = 6


def month(written: str) -> int | None:
    """The number of the month that a word names; None where it names none."""
    return _MONTHS.get(written.lower())


def offset(zone: str, day: date) -> str:
    """The offset of a known zone on a day, as ISO 8601 writes it."""
    if zone in _ZONES:
        return iso_offset(_ZONES[zone])
    return iso_offset(_AMERICAN[zone] + (HOUR if _is_american_summer(day) else 0))


def iso_offset(minutes: int) -> str:
    """Minutes east of UTC as "+05:30"."""
    hours, rest = divmod(abs(minutes), HOUR)
    return f"{'-' if minutes < 0 else '+'}{hours:02}:{rest:02}"


def _is_american_summer(day: date) -> bool:
    """From the second Sunday of March to the first of November (Energy Policy Act of 2005)."""
    return _sunday(day.year, 3, 2) <= day < _sunday(day.year, 11, 1)


def _sunday(year: int, number: int, which: int) -> date:
    first = date(year, number, 1)
    return first + timedelta((SUNDAY - first.weekday()) % 7 + 7 * (which - 1))
