from datetime import date

import pytest

from pledgebook.outlook.backtest import hindsight, looked_up, month
from pledgebook.outlook.backtest.hindsight import day

from .making import record

WHOLE = record(
    "actual 2023-06 100/month 2023-06",
    "target 2024-06 200/month 2023-06-10",
    "target 2025-06 250/month 2023-06-10",
    "actual 2024-12 180/month 2025-01",
    "target 2026-06 300/month 2025-01-10",
)


@pytest.mark.parametrize("known", [date(2024, 2, 29), date(2025, 1, 1), date(2023, 12, 31)])
def test_a_month_number_goes_back_to_its_day(known: date):
    assert day(month(known.year, known.month, known.day)) == known


def test_a_hair_runs_from_the_rate_of_its_day_through_what_was_promised_on_it():
    first, second = hindsight(WHOLE, 1, 10).vintages
    assert first.stated == date(2023, 6, 10)
    assert [round(rate) for _, rate in first.points] == [100, 200, 250]
    assert [round(rate) for _, rate in second.points] == [180, 300]


def test_the_last_forecast_knows_everything_and_reaches_two_years_on():
    *_, now = hindsight(WHOLE, 1, 10).foresights
    assert (now.origin, len(now.months)) == (date(2025, 2, 1), 25)
    assert now.months[-1][0] == date(2027, 2, 1)


def test_a_short_record_shows_its_first_forecast():
    first, _ = hindsight(WHOLE, 1, 10).foresights
    assert first.origin == date(2023, 7, 1)


CSV = """item,date,rate_per_month_or_year,unit,kind,stated_on
ships,2023,12,ships/year,target,2023
shells,2023-06,100,rounds/month,actual,2023-06
shells,2024-06,200,rounds/month,target,2023-06
shells,someday,300,rounds/month,target,2023-06
"""


def test_the_first_item_with_a_rate_is_looked_up_and_bad_rows_are_told():
    found, problems = looked_up(CSV, "made.csv", ["tanks", "ships", "shells"], 1)
    assert found is not None
    assert found.item == "shells"
    assert [problem.place for problem in problems] == ["made.csv:5"]


def test_an_item_that_the_file_does_not_know_has_no_record():
    assert looked_up(CSV, "made.csv", ["tanks"], 1)[0] is None
