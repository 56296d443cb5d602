"""What a book adds to a scenario."""

import datetime as dt
from dataclasses import replace
from typing import Any

from pledgebook.model import Amount, Claim, Goods, Package, Scenario, Span, Spread, When
from pledgebook.outlook.book import Selection, with_book
from tests.outlook.making import item, line, scenario

DAY = When.day(dt.date(2030, 3, 15), "stated")
SHELLS = Goods("155mm shell", 500.0, None, ("claim 1",))
GIVEN = Package(
    id="p1",
    record="package",
    donor="US",
    recipient="UA",
    amount=Amount(1e8, "USD", None, 1e8, 1e8, "$100 million"),
    authority="drawdown",
    scope=None,
    stage="announced",
    announced=DAY,
    items=(SHELLS,),
)
SHELL = replace(item(), called=("155mm Shell",))


def added(*packages: Package, claims: tuple[Claim, ...] = (), **which: Any) -> Scenario:
    return with_book(scenario(SHELL, line(10)), packages, claims, Selection(**which), "newest")


def test_a_drawdown_is_asked_from_stock_in_its_month():
    [ask] = added(GIVEN).asks
    assert (ask.package, ask.item, ask.quantity.value, ask.quantity.unit) == ("p1", "shell", 500, "shells")
    assert (ask.when, ask.from_stock.value) == (dt.date(2030, 3, 15), 1)
    assert (ask.quantity.source, ask.quantity.as_of) == ("claim 1", dt.date(2030, 3, 15))


def test_what_is_procured_is_ordered():
    [ask] = added(replace(GIVEN, authority="procurement")).asks
    assert ask.from_stock.value == 0


def test_words_around_a_quantity_spread_it():
    [ask] = added(replace(GIVEN, items=(replace(SHELLS, qualifier="more_than"),))).asks
    assert ask.quantity.spread == Spread("uniform", (500, 600))


def test_what_does_not_count_is_left_out():
    assert added(replace(GIVEN, stage="considered")).asks == ()
    assert added(replace(GIVEN, record="directive")).asks == ()
    assert added(replace(GIVEN, announced=None)).asks == ()
    assert added(replace(GIVEN, announced=When.day(dt.date(2029, 1, 1), "stated"))).asks == ()
    assert added(replace(GIVEN, items=(replace(SHELLS, quantity=None),))).asks == ()
    assert added(replace(GIVEN, items=(replace(SHELLS, item="helmet"),))).asks == ()
    assert added(GIVEN, donor="DE").asks == ()
    assert added(GIVEN, since=dt.date(2030, 4, 1)).asks == ()
    assert len(added(GIVEN, donor="US", recipient="UA", until=dt.date(2030, 4, 1)).asks) == 1


def capacity(quantity: float, per: str, day: dt.date) -> Claim:
    return Claim(
        id=f"said {quantity}",
        page="page",
        doc="doc",
        kind="capacity",
        span=Span(0, 1),
        evidence="x",
        rule="test",
        item="155mm shell",
        quantity=quantity,
        per=per,
        date=When.day(day, "stated"),
    )


def test_what_producers_are_said_to_make_stands_beside_the_own_figure():
    said = (capacity(240, "year", dt.date(2029, 1, 1)), capacity(30, "month", dt.date(2029, 6, 1)))
    [resource] = added(claims=said).resources
    assert (resource.capacity.value, resource.capacity.unit) == (30, "shells/month")
    assert resource.capacity.source == "said 30"
    assert [(each.value, each.unit) for each in resource.capacity.others] == [
        (240, "shells/year"),
        (10, "shells/month"),
    ]


def test_a_resource_that_several_items_share_keeps_its_own_figure():
    shared = scenario(SHELL, item("rocket"), line(10, "shell", "rocket"))
    said = [capacity(30, "month", dt.date(2029, 6, 1))]
    [resource] = with_book(shared, (), said, Selection(), "newest").resources
    assert resource.capacity.others == ()
