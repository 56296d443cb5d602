"""Patterns of which written times are made, and what their words count."""

import re
from collections.abc import Iterable, Iterator

from pledgebook.claims.grammar.days import SEASONS

MONTHS = "January February March April May June July August September October November December".split()
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_OTHER_WORDS_TOO = ("March", "May")
_SHORT_MONTHS = "Jan Feb Mar Apr Jun Jul Aug Sept? Oct Nov Dec".split()
NUMBERS = {"a": 1, "an": 1, "a couple": 2, "a couple of": 2, "couple": 2, "couple of": 2, "a dozen": 12}
NUMBERS |= {
    word: number
    for number, word in enumerate("one two three four five six seven eight nine ten eleven twelve".split(), 1)
}
NUMBERS |= {"fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "ninety": 90}
ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth"
    " fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
).split()
TENS = {"twenty": 20, "thirty": 30}


def either(*phrases: str) -> str:
    """A pattern for any of the phrases, each in lower case or with a capital at its head."""
    return "(?:" + "|".join(f"[{phrase[0].upper()}{phrase[0]}]{phrase[1:]}" for phrase in phrases) + ")"


def _names(full: list[str], lower: list[str], short: str) -> str:
    written = [*full, *(name.upper() for name in full), *(name.lower() for name in lower)]
    return rf"(?:(?:{'|'.join(written)})|(?:{short})\b\.?)"


MONTH = _names(
    MONTHS,
    [name for name in MONTHS if name not in _OTHER_WORDS_TOO],
    "|".join([*_SHORT_MONTHS, *map(str.upper, _SHORT_MONTHS)]),
)
"""A month in full or short. "March" and "May" only with a capital: in lower case they are other words."""

SHORT_IN_LOWER = r"(?:(?:jan|feb|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?)"
"""A short month without its capital; only beside figures, for some are other words ("dec", "jan")."""

WEEKDAY = _names(WEEKDAYS, WEEKDAYS, "Mon|Tues?|Wed|Thu(?:rs?)?|Fri")
"""A weekday; "Sat" and "Sun" only in full: short they are other words."""

YEAR = r"(?:19|20)\d\d(?![\d%]|[.,]\d)"
DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\w%]|[.,:/]\d)"
DAY_WORD = rf"(?:{either(*TENS)}[- ](?:{'|'.join(ORDINALS[:9])})|{either('thirtieth', *reversed(ORDINALS))})"
NTH_PLACE = rf"(?:{DAY_WORD}|\d{{1,2}}(?:st|nd|rd|th))"
SEASON = rf"(?:{'|'.join(SEASONS)})"
COUNT = rf"(?:\d{{1,3}}|{either(*sorted(NUMBERS, key=len, reverse=True))})"
VAGUE = r"(?:(?:a )?(?:few|several|many|number of))"
UNIT = "(?:(?:(?:business|working) )?day|weekend|week|fortnight|month|quarter|year|decade)"
PERIOD = "(?:(?:fiscal |financial |calendar )?year|weekend|work(?:ing )?week|week|fortnight|month|quarter)"

PIECES = {
    "early": (0, 3),
    "beginning": (0, 3),
    "begin": (0, 3),
    "start": (0, 3),
    "first days": (0, 3),
    "mid": (1, 3),
    "middle": (1, 3),
    "late": (2, 3),
    "end": (2, 3),
    "close": (2, 3),
    "last days": (2, 3),
    "first half": (0, 2),
    "second half": (1, 2),
}
"""Which part of a month, a year or another unit a word means: its number from 0, of so many."""

_BESIDE = ("early", "mid", "late")
_BEFORE_OF = [word for word in PIECES if word not in _BESIDE]
_SOME_UNITS = (
    rf"(?P<some>{either('first', 'last')}) (?:(?P<some_count>{COUNT}) )?(?P<some_unit>day|week|month)s?"
    rf"|(?P<nth_unit>{NTH_PLACE}) (?P<unit_counted>day|week|month)"
)
PIECE = (
    rf"(?:(?P<piece>{either(*_BESIDE)})(?:-| )(?:in )?(?:the )?|(?P<close>[Ee]nd)-"
    rf"|(?:[Tt]he )?(?:very )?(?:(?P<half>{either(*_BEFORE_OF)})|{_SOME_UNITS}) of (?:the )?)"
)
"""A part of a unit, up to the word that names the unit."""


NTH = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4}
"""Which quarter or half of a year."""


_NAMED = re.compile(r"\(\?P<\w+>")
_SECOND_WORD = re.compile(r"(?<= )[a-z]")
_SAME_AGAIN = re.compile(r"\(\?P=\w+\)")


def nameless(pattern: str) -> str:
    """The pattern without group names, which may stand only once among all rules."""
    return _SAME_AGAIN.sub("[-/.]", _NAMED.sub("(?:", pattern))


def heads(phrases: Iterable[str], letters: int) -> Iterator[str]:
    """The first letters of each phrase, in lower case or each word with a capital; a shorter one whole."""
    for phrase in phrases:
        either_case = _SECOND_WORD.sub(
            lambda first: f"[{first[0].upper()}{first[0]}]", phrase[:letters].lower()
        )
        plural = "s?" if phrase[2:] else ""
        yield either_case if phrase[letters - 1 :] else rf"{either_case}{plural}\b"


def by_initial(heads: Iterable[str]) -> str:
    """A pattern for any of the heads, the first letter or all in capitals too, that mostly fails at once."""
    rests: dict[str, set[str]] = {}
    for head in heads:
        upper = head.upper().replace(r"\B", r"\b")
        rests.setdefault(head[0], set()).update((head[1:], upper[1:]))
    return "|".join(
        f"[{initial.upper()}{initial}](?:{'|'.join(sorted(rest))})" for initial, rest in sorted(rests.items())
    )


def month_number(name: str) -> int:
    """1 for January, however it is written."""
    return [month[:3].lower() for month in MONTHS].index(name[:3].lower()) + 1


def weekday_number(name: str) -> int:
    """0 for Monday, however it is written."""
    return [day[:3].lower() for day in WEEKDAYS].index(name[:3].lower())


def day_number(words: str) -> int:
    """A day or another place in figures ("24th") or as an ordinal word ("twenty-fourth")."""
    if figures := re.match(r"\d+", words):
        return int(figures[0])
    if words == "thirtieth":
        return 30
    tens, _, ones = words.replace(" ", "-").rpartition("-")
    return TENS.get(tens, 0) + ORDINALS.index(ones) + 1


def count_number(words: str) -> int:
    """A count of units in figures or words; "a" is one, "a couple" two."""
    return int(words) if words.isdigit() else NUMBERS[words]
