"""Sums and days as people write them."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledgebook.faces.phrasing import between, days, money, parties, roughly, sum_of, window, words
from pledgebook.model import Amount, Qualifier, When


def amount(value: float, currency: str = "USD", qualifier: Qualifier | None = None) -> Amount:
    return Amount.read(Decimal(value), Decimal(1), currency, qualifier, "")


@pytest.mark.parametrize(
    ("value", "currency", "qualifier", "written"),
    [
        (800e6, "USD", None, "$800 million"),
        (2.4e9, "USD", "nearly", "nearly $2.4 billion"),
        (3e9, "EUR", "more_than", "more than €3 billion"),
        (1.234e12, "GBP", None, "£1.234 trillion"),
        (1_234_567, "USD", None, "$1,234,567"),
        (14_500, "NOK", "about", "about NOK 14,500"),
        (0, "USD", "up_to", "up to $0"),
    ],
)
def test_a_sum_is_written_in_its_largest_unit(
    value: float, currency: str, qualifier: Qualifier | None, written: str
):
    assert money(amount(value, currency, qualifier)) == written


@pytest.mark.parametrize(
    ("low", "high", "written"),
    [
        (400e6, 500e6, "$400–500 million"),
        (900e6, 1.2e9, "$900 million – $1.2 billion"),
        (400, 500, "$400–500"),
    ],
)
def test_a_range_names_its_unit_once_where_it_can(low: float, high: float, written: str):
    assert money(Amount.between(Decimal(low), Decimal(high), "USD", None, "")) == written


@given(value=st.integers(0, 10**13))
def test_no_digit_of_a_sum_is_hidden(value: int):
    figure, _, unit = sum_of(float(value)).partition(" ")
    scale = {"": 1, "million": 10**6, "billion": 10**9, "trillion": 10**12}[unit]
    assert Decimal(figure.replace(",", "")) * scale == value


@pytest.mark.parametrize(
    ("first", "last", "written"),
    [
        (date(2022, 4, 13), date(2022, 4, 13), "13 Apr 2022"),
        (date(2022, 3, 11), date(2022, 3, 20), "11–20 Mar 2022"),
        (date(2022, 4, 1), date(2022, 4, 30), "Apr 2022"),
        (date(2022, 1, 1), date(2022, 12, 31), "2022"),
        (date(2022, 1, 31), date(2022, 2, 1), "31 Jan 2022 – 1 Feb 2022"),
        (date(2022, 4, 13), None, "from 13 Apr 2022"),
        (None, date(2022, 4, 13), "until 13 Apr 2022"),
    ],
)
def test_days_are_said_as_short_as_they_can_be(first: date | None, last: date | None, written: str):
    assert days(When(first, last, "stated")) == written


def test_days_that_could_not_be_told_keep_their_words():
    assert days(When(None, None, "unresolved", "on Wednesday")) == "on Wednesday"
    assert days(None) == "–"


def test_a_window_may_be_open_or_unknown():
    since, until = date(2022, 2, 24), date(2022, 4, 13)
    assert window(since, until) == "24 Feb 2022 – 13 Apr 2022"
    assert window(since, None) == "since 24 Feb 2022"
    assert window(None, until) == "until 13 Apr 2022"
    assert window(None, None) == "no window stated"


def test_unknown_parties_and_missing_pieces():
    assert parties("US", None) == "US → ?"
    assert words("announced", None, "", "drawdown") == "announced · drawdown"


@pytest.mark.parametrize(
    ("low", "high", "currency", "written"),
    [
        (799.5e6, 800.5e6, "USD", "$799.5–800.5 million"),
        (964.25e6, 2.0508e9, "USD", "$0.964–2.051 billion"),
        (5e6, 5e6, "CAD", "CAD 5 million"),
        (0.0, 900.0, "EUR", "€0–900"),
        (None, None, "USD", ""),
    ],
)
def test_an_added_up_sum_has_both_ends_in_one_unit(low, high, currency: str, written: str):
    assert between(low, high, currency) == written


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (8_785_852_500, "8.786 billion"),
        (99_728_600_000, "99.729 billion"),
        (495_250_000, "495.25 million"),
        (800_000, "800,000"),
    ],
)
def test_what_is_at_stake_is_told_to_the_thousandth_of_its_unit(value: float, written: str):
    assert roughly(value) == written
