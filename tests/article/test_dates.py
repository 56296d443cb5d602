from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledgebook.article.dates import first_day


@pytest.mark.parametrize(
    "text",
    [
        "April 12, 2022",
        "SANDVIK, April 12, 2022 (NPA) -",
        "Tuesday 12 April 2022, 5.00am",
        "12th of April 2022",
        "Apr. 12, 2022",
        "12.04.2022 04:12",
        "2022-04-12T20:41:00Z",
        "/world/2022/04/12/ferries",
        "Note 2022/17 | 12 April 2022",
    ],
)
def test_a_day_written_in_full(text: str):
    assert first_day(text) == date(2022, 4, 12)


@pytest.mark.parametrize(
    "text", ["April 12", "2 days ago", "April 2022", "40.40.2022", "3/4/2022", "Section 12.04.20221", ""]
)
def test_no_day_is_guessed(text: str):
    assert first_day(text) is None


def test_a_slashed_day_is_read_where_only_one_order_gives_one():
    assert first_day("15/11/2022") == first_day("11/15/2022") == date(2022, 11, 15)
    assert first_day("4/4/2022") == date(2022, 4, 4)
    assert first_day("11.15.2022") == date(2022, 11, 15)


def test_the_first_of_several_days():
    assert first_day("2 May 2022, corrected May 1, 2022") == date(2022, 5, 2)


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31)))
def test_what_is_written_is_read(day: date):
    assert first_day(day.isoformat()) == day
    assert first_day(f"{day:%B} {day.day}, {day.year}") == day
    assert first_day(f"{day:%d.%m.%Y}") == day


@given(st.text(max_size=60))
def test_any_text_is_read_without_complaint(text: str):
    found = first_day(text)
    assert found is None or str(found.year) in text
