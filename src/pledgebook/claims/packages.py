"""Claims from sums: packages, totals and budgets with the fields that their words give them."""

import re
from collections.abc import Iterator
from dataclasses import replace

from pledgebook.claims import assertion
from pledgebook.claims.cues import cue
from pledgebook.claims.draft import draft
from pledgebook.claims.reading import Reading, Sentence
from pledgebook.claims.roles import donor_of, recipient_of
from pledgebook.claims.speech import attribution_of
from pledgebook.claims.sums import Sum, kind_of, sums
from pledgebook.claims.times import Time
from pledgebook.model import Authority, Claim, Novelty, Record, Span, Stage, When

REFERS_BACK = re.compile(
    r"\b(?:the|this|that|these|those|both) (?:new |latest |whole )?(?:package|tranche|equipment|gear|weapons|systems|drawdown|withdrawal|aid|"
    r"assistance|shipment|money|sum|items|kit)s?\b|^(?:it|they|this|these|all)\b",
    re.IGNORECASE,
)
"""A sentence that goes on about the package spoken of before."""

FOLLOW_UP = 3
"""Sentences after a package in which a word of authority still is its own. More reaches the next package's
words; fewer misses releases that name the law last. Fixed on three quarters of the press and excerpt sets."""


def money_claims(reading: Reading) -> Iterator[Claim]:
    """Packages, totals and budgets of the document, in order."""
    for sentence in reading.sentences:
        yield from _again(reading, sentence)
        for found in sums(sentence):
            rule, kind = kind_of(reading, found)
            if kind == "package":
                yield from _packages(reading, found, rule)
            elif kind == "total":
                yield _total(reading, found, rule)
            elif kind == "budget":
                yield _budget(reading, found, rule)


def _packages(reading: Reading, found: Sum, rule: str) -> Iterator[Claim]:
    """One claim, or one a day where the words give several ("$400 million each, on 4 and 10 November")."""
    said = attribution_of(reading, found.sentence)
    stage = _stage(found)
    authority = _authority(reading, found)
    dates = _dates(reading, found)
    novelty = _novelty(reading, found, dates[0] if dates else None)
    for date in dates or [None]:
        yield draft(
            reading,
            found.sentence,
            found.part,
            "package",
            rule,
            amount=found.money.amount,
            donor=donor_of(reading, found.sentence, found.money.span),
            recipient=recipient_of(reading, found.sentence, found.money.span),
            stage=stage,
            authority=authority,
            record=_record(found, stage),
            date=date,
            scope=assertion.scope_of(found.words),
            novelty=novelty,
            speaker=said.speaker,
            to=said.to,
            conditional=assertion.is_conditional(found.words),
        )


_APPROVED = re.compile(r"[\s\w,-]{0,60}\b(?:approved|announced|authori[sz]ed|published)\b", re.IGNORECASE)
"""Words right behind a sum that say it was made, whatever the sentence goes on to say of its delivery."""


def _stage(found: Sum) -> Stage:
    stage = assertion.stage_of(found.words)
    if stage in ("delivering", "delivered") and _APPROVED.match(found.behind):
        return "announced"
    return stage


_ACT_AGAIN = re.compile(
    r"\b(?:announced|approved|unveiled|signed|authori[sz]ed) (?:it|the (?:bond|package|tranche|aid|drawdown|sum|loan|grant|money))\b",
    re.IGNORECASE,
)


def _again(reading: Reading, sentence: Sentence) -> Iterator[Claim]:
    """The package spoken of before, told again with its day but without its sum."""
    if sentence.money or not (told := _ACT_AGAIN.search(sentence.text)) or not (times := _acts(sentence)):
        return
    for earlier in reversed(reading.before(sentence, FOLLOW_UP)):
        if last := [found for found in sums(earlier) if kind_of(reading, found)[1] == "package"]:
            [claim, *_] = _packages(reading, last[-1], "package-again")
            whole = Span(0, len(sentence.text))
            span = whole.move(sentence.span.start)
            yield replace(
                claim,
                span=span,
                evidence=span.of(reading.page_text),
                date=min(times, key=lambda time: _gap(time.span, Span(*told.span()))).when,
                speaker=attribution_of(reading, sentence).speaker,
            )
            return


