"""Places in a count: "the thirteenth drawdown since August 2021", "26 drawdowns since August 2021"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pledgebook.model import Span

_UNITS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth"
    " fifteenth sixteenth seventeenth eighteenth nineteenth"
).split()
_TENS = {"twent": 20, "thirt": 30, "fort": 40, "fift": 50, "sixt": 60, "sevent": 70, "eight": 80, "ninet": 90}

NUMBER_OF = {
    **{word: number for number, word in enumerate(_UNITS, 1)},
    **{f"{ten}ieth": value for ten, value in _TENS.items()},
    **{
        f"{ten}y{gap}{unit}": value + number
        for ten, value in _TENS.items()
        for number, unit in enumerate(_UNITS[:9], 1)
        for gap in ("-", " ")
    },
}
"""What each ordinal word stands for."""

_WORDS = "|".join(sorted(NUMBER_OF, key=len, reverse=True))
_ORDINAL = rf"(?P<word>{_WORDS})|(?P<figure>\d{{1,3}})(?:st|nd|rd|th)"
_MODIFIER = r"(?:\s+(?:such|new|further|presidential|military|security|aid|assistance|arms|weapons|use of))*"
_COUNTED = (
    r"(?P<drawdown>draw-?downs?|drawn|to be drawn|withdrawals?|times?"
    r"|from (?:[\w.']+ ){0,5}?(?:inventor|stock|warehouse|store)\w*)"
    r"|(?P<package>packages?)|(?P<tranche>tranches?)|(?P<any>(?=since\b))"
)
_PLACE = re.compile(rf"\b(?:the |its |this )?(?:{_ORDINAL}){_MODIFIER}\s+(?:{_COUNTED})", re.IGNORECASE)
_COUNT = re.compile(
    r"\b(?P<figure>\d{1,3})\s+(?:presidential )?"
    r"(?:(?P<drawdown>draw-?downs|withdrawals|times)|(?P<package>packages)|(?P<tranche>tranches))"
    r"(?=[^.;]{0,30}\bsince\b)",
    re.IGNORECASE,
)
_CAN_HOLD_PLACE = re.compile(
    r"(?:th|\dst|\dnd|\drd|first|second|third)\b|\d (?:draw|with|times|pack|tran)", re.IGNORECASE
)
"""A cheap scan: what it refuses holds no place in a count."""

_FIRST_TIME = re.compile(r"\b(?:for the |the )?first time", re.IGNORECASE)

_DENIED = re.compile(r"\bnot an? $", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a count.

    Attributes:
        span: from the ordinal to the noun that is counted.
        number: the place, from 1.
        counter: "drawdown", "package" or "tranche"; None where only the window says what is counted.
        is_count: whether it counts all of them ("26 drawdowns") rather than placing one ("the 26th").
    """

    span: Span
    number: int
    counter: str | None
    is_count: bool = False


def find_places(text: str) -> list[Place]:
    """All places in a count that the folded text names, in order."""
    if not _CAN_HOLD_PLACE.search(text):
        return []
    found = {place.span: place for pattern in (_PLACE, _COUNT) for place in _places(pattern, text)}
    return [found[span] for span in sorted(found)]


def _places(pattern: re.Pattern[str], text: str) -> Iterator[Place]:
    for match in pattern.finditer(text):
        if _FIRST_TIME.match(match[0]) or _DENIED.search(match.string, 0, match.start()):
            continue
        named = match.groupdict()
        number = NUMBER_OF[named["word"].lower()] if named.get("word") else int(match["figure"])
        counter = next((name for name in ("drawdown", "package", "tranche") if named.get(name)), None)
        yield Place(Span(*match.span()), number, counter, is_count=pattern is _COUNT)
