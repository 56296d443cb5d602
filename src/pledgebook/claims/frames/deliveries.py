"""Frame of deliveries: how far goods or money on their way have come, and when they will be there."""

import re
from collections.abc import Iterator

from pledgebook.claims.draft import draft
from pledgebook.claims.frames.packages import package_amount
from pledgebook.claims.frames.pieces import candidates, clauses, pattern, rules, stated
from pledgebook.claims.frames.roles import donor_of, recipient_of
from pledgebook.claims.reading import Reading, Sentence
from pledgebook.claims.speech.attribution import attribution_of
from pledgebook.model import Claim, Span, Stage, When


def delivery_claims(reading: Reading) -> Iterator[Claim]:
    """What the document says of deliveries, one claim a clause."""
    for sentence, lower in candidates(reading, "delivery"):
        for clause in clauses(sentence.text):
            for rule in rules("delivery"):
                cue = rule.find(lower, clause)
                if cue and _is_of_goods(reading, sentence, lower, Span(clause.start, cue.end), rule.name):
                    if not _is_gift(sentence, lower, cue, clause):
                        part = stated(sentence.text, clause, cue)
                        yield _delivery(reading, sentence, part, cue.start, rule.name)
                    break


def _is_of_goods(reading: Reading, sentence: Sentence, lower: str, until: Span, rule: str) -> bool:
    """Whether goods or money are meant: named in the sentence or pointed back to.

    What arrives has to be named before the end of the cue, since visitors arrive too.
    """
    if rule != "moves":
        return _names_goods(sentence, lower) or _named_before(reading, sentence)
    before = until.of(lower)
    if pattern("words", "HASBEEN").match(before):
        until = Span(0, until.end)
        before = until.of(lower)
    if pattern("words", "GOODS").search(before) or any(until.meets(t.span) for t in sentence.things):
        return True
    points_back = pattern("delivery", "back").match(_LINKS.sub("", before))
    return points_back is not None and _named_before(reading, sentence)


_LINKS = re.compile(r"\A(?:\W|(?:and|but|so|well|because|when|while|that|if|though)\b)+")
"""Words before the subject of a clause."""


def _names_goods(sentence: Sentence, lower: str) -> bool:
    return bool(sentence.things) or pattern("words", "GOODS").search(lower) is not None


def _named_before(reading: Reading, sentence: Sentence) -> bool:
    return any(_names_goods(each, each.text.lower()) for each in reading.before(sentence, 1))


_ACTIVE = re.compile(
    r"(?:has|have|had) (?!.*\bbeen\b).*(?:delivered|shipped|handed over|transferred|received|sent)"
)


def _is_gift(sentence: Sentence, lower: str, cue: Span, clause: Span) -> bool:
    """Whether it only says that so many of a kind were given, which is a statement on those goods."""
    after = Span(cue.end, clause.end)
    counted = any(thing.quantity is not None and after.holds(thing.span) for thing in sentence.things)
    return counted and _ACTIVE.match(cue.of(lower)) is not None


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
