"""Several mentions of one package in a document: each may leave out what another says."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from pledgebook.model import Authority, Claim, When


def completed(claims: Sequence[Claim]) -> Iterator[Claim]:
    """The claims of a document, where a package's day and authority are taken over from its other mentions.

    Mentions are packages of one sum for one recipient. What two of them say differently ("$400 million on
    4 and again on 10 November") is taken over from neither.
    """
    for claim in claims:
        if claim.kind != "package" or claim.amount is None or (known(claim.date) and claim.authority):
            yield claim
            continue
        others = [each for each in claims if is_mention_of(each, claim)]
        yield replace(
            claim,
            date=claim.date if known(claim.date) else _sole_day(others) or claim.date,
            authority=claim.authority or _sole_authority(others),
        )


def is_mention_of(one: Claim, other: Claim) -> bool:
    """Whether both tell of a package of the same sum for the same recipient."""
    if one.kind != "package" or one.amount is None or other.amount is None:
        return False
    same_sum = (one.amount.value, one.amount.currency) == (other.amount.value, other.amount.currency)
    return same_sum and one.recipient == other.recipient


def known(when: When | None) -> bool:
    """Whether a day is told at all."""
    return when is not None and when.known


def _sole_day(claims: Sequence[Claim]) -> When | None:
    days = [claim.date for claim in claims if claim.date is not None and claim.date.known]
    same = len({(day.earliest, day.latest) for day in days}) == 1
    return replace(days[0], how="context") if same else None


def _sole_authority(claims: Sequence[Claim]) -> Authority | None:
    found = {claim.authority for claim in claims if claim.authority}
    return found.pop() if len(found) == 1 else None
