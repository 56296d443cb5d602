"""Find the windows of a text: the spans of time over which it counts a sum, a number or a place in a series."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from pledgebook.claims.clock import Clock
from pledgebook.claims.events import Start, beginnings, events, meant, name_at, terms
from pledgebook.claims.times import Time, find_times
from pledgebook.model import Span

MIN_WINDOW_DAYS = 27
"""Days that "over", "during" or "throughout" a time must last to be a window. Shorter ones tell when something was
done ("announced over the weekend"). Fixed by reading both kinds in White House documents of 2021-2022."""

_CAN_HOLD_WINDOW = re.compile(
    r"[Ss]ince|[Ss]o far|[Tt]o date|to-date|[Aa]s of|[Tt]his (?:calendar )?year|[Uu]nder|[Dd]uring|[Oo]ver|[Tt]hroughout"
    r"|alone|[Aa]ll of|[Tt]he last|[Pp]ast|[Bb]efore|[Ff]rom|[Bb]etween|[Ff]iscal|FY|[Uu]ntil now|[Uu]p to now|[Tt]hus far"
)
_SINCE = re.compile(r"\b(?:[Ss]ince|[Ff]rom(?= the (?:very )?(?:start|beginning|outset|outbreak|onset) of))\s+(?:(?:about|around|roughly|just|only|at least|as early as) )*")
_TAIL = re.compile(r",? (?:on |in |of |back in |, )?(?:the )?$|,? $")
_BEFORE = re.compile(r"\b[Bb]efore\s+")
_UNDER = re.compile(r"\b(?:[Uu]nder|[Dd]uring|[Oo]ver the course of)\s+")
_TO_NOW = re.compile(
    r"\b(?:[Aa]s of (?:now|today|this (?:morning|week|writing))|[Ss]o far(?! as\b)|[Tt]hus far|(?<!up )(?:[Tt]o|[Tt]ill) date\b|[Uu]ntil now|[Uu]p (?:to|until) now)\b"
)
_THIS_YEAR = re.compile(r"(?<!earlier )(?<!later )(?<! of )(?<!end )\b(?:[Tt]his (?:calendar )?year(?:'s)?|[Yy]ear[- ]to[- ]date)\b(?: alone| so far)?")
_ROLLING = re.compile(r"(?:(?:[Tt]he |[Tt]his )past|[Tt]he last|[Ll]ast|[Pp]ast)(?P<count> [\w ]+?)? (?P<unit>day|week|month|quarter|year|fortnight)s?$")
_OVER = re.compile(r"\b(?:[Oo]ver|[Dd]uring|[Tt]hroughout|[Aa]cross|[Aa]ll of|[Ii]n the course of|[Oo]ver the course of)\s+(?:the )?$")
_FROM = re.compile(r"\b(?:[Ff]rom|[Bb]etween)\s+(?:the )?$")
_FOR = re.compile(r"\b(?:[Ff]or|[Ii]n|[Dd]uring|[Oo]ver|[Tt]hrough(?:out)?)\s+(?:the )?$")
_AS_OF = re.compile(r"\b[Aa]s of\s+(?:the )?$")
_VAGUE = re.compile(r"\b(?:few|several|many)\b")


@dataclass(frozen=True, slots=True)
class Window:
    """A span of time over which something is counted.

    Attributes:
        span: its characters in the text given, with "since", "as of" or "over".
        since: its first day; None where the words tell none ("so far", "over the past year").
        until: its last day; None where the words tell none.
        written: the words as they stand in the text.
        event: name of the start in `data/events.toml` that was recognised.
    """

    span: Span
    since: date | None
    until: date | None
    written: str
    event: str | None
