"""Frames of plain statements: deliveries, conditions, capacity, meetings."""

import re
from collections.abc import Iterator

from pledgebook.claims import assertion
from pledgebook.claims.cues import cue, cues
from pledgebook.claims.draft import draft
from pledgebook.claims.packages import package_amount
from pledgebook.claims.reading import Reading, Sentence
from pledgebook.claims.roles import donor_of, recipient_of
from pledgebook.claims.speech import attribution_of
from pledgebook.model import Claim, Span

_PIECE = re.compile(
    r"(?:(?!;\s| - |, (?:and|but|though|although|while|which|who|with|adding|making)\b| and (?=is|are|was|were|has|have|could|wants)\b).)+",
    re.DOTALL,
)
"""The clauses of a sentence that could each be a statement of its own."""


def statement_claims(reading: Reading) -> Iterator[Claim]:
    """Deliveries, conditions, statements on capacity, and meetings of the document."""
    for sentence in reading.sentences:
        if sentence.asked or not _near_aid(reading, sentence):
            continue
        yield from _deliveries(reading, sentence)
        yield from _conditions(reading, sentence)
        yield from _capacities(reading, sentence)
        yield from _meetings(reading, sentence)


def _near_aid(reading: Reading, sentence: Sentence) -> bool:
    return reading.about_aid or sentence.speaks_of_aid


def _clause(sentence: Sentence, match: re.Match[str]) -> Span:
    """The clause of the sentence that holds the cue."""
    for piece in _PIECE.finditer(sentence.text):
        if piece.start() <= match.start() < piece.end():
            return Span(piece.start(), piece.end()).trimmed(sentence.text, " ,;:-\n")
    return Span(0, len(sentence.text))


def _deliveries(reading: Reading, sentence: Sentence) -> Iterator[Claim]:
    match = cue("delivery", "any").search(sentence.text)
    if match is None:
        return
    part = _clause(sentence, match)
    words = part.of(sentence.text)
    times = [time for time in sentence.times if part.holds(time.span) and time.when.known]
    by = next(
        (
            t
            for t in times
            if re.search(
                r"\b(?:by|before|during|within|until|through|in)\b[^.]{0,12}$", sentence.text[: t.span.start]
            )
        ),
        None,
    )
    yield draft(
        reading,
        sentence,
        part,
        "delivery",
        "progress",
        stage=assertion.stage_of(words),
        donor=donor_of(reading, sentence, part),
        recipient=recipient_of(reading, sentence, part),
        package_amount=package_amount(reading, sentence),
        by=by.when if by else None,
        item=next((thing.item for thing in sentence.things if part.holds(thing.span)), None),
        speaker=attribution_of(reading, sentence).speaker,
    )


_CONDITIONS = {
    "approval_not_needed": ("congressional approval", False),
    "approval": ("approval", True),
    "training": ("training", True),
    "stocks": ("taken from stocks", True),
    "funding": ("funding", True),
}
"""What each cue of a condition says is depended on, and whether it is needed."""


def _conditions(reading: Reading, sentence: Sentence) -> Iterator[Claim]:
    for name, pattern in cues("condition").items():
        if match := pattern.search(sentence.text):
            condition, needed = _CONDITIONS[name]
            yield draft(
                reading,
                sentence,
                _clause(sentence, match),
                "condition",
                f"condition-{name}",
                condition=condition,
                needed=needed,
                package_amount=package_amount(reading, sentence),
                speaker=attribution_of(reading, sentence).speaker,
            )
            return


_RATE = re.compile(r"\ba (month|year)\b", re.IGNORECASE)
_CONSTRAINTS = (
    "supply chain",
    "workforce",
    "parts",
    "stocks",
    "capacity",
    "ammunition",
    "propellant",
    "labour",
)


def _capacities(reading: Reading, sentence: Sentence) -> Iterator[Claim]:
    match = cue("capacity", "any").search(sentence.text)
    if match is None or not cue("capacity", "goods").search(sentence.text):
        return
    rate = _RATE.search(sentence.text)
    yield draft(
        reading,
        sentence,
        _clause(sentence, match),
        "capacity",
        "industry",
        item=next((thing.item for thing in sentence.things), None),
        per=rate[1].lower() if rate else None,
        producers=tuple(dict.fromkeys(a.code for a in sentence.actors if a.kind == "company")),
        constraints=tuple(name for name in _CONSTRAINTS if name in sentence.text.lower()),
        speaker=attribution_of(reading, sentence).speaker,
    )


def _meetings(reading: Reading, sentence: Sentence) -> Iterator[Claim]:
    match = cue("meeting", "any").search(sentence.text)
    if match is None:
        return
    part = _clause(sentence, match)
    times = [time for time in sentence.times if part.holds(time.span)]
    yield draft(
        reading,
        sentence,
        part,
        "meeting",
        "meeting",
        date=times[0].when if times else None,
        donor=donor_of(reading, sentence, part),
        recipient=recipient_of(reading, sentence, part),
        participants=tuple(dict.fromkeys(actor.code for actor in sentence.actors)),
        speaker=attribution_of(reading, sentence).speaker,
    )
