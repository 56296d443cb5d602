"""A sentence with several sums, and which words belong to each."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledgebook.claims.grammar.clauses import shares
from pledgebook.model import Span

SUM = re.compile(r"\$\d+")
WORDS = "$1|$22|and|while|the loan|, |; | - |: |said the minister|according to officials|, bringing|a.".split(
    "|"
)


def parts(text: str) -> list[str]:
    """The words of each sum, which is a sign with figures here."""
    return [part.of(text) for part in shares(text, [Span(*match.span()) for match in SUM.finditer(text)])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It gave $5 to Kyiv", ["It gave $5 to Kyiv"]),
        ("It gave $5, bringing the sum to $9", ["It gave $5", "bringing the sum to $9"]),
        ("It gave $5 while others gave $9", ["It gave $5", "while others gave $9"]),
        ("It gave $5; then it gave $9", ["It gave $5", "then it gave $9"]),
        ("It gave $5 - after $9", ["It gave $5", "after $9"]),
        ("It gave $9, of which $5 is a loan", ["It gave $9", "of which $5 is a loan"]),
        ("The $5 loan lifts the sum to $9", ["The $5 loan", "lifts the sum to $9"]),
        ("It gave $5 and $3, and lent $9", ["It gave $5", "and $3", "and lent $9"]),
    ],
)
def test_a_break_parts_two_sums(text, expected):
    assert parts(text) == expected


def test_words_between_two_sums_without_a_break_belong_to_both():
    assert parts("It gave $5 of the promised $9") == [
        "It gave $5 of the promised",
        "of the promised $9",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "It gave $5, the minister said.",
        "It gave $5, a spokesman told reporters on Friday.",
        "It gave $5, according to two officials.",
    ],
)
def test_the_tail_that_names_a_speaker_is_left_out(text):
    assert parts(text) == ["It gave $5"]


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=14).map(" ".join).filter(SUM.search))
def test_every_sum_lies_in_its_own_part_and_in_no_other(text):
    found = [Span(*match.span()) for match in SUM.finditer(text)]
    cut = shares(text, found)
    assert len(cut) == len(found)
    for at, part in enumerate(cut):
        assert [number for number, each in enumerate(found) if part.meets(each)] == [at]
        assert part.holds(found[at])
