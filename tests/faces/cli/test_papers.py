import json
from dataclasses import replace
from datetime import date

import pytest

from pledgebook.faces.cli.papers import print_paper
from pledgebook.model import Step
from tests.faces.charts.outlook.making import PAPER

NEVER = float("inf")

((CASE, _),) = PAPER.cases

TOLD = replace(
    PAPER,
    cases=(
        (
            CASE,
            (
                Step(says="the same", source="the paper", stated_on=None, years=(1.5,) * 7),
                Step(
                    says="training consumes",
                    source="somebody",
                    stated_on=date(2029, 2, 1),
                    years=(1.0, 2.0, 3.0, 4.0, 5.0, NEVER, NEVER),
                ),
            ),
        ),
    ),
)


def test_people_see_the_arithmetic_and_a_line_for_each_term(capsys: pytest.CaptureFixture[str]):
    print_paper(TOLD, as_json=False)
    out = capsys.readouterr().out
    assert (
        "155mm projectile, recent rate: 0 + 1,500 rounds / 1,000 a year = 1.50 years, rounded 1.5, as" in out
    )
    assert "2.0 to not within the run" in out
    assert "said 1 Feb 2029" in " ".join(out.split())


def test_programs_get_an_object_a_case_in_which_never_is_null(capsys: pytest.CaptureFixture[str]):
    print_paper(TOLD, as_json=True)
    (line,) = capsys.readouterr().out.splitlines()
    case = json.loads(line)
    assert (case["published_years"], case["years"], case["agrees"]) == (1.5, 1.5, True)
    last = case["steps"][-1]
    assert (last["median"], last["bands"]["80"]) == (4, [2, None])


def test_a_figure_that_the_arithmetic_does_not_give_is_told(capsys: pytest.CaptureFixture[str]):
    print_paper(replace(TOLD, cases=((replace(CASE, published=2.0), ()),)), as_json=False)
    assert "rounded 1.5, published: 2.0." in " ".join(capsys.readouterr().out.split())
