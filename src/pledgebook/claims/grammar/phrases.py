"""The ways of writing a time: for each a pattern, with its parts as named groups, and a reading of them."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from pledgebook.claims.grammar import readings
from pledgebook.claims.grammar.clock import UNRESOLVED, Clock, Dated
from pledgebook.claims.grammar.days import SEASONS
from pledgebook.claims.grammar.grammar import (
    COUNT,
    DAY,
    DAY_WORD,
    MONTH,
    MONTHS,
    NTH,
    NUMBERS,
    ORDINALS,
    PERIOD,
    PIECE,
    PIECES,
    SEASON,
    SHORT_IN_LOWER,
    TENS,
    UNIT,
    VAGUE,
    WEEKDAY,
    WEEKDAYS,
    YEAR,
    by_initial,
    either,
    heads,
    nameless,
)
from pledgebook.claims.grammar.holidays import holiday_names

Read = Callable[[re.Match[str], Clock], Dated | None]

_WHICH = either(
    "this past",
    "this coming",
    "this upcoming",
    "this",
    "last",
    "past",
    "next",
    "coming",
    "upcoming",
    "the current",
    "current",
)
_UNIT_IS = (
    either("this", "last", "next", "coming", "the current", "current")
    + r"|(?:[Tt]his )?[Pp]ast(?= weekend)|[Tt]he(?= weekend)"
    + r"|[Tt]he (?:last|next|coming)(?= (?:quarter|fiscal|financial))"
)
_WHOSE_YEAR = rf"(?:the year )?(?P<year>{YEAR}|'\d\d\b)|(?P<near>this|last|next|(?<=of )the) year"
_OF_YEAR = rf"(?:(?: ?,? |-|/)(?:(?:of|in) )?(?:{_WHOSE_YEAR}))"
_ON_WEEKDAY = rf"(?:{WEEKDAY}(?:,? the|,)? )?"
_LONE = r"(?=[,.;:?!)]|$| (?:to|through|till|until|and)\b)"
"""What must follow a day that could be the first word of something else ("in April first deliveries")."""

_WEEK_OF = r"(?P<week>(?:[Tt]he )?[Ww]eek (?:of|beginning|commencing|starting)(?: on)? (?:the )?)?"
_TO = rf"(?: ?- ?| to | through | till | until | and (?={DAY}(?:[,.;]|$)))(?:the )?"
_LISTED = r"(?:, ?| ?- ?| and | or | & | to | through | till | until )"
_FIGURES = r"\d\d?[/.]\d\d?[/.]\d{4}"
_NO_NOUN = "|".join(
    "of in on at and or to as if but this last next early with the by for from when that which is was".split()
)
"""Words that may stand behind a holiday's name; before another noun it dates nothing ("Christmas trees")."""

_HOLIDAY_HEADS = tuple(heads(holiday_names(), 8))
_NUMBERED = rf"(?:(?P<count>{COUNT})|{VAGUE}) (?P<unit>{UNIT})s?"


@dataclass(frozen=True)
class Rule:
    """One way of writing a time.

    Attributes:
        name: what it writes.
        pattern: with the parts as named groups.
        read: turns a match and a clock into days; None where the words are no time.
    """

    name: str
    pattern: re.Pattern[str]
    read: Read


def _rule(name: str, pattern: str, read: Read) -> Rule:
    return Rule(name, re.compile(pattern), read)


