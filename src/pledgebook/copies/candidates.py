"""Which articles share enough to be compared in full, all at once: a sorted index with a cap.

A key that few articles hold pairs all of them. One that more than `CopySettings.common` hold pairs them with
its hubs, the first holders by their place, so that work grows with the number of articles. Places follow from
the pages' ids: which pairs are proposed does not depend on the order in which articles came.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

import numpy as np
from numpy.typing import NDArray

from pledgebook.copies.settings import CopySettings
from pledgebook.model import Sample, Sketch

Numbers = NDArray[np.int64]
Packed = NDArray[np.uint64]

HALF = np.uint64(32)
_LOWER = np.uint64(0xFFFFFFFF)

UNDATED = -(2**40)
"""Stands for the day of an undated page: further from any day than pages can be apart."""

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
    shingles = _sharing([each.shingles for each in held], settings.least, settings)
    rare = _sharing([each.rare for each in held], settings.evidence, settings)
    near = _near(held, rare, settings.rewrite_days)
    pairs = np.unique(np.concatenate([shingles, rare[near]]))
    return np.stack([(pairs >> HALF).astype(np.int64), _low(pairs)], axis=1)


def _near(held: Sequence[Sketch], pairs: Packed, most: int) -> NDArray[np.bool_]:
    """Which pairs were published within so many days, or one of them on a day that is not known."""
    days = np.array([each.day.toordinal() if each.day else UNDATED for each in held], np.int64)
    one, other = days[pairs >> HALF], days[_low(pairs)]
    near: NDArray[np.bool_] = (np.abs(one - other) <= most) | (one == UNDATED) | (other == UNDATED)
    return near


def _sharing(samples: Sequence[Sample], least: int, settings: CopySettings) -> Packed:
    """Pairs, packed into one number, that share enough keys and a part of the smaller sample."""
    pairs, shared = _counted(partial(_pairs, _index(samples), settings), least)
    one, other = (pairs >> HALF).astype(np.int64), _low(pairs)
    levels = np.array([sample.level for sample in samples], np.int64)
    sizes = _sizes(samples, int(levels.max(initial=0)))
    level = np.maximum(levels[one], levels[other])
    smaller = np.minimum(sizes[level, one], sizes[level, other])
    return pairs[shared >= settings.promising * smaller]


def _index(samples: Sequence[Sample]) -> Packed:
    """Each key with the number of its holder in the lower half, sorted."""
    counts = [len(sample.keys) // 4 for sample in samples]
    keys = np.frombuffer(b"".join(sample.keys for sample in samples), "<u4").astype(np.uint64)
    index = keys << HALF | np.repeat(np.arange(len(samples), dtype=np.uint64), counts)
    index.sort()
    return index


def _pairs(index: Packed, settings: CopySettings) -> Iterator[Packed]:
    """Each pair once for each key that pairs it, the lower number in the upper half."""
    keys = index >> HALF
    starts = (
        np.flatnonzero(np.concatenate([[True], keys[1:] != keys[:-1]])) if len(keys) else np.array([], int)
    )
    lengths = np.diff(np.append(starts, len(keys)))
    holders = index & _LOWER
    for length in np.unique(lengths[(lengths > 1) & (lengths <= settings.common)]):
        rows = holders[starts[lengths == length][:, None] + np.arange(length)]
        upper, lower = np.triu_indices(length, 1)
        yield (rows[:, upper] << HALF | rows[:, lower]).ravel()
    common = lengths > settings.common
    for start, length in zip(starts[common].tolist(), lengths[common].tolist(), strict=True):
        for hub in range(start, start + settings.hubs):
            yield holders[hub] << HALF | holders[hub + 1 : start + length]


def _counted(pairs: Callable[[], Iterator[Packed]], least: int) -> tuple[Packed, Numbers]:
    """The pairs that come `least` times or more, sorted, and how often they come.

    Most pairs come once. They are first counted in buckets, several pairs to each; only what lies in a full
    bucket is counted exactly.
    """
    roughly = np.zeros(BUCKETS, np.int64)
    for some in _gathered(pairs()):
        roughly += np.bincount(_bucket(some), minlength=BUCKETS)
    full = [some[roughly[_bucket(some)] >= least] for some in _gathered(pairs())]
    found, counts = np.unique(np.concatenate([np.empty(0, np.uint64), *full]), return_counts=True)
    return found[counts >= least], counts[counts >= least]


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


def _sizes(samples: Sequence[Sample], most: int) -> Numbers:
    """For each level and sample how many of its keys lie in the part of the hash space of that level."""
    counts = np.array([len(sample.keys) // 4 for sample in samples], np.int64)
    keys = np.frombuffer(b"".join(sample.keys for sample in samples), "<u4")
    owners = np.repeat(np.arange(len(samples)), counts)
    sizes = [counts]
    for level in range(1, most + 1):
        low = keys < 2 ** (32 - level)
        sizes.append(np.bincount(owners[low], minlength=len(samples)))
    return np.stack(sizes)


def _low(pairs: Packed) -> Numbers:
    return (pairs & _LOWER).astype(np.int64)
