"""The ways of writing a time: for each a pattern, with its parts as named groups, and a reading of them."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

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
    TENS,
    UNIT,
    VAGUE,
    WEEKDAY,
    WEEKDAYS,
    YEAR,
    either,
)

Read = Callable[[re.Match[str], Clock], Dated | None]

_WHICH = either(
    "this past", "this coming", "this", "last", "past", "next", "coming", "upcoming", "the current", "current"
)
_UNIT_IS = (
    either("this", "last", "next", "coming", "the current", "current")
    + r"|(?:[Tt]his )?[Pp]ast(?= weekend)|[Tt]he(?= weekend)"
    + r"|[Tt]he (?:last|next|coming)(?= (?:quarter|fiscal|financial))"
)
_WHOSE_YEAR = rf"(?:the year )?(?P<year>{YEAR})|(?P<near>this|last|next|(?<=of )the) year"
_OF_YEAR = rf"(?:(?: ?,? |-|/)(?:(?:of|in) )?(?:{_WHOSE_YEAR}))"
_ON_WEEKDAY = rf"(?:{WEEKDAY}(?:,? the|,)? )?"
_WEEK_OF = r"(?P<week>(?:[Tt]he )?[Ww]eek (?:of|beginning|commencing|starting)(?: on)? (?:the )?)?"
_TO = rf"(?: ?- ?| to | through | and (?={DAY}(?:[,.;]|$)))(?:the )?"
_LISTED = r"(?:, ?| ?- ?| and | or | & | to | through | till | until )"
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
        "numeric", rf"(?P<first>\d\d?)[-/.](?P<second>\d\d?)[-/.](?P<year>{YEAR})(?![/-]\d)", readings.numeric
    ),
    _rule(
        "listed_day",
        rf"(?P<day>{DAY})(?=(?:{_LISTED}(?:the )?{DAY}){{1,5}}[ -](?:of )?(?P<month>{MONTH}){_OF_YEAR}?)",
        readings.day,
    ),
    _rule(
        "day_month",
        rf"{_WEEK_OF}{_ON_WEEKDAY}(?:[Tt]he )?(?P<day>{DAY}|{DAY_WORD})(?: day)?(?: of |[ /-])"
        rf"(?P<month>{MONTH}){_OF_YEAR}?",
        readings.day,
    ),
    _rule(
        "month_day",
        rf"{_WEEK_OF}{_ON_WEEKDAY}(?P<month>{MONTH})(?: the | |-|/)(?P<day>{DAY})"
        rf"(?:{_TO}(?P<to>{DAY})(?! (?:of )?{MONTH}))?{_OF_YEAR}?",
        readings.day,
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
    _rule("unit", rf"(?P<which>{_UNIT_IS}) (?P<unit>{PERIOD})", readings.unit),
    _rule(
        "run",
        rf"(?:[Tt]he |[Tt]his )?(?P<side>{either('last', 'past', 'next', 'coming')}) "
        rf"(?:(?P<count>{COUNT}) |{VAGUE} )?(?P<unit>{UNIT})(?P<many>s?)(?! of)",
        readings.run,
    ),
    _rule("ago", rf"{_NUMBERED} (?P<ago>ago)(?P<exact> today)?", readings.away),
    _rule("from_now", rf"{_NUMBERED} (?:from now|from today)", readings.away),
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
        "weekday",
        rf"(?:(?P<which>{_WHICH}) )?(?P<weekday>{WEEKDAY})(?: (?:of )?(?P<of_week>last|this|next) week)?"
        r"(?! Times| Telegraph| Mirror| Express| Mail)",
        readings.named_weekday,
    ),
    _rule(
        "year",
        rf"{PIECE}?(?:[Tt]he )?(?:calendar |(?P<fiscal>[Ff]iscal |[Ff]inancial |FY ?))?(?:[Yy]ears? )?"
        rf"(?P<year>{YEAR}|(?<=FY)\d\d|(?<=FY )\d\d)",
        readings.year,
    ),
)
"""In order of precedence where two begin at one place."""

_NAMED = re.compile(r"\(\?P<\w+>")
_RULE_BY_NAME = {rule.name: rule for rule in RULES}
_FIRST_WORDS = (
    *(phrase.split()[0] for phrase in (*PIECES, *NTH, *NUMBERS, *ORDINALS, *TENS, *SEASONS, *readings.AWAY)),
    *(word.lower() for word in (*MONTHS, *WEEKDAYS)),
    *"last next past coming current upcoming this earlier later rest remainder very".split(),
    *"few several many number day week month year quarter fortnight fiscal financial calendar".split(),
)


def _stems(words: Iterable[str]) -> str:
    """A pattern for the first three letters of any of the words, by initial so that most fail early."""
    stems: dict[str, set[str]] = {}
    for word in words:
        rest = word[1:3] if word[2:] else rf"{word[1:]}\b"
        stems.setdefault(word[0], set()).update((rest, word[1:3].upper() if word[2:] else rest))
    return "|".join(
        f"[{head.upper()}{head}](?:{'|'.join(sorted(rests))})" for head, rests in sorted(stems.items())
    )


_HEAD = rf"(?:\d|FY|[QHqh]\d|{_stems(_FIRST_WORDS)})"
_ANY_RULE = re.compile(
    rf"\b(?=(?:[Tt]he |[Ii]n |[Ww]ithin )?(?:the )?{_HEAD})(?<![$€£#@/])(?<!\d[.,:/])(?<![$€£] )(?:"
    + "|".join(f"{_NAMED.sub('(?:', rule.pattern.pattern)}(?P<{rule.name}>)" for rule in RULES)
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
    """The written times of folded text, in order, apart from one another."""
    start = 0
    while found := _ANY_RULE.search(text, start):
        rule = _RULE_BY_NAME[str(found.lastgroup)]
        phrase = _read(rule, text, found.start(), clock)
        start = phrase.match.end() if phrase else found.start() + 1
        if phrase:
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
