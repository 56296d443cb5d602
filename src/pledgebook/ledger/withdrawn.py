"""Figures that pages take back: a correction names a sum that is no package of its own."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from pledgebook.ledger.acts import Act
from pledgebook.ledger.resolve import Group
from pledgebook.ledger.sums import size

_TEXT = r"(?:article|story|report|piece|post|page|dispatch|release|statement|item|headline|text|transcript)"
_SAYS = r"(?:said|stated|gave|put|listed|quoted|reported|read|referred|named|described|contained|cited|had)"
_BEFORE = r"(?:earlier|previous|prior|original|initial|first)"
_WRONGLY = r"(?:previously|originally|initially|wrongly|incorrectly|mistakenly|erroneously)"
_WITHDRAWN = re.compile(
    rf"\b{_BEFORE} version(?: of (?:this|the|our|an?) {_TEXT})?(?! of\b)\b[^.;]{{0,80}}?\b{_SAYS}\b"
    rf"|\b(?:this|the|our) {_TEXT} (?:had )?(?:{_BEFORE}|{_WRONGLY}) {_SAYS}\b"
    r"|\bcorrected to (?:say|read|state|show|reflect)\b"
    r"|\bmisstated\b",
    re.IGNORECASE,
)
"""What a text says of its own earlier wording: "an earlier version of this story put the award at ...", "this
article previously stated ...", "has been corrected to say ...", "it misstated the sum as ..."."""


def takes_back(words: str) -> bool:
    """Whether a sentence says that its text gave a figure wrongly before."""
    return bool(_WITHDRAWN.search(words))


def sift(acts: Iterable[Act]) -> tuple[list[Act], list[Act]]:
    """The acts that stand, and those whose figure their page takes back for another; by page and place."""
    acts = sorted(acts, key=lambda act: (act.claim.page, act.claim.span, act.claim.id))
    standing: dict[str, list[Act]] = defaultdict(list)
    for act in acts:
        if not takes_back(act.claim.evidence):
            standing[act.claim.page].append(act)
    taken_back = [
        act
        for act in acts
        if takes_back(act.claim.evidence) and any(_replaces(other, act) for other in standing[act.claim.page])
    ]
    kept_out = {act.claim.id for act in taken_back}
    return [act for act in acts if act.claim.id not in kept_out], taken_back


def _replaces(standing: Act, taken_back: Act) -> bool:
    """Whether both are of one donor and recipient, where the correction names them, and in one currency."""
    return (
        taken_back.donor in (None, standing.donor)
        and taken_back.recipient in (None, standing.recipient)
        and taken_back.amount.currency == standing.amount.currency
    )


def with_taken_back(groups: Sequence[Group], taken_back: Iterable[Act]) -> list[Group]:
    """The groups in the same order, each with the figures that its pages withdrew."""
    members: dict[str, list[tuple[int, Act]]] = defaultdict(list)
    for place, group in enumerate(groups):
        for act in group.acts:
            members[act.claim.page].append((place, act))
    found: dict[int, list[Act]] = defaultdict(list)
    for wrong in taken_back:
        right = [pair for pair in members[wrong.claim.page] if _replaces(pair[1], wrong)]
        place, _ = min(right, key=lambda pair: (not pair[1].news, _ratio(pair[1], wrong), pair[0]))
        found[place].append(wrong)
    return [replace(group, taken_back=tuple(found[place])) for place, group in enumerate(groups)]


def _ratio(one: Act, other: Act) -> float:
    small, large = sorted((size(one.amount), size(other.amount)))
    return large / max(small, 1)