def _total(reading: Reading, found: Sum, rule: str) -> Claim:
    window = found.window
    return draft(
        reading,
        found.sentence,
        found.part,
        "total",
        rule,
        amount=found.money.amount,
        donor=donor_of(reading, found.sentence, found.money.span),
        recipient=recipient_of(reading, found.sentence, found.money.span),
        authority=assertion.authority_of(found.words),
        since=window.since if window else None,
        until=window.until if window else None,
        included=assertion.included_in(found.sentence.text),
        scope=assertion.scope_of(found.words) or assertion.scope_of(found.sentence.text),
        speaker=attribution_of(reading, found.sentence).speaker,
        conditional=assertion.is_conditional(found.sentence.text),
    )


def _budget(reading: Reading, found: Sum, rule: str) -> Claim:
    asked = cue("stage", "considered").search(found.words)
    before = [actor for actor in found.sentence.actors if actor.span.end <= found.money.span.start]
    return draft(
        reading,
        found.sentence,
        found.part,
        "budget",
        rule,
        amount=found.money.amount,
        of=before[-1].code if before else None,
        stage="considered" if asked else None,
        date=next(iter(_dates(reading, found)), None),
        speaker=attribution_of(reading, found.sentence).speaker,
    )


def _dates(reading: Reading, found: Sum) -> list[When]:
    """When the act happened: the resolved day nearest to the sum, with those listed beside it; else none.

    Looked for in the sum's own words, then before it and behind it in the sentence, then in the sentence that
    it goes on from.
    """
    times = _acts(found.sentence)
    own = [time for time in times if found.part.meets(time.span)]
    own = own or [time for time in times if time.span.end <= found.money.span.start] or times
    if own and re.search(r"\beach\b", found.words):
        return [time.when for time in own]
    if own:
        return [min(own, key=lambda time: _gap(time.span, found.money.span)).when]
    if _HEREBY.search(found.sentence.text) and (today := found.sentence.clock.published):
        return [When.day(today, "published", "hereby")]
    return _dates_before(reading, found)


_HEREBY = re.compile(r"\bhereby\b", re.IGNORECASE)
"""A text that is itself the act is dated by its publication."""


def _dates_before(reading: Reading, found: Sum) -> list[When]:
    """The day of the sentence that this one goes on from: by a word that refers back, or as a part of its sum."""
    before = reading.before(found.sentence, 1)
    if not before or assertion.novelty_of(found.words) == "earlier":
        return []
    [last] = before
    is_part = any(money.amount.top > found.money.amount.top for money in last.money)
    if is_part or _GOES_ON.match(found.sentence.text):
        return [time.when for time in _acts(last)[-1:]] or _dates_of_part(reading, last, found)
    return []


def _dates_of_part(reading: Reading, last: Sentence, found: Sum) -> list[When]:
    chain = [each for each in sums(last) if each.money.amount.top >= found.money.amount.top]
    return _dates(reading, chain[0]) if chain else []


_GOES_ON = re.compile(
    r"(?:of (?:that|this|which)|it|he|she|they|this|these|to that end|the (?:package|sum|other|tranche|drawdown|rest|money)|"
    r"(?:mr|ms|mrs)\.? \w+|in addition)\b",
    re.IGNORECASE,
)
"""Openings of a sentence that goes on about what the one before told."""


def _acts(sentence: Sentence) -> list[Time]:
    """The resolved times of a sentence that can tell when something was done."""
    return [
        time
        for time in sentence.times
        if time.when.known
        and not any(window.span.meets(time.span) for window in sentence.windows)
        and not _is_deadline(sentence, time)
    ]


