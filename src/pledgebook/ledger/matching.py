"""Tell which entry of one ledger is which of another one."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from pledgebook.ledger.pages import TIME_ZONE_DAYS
from pledgebook.ledger.sums import same_figure
from pledgebook.model import Package

Pair = tuple[Package, Package]


def matched(before: Iterable[Package], after: Iterable[Package]) -> list[Pair]:
    """Pairs of entries that are one, each entry in one pair at most.

    Those that share the most claims first; of the rest those alike in giver, receiver, kind, figure and day.
    """
    before, after = list(before), list(after)
    by_claims = _one_to_one(_sharing(before, after))
    old = {one.id for one, _ in by_claims}
    new = {other.id for _, other in by_claims}
    rest = [one for one in before if one.id not in old], [other for other in after if other.id not in new]
    return by_claims + _one_to_one(_alike(*rest))


def _one_to_one(ranked: Iterable[tuple[int, Package, Package]]) -> list[Pair]:
    """The pairs of the lowest rank, each entry once; of equals the one whose ids sort first."""
    pairs: list[Pair] = []
    taken: set[tuple[str, str]] = set()
    for _, one, other in sorted(ranked, key=lambda pair: (pair[0], pair[1].id, pair[2].id)):
        keys = {("before", one.id), ("after", other.id)}
        if taken.isdisjoint(keys):
            taken |= keys
            pairs.append((one, other))
    return pairs


def _sharing(before: Sequence[Package], after: Sequence[Package]) -> Iterator[tuple[int, Package, Package]]:
    owners = {claim: package for package in before for claim in package.claims}
    for other in after:
        shared = Counter(owners[claim].id for claim in other.claims if claim in owners)
        named = {owners[claim].id: owners[claim] for claim in other.claims if claim in owners}
        for key, count in shared.items():
            yield -count, named[key], other


def _alike(before: Sequence[Package], after: Sequence[Package]) -> Iterator[tuple[int, Package, Package]]:
    purses: dict[tuple[object, ...], list[Package]] = defaultdict(list)
    for one in before:
        purses[_purse(one)].append(one)
    for other in after:
        for one in purses[_purse(other)]:
            gap = _days_apart(one, other)
            if gap is not None and same_figure(one.amount, other.amount):
                yield gap, one, other


def _purse(package: Package) -> tuple[object, ...]:
    return package.donor, package.recipient, package.record, package.amount.currency


def _days_apart(one: Package, other: Package) -> int | None:
    """Days between them; 0 where neither has one, None where there are more than `TIME_ZONE_DAYS`."""
    if one.day is None or other.day is None:
        return 0 if one.day is other.day else None
    return next((gap for gap in range(TIME_ZONE_DAYS + 1) if one.day.meets(other.day, gap)), None)
