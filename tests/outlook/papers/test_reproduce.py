"""Issue 8: Kiel's 15, 40 and 100 years and Cancian's 7, 5, 18 and 6.5, and what each added term changes."""

from functools import cache

import pytest

from pledgebook.model import Paper, Step
from pledgebook.outlook.papers import PAPERS, published, reproduce

MEDIAN = 3


@cache
def paper(study: str) -> Paper:
    return reproduce(study, seed=1, draws=100)


def steps(study: str, item: str, basis: str) -> dict[str, Step]:
    (found,) = [beyond for case, beyond in paper(study).cases if (case.item, case.basis) == (item, basis)]
    return {step.says: step for step in found}


@pytest.mark.parametrize("study", PAPERS)
def test_the_model_with_a_paper_s_inputs_gives_the_paper_s_years(study: str):
    for case, (same, *_) in paper(study).cases:
        assert same.years[MEDIAN] == pytest.approx(case.years, abs=1e-6), case
        assert round(same.years[MEDIAN], case.digits) == case.published


def test_training_alone_makes_seven_years_of_155_mm_almost_sixteen():
    """L + Q / (P - U) = 1 + 1,074,000 / (172,800 - 100,000)."""
    told = steps("cancian2023", "155mm projectile", "recent rate")
    training = told["training consumes rounds while the stock is rebuilt"]
    assert training.years[MEDIAN] == pytest.approx(1 + 1_074_000 / 72_800, abs=0.01)


def test_a_lead_is_added_to_the_paper_s_years():
    told = steps("kiel2024", "howitzers", "order rate of the last two years")
    assert told["what is ordered comes three years later"].years[MEDIAN] == pytest.approx(103, abs=0.01)


def test_orders_of_others_take_as_long_as_the_line_makes_them():
    told = steps("cancian2023", "Stinger missile", "recent rate")
    before, after = (told[says].years[0] for says in (
        "it takes time until what was given is on contract again",
        "three NATO members order from the same line",
    ))  # fmt: skip
    assert after - before == pytest.approx(940 / 88.889, abs=0.05)


def test_a_promised_ramp_helps_and_comes_late():
    told = steps("cancian2023", "155mm projectile", "recent rate")
    on_time = told["the promised ramp to 100,000 a month comes in full and on time"].years[MEDIAN]
    late = told["it comes late and in part, as ramps of new plant do"].years[MEDIAN]
    charges = told["each round needs a set of propellant charges"].years[MEDIAN]
    assert on_time < late < charges


def test_only_the_recent_rate_is_ramped_up():
    assert "each round needs a set of propellant charges" not in steps(
        "cancian2023", "155mm projectile", "surge rate"
    )


def test_published_papers_carry_their_figures_alone():
    assert [one.study for one in published()] == list(PAPERS)
    assert all(beyond == () for one in published() for _, beyond in one.cases)


def test_the_same_seed_gives_the_same_years():
    assert reproduce("cancian2023", seed=1, draws=100) == paper("cancian2023")