_DEADLINE = re.compile(r"\b(?:by|before|until|through|for|to|Act of)(?: the)?(?: end of)?\s*$", re.IGNORECASE)


def _is_deadline(sentence: Sentence, time: Time) -> bool:
    """Whether the time tells when something ends, or names a law, and not when the package was made."""
    return _DEADLINE.search(sentence.text, max(0, time.span.start - 20), time.span.start) is not None


def _gap(a: Span, b: Span) -> int:
    return max(a.start - b.end, b.start - a.end)


def _authority(reading: Reading, found: Sum) -> Authority | None:
    """By which power or purse: from the sum's own words, else from those that it goes on from, or that go on
    about it, else the only one that the document speaks of."""
    own = assertion.authority_of(found.words)
    if own is None and found.previous is None:
        own = assertion.authority_of(found.sentence.text)
    return own or _authority_before(reading, found) or _authority_after(reading, found) or _sole(reading, found)


def _authority_before(reading: Reading, found: Sum) -> Authority | None:
    if not _GOES_ON.match(found.sentence.text) or found.previous is not None:
        return None
    return next((assertion.authority_of(last.text) for last in reading.before(found.sentence, 1)), None)


def _authority_after(reading: Reading, found: Sum) -> Authority | None:
    for following in reading.after(found.sentence, FOLLOW_UP):
        plural = re.match(r"(?:these|both|all)\b", following.text, re.IGNORECASE)
        if not plural and any(kind_of(reading, each)[1] == "package" for each in sums(following)):
            continue
        if REFERS_BACK.search(following.text) and (named := assertion.authority_of(following.text)):
            return named
    return None


def _sole(reading: Reading, found: Sum) -> Authority | None:
    """The one authority of a document that names no other, for its news (an earlier package may have its own)."""
    if assertion.novelty_of(found.words) == "earlier" or assertion.scope_of(found.words) not in (None, "military"):
        return None
    named = {named for sentence in reading.sentences if (named := assertion.authority_of(sentence.text))}
    return named.pop() if len(named) == 1 else None


def _record(found: Sum, stage: Stage) -> Record:
    """In which kind of ledger entry the claim belongs."""
    text = found.sentence.text
    if re.search(r"\bdirect(?:ing)? the draw-?down of\b", text, re.IGNORECASE):
        return "directive"
    if re.search(r"\b(?:and|for) (?:its|\d+|eighteen|several|other|\w+) (?:other )?(?:countries|neighbou?rs|partners)\b", found.words):
        return "envelope"
    if stage == "contracted":
        return "contract"
    if stage == "considered" and found.is_called("budget"):
        return "request"
    return "package"


def _novelty(reading: Reading, found: Sum, date: When | None) -> Novelty | None:
    """Whether the package is the document's news. Words decide, then its date, then its place in the text."""
    published = found.sentence.clock.published
    if date is not None and date.known and published is not None and date.latest is not None:
        return "new" if (published - date.latest).days <= NEWS_DAYS else "earlier"
    if date is not None and published is None and date.how != "unresolved":
        return "earlier"
    return assertion.novelty_of(found.words)


NEWS_DAYS = 3
"""Days for which an act is a document's news. Copies and weekly papers run a story up to three days late; a
week would make last week's package this week's. Fixed on the press set."""


def package_amount(reading: Reading, sentence: Sentence) -> float | None:
    """Value of the package that a statement in this sentence belongs to: the nearest one before it."""
    for each in (sentence, *reversed(reading.before(sentence, PACKAGE_REACH))):
        for found in reversed(sums(each)):
            if kind_of(reading, found)[1] == "package":
                return found.money.amount.value
    return None


PACKAGE_REACH = 6
"""Sentences back to which goods and deliveries are tied to a package. Releases list goods right below the sum;
a longer reach ties the next story's goods to it."""

