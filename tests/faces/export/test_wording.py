"""Sums, days and goods in words: no bound is lost."""

from datetime import date
from decimal import Decimal
from typing import Any

from pledgebook.faces.export.wording import bounds, days, figure, items, middle, titled
from pledgebook.model import Amount, Goods, Package, When
from tests.stores.making import a_page, an_entry, claims_of

BILLION = Decimal(10**9)


def entry(**fields: Any) -> Package:
    [claim] = claims_of(a_page("one", "[[A sum]] was given."), "[[A sum]] was given.")
    return an_entry(claim, **fields)


def test_a_bent_sum_keeps_its_words_and_bounds():
    amount = Amount.read(3 * BILLION, BILLION, "USD", "more_than", "more\nthan $3 billion")
    assert bounds(amount) == "“more than $3 billion”: USD 3000000000 to 4000000000, more than"
    assert titled(entry(amount=amount)).startswith("more than USD 3000000000, United States to Ukraine")


def test_the_middle_stands_for_a_range():
    amount = Amount.between(Decimal(400), Decimal(500), "EUR", None, "400-500")
    assert middle(amount) == 450
    assert bounds(amount) == "“400-500”: EUR 400 to 500"


def test_figures_have_a_point_and_no_needless_zero():
    assert [figure(value) for value in (8e8, 12.5, -5.0, 1e17, 1e-7)] == [
        *("800000000", "12.5", "-5", "100000000000000000", "0.0000001")
    ]


def test_days_are_one_two_or_none():
    first, last = date(2022, 3, 11), date(2022, 3, 20)
    assert days(When.day(first, "stated")) == "2022-03-11"
    assert days(When(first, last, "context")) == "2022-03-11 to 2022-03-20"
    assert days(When(None, None, "unresolved", "then")) == days(None) == "no day told"


def test_goods_have_their_numbers():
    goods = (
        Goods("howitzer", 72.0, None, ()),
        Goods("helmet", 5000.0, "more_than", ()),
        Goods("food", None, None, ()),
    )
    assert items(entry(items=goods)) == "72 howitzer; more than 5000 helmet; food"
