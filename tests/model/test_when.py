from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledgebook.model import When

DAYS = st.dates(date(2022, 1, 1), date(2022, 3, 1))
SPANS = st.tuples(DAYS, DAYS).map(lambda ends: When(min(ends), max(ends), "stated"))
JUNE = When(date(2022, 6, 1), date(2022, 6, 30), "stated", "in June")


def days(when: When) -> set[date]:
    assert when.earliest
    assert when.latest
    return {when.earliest + timedelta(n) for n in range((when.latest - when.earliest).days + 1)}


def test_a_single_day_is_both_ends():
    assert When.day(date(2022, 6, 1), "published", "Wednesday") == When(
        date(2022, 6, 1), date(2022, 6, 1), "published", "Wednesday"
    )


@pytest.mark.parametrize(
    ("when", "known"),
    [
        (JUNE, True),
        (When(date(2022, 6, 1), None, "context"), False),
        (When(None, date(2022, 6, 1), "context"), False),
        (When(None, None, "unresolved", "Wednesday"), False),
    ],
)
def test_days_are_known_where_both_ends_are(when: When, *, known: bool):
    assert when.known == known


@given(SPANS, SPANS, st.integers(0, 40))
def test_whens_meet_where_a_day_fits_both_give_or_take(one: When, other: When, slack: int):
    near = any(abs((a - b).days) <= slack for a in days(one) for b in days(other))
    assert one.meets(other, slack) == other.meets(one, slack) == near


def test_what_is_not_known_meets_nothing():
    assert not When(None, None, "unresolved").meets(JUNE)
    assert not JUNE.meets(When(date(2022, 6, 1), None, "context"))
