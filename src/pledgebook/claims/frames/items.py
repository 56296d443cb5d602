"""Frames of goods: which mentions of goods are goods given."""

import re
from collections.abc import Iterator

from pledgebook.claims.draft import draft
from pledgebook.claims.frames import assertion
from pledgebook.claims.frames.packages import package_amount
from pledgebook.claims.frames.roles import donor_of, recipient_of
from pledgebook.claims.grammar.cues import cue, cue_before
from pledgebook.claims.grammar.things import Thing, find_things
from pledgebook.claims.reading import Reading, Sentence
from pledgebook.claims.speech.attribution import attribution_of
from pledgebook.model import Claim, Span


def item_claims(reading: Reading) -> Iterator[Claim]:
    """One claim for each kind of goods or services that a sentence says is given."""
    listing, told, recent = False, set[str](), list[Thing]()
    for sentence in reading.relevant:
        listing = _goes_on(sentence, listing=listing)
        things = find_things(sentence.text, recent[-ANTECEDENTS:])
        recent += things
        for thing in things:
            if thing.generic and thing.quantity is None:
                continue
            if (listing or _is_given(reading, sentence, thing)) and not _is_told(sentence, thing, told):
                told.add(thing.item.lower())
                yield _item(reading, sentence, thing)


ANTECEDENTS = 6
"""Things back to which "another 45" or "rounds for them" can refer. More names wrong goods, fewer none."""


def _goes_on(sentence: Sentence, *, listing: bool) -> bool:
    """Whether the sentence stands in a list of goods: behind a line that ends in a colon."""
    if sentence.text.rstrip().endswith(":"):
        return cue("goods", "giving").search(sentence.text) is not None
    return listing and bool(sentence.things)


def _is_given(reading: Reading, sentence: Sentence, thing: Thing) -> bool:
    """Whether the sentence is about giving, and not about making, wanting, or what the enemy has."""
    before = sentence.text[: thing.span.start]
    if cue("goods", "not_given").search(sentence.text) or cue_before("goods", "of_the_enemy").search(before):
        return False
    near = reading.about_aid or sentence.speaks_of_aid
    return near and cue("goods", "giving").search(sentence.text) is not None


def _is_told(sentence: Sentence, thing: Thing, told: set[str]) -> bool:
    """Whether the words only refer back to goods already told of ("the launchers")."""
    words = {word for item in told for word in item.split()}
    definite = _DEFINITE.search(sentence.text, 0, thing.span.start) or _DEFINITE.match(
        thing.span.of(sentence.text)
    )
    return thing.quantity is None and definite is not None and thing.item.lower().split()[-1] in words


_DEFINITE = re.compile(
    r"(?:\b(?:the|these|those|first|its|their) (?=$|[A-Za-z-]+$)|^(?:the|these|those|first) )", re.IGNORECASE
)


def _item(reading: Reading, sentence: Sentence, thing: Thing) -> Claim:
    return draft(
        reading,
        sentence,
        thing.span,
        "item",
        "goods-given",
        item=thing.item,
        quantity=thing.quantity,
        quantity_qualifier=thing.qualifier,
        stage=assertion.stage_of(_around(sentence, thing.span)),
        donor=donor_of(reading, sentence, thing.span),
        recipient=recipient_of(reading, sentence, thing.span),
        package_amount=package_amount(reading, sentence),
        speaker=attribution_of(reading, sentence).speaker,
    )


def _around(sentence: Sentence, span: Span) -> str:
    """The words up to the thing, which hold the verb that governs it."""
    return sentence.text[: span.end]
