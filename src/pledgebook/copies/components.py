"""Judged pairs into groups, without gluing what was judged apart."""

from collections import defaultdict
from collections.abc import Mapping

from pledgebook.copies.judge import Match

Pair = tuple[int, int]


def components(matches: Mapping[Pair, Match]) -> list[tuple[int, ...]]:
    """Groups of two and more that pairs of copies connect, each sorted, ordered by their first.

    The surest pairs connect first. A pair connects nothing where its two groups hold a pair that was judged
    to be two acts: a page without date or address may repeat both of them word for word.
    """
    group: dict[int, set[int]] = {place: {place} for pair in matches for place in pair}
    rivals = _rivals(matches)
    for one, other in _surest_first(matches):
        larger, smaller = sorted((group[one], group[other]), key=len, reverse=True)
        if larger is smaller or any(not rivals[place].isdisjoint(larger) for place in smaller):
            continue
        larger |= smaller
        group.update(dict.fromkeys(smaller, larger))
    return sorted({tuple(sorted(places)) for places in group.values() if len(places) > 1})


def _surest_first(matches: Mapping[Pair, Match]) -> list[Pair]:
    copies = [pair for pair, match in matches.items() if match.are_copies]
    return sorted(copies, key=lambda pair: (-matches[pair].strength, pair))


def _rivals(matches: Mapping[Pair, Match]) -> dict[int, set[int]]:
    """For each place those that are another act."""
    rivals: dict[int, set[int]] = defaultdict(set)
    for (one, other), match in matches.items():
        if not match.are_copies:
            rivals[one].add(other)
            rivals[other].add(one)
    return rivals
