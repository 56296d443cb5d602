"""What a book keeps so that new pages join the copies among the old ones without reading those again."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import islice
from typing import TypeVar

from pledgebook.errors import BookError
from pledgebook.model import Article, CopyGroup, Joining, Judgement, Likeness, Reliance, Sample, Sketch
from pledgebook.stores.codec import packed
from pledgebook.stores.file import writing
from pledgebook.stores.reading import Reading
from pledgebook.stores.rules import rules_of

_SKETCH = "SELECT page, day, shingles, shingle_level, rare, rare_level FROM sketches"
_LIKENESS = "SELECT one, other, judgement, worded, score, why FROM likenesses"
_UNSURE = f"""
    {_LIKENESS} LEFT JOIN copied AS here ON here.page = one LEFT JOIN copied AS there ON there.page = other
    WHERE judgement = 'unsure' AND (here.copies IS NULL OR here.copies IS NOT there.copies)
    ORDER BY one, other"""
_CLEARING = ("sketches", "sketched", "likenesses", "copies", "copied")

AT_ONCE = 1000
"""Rows that are written, or asked for, in one go: SQLite takes no more than 32,766 values in a query, and the
keys of so many sketches are sorted in memory (100 bytes each) before they are written."""

Item = TypeVar("Item")


class Shelf(Reading):
    """A book as far as its copies go; all that `pledgebook.copies` asks for."""

    def unjoined(self) -> Iterator[Article]:
        """The articles of the pages whose copies are still to be looked for, ordered by page id."""
        return self._articles("SELECT page FROM unjoined ORDER BY page")

    def count_unjoined(self) -> int:
        """How many articles `unjoined` gives."""
        return self._count("SELECT count(*) FROM unjoined")

    def count_joined(self) -> int:
        """How many pages have a sketch."""
        return self._count("SELECT count(*) FROM sketches")

    def sketches(self) -> Iterator[Sketch]:
        """The sketches of all pages that have one, ordered by place."""
        return map(_sketch, self.connection.execute(f"{_SKETCH} ORDER BY place"))

    def sketch_at(self, place: int) -> Sketch:
        """The sketch at that place."""
        return self._sketch("place", place)

    def sketch_of(self, page: str) -> Sketch:
        """The sketch of the page with this id."""
        return self._sketch("page", page)

    def holders(self, first: int, last: int, most: int) -> list[tuple[int, int]]:
        """Keys from `first` to `last` with the places of the pages that hold them, ascending; -1 for all."""
        query = "SELECT key, place FROM sketched WHERE key BETWEEN ? AND ? ORDER BY key, place LIMIT ?"
        return self.connection.execute(query, (first, last, most)).fetchall()

    def likenesses(self) -> Iterator[Likeness]:
        """What was found about pairs of pages, ordered by their ids."""
        return map(_likeness, self.connection.execute(f"{_LIKENESS} ORDER BY one, other"))

    def unsure(self) -> list[Likeness]:
        """The pairs that nobody can tell and that are in no group together, ordered by the pages' ids."""
        return [_likeness(row) for row in self.connection.execute(_UNSURE)]

    def likenesses_of(self, pages: Iterable[str]) -> list[Likeness]:
        """What was found about any of the pages and others, each once, ordered by their ids."""
        found: dict[tuple[str, str], Likeness] = {}
        for some in _parcels(sorted(pages)):
            marks = ", ".join("?" * len(some))
            for side in ("one", "other"):
                query = f"{_LIKENESS} WHERE {side} IN ({marks})"
                rows = self.connection.execute(query, some)
                found.update(((row[0], row[1]), _likeness(row)) for row in rows)
        return [found[pair] for pair in sorted(found)]

    def set_reliances(self, page: str, found: Iterable[Reliance]) -> None:
        """Replace whom the page relies on."""
        rows = [(page, each.doc, each.on, each.how, each.evidence) for each in found]
        with writing(self.connection):
            self.connection.execute("DELETE FROM reliances WHERE page = ?", (page,))
            self.connection.executemany("INSERT INTO reliances VALUES (?, ?, ?, ?, ?)", rows)

    def set_copies(
        self,
        groups: Iterable[CopyGroup],
        likenesses: Iterable[Likeness] = (),
        sketches: Iterable[Sketch] = (),
    ) -> None:
        """Replace groups, likenesses and sketches."""
        with writing(self.connection):
            self._clear()
            self._add_sketches(sketches)
            self._add_likenesses(likenesses)
            self._add_groups(groups)

    def add_copies(self, change: Joining) -> None:
        """Keep what a page changed that joined."""
        with writing(self.connection):
            self._add_sketches([change.sketch])
            self.connection.executemany(
                "DELETE FROM likenesses WHERE one = ? AND other = ?",
                [(like.one, like.other) for like in change.lost],
            )
            self._add_likenesses(change.gained)
            for some in _parcels(change.touched):
                marks = ", ".join("?" * len(some))
                former = f"SELECT copies FROM copied WHERE page IN ({marks})"  # noqa: S608 -- marks alone
                self.connection.execute(f"DELETE FROM copies WHERE id IN ({former})", some)  # noqa: S608
            self.connection.executemany(
                "DELETE FROM copied WHERE page = ?", [(page,) for page in change.touched]
            )
            self._add_groups(change.groups)

    def _sketch(self, column: str, value: str | int) -> Sketch:
        row = self.connection.execute(f"{_SKETCH} WHERE {column} = ?", (value,)).fetchone()
        if row is None:
            raise BookError(f"The book {self.path} lacks a sketch: build it again from its sources.")
        return _sketch(row)

    def renew_copies(self) -> None:
        """Let all pages join anew where other rules tell copies than those that the book was kept by."""
        today = rules_of("copies")
        if not self._row("SELECT 1 FROM rules WHERE stage = 'copies' AND digest = ?", today):
            with writing(self.connection):
                self._unjoin_all()
                self.connection.execute("INSERT OR REPLACE INTO rules VALUES ('copies', ?)", (today,))

    def _part(self, page: str) -> None:
        """Forget who repeats whom where the page had a part in it: then all pages join anew."""
        if self._row("SELECT 1 FROM sketches WHERE page = ?", page):
            self._unjoin_all()
        self.connection.execute("DELETE FROM unjoined WHERE page = ?", (page,))
        self.connection.execute("DELETE FROM reliances WHERE page = ?", (page,))

    def _unjoin_all(self) -> None:
        self._clear()
        self.connection.execute("INSERT OR IGNORE INTO unjoined SELECT id FROM pages")

    def _clear(self) -> None:
        for table in _CLEARING:
            self.connection.execute(f"DELETE FROM {table}")  # noqa: S608 -- a name of ours

    def _add_sketches(self, sketches: Iterable[Sketch]) -> None:
        for some in _parcels(sketches):
            places = {sketch.place: sketch for sketch in some}
            rows = [(place, *_row(sketch)) for place, sketch in places.items()]
            keys = sorted((key, place) for place, sketch in places.items() for key in sketch.keys)
            joined = [(sketch.page,) for sketch in some]
            self.connection.executemany("DELETE FROM unjoined WHERE page = ?", joined)
            self.connection.executemany("INSERT INTO sketches VALUES (?, ?, ?, ?, ?, ?, ?)", rows)
            self.connection.executemany("INSERT INTO sketched VALUES (?, ?)", keys)

    def _add_likenesses(self, likenesses: Iterable[Likeness]) -> None:
        self.connection.executemany(
            "INSERT INTO likenesses VALUES (?, ?, ?, ?, ?, ?)",
            (
                (like.one, like.other, like.judgement, like.worded, like.score, like.why)
                for like in likenesses
            ),
        )

    def _add_groups(self, groups: Iterable[CopyGroup]) -> None:
        for group in groups:
            self.connection.execute("INSERT INTO copies VALUES (?, ?)", (group.id, packed(group)))
            self.connection.executemany(
                "INSERT OR REPLACE INTO copied VALUES (?, ?)",
                [(member.page, group.id) for member in group.members],
            )


def _row(sketch: Sketch) -> tuple[str | int | bytes | None, ...]:
    day = sketch.day.isoformat() if sketch.day else None
    samples = (sketch.shingles.keys, sketch.shingles.level, sketch.rare.keys, sketch.rare.level)
    return (sketch.page, day, *samples)


def _sketch(row: tuple[str, str | None, bytes, int, bytes, int]) -> Sketch:
    page, day, shingles, shingle_level, rare, rare_level = row
    published = date.fromisoformat(day) if day else None
    return Sketch(page, published, Sample(shingles, shingle_level), Sample(rare, rare_level))


def _likeness(row: tuple[str, str, Judgement, int, float, str]) -> Likeness:
    one, other, judgement, worded, score, why = row
    return Likeness(one, other, judgement, worded=bool(worded), score=score, why=why)


def _parcels(items: Iterable[Item]) -> Iterator[list[Item]]:
    waiting = iter(items)
    while parcel := list(islice(waiting, AT_ONCE)):
        yield parcel
