"""Draws of one value."""

import numpy as np
import pytest

from pledgebook.model import Input, Shape, Spread
from pledgebook.outlook.spread import drawn

EVEN = (np.arange(10_000) + 0.5) / 10_000


def values(shape: Shape, *numbers: float) -> np.ndarray:
    return drawn(Input(value=1.0, unit="months", spread=Spread(shape, numbers)), EVEN)


def test_without_a_spread_a_value_is_itself():
    assert set(drawn(Input(value=7.0, unit="months"), EVEN)) == {7.0}


@pytest.mark.parametrize("shape", ["normal", "lognormal"])
def test_one_draw_in_twenty_lies_beyond_each_end(shape: Shape):
    found = values(shape, 4, 16)
    assert (found < 4).mean() == pytest.approx(0.05, abs=1e-3)
    assert (found > 16).mean() == pytest.approx(0.05, abs=1e-3)


def test_the_middle_of_a_lognormal_is_that_of_its_logarithms():
    assert np.median(values("lognormal", 4, 16)) == pytest.approx(8, rel=1e-3)


def test_a_uniform_lies_between_its_ends_evenly():
    found = values("uniform", 2, 6)
    assert (found.min(), found.mean(), found.max()) == pytest.approx((2, 4, 6), abs=1e-3)


def test_a_triangular_has_its_ends_and_mean():
    found = values("triangular", 0, 3, 6)
    assert (found.min(), found.mean(), found.max()) == pytest.approx((0, 3, 6), abs=0.05)
    assert values("triangular", 0, 0, 9).mean() == pytest.approx(3, abs=0.01)


def test_of_a_sample_each_value_is_as_likely():
    found = values("sample", 1, 5, 5, 9)
    assert [(found == each).mean() for each in (1, 5, 9)] == [0.25, 0.5, 0.25]


def test_other_numbers_than_a_shape_has_are_refused():
    with pytest.raises(ValueError, match="Expected the numbers of a uniform spread, found"):
        values("uniform", 1, 2, 3)


def test_a_lognormal_has_no_ends_below_zero():
    with pytest.raises(ValueError, match="Expected the numbers of a lognormal spread, found"):
        values("lognormal", -1, 5)
