"""Find what is missing: a difference that appears between two quoted totals and stays.

For one purse, basis and start, what the ledger lacks up to a day can only grow with the days. Each total
bounds it from both sides; bounds are carried forward and backward, and where the least lack on a later day
exceeds the greatest lack on an earlier one, an entry of known size is missing between the two. This is the
interval form of balancing accounts as one linear programme: same assertions, same entries, same windows.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import accumulate

from pledgebook.ledger.assertions import Purse
from pledgebook.ledger.holes import NOISE, Hole, once
from pledgebook.ledger.shelf import Basis
from pledgebook.ledger.totals import Tested


@dataclass(frozen=True, slots=True)
class Bound:
    """What one quoted total says about the lack up to its day.

    Attributes:
        day: the total's last day; None where the text has none.
        low: least that the ledger lacks, in full units.
        high: greatest that it lacks.
        figure: the total, in full units.
        claims: ids of the total claims that say so.
        packages: ids of the entries that were added.
    """

    day: date | None
    low: float
    high: float
    figure: float
    claims: tuple[str, ...]
    packages: tuple[str, ...]


Series = tuple[Purse, Basis, date]


@dataclass(frozen=True, slots=True)
class Balance:
    """What the totals of a book tell together.

    Attributes:
        holes: what is missing, by purse, basis and window, in order of days.
        contradicted: ids of total claims that other totals of the same window contradict.
        mislabelled: ids of total claims of one authority that lack more than all authorities together can.
    """

    holes: tuple[Hole, ...]
    contradicted: frozenset[str]
    mislabelled: frozenset[str]


def balance(tested: Iterable[Tested]) -> Balance:
    """What is missing, and which totals fit none of the others."""
    series: dict[Series, list[Bound]] = defaultdict(list)
    for item in tested:
        total, assertion = item.total, item.assertion
        if assertion is None or item.explanation or total.residual_low is None or total.residual_high is None:
            continue
        lack = Bound(
            total.until,
            total.residual_low,
            total.residual_high,
            total.amount.value,
            (total.claim,),
            total.packages,
        )
        basis = replace(assertion.basis, scope=assertion.basis.scope or "military")
        series[assertion.purse, basis, assertion.period.since].append(lack)
    return _balanced(series)


def _balanced(series: Mapping[Series, Sequence[Bound]]) -> Balance:
    """Works through the series of all authorities first, as they bound those of one."""
    holes: list[Hole] = []
    contradicted: set[str] = set()
    mislabelled: set[str] = set()
    whole: dict[tuple[Purse, date], list[Bound]] = defaultdict(list)
    for key in sorted(series, key=lambda key: (key[1].authority or "", str(key))):
        purse, basis, since = key
        dated = _merged(bound for bound in series[key] if bound.day is not None)
        if basis.authority:
            beyond = [bound for bound in dated if _exceeds(bound, whole[purse, since])]
            mislabelled.update(claim for bound in beyond for claim in bound.claims)
            dated = [bound for bound in dated if bound not in beyond]
        kept = consistent(dated)
        contradicted.update(claim for bound in dated if bound not in kept for claim in bound.claims)
        if not basis.authority:
            whole[purse, since] += kept
        holes += _between_days(key, kept)
        holes += _undated(key, [bound for bound in series[key] if bound.day is None])
    return Balance(tuple(once(holes)), frozenset(contradicted), frozenset(mislabelled))


def _exceeds(bound: Bound, whole: Iterable[Bound]) -> bool:
    """Whether it lacks more than any later bound on the whole allows."""
    return any(
        bound.low > other.high for other in whole if bound.day and other.day and other.day >= bound.day
    )


def _undated(key: Series, bounds: Sequence[Bound]) -> Iterator[Hole]:
    """What totals without a day lack: as nobody knows their order, from the least to the most of any."""
    lacking = [bound for bound in bounds if bound.low > NOISE * bound.figure]
    if lacking:
        least = min(lacking, key=lambda bound: bound.low)
        most = max(lacking, key=lambda bound: bound.high)
        yield _hole(key, least, most, lacking, None)


def _merged(bounds: Iterable[Bound]) -> list[Bound]:
    """One bound for each day and interval, in order of days."""
    found: dict[tuple[object, ...], Bound] = {}
    for bound in sorted(bounds, key=_order):
        key = (bound.day, bound.low, bound.high)
        same = found.get(key, bound)
        claims = tuple(sorted({*same.claims, *bound.claims}))
        found[key] = replace(same, claims=claims)
    return list(found.values())


def consistent(bounds: Sequence[Bound]) -> list[Bound]:
    """The bounds that can hold together, those that contradict the most others left out.

    Two contradict each other where the earlier one lacks more than the later one can. One that lacks less
    than nothing contradicts the ledger itself. Of equally contradicted ones the one that agrees with the
    fewest others is left out, then the later one: totals go stale more often than they run ahead.
    """
    kept = [bound for bound in bounds if bound.high >= 0]
    while clashes := _clashes(kept):
        worst = max(clashes, key=lambda nth: (clashes[nth], -_support(kept, nth), nth))
        kept.pop(worst)
    return kept


def _support(bounds: Sequence[Bound], nth: int) -> int:
    """How many of the bounds, itself among them, can lack the same."""
    one = bounds[nth]
    return sum(one.low <= other.high and other.low <= one.high for other in bounds)


def _clashes(bounds: Sequence[Bound]) -> dict[int, int]:
    """For each bound that contradicts others: how many."""
    most_before = list(accumulate((bound.low for bound in bounds), max))
    least_after = list(accumulate((bound.high for bound in reversed(bounds)), min))[::-1]
    early = [nth for nth, bound in enumerate(bounds) if bound.low > least_after[nth]]
    late = [nth for nth, bound in enumerate(bounds) if bound.high < most_before[nth]]
    found: dict[int, int] = defaultdict(int)
    for first in early:
        for last in late:
            if first < last and bounds[first].low > bounds[last].high:
                found[first] += 1
                found[last] += 1
    return found


def _between_days(key: Series, bounds: Sequence[Bound]) -> Iterator[Hole]:
    """Each rise of the least lack above the greatest lack of an earlier day, the shortest stretch first."""
    bounds = [Bound(key[2], 0.0, 0.0, 0.0, (), ()), *bounds]
    least = list(accumulate((bound.low for bound in bounds), max))
    greatest = list(accumulate((bound.high for bound in reversed(bounds)), min))[::-1]
    told = 0
    for nth, bound in enumerate(bounds):
        noticeable = least[nth] - NOISE * bound.figure
        start = bisect_left(greatest, noticeable, lo=told, hi=nth) - 1
        if start >= told and bound.low == least[nth]:
            smallest = replace(bound, low=least[nth] - greatest[start])
            largest = replace(bound, high=greatest[nth] - least[start])
            yield _hole(key, smallest, largest, (bounds[start], bound), bounds[start].day)
            told = nth


def _hole(key: Series, least: Bound, most: Bound, bounds: Sequence[Bound], after: date | None) -> Hole:
    purse, basis, since = key
    return Hole(
        purse,
        basis,
        since,
        least.low,
        most.high,
        most.figure,
        after or since,
        most.day,
        tuple(sorted({claim for bound in bounds for claim in bound.claims})),
        tuple(sorted({package for bound in bounds for package in bound.packages})),
    )


def _order(bound: Bound) -> tuple[object, ...]:
    return bound.day or date.max, bound.low, bound.high, bound.claims
