import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledgebook.outlook.backtest.scores import band, crps, inside

numbers = st.floats(-1e6, 1e6)


@given(st.lists(numbers, min_size=1, max_size=30), numbers)
def test_crps_is_its_definition(draws, truth):
    """E|X - y| - E|X - X'|/2, over all pairs."""
    x = np.array(draws)
    defined = np.abs(x - truth).mean() - np.abs(x[:, None] - x).mean() / 2
    assert crps(x, truth) == pytest.approx(defined, abs=1e-6)


def test_crps_of_one_draw_is_the_absolute_error():
    assert crps(np.array([3.0]), 5.0) == 2


def test_crps_of_the_normal_distribution_is_the_closed_form():
    """Gneiting and Raftery 2007, equation 5, at its middle: (sqrt(2) - 1) / sqrt(pi)."""
    draws = np.random.default_rng(1).standard_normal(400_000)
    assert crps(draws, 0.0) == pytest.approx((math.sqrt(2) - 1) / math.sqrt(math.pi), abs=2e-3)


def test_a_band_holds_its_share_in_the_middle():
    assert band(np.arange(101.0), 80) == (10, 90)


def test_a_truth_at_the_edge_lies_in_the_wide_bands_alone():
    assert inside(np.arange(101.0), 12.0) == (False, True, True)
