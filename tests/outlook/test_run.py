"""What a run says."""

from dataclasses import replace

import pytest

from pledgebook import outlook
from pledgebook.model import Forecast, Target, fixed
from tests.outlook.making import START, ask, item, line, order, rich_scenario, scenario, uncertain


@pytest.fixture(scope="module")
def found() -> Forecast:
    """Of a scenario in which everything happens."""
    return outlook.run(rich_scenario(), seed=1, draws=120)


def test_gross_leaves_own_use_out_and_net_counts_it():
    given = scenario(item(lead=12, own_use=6), ask(90), line(10), months=120)
    forecast = outlook.run(given, seed=1, draws=3)
    assert forecast.outcome("years-gross", "shell").at(0.5) == pytest.approx((12 + 90 / 10) / 12)
    assert forecast.outcome("years-net", "shell").at(0.5) == pytest.approx((12 + 90 / 4) / 12)


def test_the_same_seed_says_the_same(found: Forecast):
    assert outlook.run(rich_scenario(), seed=1, draws=120) == found
    assert outlook.run(rich_scenario(), seed=2, draws=120) != found


def test_bands_are_ordered_and_of_every_month(found: Forecast):
    for fan in found.fans:
        assert len(fan.months) == found.scenario.months
        assert all(list(month) == sorted(month) for month in fan.months)


def test_every_state_has_its_fan(found: Forecast):
    assert found.fan("stock", "item 1").unit == "shells"
    assert found.fan("backlog", "item 1", "abroad").claimant == "abroad"
    assert found.fan("capacity", "resource 0").months[0] < found.fan("capacity", "resource 0").months[-1]
    with pytest.raises(KeyError):
        found.fan("stock", "helmet")


def test_what_binds_most_often_comes_first(found: Forecast):
    shares = [each.share for each in found.bindings]
    assert shares == sorted(shares, reverse=True)
    assert 0 < shares[0] <= 1
    assert sum(found.bindings[0].months) / found.scenario.months == pytest.approx(shares[0])


def test_one_more_a_month_is_worth_what_the_formula_says():
    """T = L + Q / P: one more a month saves Q / P² months, here 90 / 100 of a month."""
    forecast = outlook.run(scenario(ask(90), line(10), months=24), seed=1, draws=3)
    [worth] = forecast.worths
    assert worth.sooner is not None
    assert worth.sooner * 12 == pytest.approx(0.9, rel=0.02)


def test_more_of_what_does_not_limit_is_worth_nothing():
    forecast = outlook.run(
        scenario(ask(90), line(10, name="narrow"), line(50, name="wide"), months=24), seed=1, draws=3
    )
    assert [each.resource for each in forecast.worths] == ["narrow"]


def test_money_is_counted_in_fiscal_years():
    forecast = outlook.run(scenario(item(price=100, lead=9), order(60), line(20), months=24), seed=1, draws=2)
    spent = {(each.year, each.claimant): each for each in forecast.spending}
    assert spent[2030, "assistance"].obligated == (6000,) * 7
    assert spent[2030, "assistance"].outlays == (0,) * 7
    assert spent[2031, "assistance"].outlays == (6000,) * 7


def test_without_prices_there_is_no_money():
    assert outlook.run(scenario(order(60), line(20)), seed=1, draws=2).spending == ()


def test_packages_are_split_into_fast_and_slow():
    forecast = outlook.run(scenario(item(stock=100, floor=70), ask(50), line(5)), seed=1, draws=2)
    [split] = forecast.splits
    assert (split.asked, split.fast) == (50, 30)


def test_what_matters_most_comes_first():
    given = scenario(
        replace(item(), lead=uncertain(12, "months", 2, 40), reorder=uncertain(1, "share", 1, 1.001)),
        ask(90),
        line(10),
        months=120,
    )
    influences = outlook.run(given, seed=1, draws=200).influences
    assert influences[0].input == "shell: lead"
    assert influences[0].correlation == pytest.approx(1, abs=0.01)
    assert influences[0].low < influences[0].high


def test_the_chance_of_a_target_is_the_share_of_draws_that_meet_it():
    back = Target(
        name="back", item="shell", aim="stock", level=fixed(0, "shells"), by=START.replace(year=2032)
    )
    given = scenario(
        replace(item(), lead=uncertain(20, "months", 10, 30)), ask(40), line(10), months=60, targets=(back,)
    )
    [chance] = outlook.run(given, seed=1, draws=400).chances
    assert chance.probability == pytest.approx(0.525, abs=0.06)


def test_the_paths_are_those_that_the_run_reports_on():
    paths = outlook.paths(rich_scenario(), seed=1, draws=30)
    forecast = outlook.run(rich_scenario(), seed=1, draws=30)
    assert forecast.outcome("backlog", "item 2", "abroad").draws == pytest.approx(paths.backlog[-1, 2, 2])
