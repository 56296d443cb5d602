"""Frame of deliveries: how far goods or money on their way have come, and when they will be there."""

import re
from collections.abc import Iterator
from functools import cache

from pledgebook.claims.draft import draft
from pledgebook.claims.frames.candidates import candidates
from pledgebook.claims.frames.packages import package_amount
from pledgebook.claims.frames.pieces import clauses, stated
from pledgebook.claims.frames.roles import donor_of, recipient_of
from pledgebook.claims.frames.templates import pattern, rules
from pledgebook.claims.reading import Reading, Sentence
from pledgebook.claims.speech.attribution import attribution_of
from pledgebook.model import Claim, Span, Stage, When


def delivery_claims(reading: Reading) -> Iterator[Claim]:
    """What the document says of deliveries, one claim a clause."""
    for sentence, lower in candidates(reading, "delivery"):
        for clause in clauses(sentence.text):
            if found := _rule(reading, sentence, lower, clause):
                cue, rule = found
                yield _delivery(reading, sentence, stated(sentence.text, clause, cue), cue.start, rule)


def _rule(reading: Reading, sentence: Sentence, lower: str, clause: Span) -> tuple[Span, str] | None:
    """The first rule that holds for the clause and means goods or money: its cue's place and its name."""
    if pattern("delivery", "never").search(lower, clause.start, clause.end):
        return None
    for rule in rules("delivery"):
        if cue := rule.find(lower, clause):
            if rule.name in _OF_A_SUBJECT:
                is_of_goods = _subject_is_goods(reading, sentence, lower, clause, cue)
            else:
                is_of_goods = _names_goods(sentence, lower) or _named_before(reading, sentence)
            if is_of_goods:
                return None if _is_gift(sentence, lower, cue, clause) else (cue, rule.name)
    return None


def _subject_is_goods(reading: Reading, sentence: Sentence, lower: str, clause: Span, cue: Span) -> bool:
    """Whether what comes is goods, named before the end of the cue or pointed back to: visitors come too."""
    until = Span(clause.start, cue.end)
    if pattern("words", "AUX").match(until.of(lower)):
        until = Span(0, until.end)
    subject = lower[until.start : cue.start]
    if _OF_PEOPLE.search(subject):
        return False
    if pattern("words", "GOODS").search(until.of(lower)) or any(until.meets(t.span) for t in sentence.things):
        return True
    points_back = _opens_back().match(until.of(lower)) or _ends_back().search(subject)
    return points_back is not None and _named_before(reading, sentence)


_OF_A_SUBJECT = ("comes", "brought", "stands")
"""Rules whose verb says nothing of goods by itself."""

_OF_PEOPLE = re.compile(r"\bwho(?: \w+)?\s*\Z")


@cache
def _opens_back() -> re.Pattern[str]:
    """A word that points back to goods, as the first of a clause."""
    return re.compile(
        r"(?:\W|(?:and|but|so|well|because|when|while|that|if|though)\b)*"
        + pattern("delivery", "back").pattern
    )


@cache
def _ends_back() -> re.Pattern[str]:
    """The same, right before the verb."""
    return re.compile(pattern("delivery", "back").pattern + r"(?: \w+)?\s*\Z")


def _names_goods(sentence: Sentence, lower: str) -> bool:
    return bool(sentence.things) or pattern("words", "GOODS").search(lower) is not None


def _named_before(reading: Reading, sentence: Sentence) -> bool:
    return any(_names_goods(each, each.text.lower()) for each in reading.before(sentence, REACH))


REACH = 3
"""Sentences back to the goods that "they" and "the first" mean: stories stay with one parcel for a paragraph.
Fixed on the press sets."""

_GIVEN = re.compile(
    r"(?:has|have|had|was|were)\b.*\b"
    r"(?:delivered|shipped|handed over|transferred|received|sent|gone(?: over)?|(?<!were )flown)\b"
)


def _is_gift(sentence: Sentence, lower: str, cue: Span, clause: Span) -> bool:
    """Whether it only says that so many of a kind were given, which is a statement on those goods.

    With a day or month it tells of the delivery too.
    """
    counted = any(thing.quantity is not None and clause.holds(thing.span) for thing in sentence.things)
    counted = counted or pattern("words", "FIGURE").search(lower, clause.start, cue.start) is not None
    dated = pattern("delivery", "dated").search(lower, clause.start, clause.end)
    return counted and dated is None and _GIVEN.match(cue.of(lower)) is not None


def _delivery(reading: Reading, sentence: Sentence, part: Span, start: int, rule: str) -> Claim:
    stage = _stage(sentence, part)
    when = _when(sentence, part, start)
    goods = next((thing for thing in sentence.things if part.holds(thing.span)), None)
    said = attribution_of(reading, sentence, part)
    return draft(
        reading,
        sentence,
        part,
        "delivery",
        f"delivery-{rule}",
        stage=stage,
        donor=donor_of(reading, sentence, part),
        recipient=recipient_of(reading, sentence, part),
        package_amount=package_amount(reading, sentence),
        item=goods.item if goods else None,
        quantity=goods.quantity if goods else None,
        date=when if stage == "delivered" else None,
        by=when if stage != "delivered" else None,
        speaker=said.speaker,
        to=said.to,
    )


def _stage(sentence: Sentence, part: Span) -> Stage:
    """The furthest stage that the clause asserts; what reached a place on the way is not delivered yet."""
    words = part.of(sentence.text).lower()
    if pattern("delivery_stage", "cancelled").search(words):
        return "cancelled"
    if pattern("delivery_stage", "delivered").search(words):
        return "delivering" if pattern("delivery_stage", "on_the_way").search(words) else "delivered"
    if pattern("delivery_stage", "contracted").search(sentence.text.lower()):
        return "contracted"
    return "announced" if pattern("delivery_stage", "vague").search(words) else "delivering"


_OF_ANOTHER_ACT = re.compile(
    r"(?:approved|announced|authori[sz]ed|signed|unveiled|pledged|promised)"
    r"(?: \w+){0,2}?(?: (?:on|in))?\s*\Z",
    re.IGNORECASE,
)
"""Words before a time that date the gift, not its delivery."""


def _when(sentence: Sentence, part: Span, start: int) -> When | None:
    """The time behind the verb, else the last one of the clause that is no other act's."""
    times = [
        time
        for time in sentence.times
        if part.holds(time.span)
        and time.when.known
        and not _OF_ANOTHER_ACT.search(sentence.text, 0, time.span.start)
    ]
    behind = [time for time in times if time.span.start >= start]
    return next((time.when for time in (*behind, *reversed(times))), None)