RULES = (
    _rule(
        "iso",
        r"(?P<year>(?:19|20)\d\d)[-/.](?P<month>0?[1-9]|1[0-2])[-/.](?P<day>\d\d?)(?!\d|[/-]\d)",
        readings.iso,
    ),
    _rule(
        "numeric",
        rf"(?P<first>\d\d?)(?P<by>[-/.])(?P<second>\d\d?)(?P=by)(?P<year>{YEAR}|(?<=/)\d\d)"
        rf"(?![\d%]|/\d|-(?!{_FIGURES})\d)",
        readings.numeric,
    ),
    _rule(
        "listed_day",
        rf"(?:[Tt]he )?(?P<day>{DAY}|{DAY_WORD})(?=(?:{_LISTED}(?:the )?(?:{DAY}|{DAY_WORD})){{1,5}}"
        rf"[ -](?:of )?(?P<month>{MONTH}){_OF_YEAR}?)",
        readings.day,
    ),
    _rule(
        "day_month",
        rf"{_WEEK_OF}{_ON_WEEKDAY}(?:[Tt]he )?(?P<day>{DAY}|{DAY_WORD})(?: day)?(?: of |[ /-])"
        rf"(?P<month>{MONTH}|{SHORT_IN_LOWER}){_OF_YEAR}?",
        readings.day,
    ),
    _rule(
        "month_day",
        rf"{_WEEK_OF}{_ON_WEEKDAY}(?P<month>{MONTH})"
        rf"(?:(?: the | |-|/|, (?=\d\d?[snrt]))(?P<day>{DAY}|{DAY_WORD}(?={nameless(_OF_YEAR)}|{_LONE})))"
        rf"(?:{_TO}(?P<to>{DAY}|{DAY_WORD}{_LONE})(?! (?:of )?{MONTH}))?{_OF_YEAR}?",
        readings.day,
    ),
    _rule(
        "year_first",
        rf"(?P<year>{YEAR})(?:(?P<by>[-/ ])(?P<month>{MONTH}|{SHORT_IN_LOWER})"
        rf"(?:(?P=by)(?P<day>{DAY})|{_LONE})"
        r"|[- ](?P<letter>[QHqh])(?P<number>[1-4])\b)",
        readings.year_first,
    ),
    _rule(
        "holiday",
        rf"(?P<weekend_of>(?:[Tt]he )?[Ww]eekend of )?(?:(?P<which>{_WHICH}) )?"
        rf"(?={by_initial(_HOLIDAY_HEADS)})(?P<name>(?i:{'|'.join(holiday_names())}))"
        rf"(?P<weekend> weekend)?{_OF_YEAR}?(?P<weekend_behind> weekend)?(?! (?!{_NO_NOUN}\b)[a-z])",
        readings.holiday,
    ),
    _rule(
        "quarter",
        rf"(?:[Tt]he )?(?:(?P<nth>{either(*NTH)})[ -](?P<kind>quarter|half)"
        rf"|(?P<letter>[QHqh])(?P<number>[1-4]))(?:{_OF_YEAR}|\b(?! of))",
        readings.quarter,
    ),
    _rule("month", rf"{PIECE}?(?:(?P<which>{_WHICH}) )?(?P<month>{MONTH}){_OF_YEAR}?", readings.month),
    _rule(
        "season",
        rf"{PIECE}?(?:(?P<which>{_WHICH}) |[Tt]he )?(?P<season>{SEASON})(?! of [A-Z]){_OF_YEAR}?",
        readings.season,
    ),
    _rule("part_of_unit", rf"{PIECE}(?:(?P<which>{_WHICH}) )?(?P<unit>{PERIOD})", readings.unit),
    _rule("end_of_unit", r"(?:[Tt]he )?(?P<unit>year|month)(?:-|'s )(?P<half>end)", readings.unit),
    _rule(
        "side_of_unit",
        rf"(?P<side>{either('earlier', 'later')}|[Tt]he (?:rest|remainder) of) (?:(?:in|on) )?(?:the|this)"
        r" (?P<unit>week|month|quarter|year)",
        readings.side,
    ),
    _rule(
        "weekday_of_week",
        rf"(?P<of_week>[Tt]his|[Ll]ast|[Nn]ext) week(?:,? on| -)? (?P<weekday>{WEEKDAY})",
        readings.named_weekday,
    ),
    _rule("unit", rf"(?P<which>{_UNIT_IS}) (?P<unit>{PERIOD})(?! of (?:19|20)\d\d)", readings.unit),
    _rule(
        "run",
        rf"(?:[Tt]he |[Tt]his )?(?P<side>{either('last', 'past', 'next', 'coming')}) "
        rf"(?:(?P<count>{COUNT}) |{VAGUE} )?(?P<unit>{UNIT})(?P<many>s?)(?! of)",
        readings.run,
    ),
    _rule(
        "away",
        rf"{_NUMBERED} (?:(?P<ago>ago)(?P<exact> today)?|from (?:now|today)|(?P<side>later|earlier))",
        readings.away,
    ),
    _rule(
        "after_told",
        r"(?:(?:[Tt]he )?(?P<side>[Ff]ollowing|[Pp]revious|[Nn]ext(?= day))|[Tt]hat(?: same)?|[Tt]he same) "
        rf"(?:(?P<unit>day|weekend|week|month|quarter|year)|(?<=[Ff]ollowing )(?P<weekday>{WEEKDAY}))",
        readings.after_told,
    ),
    _rule(
        "beside_told",
        r"[Tt]he (?P<unit>day|week|month|year) (?P<side>before|after)(?=[.,;?!]|$)",
        readings.after_told,
    ),
    _rule(
        "in_units", rf"(?P<in>[Ii]n) {_NUMBERED}(?P<time>'s? time)?(?! (?:of|since|and|as))", readings.away
    ),
    _rule(
        "within",
        rf"[Ww]ithin (?:the next |the )?(?:(?P<count>{COUNT}) )?(?P<unit>{UNIT})(?P<many>s?)",
        readings.run,
    ),
    _rule("now", r"(?<=[Bb]etween )now(?= and )", readings.told),
    _rule("told", either(*sorted(set(readings.AWAY) - {"now"}, key=len, reverse=True)), readings.told),
    _rule(
        "day_alone",
        rf"(?:(?P<weekday>{WEEKDAY}|Sat|Sun),? (?:the )?|(?<=[Oo]n )the (?=\d\d?[snrt]))"
        rf"(?P<day>\d\d?(?=[.,;?!]|$)|\d\d?(?:st|nd|rd|th){_LONE}|{DAY_WORD}{_LONE})(?![.,:]\d)",
        readings.day_alone,
    ),
    _rule(
        "weekday",
        rf"(?:(?P<which>{_WHICH}) )?(?P<weekday>{WEEKDAY})(?: (?:of )?(?P<of_week>last|this|next) week)?"
        r"(?! Times| Telegraph| Mirror| Express| Mail)",
        readings.named_weekday,
    ),
    _rule(
        "year",
        rf"{PIECE}?(?:[Tt]he )?(?:calendar |CY ?|(?P<fiscal>[Ff]iscal |[Ff]inancial |FY ?))?(?:[Yy]ears? )?"
        rf"(?P<year>{YEAR}|(?<=FY)\d\d|(?<=FY )\d\d)"
        r"(?P<decade>(?<=0)(?: s|'?s)\b)?",
        readings.year,
    ),
)
"""In order of precedence where two begin at one place."""

