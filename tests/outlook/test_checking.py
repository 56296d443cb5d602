"""What keeps a scenario from being run."""

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from pledgebook.model import Claimant, Input, Need, Scenario, Spread, Target, fixed
from pledgebook.outlook.checking import problems
from tests.outlook.making import ask, claimants, item, line, order, rich_scenario, scenario


def target(**more: Any) -> Target:
    values = {
        "name": "all back",
        "item": "shell",
        "aim": "stock",
        "level": fixed(0, "shells"),
        "by": dt.date(2031, 1, 1),
    }
    return Target(**{**values, **more})


def test_nothing_is_wrong_with_what_can_be_run():
    assert problems(rich_scenario(), "x") == []
    assert problems(scenario(item(stock=9, floor=3), ask(3), line(2)), "x") == []


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        (scenario(ask(3, "rocket")), "Expected an item (shell) in ask of gift of month 0, found 'rocket'."),
        (
            scenario(order(3, claimant="x")),
            "Expected a claimant (assistance, replacement) in ask of gift of month 0, found 'x'.",
        ),
        (scenario(line(3, "rocket")), "Expected an item (shell) among the needs of line, found 'rocket'."),
        (scenario(line(3), line(4)), "Expected every resource once, found 'line' 2 times."),
        (scenario(ask(3), ask(4)), "Expected every ask once, found 'gift of month 0: shell' 2 times."),
        (scenario(months=0), "Expected a month and an item at least, found 0 and 1."),
        (
            scenario(replace(ask(3), when=dt.date(2029, 12, 1))),
            (
                "Expected the ask of gift of month 0 to begin at or after 2030-01-01 and to last a month at "
                "least, found 2029-12-01 and 1 months."
            ),
        ),
        (
            scenario(targets=(target(by=dt.date(2040, 1, 1)),)),
            "Expected target all back within the 60 months from 2030-01-01, found 2040-01-01.",
        ),
        (
            scenario(item(floor=3)),
            (
                "Expected the stock of shell, since it has a floor, found none: a floor holds only where the "
                "stock is known."
            ),
        ),
        (
            scenario(replace(line(3), needs=(Need(item="shell", amount=fixed(0, "x")),))),
            "Expected a fixed amount above 0 of line for each shell.",
        ),
        (
            scenario(claimants=claimants(weight=0.0)),
            "Expected a weight above 0 for assistance, found 0.0.",
        ),
        (
            scenario(replace(item(), lead=fixed(3, "rounds"))),
            'shell: lead: Expected a time, as "months" or "years", found \'rounds\'.',
        ),
        (
            scenario(replace(item(), lead=Input(value=3, unit="months", spread=Spread("uniform", (1,))))),
            "shell: lead: Expected the numbers of a uniform spread, found (1,).",
        ),
    ],
)
def test_what_is_wrong_is_one_sentence(given: Scenario, sentence: str):
    assert [(each.place, each.sentence) for each in problems(given, "x.toml")] == [("x.toml", sentence)]


def test_draws_that_are_no_numbers_are_named():
    spread = Spread("uniform", (float("nan"), 5))
    given = scenario(replace(item(), lead=Input(value=3, unit="months", spread=spread)))
    [problem] = problems(given, "x")
    assert problem.sentence == "Expected finite draws of shell: lead, found [nan, nan]; see its spread."


def test_a_claimant_twice_is_named():
    twice = (*claimants(), Claimant(name="assistance"))
    [problem] = problems(scenario(claimants=twice), "x")
    assert problem.sentence == "Expected every claimant once, found 'assistance' 2 times."
