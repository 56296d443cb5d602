"""Which input matters most? A bar for each, by how far it moves the years to rebuild."""

from typing import Any

from pledgebook.faces.charts.files import Drawn, drawing
from pledgebook.faces.charts.look import INK, QUIET
from pledgebook.faces.charts.outlook.sheet import (
    AMBER,
    BLUE,
    ROW,
    WIDTH,
    Rows,
    dressed,
    listed,
    panel_title,
    source_of,
)
from pledgebook.model import Forecast, Influence

MOST, FEWER = 10, 5
"""Inputs for an item that stands alone, and for one of several: those that move it most. Further ones are
hardly longer than a line is thick in the two scenarios of the examples."""


def draw_tornado(forecast: Forecast) -> Drawn:
    """For each item the median net years where an input is low and where it is high."""
    alt = drawing()
    items = moved(forecast)
    panels = [_panel(alt, forecast, item, MOST if len(items) == 1 else FEWER) for item in items]
    return dressed(
        alt.vconcat(*panels, spacing=30),
        f"{listed(items)}: which uncertain input moves the years to rebuild most?",
        "Median years, own use counted, in the fifth of the draws in which the input is lowest and in the "
        "fifth in which it is highest; the line is the median of all draws.",
        source_of(forecast),
    )


def moved(forecast: Forecast) -> list[str]:
    """The items whose median some input moves within the run."""
    named = dict.fromkeys(one.item for one in forecast.influences)
    return [item for item in named if _moving(forecast, item)]


def _moving(forecast: Forecast, item: str) -> list[Influence]:
    end, middle = forecast.scenario.months / 12, _middle(forecast, item)
    return [
        one
        for one in forecast.influences
        if one.item == item and {min(one.low, end), min(one.high, end)} != {middle}
    ]


def _middle(forecast: Forecast, item: str) -> float:
    """The median of all draws, or the end of the run."""
    return min(forecast.outcome("years-net", item).at(0.5), forecast.scenario.months / 12)


def _panel(alt: Any, forecast: Forecast, item: str, most: int) -> Any:  # noqa: ANN401 -- Altair's types come with the extra
    influences = _moving(forecast, item)[:most]
    end, middle = forecast.scenario.months / 12, _middle(forecast, item)
    names = [one.input for one in influences]
    y = alt.Y("input:N", sort=names, axis=alt.Axis(title=None, labelLimit=340, labelColor=INK, ticks=False))
    axis = alt.Axis(
        title=f"years until the stock is back; {end:g} where it is not within the run",
        titleColor=QUIET,
        titleFontWeight="normal",
        tickCount=8,
    )
    bars = alt.Chart(alt.Data(values=_rows(influences, end, middle))).encode(y=y)
    colour = alt.Color(
        "at:N",
        scale=alt.Scale(domain=["input low", "input high"], range=[BLUE, AMBER]),
        legend=alt.Legend(title=None),
    )
    return alt.layer(
        bars.mark_bar(height=9).encode(
            yOffset=alt.YOffset("at:N", sort=["input low", "input high"]),
            x=alt.X("from:Q", axis=axis, scale=alt.Scale(zero=False)),
            x2="years:Q",
            color=colour,
        ),
        alt.Chart(alt.Data(values=[{"years": middle}]))
        .mark_rule(color=INK, strokeWidth=1.5)
        .encode(x="years:Q"),
    ).properties(width=WIDTH - 200, height=ROW * len(names), title=panel_title(alt, item))


def _rows(influences: list[Influence], end: float, middle: float) -> Rows:
    return [
        {"input": one.input, "at": at, "from": middle, "years": min(years, end)}
        for one in influences
        for at, years in (("input low", one.low), ("input high", one.high))
    ]
