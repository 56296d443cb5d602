"""Runs of days: months, fiscal years, weeks and their parts."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledgebook.claims.grammar import days

UNITS = ("day", "week", "weekend", "fortnight", "month", "quarter", "fiscal year", "year")
DAYS = st.dates(date(1900, 1, 1), date(2199, 12, 31))


@pytest.mark.parametrize(
    ("run", "first", "last"),
    [
        (days.months(2024, 2), "2024-02-01", "2024-02-29"),
        (days.months(2022, 13), "2023-01-01", "2023-01-31"),
        (days.months(2022, 0), "2021-12-01", "2021-12-31"),
        (days.quarter(2023, 4), "2023-10-01", "2023-12-31"),
        (days.fiscal_year(2022), "2021-10-01", "2022-09-30"),
        (days.season(2022, "winter"), "2022-12-01", "2023-02-28"),
        (days.week(date(2022, 4, 17)), "2022-04-11", "2022-04-17"),
        (days.weekend(date(2022, 4, 11)), "2022-04-16", "2022-04-17"),
        (days.unit("fiscal year", date(2022, 10, 1)), "2022-10-01", "2023-09-30"),
        (days.unit("month", date(2022, 1, 31), -1), "2021-12-01", "2021-12-31"),
        (days.unit("fortnight", date(2022, 4, 13)), "2022-04-11", "2022-04-24"),
        (days.work_week(date(2022, 4, 17)), "2022-04-11", "2022-04-15"),
        (days.decade(2022), "2020-01-01", "2029-12-31"),
        (days.weekend_at(date(2022, 9, 5)), "2022-09-03", "2022-09-05"),
        (days.weekend_at(date(2022, 11, 24)), "2022-11-24", "2022-11-27"),
        (days.head(days.whole_year(2022), "month", 2), "2022-01-01", "2022-02-28"),
        (days.tail(days.whole_year(2022), "week", 1), "2022-12-25", "2022-12-31"),
        (days.nth(days.months(2022, 1), "week", 3), "2022-01-15", "2022-01-21"),
        (days.piece(days.months(2022, 2), 2, 3), "2022-02-21", "2022-02-28"),
        (days.piece(days.whole_year(2022), 1, 3), "2022-05-01", "2022-08-31"),
        (days.piece(days.quarter(2022, 1), 0, 3), "2022-01-01", "2022-01-31"),
        (days.piece(days.week(date(2022, 4, 11)), 2, 3), "2022-04-15", "2022-04-17"),
    ],
)
def test_runs(run: days.Days, first: str, last: str):
    assert (str(run.first), str(run.last)) == (first, last)


def test_a_month_on_from_its_last_day_stays_in_the_next():
    assert days.moved("month", date(2022, 1, 31), 1) == date(2022, 2, 28)
    assert days.moved("year", date(2024, 2, 29), -1) == date(2023, 2, 28)


def test_working_days_pass_over_the_weekend():
    assert days.moved("working day", date(2022, 4, 15), 1) == date(2022, 4, 18)
    assert days.moved("working day", date(2022, 4, 18), -1) == date(2022, 4, 15)


@given(st.sampled_from(UNITS), DAYS, st.integers(-30, 30))
def test_units_follow_one_another(unit: str, day: date, shift: int):
    here, after = days.unit(unit, day, shift), days.unit(unit, day, shift + 1)
    assert here.first <= here.last < after.first


@given(st.sampled_from(("week", "month", "quarter", "fiscal year", "year")), DAYS, st.sampled_from((2, 3)))
def test_pieces_make_up_the_whole(unit: str, day: date, count: int):
    whole = days.unit(unit, day)
    pieces = [days.piece(whole, number, count) for number in range(count)]
    assert (pieces[0].first, pieces[-1].last) == (whole.first, whole.last)
    assert all((right.first - left.last).days == 1 for left, right in pairwise(pieces))
