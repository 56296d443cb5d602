"""Pages into groups, all at once: who repeats whom."""

from collections.abc import Container, Iterable, Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from pledgebook.copies.candidates import candidates
from pledgebook.copies.components import Pages, components
from pledgebook.copies.copied import copy_group, group_id
from pledgebook.copies.judge import likeness
from pledgebook.copies.reading import ArticleOf, Readings
from pledgebook.copies.settings import DEFAULT, CopySettings
from pledgebook.copies.sketch import sketches
from pledgebook.model import Article, CopyGroup, Likeness, Sketch

AT_ONCE = 512
"""Pairs, or groups, whose pages are read in one go. More cost memory (15 kB a page), fewer cost time."""


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


def together(articles: Iterable[Article], settings: CopySettings = DEFAULT) -> list[Pages]:
    """The ids of the pages of each group that `group` gives, without what each page is to the others."""
    by_page = {article.source.page: article for article in articles}
    held = _by_place(sketches(by_page.values(), settings))
    return components(_alike(held, Grouped(), Readings(by_page.__getitem__, settings), settings))


def grouped(
    new: Iterable[Sketch], known: Grouped, article: ArticleOf, settings: CopySettings = DEFAULT
) -> Grouped:
    """What is known once new pages have come, the same as if all had come at once.

    Only new pages, and those that share something with them, are read: two pages that were known before are
    proposed no more often among more pages, so that what was found about them stands or falls as it was.
    """
    readings = Readings(article, settings)
    held = _by_place([*known.sketches, *new])
    likenesses = sorted(_alike(held, known, readings, settings), key=lambda like: (like.one, like.other))
    groups = _related(components(likenesses), known, readings)
    return Grouped(sorted(groups, key=lambda each: (each.members[0].doc, each.id)), likenesses, held)


def _by_place(found: Iterable[Sketch]) -> list[Sketch]:
    return sorted(found, key=lambda sketch: sketch.place)


def _alike(
    held: Sequence[Sketch], known: Grouped, readings: Readings, settings: CopySettings
) -> Iterator[Likeness]:
    """What is found about the pairs that the index proposes; of two known pages what was found before."""
    ids = [sketch.page for sketch in held]
    old = {sketch.page for sketch in known.sketches}
    found = {(like.one, like.other): like for like in known.likenesses}
    proposed = _neighbouring(candidates(held, settings), len(ids)).tolist()
    pairs = [(min(ids[one], ids[other]), max(ids[one], ids[other])) for one, other in proposed]
    yield from (found[pair] for pair in pairs if old.issuperset(pair) and pair in found)
    open_pairs = [pair for pair in pairs if not old.issuperset(pair)]
    for start in range(0, len(open_pairs), AT_ONCE):
        some = open_pairs[start : start + AT_ONCE]
        readings.together({page for pair in some for page in pair})
        yield from filter(None, (likeness(readings(one), readings(other), settings) for one, other in some))


def _neighbouring(pairs: NDArray[np.int64], count: int) -> NDArray[np.int64]:
    """The pairs of `count` pages, those that hang together in a row, so that few pages are read twice."""
    links = coo_array((np.ones(len(pairs), bool), pairs.T), shape=(count, count))
    _, label = connected_components(links, directed=False)
    return pairs[np.lexsort((pairs[:, 0], pairs[:, 1], label[pairs[:, 0]]))]


def _related(found: Sequence[Pages], known: Grouped, readings: Readings) -> Iterator[CopyGroup]:
    """The groups of these pages; one of the very pages of a known group is not read again."""
    made = {each.id: each for each in known.groups}
    yield from (made[key] for pages in found if (key := group_id(pages)) in made)
    new = [pages for pages in found if group_id(pages) not in made]
    for start in range(0, len(new), AT_ONCE):
        some = new[start : start + AT_ONCE]
        readings.together(page for pages in some for page in pages)
        yield from (copy_group(map(readings, pages)) for pages in some)


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
