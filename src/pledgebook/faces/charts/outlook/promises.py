"""What was promised, what came? Every vintage of the plan as a hair, with the forecasts of the model."""

from datetime import date
from itertools import pairwise
from typing import Any

from pledgebook.faces.charts.files import Drawn, drawing
from pledgebook.faces.charts.look import INK, PAPER
from pledgebook.faces.charts.outlook.sheet import (
    AMBER,
    HEIGHT,
    WIDTH,
    Rows,
    band_layers,
    band_rows,
    count_axis,
    dressed,
    month_axis,
    panel_title,
)
from pledgebook.model import Foresight, Hindsight, Vintage

NEAR_DAYS, NEAR_RATE = 300, 0.03
"""Names of hairs that end within so many days and so small a share of the rate stand one above the other."""

NAME_HEIGHT = 13
"""Of a hair's name, in units of a screen's pixel."""

NAMES: dict[str, Any] = {"align": "left", "dx": 6, "fontSize": 11}


def draw_promises(hindsight: Hindsight) -> Drawn:
    """Each day's promises as a thin line, what came as a thick one, and what the model would have said.

    A panel for each forecast; it shows the promises that were known by then.
    """
    alt = drawing()
    panels = [_panel(alt, hindsight, foresight) for foresight in hindsight.foresights]
    return dressed(
        alt.vconcat(*panels, spacing=26).resolve_scale(x="shared", y="shared"),
        f"{hindsight.item}: what was promised, what came, what could be foreseen?",
        "Thin amber lines: what was promised on one day, from the rate of that day, with the month in which "
        "it was said. Thick line: rates that are said to have been reached. Bands: what the model forecasts "
        "with nothing but what had been said by the day of the panel.",
        "Source: public statements, each with its day, in the file of production rates; pledgebook outlook.",
    )


def _panel(alt: Any, hindsight: Hindsight, foresight: Foresight) -> Any:  # noqa: ANN401 -- Altair's types come with the extra
    known = [one for one in hindsight.vintages if one.stated <= foresight.origin]
    y = count_axis(alt, "low", domainMin=0)
    hairs, rates = alt.Data(values=_hairs(known)), alt.Data(values=_rates(hindsight, foresight.origin))
    promised = alt.Chart(hairs).encode(x=month_axis(alt), y="rate:Q", detail="stated:N")
    came = alt.Chart(rates).encode(x=month_axis(alt), y="rate:Q")
    names = alt.Chart(alt.Data(values=_names(known))).encode(x=month_axis(alt), y="rate:Q", text="name:N")
    up = alt.expr("-8 - datum.above")
    layers = (
        *band_layers(alt, band_rows(foresight.months), y),
        promised.mark_line(color=AMBER, strokeWidth=1.2, opacity=0.9),
        promised.mark_point(color=AMBER, size=20, filled=True, opacity=0.9),
        came.mark_line(color=INK, strokeWidth=2.6),
        came.mark_point(color=INK, size=40, filled=True, opacity=1),
        names.mark_text(**NAMES, yOffset=up, color=PAPER, stroke=PAPER, strokeWidth=3, strokeJoin="round"),
        names.mark_text(**NAMES, yOffset=up, color=AMBER),
    )
    title = panel_title(alt, f"Known in {foresight.origin:%B %Y}, units a month")
    return alt.layer(*layers).properties(width=WIDTH, height=HEIGHT, title=title)


def _hairs(vintages: list[Vintage]) -> Rows:
    return [
        {"stated": one.stated.isoformat(), "month": when.isoformat(), "rate": rate}
        for one in vintages
        for when, rate in one.points
    ]


def _rates(hindsight: Hindsight, origin: date) -> Rows:
    return [
        {"month": when.isoformat(), "rate": rate, "known": when <= origin} for when, rate in hindsight.rates
    ]


def _names(vintages: list[Vintage]) -> Rows:
    """At the end of each hair the month of its promise; where ends are near, one above the other."""
    ends = sorted((one.points[-1], one.stated) for one in vintages)
    above = 0
    heights = [0]
    for ((before, lower), _), ((end, rate), _) in pairwise(ends):
        near = (end - before).days < NEAR_DAYS and abs(rate - lower) <= NEAR_RATE * rate
        above = above + NAME_HEIGHT if near else 0
        heights.append(above)
    return [
        {"month": end.isoformat(), "rate": rate, "name": f"{stated:%b %Y}", "above": height}
        for ((end, rate), stated), height in zip(ends, heights, strict=False)
    ]
