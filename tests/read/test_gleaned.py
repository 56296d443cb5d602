"""Gleaned pages as rows, and back."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledgebook import article, claims
from pledgebook.model import Article, Block, Gleaned, Page, Problem, Source, Span
from pledgebook.read.gleaned import COLUMNS, found_in, row_of

TEXT = "Norway announced about $30 million in aid for Moldova in mid-March 2030, a minister told the Gazette."


def gleaned(text: str) -> Gleaned:
    page = Page.of("june", text, url="https://gazette.example/june")
    extracted, troubles = article.extract(page)
    return Gleaned(page, "today", None, extracted, tuple(claims.read(extracted)[0]), tuple(troubles))


def test_a_page_with_its_claims_comes_back_whole():
    found = gleaned(TEXT)
    row = row_of(found)
    assert found.claims
    assert tuple(row) == COLUMNS
    assert (row["kind"], row["doc"], row["url"]) == ("page", "june", "https://gazette.example/june")
    assert found_in(row) == found


@given(st.text(st.characters(), min_size=1), st.text(st.characters(exclude_categories=["Cs"])))
def test_any_characters_come_back(text: str, title: str):
    """Lone surrogates too, which pages may hold in their text."""
    page = Page.of("any", "", title=title)
    extracted = Article(Source(page.id, "any", title=title), text, (Block(Span(0, len(text))),))
    found = Gleaned(page, "today", None, extracted)
    assert found_in(row_of(found)) == found


def test_a_refused_page_has_no_text():
    found = Gleaned(Page.of("rain", "", url=None), "today", refused="no sum")
    row = row_of(found)
    assert (row["kind"], row["text"], row["url"]) == ("refused", None, None)
    assert found_in(row) == found


def test_a_problem_stands_under_its_place_and_code():
    found = Problem("june.jsonl:3", "bad-record", "Expected a record.")
    row = row_of(found)
    assert (row["kind"], row["id"], row["doc"]) == ("problem", "bad-record", "june.jsonl:3")
    assert found_in(row) == found


def test_a_row_of_other_nouns_is_refused():
    with pytest.raises(msgspec.ValidationError):
        found_in({**row_of(gleaned(TEXT)), "noun": '{"page": 3}'})
