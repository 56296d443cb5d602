from datetime import date
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledgebook.model import Page

MEMO = Page.of("memo", "Two million, directed.", url="https://example.org/1", published=date(2022, 6, 1))


def test_a_page_keeps_the_digest_of_its_bytes():
    raw = "“Aid”".encode("cp1252")
    page = Page.of("memo", "“Aid”", raw=raw, encoding="cp1252")
    assert (page.sha256, page.encoding) == (sha256(raw).hexdigest(), "cp1252")


@pytest.mark.parametrize(
    "other",
    [
        Page.of("other", MEMO.source, url=MEMO.url, published=MEMO.published),
        Page.of("memo", "Two million. ", url=MEMO.url, published=MEMO.published),
        Page.of("memo", MEMO.source, url="https://example.org/2", published=MEMO.published),
        Page.of("memo", MEMO.source, url=MEMO.url, published=date(2022, 6, 9)),
        Page.of("memo", MEMO.source, url=MEMO.url),
        Page.of("memo", MEMO.source, url=MEMO.url, published=MEMO.published, form="html"),
    ],
    ids=["name", "words", "address", "day", "no day", "form"],
)
def test_pages_that_differ_in_one_thing_are_two_pages(other: Page):
    assert other.id != MEMO.id


def test_title_and_encoding_do_not_make_another_page():
    again = Page.of(
        "memo",
        MEMO.source,
        raw=MEMO.source.encode(),
        title="Memorandum",
        encoding="utf-8-sig",
        url=MEMO.url,
        published=MEMO.published,
    )
    assert again.id == MEMO.id


@given(st.text(st.characters(exclude_categories=[])))
def test_any_characters_have_an_id(source: str):
    assert len(Page.of("memo", source).id) == 16
