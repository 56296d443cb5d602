"""No rule does better than perfect foresight."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pledgebook.model import Rule, fixed
from pledgebook.outlook import bound
from pledgebook.outlook.draw import central
from pledgebook.outlook.reference import simulate
from tests.outlook.making import item, line, order, rich, scenario


@settings(max_examples=12, deadline=None)
@given(st.integers(0, 10_000))
def test_the_bound_is_never_beaten(seed: int):
    drawn = rich(seed=seed, draws=1, items=4, months=36)
    paths = simulate(drawn)
    assert bound.worked(paths.begun[..., 0]) <= bound.most(drawn, paths) * (1 + 1e-7)


@pytest.mark.parametrize("rule", ["proportional", "priority", "weighted"])
def test_on_one_line_every_rule_reaches_it(rule: Rule):
    orders = [order(70), order(40, month=3), order(90, month=9)]
    assert bound.foresight(central(scenario(*orders, line(7), rule=rule, months=36))) == pytest.approx(1)


def test_kept_components_count_for_both():
    stored = line(7, keeps=fixed(100.0, "months"), kept=fixed(5.0, "shells"))
    assert bound.foresight(central(scenario(order(200, month=10), stored))) == pytest.approx(1)


def test_foresight_would_not_let_a_line_wait_for_another():
    """Two goods share a plant; the second has a narrow line of its own behind it."""
    plant = line(10, "shell", "rocket", name="plant")
    narrow = line(1, "rocket", name="narrow")
    given_orders = scenario(item(), item("rocket"), order(50), order(50, "rocket"), plant, narrow, months=8)
    found = bound.foresight(central(given_orders))
    assert found is not None
    assert found < 0.9


def test_without_limits_there_is_nothing_to_foresee():
    assert bound.foresight(central(scenario(order(5)))) is None
    assert bound.foresight(central(scenario(line(5)))) is None
