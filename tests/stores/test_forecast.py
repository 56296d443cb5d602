"""The JSON of a forecast."""

import json

import pytest

from pledgebook import outlook
from pledgebook.stores import contract
from pledgebook.stores.forecast import forecast
from tests.outlook.making import ask, item, line, rich_scenario, scenario


def test_it_is_one_line_of_json_with_every_part():
    row = json.loads(contract.line(forecast(outlook.run(rich_scenario(months=48), seed=1, draws=40))))
    assert {name for name, value in row.items() if value in (None, [], {})} == set()
    assert row["quantiles"][3] == 0.5
    assert {each["measure"] for each in row["outcomes"]} >= {"trough", "given", "backlog"}


def test_what_is_not_reached_is_null():
    row = forecast(outlook.run(scenario(ask(90), line(1), months=12), seed=1, draws=2))
    [net] = [each for each in row["outcomes"] if each["measure"] == "years-net"]  # type: ignore[attr-defined]
    assert (net["at"], net["never"]) == ([None] * 7, 1)


def test_every_value_is_printed_with_its_source():
    row = forecast(outlook.run(scenario(item(lead=4), ask(9)), seed=1, draws=2))
    inputs = {each["at"]: each for each in row["inputs"]}  # type: ignore[attr-defined]
    assert inputs["items[shell].lead"] == {
        "at": "items[shell].lead",
        "value": 4,
        "unit": "months",
        "source": "assumed",
        "as_of": None,
        "stated_on": None,
        "spread": None,
        "chosen": None,
        "others": [],
    }


@pytest.mark.parametrize("digits", [1 / 3, 12345678.912345])
def test_numbers_are_rounded_to_what_both_codes_agree_on(digits: float):
    row = forecast(outlook.run(scenario(ask(digits), months=2), seed=1, draws=1))
    [given] = [each for each in row["outcomes"] if each["measure"] == "given"]  # type: ignore[attr-defined]
    assert given["at"][0] == float(f"{digits:.9g}")
