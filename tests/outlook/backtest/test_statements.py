import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledgebook.outlook.backtest.statements import month, read, span

from .making import HEAD, statements


def test_a_yearly_rate_is_told_by_the_month():
    (one,) = statements("actual 2024 1200/year 2025-01-05")
    assert one.rate == 100


def test_an_actual_holds_in_the_middle_of_its_month_and_a_target_is_due_at_its_end():
    actual, target = statements("actual 2024-02 100/month 2024-02-29", "target 2024-02 100/month 2024-01")
    assert actual.at == month(2024, 2) + 0.5
    assert target.at == month(2024, 3)


def test_what_was_said_in_a_month_is_known_at_its_end():
    (one,) = statements("actual 2024-01 100/month 2024-02")
    assert one.stated == month(2024, 3)


def test_capacity_is_another_series_than_output():
    rows = (
        "shell,2024,1000,rounds/year (capacity),actual,2024,x",
        "shell,2024,300,rounds/year,actual,2024,x",
    )
    found, _ = read("\n".join([HEAD, *rows]), "made.csv")
    assert [one.item for one in found] == ["shell [capacity]", "shell"]


@pytest.mark.parametrize(
    ("row", "sentence"),
    [
        ("w,2024,,w/year,target,2024,x", "Expected a number as rate, found “”; this row is left out."),
        (
            "w,2024,5,rounds cumulative,actual,2024,x",
            "Expected a rate per month or year, found “rounds cumulative”; this row is left out.",
        ),
        ("w,2024,5,w/year,hope,2024,x", "Expected actual or target, found “hope”; this row is left out."),
        (
            "w,spring,5,w/year,actual,2024,x",
            "Expected a year, month or day as date, found “spring”; this row is left out.",
        ),
        (
            "w,2024-13,5,w/year,actual,2024,x",
            "Expected a year, month or day as date, found “2024-13”; this row is left out.",
        ),
        (
            "w,2024,5,w/year,actual,,x",
            "Expected a year, month or day as stated_on, found “”; this row is left out.",
        ),
    ],
)
def test_a_row_that_cannot_be_used_is_named(row: str, sentence: str):
    found, problems = read(f"{HEAD}\n{row}", "made.csv")
    assert found == []
    assert [(one.place, one.sentence) for one in problems] == [("made.csv:2", sentence)]


def test_another_csv_is_named():
    _, (problem,) = read("item,date\nx,2024", "other.csv")
    assert problem.sentence.startswith("Expected a CSV of production rates, found no column kind,")


@given(st.dates())
def test_a_day_lies_in_its_month_and_its_year(day):
    begin, end = span(day.isoformat())
    for wider in (f"{day:%Y-%m}".rjust(7, "0"), str(day.year).rjust(4, "0")):
        first, last = span(wider)
        assert first <= begin < end <= last + 1e-9
