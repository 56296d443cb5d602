"""The months: exact cases, conservation, and a textbook's numbers."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pledgebook.model import Appropriation, fixed
from pledgebook.outlook.reference import OWN, simulate
from tests.outlook.making import START, ask, claimants, close, item, kept, line, order, rich, run, scenario


@given(
    lead=st.integers(0, 40),
    quantity=st.floats(10, 1e6),
    rate=st.floats(1, 1e5),
    use=st.floats(0, 0.9),
)
@settings(max_examples=40)
def test_the_stock_is_back_after_lead_and_quantity_over_net_rate(
    lead: int, quantity: float, rate: float, use: float
):
    """T = L + Q / (P - U), for times that the run holds and longer than a month."""
    months = quantity / (rate - use * rate)
    if not 1 <= months <= 200:
        return
    given_away = scenario(
        item(lead=lead, own_use=use * rate), ask(quantity), line(rate), months=lead + int(months) + 3
    )
    assert kept(given_away).rebuilt[0, 0] == pytest.approx(lead + months, rel=1e-9)


@settings(max_examples=15)
@given(st.integers(0, 10_000))
def test_no_unit_appears_or_is_lost(seed: int):
    drawn = rich(seed=seed, draws=3)
    paths = simulate(drawn)
    before_use = paths.in_work[0]
    asked = np.zeros_like(paths.needed)
    for t in range(drawn.months):
        for row in drawn.asked.in_month(t):
            asked[t, drawn.asked.item[row], drawn.asked.claimant[row]] += drawn.asked.rate[row]
    from_stock = asked.sum(axis=(0, 2)) - paths.given.sum(axis=0)
    replaced = drawn.reorder * paths.given.sum(axis=0)
    use = drawn.use * drawn.months
    assert close(paths.needed.sum(axis=(0, 2)), from_stock + replaced)
    ordered = paths.ordered.sum(axis=(0, 2)) - use
    assert close(paths.needed.sum(axis=(0, 2)), ordered + (paths.contracting + paths.waiting)[-1].sum(axis=1))
    assert close(paths.ordered.sum(axis=0), paths.begun.sum(axis=0) + paths.backlog[-1])
    assert close(before_use + paths.begun.sum(axis=0), paths.delivered.sum(axis=0) + paths.in_work[-1])
    went = paths.given.sum(axis=0) + paths.used.sum(axis=0)
    assert close(paths.stock[0] + paths.delivered[:, :, OWN].sum(axis=0), paths.stock[-1] + went)


@settings(max_examples=15)
@given(st.integers(0, 10_000))
def test_nothing_is_negative_and_no_limit_is_passed(seed: int):
    drawn = rich(seed=seed, draws=3)
    paths = simulate(drawn)
    known = np.isfinite(drawn.floor)
    for states in (paths.backlog, paths.waiting, paths.contracting, paths.in_work, paths.kept, paths.given):
        assert states.min() >= -1e-6
    assert paths.stock[:, known].min() >= -1e-6
    assert (paths.obligated <= np.concatenate((drawn.funded[:1], drawn.funded)) + 1e-6).all()
    taken = np.einsum("ri,ticn->trn", drawn.need, paths.begun)
    assert (taken <= (drawn.capacity + paths.kept[:-1]) * (1 + 1e-9) + 1e-9).all()
    assert (paths.kept[1:] - paths.kept[:-1] + taken <= drawn.capacity * (1 + 1e-9) + 1e-9).all()


def test_a_base_stock_policy_is_that_of_the_textbook():
    """Snyder and Shen, Fundamentals of Supply Chain Theory 2e, example 6.1, stage 3 as stockpyl simulates it.

    Base-stock level 10.69, shipment lead 2; demands and net inventory of its first periods
    (github LarrySnyder/stockpyl, tests/additional_files/…test_example_6_1.csv).
    """
    demands = [
        5.276265890021318,
        3.1453719211934947,
        5.623901111326356,
        6.1453112895720885,
        6.037190468227882,
    ]
    published = [
        5.413734109978681,
        2.2683621887851864,
        1.9207269674801486,
        -1.0792124008984452,
        -1.49250175779997,
    ]
    gifts = [ask(demand, month=month) for month, demand in enumerate(demands)]
    paths = run(scenario(item(lead=2), *gifts, months=5))
    assert 10.69 + paths.stock[1:, 0] == pytest.approx(np.array(published), abs=1e-9)


def test_what_the_floor_keeps_back_is_ordered():
    paths = run(scenario(item(stock=100, floor=70), ask(50), line(5), months=3))
    assert paths.given[0, 0] == 30
    assert paths.needed[0, 0].tolist() == [30, 20]


def test_two_packages_share_what_the_floor_allows():
    paths = run(scenario(item(stock=100, floor=70), ask(50, package="a"), ask(10, package="b"), months=1))
    assert paths.given[0, 0] == pytest.approx(30)
    assert paths.stock[1, 0] == pytest.approx(70 + 30)


def test_own_use_cannot_use_what_is_not_there():
    paths = run(scenario(item(stock=10, own_use=4, in_work=0, lead=60), months=4))
    assert paths.stock[:, 0].tolist() == [10, 6, 2, 0, 0]
    assert paths.used[:, 0].tolist() == [4, 4, 2, 0]


def test_complete_rounds_are_as_many_as_the_scarcest_component_allows():
    paths = run(scenario(order(900), line(40, name="bodies"), line(18, name="propellant"), months=5))
    assert paths.begun[:, 0, 1].tolist() == [18] * 5
    assert paths.load[0].tolist() == [900 / 40, 40 / 18]


def test_a_component_that_lies_unused_is_used_later():
    stored = line(10, name="motors", keeps=fixed(2.0, "months"))
    paths = run(scenario(order(60, month=4), stored, months=7))
    assert paths.kept[:, 0].tolist() == [0, 10, 20, 20, 20, 0, 0, 0]
    assert paths.begun[:, 0, 1].tolist() == [0, 0, 0, 0, 30, 10, 10]


def test_orders_wait_for_money():
    money = (
        Appropriation(when=START, amount=fixed(300.0, "USD")),
        Appropriation(when=START.replace(month=3), amount=fixed(1000.0, "USD")),
    )
    paths = run(scenario(item(price=10), order(100), months=4, claimants=claimants(money=money)))
    assert paths.ordered[:, 0, 1].tolist() == [30, 0, 70, 0]
    assert paths.obligated[:, 1].tolist() == [0, 300, 300, 1000, 1000]


def test_items_of_one_line_share_it():
    shared = line(30, "shell", "rocket")
    paths = run(scenario(item(), item("rocket"), order(40), order(20, "rocket"), shared, months=1))
    assert paths.begun[0, :, 1].tolist() == [20, 10]


def test_an_item_that_nothing_limits_is_made_at_once():
    assert run(scenario(order(40), months=1)).delivered[0, 0, 1] == 40


def test_the_price_of_a_year_follows_what_was_made_before_it():
    """$15M for the first unit and 80 % a doubling make $678,250 of the 15,000th: the published curve."""
    learned = item(price=15e6, learning=0.8, made=1)
    paths = run(scenario(learned, order(14_999), months=12))
    assert paths.price[8, 0] == 15e6
    assert paths.price[9, 0] == pytest.approx(678_250, rel=1e-3)
