"""Places in a count: "the thirteenth drawdown since August 2021", "26 drawdowns since August 2021"."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from pledgebook.model import Span

_UNITS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth"
    " fifteenth sixteenth seventeenth eighteenth nineteenth"
).split()
_COUNTS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
    " fifteen sixteen seventeen eighteen nineteen"
).split()
_TENS = {"twent": 20, "thirt": 30, "fort": 40, "fift": 50, "sixt": 60, "sevent": 70, "eight": 80, "ninet": 90}


def _numbered(units: list[str], whole: str) -> dict[str, int]:
    """The words for 1 to 99, given those below 20 and how a ten ends that has no unit behind it."""
    return {
        **{word: number for number, word in enumerate(units, 1)},
        **{f"{ten}{whole}": value for ten, value in _TENS.items()},
        **{
            f"{ten}y{gap}{unit}": value + number
            for ten, value in _TENS.items()
            for number, unit in enumerate(units[:9], 1)
            for gap in ("-", " ")
        },
    }


NUMBER_OF = _numbered(_UNITS, "ieth")
"""What each ordinal word stands for."""

_COUNT_OF = _numbered(_COUNTS, "y")


def _longest_first(words: dict[str, int]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_ORDINAL = rf"(?:(?P<word>{_longest_first(NUMBER_OF)})|(?P<figure>\d{{1,3}})(?:st|nd|rd|th))"
_MODIFIER = (
    r"(?:\s+(?:such(?=\s\w)|new|further|presidential|military|security|defen[cs]e|weapons?|arms|aid|assistance"
    r"|support|emergency|lethal|equipment|ammunition|separate|additional|special|so-called|big|large|major|consecutive"
    r"|and (?:by far )?(?:the )?(?:last|\w+est)|(?-i:[A-Z][\w.]*)(?<!Drawdown))){0,5}"
)
_STORE = r"(?:inventor|stock|warehouse|store|depot|arsenal|shel(?:f|ves))\w*"
_DRAWDOWN = (
    r"draw-?downs?|PDAs?|drawn|withdrawals?|draws?(?= (?:on|from)\b)"
    r"|(?:use|utili[sz]ation|exercise|invocation)s? of (?:[\w'-]+ |- ){0,4}?"
    r"(?:(?:draw-?down|authorit)\w*|presidential\Z)"
    rf"|(?:to (?:be \w+|come) )?(?:out of|from) (?:[\w.']+ ){{0,5}}?{_STORE}|to be drawn"
)
_PACKAGE = (
    r"packages?|batch(?:es)?|parcels?|consignments?|rounds? of (?:\w+ )?(?:aid|assistance|help|arms|weapons)"
)
_TRANCHE = r"tranches?|instal?lments?"
_NOUN = rf"(?P<drawdown>{_DRAWDOWN})|(?P<package>{_PACKAGE})|(?P<tranche>{_TRANCHE})"
_ONE_OF_THEM = (
    r"(?:since|so far|to date|in all|of (?:its|the|this) kind|of (?:these|them|those|such)"
    r"|in (?:the|a|this) series"
    r"|(?:that )?(?:[A-Z]\w+|it|he|(?:the|his) \w+)(?: \w+)? (?:has|had)"
    r" (?:authori[sz]ed|approved|ordered|signed|drawn|used))\b"
)
_PARCEL = (
    r"(?:(?:lot|allotment|allocation|shipment|deliver(?:y|ie)|donation|slice|release|contribution|transfer"
    rf"|authori[sz]ation|announcement)s?\b[^.,;]{{0,40}}? (?={_ONE_OF_THEM})|such(?=\s*(?:[.,;]|\Z)))"
)
"""What is counted only where the words say that it is a count."""

_PLACE = re.compile(
    rf"\b(?:the |its |this )?{_ORDINAL}{_MODIFIER}\s+"
    rf"(?:(?:{_NOUN}|(?P<time>times?))\b|(?P<any>{_PARCEL}|(?={_ONE_OF_THEM})))",
    re.IGNORECASE,
)
_OWN = re.compile(
    rf"\b(?:(?:{_NOUN})\b[^.;]{{0,60}}?(?:,\s|\(| - )|(?:is|was|makes (?:it|this)|marks|became) (?!the))"
    rf"(?P<place>(?:the|its|his|their|\w+'s) {_ORDINAL})(?=\s*(?:[,.;)-]|\Z))",
    re.IGNORECASE,
)
"""A package, and its place put in behind a comma or said of it."""

_SIGN = r"(?:number |no\. ?|#)"
_NUMBER = re.compile(
    rf"\b(?:(?:{_NOUN}),? {_SIGN}|{_SIGN}(?=\d+ {_ONE_OF_THEM}))(?P<figure>\d{{1,3}})\b", re.IGNORECASE
)
_CARDINAL = rf"(?:(?P<figure>\d{{1,3}})|(?P<count>{_longest_first(_COUNT_OF)}))"
_COUNT = re.compile(
    rf"\b{_CARDINAL}{_MODIFIER}\s+"
    r"(?:(?P<drawdown>draw-?downs|withdrawals)|(?P<time>times)|(?P<package>packages)|(?P<tranche>tranches))"
    rf"(?=[^.;]{{0,30}}\b{_ONE_OF_THEM})",
    re.IGNORECASE,
)
_TALLY = re.compile(
    rf"\b(?:number|count|tally) of (?:{_NOUN})[^.,;]{{0,40}}? (?:to|at) {_CARDINAL}\b", re.IGNORECASE
)
_WORD = re.compile(r"[a-z]+")
_FIGURED = re.compile(r"\d(?:st|nd|rd|th)")
_ORDINAL_WORDS = frozenset(word for word in NUMBER_OF if word.isalpha())


def _says_ordinal(low: str) -> bool:
    return not _ORDINAL_WORDS.isdisjoint(_WORD.findall(low)) or _FIGURED.search(low) is not None


def _says(*words: str) -> Callable[[str], bool]:
    """A scan for letters of which the text in lower case has to hold some."""
    return lambda low: any(word in low for word in words)


_RULES: tuple[tuple[Callable[[str], bool], re.Pattern[str]], ...] = (
    (_says_ordinal, _PLACE),
    (_says_ordinal, _OWN),
    (_says("number ", "no. ", "no.", "#"), _NUMBER),
    (_says("drawals", "downs", "times", "packages", "tranches"), _COUNT),
    (_says("number of ", "count of ", "tally of "), _TALLY),
)
"""Ways of naming a place, each behind a cheap scan: what that refuses holds none."""

_LITERALS = (
    *_ORDINAL_WORDS,
    *(f"{digit}{ending}" for digit in range(10) for ending in ("st", "nd", "rd", "th")),
    *("number ", "no.", "#", "drawals", "downs", "times", "packages", "tranches", "count of ", "tally of "),
)

_FIRST_TIME = re.compile(r"\b(?:for the |the )?first time", re.IGNORECASE)
_OF_OTHER_THINGS = re.compile(r"\b(?:energy|sanctions|stimulus|rescue|reform|climate)\b", re.IGNORECASE)
_OTHER_THINGS = re.compile(
    r"[^.;]{0,40}\b(?:sanctions?|measures|restrictions|reforms|vaccines?)\b", re.IGNORECASE
)
"""What else comes in tranches and packages."""

_DENIED = re.compile(r"\bnot an? $", re.IGNORECASE)

_DRAWS = re.compile(
    r"\b(?:us(?:e[ds]?|ing)|dr[ae]w(?:n|s|ing)?|tap(?:s|ped|ping)?|dip(?:s|ped|ping)?|reach(?:es|ed|ing)?|raid\w*"
    r"|g(?:oes|o|one|oing) into|went into|turn(?:s|ed|ing)? to|invok\w+|exercis\w+|authori[sz]\w+|approv\w+"
    r"|expedit\w+|provid\w+"
    r"|sen[dt]s?|sending|gives?|gave|given|tak(?:es?|en|ing)|took|pull\w*|open\w*|ship(?:s|ped|ping)|transfer\w*"
    r"|handed|draw-?downs?|authority|inventor\w+|stock\w*|depots?|shel(?:f|ves))\b",
    re.IGNORECASE,
)
"""What is done so many times where it is aid that is counted."""

_OTHER_DEED = re.compile(
    r"\b(?:me?et(?:s|ing)?|ask\w*|visit\w*|sa(?:ys?|id|ying)|sp(?:eak|oke)\w*|talk\w*|call\w*|came|comes?|went|travel\w*"
    r"|host\w*|vot\w+|fail\w*|struck|strik\w+|attack\w*|shell(?:ed|ing)|warn\w*|appeal\w*|return\w*)\b",
    re.IGNORECASE,
)
"""What else is done again and again in a text about aid."""

_SINCE = re.compile(r"\bsince\b")

_SAID_OF_TIME = re.compile(
    r"\s*(?:that |in which |(?:since|in|over)\b(?:\s[\w']+){1,4}\s)?"
    r"(?=(?:[\w']+ ){0,3}?(?:\w+'(?:s|ve)|has|have|had|did|will|is|was)\b|(?:it|he|she|they|we|i|you)\b)"
    r"(?P<clause>[^,.;]{2,160})",
    re.IGNORECASE,
)
"""The clause that says what was done for that time."""


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


def place_literals() -> tuple[str, ...]:
    """Characters of which every place in a count holds some, in lower case."""
    return _LITERALS


def find_places(text: str) -> list[Place]:
    """All places in a count that the folded text names, in order."""
    low = text.lower()
    named = (pattern for scan, pattern in _RULES if scan(low))
    found = {place.span: place for pattern in named for place in _places(pattern, text)}
    return [found[span] for span in sorted(found)]


def _places(pattern: re.Pattern[str], text: str) -> Iterator[Place]:
    for match in pattern.finditer(text):
        named = match.groupdict()
        part = "place" if named.get("place") else 0
        if _FIRST_TIME.match(match[part]) or _DENIED.search(text, 0, match.start()):
            continue
        if _OF_OTHER_THINGS.search(match[part]) or _OTHER_THINGS.match(text, match.end()):
            continue
        if named.get("time") and not _is_drawing(match):
            continue
        kinds = ("drawdown", "package", "tranche")
        counter = "drawdown" if named.get("time") else next(filter(named.get, kinds), None)
        number = _number(named)
        if counter or number > 1:
            span = Span(*match.span(part)).trimmed(text)
            yield Place(span, number, counter, is_count=pattern in (_COUNT, _TALLY))


def _number(named: dict[str, str]) -> int:
    if named.get("word"):
        return NUMBER_OF[named["word"].lower()]
    return _COUNT_OF[named["count"].lower()] if named.get("count") else int(named["figure"])


def _is_drawing(time: re.Match[str]) -> bool:
    """Whether it is giving that was done for the so-and-so-manieth time."""
    said = _SAID_OF_TIME.match(time.string, time.end())
    deed = said["clause"] if said else time.string[: time.start()]
    if _DRAWS.search(deed):
        return True
    return _OTHER_DEED.search(deed) is None and _SINCE.search(time.string, time.end()) is not None
