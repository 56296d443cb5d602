"""Make claims: evidence from the page as read, ids once all claims of a page are known."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from pledgebook.claims.reading import Reading, Sentence
from pledgebook.model import Claim, Kind, Span, claim_id


def draft(reading: Reading, sentence: Sentence, part: Span, kind: Kind, rule: str, **fields: Any) -> Claim:  # noqa: ANN401 -- the fields are Claim's own, typed there
    """A claim whose evidence is `part` of the sentence; its id is given by `numbered`."""
    span = part.move(sentence.span.start)
    return Claim(
        id="",
        page=reading.source.page,
        doc=reading.source.doc,
        kind=kind,
        span=span,
        evidence=span.of(reading.page_text),
        rule=rule,
        **fields,
    )


def numbered(drafts: Iterable[Claim]) -> list[Claim]:
    """The claims with their ids, ordered by place and kind."""
    seen: Counter[tuple[str, Span, str]] = Counter()
    claims = []
    for each in sorted(drafts, key=_place):
        key = (each.kind, each.span, mark(each))
        claims.append(replace(each, id=claim_id(each.page, each.kind, each.span, key[2], seen[key])))
        seen[key] += 1
    return claims


def mark(claim: Claim) -> str:
    """What tells claims of one kind and place apart: the sum as written, the item, the ordinal."""
    if claim.amount is not None:
        return claim.amount.written
    return claim.item or (str(claim.ordinal) if claim.ordinal is not None else "")


def _place(claim: Claim) -> tuple[Span, str, str, str]:
    date = claim.date.earliest.isoformat() if claim.date and claim.date.earliest else ""
    return claim.span, claim.kind, mark(claim), date
