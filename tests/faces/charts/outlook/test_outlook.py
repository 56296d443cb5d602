from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from pledgebook.errors import PledgebookError
from pledgebook.faces.charts.files import Drawn
from pledgebook.faces.charts.outlook import (
    draw_backlog,
    draw_binding,
    draw_promises,
    draw_rebuild,
    draw_stock,
    draw_tornado,
    plots,
    write_plots,
)
from pledgebook.faces.charts.outlook.sheet import listed
from pledgebook.model import Influence, Outcome, fixed
from tests.faces.charts.outlook.making import FORECAST, HINDSIGHT, PAPER

pytest.importorskip("altair", reason="The extra `charts` is not installed.")
pytest.importorskip("vl_convert", reason="The extra `charts` is not installed.")


def rows(chart: Drawn) -> list[dict[str, Any]]:
    """All rows of data that a chart carries, once each: every layer carries its own."""
    found = list(_rows(chart.to_dict()))
    return [row for nth, row in enumerate(found) if row not in found[:nth]]


def _rows(node: object) -> Iterator[dict[str, Any]]:
    if isinstance(node, dict):
        values = node.get("values")
        yield from values if isinstance(values, list) else ()
        for child in node.values():
            yield from _rows(child)
    elif isinstance(node, list):
        for child in node:
            yield from _rows(child)


def test_a_stock_is_drawn_month_by_month_beside_that_of_the_start():
    found = rows(draw_stock(FORECAST))
    first = {row["band"]: (row["low"], row["high"]) for row in found if row.get("month") == "2030-01-01"}
    assert set(first) == {"95 %", "80 %", "50 %"}
    assert {row["level"] for row in found if "level" in row} == {0}


def test_a_known_stock_has_a_line_below_which_nothing_is_given():
    shells, rockets = FORECAST.scenario.items
    known = replace(shells, stock=fixed(5000, "rounds"), floor=fixed(3000, "rounds"))
    scenario = replace(FORECAST.scenario, items=(known, rockets))
    found = rows(draw_stock(replace(FORECAST, scenario=scenario)))
    assert {row["name"]: row["level"] for row in found if "level" in row} == {
        "stock of the start": 0,
        "kept back": -2000,
    }


def test_what_is_not_made_good_within_the_run_stands_at_its_end_and_is_told():
    found = [
        row for row in rows(draw_rebuild(FORECAST, [PAPER])) if row.get("row") == "shells: own use counted"
    ]
    assert max(row["high"] for row in found) == 2
    assert [row["never"] for row in found if row["never"]] == ["not within the run: 25%"]


def test_a_published_figure_stands_beside_the_item_that_is_called_so():
    found = [row for row in rows(draw_rebuild(FORECAST, [PAPER])) if "years" in row]
    assert [(row["row"], row["years"]) for row in found] == [("shells: made2029, recent rate", 1.5)]


def test_what_is_never_given_away_takes_no_years_to_make_good():
    given = replace(FORECAST, outcomes=tuple(one for one in FORECAST.outcomes if one.item == "shells"))
    assert {row["item"] for row in rows(draw_rebuild(given, [])) if "item" in row} == {"shells"}
    assert "rebuild" not in plots(replace(FORECAST, outcomes=(), influences=()), [])


def test_only_papers_on_an_item_of_the_run_are_cited():
    other = replace(FORECAST, scenario=replace(FORECAST.scenario, items=FORECAST.scenario.items[1:]))
    cited, uncited = (str(draw_rebuild(one, [PAPER]).to_dict()) for one in (FORECAST, other))
    assert "Somebody, How long? (2029)" in " ".join(cited.split())
    assert "Somebody" not in uncited


def test_a_claimant_that_waits_for_nothing_is_no_area():
    claimants = {row["claimant"] for row in rows(draw_backlog(FORECAST)) if row.get("backlog", 0) > 100}
    assert claimants == {"replacement", "assistance"}


def test_a_month_of_the_heat_map_ends_where_the_next_begins():
    found = [row for row in rows(draw_binding(FORECAST)) if row.get("resource") == "filling (50% of all)"]
    assert (found[0]["month"], found[0]["end"], found[0]["share"]) == ("2030-01-01", "2030-02-01", 1)


def test_a_bar_of_the_tornado_begins_at_the_median_and_ends_within_the_run():
    found = [row for row in rows(draw_tornado(FORECAST)) if row.get("input") == "filling: ramp: slip"]
    assert [(row["at"], row["from"], row["years"]) for row in found] == [
        ("input low", 1.25, 1.0),
        ("input high", 1.25, 2.0),
    ]


def test_only_promises_that_were_known_stand_in_a_panel_and_near_names_above_one_another():
    found = [row for row in rows(draw_promises(HINDSIGHT)) if "above" in row]
    assert [(row["name"], row["above"] > 0) for row in found] == [("Jan 2029", False), ("Jun 2029", True)]


def test_an_input_that_moves_nothing_within_the_run_is_no_bar():
    still = Influence(item="shells", input="still", low=1.25, high=1.25, correlation=0.0)
    late = Influence(item="rockets", input="late", low=9.0, high=float("inf"), correlation=0.0)
    never = Outcome(measure="years-net", item="rockets", unit="years", draws=(float("inf"),))
    outcomes = (*(one for one in FORECAST.outcomes if one.item == "shells"), never)
    run = replace(FORECAST, influences=(*FORECAST.influences[:2], still, late), outcomes=outcomes)
    assert {row["input"] for row in rows(draw_tornado(run)) if "input" in row} == {
        "filling: ramp: slip",
        "own use",
    }
    assert "tornado" not in plots(replace(run, influences=(late,)), [])


def test_every_chart_asks_a_question_and_names_its_source():
    for name, draw in plots(FORECAST, [PAPER], HINDSIGHT).items():
        spec = draw().to_dict()
        assert spec["title"]["text"].endswith("?"), name
        assert "'source': ['Source: " in str(spec), name


def test_a_run_without_limits_or_spread_has_fewer_charts():
    plain = replace(FORECAST, bindings=(), influences=(), fans=FORECAST.fans[:2])
    assert list(plots(plain, [])) == ["stock", "rebuild"]


def test_plots_are_written_as_svg_and_png(tmp_path: Path):
    written = write_plots(plots(FORECAST, [PAPER], HINDSIGHT), tmp_path / "new" / "folder")
    assert len(written) == 12
    for file in written:
        begin = file.read_bytes()[:4]
        assert begin == (b"<svg" if file.suffix == ".svg" else b"\x89PNG")


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path):
    (tmp_path / "file").write_text("")
    with pytest.raises(PledgebookError, match=r"cannot be made .*: name another"):
        write_plots({}, tmp_path / "file")


def test_names_in_a_row():
    assert [listed("abcd"[:many]) for many in (1, 2, 3, 4)] == ["a", "a and b", "a, b and c", "a and 3 more"]
