from decimal import Decimal
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledgebook.model import Amount, Qualifier, interval
from pledgebook.model.amount import digit_unit, unit_of_last_nonzero_digit

MILLION, BILLION = Decimal(10**6), Decimal(10**9)

QUALIFIERS = st.none() | st.sampled_from(get_args(Qualifier))
DIGITS = st.integers(1, 9999)
UNITS = st.integers(-2, 12).map(lambda power: Decimal(10) ** power)


def million(low: Decimal, high: Decimal) -> tuple[Decimal, Decimal]:
    return low / MILLION, high / MILLION


@pytest.mark.parametrize(
    ("written", "value", "unit", "qualifier", "low", "high"),
    [
        ("$2.4 billion", "2400", "100", None, "2350", "2450"),
        ("$800 million", "800", "1", None, "799.5", "800.5"),
        ("$1 billion", "1000", "1000", None, "950", "1050"),
        ("about $700 million", "700", "1", "about", "650", "750"),
        ("about $725 million", "725", "1", "about", "724.5", "725.5"),
        ("nearly $2.5 billion", "2500", "100", "nearly", "2400", "2500"),
        ("more than $3 billion", "3000", "1000", "more_than", "3000", "4000"),
        ("at least $30 million", "30", "1", "at_least", "30", "40"),
        ("up to $1 billion", "1000", "1000", "up_to", "0", "1000"),
        ("less than $60 million", "60", "1", "less_than", "0", "60"),
    ],
)
def test_words_allow_an_interval(  # noqa: PLR0913, PLR0917 -- the columns of the table
    written: str, value: str, unit: str, qualifier: Qualifier | None, low: str, high: str
):
    amount = Amount.read(Decimal(value) * MILLION, Decimal(unit) * MILLION, "USD", qualifier, written)
    assert (amount.low, amount.high) == (float(low) * 1e6, float(high) * 1e6)
    assert (amount.value, amount.written) == (float(value) * 1e6, written)


@given(DIGITS, UNITS, QUALIFIERS)
def test_the_figure_lies_in_its_interval(digits: int, unit: Decimal, qualifier: Qualifier | None):
    value = digits * unit
    low, high = interval(value, unit, qualifier)
    assert 0 <= low <= value <= high
    assert low < high


@given(DIGITS, UNITS)
def test_about_allows_at_least_what_the_bare_figure_allows(digits: int, unit: Decimal):
    low, high = interval(digits * unit, unit, None)
    about_low, about_high = interval(digits * unit, unit, "about")
    assert about_low <= low
    assert high <= about_high


@given(DIGITS, UNITS, QUALIFIERS, st.integers(0, 6))
def test_intervals_grow_with_the_unit_of_the_figure(
    digits: int, unit: Decimal, qualifier: Qualifier | None, power: int
):
    low, high = interval(digits * unit, unit, qualifier)
    scale = Decimal(10) ** power
    assert interval(digits * unit * scale, unit * scale, qualifier) == (low * scale, high * scale)


@pytest.mark.parametrize(
    ("value", "unit"), [("2400", "100"), ("2.4", "0.1"), ("7", "1"), ("1000000", "1000000"), ("0", "1")]
)
def test_the_last_digit_that_is_not_zero_has_a_unit(value: str, unit: str):
    assert unit_of_last_nonzero_digit(Decimal(value)) == Decimal(unit)


@pytest.mark.parametrize(
    ("value", "digits", "unit"), [("2400", 2, "100"), ("2400", 1, "1000"), ("2.4", 2, "0.1"), ("0", 2, "1")]
)
def test_a_leading_digit_has_a_unit(value: str, digits: int, unit: str):
    assert digit_unit(Decimal(value), digits) == Decimal(unit)


@given(DIGITS, DIGITS)
def test_a_range_is_its_own_interval_whichever_end_comes_first(one: int, other: int):
    amount = Amount.between(one * MILLION, other * MILLION, "EUR", None, "a range")
    assert (amount.low, amount.high) == (min(one, other) * 1e6, max(one, other) * 1e6)
    assert (amount.value, amount.top) == (amount.low, amount.high)


def test_a_single_figure_is_its_own_top():
    assert Amount.read(5 * MILLION, MILLION, "EUR", "about", "about €5 million").top == 5e6


@pytest.mark.parametrize(
    ("qualifier", "is_ceiling"),
    [("up_to", True), ("less_than", True), ("about", False), ("at_least", False), (None, False)],
)
def test_only_an_upper_bound_is_a_ceiling(qualifier: Qualifier | None, *, is_ceiling: bool):
    assert Amount.read(BILLION, BILLION, "USD", qualifier, "").is_ceiling == is_ceiling


def amount(low: int, high: int, currency: str = "USD") -> Amount:
    return Amount.between(Decimal(low), Decimal(high), currency, None, "")


@pytest.mark.parametrize(
    ("one", "other", "agrees"),
    [
        (amount(1, 3), amount(2, 5), True),
        (amount(1, 2), amount(2, 5), True),
        (amount(1, 2), amount(3, 5), False),
        (amount(1, 3), amount(1, 3, "EUR"), False),
    ],
)
def test_amounts_agree_where_a_value_fits_both(one: Amount, other: Amount, *, agrees: bool):
    assert one.agrees(other) == other.agrees(one) == agrees
