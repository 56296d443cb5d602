"""What `pledgebook outlook` does beside a scenario: studies and plots."""

import json
from pathlib import Path

import pytest

from tests.conftest import ROOT

EXAMPLES = ROOT / "examples" / "outlook"

SCENARIO = """
name = "made up"
start = 2030-01-01
months = 24

[[item]]
name = "shells"
unit = "rounds"

[[ask]]
package = "one"
item = "shells"
quantity = 100
when = 2030-01-01
from_stock = 1

[[resource]]
name = "line"
capacity = {value = 10, unit = "rounds/month", spread = {shape = "uniform", values = [8, 12]}}
needs = {shells = 1}
"""

PRODUCTION = """item,date,rate_per_month_or_year,unit,kind,stated_on
shells,2029-06,5,rounds/month,actual,2029-06
shells,2029-12,10,rounds/month,actual,2029-12
shells,2030-06,20,rounds/month,target,2029-06
shells,soon,30,rounds/month,target,2029-12
"""


@pytest.fixture
def scenario(tmp_path: Path) -> Path:
    path = tmp_path / "scenario.toml"
    path.write_text(SCENARIO)
    return path


@pytest.fixture
def production(tmp_path: Path) -> Path:
    path = tmp_path / "production.csv"
    path.write_text(PRODUCTION)
    return path


def test_a_study_is_reproduced_for_programs(run):
    ran = run("outlook", "--as", "kiel2024", "--draws", 20, "--json")
    cases = [json.loads(line) for line in ran.out.splitlines()]
    assert [(case["item"], case["published_years"], case["agrees"]) for case in cases] == [
        ("combat aircraft", 15, True),
        ("battle tanks", 40, True),
        ("howitzers", 100, True),
    ]
    assert (ran.code, ran.err) == (0, "")


def test_a_study_is_reproduced_for_people(run, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("COLUMNS", "240")
    words = " ".join(run("outlook", "--as", "cancian2023", "--draws", 20).out.split())
    assert "training consumes rounds while the stock is rebuilt 15.8" in words
    assert (
        "Stinger missile, surge rate: 0 + 1,600 missiles / 246.154 a year = 6.50 years, rounded 6.5" in words
    )


def test_a_study_that_is_not_known_is_told(run):
    ran = run("outlook", "--as", "nobody1999")
    assert ran.code == 2
    assert "Expected a study, cancian2023 or kiel2024, found nobody1999: name one of them." in ran.err


def test_neither_scenario_nor_study_is_told(run):
    ran = run("outlook")
    assert (ran.code, ran.out) == (2, "")
    assert "Expected a scenario, or a study behind --as, found neither" in ran.err


def test_a_study_beside_a_scenario_is_refused(run, scenario: Path):
    ran = run("outlook", scenario, "--as", "kiel2024")
    assert (ran.code, ran.out) == (2, "")
    assert "A study stands alone: leave out --as, or the scenario and its plots." in ran.err


def test_plots_go_into_a_folder_and_leave_json_alone(run, scenario: Path, production: Path, tmp_path: Path):
    ran = run(
        "outlook", scenario, "--draws", 50, "--plots", tmp_path / "p", "--production", production, "--json"
    )
    assert json.loads(ran.out)
    assert ran.err.splitlines() == [
        "production.csv:5: Expected a year, month or day as date, found “soon”; this row is left out.",
        f"Wrote 12 files into {tmp_path / 'p'}.",
    ]
    promised = (tmp_path / "p" / "outlook-promises.svg").read_text("utf-8")
    assert "shells: what was promised, what came, what could be foreseen?" in promised


def test_a_file_that_knows_no_item_of_the_run_is_told(run, scenario: Path, tmp_path: Path):
    (tmp_path / "other.csv").write_text(PRODUCTION.replace("shells", "ships"))
    command = ("outlook", scenario, "--draws", 5, "--plots", tmp_path / "p", "--production")
    other, none = (run(*command, tmp_path / name) for name in ("other.csv", "none.csv"))
    assert "Expected rates of shells in" in other.err
    assert "found none that can be read" in none.err
    assert (other.code, none.code) == (2, 2)


def test_the_155_mm_example_gives_its_stock_back_in_years(run):
    ran = run("outlook", EXAMPLES / "155mm.toml", "--draws", 100, "--json")
    assert ran.code == 0
    assert "155 mm rounds" in ran.out
