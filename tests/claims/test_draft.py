"""Claims get their evidence from the page and their ids once all are known."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledgebook.claims.draft import draft, mark, numbered
from pledgebook.claims.reading import Sentence
from pledgebook.model import Amount, Claim, Kind, Span, When
from tests.claims.reading_of import reading

PAGE = reading("“Yes”, he said.\n\nBritain gives guns.  Poland gives guns.")


def drafted(kind: Kind, sentence: Sentence, start: int, end: int, **fields: object) -> Claim:
    return draft(PAGE, sentence, Span(start, end), kind, "a-rule", **fields)


def test_evidence_is_the_page_as_read_at_the_sentence():
    second = PAGE.sentences[1]
    claim = drafted("item", second, 14, 18, item="gun")
    assert claim.evidence == "guns"
    assert claim.span == Span(second.span.start + 14, second.span.start + 18)
    assert (claim.page, claim.doc, claim.rule) == ("page", "doc", "a-rule")


def test_evidence_keeps_the_typography_of_the_page():
    assert drafted("quote", PAGE.sentences[0], 0, 5).evidence == "“Yes”"


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"amount": Amount(1, "USD", None, 1, 1, "a dollar"), "item": "gun"}, "a dollar"),
        ({"item": "gun", "ordinal": 3}, "gun"),
        ({"ordinal": 3}, "3"),
        ({}, ""),
    ],
)
def test_the_sum_else_the_item_else_the_ordinal_tells_claims_of_one_place_apart(fields, expected):
    assert mark(drafted("package", PAGE.sentences[1], 0, 4, **fields)) == expected


def on(day: str) -> When:
    return When.day(date.fromisoformat(day), "stated")


DRAFTS = [
    drafted("item", PAGE.sentences[2], 13, 17, item="gun"),
    drafted("item", PAGE.sentences[1], 14, 18, item="gun"),
    drafted("item", PAGE.sentences[1], 14, 18, item="rifle"),
    drafted("delivery", PAGE.sentences[1], 14, 18, item="gun"),
    drafted("package", PAGE.sentences[1], 0, 18, date=on("2022-05-01")),
    drafted("package", PAGE.sentences[1], 0, 18, date=on("2022-05-03")),
]


@given(st.permutations(DRAFTS))
def test_the_order_of_the_frames_changes_nothing(drafts):
    assert numbered(drafts) == numbered(DRAFTS)


def test_ids_are_all_different_even_at_one_place():
    found = numbered(DRAFTS)
    assert len({claim.id for claim in found}) == len(DRAFTS)
    assert [claim.span for claim in found] == sorted(claim.span for claim in DRAFTS)


def test_a_better_reading_of_the_same_words_keeps_the_id():
    [before] = numbered(DRAFTS[:1])
    [after] = numbered([replace(DRAFTS[0], donor="PL", stage="delivered", speaker="a minister")])
    assert after.id == before.id
