"""Judged pairs into groups, without gluing what was judged apart."""

from collections import defaultdict
from collections.abc import Mapping

from pledgebook.copies.judge import Judgement

Pair = tuple[int, int]


def components(judged: Mapping[Pair, Judgement]) -> list[tuple[int, ...]]:
    """Groups of two and more that pairs of copies connect, each sorted, ordered by their first.

    The surest pairs connect first. A pair connects nothing where its two groups hold a pair that was judged
    to be two acts: a page without date or address may repeat both of them word for word.
    """
    group: dict[int, set[int]] = {place: {place} for pair in judged for place in pair}
    rivals = _rivals(judged)
    for one, other in _surest_first(judged):
        larger, smaller = sorted((group[one], group[other]), key=len, reverse=True)
        if larger is smaller or any(not rivals[place].isdisjoint(larger) for place in smaller):
            continue
        larger |= smaller
        group.update(dict.fromkeys(smaller, larger))
    return sorted({tuple(sorted(places)) for places in group.values() if len(places) > 1})


def _surest_first(judged: Mapping[Pair, Judgement]) -> list[Pair]:
    copies = [pair for pair, judgement in judged.items() if judgement.are_copies]
    return sorted(copies, key=lambda pair: (-judged[pair].strength, pair))


def _rivals(judged: Mapping[Pair, Judgement]) -> dict[int, set[int]]:
    """For each place those that are another act."""
    rivals: dict[int, set[int]] = defaultdict(set)
    for (one, other), judgement in judged.items():
        if not judgement.are_copies:
            rivals[one].add(other)
            rivals[other].add(one)
    return rivals
