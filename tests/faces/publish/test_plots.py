from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledgebook.faces.charts import amounts, running
from pledgebook.faces.publish.plots import (
    BOTTOM,
    HEIGHT,
    LEFT,
    MOST_MONTHS,
    MOST_POINTS,
    RIGHT,
    TOP,
    WIDTH,
    RunningPlot,
    running_plot,
    strips,
)
from tests.faces.charts.making import gave, quoted, saying
from tests.stores.making import dollars

OFTEN = [quoted(900, "2030-02-24", f"2030-05-0{day}") for day in (1, 2, 3)]

START = date(2030, 2, 24)


def plot(totals=OFTEN) -> RunningPlot:
    return running_plot(running([gave(900, "2030-03-01")], totals, saying)[0])


def test_a_point_says_who_when_and_in_which_words():
    point = plot().points[0]
    assert point.who == "Ada Berg · 1 May 2030"
    assert point.what == "$900 million, 24 Feb 2030 – 1 May 2030: holds"
    assert point.words == "So much."
    assert point.href.startswith("totals/")


def test_the_title_names_purse_and_purpose():
    assert plot().title == "Military aid, United States to Ukraine"
    assert plot().unit == "USD billion"
    assert "since 24 Feb 2030 the entries add up to $899.5–900.5 million by 3 May 2030" in plot().summary


def test_a_total_beyond_the_drawing_stands_at_its_edge():
    point = plot([*OFTEN, quoted(900_000, "2030-02-24", "2030-05-04")]).points[-1]
    assert (point.beyond, point.y) == (True, TOP)


def test_of_too_many_totals_the_tested_ones_are_shown():
    untested = [
        replace(quoted(900, None, "2030-05-04", verdict="untestable"), claim=f"{nth:016x}")
        for nth in range(MOST_POINTS)
    ]
    found = plot([*OFTEN, *untested])
    assert len(found.points) == MOST_POINTS
    assert [point.verdict for point in found.points[:3]] == ["holds"] * 3
    assert found.left == 3


@given(st.lists(st.tuples(st.integers(1, 9_000_000), st.dates(min_value=START)), min_size=1, max_size=8))
def test_every_mark_and_point_lies_inside(drawn):
    totals = [quoted(millions, "2030-02-24", day.isoformat()) for millions, day in drawn]
    found = plot(totals)
    assert all(LEFT <= mark.at <= WIDTH - RIGHT for mark in found.months)
    assert len(found.months) <= MOST_MONTHS + 2 or found.months[-1].text.isdigit()
    assert all(TOP <= mark.at <= HEIGHT - BOTTOM for mark in found.heights)
    for point in found.points:
        assert LEFT <= point.x <= WIDTH - RIGHT
        assert TOP <= point.high <= point.y <= point.low <= HEIGHT - BOTTOM


@pytest.mark.parametrize("millions", [[800], [700, 800], [0]])
def test_sums_stand_on_one_scale_inside_it(millions):
    told = [replace(saying(f"{nth}"), amount=dollars(sum_)) for nth, sum_ in enumerate(millions)]
    found = strips(amounts(told))
    assert all(0 <= strip.low <= strip.at <= strip.high <= 100 for strip in found)


def test_no_sum_has_no_scale():
    assert strips([]) == []
