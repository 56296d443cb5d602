"""Find the holes: what the ledger lacks, of known size and between known days; each said once."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from math import inf

import numpy as np

from pledgebook.ledger.bounds import DAY, Account, Bound
from pledgebook.ledger.hole import Hole
from pledgebook.ledger.shelf import Basis, Purse, Stack, account_basis
from pledgebook.ledger.spans import Spans
from pledgebook.ledger.totals import Tested

NOISE = 0.01
"""Smallest hole, as a share of the total that shows it. It trades small packages missed against holes that
are rounding. Packages below a hundredth of the total are seldom added with care; re-measure by leaving
packages out of a complete ledger one by one."""


Stretch = tuple[int, int]
"""Indices of two days, the earlier first."""


def holes(account: Account, bounds: Sequence[Bound], spans: Spans, stack: Stack) -> Iterator[Hole]:
    """What is missing, the shortest stretch of days first; a longer one tells only what is beyond."""
    lacking = np.triu(spans.least - NOISE * _figures(bounds, spans.days), k=1)
    lengths = np.array([[(last - first).days for last in spans.days] for first in spans.days])
    told: list[tuple[Stretch, Hole]] = []
    while (stretch := _shortest(lacking, lengths)) is not None:
        first, last = stretch
        hole = _hole(account, spans, stretch, stack, told)
        told.append((stretch, hole))
        lacking[:last, first + 1 :] -= hole.high
        lacking[stretch] = -inf
        yield hole


def _shortest(lacking: np.ndarray, lengths: np.ndarray) -> Stretch | None:
    """The shortest stretch that lacks something, the first of equals; None where none does."""
    if not (lacking > 0).any():
        return None
    first, last = np.unravel_index(
        np.argmin(np.where(lacking > 0, lengths, np.iinfo(int).max)), lacking.shape
    )
    return int(first), int(last)


def _figures(bounds: Sequence[Bound], days: Sequence[date]) -> np.ndarray:
    """For each stretch the smallest total that speaks of its last day; infinite where none does."""
    smallest = dict.fromkeys(days, inf)
    for bound in bounds:
        for day in bound.days:
            smallest[day] = min(smallest[day], bound.figure)
    return np.array([smallest[day] for day in days])


def _hole(
    account: Account, spans: Spans, stretch: Stretch, stack: Stack, told: Sequence[tuple[Stretch, Hole]]
) -> Hole:
    """What the stretch lacks beyond the holes told within or across it."""
    first, last = stretch
    across = [hole for (start, end), hole in told if start < last and first < end]
    within = [hole for (start, end), hole in told if first <= start and end <= last]
    after, until = spans.days[first], spans.days[last]
    purse, _ = account
    return Hole(
        purse,
        stack.basis,
        float(spans.least[stretch]) - sum(hole.high for hole in across),
        spans.most(first, last) - sum(hole.low for hole in within),
        after if after in spans.ends else after + DAY,
        until,
        tuple(sorted({claim for bound in spans.behind(first, last) for claim in bound.claims})),
        stack.names(after, until),
    )


def undated_holes(tested: Iterable[Tested], dated: Sequence[Hole]) -> list[Hole]:
    """What totals without a day lack, narrow windows first, each beyond the holes that it may count."""
    lacking: dict[tuple[Purse, Basis, date], list[Tested]] = defaultdict(list)
    for item in tested:
        if (assertion := item.assertion) and assertion.period.until is None and not item.explanation:
            lacking[assertion.purse, account_basis(assertion.basis), assertion.period.since].append(item)
    found: list[Hole] = []
    for purse, basis, since in sorted(lacking, key=lambda key: (key[2], str(key)), reverse=True):
        beside = [hole for hole in (*dated, *found) if (hole.purse, hole.basis) == (purse, basis)]
        counted = [hole for hole in beside if hole.latest is None or hole.latest >= since]
        found += _undated_hole(purse, basis, since, lacking[purse, basis, since], counted)
    return found


def _undated_hole(
    purse: Purse, basis: Basis, since: date, members: Sequence[Tested], counted: Sequence[Hole]
) -> Iterator[Hole]:
    """As nobody knows the order of the totals: from the least to the most that any of them lacks."""
    known = sum(hole.high for hole in counted)
    lacking = [item for item in members if _least(item) - known > NOISE * item.total.amount.value]
    if lacking:
        low = min(map(_least, lacking)) - known
        high = max(item.total.residual_high or 0.0 for item in lacking) - sum(hole.low for hole in counted)
        claims = tuple(sorted(item.total.claim for item in lacking))
        packages = tuple(sorted({package for item in lacking for package in item.total.packages}))
        yield Hole(purse, basis, low, high, since, None, claims, packages)


def _least(item: Tested) -> float:
    return item.total.residual_low or 0.0
