import numpy as np
import pytest

from pledgebook.outlook.backtest import Course, month, records

from .making import record, statements


def test_nothing_is_known_before_it_was_said():
    """The vintage rule: the rate of January became known in June."""
    whole = record("actual 2024-01 100/month 2024-01", "actual 2024-02 120/month 2024-06-10")
    assert whole.known(month(2024, 3)).actual.rate.tolist() == [100]
    assert whole.known(month(2024, 7)).actual.rate.tolist() == [100, 120]


def test_where_statements_on_one_day_disagree_the_lowest_stands():
    assert record("actual 2024-01-05 20/month 2024", "actual 2024-01-05 14/month 2024").actual.rate == [14]


def test_a_plan_runs_straight_from_the_last_rate_through_its_targets():
    plan = record(
        "actual 2024-01-01 100/month 2024-01-01",
        "target 2024-10 200/month 2024-01",
        "target 2025-03 250/month 2024-01",
    ).plan()
    begin, due = month(2024, 1) + 0.5 / 31, month(2024, 11)
    assert plan((begin + due) / 2) == pytest.approx(150)
    assert plan(month(2030)) == 250


def test_a_newer_statement_on_the_same_time_or_later_takes_the_place_of_an_older_one():
    plan = record(
        "actual 2024-01 100/month 2024-01",
        "target 2025-06 500/month 2024-02",
        "target 2026-12 550/month 2024-02",
        "target 2025-12 300/month 2024-08",
    ).plan()
    assert plan.rate.tolist() == [100, 300, 550]


def test_a_target_whose_day_has_passed_is_no_plan_any_more():
    plan = record("target 2023-12 500/month 2023-01", "actual 2024-02 100/month 2024-02").plan()
    assert plan.rate.tolist() == [100]


def test_a_plan_never_promises_less_for_later():
    plan = record(
        "actual 2024-01 10/month 2024-01", "target 2028 85/month 2024-02", "target 2025 100/month 2024-03"
    ).plan()
    assert plan.rate.tolist() == [10, 100, 100]


def test_the_highest_promise_of_each_day():
    promises = record(
        "target 2025 50/month 2023-01", "target 2026 40/month 2023-06", "target 2027 90/month 2024"
    ).promises()
    assert promises.rate.tolist() == [50, 50, 90]


def test_an_item_without_a_rate_or_a_target_is_still_a_record():
    (only,) = records(statements("target 2025 50/month 2024")).values()
    assert only.actual.at.size == 0
    assert record("actual 2025 50/month 2024").promises().at.size == 0


def test_a_course_is_level_outside_its_points():
    course = Course.through([(2, 20), (1, 10)])
    assert course(np.array([0, 1.5, 3])).tolist() == [10, 15, 20]
