"""Two sums of money are one figure, a rounding, a revision, a slip of a thousand, or simply two."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledgebook.ledger.sums import (
    compared,
    is_rounding,
    is_slip,
    overlap,
    same_figure,
    same_sum,
    within,
)
from tests.ledger.making import millions

figures = st.integers(min_value=1, max_value=50_000)


def test_a_ceiling_stands_for_its_figure():
    low, high = compared(millions(300, "up_to"))
    assert low > 0
    assert low < 300e6 < high


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (millions(800), millions(800), True),
        (millions(800), millions(750), False),
        (millions(500, "more_than"), millions(550), True),
        (
            millions(2000, "nearly"),
            millions(1100),
            False,
        ),  # the interval allows it, the figures are too far apart
        (millions(300, "up_to"), millions(300), True),
        (millions(1000, "up_to"), millions(1000, "more_than"), False),
        (millions(800), millions(800, currency="CAD"), False),
    ],
)
def test_same_sum(one, other, same):
    assert same_sum(one, other) is same
    assert same_sum(other, one) is same


def test_a_round_figure_stands_for_an_exact_one_but_not_the_other_way():
    assert is_rounding(millions(600), millions(625))
    assert not is_rounding(millions(625), millions(600))
    assert not is_rounding(millions(1000), millions(1300))


def test_what_lies_half_way_is_no_rounding():
    assert not is_rounding(millions(800), millions(850))
    assert is_rounding(millions(800), millions(845))


def test_a_floor_stands_for_what_lies_not_far_above_it():
    assert is_rounding(millions(300, "more_than"), millions(400))
    assert not is_rounding(millions(300, "more_than"), millions(450))
    assert not is_rounding(millions(300, "more_than"), millions(275))
    assert not is_rounding(millions(1000, "more_than"), millions(1700))


def test_a_billion_said_for_a_million_is_a_slip():
    assert is_slip(millions(250), millions(250_000))
    assert not is_slip(millions(250), millions(25_000))


@given(figures, figures)
def test_every_comparison_is_the_same_both_ways(one, other):
    first, second = millions(one), millions(other)
    for comparison in (same_figure, same_sum, overlap, is_slip):
        assert comparison(first, second) == comparison(second, first)
    assert within(first, second, 1.25) == within(second, first, 1.25)


@given(figures)
def test_every_figure_is_itself_and_no_slip_of_itself(figure):
    amount = millions(figure)
    assert same_figure(amount, amount)
    assert same_sum(amount, amount)
    assert not is_slip(amount, amount)
    assert not is_rounding(amount, amount)
