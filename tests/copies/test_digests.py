"""Words as numbers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledgebook.copies.digests import digests, rare, weights
from pledgebook.copies.rarity import RAREST


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("$104M", "104 million"),
        ("$1.2bn", "1.2 billions"),
        ("EUR 500\N{NO-BREAK SPACE}million", "EUR 500 million"),
        ("36,000", "36000"),
        ("the U.S. navy", "the US navy"),
        ("Zelensky announces", "Zelenskyy announced"),
        ("10 p.m.", "10pm"),
        ("5%", "5 percent"),
        ("“Ferries”", '"ferries"'),
        ("ferries\N{EM DASH}and boats", "ferries - and boats"),
        ("the 18-tonne crane", "the 18 tonne crane"),
    ],
)
def test_two_ways_of_writing_are_one(one: str, other: str):
    assert digests(one).tolist() == digests(other).tolist()


@pytest.mark.parametrize(
    ("one", "other"),
    [("$104 million", "$140 million"), ("5 million", "5 billion"), ("4,300", "4,3"), ("Mali", "Malta")],
)
def test_other_words_stay_apart(one: str, other: str):
    assert digests(one).tolist() != digests(other).tolist()


def test_a_figure_is_one_word_with_its_unit():
    assert len(digests("sends $45 million to Tamura")) == 4


def test_a_digest_is_the_same_on_every_machine():
    assert digests("Aid 45 million").tolist() == [16984854840614376881, 6350334613778354258]


def test_weights():
    assert weights(digests("the island Aurelia 214")).tolist() == [0, 1, RAREST, RAREST]
    assert rare(digests("the Aurelia of Pelu")).tolist() == digests("Aurelia Pelu").tolist()


def test_marks_are_no_words():
    assert digests(" ... — * ").tolist() == []


@given(st.text(), st.text())
def test_texts_after_one_another_are_read_as_each_alone(before: str, after: str):
    apart = [each for text in (before, "and", after) for each in digests(text).tolist()]
    assert digests(f"{before} \n and \n {after}").tolist() == apart
