"""Which of several figures is used."""

import datetime as dt

import pytest

from pledgebook.model import Input
from pledgebook.outlook.choosing import Choice, chosen

OLD = Input(value=14_000, unit="rounds/month", source="a", as_of=dt.date(2022, 2, 24))
NEW = Input(value=20_000, unit="rounds/month", source="b", as_of=dt.date(2023, 3, 28))
SAME_DAY = Input(value=14_400, unit="rounds/month", source="c", stated_on=dt.date(2023, 3, 28))
UNDATED = Input(value=30_000, unit="rounds/month", source="d")


@pytest.mark.parametrize(
    ("choice", "value"), [("newest", 14_400), ("lowest", 14_000), ("highest", 30_000), ("median", 14_400)]
)
def test_one_is_used_and_the_others_are_kept(choice: Choice, value: float):
    found = chosen([NEW, UNDATED, OLD, SAME_DAY], choice)
    assert found.value == value
    assert found.chosen == choice
    assert {found.value, *(each.value for each in found.others)} == {14_000, 20_000, 14_400, 30_000}


def test_the_order_in_which_figures_come_changes_nothing():
    assert chosen([NEW, OLD, SAME_DAY], "newest") == chosen([SAME_DAY, NEW, OLD], "newest")


def test_a_single_figure_is_not_chosen_among_others():
    assert chosen([OLD], "newest") == OLD
