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
        yield _completed(claim, [each for each in claims if is_mention_of(each, claim)])


def _completed(claim: Claim, mentions: Sequence[Claim]) -> Claim:
    """The claim with the day (and so its novelty) and the authority that its mentions agree on."""
    authority = claim.authority or _sole_authority(mentions)
    dated = None if known(claim.date) else _sole_dated(mentions)
    if dated is None or dated.date is None:
        return replace(claim, authority=authority)
    day = replace(dated.date, how="context")
    return replace(claim, authority=authority, date=day, novelty=dated.novelty)


def is_mention_of(one: Claim, other: Claim) -> bool:
    """Whether both tell of a package of the same sum for the same recipient."""
    both_packages = one.kind == other.kind == "package"
    if not both_packages or one.amount is None or other.amount is None:
        return False
    same_sum = (one.amount.value, one.amount.currency) == (other.amount.value, other.amount.currency)
    return same_sum and one.recipient == other.recipient


def known(when: When | None) -> bool:
    """Whether a day is told at all."""
    return when is not None and when.known


def _sole_dated(claims: Sequence[Claim]) -> Claim | None:
    """A claim with the one day that all of them with a day tell."""
    dated = [claim for claim in claims if known(claim.date)]
    days = {(claim.date.earliest, claim.date.latest) for claim in dated if claim.date}
    return dated[0] if len(days) == 1 else None


def _sole_authority(claims: Sequence[Claim]) -> Authority | None:
    found = {claim.authority for claim in claims if claim.authority}
    return found.pop() if len(found) == 1 else None
