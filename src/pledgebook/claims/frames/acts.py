"""When a package's act happened: in its own words, its sentence, or the sentence it goes on from."""

import re
from dataclasses import replace
from datetime import timedelta

from pledgebook.claims.frames import assertion
from pledgebook.claims.frames.sums import Sum, goes_on, is_given, sums
from pledgebook.claims.grammar.cues import cue
from pledgebook.claims.grammar.times import Time
from pledgebook.claims.reading import Reading, Sentence
from pledgebook.model import Span, When


def days_of(reading: Reading, found: Sum) -> list[When]:
    """When the act happened: the resolved day nearest to the sum, with those listed beside it; else none.

    Looked for in the sum's own words, then before it and behind it in the sentence, then in the sentence that
    it goes on from.
    """
    times = acts_in(found.sentence)
    own = [time for time in times if found.part.meets(time.span)]
    own = own or [time for time in times if time.span.end <= found.money.span.start] or times
    if counted := days_from(reading, found.sentence, own):
        return [counted]
    if own and re.search(r"\beach\b", found.words):
        return [time.when for time in own]
    if own:
        return [min(own, key=lambda time: gap(time.span, found.money.span)).when]
    if behind := _dates_behind(reading, found):
        return behind
    told = _IS_THE_ACT.search(found.sentence.text)
    if told and (today := found.sentence.ground.clock.published):
        return [When.day(today, "published", told[0])]
    return _dates_before(reading, found)


def days_from(reading: Reading, sentence: Sentence, own: list[Time]) -> When | None:
    """A day counted from the one told before ("that day", "two days earlier"); None where there is none.

    Days that the sentence tells itself (`own`) come first.
    """
    match = _COUNTED.search(sentence.text)
    if match is None or any(not time.span.meets(Span(*match.span())) for time in own):
        return None
    told = [
        time
        for earlier in (*reading.before(sentence, ANTECEDENT), sentence)
        for time in earlier.times
        if time.when.known
        and time.when.earliest == time.when.latest
        and (earlier is not sentence or time.span.end <= match.start())
    ]
    start = told[-1].when.latest if told else sentence.ground.clock.published
    return When.day(start + _distance(match), "context", match[0]) if start else None


ANTECEDENT = 4
"""Sentences back to the day that another is counted from; the fourth is as a rule another act's."""

_COUNTED = re.compile(
    r"\b(?:(?:that|the) (?:very )?(?P<same>same day|day)(?! (?:after|before))(?=\b(?! of))(?<!the day)"
    r"|the (?P<next>next|following) day|the day (?P<after>after|before)(?=[,.;]|$)"
    r"|(?P<count>a|an|one|two|three|four|five|six|seven|ten|\d{1,2}) (?P<unit>day|week)s? "
    r"(?P<side>earlier|before|later|after(?:wards?)?)(?=[,.;]|$| [A-Z]| the\b| an?\b))",
    re.IGNORECASE,
)

_COUNTS = dict(
    zip("a an one two three four five six seven ten".split(), (1, 1, 1, 2, 3, 4, 5, 6, 7, 10), strict=True)
)


def _distance(match: re.Match[str]) -> timedelta:
    if match["same"]:
        return timedelta(0)
    if match["next"]:
        return timedelta(1)
    if match["after"]:
        return timedelta(1 if match["after"].lower() == "after" else -1)
    count = _COUNTS.get(match["count"].lower()) or int(match["count"])
    days = count * (7 if match["unit"].lower() == "week" else 1)
    return timedelta(-days if match["side"].lower() in ("earlier", "before") else days)


_IS_THE_ACT = re.compile(r"\bhereby\b|\bauthority under section\b", re.IGNORECASE)
"""Words of a text that is itself the act: it is dated by its publication."""


def _dates_before(reading: Reading, found: Sum) -> list[When]:
    """The day of the sentence that this one, and those between, go on from or tell a part of."""
    sentence = found.sentence
    if assertion.novelty_of(found.words) == "earlier":
        return []
    for last in reversed(reading.before(sentence, CHAIN)):
        is_part = any(money.amount.top > found.money.amount.top for money in last.money)
        same_story = last.paragraph == sentence.paragraph and cue("money", "acts").search(last.text)
        if not (
            is_part
            or (same_story and is_given(found))
            or goes_on(sentence)
            or _names_again(last, sentence)
            or _LEFT_OPEN.search(last.text)
        ):
            return []
        if days := [time.when for time in acts_in(last)[-1:]] or _dates_of_part(reading, last, found):
            return [replace(day, how="context") for day in days]
        sentence = last
    return []


_LEFT_OPEN = re.compile(r"(?:\b(?:an?|the|to|of|for|and|with|in|on|by|from)|,|-)\s*$", re.IGNORECASE)
"""The end of a sentence that a break of the page cut in two."""

CHAIN = 3
"""Sentences back over which a story may go on about one act without telling its day again."""


def _dates_behind(reading: Reading, found: Sum) -> list[When]:
    """The day that the next sentence gives to the act ("Signed May 25, the deal ...")."""
    for following in reading.after(found.sentence, 1):
        told = cue("refers", "act_dated").search(following.text)
        if told and not following.money and (times := acts_in(following)):
            return [min(times, key=lambda time: gap(time.span, Span(*told.span()))).when]
    return []


def _dates_of_part(reading: Reading, last: Sentence, found: Sum) -> list[When]:
    chain = [each for each in sums(last) if each.money.amount.top >= found.money.amount.top]
    return days_of(reading, chain[0]) if chain else []


def _names_again(last: Sentence, sentence: Sentence) -> bool:
    """Whether the sentence begins with a person that the one before named."""
    first = _NAME.match(sentence.text)
    return first is not None and re.search(rf"\b{first[0]}\b", last.text) is not None


_NAME = re.compile(
    r"[A-Z][a-z]{2,}(?= (?:also )?(?:announced|pledged|promised|approved|authorized|offered|unveiled)\b)"
)


def acts_in(sentence: Sentence) -> list[Time]:
    """The resolved times of a sentence that can tell when something was done."""
    return [
        time
        for time in sentence.times
        if time.when.known
        and not any(window.span.meets(time.span) for window in sentence.windows)
        and not _is_deadline(sentence, time)
        and not _NO_NEWS.search(sentence.text, 0, time.span.start)
    ]


_NO_NEWS = re.compile(
    r"\b(?:nothing|no (?:new )?\w+|n't (?:have )?any\w*|not)\b[^,.;]{0,40}"
    r"\b(?:announc|preview|report|share|unveil)\w*[^,.;]{0,20}$",
    re.IGNORECASE,
)
"""Words before a time at which nothing was announced ("I have nothing to announce today, but ...")."""


_DEADLINE = re.compile(
    r"\b(?:by|before|until|through|for|to|Act of)(?: the)?(?: end of)?\s*$|\barriv\w*(?: [\w']+){0,3}\s*$",
    re.IGNORECASE,
)
"""Words before a time that tells when something ends or arrives, or names a law."""

DEADLINE_REACH = 30
"""Characters before a time in which those words stand; the longest form takes 27."""


def _is_deadline(sentence: Sentence, time: Time) -> bool:
    """Whether the time tells something other than when the package was made."""
    start = max(0, time.span.start - DEADLINE_REACH)
    return _DEADLINE.search(sentence.text, start, time.span.start) is not None


def gap(a: Span, b: Span) -> int:
    """Characters between two spans."""
    return max(a.start - b.end, b.start - a.end)
