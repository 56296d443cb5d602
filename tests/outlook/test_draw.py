"""From a scenario to its numbers."""

from dataclasses import replace

import numpy as np
import pytest

from pledgebook.model import Input, Ramp, fixed
from pledgebook.outlook.draw import central, draw
from tests.outlook.making import START, ask, item, line, rich_scenario, scenario, uncertain


def test_the_same_seed_gives_the_same_draws_and_another_seed_others():
    one, two, other = (draw(rich_scenario(), seed, 50) for seed in (4, 4, 5))
    assert (one.lead == two.lead).all()
    assert (one.capacity == two.capacity).all()
    assert (one.lead != other.lead).any()


def test_more_draws_begin_with_the_same_ones():
    assert (draw(rich_scenario(), 1, 90).lead[:, :50] == draw(rich_scenario(), 1, 50).lead).all()


def test_scenarios_share_the_draws_of_what_they_share():
    one = scenario(replace(item(), lead=uncertain(9, "months", 6, 12)))
    two = replace(one, items=(replace(item("rocket"), lead=uncertain(5, "months", 4, 6)), *one.items))
    assert (draw(one, 1, 20).lead[0] == draw(two, 1, 20).lead[1]).all()


def test_values_without_a_spread_are_the_same_in_every_draw():
    drawn = draw(scenario(item(stock=7), ask(3), line(5)), 1, 4)
    assert drawn.stock.tolist() == [[7.0] * 4]
    assert drawn.inputs == {}


def test_years_become_months():
    yearly = replace(item(), own_use=Input(value=120, unit="shells/year"), lead=Input(value=2, unit="years"))
    drawn = central(scenario(yearly, replace(line(1), capacity=Input(value=24, unit="shells/year"))))
    assert (drawn.use[0, 0], drawn.lead[0, 0], drawn.capacity[0, 0, 0]) == (10, 24, 2)


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"lead": fixed(3, "shells")}, "shell: lead: Expected a time, .* found 'shells'"),
        ({"own_use": fixed(3, "shells")}, "shell: own use: Expected units a time, .* found 'shells'"),
        ({"reorder": fixed(3, "months")}, "shell: reorder: Expected a share, .* found 'months'"),
        ({"price": fixed(3, "USD")}, "shell: price: Expected money a unit, .* found 'USD'"),
        ({"stock": fixed(3, "shells/month")}, "shell: stock: Expected a count or a sum, .* found"),
    ],
)
def test_a_value_in_another_unit_is_named(wrong: dict[str, Input], said: str):
    with pytest.raises(ValueError, match=said):
        central(scenario(replace(item(), **wrong)))  # type: ignore[arg-type]  # each is a field of Item


def ramps(correlation: float) -> np.ndarray:
    slips = [
        Ramp(
            name=name,
            added=fixed(1, "shells/month"),
            announced=START,
            slip=uncertain(1.5, "times", 1, 2),
            supplier="tools",
        )
        for name in ("a", "b")
    ]
    inputs = draw(scenario(line(1, ramps=tuple(slips)), slip_correlation=correlation), 1, 4000).inputs
    return np.corrcoef(inputs["line: a: slip"], inputs["line: b: slip"])


def test_slips_of_one_supplier_go_together():
    assert ramps(0.0)[0, 1] == pytest.approx(0, abs=0.05)
    assert ramps(0.8)[0, 1] == pytest.approx(0.8, abs=0.05)


def test_what_was_in_work_is_what_own_use_consumes_unless_told():
    assert central(scenario(item(own_use=8))).before[0, 0] == 8
    assert central(scenario(item(own_use=8, in_work=3))).before[0, 0] == 3
