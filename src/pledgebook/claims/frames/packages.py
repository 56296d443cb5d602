"""Claims from sums: packages, totals and budgets with the fields that their words give them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pledgebook.claims.draft import draft
from pledgebook.claims.frames import assertion
from pledgebook.claims.frames.acts import acts_in, days_of, gap
from pledgebook.claims.frames.authority import FOLLOW_UP, authority_for
from pledgebook.claims.frames.kinds import kind_of, whole_of
from pledgebook.claims.frames.mentions import completed
from pledgebook.claims.frames.roles import donor_of, recipient_of
from pledgebook.claims.frames.sums import Sum, sums
from pledgebook.claims.grammar.actors import is_recipient
from pledgebook.claims.grammar.cues import cue
from pledgebook.claims.reading import Reading, Sentence
from pledgebook.claims.speech.attribution import attribution_of
from pledgebook.model import Authority, Claim, Novelty, Record, Span, Stage, When


def money_claims(reading: Reading) -> Iterator[Claim]:
    """Packages, totals and budgets of the document, in order."""
    return completed(list(_each_sum(reading)))


def _each_sum(reading: Reading) -> Iterator[Claim]:
    for sentence in reading.relevant:
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
    said = attribution_of(reading, found.sentence, found.part)
    stage = _stage(reading, found)
    authority = authority_for(reading, found)
    dates = days_of(reading, found)
    novelty = _novelty(found, dates[0] if dates else None)
    for date in dates or (None,):
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
            source=said.source,
            conditional=assertion.is_conditional(found.words),
        )


_APPROVED = re.compile(r"[\s\w,-]{0,60}\b(?:approved|announced|authori[sz]ed|published)\b", re.IGNORECASE)
"""Words right behind a sum that say it was made, whatever the sentence hopes of its delivery."""


def _stage(reading: Reading, found: Sum) -> Stage:
    stage = assertion.stage_told(found.words)
    if stage == "delivering" and _APPROVED.match(found.behind):
        return "announced"
    if stage is None and _is_part_of_plan(reading, found):
        return "considered"
    return stage or "announced"


def _is_part_of_plan(reading: Reading, found: Sum) -> bool:
    """Whether it is listed below a sum that is only considered ("we ask for $20 billion. This has ...")."""
    if cue("money", "acts").search(found.words):
        return False
    if _is_listed_as_asked(reading, found.sentence):
        return True
    for earlier in reversed(reading.before(found.sentence, FOLLOW_UP)):
        for other in reversed(sums(earlier)):
            if kind_of(reading, other)[1] in ("package", "budget"):
                larger = other.money.amount.top > found.money.amount.top
                return larger and assertion.stage_told(other.words) == "considered"
    return False


def _is_listed_as_asked(reading: Reading, sentence: Sentence) -> bool:
    """Whether it stands in a list that words like "we are asking for:" open, in the same turn of talk."""
    for earlier in reversed(reading.before(sentence, LISTED_BELOW)):
        if earlier.asked != sentence.asked or earlier.label != sentence.label:
            return False
        if _ASKS.search(earlier.text):
            return True
    return False


_ASKS = re.compile(r"\b(?:ask(?:ing|ed)?|request(?:ing|ed|s)?|seek(?:ing|s)?)\b[^.;?]{0,60}:$", re.IGNORECASE)
"""The end of a sentence that announces a list of what is asked for."""

LISTED_BELOW = 8
"""Sentences below it to which such a list may go on; the longest seen has six. More takes in what is told
next, less loses the end of the list."""


def _again(reading: Reading, sentence: Sentence) -> Iterator[Claim]:
    """The package spoken of before, told again with its day but without its sum."""
    may_tell = sentence.may_hold("acts") and not sentence.money
    told = cue("refers", "act_again").search(sentence.text) if may_tell else None
    times = acts_in(sentence) if told else []
    last = _last_package(reading, reading.before(sentence, FOLLOW_UP)) if times else None
    if told and last:
        claim = next(_packages(reading, last, "package-again"))
        yield replace(
            claim,
            span=sentence.span,
            evidence=sentence.raw,
            date=min(times, key=lambda time: gap(time.span, Span(*told.span()))).when,
            speaker=attribution_of(reading, sentence).speaker,
        )


def _last_package(reading: Reading, sentences: Sequence[Sentence]) -> Sum | None:
    """The package last spoken of in sentences that follow each other."""
    for sentence in reversed(sentences):
        for found in reversed(sums(sentence)):
            if kind_of(reading, found)[1] == "package":
                return found
    return None


def _total(reading: Reading, found: Sum, rule: str) -> Claim:
    whole = whole_of(reading, found)
    return draft(
        reading,
        found.sentence,
        found.part,
        "total",
        rule,
        amount=found.money.amount,
        donor=donor_of(reading, found.sentence, found.money.span),
        recipient=recipient_of(reading, found.sentence, found.money.span),
        authority=_authority_of_total(found) or _drawn_from(found),
        since=found.since or (whole.since if whole else None),
        until=found.until,
        included=assertion.included_in(found.sentence.text),
        scope=assertion.scope_of(found.words) or assertion.scope_of(found.sentence.text),
        speaker=attribution_of(reading, found.sentence, found.part).speaker,
        conditional=assertion.is_conditional(found.sentence.text),
    )


def _authority_of_total(found: Sum) -> Authority | None:
    """The power that its words name; "this drawdown brings the total to" names that of the newest parcel."""
    brought = list(_BRINGS.finditer(found.before))
    return assertion.authority_of(found.words[brought[-1].end() :] if brought else found.words)


_BRINGS = re.compile(
    r"\b(?:bring|lift|tak|rais|push|boost|increas)(?:es?|s|ing)?\b|\bbrought\b", re.IGNORECASE
)
"""Verbs by which a parcel adds to a total."""


def _drawn_from(found: Sum) -> Authority | None:
    """The power that a sum is used of ("out of $3.5 billion in drawdown authority, $2.4 billion is used")."""
    purse = found.previous
    return assertion.authority_of(purse.words) if purse and _OUT_OF.search(purse.before) else None


_OUT_OF = re.compile(r"\bout of (?:the|its|their|our|that|an?|about|some|\s)*$", re.IGNORECASE)
"""Words before a sum of which the next is a part."""


def _budget(reading: Reading, found: Sum, rule: str) -> Claim:
    words = found.words if found.previous is None else found.sentence.text
    asked = cue("stage", "considered").search(words)
    return draft(
        reading,
        found.sentence,
        found.part,
        "budget",
        rule,
        amount=found.money.amount,
        of=_owner(found),
        stage="considered" if asked else None,
        date=next(iter(days_of(reading, found)), None),
        speaker=attribution_of(reading, found.sentence).speaker,
    )


def _owner(found: Sum) -> str | None:
    """Whose budget or revenue it is: the nearest name before the sum that nothing is given to."""
    text = found.sentence.text
    before = [actor for actor in found.sentence.actors if actor.span.end <= found.money.span.start]
    owners = [actor for actor in before if not is_recipient(text, actor)] or before
    companies = [actor for actor in owners if actor.kind == "company"]
    earned = companies and _EARNED.search(text)
    return (companies if earned else owners)[-1].code if owners else None


_EARNED = re.compile(r"\b(?:sales|revenues?|turnover)\b", re.IGNORECASE)

_DIRECTIVE = re.compile(r"\bdirect(?:ing)? the draw-?down of\b", re.IGNORECASE)
_SEVERAL = re.compile(
    r"\b(?:and|for) (?:its|\w+) (?:other )?(?:countries|neighbou?rs|partners)\b", re.IGNORECASE
)
"""Several recipients."""


def _record(found: Sum, stage: Stage) -> Record:
    """In which kind of ledger entry the claim belongs."""
    if _DIRECTIVE.search(found.sentence.text):
        return "directive"
    if _SEVERAL.search(found.words):
        return "envelope"
    return "contract" if stage == "contracted" else "package"


def _novelty(found: Sum, date: When | None) -> Novelty | None:
    """Whether the package is the document's news. Its date decides, then its words."""
    published = found.sentence.ground.clock.published
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
    last = _last_package(reading, (*reading.before(sentence, PACKAGE_REACH), sentence))
    return last.money.amount.value if last else None


PACKAGE_REACH = 6
"""Sentences back to which goods and deliveries are tied to a package. Releases list goods right below the
sum; a longer reach ties the next story's goods to it."""
