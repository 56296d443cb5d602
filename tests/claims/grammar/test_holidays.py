"""A holiday's name, the year, and the day."""

import pytest

from pledgebook.claims.grammar.holidays import dates, holiday_named, holiday_names


@pytest.mark.parametrize(
    ("name", "year", "day"),
    [
        ("Christmas", 2022, "2022-12-25"),
        ("Memorial Day", 2022, "2022-05-30"),
        ("thanksgiving", 2022, "2022-11-24"),
        ("Black Friday", 2024, "2024-11-29"),
        ("Good Friday", 2022, "2022-04-15"),
        ("Easter", 2022, "2022-04-17"),
        ("Orthodox Easter", 2022, "2022-04-24"),
    ],
)
def test_a_holiday_has_a_day_in_each_year(name: str, year: int, day: str):
    day_in = holiday_named(name, "They met on ")
    assert day_in is not None
    assert str(day_in(year)) == day


def test_the_holiday_of_another_country_is_another_one():
    assert holiday_named("Independence Day", "It marked Greek ") is None
    assert holiday_named("Independence Day", "It marked its ") is None
    assert holiday_named("Independence Day", "On ") is not None


def test_a_holiday_dates_something_behind_a_preposition_only():
    assert dates("It is due before ")
    assert not dates("It is the day to commemorate ")


def test_longer_names_are_tried_first():
    assert holiday_names().index("Christmas Eve") < holiday_names().index("Christmas")
