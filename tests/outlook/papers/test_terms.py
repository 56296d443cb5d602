from dataclasses import replace
from datetime import date

import pytest

from pledgebook.model import Input, fixed
from pledgebook.outlook.papers.terms import added, as_published
from pledgebook.outlook.papers.told import RAMP, Term, told

SHELLS = told("cancian2023").cases[0]
START = date(2023, 1, 1)
BEGIN = as_published(SHELLS, START)


def term(kind: str, value: float, unit: str, **fields: object) -> Term:
    told_by = {
        "says": "so it is",
        "items": (),
        "basis": "",
        "name": "",
        "when": START,
        "months": 1,
        **RAMP,
        **fields,
    }
    return Term(kind=kind, amount=Input(value=value, unit=unit), **told_by)  # type: ignore[arg-type]


def test_a_paper_is_one_item_given_away_at_once_on_a_line_with_one_rate():
    (line,), (given,), (item,) = BEGIN.resources, BEGIN.asks, BEGIN.items
    assert (line.capacity.value, line.capacity.unit) == (14400, "rounds/month")
    assert (given.quantity.value, given.from_stock.value) == (1_074_000, 1)
    assert item.lead.value == 12
    assert BEGIN.months == 12 * 29


def test_a_term_leaves_everything_else_as_it_was():
    changed = added(BEGIN, term("own-use", 100, "rounds/year"))
    assert replace(changed, items=BEGIN.items) == BEGIN
    assert changed.items[0].own_use.value == 100


def test_leads_add_up():
    assert added(BEGIN, term("lead", 30, "months")).items[0].lead.value == 42


def test_the_lag_is_that_of_replacement():
    replacement, assistance = added(BEGIN, term("contract-lag", 9, "months")).claimants
    assert (replacement.contract_lag.value, assistance.contract_lag.value) == (9, 0)


def test_orders_of_others_are_spread_over_their_months_and_not_made_good():
    *_, ask = added(BEGIN, term("rival", 940, "missiles", months=24)).asks
    assert (ask.claimant, ask.months, ask.from_stock.value) == ("assistance", 24, 0)


def test_what_is_given_later_is_made_good_too():
    *_, ask = added(BEGIN, term("given", 90, "aircraft", when=date(2030, 1, 1))).asks
    assert (ask.from_stock.value, ask.when) == (1, date(2030, 1, 1))


def test_a_ramp_takes_the_place_of_one_of_the_same_name():
    once = added(BEGIN, term("ramp", 100, "rounds/month", name="new"))
    twice = added(once, term("ramp", 100, "rounds/month", name="new", realised=fixed(0.5, "share")))
    other = added(twice, term("ramp", 50, "rounds/month", name="other"))
    assert [(ramp.name, ramp.realised.value) for ramp in other.resources[0].ramps] == [
        ("new", 0.5),
        ("other", 1),
    ]


def test_a_component_is_another_resource_of_every_unit():
    *_, part = added(BEGIN, term("component", 18000, "sets/month", name="charges")).resources
    assert (part.name, part.unit, part.needs[0].item) == ("charges", "sets", SHELLS.item)


def test_a_line_may_make_less_than_it_claims():
    assert added(BEGIN, term("claimed", 0.7, "share")).resources[0].claimed.value == 0.7


def test_a_kind_that_is_not_known_is_no_term():
    with pytest.raises(KeyError):
        added(BEGIN, term("hope", 1, "share"))
