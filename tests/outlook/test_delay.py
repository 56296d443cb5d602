"""Delay lines, beside published numbers of the System Dynamics test models (github SDXorg/test-models)."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledgebook.outlook.delay import Delays, Erlang, Fixed


def through(line: Fixed | Erlang, inflow: list[float]) -> list[float]:
    return [float(line.push(np.array([[each]]))[0, 0]) for each in inflow]


def fixed_line(lag: float, before: float) -> Fixed:
    return Fixed(np.array([[lag]]), np.array([[before]]))


@pytest.mark.parametrize(
    ("lag", "initial", "published"),
    [
        # tests/delay_fixed/output.tab, input Time²: DF05 and DF37 are lags of 0.5 and 3.7, rounded up there
        (1, 10, [10, 0, 1, 4, 9, 16, 25]),  # DF1; DF05 from the second month on
        (2, -3, [-3, -3, 0, 1, 4, 9, 16]),  # DF2
        (4, 4, [4, 4, 4, 4, 0, 1, 4]),  # DF37
    ],
)
def test_a_fixed_delay_is_that_of_the_published_model(lag: float, initial: float, published: list[float]):
    assert through(fixed_line(lag, initial), [month**2 for month in range(7)]) == published


def test_a_pipeline_is_that_of_the_published_model():
    """tests/delay_pipeline/output.tab: a lag of five steps, input -1 and from the tenth step on 4."""
    inflow = [-1.0] * 10 + [4.0] * 9
    assert through(fixed_line(5, 6), inflow) == [6.0] * 5 + [-1.0] * 10 + [4.0] * 4


def test_a_lag_between_two_months_is_split_between_them():
    assert through(fixed_line(2.25, 0), [1, 0, 0, 0, 0]) == [0, 0, 0.75, 0.25, 0]


def test_no_lag_is_no_delay():
    assert through(fixed_line(0, 7), [1, 2, 3]) == [1, 2, 3]
    assert through(Erlang(np.array([[0.0]]), 3, np.array([[7.0]])), [1, 2, 3]) == [1, 2, 3]


@given(st.floats(0, 40), st.integers(1, 5))
def test_an_erlang_delay_has_its_mean_and_loses_nothing(lag: float, stages: int):
    out = np.array(through(Erlang(np.array([[lag]]), stages, np.zeros((1, 1))), [1.0] + [0.0] * 3000))
    assert out.sum() == pytest.approx(1)
    assert (out * np.arange(len(out))).sum() == pytest.approx(lag, abs=1e-6)


def test_a_line_that_was_fed_evenly_goes_on_evenly():
    lags = np.array([[6.5], [6.5]])
    line = Delays(lags, np.array([0, 3]), np.full((2, 1), 10.0))
    for _ in range(50):
        assert line.push(np.full((2, 1), 10.0)) == pytest.approx(np.full((2, 1), 10.0))


@given(st.floats(0.1, 30), st.sampled_from([0, 1, 3]))
def test_what_is_in_work_is_rate_times_lag(lag: float, stages: int):
    """Little's law."""
    line = Delays(np.array([[lag]]), np.array([stages]), np.zeros((1, 1)))
    inside = 0.0
    for _ in range(2000):
        inside += 5.0 - float(line.push(np.array([[5.0]]))[0, 0])
    assert inside == pytest.approx(5.0 * lag)
