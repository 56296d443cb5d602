"""Which articles hold the same things: an inverted index with a cap."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Sequence
from itertools import combinations
from typing import TypeVar

from pledgebook.copies.settings import CopySettings

Key = TypeVar("Key", int, str)


def joined(held: Sequence[Collection[Key]], settings: CopySettings) -> Counter[tuple[int, int]]:
    """For each two places in `held` that share a key, the number of keys they share, the lower place first.

    Of a key that is too common only the pairs with its hubs are counted.
    """
    holders: dict[Key, list[int]] = defaultdict(list)
    for place, keys in enumerate(held):
        for key in keys:
            holders[key].append(place)
    size = [len(keys) for keys in held]
    return Counter(pair for places in holders.values() for pair in _pairs(places, size, settings))


def _pairs(places: list[int], size: list[int], settings: CopySettings) -> Iterator[tuple[int, int]]:
    if len(places) <= settings.common:
        yield from combinations(places, 2)
        return
    hubs = sorted(places, key=lambda place: (-size[place], place))[: settings.hubs]
    for hub in hubs:
        yield from ((min(hub, place), max(hub, place)) for place in places if place not in hubs)
    yield from combinations(sorted(hubs), 2)
