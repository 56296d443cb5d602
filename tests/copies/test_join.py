"""New pages join the others: the outcome is the same however they come."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pledgebook.copies import CopySettings, join
from pledgebook.copies.add import add
from pledgebook.model import Article, CopyGroup, Likeness, Page, Sketch
from pledgebook.stores import Book
from tests.copies.making import BAKERY, HARBOUR, HARBOUR_RETOLD, SETTINGS, article, warrant

CROWDED = replace(SETTINGS, common=3, hubs=1, sketched=40)
"""So small a cap that a handful of pages makes keys common and takes hubs from others."""

TEXTS = (
    HARBOUR,
    HARBOUR[:2],
    HARBOUR[1:4],
    HARBOUR_RETOLD,
    BAKERY,
    warrant("$40 million"),
    warrant("$90 million"),
)


@st.composite
def pages(draw: st.DrawFn) -> list[Article]:
    """Pages on a few stories, by a few publishers, within some days."""
    found = draw(
        st.lists(
            st.tuples(
                st.sampled_from(TEXTS),
                st.sampled_from([None, "2023-04-12", "2023-04-13", "2023-04-15", "2023-04-29"]),
                st.sampled_from([None, "Fjord News", "Echo"]),
                st.sampled_from([(), BAKERY[:1], ("This story has been updated.",)]),
            ),
            max_size=14,
        )
    )
    return [
        article(f"{number:02}", *text, *more, day=day, outlet=outlet, url=f"https://a.example/{number}")
        for number, (text, day, outlet, more) in enumerate(found)
    ]


@contextmanager
def shelf() -> Iterator[Book]:
    with TemporaryDirectory() as folder, Book.open(Path(folder) / "any.book", create=True) as book:
        yield book


def shelve(book: Book, articles: Sequence[Article]) -> None:
    for each in articles:
        page = Page.of(each.source.doc, each.page_text)
        book.add_article(replace(page, id=each.source.page), each)


def known(book: Book) -> tuple[list[Sketch], list[Likeness], list[CopyGroup]]:
    return list(book.sketches()), list(book.likenesses()), list(book.copies())


def at_once(
    articles: Sequence[Article], by: CopySettings
) -> tuple[list[Sketch], list[Likeness], list[CopyGroup]]:
    with shelf() as book:
        shelve(book, articles)
        join(book, by)
        return known(book)


def one_by_one(
    articles: Sequence[Article], by: CopySettings
) -> tuple[list[Sketch], list[Likeness], list[CopyGroup]]:
    with shelf() as book:
        for each in articles:
            shelve(book, [each])
            add(each, book, by)
        return known(book)


@pytest.mark.parametrize("by", [SETTINGS, CROWDED], ids=["roomy", "crowded"])
@settings(max_examples=60)
@given(pages(), st.randoms(use_true_random=False))
def test_one_by_one_in_any_order_is_the_same_as_all_at_once(
    by: CopySettings, articles: list[Article], chance
):
    shuffled = list(articles)
    chance.shuffle(shuffled)
    assert one_by_one(shuffled, by) == at_once(articles, by)


@settings(max_examples=30)
@given(pages(), st.integers(0, 14))
def test_two_batches_are_the_same_as_one(articles: list[Article], cut: int):
    with shelf() as book:
        for batch in (articles[cut:], articles[:cut]):
            shelve(book, batch)
            join(book, CROWDED)
        assert known(book) == at_once(articles, CROWDED)


def test_a_page_among_many_joins_alone():
    articles = [article("a", *HARBOUR), article("b", *BAKERY), article("c", *HARBOUR[:2])]
    with shelf() as book:
        for each in articles:
            shelve(book, [each])
            join(book, replace(SETTINGS, few=1.0))
        assert known(book) == at_once(articles, SETTINGS)


def test_what_has_joined_is_not_read_again():
    with shelf() as book:
        shelve(book, [article("a", *HARBOUR), article("b", *BAKERY)])
        join(book)
        asked: list[str] = []
        read = book.article
        book.article = lambda page: asked.append(page) or read(page)  # type: ignore[method-assign, func-returns-value]
        join(book)
        assert asked == []
        new = article("c", *warrant("$40 million"))
        shelve(book, [new])
        join(book)
        assert set(asked) == {new.source.page}


def test_a_page_that_is_read_anew_joins_anew():
    with shelf() as book:
        shelve(book, [article("a", *HARBOUR), article("b", *HARBOUR)])
        join(book)
        shelve(book, [article("b", *BAKERY)])
        join(book)
        assert known(book)[2] == []
