"""When a package's act happened: in its own words, its sentence, or the sentence it goes on from."""

import re

from pledgebook.claims.frames import assertion
from pledgebook.claims.frames.sums import Sum, sums
from pledgebook.claims.grammar.cues import cue, cue_after
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


_IS_THE_ACT = re.compile(r"\bhereby\b|\bauthority under section\b", re.IGNORECASE)
"""Words of a text that is itself the act: it is dated by its publication."""


def _dates_before(reading: Reading, found: Sum) -> list[When]:
    """The day of the sentence before: of one that this goes on from, or that told the sum this is part of."""
    before = reading.before(found.sentence, 1)
    if not before or assertion.novelty_of(found.words) == "earlier":
        return []
    [last] = before
    is_part = any(money.amount.top > found.money.amount.top for money in last.money)
    if is_part or goes_on(found.sentence) or _names_again(last, found.sentence):
        return [time.when for time in acts_in(last)[-1:]] or _dates_of_part(reading, last, found)
    return []


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


def goes_on(sentence: Sentence) -> bool:
    """Whether the sentence opens with words that go on about what the one before told."""
    return cue_after("refers", "goes_on").match(sentence.text) is not None


def acts_in(sentence: Sentence) -> list[Time]:
    """The resolved times of a sentence that can tell when something was done."""
    return [
        time
        for time in sentence.times
        if time.when.known
        and not any(window.span.meets(time.span) for window in sentence.windows)
        and not _is_deadline(sentence, time)
    ]


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
