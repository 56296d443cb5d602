from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledgebook.article.dates import first_day, first_moment, time_of_day, yearless_day


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


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2022-04-12T20:41:00Z", "2022-04-12T20:41Z"),
        ("2022-04-12T20:41:09.123+0000", "2022-04-12T20:41Z"),
        ("2022-04-12T20:41:00+01:00", "2022-04-12T20:41+01:00"),
        ("April 12, 2022 7:02 PM EDT · Last Updated an hour ago", "2022-04-12T19:02-04:00"),
        ("April 12, 2022, 01:40 GMT", "2022-04-12T01:40+00:00"),
        ("Apr. 12, 2022 12:04 am ET", "2022-04-12T00:04-04:00"),
        ("Nov. 18, 2022 7:04 pm ET", "2022-11-18T19:04-05:00"),
        ("7:02 PM ET, Tue April 12, 2022", "2022-04-12T19:02-04:00"),
        ("Tuesday 12 April 2022, 5.00am", "2022-04-12T05:00"),
        ("April 12, 2022 at 8:59 p.m.", "2022-04-12T20:59"),
        ("12.04.2022, 09:47", "2022-04-12T09:47"),
        ("12. April 2022 um 14:20 Uhr", "2022-04-12T14:20"),
        ("12 April 2022 | 5 ferries", "2022-04-12"),
        ("12 April 2022, 25:10", "2022-04-12"),
        ("12 April 2022, 10:00-11:30", "2022-04-12T10:00"),
        ("Tue, 12 Apr 2022 10:00:00 +0200", "2022-04-12T10:00+02:00"),
        ("2022-04-12 08:59 PM", "2022-04-12T20:59"),
        ("2022-04-12 10:00:00 UTC", "2022-04-12T10:00+00:00"),
        ("2022-04-12T10:00:00+99:99", "2022-04-12T10:00"),
    ],
)
def test_the_time_stands_beside_the_day(text: str, value: str):
    found = first_moment(text)
    assert found is not None
    assert found.value == value
    assert found.day == date.fromisoformat(value[:10])


@pytest.mark.parametrize(
    "text",
    [
        "12. Mai 2022",
        "12 mai 2022",
        "12 de mayo de 2022",
        "12 maggio 2022",
        "12 maja 2022",
        "12 травня 2022 р.",
        "12 мая 2022",
        "12 maj 2022",
        "12 mei 2022",
        "12-May-2022",
        "2022年5月12日",
    ],
)
def test_days_in_other_languages(text: str):
    assert first_day(text) == date(2022, 5, 12)


def test_a_time_alone():
    assert time_of_day("20.41 BST", date(2022, 6, 1)) == "2022-06-01T20:41+01:00"
    assert time_of_day("3:15 p.m.", date(2022, 6, 1)) == "2022-06-01T15:15"
    assert time_of_day("20.41 ferries", date(2022, 6, 1)) is None
    assert time_of_day("20", date(2022, 6, 1)) is None


def test_a_day_without_its_year():
    assert yearless_day("SANDVIK, 12 May (NPA) -", 2022) == date(2022, 5, 12)
    assert yearless_day("Sandvik, Sept 8 -", 2022) == date(2022, 9, 8)
    assert yearless_day("12 ferries", 2022) is None
    assert yearless_day("May 12:30", 2022) is None


@given(
    st.text("0123456789٣:.-+TZ pam/GMTET", max_size=20), st.text("0123456789٣:.-+TZ pam/GMTET", max_size=20)
)
def test_a_moment_is_a_part_of_its_text_and_is_iso_8601(before: str, behind: str):
    for day in ("12 April 2022", "2022-04-12"):
        text = f"{before} {day}{behind}"
        if found := first_moment(text):
            assert str(found.day.year) in found.span.of(text)
            assert datetime.fromisoformat(found.value).date() == found.day
