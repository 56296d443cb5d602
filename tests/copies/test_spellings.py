"""Texts cut into spellings, as bytes."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledgebook.copies.spellings import spellings

PARTED = re.compile(r"[\s/\-‐‑‒–—―−]+")


def written(*texts: str) -> list[str]:
    found = spellings(texts)
    return [found.written(number) for number in range(len(found.starts))]


def sentences(text: str) -> list[str]:
    """The first spelling of each sentence."""
    found = spellings([text])
    return [found.written(number) for number, opens in enumerate(found.opens.tolist()) if opens]


@given(st.text(st.sampled_from("ab é€😀\N{NO-BREAK SPACE}\N{IDEOGRAPHIC SPACE}\t\n-/–—−.”\x85")))
def test_spaces_dashes_and_strokes_part_spellings(text: str):
    assert written(text) == [each for each in PARTED.split(text) if each]


@given(st.lists(st.text("ab é—\n."), max_size=4))
def test_texts_together_are_cut_as_each_alone(texts: list[str]):
    found = spellings(texts)
    alone = [spellings([text]) for text in texts]
    assert written(*texts) == [each for text in texts for each in written(text)]
    assert found.keys.tolist() == [key for each in alone for key in each.keys.tolist()]
    assert found.opens.tolist() == [opens for each in alone for opens in each.opens.tolist()]


@given(st.text("abé", min_size=1, max_size=30), st.text("abé", min_size=1, max_size=30))
def test_two_spellings_have_two_keys(one: str, other: str):
    here, there = spellings([f"{one} {other}"]).keys.tolist()
    assert (here == there) == (one == other)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Two boats left. Rice is dear.", ["Two", "Rice"]),
        ('"Rice is dear." Holt left.', ['"Rice', "Holt"]),
        ("“Rice is dear.” Holt left.", ["“Rice", "Holt"]),
        ('Holt left. ("Rice is dear.")', ["Holt", '("Rice']),
        ("It cost 4.5 million. 3 boats left.", ["It", "3"]),
        ("It left at 5 p.m. from Sandvik.", ["It"]),
        ("It left\n\nfor Pelu", ["It", "for"]),
        ("It left\nfor Pelu", ["It"]),
    ],
)
def test_where_sentences_begin(text: str, first: list[str]):
    assert sentences(text) == first
