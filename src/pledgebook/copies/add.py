"""A new page joins the others without reading them again.

The outcome is the same as if all pages had come at once (`group.grouped`). A new page may pair with others;
it may also make a key common, or take the place of one of a common key's hubs. Then pairs of other pages may
share too little without that key: they are looked at again by their sketches.
"""

from collections import Counter
from collections.abc import Sequence

from pledgebook.copies.components import components
from pledgebook.copies.copied import copy_group
from pledgebook.copies.judge import likeness
from pledgebook.copies.reading import Readings
from pledgebook.copies.settings import CopySettings
from pledgebook.copies.shelf import Shelf
from pledgebook.copies.sketch import sketch
from pledgebook.model import Article, Joining, Likeness, Sample, Sketch

ALL = -1
RARE = 2**32


def add(article: Article, shelf: Shelf, settings: CopySettings) -> None:
    """Let one page join, which the shelf has and which has not joined."""
    page = article.source.page
    new = sketch(article, settings)
    index = _Index(new, shelf, settings)
    reading = Readings(shelf.article, settings)
    pairs = ((reading(page), reading(other)) for other in index.partners())
    gained = [like for pair in pairs if (like := likeness(*pair, settings))]
    lost = [like for like in shelf.likenesses_of(index.doubtful()) if not index.still_pairs(like)]
    pages, likenesses = _connected(
        {page, *(name for like in lost for name in (like.one, like.other))}, gained, lost, shelf
    )
    groups = tuple(copy_group(map(reading, members)) for members in components(likenesses))
    shelf.add_copies(Joining(new, tuple(gained), tuple(lost), tuple(sorted(pages)), groups))


def _connected(
    start: set[str], gained: Sequence[Likeness], lost: Sequence[Likeness], shelf: Shelf
) -> tuple[set[str], set[Likeness]]:
    """The pages that copies of one another connect with those given, and what was found about them."""
    pages, likenesses, ahead = set(start), set(gained), set(start)
    while ahead:
        likenesses.update(shelf.likenesses_of(ahead))
        likenesses.difference_update(lost)
        same = (like for like in likenesses if like.judgement == "same")
        ahead = {name for like in same for name in (like.one, like.other)} - pages
        pages |= ahead
    return pages, likenesses


class _Index:
    """The index of the shelf as it is once the new page is in it."""

    def __init__(self, new: Sketch, shelf: Shelf, settings: CopySettings) -> None:
        self._new = new
        self._shelf = shelf
        self._settings = settings
        self._own = frozenset(new.keys)
        self._before = {key: shelf.holders(key, settings.common + 1) for key in self._own}

    def partners(self) -> list[str]:
        """Ids of the pages with which the new one is to be compared, ordered."""
        runs, names = Counter[int](), Counter[int]()
        for key in self._own:
            (names if key >= RARE else runs).update(self._paired_by(key))
        near = {place for place, count in runs.items() if count >= self._settings.least}
        near |= {place for place, count in names.items() if count >= self._settings.evidence}
        held = (self._shelf.sketch_at(place) for place in near)
        return sorted(
            other.page for other in held if self._enough(other, runs[other.place], names[other.place])
        )

    def _paired_by(self, key: int) -> list[int]:
        """Places of the pages that the key pairs with the new one."""
        after = self._first(key)
        if len(after) <= self._settings.common:
            return self._before[key]
        hubs = after[: self._settings.hubs]
        return self._shelf.holders(key, ALL) if self._new.place in hubs else hubs

    def _first(self, key: int) -> list[int]:
        """Places of the first holders of the key, of more than are common where there are more."""
        if key in self._own:
            return sorted([*self._before[key], self._new.place])
        return self._shelf.holders(key, self._settings.common + 1)

    def doubtful(self) -> set[str]:
        """Ids of the pages that a key paired before with other pages than it does now."""
        places: set[int] = set()
        for key, before in self._before.items():
            after = self._first(key)
            if len(after) == self._settings.common + 1:
                places.update(before)
            elif len(after) > self._settings.common and self._new.place in after[: self._settings.hubs]:
                places.add(after[self._settings.hubs])
        return {self._shelf.sketch_at(place).page for place in places}

    def still_pairs(self, like: Likeness) -> bool:
        """Whether two pages are still to be compared."""
        one, other = self._shelf.sketch_of(like.one), self._shelf.sketch_of(like.other)
        both = set(one.keys) & set(other.keys)
        pairing = [key for key in both if self._pairs(key, one.place, other.place)]
        names = sum(key >= RARE for key in pairing)
        return self._are_enough(one, other, len(pairing) - names, names)

    def _pairs(self, key: int, one: int, other: int) -> bool:
        first = self._first(key)
        hubs = first[: self._settings.hubs]
        return len(first) <= self._settings.common or one in hubs or other in hubs

    def _enough(self, other: Sketch, runs: int, names: int) -> bool:
        return self._are_enough(self._new, other, runs, names)

    def _are_enough(self, one: Sketch, other: Sketch, runs: int, names: int) -> bool:
        """Whether two pages that share so many shingles and rare words are to be compared, as in `join`."""
        settings = self._settings
        if runs >= max(settings.least, settings.promising * _smaller(one.shingles, other.shingles)):
            return True
        apart = abs((one.day - other.day).days) if one.day and other.day else 0
        enough = max(settings.evidence, settings.promising * _smaller(one.rare, other.rare))
        return apart <= settings.rewrite_days and names >= enough


def _smaller(one: Sample, other: Sample) -> int:
    """Keys in the smaller of two samples, at the level of the sparser one."""
    limit = RARE >> max(one.level, other.level)
    return min(sum(key < limit for key in sample.hashes) for sample in (one, other))
