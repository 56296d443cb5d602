"""Pages into groups, all at once: who repeats whom."""

from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from pledgebook.copies.candidates import candidates
from pledgebook.copies.components import components
from pledgebook.copies.copied import copy_group, group_id
from pledgebook.copies.judge import likeness
from pledgebook.copies.reading import Reading
from pledgebook.copies.settings import DEFAULT, CopySettings
from pledgebook.copies.sketch import sketches
from pledgebook.model import Article, CopyGroup, Likeness, Sketch

READINGS_HELD = 4096
"""Readings kept at hand while pairs are compared, of about 30 kB each. Fewer cost time, more cost memory."""

ArticleOf = Callable[[str], Article]
"""Gives the article of the page with this id."""

Pair = tuple[str, str]


class Grouped(NamedTuple):
    """Everything that is known about who repeats whom.

    Attributes:
        groups: ordered by their first `doc`.
        likenesses: of all pairs that are alike, ordered by the pages' ids.
        sketches: of all pages, ordered by their places.
    """

    groups: Sequence[CopyGroup] = ()
    likenesses: Sequence[Likeness] = ()
    sketches: Sequence[Sketch] = ()


def group(articles: Iterable[Article], settings: CopySettings = DEFAULT) -> list[CopyGroup]:
    """Groups of articles that carry the same text or retell it, ordered by their first `doc`.

    An article is in one group at most; one that nobody repeats is in none. The order in which the
    articles come does not matter.
    """
    by_page = {article.source.page: article for article in articles}
    new = sketches(by_page.values(), settings)
    return list(grouped(new, Grouped(), by_page.__getitem__, settings).groups)


def grouped(
    new: Iterable[Sketch], known: Grouped, article: ArticleOf, settings: CopySettings = DEFAULT
) -> Grouped:
    """What is known once new pages have come, the same as if all had come at once.

    Only new pages, and those that share something with them, are read: two pages that were known before are
    proposed no more often among more pages, so that what was found about them stands or falls as it was.
    """
    held = sorted([*known.sketches, *new], key=lambda sketch: sketch.place)
    old = {sketch.page for sketch in known.sketches}
    found = {(like.one, like.other): like for like in known.likenesses}
    made = {each.id: each for each in known.groups}
    reading = readings(article, settings)

    def judged(pair: Pair) -> Likeness | None:
        if old.issuperset(pair):
            return found.get(pair)
        return likeness(*pair, reading, settings)

    ids = [sketch.page for sketch in held]
    likenesses: list[Likeness] = []
    groups: list[CopyGroup] = []
    for together in _together(candidates(held, settings), len(ids)):
        pairs = [(min(ids[one], ids[other]), max(ids[one], ids[other])) for one, other in together]
        alike = [like for pair in pairs if (like := judged(pair))]
        likenesses += alike
        groups += copy_groups(alike, made, reading)
    return Grouped(sorted(groups, key=lambda each: (each.members[0].doc, each.id)), sorted(likenesses), held)


def _together(pairs: NDArray[np.int64], count: int) -> Iterator[list[list[int]]]:
    """The pairs of `count` pages, those that hang together in one list: no group reaches beyond it.

    In a list the pairs of a page with those before it come one after the other: few are read twice.
    """
    links = coo_array((np.ones(len(pairs), bool), pairs.T), shape=(count, count))
    _, label = connected_components(links, directed=False)
    labels = label[pairs[:, 0]]
    order = np.lexsort((pairs[:, 0], pairs[:, 1], labels))
    cuts = np.flatnonzero(np.diff(labels[order])) + 1
    return (some.tolist() for some in np.split(pairs[order], cuts) if len(some))


def readings(article: ArticleOf, settings: CopySettings) -> Callable[[str], Reading]:
    """Gives the reading of a page; the last ones are kept at hand."""

    @lru_cache(maxsize=READINGS_HELD)
    def reading(page: str) -> Reading:
        return Reading(article(page), settings)

    return reading


def copy_groups(
    likenesses: Iterable[Likeness], known: Mapping[str, CopyGroup], reading: Callable[[str], Reading]
) -> Iterator[CopyGroup]:
    """The groups that the likenesses make; one of the very pages of a known group is not read again."""
    for pages in components(likenesses):
        yield known.get(group_id(pages)) or copy_group(map(reading, pages))


def regroup(
    groups: Iterable[CopyGroup],
    pages: Container[str],
    article: ArticleOf,
    settings: CopySettings = DEFAULT,
) -> Iterator[CopyGroup]:
    """The groups that are left where only some of the pages are, in the order given.

    What is left of a group is judged anew: it may have been held together by a page that is missing.

    Args:
        groups: of all pages.
        pages: ids of the pages that there are.
        article: gives the article of a page.
        settings: as for `group`.
    """
    for found in groups:
        left = [member.page for member in found.members if member.page in pages]
        if len(left) == len(found.members):
            yield found
        else:
            yield from group(map(article, left), settings)
