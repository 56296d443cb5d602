"""Judged pairs into groups, without gluing what was judged apart."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from pledgebook.model import Likeness

STRAYS = 0.1
"""Share of the smaller of two groups that may be apart from the larger one for the rest to be joined to it.
In groups of fewer than ten pages every page counts. Larger, look-alikes with many copies lose some of them to
one another; smaller, a widely copied story falls into parts. Fixed on a made-up story of 20,000 copies."""


Pages = tuple[str, ...]
"""Ids of the pages of a group, sorted."""


def components(found: Iterable[Likeness]) -> list[Pages]:
    """Groups of two and more pages that pairs of copies connect, each sorted, ordered by their first.

    The surest pairs connect first. A pair connects nothing where its two groups hold pages that were judged
    to be apart: a page without date or address may repeat two acts word for word. Where these are few among
    many (`STRAYS`), they alone leave the smaller group: one publisher that issued a story twice does not part
    all who printed it.
    """
    found = list(found)
    group: dict[str, set[str]] = {}
    rivals = _rivals(found)
    for like in sorted((like for like in found if like.judgement == "same"), key=_surest_first):
        one, other = (group.setdefault(page, {page}) for page in (like.one, like.other))
        larger, smaller = sorted((one, other), key=len, reverse=True)
        if larger is smaller:
            continue
        apart = {page for page in smaller if not larger.isdisjoint(rivals.get(page, ()))}
        if len(apart) > STRAYS * len(smaller):
            continue
        group.update((page, {page}) for page in apart)
        larger |= smaller - apart
        group.update(dict.fromkeys(smaller - apart, larger))
    distinct = {id(pages): pages for pages in group.values() if len(pages) > 1}
    return sorted(tuple(sorted(pages)) for pages in distinct.values())


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
