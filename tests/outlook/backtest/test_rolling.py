from pathlib import Path

import pytest

from pledgebook.outlook.backtest import (
    OURS,
    Scored,
    independent,
    month,
    origins,
    read,
    records,
    scored,
    summary,
)
from tests.conftest import ROOT

from .making import record

RISING = record(
    "actual 2023-06 100/month 2023-06",
    "target 2024-06 200/month 2023-06",
    "actual 2024-06 180/month 2024-07",
    "actual 2024-12 200/month 2025-01",
)


def test_an_origin_needs_a_known_rate_and_a_plan_and_something_that_followed():
    assert origins(RISING) == [month(2023, 7) + n for n in range(15)]
    assert origins(record("actual 2023-06 100/month 2023-06")) == []
    assert origins(record("target 2024-06 200/month 2023-06")) == []


def test_every_forecaster_is_scored_at_the_same_places():
    found = list(scored(RISING, 1, 100))
    places = {
        name: [(s.origin, s.ahead) for s in found if s.forecaster == name]
        for name in {s.forecaster for s in found}
    }
    assert len(places) == 4
    assert all(one == places[OURS] for one in places.values())


def test_the_truth_lies_straight_between_the_stated_rates():
    (first, *_) = [
        one for one in scored(RISING, 1, 10) if (one.origin, one.ahead) == (month(2023, 12) + 1, 6)
    ]
    assert 180 < first.truth < 190


def test_what_follows_does_not_change_a_forecast():
    """The vintage rule, whole: a record that says more later gives the same forecasts from before."""
    more = record(
        "actual 2023-06 100/month 2023-06",
        "target 2024-06 200/month 2023-06",
        "actual 2024-06 180/month 2024-07",
        "actual 2024-12 200/month 2025-01",
        "target 2026-12 900/month 2024-09",
        "actual 2025-06 500/month 2025-06",
    )
    before = {(s.origin, s.ahead, s.forecaster): s.middle for s in scored(RISING, 1, 50)}
    after = {(s.origin, s.ahead, s.forecaster): s.middle for s in scored(more, 1, 50)}
    early = {key: middle for key, middle in before.items() if key[0] < month(2024, 9)}
    assert early
    assert all(after[key] == pytest.approx(middle) for key, middle in early.items())


def test_a_summary_is_the_mean_of_what_lies_in_its_months():
    found = [
        Scored("w", 0, 6, OURS, 10, 12, 1.0, (True, True, True)),
        Scored("w", 1, 18, OURS, 10, 16, 3.0, (False, True, True)),
        Scored("w", 1, 24, OURS, 10, 99, 50.0, (False, False, False)),
    ]
    (line,) = summary(found, range(6, 19))
    assert (line.forecasts, line.error, line.crps, line.covered) == (2, 4, 2, (0.5, 1, 1))


def test_overlapping_forecasts_count_for_as_many_as_fit_one_after_the_other():
    assert independent([Scored("w", n, 12, OURS, 1, 1, 0) for n in range(13)]) == 2
    assert independent([]) == 0


def error_at_6_to_18_months(production: Path) -> dict[str, float]:
    found, _ = read(production.read_text("utf-8"), production.name)
    lines = summary(scored(records(found)["155mm projectile (US)"], seed=1), range(6, 19))
    return {line.forecaster: line.error for line in lines}


def test_155_mm_is_foreseen_better_than_by_the_plan_and_by_persistence():
    """Issue 8: at 6 to 18 months. The other figures stand in docs/outlook-backtest.md."""
    error = error_at_6_to_18_months(ROOT / "examples" / "outlook" / "155mm-production.csv")
    assert error[OURS] < min(error["persistence"], error["official plan"])


def test_the_collected_series_gives_the_same(shared: Path):
    error = error_at_6_to_18_months(shared / "outlook" / "production_series.csv")
    assert error[OURS] < min(error["persistence"], error["official plan"])
