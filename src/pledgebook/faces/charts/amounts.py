"""The sums that are told of one entry, claim by claim: who says how much, and when."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from pledgebook.model import Amount, Claim, Stage

MARGIN = 0.1
"""Room on either side of the sums, as a share of the largest. It trades fine differences against sums that
all but agree and would look far apart."""


@dataclass(frozen=True, slots=True)
class Dot:
    """One sum that somebody gives.

    Attributes:
        claim: id of the claim.
        page: id of the page that holds it.
        speaker: who says it: the speaker, else the outlet that is credited, else the document.
        amount: the sum with its interval.
        stage: the stage that the claim asserts.
        day: when the act happened, its last possible day; None where no text tells.
    """

    claim: str
    page: str
    speaker: str
    amount: Amount
    stage: Stage | None
    day: dt.date | None


def amounts(claims: Iterable[Claim]) -> list[Dot]:
    """A dot for each claim that gives a sum, by speaker, then by day, those without a day last."""
    dots = [_dot(claim, claim.amount) for claim in claims if claim.amount]
    return sorted(dots, key=lambda dot: (dot.speaker, dot.day or dt.date.max, dot.claim))


def _dot(claim: Claim, amount: Amount) -> Dot:
    speaker = claim.speaker or claim.source or claim.doc
    day = claim.date.latest if claim.date else None
    return Dot(claim.id, claim.page, speaker, amount, claim.stage, day)


def reach(dots: Iterable[Dot]) -> tuple[float, float]:
    """Where a scale of the sums begins, never below zero, and ends, in full units."""
    ends = [(dot.amount.low, dot.amount.high) for dot in dots]
    least, most = min(low for low, _ in ends), max(high for _, high in ends)
    return max(0.0, least - MARGIN * most), most + MARGIN * most
