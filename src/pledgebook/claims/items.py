"""Frames of goods: which mentions of goods are goods given."""

import re
from collections.abc import Iterator

from pledgebook.claims import assertion
from pledgebook.claims.draft import draft
from pledgebook.claims.packages import package_amount
from pledgebook.claims.reading import Reading, Sentence
from pledgebook.claims.roles import donor_of, recipient_of
from pledgebook.claims.speech import attribution_of
from pledgebook.claims.things import Thing
from pledgebook.model import Claim, Span

_GIVING = re.compile(
    r"\b(?:includ\w+|contain\w*|compris\w+|consist\w*|cover\w*|provid\w+|send\w*|sent|giv\w+|gave|deliver\w*|suppl(?:y|ies|ied|ying)|transfer\w*|"
    r"hand(?:ed|ing)? over|donat\w+|ship\w*|receiv\w+|arriv\w+|reach\w*|ordered|has|pays? for|paid for|buy|bought|go on|gone to|authoriz\w+|"
    r"approv\w+|announc\w+|package|tranche|assistance|aid|list|weapons worth|in the form of|commit\w*|pledg\w+|drawdown|spent on|equipped|"
    r"acquire|furnish\w*|part of|among (?:it|them)|carried|pass|allowed)\b",
    re.IGNORECASE,
)
_NOT_GIVEN = re.compile(
    r"\b(?:Russia(?:n|'s)|enemy|Moscow's|per month|a month|a year|backfill|factory|plant|manufactur\w+|produc\w+|built by|shares|"
    r"asks? for|asked for)\b"
)
_LISTED = re.compile(r"^\s*(?:[-*•–]|\d+[.)])?\s*")


def item_claims(reading: Reading) -> Iterator[Claim]:
    """One claim for each kind of goods or services that a sentence says is given."""
    listing = False
    for sentence in reading.sentences:
        listing = _goes_on(sentence, listing=listing)
        if sentence.things and (listing or _is_giving(reading, sentence)):
            for thing in sentence.things:
                if not thing.generic or thing.quantity is not None:
                    yield _item(reading, sentence, thing)


def _goes_on(sentence: Sentence, *, listing: bool) -> bool:
    """Whether the sentence stands in a list of goods: after a line that ends in a colon, while lines are goods."""
    if sentence.text.rstrip().endswith(":"):
        return _GIVING.search(sentence.text) is not None
    return listing and bool(sentence.things)


def _is_giving(reading: Reading, sentence: Sentence) -> bool:
    if not _GIVING.search(sentence.text) or _NOT_GIVEN.search(sentence.text):
        return False
    return reading.about_aid or sentence.speaks_of_aid


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
