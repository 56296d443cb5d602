"""A sentence, the page's date, and the days that its words mean."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledgebook.claims.grammar.times import Clock, Time, find_times
from pledgebook.text import fold

TUESDAY = date(2022, 4, 12)
DATED = Clock(TUESDAY)

WORDS = (
    "on Wednesday|will|announced|13 April 2022|in March|May|the end of|this year|by|early|"
    "2,022 rounds|last week|-|to|and|between|from|Q1 2023|30 February|of|4 and 10 November|"
    "fiscal year 2022|two weeks ago|the weekend|29 February|within weeks|$ 12|"
    "first week of|first half of|last|week|fortnight|quarter|fall|next"
).split("|")
PROSE = st.lists(st.sampled_from(WORDS) | st.text(max_size=5), max_size=12).map(" ".join)
DAYS = st.dates(date(1900, 1, 1), date(2199, 12, 31))
CLOCKS = st.one_of(
    st.builds(Clock, st.none() | DAYS),
    st.builds(lambda day: Clock(None, day.year, day), DAYS),
)


def days(text: str, clock: Clock = DATED) -> list[str]:
    """What each time of the text means, as FIRST..LAST, a single day, or "?"."""
    return [_days(time) for time in find_times(fold(text), clock)]


def _days(time: Time) -> str:
    first, last = time.when.earliest, time.when.latest
    if first is None or last is None:
        return "?"
    return str(first) if first == last else f"{first}..{last}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("signed on 13 April 2022 in Oslo", "2022-04-13"),
        ("signed on April 13, 2022, in Oslo", "2022-04-13"),
        ("signed on the 13th of April, 2022", "2022-04-13"),
        ("signed on Apr. 13 2022", "2022-04-13"),
        ("OSLO, APRIL 13, 2022", "2022-04-13"),
        ("Wednesday, April 13, 2022", "2022-04-13"),
        ("the Fourth of July, 2022", "2022-07-04"),
        ("2022-04-13", "2022-04-13"),
        ("2022/04/13", "2022-04-13"),
        ("16.06.2022", "2022-06-16"),
        ("05/04/2022", "2022-04-05"),
        ("04/13/2022", "2022-04-13"),
        ("05-Aug-2021", "2021-08-05"),
        ("August 2021", "2021-08-01..2021-08-31"),
        ("in August of 2021", "2021-08-01..2021-08-31"),
        ("mid-March 2022", "2022-03-11..2022-03-20"),
        ("early in March 2022", "2022-03-01..2022-03-10"),
        ("late February 2024", "2024-02-21..2024-02-29"),
        ("in the first week of May 2022", "2022-05-01..2022-05-07"),
        ("in 2021", "2021-01-01..2021-12-31"),
        ("late 2020", "2020-09-01..2020-12-31"),
        ("the end of 2023", "2023-09-01..2023-12-31"),
        ("by the end of 2023", "2023-12-31"),
        ("the first half of 2023", "2023-01-01..2023-06-30"),
        ("Q1 2023", "2023-01-01..2023-03-31"),
        ("the first quarter of 2023", "2023-01-01..2023-03-31"),
        ("the autumn of 2022", "2022-09-01..2022-11-30"),
        ("winter 2022", "2022-12-01..2023-02-28"),
        ("fiscal year 2022", "2021-10-01..2022-09-30"),
        ("FY22", "2021-10-01..2022-09-30"),
        ("the end of fiscal 2022", "2022-06-01..2022-09-30"),
        ("the week of April 12, 2022", "2022-04-11..2022-04-17"),
        ("from January 24 to August 3, 2022", "2022-01-24..2022-08-03"),
        ("from November to March 2023", "2022-11-01..2023-03-31"),
        ("between 2014 and 2016", "2014-01-01..2016-12-31"),
        ("4-6 May 2022", "2022-05-04..2022-05-06"),
        ("May 4-6, 2022", "2022-05-04..2022-05-06"),
        ("signed on 13\nApril 2022", "2022-04-13"),
        ("signed on April, 13th, 2022", "2022-04-13"),
        ("signed on April thirteenth, 2022", "2022-04-13"),
        ("signed on 13 apr 2022", "2022-04-13"),
        ("filed as 2022-Apr-13", "2022-04-13"),
        ("signed in 2022 April.", "2022-04-01..2022-04-30"),
        ("2022 Q2", "2022-04-01..2022-06-30"),
        ("04/13/2022-04/20/2022", "2022-04-13..2022-04-20"),
        ("the third week of January 2022", "2022-01-15..2022-01-21"),
        ("the last week of 2022", "2022-12-25..2022-12-31"),
        ("the first ten days of March 2022", "2022-03-01..2022-03-10"),
        ("the last two months of 2022", "2022-11-01..2022-12-31"),
        ("the ninth month of 2022", "2022-09-01..2022-09-30"),
        ("in the 1990s", "1990-01-01..1999-12-31"),
        ("CY 2022", "2022-01-01..2022-12-31"),
        ("two weeks after April 13, 2022", "2022-04-27"),
        ("three days before 13 April 2022", "2022-04-10"),
        ("two weeks starting April 13, 2022", "2022-04-13..2022-04-26"),
        ("from 28 April to the third of May 2022", "2022-04-28..2022-05-03"),
        ("by Christmas 2022", "2022-12-25"),
        ("on Ukraine's Independence Day 2022", "2022-08-24"),
        ("over Labor Day weekend 2022", "2022-09-03..2022-09-05"),
    ],
)
def test_times_with_their_year_are_stated(text: str, expected: str):
    assert days(text, Clock()) == [expected]
    assert find_times(fold(text), Clock())[0].when.how == "stated"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The crates arrived today.", "2022-04-12"),
        ("They spoke this morning.", "2022-04-12"),
        ("The vote was yesterday.", "2022-04-11"),
        ("The vote is tomorrow.", "2022-04-13"),
        ("The crates came overnight.", "2022-04-11..2022-04-12"),
        ("It was announced two days ago.", "2022-04-10"),
        ("It was announced two weeks ago.", "2022-03-28..2022-04-03"),
        ("A year ago today the factory opened.", "2021-04-12"),
        ("It was announced last week.", "2022-04-04..2022-04-10"),
        ("It was announced earlier this week.", "2022-04-11"),
        ("It was announced earlier this month.", "2022-04-01..2022-04-11"),
        ("More comes later this month.", "2022-04-12..2022-04-30"),
        ("It comes by the middle of this month.", "2022-04-11..2022-04-20"),
        ("It comes by the end of the year.", "2022-12-31"),
        ("It comes by year's end.", "2022-12-31"),
        ("It comes before the end of the fiscal year.", "2022-09-30"),
        ("It comes early next year.", "2023-01-01..2023-04-30"),
        ("Over the past week they shipped more.", "2022-04-05..2022-04-12"),
        ("Over just the last two weeks they shipped more.", "2022-03-29..2022-04-12"),
        ("It will be signed in the next couple of days.", "2022-04-12..2022-04-14"),
        ("The crates will arrive in two months.", "2022-06-01..2022-06-30"),
        ("The crates are due within ten days.", "2022-04-12..2022-04-22"),
        ("It was pledged in the last quarter.", "2022-01-01..2022-03-31"),
        ("It comes within ten business days.", "2022-04-12..2022-04-26"),
        ("It comes this working week.", "2022-04-11..2022-04-15"),
        ("It comes three weeks from tomorrow.", "2022-05-04"),
        ("They sent them between January 22 and now.", "2022-01-22..2022-04-12"),
        ("They sent them from March to date.", "2022-03-01..2022-04-12"),
        ("They meet next week on Tuesday.", "2022-04-19"),
        ("They will meet this upcoming Friday.", "2022-04-15"),
        ("They met on the 4th.", "2022-04-04"),
        ("They met on Monday the 4th.", "2022-04-04"),
        ("It is due by Christmas.", "2022-12-25"),
    ],
)
def test_relative_times_count_from_the_pages_date(text: str, expected: str):
    assert days(text) == [expected]
    assert find_times(text, DATED)[0].when.how == "published"
    assert days(text, Clock()) == ["?"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was approved on Wednesday.", "2022-04-06"),
        ("The army said on Tuesday that it had enough.", "2022-04-12"),
        ("A decision could come as early as Wednesday.", "2022-04-13"),
        ("The ministers are set to meet on Wednesday.", "2022-04-13"),
        ("On Friday, the minister will sign the order.", "2022-04-15"),
        ("On Friday, the minister said she would sign.", "2022-04-08"),
        ("It was approved last Friday.", "2022-04-08"),
        ("It was approved last Tuesday.", "2022-04-05"),
        ("It comes next Monday.", "2022-04-18"),
        ("They met on Monday of last week.", "2022-04-04"),
        ("They met this past Sunday.", "2022-04-10"),
        ("It was signed this weekend.", "2022-04-09..2022-04-10"),
        ("It will be signed over the weekend.", "2022-04-16..2022-04-17"),
        ("It was signed last weekend.", "2022-04-09..2022-04-10"),
    ],
)
def test_weekdays_lie_on_the_side_that_the_verb_leans_to(text: str, expected: str):
    assert days(text) == [expected]


@pytest.mark.parametrize(
    ("published", "text", "expected"),
    [
        ("2022-02-26", "Another was approved in December.", "2021-12-01..2021-12-31"),
        ("2022-05-24", "Ministers discuss joint orders in June.", "2022-06-01..2022-06-30"),
        ("2022-11-04", "First tanks are to be delivered before the end of December.", "2022-12-31"),
        ("2022-01-22", "Training was completed in the autumn.", "2021-09-01..2021-11-30"),
        ("2022-11-30", "The summit will open in March.", "2023-03-01..2023-03-31"),
        ("2022-09-18", "the largest since last August", "2021-08-01..2021-08-31"),
        ("2022-07-20", "the largest since last October", "2021-10-01..2021-10-31"),
        ("2022-02-26", "the third since August", "2021-08-01..2021-08-31"),
        ("2022-04-14", "approved in mid-March", "2022-03-11..2022-03-20"),
        ("2022-01-10", "It was signed in November of last year.", "2021-11-01..2021-11-30"),
        ("2023-03-01", "approved on 29 February", "2020-02-29"),
        ("2022-11-14", "They need coats this winter.", "2022-12-01..2023-02-28"),
        ("2023-01-14", "They need coats this winter.", "2022-12-01..2023-02-28"),
    ],
)
def test_a_missing_year_is_the_one_that_fits_best(published: str, text: str, expected: str):
    assert days(text, Clock(date.fromisoformat(published))) == [expected]


def test_the_weekday_that_ends_a_range_is_the_next_one():
    assert days("It will run from next Monday to Friday.") == ["2022-04-18..2022-04-22"]
    assert days("It ran from Friday to Monday.") == ["2022-04-08..2022-04-11"]


def test_a_range_may_begin_in_the_month_before_the_one_named():
    assert days("It ran from the 27th to the 3rd of April.") == ["2022-03-27..2022-04-03"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met on April 1. Two days later they signed.", "2022-04-03"),
        ("They met on April 1. The following week they signed.", "2022-04-04..2022-04-10"),
        ("They met in March. They signed that same month.", "2022-03-01..2022-03-31"),
        ("They met on April 1 and signed the following Monday.", "2022-04-04"),
        ("They met on April 1, though they had signed the day before.", "2022-03-31"),
    ],
)
def test_some_times_count_from_the_one_told_before(text: str, expected: str):
    assert days(text)[1] == expected


def test_nothing_counts_from_a_time_that_is_not_told():
    assert days("Two days later they signed. The following week they left.") == []
    assert days("They met on April 1.\n\nTwo days later they signed.") == ["2022-04-01"]


def test_some_pages_put_the_month_first():
    assert days("signed 05/04/2022", Clock(month_first=True)) == ["2022-05-04"]
    assert days("signed 16/04/2022", Clock(month_first=True)) == ["2022-04-16"]
    assert days("signed 05/04/22", Clock(month_first=True)) == ["2022-05-04"]


def test_days_listed_before_one_month_are_times_of_their_own():
    assert days("announced on 4 and 10 November", Clock(date(2022, 11, 24))) == ["2022-11-04", "2022-11-10"]


def test_a_dash_between_other_times_is_a_pause():
    assert days("This week - today, in fact - they met.") == ["2022-04-11..2022-04-17", "2022-04-12"]


def test_a_year_that_the_document_makes_certain_dates_it():
    clock = Clock(None, 2022, date(2022, 2, 24))
    (found,) = find_times("It should be completed by mid-April.", clock)
    assert (found.when.earliest, found.when.latest) == (date(2022, 4, 11), date(2022, 4, 20))
    assert found.when.how == "context"
    assert days("It was signed in January.", clock) == ["?"]
    assert days("It was signed on Wednesday.", clock) == ["?"]


@pytest.mark.parametrize(
    "text",
    [
        "in the coming weeks",
        "within weeks",
        "over the past few months",
        "several days ago",
        "on Wednesday",
        "on 30 February",
    ],
)
def test_times_that_tell_no_day_stay_unresolved(text: str):
    (found,) = find_times(text, Clock())
    assert found.when.how == "unresolved"
    assert not found.when.known


@pytest.mark.parametrize(
    "text",
    [
        "You may march, and they May march too.",
        "May I ask about this?",
        "A second round of talks, in the fall of Kabul's shadow.",
        "The Sunday Times and the 24-hour news",
        "2,022 rounds for $2022 and $ 12.50",
        "Section 506 and Mi-17 and 155 mm",
        "a stock of 2000 pieces",
        "the Foreign Assistance Act of 1961",
        "springs, falls and seconds",
        "at /2022/04/12/ on the site",
        "Call +86 138-2010-2015 or 2010-2015-86.",
        "Determination 2021-02 holds.",
        "They trim Christmas trees and mark Juneteenth.",
        "on Greek Independence Day",
    ],
)
def test_other_words_and_numbers_are_no_times(text: str):
    assert days(text) == []


def test_the_words_stand_as_written():
    text = "It comes by mid\u2011April, they said\u00a0today."
    assert [time.when.written for time in find_times(fold(text), DATED)] == ["mid-April", "today"]


@given(PROSE, CLOCKS)
def test_no_text_raises_and_every_time_is_sound(text: str, clock: Clock):
    folded = fold(text)
    found = find_times(folded, clock)
    end = 0
    for time in found:
        assert end <= time.span.start < time.span.end <= len(folded)
        end = time.span.end
        assert time.when.written == time.span.of(folded)
        assert (time.when.earliest is None) == (time.when.latest is None) == (time.when.how == "unresolved")
        if time.when.earliest and time.when.latest:
            assert time.when.earliest <= time.when.latest


@given(PROSE, CLOCKS)
def test_other_paragraphs_change_nothing(text: str, clock: Clock):
    alone = find_times(text, clock)
    around = "Talks will open.\n\n", "\n\nThey met there."
    among = find_times(around[0] + text + around[1], clock)
    assert [time.when for time in among] == [time.when for time in alone]


@given(DAYS, st.integers(0, 6))
def test_a_weekday_lies_within_a_week(published: date, number: int):
    name = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()[number]
    (behind,) = find_times(f"They met on {name}.", Clock(published))
    (ahead,) = find_times(f"They will meet on {name}.", Clock(published))
    assert behind.when.earliest is not None
    assert ahead.when.earliest is not None
    assert behind.when.earliest.weekday() == ahead.when.earliest.weekday() == number
    assert timedelta(0) <= published - behind.when.earliest < timedelta(7)
    assert timedelta(0) <= ahead.when.earliest - published < timedelta(7)


@given(DAYS)
def test_a_written_date_is_read_back(day: date):
    month = "January February March April May June July August September October November December".split()
    for text in (
        f"{day.day} {month[day.month - 1]} {day.year}",
        f"{month[day.month - 1]} {day.day}, {day.year}",
        day.isoformat(),
    ):
        found = find_times(text, Clock())
        expected = [day] if date(1900, 1, 1) <= day <= date(2099, 12, 31) else []
        assert [time.when.earliest for time in found if time.when.how == "stated"] == expected
