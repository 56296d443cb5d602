"""Judged pairs into groups, without gluing what was judged apart."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from pledgebook.model import Likeness


def components(found: Iterable[Likeness]) -> list[tuple[str, ...]]:
    """Groups of two and more pages that pairs of copies connect, each sorted, ordered by their first.

    The surest pairs connect first. A pair connects nothing where its two groups hold a pair that was judged
    to be apart: a page without date or address may repeat two acts word for word.
    """
    found = list(found)
    group: dict[str, set[str]] = {}
    rivals = _rivals(found)
    for like in sorted((like for like in found if like.judgement == "same"), key=_surest_first):
        one, other = (group.setdefault(page, {page}) for page in (like.one, like.other))
        larger, smaller = sorted((one, other), key=len, reverse=True)
        if larger is smaller or any(not larger.isdisjoint(rivals.get(page, ())) for page in smaller):
            continue
        larger |= smaller
        group.update(dict.fromkeys(smaller, larger))
    return sorted({tuple(sorted(pages)) for pages in group.values() if len(pages) > 1})


def _surest_first(like: Likeness) -> tuple[bool, float, str, str]:
    return not like.worded, -like.score, like.one, like.other


def _rivals(found: Iterable[Likeness]) -> Mapping[str, set[str]]:
    """For each page those that it must not be put together with."""
    rivals: dict[str, set[str]] = defaultdict(set)
    for like in found:
        if like.apart:
            rivals[like.one].add(like.other)
            rivals[like.other].add(like.one)
    return rivals
