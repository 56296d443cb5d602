"""Sums and days as sentences write them."""

import pytest

from pledgebook.ledger.words import days, money, sum_of
from tests.ledger.making import millions, on


@pytest.mark.parametrize(
    ("low", "high", "written"),
    [
        (2_400_000_000, None, "USD 2.4 billion"),
        (348_000_000, 502_000_000, "USD 348 to 502 million"),
        (496_000_000, 1_654_000_000, "USD 0.496 to 1.654 billion"),
        (5000, None, "USD 5000"),
        (0, 0, "USD 0"),
    ],
)
def test_money(low, high, written):
    assert money(low, "USD", high) == written


def test_an_amount_keeps_its_qualifier():
    assert sum_of(millions(3000, "more_than")) == "more than USD 3 billion"
    assert sum_of(millions(800)) == "USD 800 million"


def test_days():
    assert days(on("2022-04-13")) == "on 2022-04-13"
    assert days(on("2022-03-11", "2022-03-20")) == "between 2022-03-11 and 2022-03-20"
    assert days(None) == "on an unknown day"
