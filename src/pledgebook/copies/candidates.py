"""Which articles share enough to be compared in full, all at once: a sorted index with a cap.

A key that few articles hold pairs all of them. One that more than `CopySettings.common` hold pairs them with
its hubs, the first holders by their place, so that work grows with the number of articles. Places follow from
the pages' ids: which pairs are proposed does not depend on the order in which articles came.

A figure or name is common or rare among the articles of its days: of all articles of ten years many have it.
So articles are also set apart by blocks of days, twice, and keys count within a block (`days`).
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from pledgebook.copies.days import blocks
from pledgebook.copies.settings import CopySettings
from pledgebook.model import UNDATED, Sample, Sketch

Numbers = NDArray[np.int64]
Packed = NDArray[np.uint64]

HALF = np.uint64(32)
_LOWER = np.uint64(0xFFFFFFFF)

MANY = 2**23
"""Pairs that are counted by sorting, 8 bytes each and as much again while they are sorted. More are thinned
out first, which takes ten times as long."""

_BITS = 22
BUCKETS = 2**_BITS
"""Counters in which pairs are counted roughly, to sort only those that may share enough. More cost memory (4
bytes each), fewer sort more pairs that share a single key."""

_SPREAD = np.uint64(0x9E3779B97F4A7C15)

AT_ONCE = 2**20
"""Pairs that are gathered before they are counted: large enough for NumPy, 8 bytes each."""


def candidates(held: Sequence[Sketch], settings: CopySettings) -> Numbers:
    """Pairs of sketches that are to be compared, two columns of their numbers, the lower first, in order.

    The sketches must come in the order of their places.
    """
    runs = _Keys.of([each.shingles for each in held])
    enough = Enough(settings.least, settings.promising)
    pairs = np.unique(
        np.concatenate([runs.sharing(0, len(held), enough, settings), *_retelling(held, settings)])
    )
    return np.stack(_unpacked(pairs), axis=1)


def _retelling(held: Sequence[Sketch], settings: CopySettings) -> Iterator[Packed]:
    """Pairs that share enough rare words within a block of days; undated pages within all that there are."""
    days = np.array([each.day.toordinal() if each.day else UNDATED for each in held], np.int64)
    order = np.argsort(days, kind="stable")
    names = _Keys.of([held[number].rare for number in order.tolist()])
    enough = Enough(settings.evidence, settings.retold)
    days, undated = days[order], int(np.count_nonzero(days == UNDATED))
    for block in blocks(days[undated:], settings.rewrite_days):
        ends = undated + np.append(np.flatnonzero(np.diff(block)) + 1, len(block))
        for first, last in pairwise([undated, *ends.tolist()]):
            one, other = _unpacked(names.sharing(first, last, enough, settings))
            near = days[other] - days[one] <= settings.rewrite_days
            yield _packed(order[one[near]], order[other[near]])
    if undated:
        one, other = _unpacked(names.sharing(0, len(held), enough, settings))
        yield _packed(order[one[one < undated]], order[other[one < undated]])


class Enough(NamedTuple):
    """How many keys two pages must share to be compared.

    Attributes:
        least: so many.
        share: and so large a share of the smaller sample.
    """

    least: int
    share: float


class _Keys(NamedTuple):
    """The keys of one kind of sample of many pages.

    Attributes:
        keys: page after page.
        owners: the number of the page that holds each.
        bounds: for each page the number of its first key, and how many there are of all.
        levels: of each page's sample.
        sizes: for each level and page how many of its keys lie in the part of the hash space of that level.
    """

    keys: Packed
    owners: Packed
    bounds: Numbers
    levels: Numbers
    sizes: Numbers

    @classmethod
    def of(cls, samples: Sequence[Sample]) -> "_Keys":
        """Of the samples of all pages."""
        keys = np.frombuffer(b"".join(sample.keys for sample in samples), "<u4").astype(np.uint64)
        counts = np.array([len(sample.keys) // 4 for sample in samples], np.int64)
        owners = np.repeat(np.arange(len(samples)), counts)
        levels = np.array([sample.level for sample in samples], np.int64)
        limits = (2 ** (32 - level) for level in range(1, int(levels.max(initial=0)) + 1))
        finer = (np.bincount(owners[keys < limit], minlength=len(samples)) for limit in limits)
        bounds = np.append(0, np.cumsum(counts))
        return cls(keys, owners.astype(np.uint64), bounds, levels, np.stack([counts, *finer]))

    def sharing(self, first: int, last: int, enough: Enough, settings: CopySettings) -> Packed:
        """Pairs that share enough keys, of the pages from `first` to before `last`."""
        keys = slice(self.bounds[first], self.bounds[last])
        index = self.keys[keys] << HALF | self.owners[keys]
        index.sort()
        pairs, shared = _counted(*_pairs(index, settings), enough.least)
        one, other = _unpacked(pairs)
        level = np.maximum(self.levels[one], self.levels[other])
        smaller = np.minimum(self.sizes[level, one], self.sizes[level, other])
        return pairs[shared >= enough.share * smaller]


def _pairs(index: Packed, settings: CopySettings) -> tuple[Callable[[], Iterator[Packed]], int]:
    """Each pair once for each key that pairs it, the lower number in the upper half, and how many there are.

    Args:
        index: each key with the number of its holder in the lower half, sorted.
        settings: what is common.
    """
    keys, holders = index >> HALF, index & _LOWER
    starts = np.flatnonzero(np.append(True, keys[1:] != keys[:-1])[: len(keys)])
    lengths = np.diff(np.append(starts, len(keys)))
    few, common = (lengths > 1) & (lengths <= settings.common), lengths > settings.common
    count = int((lengths[few] * (lengths[few] - 1)).sum()) // 2 + settings.hubs * int(lengths[common].sum())

    def pairs() -> Iterator[Packed]:
        for length in np.unique(lengths[few]):
            rows = holders[starts[lengths == length][:, None] + np.arange(length)]
            upper, lower = np.triu_indices(length, 1)
            yield (rows[:, upper] << HALF | rows[:, lower]).ravel()
        for start, length in zip(starts[common].tolist(), lengths[common].tolist(), strict=True):
            for hub in range(start, start + settings.hubs):
                yield holders[hub] << HALF | holders[hub + 1 : start + length]

    return pairs, count


def _counted(pairs: Callable[[], Iterator[Packed]], count: int, least: int) -> tuple[Packed, Numbers]:
    """The pairs that come `least` times or more, sorted, and how often they come."""
    kept = pairs() if count <= MANY else _thinned(pairs, least)
    found, counts = np.unique(np.concatenate([np.empty(0, np.uint64), *kept]), return_counts=True)
    return found[counts >= least], counts[counts >= least]


def _thinned(pairs: Callable[[], Iterator[Packed]], least: int) -> Iterator[Packed]:
    """Those of the pairs that may come `least` times or more.

    Most pairs come once. They are counted in buckets, several pairs to each; what lies in a full bucket is
    kept.
    """
    roughly = np.zeros(BUCKETS, np.int64)
    for some in _gathered(pairs()):
        roughly += np.bincount(_bucket(some), minlength=BUCKETS)
    return (some[roughly[_bucket(some)] >= least] for some in _gathered(pairs()))


def _gathered(pairs: Iterator[Packed]) -> Iterator[Packed]:
    """The same pairs in large pieces."""
    waiting, size = [], 0
    for some in pairs:
        waiting.append(some)
        size += len(some)
        if size >= AT_ONCE:
            yield np.concatenate(waiting)
            waiting, size = [], 0
    if waiting:
        yield np.concatenate(waiting)


def _bucket(pairs: Packed) -> Numbers:
    return ((pairs * _SPREAD) >> np.uint64(64 - _BITS)).astype(np.int64)


def _packed(one: Numbers, other: Numbers) -> Packed:
    """Pairs as one number each, the lower in the upper half."""
    return np.minimum(one, other).astype(np.uint64) << HALF | np.maximum(one, other).astype(np.uint64)


def _unpacked(pairs: Packed) -> tuple[Numbers, Numbers]:
    return (pairs >> HALF).astype(np.int64), (pairs & _LOWER).astype(np.int64)
