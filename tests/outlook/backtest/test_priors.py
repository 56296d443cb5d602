import math

import numpy as np
import pytest

from pledgebook.outlook.backtest import month
from pledgebook.outlook.backtest.priors import _believed, centre, draw, fixed, published

EARLY, LATE = month(2023, 2), month(2026)


def test_what_the_item_itself_has_shown_is_left_out():
    assert centre("share", "155mm/artillery shells (EU)", LATE) == pytest.approx(0.8)
    assert centre("share", "another", LATE) == pytest.approx((0.8 * 0.52 * 0.3) ** (1 / 3))


def test_what_was_said_later_is_left_out():
    assert centre("slip", "another", EARLY) == pytest.approx(1.44)
    assert centre("slip", "another", month(2024, 4)) == pytest.approx(math.sqrt(1.44 * 1.75))


def test_draws_lie_about_the_centre_within_their_bounds():
    ramps = draw("another", EARLY, 20_000, np.random.default_rng(3))
    assert np.median(ramps.slip) == pytest.approx(1.44, rel=0.02)
    assert ramps.stretch.min() == 1
    assert ramps.share.max() == 1


def test_three_numbers_are_free():
    """About seventy public points cannot tell more of them apart."""
    assert [name for name in _believed() if name != "fixed"] == ["stretch", "slip", "share"]


def test_no_forecast_is_older_than_its_fixed_numbers():
    assert published() == pytest.approx(month(2023, 1, 24))
    assert fixed("lead") == 21


def test_every_number_has_its_reason_or_source():
    for name, prior in _believed().items():
        for one in prior.values() if name == "fixed" else (prior, *prior["shown"]):
            assert one.get("reason") or one.get("source")
