"""A new page joins the others without reading them again.

The outcome is the same as if all pages had come at once (`group.grouped`). A new page may pair with others;
it may also make a key common, or take the place of one of a common key's hubs. Then pairs of other pages may
share too little without that key: they are looked at again by their sketches.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from pledgebook.copies.components import components
from pledgebook.copies.copied import copy_group
from pledgebook.copies.days import spans
from pledgebook.copies.judge import likeness
from pledgebook.copies.reading import Readings
from pledgebook.copies.settings import CopySettings
from pledgebook.copies.shelf import Holder, Shelf
from pledgebook.copies.sketch import sketch
from pledgebook.model import LAST_DAY, UNDATED, Article, Joining, Likeness, Sample, Sketch

ALL = -1
RARE = 2**32

Span = tuple[int, int]
"""Keys from the first to the last, which count as one: a run of words, or a rare word on some days."""


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
    groups = tuple(copy_group(reading.together(members)) for members in components(likenesses))
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
        self._ways = _ways(new, settings)
        self._before = {span: self._held(span) for way in self._ways.values() for span in way}
        own = {span: key for way in self._ways.values() for span, key in way.items()}
        self._after = {span: sorted([*held, (own[span], new.place)]) for span, held in self._before.items()}

    def partners(self) -> list[str]:
        """Ids of the pages with which the new one is to be compared, ordered."""
        near: set[int] = set()
        for way, keys in self._ways.items():
            counts = Counter(
                place for span in keys for place in self._counting(way, span, self._paired_by(span))
            )
            near.update(place for place, count in counts.items() if count >= self._least(way))
        held = (self._shelf.sketch_at(place) for place in near)
        return sorted(other.page for other in held if self._pair(self._new, other))

    def doubtful(self) -> set[str]:
        """Ids of the pages that a key paired before with other pages than it does now."""
        places: set[int] = set()
        for way, keys in self._ways.items():
            for span in keys:
                places.update(self._counting(way, span, self._left_by(span)))
        return {self._shelf.sketch_at(place).page for place in places}

    def _left_by(self, span: Span) -> Sequence[Holder]:
        """The holders that the keys paired before with other pages than they do now."""
        after = self._after[span]
        if len(after) == self._settings.common + 1:
            return self._before[span]
        if len(after) > self._settings.common and self._new.place in self._hubs(after):
            return after[self._settings.hubs : self._settings.hubs + 1]
        return ()

    def _counting(self, way: str, span: Span, holders: Iterable[Holder]) -> Iterator[int]:
        """The places of those holders that may pair in this way: whenever, a dated page with undated ones."""
        undated_only = way == "ever" and self._new.day is not None
        return (place for key, place in holders if not undated_only or key == span[0])

    def still_pairs(self, like: Likeness) -> bool:
        """Whether two pages are still to be compared."""
        return self._pair(self._shelf.sketch_of(like.one), self._shelf.sketch_of(like.other))

    def _pair(self, one: Sketch, other: Sketch) -> bool:
        """Whether two pages share so much that they are to be compared, as in `candidates`."""
        ours, theirs = (_ways(each, self._settings) for each in (one, other))
        return any(
            self._is_enough(
                way, one, other, sum(self._pairs(key, one, other) for key in keys if key in theirs[way])
            )
            for way, keys in ours.items()
            if way in theirs
        )

    def _is_enough(self, way: str, one: Sketch, other: Sketch, shared: int) -> bool:
        if shared < self._least(way):
            return False
        if way == "runs":
            return shared >= self._settings.promising * _smaller(one.shingles, other.shingles)
        if one.day and other.day:
            near = way != "ever" and abs((one.day - other.day).days) <= self._settings.rewrite_days
        else:
            near = way == "ever"
        return near and shared >= self._settings.retold * _smaller(one.rare, other.rare)

    def _least(self, way: str) -> int:
        return self._settings.least if way == "runs" else self._settings.evidence

    def _paired_by(self, span: Span) -> Sequence[Holder]:
        """The holders that the keys pair with the new page."""
        after = self._after[span]
        if len(after) <= self._settings.common:
            return self._before[span]
        if self._new.place in self._hubs(after):
            return self._shelf.holders(*span, ALL)
        return after[: self._settings.hubs]

    def _pairs(self, span: Span, one: Sketch, other: Sketch) -> bool:
        first = self._first(span)
        return len(first) <= self._settings.common or not self._hubs(first).isdisjoint(
            (one.place, other.place)
        )

    def _first(self, span: Span) -> list[Holder]:
        """The first holders of the keys, of more than are common where there are more."""
        return self._after.get(span) or self._held(span)

    def _held(self, span: Span) -> list[Holder]:
        return self._shelf.holders(*span, self._settings.common + 1)

    def _hubs(self, holders: Sequence[Holder]) -> set[int]:
        return {place for _, place in holders[: self._settings.hubs]}


def _ways(sketch: Sketch, settings: CopySettings) -> dict[str, dict[Span, int]]:
    """The ways in which pages pair: by runs, and by rare words within either block of days or whenever.

    Each has the spans of keys that count in it, and the page's own key in each.
    """
    runs = sketch.keys[: len(sketch.shingles.hashes)]
    words = sketch.keys[len(runs) :]
    ways = {"runs": [(key, key) for key in runs], "ever": sketch.rare_within(UNDATED, LAST_DAY)}
    if sketch.day:
        first, second = spans(sketch.day.toordinal(), settings.rewrite_days)
        ways |= {"first": sketch.rare_within(*first), "second": sketch.rare_within(*second)}
    return {way: dict(zip(keys, runs if way == "runs" else words, strict=True)) for way, keys in ways.items()}


def _smaller(one: Sample, other: Sample) -> int:
    """Keys in the smaller of two samples, at the level of the sparser one."""
    limit = RARE >> max(one.level, other.level)
    return min(sum(key < limit for key in sample.hashes) for sample in (one, other))
