"""From a file to a scenario, or to what is wrong with it."""

import datetime as dt

import pytest

from pledgebook.model import ASSISTANCE, REPLACEMENT, Input, Scenario, Spread
from pledgebook.outlook.reading import written

HEAD = 'name = "test"\nstart = 2030-01-01\nmonths = 12\n'
SHELL = '[[item]]\nname = "shell"\nunit = "shells"\n'


def read(text: str) -> Scenario:
    found, problems = written(HEAD + text, "test.toml")
    assert problems == []
    assert found is not None
    return found.scenario


def sentences(text: str) -> list[str]:
    found, problems = written(text, "test.toml")
    assert found is None
    assert {problem.place for problem in problems} == {"test.toml"}
    return [problem.sentence for problem in problems]


def test_a_bare_number_is_assumed_in_the_usual_unit():
    [item] = read(f"{SHELL}own_use = 1_200\nstock = 5\n").items
    assert item.own_use == Input(value=1200, unit="units/year", source="assumed")
    assert item.stock == Input(value=5, unit="units")


def test_a_value_carries_its_unit_source_days_and_spread():
    value = (
        '{value = 12, unit = "months", source = "a study", as_of = 2029-05-01, stated_on = 2029-06-01, '
        'spread = {shape = "uniform", values = [9, 18]}}'
    )
    [item] = read(f"{SHELL}lead = {value}\n").items
    assert item.lead == Input(
        value=12,
        unit="months",
        source="a study",
        as_of=dt.date(2029, 5, 1),
        stated_on=dt.date(2029, 6, 1),
        spread=Spread("uniform", (9, 18)),
    )


def test_figures_that_contradict_each_other_are_kept():
    several = (
        '[{value = 10, source = "a", as_of = 2029-01-01}, {value = 14, source = "b", as_of = 2029-02-01}]'
    )
    [item] = read(f"{SHELL}lead = {several}\n").items
    assert (item.lead.value, [other.source for other in item.lead.others]) == (14, ["a"])
    [item] = read(f'choose = "lowest"\n{SHELL}lead = {several}\n').items
    assert item.lead.value == 10


def test_the_two_claimants_are_always_there_and_first():
    text = f'{SHELL}[[claimant]]\nname = "abroad"\n[[claimant]]\nname = "assistance"\npriority = 3\n'
    found = read(text).claimants
    assert [(each.name, each.priority) for each in found] == [
        (REPLACEMENT, 1),
        (ASSISTANCE, 3),
        ("abroad", 1),
    ]


def test_needs_ramps_and_money_stand_inside_what_they_belong_to():
    found = read(
        SHELL
        + '[[resource]]\nname = "plant"\ncapacity = 10\nneeds = {shell = 2}\n'
        + '[[resource.ramp]]\nname = "shifts"\nadded = 5\nannounced = 2030-02-01\n'
        + '[[claimant]]\nname = "assistance"\nmoney = [{when = 2030-03-01, amount = 1e9}]\n'
    )
    [plant] = found.resources
    assert (plant.needs[0].item, plant.needs[0].amount.value) == ("shell", 2)
    assert (plant.ramps[0].name, plant.ramps[0].added.unit) == ("shifts", "units/month")
    assert found.claimants[1].money[0].amount == Input(value=1e9, unit="USD")


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("name = ", "Expected TOML, found an error: Invalid value (at end of document)."),
        (HEAD, "Expected a value at item, found None."),
        (f"{HEAD}{SHELL}colour = 1\n", "Expected one of called, floor, in_work, lead, "),
        (
            f'{HEAD}{SHELL}lead = "long"\n',
            "Expected a number, a table or a list of tables at item[1].lead, found 'long'.",
        ),
        (f"{HEAD}{SHELL}stages = 1.5\n", "Expected a whole number at item[1].stages, found 1.5."),
        (f"{HEAD}{SHELL}lead = {{unit = 'months'}}\n", "Expected a value at item[1].lead.value, found None."),
        (
            f'rule = "lottery"\n{HEAD}{SHELL}',
            "Expected one of proportional, priority, weighted at rule, found 'lottery'.",
        ),
        (
            f'choose = "best"\n{HEAD}{SHELL}',
            "Expected one of newest, lowest, highest, median at choose, found 'best'.",
        ),
        (f"{HEAD}{SHELL}[book]\ndonor = 5\n", "Expected a word at book.donor, found 5."),
        (f"{HEAD}item = 3\n", "Expected a list at item, found 3."),
        (HEAD.replace("2030-01-01", "2030-01-01T00:00:00") + SHELL, "Expected a day at start, found "),
    ],
)
def test_what_is_wrong_is_said_with_its_place(text: str, sentence: str):
    assert any(each.startswith(sentence) for each in sentences(text)), sentences(text)


def test_all_that_is_wrong_is_said_at_once():
    assert len(sentences(f"{HEAD}{SHELL}stages = 1.5\nlead = true\n")) == 2
