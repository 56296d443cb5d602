import numpy as np
import pytest

from pledgebook.outlook.backtest import complete, forecast, month
from pledgebook.outlook.backtest.capacity import rates, weights
from pledgebook.outlook.backtest.priors import Ramps

from .making import record

BASE = "actual 2024-01-01 100/month 2024-01-01"
PLANNED = record(BASE, "target 2025-12 340/month 2024-01-01")
"""By 10 a month, from 100 to 340 in 24 months."""
BEGIN = month(2024, 1, 2)


def ramps(stretch: float, slip: float = 1.0, share: float = 1.0) -> Ramps:
    return Ramps(*(np.array([value]) for value in (stretch, slip, share)))


def rate(stretch: float, slip: float = 1.0, share: float = 1.0, *, months: float) -> float:
    return float(rates(PLANNED, np.array([BEGIN + months]), ramps(stretch, slip, share))[0, 0])


def test_an_existing_line_keeps_to_the_plan_up_to_its_ceiling():
    assert rate(4, months=12) == pytest.approx(220, abs=1)
    assert rate(2, months=12) == 200


def test_new_plant_gives_nothing_before_its_lead_and_its_slip():
    assert rate(2, months=20) == 200
    assert rate(2, months=22) > 300
    assert rate(2, 1.5, months=31) == 200
    assert rate(2, 1.5, months=32) > 300


def test_new_plant_gives_its_share_of_what_was_promised_above_the_ceiling():
    assert rate(2, share=0.5, months=40) == 200 + 0.5 * 140


def test_a_line_is_never_below_its_last_known_rate():
    assert rate(1, 3, months=3) == 100


def test_without_a_plan_the_last_rate_stays():
    assert rates(record(BASE), np.array([BEGIN + 12]), ramps(3)).tolist() == [[100]]


def test_draws_that_would_have_foreseen_the_record_weigh_more():
    """Half the plan came: a ceiling of 2.2 foresees it, one of 1.2 or of 3.4 less."""
    seen = record(BASE, "target 2025-12 340/month 2024-01-01", "actual 2025-07 220/month 2025-08")
    found = weights(seen, Ramps(np.array([1.2, 2.2, 3.4]), np.full(3, 2.0), np.full(3, 0.5)))
    assert found.sum() == pytest.approx(1)
    assert found.argmax() == 1


def test_a_line_that_stands_still_is_judged_like_any_other():
    cold = record("actual 2024-01-01 0/month 2024-01-01", "actual 2024-07 0/month 2024-07")
    assert weights(cold, Ramps(np.array([1.0, 2.0]), np.ones(2), np.ones(2))).tolist() == [0.5, 0.5]


def test_a_plan_of_later_weighs_nothing_on_a_rate_of_before():
    later = record(BASE, "actual 2024-06 100/month 2024-06", "target 2025-12 900/month 2024-12")
    assert weights(later, Ramps(np.array([1.0, 9.0]), np.ones(2), np.ones(2))).tolist() == [0.5, 0.5]


def test_the_same_seed_gives_the_same_draws():
    at = np.array([BEGIN + 6, BEGIN + 12])
    first, second = (forecast(PLANNED, BEGIN, at, 200, np.random.default_rng(5)) for _ in range(2))
    assert first.shape == (2, 200)
    assert (first == second).all()


def test_complete_rounds_are_as_many_as_the_scarcest_part():
    shells, charges = np.array([[40.0, 30.0]]), np.array([[18.0, 35.0]])
    assert complete([shells, charges]).tolist() == [[18, 30]]
