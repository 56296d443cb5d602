from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledgebook.claims.frames.pieces import clauses, stated
from pledgebook.model import Span


def parts(text: str) -> list[str]:
    return [clause.of(text) for clause in clauses(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The tanks came, but the shells are late.", ["The tanks came", "the shells are late."]),
        (
            "Two tanks are to come before June, the rest during July.",
            ["Two tanks are to come before June", "the rest during July."],
        ),
        (
            "The guns come late: they must be built first.",
            ["The guns come late", "they must be built first."],
        ),
        ("It holds guns and the shells for them.", ["It holds guns and the shells for them."]),
        ("It came - no.", ["It came - no."]),
    ],
)
def test_a_sentence_is_cut_where_a_new_statement_begins(text: str, expected: list[str]):
    assert parts(text) == expected


@given(st.text(alphabet="ab ,;:-.and", max_size=80))
def test_clauses_stand_in_order_and_apart(text: str):
    spans = clauses(text)
    assert spans
    assert all(left.end <= right.start for left, right in pairwise(spans))


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("The guns come in May, a minister said.", "The guns come in May"),
        ("Ed Moss said that the guns come in May.", "the guns come in May."),
        ("Ed Moss told reporters on Friday that the guns come in May.", "the guns come in May."),
        ("The guns come in May.", "The guns come in May."),
    ],
)
def test_who_says_it_is_no_part_of_what_is_stated(text: str, kept: str):
    start = text.index("come in")
    assert stated(text, Span(0, len(text)), Span(start, start + 4)).of(text) == kept