_PARAGRAPH = re.compile(r"\s\s")
_RULE_BY_NAME = {rule.name: rule for rule in RULES}
_FIRST_WORDS = (
    *(phrase.split()[0] for phrase in (*PIECES, *NTH, *NUMBERS, *ORDINALS, *TENS, *SEASONS, *readings.AWAY)),
    *"last next following previous same past coming current upcoming this earlier later".split(),
    *"rest remainder very sat sun few several many number".split(),
    *"day week weekend month year quarter fortnight fiscal financial calendar".split(),
)


_HEADS = (
    *heads((*MONTHS, *WEEKDAYS), 3),
    *heads(sorted({*_FIRST_WORDS} - {"a", "an"}), 5),
    "a (?:[cdf]|mon|n|qu|we|ye)",
    *_HOLIDAY_HEADS,
    "that (?:same )?[dwmqy]",
)
_HEAD = rf"(?:\d|FY|CY|[QHqh]\d|{by_initial(_HEADS)})"
_ANY_RULE = re.compile(
    rf"\b(?=(?:[Tt]he |[Ii]n |[Ww]ithin )?(?:the )?{_HEAD})(?<![$€£#@/])(?<!\d[.,:/])(?<![$€£] )(?:"
    + "|".join(f"{nameless(rule.pattern.pattern)}(?P<{rule.name}>)" for rule in RULES)
    + r")(?!\w)"
)
"""All rules as one pattern, so that a text is passed over once; a rule's own pattern then gives the parts.
Words that can begin no time are passed by at the first look, which makes it four times as fast."""


@dataclass(frozen=True)
class Phrase:
    """A written time, read.

    Attributes:
        match: the words and their parts.
        rule: by which they were read.
        dated: the days that they mean.
    """

    match: re.Match[str]
    rule: Rule
    dated: Dated

    def in_year(self, year: int) -> Dated:
        """What the same words mean in a given year, if they have none of their own."""
        return _dated(self.rule, self.match, Clock(year=year)) or UNRESOLVED


def find_phrases(text: str, clock: Clock) -> Iterator[Phrase]:
    """The written times of folded text, in order, apart from one another.

    A time may count from the one told before it in the same paragraph.
    """
    start, told = 0, clock
    while found := _ANY_RULE.search(text, start):
        rule = _RULE_BY_NAME[str(found.lastgroup)]
        if told.told and _PARAGRAPH.search(text, start, found.start()):
            told = clock
        phrase = _read(rule, text, found.start(), told)
        start = phrase.match.end() if phrase else found.start() + 1
        if phrase:
            told = replace(clock, told=phrase.dated.days) if phrase.dated.days else clock
            yield phrase


def _read(rule: Rule, text: str, start: int, clock: Clock) -> Phrase | None:
    """The time that begins at a place, by a rule; None where the words are no time after all."""
    match = rule.pattern.match(text, start)
    dated = _dated(rule, match, clock) if match else None
    return Phrase(match, rule, dated) if match and dated else None


def _dated(rule: Rule, match: re.Match[str], clock: Clock) -> Dated | None:
    """The days of a match; unresolved where no calendar has them ("30 February")."""
    try:
        return rule.read(match, clock)
    except (ValueError, OverflowError):
        return UNRESOLVED
