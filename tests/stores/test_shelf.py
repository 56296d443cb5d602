"""What the book keeps of its copies. How pages join is tested with the stage: `tests/copies/test_join.py`."""

from pathlib import Path

import pytest

from pledgebook.errors import BookError
from pledgebook.model import Likeness, Reliance, Sample, Sketch
from pledgebook.stores import Book
from tests.stores.making import FIRST, SECOND, a_copy_group, a_page, an_article

ONE, OTHER = a_page("first", FIRST), a_page("second", SECOND)
SKETCH = Sketch(ONE.id, None, Sample(b"\1\0\0\0\2\0\0\0", 1), Sample(b"\1\0\0\0", 0))


def doubt(judgement="unsure") -> Likeness:
    one, other = sorted((ONE.id, OTHER.id))
    return Likeness(one, other, judgement, worded=False, score=0.17, why="Few words.")


@pytest.fixture
def book(tmp_path: Path):
    with Book.open(tmp_path / "aid.book", create=True) as opened:
        for page in (ONE, OTHER):
            opened.add_article(page, an_article(page))
        yield opened


def test_pages_wait_until_they_have_joined(book: Book):
    assert (book.count_unjoined(), book.count_joined()) == (2, 0)
    assert {article.source.page for article in book.unjoined()} == {ONE.id, OTHER.id}
    book.set_copies([], sketches=[SKETCH])
    assert (book.count_unjoined(), book.count_joined()) == (1, 1)


def test_a_sketch_is_found_by_its_page_its_place_and_its_keys(book: Book):
    book.set_copies([], sketches=[SKETCH])
    assert list(book.sketches()) == [SKETCH]
    assert book.sketch_of(ONE.id) == book.sketch_at(SKETCH.place) == SKETCH
    assert [book.holders(key, key, -1) for key in (*SKETCH.keys, 7)] == [
        *([(key, SKETCH.place)] for key in SKETCH.keys),
        [],
    ]


def test_a_lost_sketch_is_told(book: Book):
    with pytest.raises(BookError, match="lacks a sketch: build it again from its sources"):
        book.sketch_of(ONE.id)


def test_what_was_found_about_a_page(book: Book):
    book.set_copies([], [doubt()])
    assert (
        list(book.likenesses()) == book.likenesses_of([ONE.id]) == book.likenesses_of([OTHER.id]) == [doubt()]
    )
    assert book.likenesses_of(["none"]) == []


def test_the_unsure_are_listed_unless_they_are_in_one_group(book: Book):
    book.set_copies([], [doubt()])
    assert book.unsure() == [doubt()]
    book.set_copies([a_copy_group(ONE, OTHER)], [doubt()])
    assert book.unsure() == []
    book.set_copies([], [doubt("different")])
    assert book.unsure() == []


def test_all_pages_join_anew_where_one_is_read_anew(book: Book):
    book.set_copies([a_copy_group(ONE, OTHER)], [doubt()], [SKETCH])
    book.add_article(ONE, an_article(ONE))
    assert (book.count_unjoined(), book.count_joined()) == (2, 0)
    assert (list(book.copies()), list(book.likenesses())) == ([], [])


def test_a_page_that_is_refused_waits_no_more(book: Book):
    book.refuse(ONE, "no sum of money")
    assert [article.source.page for article in book.unjoined()] == [OTHER.id]


def test_whom_pages_rely_on_is_replaced_and_goes_with_the_page(book: Book):
    found = [Reliance(ONE.id, "first", on, "told", "He told them.") for on in ("AP", "Reuters")]
    book.set_reliances(ONE.id, found)
    book.set_reliances(ONE.id, found)
    assert list(book.reliances()) == found
    book.add_article(ONE, an_article(ONE))
    assert list(book.reliances()) == []
